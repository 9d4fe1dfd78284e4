//! Values that anchors name, and what aliases may cost.

use crate::source::limits::{MAX_ALIAS_NODES, MAX_ANCHORED_NODES, MAX_DEPTH};
use crate::source::{Node, Value};
use std::collections::BTreeMap;

/// What may still be spent on one text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    /// Nodes.
    pub(super) nodes: usize,
    /// Nodes added by aliases.
    pub(super) alias_nodes: usize,
    /// Nodes kept aside for anchors.
    pub(super) anchored_nodes: usize,
}

/// The anchors of one document, as far as their values fit the budget.
#[derive(Default)]
pub(super) struct Anchors<'t> {
    by_id: BTreeMap<usize, Box<Anchored<'t>>>,
}

struct Anchored<'t> {
    node: Node<'t>,
    nodes: usize,
    depth: usize,
}

/// A limit that keeps an alias from being expanded: its name, its value, and what was found.
pub(super) struct Refusal(pub(super) &'static str, pub(super) usize, pub(super) &'static str);

impl<'t> Anchors<'t> {
    /// Remembers a value of `nodes` nodes, if it may.
    pub(super) fn keep(&mut self, id: usize, node: &Node<'t>, nodes: usize, budget: &mut Budget) {
        if nodes <= MAX_ALIAS_NODES && nodes <= budget.anchored_nodes {
            budget.anchored_nodes -= nodes;
            let anchored = Anchored { node: node.clone(), nodes, depth: depth(node) };
            self.by_id.insert(id, Box::new(anchored));
        }
    }

    /// A copy of the value for an alias that stands `level` collections deep.
    pub(super) fn expand(&self, id: usize, level: usize, budget: &mut Budget) -> Result<Node<'t>, Refusal> {
        let Some(anchored) = self.by_id.get(&id) else {
            let what = "an alias names a value that is too large";
            return Err(Refusal("MAX_ANCHORED_NODES", MAX_ANCHORED_NODES, what));
        };
        if level + anchored.depth > MAX_DEPTH {
            return Err(Refusal("MAX_DEPTH", MAX_DEPTH, "aliases nest too deeply"));
        }
        let left = (budget.alias_nodes.checked_sub(anchored.nodes), budget.nodes.checked_sub(anchored.nodes));
        let (Some(alias_nodes), Some(all_nodes)) = left else {
            let what = "aliases expand to too many values";
            return Err(Refusal("MAX_ALIAS_NODES", MAX_ALIAS_NODES, what));
        };
        (budget.alias_nodes, budget.nodes) = (alias_nodes, all_nodes);
        Ok(anchored.node.clone())
    }
}

/// How deeply collections nest in `node`; 0 for a scalar. Trees are never deeper than [`MAX_DEPTH`].
fn depth(node: &Node<'_>) -> usize {
    match &node.value {
        Value::Sequence(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Mapping(entries) => 1 + entries.iter().map(|entry| depth(&entry.value)).max().unwrap_or(0),
        _ => 0,
    }
}
