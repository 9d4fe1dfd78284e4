//! Keeps the painted lines in step with the text and with what is in sight.
//!
//! Of a long text only the lines in sight are elements, and some around them: a browser lays out and paints what there is, and it
//! would do so for every keystroke.

use super::paint::{Painting, gutter_row, line_row};
use crate::dom::{self, Sight};
use std::ops::Range;
use std::rc::Rc;
use web_sys::Element;

/// Texts of up to so many lines are shown whole.
const WHOLE: usize = 120;

/// Lines that are kept on either side of those in sight, so that scrolling finds them painted.
const MARGIN: usize = 48;

/// Where windows begin and end, so that scrolling by a line or two changes nothing.
const STEP: usize = 16;

/// The painting that is on the screen.
pub(super) struct Surface {
    painting: Rc<Painting>,
    sight: Range<usize>,
    lines: Pane,
    gutter: Pane,
}

impl Surface {
    /// A surface on which all of `painting` was drawn beforehand.
    pub(super) fn showing(painting: Rc<Painting>) -> Self {
        let whole = 0..painting.lines.len();
        let (lines, gutter) = (Pane::new(rows(&painting, &whole)), Pane::new(numbers(&painting, &whole)));
        Self { painting, sight: 0..WHOLE, lines, gutter }
    }

    /// Shows another painting.
    pub(super) fn show(&mut self, lines: &Element, gutter: &Element, painting: &Rc<Painting>) {
        self.painting = Rc::clone(painting);
        self.draw(lines, gutter);
    }

    /// Shows what has come into sight.
    pub(super) fn look(&mut self, scroller: &Element, lines: &Element, gutter: &Element) {
        let Some(sight) = Sight::of(scroller, lines, self.painting.lines.len()) else { return };
        self.sight = sight.lines();
        self.draw(lines, gutter);
    }

    fn draw(&mut self, lines: &Element, gutter: &Element) {
        let count = self.painting.lines.len();
        let window = window(&self.sight, count);
        let digits = count.checked_ilog10().unwrap_or_default() + 1;
        for (pane, columns) in [(lines, self.painting.columns), (gutter, digits as usize)] {
            dom::set_property(pane, "--columns", &columns.to_string());
            dom::set_property(pane, "--rows", &count.to_string());
            dom::set_property(pane, "--above", &window.start.to_string());
            pane.set_class_name("lines windowed");
        }
        self.lines.show(lines, window.start, rows(&self.painting, &window));
        self.gutter.show(gutter, window.start, numbers(&self.painting, &window));
    }
}

/// The lines that are to be elements when those of `sight` can be seen.
fn window(sight: &Range<usize>, count: usize) -> Range<usize> {
    if count <= WHOLE {
        return 0..count;
    }
    let start = sight.start.min(count).saturating_sub(MARGIN) / STEP * STEP;
    let end = (sight.end + MARGIN).div_ceil(STEP) * STEP;
    start..end.clamp(start, count)
}

fn rows(painting: &Painting, window: &Range<usize>) -> Vec<String> {
    painting.lines.get(window.clone()).unwrap_or_default().iter().map(|line| line_row(line)).collect()
}

fn numbers(painting: &Painting, window: &Range<usize>) -> Vec<String> {
    let worst = painting.worst.get(window.clone()).unwrap_or_default();
    (window.start..).zip(worst).map(|(index, worst)| gutter_row(index, *worst)).collect()
}

/// A column of rows.
struct Pane {
    /// The line that the first row shows.
    first: usize,
    rows: Vec<String>,
}

impl Pane {
    fn new(rows: Vec<String>) -> Self {
        Self { first: 0, rows }
    }

    /// Shows other rows, touching only those that changed.
    fn show(&mut self, pane: &Element, first: usize, rows: Vec<String>) {
        if first == self.first {
            let (start, end) = same_ends(&self.rows, &rows);
            let stale = start..self.rows.len() - end;
            let fresh = rows.get(start..rows.len() - end).unwrap_or_default();
            if !stale.is_empty() || !fresh.is_empty() {
                dom::replace_children(pane, stale, &fresh.concat());
            }
        } else {
            pane.set_inner_html(&rows.concat());
        }
        (self.first, self.rows) = (first, rows);
    }
}

/// Which rows differ: how many are the same at the start and at the end.
fn same_ends(before: &[String], after: &[String]) -> (usize, usize) {
    let start = before.iter().zip(after).take_while(|(before, after)| before == after).count();
    let most = before.len().min(after.len()) - start;
    let end = before.iter().rev().zip(after.iter().rev()).take(most).take_while(|(b, a)| b == a).count();
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_rows_between_equal_ends_are_painted_anew() {
        let rows = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(same_ends(&rows("a b c"), &rows("a x c")), (1, 1));
        assert_eq!(same_ends(&rows("a a"), &rows("a a a")), (2, 0));
        assert_eq!(same_ends(&rows("a b"), &rows("a b")), (2, 0));
    }

    #[test]
    fn a_window_holds_what_is_in_sight_and_some_more() {
        assert_eq!(window(&(0..30), 100), 0..100);
        assert_eq!(window(&(0..30), 5_000), 0..80);
        assert_eq!(window(&(1_000..1_030), 5_000), 944..1_088);
        assert_eq!(window(&(4_980..5_010), 5_000), 4_928..5_000);
        assert_eq!(window(&(4_000..4_030), 200), 144..200);
    }
}
