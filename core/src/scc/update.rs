//! Updates: which of them admission ignores.

use crate::source::{Entry, Node, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The only annotation whose change alone is ignored.
const IGNORED_ANNOTATION: &str = "k8s.ovn.org/pod-networks";

/// Parts of the metadata whose change is ignored.
const IGNORED_METADATA: [&str; 5] =
    ["annotations", "ownerReferences", "finalizers", "selfLink", "managedFields"];

/// Keys whose value is a map of names, so that an empty one equals none. Under any other key an object is a
/// structure, and an empty one is something.
const MAPS: [&str; 10] = [
    "annotations",
    "labels",
    "nodeSelector",
    "limits",
    "requests",
    "overhead",
    "matchLabels",
    "allocatedResources",
    "volumeAttributes",
    "options",
];

/// Whether an update from `old` to `new` changes nothing that admission looks at.
///
/// `null`, absent and an empty list are the same, as in the API server's semantic equality.
pub fn is_ignorable(old: &Node<'_>, new: &Node<'_>) -> bool {
    let old_metadata = old.get("metadata").map(Node::entries).unwrap_or_default();
    let new_metadata = new.get("metadata").map(Node::entries).unwrap_or_default();
    equal_maps(old.entries(), new.entries(), &["metadata"])
        && equal_maps(old_metadata, new_metadata, &IGNORED_METADATA)
        && equal_maps(annotations(old_metadata), annotations(new_metadata), &[IGNORED_ANNOTATION])
}

fn annotations<'a, 's>(metadata: &'a [Entry<'s>]) -> &'a [Entry<'s>] {
    let entry = metadata.iter().rev().find(|entry| entry.key == "annotations");
    entry.map(|entry| entry.value.entries()).unwrap_or_default()
}

fn equal_maps(old: &[Entry<'_>], new: &[Entry<'_>], except: &[&str]) -> bool {
    let old = by_key(old);
    let new = by_key(new);
    let keys: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    keys.into_iter()
        .filter(|key| !except.contains(key))
        .all(|key| equal(present(key, old.get(key)), present(key, new.get(key))))
}

fn by_key<'a, 's>(entries: &'a [Entry<'s>]) -> BTreeMap<&'a str, &'a Node<'s>> {
    entries.iter().map(|entry| (&*entry.key, &entry.value)).collect()
}

fn present<'a, 's>(key: &str, node: Option<&&'a Node<'s>>) -> Option<&'a Node<'s>> {
    node.copied().filter(|node| match &node.value {
        Value::Null => false,
        Value::Sequence(items) => !items.is_empty(),
        Value::Mapping(entries) => !entries.is_empty() || !MAPS.contains(&key),
        _ => true,
    })
}

fn equal(old: Option<&Node<'_>>, new: Option<&Node<'_>>) -> bool {
    match (old.map(|node| &node.value), new.map(|node| &node.value)) {
        (None, None) => true,
        (Some(Value::Mapping(old)), Some(Value::Mapping(new))) => equal_maps(old, new, &[]),
        (Some(Value::Sequence(old)), Some(Value::Sequence(new))) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| equal(Some(old), Some(new)))
        }
        (Some(old), Some(new)) => old == new,
        _ => false,
    }
}
