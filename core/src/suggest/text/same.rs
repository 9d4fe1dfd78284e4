//! Equality of trees by meaning: without spans, and without the order of keys.

use crate::source::{Entry, Node, Value};

/// Whether two trees say the same.
pub(super) fn same(one: &Node<'_>, other: &Node<'_>) -> bool {
    match (&one.value, &other.value) {
        (Value::Sequence(one), Value::Sequence(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Mapping(one), Value::Mapping(other)) => {
            let equal = |(one, other): (&Entry<'_>, &Entry<'_>)| {
                one.key == other.key && same(&one.value, &other.value)
            };
            if one.len() != other.len() {
                return false;
            }
            if one.iter().zip(other).all(|(one, other)| one.key == other.key) {
                return one.iter().zip(other).all(equal);
            }
            let (one, other) = (sorted(one), sorted(other));
            one.into_iter().zip(other).all(equal)
        }
        (one, other) => one == other,
    }
}

/// By key; the sort is stable, so repeated keys keep their order and the last one wins in both.
fn sorted<'n, 'a>(entries: &'n [Entry<'a>]) -> Vec<&'n Entry<'a>> {
    let mut sorted: Vec<_> = entries.iter().collect();
    sorted.sort_by(|one, other| one.key.cmp(&other.key));
    sorted
}
