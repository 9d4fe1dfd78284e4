//! Names in expressions.

use super::super::error::Category;
use super::super::failure::{Failure, Stop};
use super::super::keyword as word;
use super::super::program::Program;
use super::super::resolved::{self as op, Expression};
use super::super::tree::{Flavor, Space};
use super::Resolver;

impl Resolver<'_> {
    /// The expression at `item` with its names found, kept.
    pub(super) fn expression(&mut self, node: u32, item: u32, space: Space) -> Result<Expression, Stop> {
        let words = self.postfix(node, item, space)?;
        let start = u32::try_from(self.resolved.words.len()).unwrap_or(u32::MAX);
        self.resolved.words.extend(words);
        Ok(Expression { start, end: u32::try_from(self.resolved.words.len()).unwrap_or(u32::MAX) })
    }

    /// The expression at `item` with its names found, in postfix order.
    pub(super) fn postfix(&self, node: u32, item: u32, space: Space) -> Result<Vec<u32>, Stop> {
        let range = |item: u32| {
            // The two ends of a range stand next to its operator.
            let before = self.program.syntax.word(item - 1) == Some(word::RANGE);
            before || self.program.syntax.word(item.saturating_sub(2)) == Some(word::RANGE)
        };
        self.program.postfix_with(item, |at, words| {
            let datum = self.name(node, at, space)?;
            if space == Space::Categories && self.program.data.at(datum).flavor == Flavor::CategorySet {
                return self.category_set(node, datum, range(at), words);
            }
            words.push(datum);
            Ok(())
        })
    }

    fn category_set(&self, node: u32, datum: u32, in_range: bool, words: &mut Vec<u32>) -> Result<(), Stop> {
        if in_range {
            let item = self.program.tree.node(node).item;
            let message = "a category set cannot be an end of a category range";
            return Err(Failure::at(Category::MlsInvalid, item, message).into());
        }
        let entry = self.program.data.at(datum);
        if entry.name.0 == 0 {
            // Given in place as an argument of a call: its names are looked up where it is used.
            words.extend(self.postfix(node, entry.body, Space::Categories)?);
        } else {
            words.push(datum);
        }
        Ok(())
    }
}

impl Program {
    /// The expression at `item` in postfix order; `leaf` adds what a word stands for.
    pub(crate) fn postfix_with<E>(
        &self,
        item: u32,
        mut leaf: impl FnMut(u32, &mut Vec<u32>) -> Result<(), E>,
    ) -> Result<Vec<u32>, E> {
        let syntax = &self.syntax;
        let mut words = Vec::new();
        // Lists that are open: where they end, their operator, and how many members they have so far.
        let mut open: Vec<(u32, Option<u32>, u32)> = Vec::new();
        let end = syntax.after(item);
        let mut at = item;
        while at < end {
            while open.last().is_some_and(|(end, _, _)| *end <= at) {
                close(&mut open, &mut words);
            }
            if let Some((_, _, count)) = open.last_mut() {
                *count += 1;
            }
            if syntax.is_list(at) {
                let operator = syntax.word(at + 1).and_then(operator);
                open.push((syntax.after(at), operator, 0));
                at += if operator.is_some() { 2 } else { 1 };
            } else {
                leaf(at, &mut words)?;
                at += 1;
            }
        }
        while !open.is_empty() {
            close(&mut open, &mut words);
        }
        Ok(words)
    }
}

fn close(open: &mut Vec<(u32, Option<u32>, u32)>, words: &mut Vec<u32>) {
    match open.pop() {
        Some((_, Some(operator), _)) => words.push(operator),
        // A list of one is that one.
        Some((_, None, count)) if count != 1 => words.extend([op::UNION, count]),
        _ => {}
    }
}

fn operator(symbol: super::super::symbol::Symbol) -> Option<u32> {
    Some(match symbol {
        word::AND => op::AND,
        word::OR => op::OR,
        word::XOR => op::XOR,
        word::NOT => op::NOT,
        word::EQ => op::EQ,
        word::NEQ => op::NEQ,
        word::ALL => op::ALL,
        word::RANGE => op::RANGE,
        _ => return None,
    })
}
