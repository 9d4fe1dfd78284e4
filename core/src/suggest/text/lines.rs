//! The text by lines, and where the parts of an entry stand in it.

use crate::source::{Entry, Node, Span};

/// A text that is edited.
pub(super) struct Lines<'t> {
    pub(super) source: &'t str,
    /// Whether the text is JSON, so that everything new has to be.
    pub(super) json: bool,
    pub(super) newline: &'static str,
}

impl<'t> Lines<'t> {
    pub(super) fn new(source: &'t str) -> Self {
        let json = source.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']);
        let newline = if source.contains("\r\n") { "\r\n" } else { "\n" };
        Self { source, json, newline }
    }

    fn rest(&self, at: usize) -> &'t str {
        self.source.get(at..).unwrap_or_default()
    }

    /// Where the line that holds `at` starts.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.source.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
    }

    /// Where that line ends, before its line end.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let line = self.rest(at).split('\n').next().unwrap_or_default();
        at + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// Where the next line starts.
    pub(super) fn next_line(&self, at: usize) -> usize {
        self.rest(at).find('\n').map_or(self.source.len(), |newline| at + newline + 1)
    }

    /// In which column `at` stands, counted as YAML counts indentation.
    pub(super) fn column(&self, at: usize) -> usize {
        self.source
            .get(self.line_start(at)..at)
            .unwrap_or_default()
            .trim_start_matches('\u{feff}')
            .chars()
            .count()
    }

    /// Whether `at` is the first thing in its line.
    pub(super) fn is_first(&self, at: usize) -> bool {
        let before = self.source.get(self.line_start(at)..at).unwrap_or_default();
        before.trim_start_matches('\u{feff}').bytes().all(|byte| byte == b' ')
    }

    /// Whether nothing but a comment follows in the line.
    pub(super) fn is_last(&self, at: usize) -> bool {
        let rest = self.source.get(at..self.line_end(at)).unwrap_or_default();
        let content = rest.trim_start_matches([' ', '\t']);
        content.is_empty() || (content.starts_with('#') && content.len() < rest.len())
    }

    /// Whether a collection is written in brackets.
    pub(super) fn starts_flow(&self, span: Span) -> bool {
        self.rest(span.start as usize).starts_with(['{', '['])
    }

    /// Past the `:` of a key.
    pub(super) fn after_colon(&self, entry: &Entry<'_>) -> Option<usize> {
        let end = entry.key_span.end as usize;
        let rest = self.rest(end);
        let colon = rest.trim_start_matches([' ', '\t']);
        colon.starts_with(':').then(|| end + (rest.len() - colon.len()) + 1)
    }

    /// The alias that stands where a value starts, if one does.
    pub(super) fn alias(&self, start: usize) -> Option<(usize, usize)> {
        let rest = self.rest(start);
        let token = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        let start = start + (rest.len() - token.len());
        let ends = |byte: u8| byte.is_ascii_whitespace() || b",[]{}".contains(&byte);
        token.starts_with('*').then(|| (start, start + token.bytes().position(ends).unwrap_or(token.len())))
    }

    /// The bytes of a value as written; those of the alias where an alias stands for it.
    pub(super) fn value_range(&self, value: &Node<'_>, start: usize) -> (usize, usize) {
        let span = (value.span.start as usize, value.span.end as usize);
        match self.alias(start) {
            Some(alias) => alias,
            None if span.0 < start => (start, start),
            None => span,
        }
    }

    /// The bytes of a key and its value.
    pub(super) fn entry_range(&self, entry: &Entry<'_>) -> (usize, usize) {
        let (start, end) = (entry.key_span.start as usize, entry.key_span.end as usize);
        let end = self.after_colon(entry).map_or(end, |colon| self.value_range(&entry.value, colon).1);
        (start, end)
    }

    /// The dash of the item after `start`, comments and empty lines skipped.
    pub(super) fn dash(&self, start: usize) -> Option<usize> {
        let mut at = start;
        loop {
            let rest = self.rest(at);
            let content = rest.trim_start_matches([' ', '\t', '\r', '\n']);
            at += rest.len() - content.len();
            if content.starts_with('#') {
                at = self.next_line(at);
            } else {
                return content.starts_with('-').then_some(at);
            }
        }
    }
}
