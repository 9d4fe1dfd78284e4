//! A text as reports show it.

use super::Diagnostic;
use crate::source::{LineIndex, Position, Span};

/// A text with its name. Made once per text, because it indexes the lines.
#[derive(Clone, Debug)]
pub struct SourceText<'a> {
    /// What people call it: a path, or `-` for standard input.
    pub name: &'a str,
    /// The text the spans count in.
    pub text: &'a str,
    lines: LineIndex,
}

/// A text and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// The text.
    pub source: &'a SourceText<'a>,
    /// Findings, in the order in which they are shown.
    pub list: &'a [Diagnostic],
}

impl<'a> SourceText<'a> {
    /// Indexes `text`.
    pub fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, lines: LineIndex::new(text) }
    }

    /// Line and column of a byte offset.
    pub fn position(&self, offset: u32) -> Position {
        self.lines.position(self.text, offset)
    }

    /// Where a span starts and ends.
    pub fn range(&self, span: Span) -> (Position, Position) {
        (self.position(span.start), self.position(span.end.max(span.start)))
    }

    /// Line `number` (from 1) without its line end, and the offset at which it starts.
    pub fn line(&self, number: u32) -> (&'a str, u32) {
        let span = self.lines.line_span(self.text, number);
        (span.slice(self.text), span.start)
    }
}
