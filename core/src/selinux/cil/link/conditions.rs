//! Conditions of booleanif statements.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::form::TRUE_BRANCH;
use super::super::resolved as op;
use super::super::tree::Flavor;
use super::Link;
use crate::hash::FastMap;
use crate::selinux::policy::{Condition, ConditionWord};

/// Most booleans a condition may need at once.
const MAX_DEPTH: usize = 10;
/// Conditions with no more booleans than this are compared by their values.
const MAX_COMPARED: usize = 5;

/// The conditions of booleanif statements: the number in the policy, and whether the branches are swapped.
#[derive(Clone, Debug, Default)]
pub(super) struct Conditions {
    by_node: FastMap<u32, (u32, bool)>,
}

impl Conditions {
    /// The condition that a statement stands under, as [`crate::selinux::policy::Rule`] encodes it.
    pub(super) fn of(&self, link: &Link<'_>, node: u32) -> u32 {
        if self.by_node.is_empty() {
            return 0;
        }
        let tree = &link.program.tree;
        let mut at = node;
        while at != 0 {
            let parent = tree.node(at).parent;
            if tree.node(at).flavor == Flavor::CondBlock && tree.node(parent).flavor == Flavor::BooleanIf {
                let Some((number, swapped)) = self.by_node.get(&parent).copied() else { return 0 };
                let branch = (tree.node(at).variant == TRUE_BRANCH) != swapped;
                return (number + 1) * 2 + u32::from(!branch);
            }
            at = parent;
        }
        0
    }
}

impl Link<'_> {
    /// Fills the booleans and conditions of the policy. Conditions that are alike become one.
    pub(super) fn fill_conditions(&mut self) -> Result<Conditions, Failure> {
        let mut numbers: FastMap<u32, u32> = FastMap::default();
        let live: Vec<u32> = self.statements(Flavor::Boolean).collect();
        // In the order of their declarations, which is the order audit2why tries them in.
        let booleans: Vec<(String, bool, u32)> = live
            .into_iter()
            .map(|node| {
                let datum = self.node(node).data;
                let value = self.program.operand_word(node, 2) == super::super::keyword::TRUE;
                (self.program.qualified(datum), value, datum)
            })
            .collect();
        for (number, (_, _, datum)) in booleans.iter().enumerate() {
            numbers.insert(*datum, u32::try_from(number).unwrap_or(u32::MAX));
        }
        self.policy.booleans = booleans.into_iter().map(|(name, value, _)| (name, value)).collect();
        let mut known: FastMap<String, u32> = FastMap::default();
        let mut conditions = Conditions::default();
        for (node, expression) in &self.resolved.conditions {
            let mut words = condition_words(self.resolved.words(*expression), &numbers);
            self.check_depth(*node, &words)?;
            let swapped = words.last() == Some(&ConditionWord::Not);
            if swapped {
                words.pop();
            }
            let condition = Condition { words };
            let next = u32::try_from(self.policy.conditions.len()).unwrap_or(u32::MAX);
            let number = *known.entry(identity(&condition)).or_insert(next);
            if number == next {
                self.policy.conditions.push(condition);
            }
            conditions.by_node.insert(*node, (number, swapped));
        }
        Ok(conditions)
    }

    fn check_depth(&self, node: u32, words: &[ConditionWord]) -> Result<(), Failure> {
        let mut depth = 0_usize;
        for word in words {
            match word {
                ConditionWord::Boolean(_) => depth += 1,
                ConditionWord::Not => {}
                _ => depth = depth.saturating_sub(1),
            }
            if depth > MAX_DEPTH {
                let message = format!("the condition needs more than {MAX_DEPTH} values at once");
                return Err(Failure::at(Category::Limit, self.item(node), message));
            }
        }
        Ok(())
    }
}

/// The words of a condition; a list of several is their `or`, joined one by one.
fn condition_words(words: &[u32], numbers: &FastMap<u32, u32>) -> Vec<ConditionWord> {
    let mut stack: Vec<Vec<ConditionWord>> = Vec::new();
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        let operator = match word {
            op::NOT => {
                if let Some(last) = stack.last_mut() {
                    last.push(ConditionWord::Not);
                }
                continue;
            }
            op::UNION => {
                let count = words.next().unwrap_or_default() as usize;
                let parts = stack.split_off(stack.len().saturating_sub(count));
                let mut joined: Vec<ConditionWord> = Vec::new();
                for part in parts {
                    let first = joined.is_empty();
                    joined.extend(part);
                    if !first {
                        joined.push(ConditionWord::Or);
                    }
                }
                stack.push(joined);
                continue;
            }
            op::AND => ConditionWord::And,
            op::OR => ConditionWord::Or,
            op::XOR => ConditionWord::Xor,
            op::EQ => ConditionWord::Eq,
            op::NEQ => ConditionWord::Neq,
            datum => {
                let number = numbers.get(&datum).copied().unwrap_or_default();
                stack.push(vec![ConditionWord::Boolean(number)]);
                continue;
            }
        };
        let right = stack.pop().unwrap_or_default();
        if let Some(left) = stack.last_mut() {
            left.extend(right);
            left.push(operator);
        }
    }
    stack.pop().unwrap_or_default()
}

/// What conditions have in common that libsepol holds to be the same. With few booleans it compares values, counted in
/// each one's own order of booleans.
fn identity(condition: &Condition) -> String {
    let booleans = condition.booleans();
    if booleans.len() > MAX_COMPARED {
        return format!("{:?}", condition.words);
    }
    let mut values = 0_u32;
    for test in 0..1_u32 << booleans.len() {
        let of = |number: u32| {
            booleans.iter().position(|other| *other == number).is_some_and(|at| test >> at & 1 == 1)
        };
        values |= u32::from(condition.value(of)) << test;
    }
    let mut sorted = booleans;
    sorted.sort_unstable();
    format!("{sorted:?} {values}")
}
