//! Documents that are JSON. `kubectl` reads them as JSON and takes them for YAML only when that fails; so do we, which
//! makes numbers keep their digits and strings hold what JSON allows.

use super::anchors::Budget;
use super::build::Place;
use super::findings::Findings;
use super::mapping::Mapping;
use crate::diag::clip;
use crate::path::{FieldPath, Segment};
use crate::source::{Entry, Node, Span, Value, json};
use std::borrow::Cow;

/// The tree of a document that is JSON, with findings about repeated keys. `None` when it is not.
pub(super) fn read<'t>(text: &'t str, place: Place, budget: &mut Budget) -> Option<(Node<'t>, Findings)> {
    let content = text.strip_prefix("---").unwrap_or(text);
    let content = content.trim_start();
    if !content.starts_with(['{', '[']) {
        return None;
    }
    let mut node = json::read_up_to(content, budget.nodes).ok()?;
    let offset = place.base + (text.len() - content.len());
    let mut walk = Walk {
        document: place.document,
        offset: u32::try_from(offset).ok()?,
        path: FieldPath::root(),
        nodes: 0,
        found: Findings::default(),
    };
    walk.visit(&mut node);
    budget.nodes = budget.nodes.checked_sub(walk.nodes)?;
    Some((node, walk.found))
}

struct Walk {
    document: usize,
    offset: u32,
    path: FieldPath,
    nodes: usize,
    found: Findings,
}

impl Walk {
    /// Moves spans to where the document stands, counts nodes, and looks for repeated keys. The reader of JSON bounds
    /// the depth.
    fn visit(&mut self, node: &mut Node<'_>) {
        self.nodes += 1;
        self.shift(&mut node.span);
        match &mut node.value {
            Value::Sequence(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.path.push(Segment::Index(index));
                    self.visit(item);
                    self.path.pop();
                }
            }
            Value::Mapping(entries) => {
                for entry in entries.iter_mut() {
                    self.nodes += 1;
                    self.shift(&mut entry.key_span);
                    let key =
                        if holds_more(&entry.value) { clip(&entry.key).into_owned() } else { String::new() };
                    self.path.push(Segment::Key(Cow::Owned(key)));
                    self.visit(&mut entry.value);
                    self.path.pop();
                }
                self.check_keys(entries);
            }
            _ => {}
        }
    }

    fn check_keys(&mut self, entries: &mut Vec<Entry<'_>>) {
        let mapping = Mapping::of(std::mem::take(entries));
        let path = mapping.repeats().then_some(&self.path);
        *entries = mapping.finish(self.document, path, &mut self.found);
    }

    fn shift(&self, span: &mut Span) {
        span.start = span.start.saturating_add(self.offset);
        span.end = span.end.saturating_add(self.offset);
    }
}

/// Whether a path through the value can be asked for.
fn holds_more(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Sequence(_) | Value::Mapping(_))
}
