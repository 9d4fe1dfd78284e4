//! Keeps the painted lines in step with the text, touching only those that changed.

use super::paint::{Painting, gutter_class, same_ends};
use gloo::utils::document;
use std::rc::Rc;
use web_sys::{Element, Node};

/// The painting that is on the screen.
#[derive(Default)]
pub(super) struct Surface {
    shown: Rc<Painting>,
}

impl Surface {
    /// A surface on which `shown` was drawn beforehand.
    pub(super) fn showing(shown: Rc<Painting>) -> Self {
        Self { shown }
    }

    /// Shows another painting.
    pub(super) fn show(&mut self, lines: &Element, gutter: &Element, painting: &Rc<Painting>) {
        let (start, end) = same_ends(&self.shown.lines, &painting.lines);
        let before = self.shown.lines.len() - end;
        let after = painting.lines.len() - end;
        let fresh = painting.lines.get(start..after).unwrap_or_default();
        replace(lines, start, before, fresh);
        self.number(gutter, painting);
        self.shown = Rc::clone(painting);
    }

    fn number(&self, gutter: &Element, painting: &Painting) {
        let (old, new) = (&self.shown.worst, &painting.worst);
        let shared = old.len().min(new.len());
        let changed = old.iter().zip(new).enumerate().filter(|(_, (old, new))| old != new);
        for (index, (_, worst)) in changed {
            if let Some(line) = child(gutter, index) {
                line.set_class_name(gutter_class(*worst));
            }
        }
        for index in (shared..old.len()).rev() {
            if let Some(line) = child(gutter, index) {
                line.remove();
            }
        }
        for (index, worst) in new.iter().enumerate().skip(shared) {
            let Ok(line) = document().create_element("div") else { return };
            line.set_text_content(Some(&(index + 1).to_string()));
            line.set_class_name(gutter_class(*worst));
            let _ = gutter.append_child(&line);
        }
    }
}

/// Replaces the lines `from..to` by fresh ones.
fn replace(lines: &Element, from: usize, to: usize, fresh: &[String]) {
    let reused = (to - from).min(fresh.len());
    for (index, html) in (from..).zip(fresh.iter().take(reused)) {
        if let Some(line) = child(lines, index) {
            line.set_inner_html(html);
        }
    }
    for index in (from + reused..to).rev() {
        if let Some(line) = child(lines, index) {
            line.remove();
        }
    }
    let next: Option<Node> = child(lines, from + reused).map(Node::from);
    for html in fresh.iter().skip(reused) {
        let Ok(line) = document().create_element("div") else { return };
        line.set_inner_html(html);
        let _ = lines.insert_before(&line, next.as_ref());
    }
}

fn child(parent: &Element, index: usize) -> Option<Element> {
    parent.children().item(u32::try_from(index).ok()?)
}
