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

/// The anchors of one document.
#[derive(Default)]
pub(super) struct Anchors<'t> {
    by_id: BTreeMap<usize, Anchored<'t>>,
}

enum Anchored<'t> {
    Known { node: Node<'t>, nodes: usize, depth: usize },
    TooLarge,
}

/// Why an alias cannot be expanded.
pub(super) enum Refusal {
    /// It stands inside the value it names.
    Loop,
    /// A limit: its name, its value, and what was found.
    Limit(&'static str, usize, &'static str),
}

impl<'t> Anchors<'t> {
    /// Remembers a value of `nodes` nodes.
    pub(super) fn keep(&mut self, id: usize, node: &Node<'t>, nodes: usize, budget: &mut Budget) {
        let fits = nodes <= MAX_ALIAS_NODES && nodes <= budget.anchored_nodes;
        let anchored = if fits {
            budget.anchored_nodes -= nodes;
            Anchored::Known { node: node.clone(), nodes, depth: depth(node) }
        } else {
            Anchored::TooLarge
        };
        self.by_id.insert(id, anchored);
    }

    /// A copy of the value for an alias that stands `level` collections deep.
    pub(super) fn expand(&self, id: usize, level: usize, budget: &mut Budget) -> Result<Node<'t>, Refusal> {
        let (node, nodes, depth) = match self.by_id.get(&id) {
            None => return Err(Refusal::Loop),
            Some(Anchored::TooLarge) => {
                let what = "an alias names a value that is too large";
                return Err(Refusal::Limit("MAX_ANCHORED_NODES", MAX_ANCHORED_NODES, what));
            }
            Some(Anchored::Known { node, nodes, depth }) => (node, *nodes, *depth),
        };
        if level + depth > MAX_DEPTH {
            return Err(Refusal::Limit("MAX_DEPTH", MAX_DEPTH, "aliases nest too deeply"));
        }
        let left = (budget.alias_nodes.checked_sub(nodes), budget.nodes.checked_sub(nodes));
        let (Some(alias_nodes), Some(all_nodes)) = left else {
            let what = "aliases expand to too many values";
            return Err(Refusal::Limit("MAX_ALIAS_NODES", MAX_ALIAS_NODES, what));
        };
        (budget.alias_nodes, budget.nodes) = (alias_nodes, all_nodes);
        Ok(node.clone())
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
