//! Errors while they travel: places are node numbers, turned into lines and columns once at the end.

use super::error::{Category, CompileError, Place};
use super::symbol::{Symbol, Symbols};
use super::syntax::{SourceFile, SyntaxTree};
use super::tree::Space;
use std::ops::Range;

/// A place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A node of the syntax tree.
    Item(u32),
    /// Bytes of a text.
    Bytes(usize, Range<usize>),
}

/// The line that secilc names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    None,
    Never,
    OfItem(u32),
    Number(u32),
}

/// An error before its places are looked up. Small, since every step of a compile may return one.
#[derive(Clone, Debug)]
pub(crate) struct Failure(Box<Facts>);

#[derive(Clone, Debug)]
struct Facts {
    category: Category,
    message: String,
    line: Line,
    /// A node whose line secilc names before.
    before: Option<u32>,
    /// Further nodes whose lines secilc names, after the first.
    lines: Vec<u32>,
    at: Option<Mark>,
    expected: Option<String>,
    related: Vec<(Mark, String)>,
    did_you_mean: Option<String>,
}

impl Failure {
    fn new(category: Category, message: impl Into<String>, line: Line, at: Option<Mark>) -> Self {
        let message = message.into();
        Self(Box::new(Facts {
            category,
            message,
            line,
            before: None,
            lines: Vec::new(),
            at,
            expected: None,
            related: Vec::new(),
            did_you_mean: None,
        }))
    }

    /// An error for which secilc names the line of a node.
    pub(crate) fn at(category: Category, item: u32, message: impl Into<String>) -> Self {
        Self::new(category, message, Line::OfItem(item), Some(Mark::Item(item)))
    }

    /// An error for which secilc names no line; the node is known all the same.
    pub(crate) fn unplaced(category: Category, item: u32, message: impl Into<String>) -> Self {
        Self::new(category, message, Line::None, Some(Mark::Item(item)).filter(|_| item != 0))
    }

    /// An error in the text itself.
    pub(crate) fn in_text(
        category: Category,
        message: String,
        file: usize,
        bytes: Range<usize>,
        line: u32,
    ) -> Self {
        Self::new(category, message, Line::Number(line), Some(Mark::Bytes(file, bytes)))
    }

    /// The same, with the line of another node as the one secilc names first.
    pub(crate) fn reported_at(mut self, item: u32) -> Self {
        self.0.line = Line::OfItem(item);
        self
    }

    /// The same, with the line of one more node that secilc names after the others.
    pub(crate) fn and_at(mut self, item: u32) -> Self {
        self.0.lines.push(item);
        self
    }

    /// The same, as an error for which secilc names no line.
    pub(crate) fn unreported(mut self) -> Self {
        self.0.line = Line::None;
        self
    }

    /// The same, as an error for which secilc names no line, whatever is around it.
    pub(crate) fn never_reported(mut self) -> Self {
        self.0.line = Line::Never;
        self
    }

    /// The same, with the line of this node if secilc has named none so far.
    pub(crate) fn or_reported_at(mut self, item: u32) -> Self {
        if self.0.line == Line::None {
            self.0.line = Line::OfItem(item);
        }
        self
    }

    /// The same, with the line of a statement that secilc named before, although that was not what failed.
    pub(crate) fn told_before(mut self, item: u32) -> Self {
        self.0.before = Some(item);
        self
    }

    /// The same, with what would be right.
    pub(crate) fn expected(mut self, expected: impl Into<String>) -> Self {
        self.0.expected = Some(expected.into());
        self
    }

    /// The same, with another place.
    pub(crate) fn related(mut self, mark: Mark, note: impl Into<String>) -> Self {
        self.0.related.push((mark, note.into()));
        self
    }

    /// The same, with a close name.
    pub(crate) fn did_you_mean(mut self, name: Option<String>) -> Self {
        self.0.did_you_mean = name;
        self
    }

    /// The error with its places looked up.
    pub(crate) fn finish(
        self,
        tree: &SyntaxTree,
        symbols: &Symbols,
        sources: &[SourceFile<'_>],
    ) -> CompileError {
        let facts = *self.0;
        let place = |mark: Mark| -> Place {
            match mark {
                Mark::Item(id) => tree.place(id, symbols, sources),
                Mark::Bytes(file, bytes) => {
                    tree.place_of(file, sources.get(file).map_or("", |source| source.text), bytes)
                }
            }
        };
        let of_item = |id: u32| (tree.file_of(id) as usize, tree.line(id));
        let first = match (facts.line, &facts.at) {
            (Line::OfItem(id), _) => Some(of_item(id)),
            (Line::Number(line), Some(Mark::Bytes(file, _))) => Some((*file, line)),
            _ => None,
        };
        let before = facts.before.map(of_item);
        let named: Vec<_> =
            before.into_iter().chain(first).chain(facts.lines.into_iter().map(of_item)).collect();
        CompileError {
            category: facts.category,
            line: named.first().map(|(_, line)| *line),
            named,
            message: facts.message,
            at: facts.at.map(place),
            expected: facts.expected,
            related: facts.related.into_iter().map(|(mark, note)| (place(mark), note)).collect(),
            did_you_mean: facts.did_you_mean,
        }
    }
}

/// Why a statement was not resolved.
#[derive(Clone, Debug)]
pub(crate) enum Stop {
    /// A name is not declared: an optional around it is disabled, elsewhere it is an error.
    Missing { name: Symbol, space: Space, item: u32 },
    /// An error wherever it stands.
    Fatal(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Fatal(failure)
    }
}
