//! Rows of even height in a box that scrolls.

use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What can be seen of evenly high rows.
pub struct Sight {
    /// Height of a row.
    row: f64,
    /// How far the box is scrolled.
    top: f64,
    /// How much of the rows the box shows.
    height: f64,
}

impl Sight {
    /// Measures a box that scrolls `count` rows, all in `rows`. None where nothing is laid out.
    pub fn of(scroller: &Element, rows: &Element, count: usize) -> Option<Self> {
        let rows: &HtmlElement = rows.dyn_ref()?;
        let count = u32::try_from(count).ok().filter(|count| *count > 0)?;
        let row = f64::from(rows.offset_height()) / f64::from(count);
        let (top, height) = (f64::from(scroller.scroll_top()), f64::from(scroller.client_height()));
        (row > 0.0).then_some(Self { row, top, height })
    }

    /// The rows in sight, counted from 0; those in sight in part are among them.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "places on a screen, none below 0"
    )]
    pub fn lines(&self) -> Range<usize> {
        let row = |place: f64| (place / self.row).max(0.0);
        row(self.top).floor() as usize..row(self.top + self.height).ceil() as usize
    }

    /// Scrolls so that row `row`, counted from 1, is in sight.
    pub fn include(&self, scroller: &Element, row: u32) {
        let top = self.row * f64::from(row.saturating_sub(1));
        if top < self.top + self.row || top > self.top + self.height - 3.0 * self.row {
            #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
            scroller.set_scroll_top((top - self.height / 3.0).max(0.0) as i32);
            scroller.set_scroll_left(0);
        }
    }
}
