//! The text box of the editor.

use gloo::utils::document;
use virt_grants_core::diag::TextEdit;
use virt_grants_core::source::{LineIndex, Span};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Most lines that are put into a text box as if they were typed.
const MOST_TYPED: usize = 200;

/// A text box whose caret and text are ours to move. Offsets are bytes of its text, as everywhere in the engine; the
/// browser counts UTF-16 units.
pub struct TextBox(HtmlTextAreaElement);

impl TextBox {
    /// The text box that this element is.
    pub fn of(element: Option<HtmlTextAreaElement>) -> Option<Self> {
        element.map(Self)
    }

    /// Its text.
    pub fn text(&self) -> String {
        self.0.value()
    }

    /// Selects a span and puts the caret there.
    pub fn select(&self, text: &str, span: Span) {
        let (start, end) = utf16(text, span);
        let _ = self.0.focus();
        let _ = self.0.set_selection_range(start, end);
    }

    /// Where the caret is, in bytes.
    pub fn caret(&self) -> u32 {
        let units = self.0.selection_start().ok().flatten().unwrap_or_default() as usize;
        let text = self.text();
        let mut seen = 0;
        let found = text.char_indices().find(|(_, letter)| {
            let here = seen >= units;
            seen += letter.len_utf16();
            here
        });
        u32::try_from(found.map_or(text.len(), |(offset, _)| offset)).unwrap_or(u32::MAX)
    }

    /// Makes edits as if they were typed, so that the browser can undo them.
    pub fn edit(&self, edits: &[TextEdit]) {
        let mut sorted: Vec<&TextEdit> = edits.iter().collect();
        sorted.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
        let text = self.text();
        for edit in sorted {
            self.select(&text, edit.span);
            self.insert(&edit.text);
        }
    }

    /// Replaces what differs as if it were typed.
    pub fn replace(&self, text: &str) {
        let before = self.text();
        let (span, put) = difference(&before, text);
        self.select(&before, span);
        // Deleting nothing would delete the letter before.
        if before != text {
            self.insert(put);
        }
    }

    fn insert(&self, text: &str) {
        let document: Option<HtmlDocument> = document().dyn_into().ok();
        let command = if text.is_empty() { "delete" } else { "insertText" };
        // Browsers take time for each line that is typed, and its square for many: whoever puts that much loses undoing.
        let short = text.lines().count() <= MOST_TYPED;
        let typed = document.filter(|_| short).is_some_and(|document| {
            document.exec_command_with_show_ui_and_value(command, false, text).unwrap_or_default()
        });
        if !typed {
            let _ = self.0.set_range_text(text);
            let event = web_sys::Event::new("input").ok();
            let _ = event.map(|event| self.0.dispatch_event(&event));
        }
    }
}

/// The part of one text that differs from another, and what the other has there.
fn difference<'t>(before: &str, after: &'t str) -> (Span, &'t str) {
    let same = |(a, b): &(char, char)| a == b;
    let length =
        |letters: &mut dyn Iterator<Item = (char, char)>| letters.map(|(a, _)| a.len_utf8()).sum::<usize>();
    let start = length(&mut before.chars().zip(after.chars()).take_while(same));
    let rest = |text: &str| text.get(start..).unwrap_or_default().to_owned();
    let (old, new) = (rest(before), rest(after));
    let end = length(&mut old.chars().rev().zip(new.chars().rev()).take_while(same));
    let put = after.get(start..after.len() - end).unwrap_or_default();
    (Span::new(start, before.len() - end), put)
}

fn utf16(text: &str, span: Span) -> (u32, u32) {
    let units = |offset| u32::try_from(LineIndex::utf16_offset(text, offset)).unwrap_or(u32::MAX);
    (units(span.start), units(span.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_replaced() {
        assert_eq!(difference("a: 1\nb: 2\n", "a: 1\nb: 33\n"), (Span::new(8, 9), "33"));
        assert_eq!(difference("aa", "aaa"), (Span::new(2, 2), "a"));
        assert_eq!(difference("\u{e9}x", "\u{e8}x"), (Span::new(0, 2), "\u{e8}"));
        assert_eq!(difference("abc", ""), (Span::new(0, 3), ""));
        assert_eq!(difference("same", "same"), (Span::new(4, 4), ""));
    }
}
