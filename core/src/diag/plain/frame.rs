//! The lines of a text that a finding points at.

use super::width::{display_width, push_printable, width_of};
use super::{Ink, Style, printable};
use crate::diag::{Location, SourceText, TextEdit};
use crate::source::Span;
use std::fmt::Write as _;

/// Widest piece of a line that is shown.
const MAX_WIDTH: usize = 110;
/// How much of a long line is shown before the place.
const CONTEXT: usize = 30;

/// What stays the same for all parts of one finding.
pub(super) struct Frame<'f> {
    pub(super) source: &'f SourceText<'f>,
    pub(super) style: &'f dyn Style,
    /// Digits of the largest line number.
    pub(super) gutter: usize,
}

/// A piece of a line with the columns of a place in it.
struct Piece {
    text: String,
    /// Columns before the place.
    before: usize,
    /// Columns of the place.
    width: usize,
}

impl Frame<'_> {
    /// The place, its line, and marks under it.
    pub(super) fn show(
        &self,
        arrow: &str,
        at: &Location,
        mark: char,
        ink: Ink,
        note: &str,
        out: &mut String,
    ) {
        let Some(span) = at.span else {
            let place =
                format!("{:>width$}{arrow} {}", "", printable(self.source.name), width = self.gutter + 1);
            self.style.paint(Ink::Gutter, &place, out);
            out.push('\n');
            return;
        };
        let start = self.source.position(span.start);
        let _ = write!(out, "{:width$}", "", width = self.gutter + 1);
        self.style.paint(Ink::Gutter, arrow, out);
        let _ = writeln!(out, " {}:{}:{}", printable(self.source.name), start.line, start.column);
        let (line, line_start) = self.source.line(start.line);
        let piece = piece(line, local(line, line_start, span));
        if arrow == "-->" {
            self.bar("", out);
        }
        self.numbered(start.line, " | ", &piece.text, out);
        let _ = write!(out, "{:width$}", "", width = self.gutter + 1);
        self.style.paint(Ink::Gutter, " | ", out);
        let _ = write!(out, "{:width$}", "", width = piece.before);
        self.style.paint(ink, &mark.to_string().repeat(piece.width.max(1)), out);
        if !note.is_empty() {
            out.push(' ');
            self.style.paint(ink, &printable(note), out);
        }
        out.push('\n');
    }

    /// `= help: …`
    pub(super) fn label(&self, label: &str, text: &str, out: &mut String) {
        let _ = write!(out, "{:width$}", "", width = self.gutter + 2);
        self.style.paint(Ink::Gutter, "= ", out);
        let colon = if label == "at" { "" } else { ":" };
        self.style.paint(Ink::Label, &format!("{label}{colon}"), out);
        let _ = writeln!(out, " {}", printable(text));
    }

    /// The line before and after a fix of a single line. Others are told by their title alone.
    pub(super) fn edits(&self, edits: &[TextEdit], out: &mut String) {
        let [edit] = edits else { return };
        let (start, end) = self.source.range(edit.span);
        if start.line != end.line || edit.text.contains('\n') {
            return;
        }
        let (line, line_start) = self.source.line(start.line);
        let place = local(line, line_start, edit.span);
        let (Some(head), Some(tail)) = (line.get(..place.0), line.get(place.1..)) else { return };
        let after = format!("{head}{}{tail}", edit.text);
        let old = piece(line, place);
        let new = piece(&after, (place.0, place.0 + edit.text.len()));
        self.bar("", out);
        for (sign, ink, text) in [(" - ", Ink::Removed, &old.text), (" + ", Ink::Added, &new.text)] {
            let _ = write!(out, " {:>width$}", start.line, width = self.gutter);
            self.style.paint(ink, &format!("{sign}{text}"), out);
            out.push('\n');
        }
    }

    fn bar(&self, text: &str, out: &mut String) {
        let _ = write!(out, "{:width$}", "", width = self.gutter + 1);
        self.style.paint(Ink::Gutter, " |", out);
        let _ = writeln!(out, "{text}");
    }

    fn numbered(&self, line: u32, bar: &str, text: &str, out: &mut String) {
        self.style.paint(Ink::Gutter, &format!(" {line:>width$}{bar}", width = self.gutter), out);
        out.push_str(text.trim_end());
        out.push('\n');
    }
}

/// The bytes of `span` that lie in a line, relative to its start.
fn local(line: &str, line_start: u32, span: Span) -> (usize, usize) {
    let inside = |offset: u32| (offset.saturating_sub(line_start) as usize).min(line.len());
    let floor = |mut offset: usize| {
        while !line.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    };
    let start = floor(inside(span.start));
    (start, floor(inside(span.end)).max(start))
}

/// Cuts a line to [`MAX_WIDTH`] columns around a place.
fn piece(line: &str, (start, end): (usize, usize)) -> Piece {
    let head = line.get(..start).unwrap_or_default();
    let place = line.get(start..end).unwrap_or_default();
    // Only as much of a long line is looked at as can be shown.
    let mut kept: Vec<char> = Vec::new();
    let mut before = 0;
    let fits = line.len() <= 4 * MAX_WIDTH && display_width(line) <= MAX_WIDTH;
    let limit = if fits { MAX_WIDTH } else { CONTEXT };
    let mut cut = false;
    for character in head.chars().rev() {
        let width = width_of(character);
        if before + width > limit {
            cut = true;
            break;
        }
        before += width;
        kept.push(character);
    }
    let mut text = String::new();
    if cut {
        text.push('…');
        before += 1;
    }
    for character in kept.iter().rev() {
        push_printable(*character, &mut text);
    }
    let mut columns = before;
    let mut width = 0;
    let mut cut_after = false;
    for (offset, character) in line.get(start..).unwrap_or_default().char_indices() {
        let of = width_of(character);
        if columns + of > MAX_WIDTH {
            cut_after = true;
            break;
        }
        columns += of;
        if offset < place.len() {
            width += of;
        }
        push_printable(character, &mut text);
    }
    if cut_after {
        text.push('…');
    }
    Piece { text, before, width }
}
