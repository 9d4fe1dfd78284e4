//! Applies edits of a suggestion to a pod's tree.

use crate::path::{FieldPath, Segment};
use crate::scc::{self, Edit};
use crate::source::{Node, Value};

/// Lists and objects that mean nothing when they are empty, so that they go with their last entry.
///
/// Every one of them may be absent for the API server; an empty `supplementalGroups` is even another thing than none.
const OPTIONAL: [&str; 9] = [
    "add",
    "annotations",
    "capabilities",
    "drop",
    "seLinuxOptions",
    "seccompProfile",
    "securityContext",
    "supplementalGroups",
    "sysctls",
];

/// The document after `edits`, whose paths start at its root.
///
/// All indices count in the document as it is given: items are removed last, from the back. What a removal leaves
/// empty goes as well, where empty and absent are the same to the API server. Removing what is not there does nothing.
pub fn edited<'a>(document: &Node<'a>, edits: &[Edit<'a>]) -> Node<'a> {
    planned(document, edits).0
}

/// The document after `edits`, and the plain edits that lead there one after another.
pub(super) fn planned<'a>(document: &Node<'a>, edits: &[Edit<'a>]) -> (Node<'a>, Vec<Edit<'a>>) {
    let mut result = document.clone();
    let mut plan = Vec::with_capacity(edits.len());
    for edit in in_order(edits) {
        if edit.value.is_some() || exists(&result, &edit.path) {
            scc::apply(&mut result, std::slice::from_ref(edit));
            plan.push(edit.clone());
        }
    }
    for edit in edits.iter().filter(|edit| edit.value.is_none()) {
        prune(&mut result, &edit.path, &mut plan);
    }
    (result, plan)
}

/// Edits in the order in which they apply one after another: items of lists last, the last item first.
fn in_order<'e, 'a>(edits: &'e [Edit<'a>]) -> Vec<&'e Edit<'a>> {
    let (mut items, mut others): (Vec<_>, Vec<_>) = edits.iter().partition(|edit| removes_item(edit));
    items.sort_by(|one, other| other.path.cmp(&one.path));
    items.dedup_by(|one, other| one.path == other.path);
    others.append(&mut items);
    others
}

/// Whether an edit takes an item out of a list.
pub(super) fn removes_item(edit: &Edit<'_>) -> bool {
    edit.value.is_none() && matches!(edit.path.segments().last(), Some(Segment::Index(_)))
}

fn exists(document: &Node<'_>, path: &FieldPath) -> bool {
    document.at(path).1 == path.segments().len()
}

/// Removes the parents of `path` that are left empty.
fn prune(document: &mut Node<'_>, path: &FieldPath, plan: &mut Vec<Edit<'_>>) {
    let mut path = path.clone();
    while path.pop().is_some() {
        let optional =
            matches!(path.segments().last(), Some(Segment::Key(key)) if OPTIONAL.contains(&&**key));
        if !optional || !exists(document, &path) || !is_empty(document.at(&path).0) {
            return;
        }
        let removal = Edit { path: path.clone(), value: None };
        scc::apply(document, std::slice::from_ref(&removal));
        plan.push(removal);
    }
}

fn is_empty(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Sequence(items) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty(),
        _ => false,
    }
}
