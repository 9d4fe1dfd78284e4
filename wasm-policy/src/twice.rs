//! Keys that an object has twice. Readers differ in which of the two they take, so nothing is said about such an object.

use virt_grants_core::path::FieldPath;
use virt_grants_core::source::{Entry, Node, Value};

/// Up to so many keys are compared with each other; more are sorted first.
const FEW: usize = 16;

/// Where the first key stands that its object has twice.
pub(crate) fn find(node: &Node<'_>) -> Option<FieldPath> {
    // Paths are only made for what is found.
    is_anywhere(node).then(|| locate(node, &FieldPath::root())).flatten()
}

fn is_anywhere(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Mapping(entries) => {
            repeated(entries).is_some() || entries.iter().any(|entry| is_anywhere(&entry.value))
        }
        Value::Sequence(items) => items.iter().any(is_anywhere),
        _ => false,
    }
}

fn locate(node: &Node<'_>, at: &FieldPath) -> Option<FieldPath> {
    match &node.value {
        Value::Mapping(entries) => match repeated(entries) {
            Some(key) => Some(at.key(key.to_owned())),
            None => {
                entries.iter().find_map(|entry| locate(&entry.value, &at.key(entry.key.clone().into_owned())))
            }
        },
        Value::Sequence(items) => {
            items.iter().enumerate().find_map(|(index, item)| locate(item, &at.index(index)))
        }
        _ => None,
    }
}

fn repeated<'e>(entries: &'e [Entry<'_>]) -> Option<&'e str> {
    if entries.len() <= FEW {
        let mut rest = entries;
        while let Some((first, others)) = rest.split_first() {
            if others.iter().any(|other| other.key == first.key) {
                return Some(&first.key);
            }
            rest = others;
        }
        return None;
    }
    let mut keys: Vec<&str> = entries.iter().map(|entry| &*entry.key).collect();
    keys.sort_unstable();
    keys.windows(2).find_map(|pair| match pair {
        [first, second] if first == second => Some(*first),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use virt_grants_core::source::json;

    fn found(text: &str) -> Option<String> {
        find(&json::read(text).unwrap()).map(|path| path.to_string())
    }

    #[test]
    fn a_repeated_key_is_found_at_any_depth_and_among_many() {
        assert_eq!(found(r#"{"a":1,"b":[{"a":1},{"a":{"a":1}}]}"#), None);
        assert_eq!(found(r#"{"a":1,"b":2,"a":1}"#).as_deref(), Some("a"));
        assert_eq!(found(r#"{"a":[{},{"b":1,"b":1}]}"#).as_deref(), Some("a[1].b"));
        let many: Vec<String> = (0..40).map(|number| format!("\"k{number}\":0")).collect();
        assert_eq!(found(&format!("{{{}}}", many.join(","))), None);
        assert_eq!(found(&format!("{{{},\"k7\":0}}", many.join(","))).as_deref(), Some("k7"));
    }
}
