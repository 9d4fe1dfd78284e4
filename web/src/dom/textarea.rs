//! The text box of the editor.

use gloo::utils::document;
use virt_grants_core::diag::TextEdit;
use virt_grants_core::source::{LineIndex, Span};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

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

    /// Replaces everything as if it were typed.
    pub fn replace(&self, text: &str) {
        let _ = self.0.focus();
        self.0.select();
        self.insert(text);
    }

    fn insert(&self, text: &str) {
        let document: Option<HtmlDocument> = document().dyn_into().ok();
        let command = if text.is_empty() { "delete" } else { "insertText" };
        let typed = document.is_some_and(|document| {
            document.exec_command_with_show_ui_and_value(command, false, text).unwrap_or_default()
        });
        if !typed {
            let _ = self.0.set_range_text(text);
            let event = web_sys::Event::new("input").ok();
            let _ = event.map(|event| self.0.dispatch_event(&event));
        }
    }
}

fn utf16(text: &str, span: Span) -> (u32, u32) {
    let units = |offset| u32::try_from(LineIndex::utf16_offset(text, offset)).unwrap_or(u32::MAX);
    (units(span.start), units(span.end))
}

/// Scrolls a box so that line `line` (from 1) of evenly high lines is in sight.
pub fn scroll_into_view(scroller: &Element, lines: &Element, line: u32) {
    let count = lines.child_element_count().max(1);
    let (Some(lines), line) = (lines.dyn_ref::<HtmlElement>(), f64::from(line)) else { return };
    let height = f64::from(lines.offset_height()) / f64::from(count);
    let top = height * (line - 1.0);
    let (seen, visible) = (f64::from(scroller.scroll_top()), f64::from(scroller.client_height()));
    if top < seen + height || top > seen + visible - 3.0 * height {
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        scroller.set_scroll_top((top - visible / 3.0).max(0.0) as i32);
        scroller.set_scroll_left(0);
    }
}
