//! Edits of a tree as edits of the text it was read from.
//!
//! Lines that an edit does not concern keep every byte: comments, order, quotes, indentation. The result is verified
//! by reading the edited text again; where it does not say exactly what the edited tree says, there is no result.

mod block;
mod flow;
mod lines;
mod same;
mod write;

use super::edited::edited;
use crate::diag::TextEdit;
use crate::path::FieldPath;
use crate::scc::Edit;
use crate::source::{Node, Span, Value, yaml};
use lines::Lines;
use same::same;

/// The edits of `source` after which it says what the tree says after `edits`.
///
/// `root` is a document of `source` as [`yaml::read`] gives it, and `base` is where the pod stands in it; the paths of
/// `edits` start at the pod. JSON is edited as well, as long as it was read by that reader.
///
/// `None` where the text cannot be edited without touching something else, such as a value that other places share
/// through an anchor.
pub fn edits(source: &str, root: &Node<'_>, base: &FieldPath, edits: &[Edit<'_>]) -> Option<Vec<TextEdit>> {
    let at_root = |edit: &Edit<'_>| Edit {
        path: base.join(&edit.path),
        value: edit.value.clone().map(Node::into_owned),
    };
    let edits: Vec<Edit<'static>> = edits.iter().map(at_root).collect();
    let wanted = edited(root, &edits);
    let start = root.span.start as usize;
    let mut writer = Writer { lines: Lines::new(source), edits: Vec::new() };
    writer.value(root, &wanted, Slot { start, column: 0, place: Place::Root })?;
    let edits = in_order(writer.edits)?;
    verified(source, &apply(source, &edits)?, root, &wanted)?;
    Some(edits)
}

/// The text after edits that are in order and do not overlap; `None` where they are not, or do not fit.
pub fn apply(source: &str, edits: &[TextEdit]) -> Option<String> {
    let mut text = String::with_capacity(source.len());
    let mut done = 0;
    for edit in edits {
        text.push_str(source.get(done..edit.span.start as usize)?);
        text.push_str(&edit.text);
        done = edit.span.end as usize;
    }
    text.push_str(source.get(done..)?);
    Some(text)
}

/// Where a value stands.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// Past the `:` or `-` before it.
    start: usize,
    /// Where that key or dash stands in its line.
    column: usize,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Root,
    BlockKey,
    BlockItem,
    Flow,
}

/// Compares two trees and notes what to change in the text of the first.
struct Writer<'t> {
    lines: Lines<'t>,
    edits: Vec<TextEdit>,
}

impl Writer<'_> {
    fn value(&mut self, old: &Node<'_>, new: &Node<'_>, slot: Slot) -> Option<()> {
        if self.lines.alias(slot.start).is_some() {
            return if same(old, new) { Some(()) } else { self.replace(old, new, slot) };
        }
        match (&old.value, &new.value) {
            (Value::Mapping(before), Value::Mapping(after)) if !before.is_empty() && !after.is_empty() => {
                self.mapping(old, new)
            }
            (Value::Sequence(before), Value::Sequence(after)) if !before.is_empty() && !after.is_empty() => {
                if self.lines.starts_flow(old.span) {
                    self.flow_sequence(old, new, slot)
                } else {
                    self.block_sequence(old, new, slot)
                }
            }
            _ if same(old, new) => Some(()),
            _ => self.replace(old, new, slot),
        }
    }

    /// Puts a whole value in the place of another.
    fn replace(&mut self, old: &Node<'_>, new: &Node<'_>, slot: Slot) -> Option<()> {
        let (start, end) = self.lines.value_range(old, slot.start);
        let is_flow = self.lines.json || slot.place == Place::Flow || slot.place == Place::Root;
        let before = self.lines.source.get(slot.start..start)?;
        let collection = |node: &Node<'_>| !node.entries().is_empty() || !node.items().is_empty();
        let touches = before.is_empty();
        if !is_flow && before.trim_start().starts_with('#') && self.lines.is_first(start) {
            // The comment stays where it is; what follows has to stand further in than the key.
            let column = slot.column + 2;
            let text = format!("{}{}", write::pad(column), write::block(new, column, self.lines.newline));
            return self.edit(self.lines.line_start(start), end, text);
        }
        if is_flow || !before.trim().is_empty() || (!collection(old) && !collection(new) && !touches) {
            let space = if touches && slot.place != Place::Root { " " } else { "" };
            let text = format!("{space}{}", write::flow(new, self.lines.json));
            return self.edit(start, end, text);
        }
        let keeps_flow = collection(old) && self.lines.starts_flow(old.span) && collection(new);
        let text = if keeps_flow || !collection(new) {
            format!(" {}", write::flow(new, false))
        } else if slot.place == Place::BlockItem {
            format!(" {}", write::block(new, slot.column + 2, self.lines.newline))
        } else {
            // Lists stand under their key, objects further in, as kubectl prints them.
            let column = if new.items().is_empty() { slot.column + 2 } else { slot.column };
            let newline = self.lines.newline;
            format!("{newline}{}{}", write::pad(column), write::block(new, column, newline))
        };
        self.edit(slot.start, end, text)
    }

    fn edit(&mut self, start: usize, end: usize, text: String) -> Option<()> {
        self.lines.source.get(start..end)?;
        self.edits.push(TextEdit { span: Span::new(start, end), text });
        Some(())
    }
}

/// Sorted, without repetition; `None` where two of them overlap.
fn in_order(mut edits: Vec<TextEdit>) -> Option<Vec<TextEdit>> {
    // Insertions at one place keep their order: what stands further in was noted first.
    edits.sort_by_key(|edit| edit.span);
    edits.dedup_by(|one, other| one == other && one.span.start < one.span.end);
    let apart = edits.is_sorted_by(|one, next| one.span.end <= next.span.start);
    apart.then_some(edits)
}

/// Whether the text says what the tree says, and every other document what it said before.
fn verified(before: &str, after: &str, root: &Node<'_>, wanted: &Node<'_>) -> Option<()> {
    let (before, _) = yaml::read(before);
    let (after, _) = yaml::read(after);
    let target = before.iter().position(|document| document.root.span == root.span)?;
    if before.len() != after.len() {
        return None;
    }
    let agrees = before.iter().zip(&after).enumerate().all(|(index, (old, new))| {
        let wanted = if index == target { wanted } else { &old.root };
        old.broken == new.broken && same(&new.root, wanted)
    });
    agrees.then_some(())
}
