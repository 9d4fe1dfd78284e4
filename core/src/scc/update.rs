//! Updates: which of them admission ignores.

use crate::quantity;
use crate::source::{Entry, Node, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The only annotation whose change alone is ignored.
const IGNORED_ANNOTATION: &str = "k8s.ovn.org/pod-networks";

/// Parts of the metadata whose change is ignored.
const IGNORED_METADATA: [&str; 5] =
    ["annotations", "ownerReferences", "finalizers", "selfLink", "managedFields"];

/// Keys whose value is a map of names: an empty one equals none, and an entry counts even when it holds nothing.
const MAPS: [&str; 6] =
    ["annotations", "labels", "nodeSelector", "matchLabels", "volumeAttributes", "options"];

/// Keys whose value is such a map, of quantities.
const QUANTITIES: [&str; 5] = ["limits", "requests", "overhead", "allocatedResources", "capacity"];

/// Keys of single quantities.
const QUANTITY: [&str; 2] = ["sizeLimit", "divisor"];

/// Structures that are there even when nobody wrote them. Any other empty object is something.
const ALWAYS_THERE: [&str; 4] = ["resources", "status", "state", "lastState"];

/// Keys whose absence is `false`, `0` or an empty text. Under any other key such a value is taken for one of its own: the
/// API server writes none that means nothing, and an update that is judged too often does less harm.
const ZERO_IS_ABSENT: [&str; 20] = [
    "generation",
    "hostIPC",
    "hostIP",
    "hostNetwork",
    "hostPID",
    "hostPort",
    "hostname",
    "image",
    "imagePullPolicy",
    "medium",
    "nodeName",
    "priorityClassName",
    "schedulerName",
    "serviceAccountName",
    "stdin",
    "stdinOnce",
    "subPath",
    "subdomain",
    "tty",
    "workingDir",
];

/// The field of the service account and its older name, which is another way to write it.
const SERVICE_ACCOUNT: [&str; 2] = ["serviceAccountName", "serviceAccount"];

/// Whether an update from `old` to `new` changes nothing that admission looks at.
///
/// Equality is the API server's semantic one: `null`, absent and an empty list are the same, and quantities are compared
/// by what they are worth.
pub fn is_ignorable(old: &Node<'_>, new: &Node<'_>) -> bool {
    let (old_metadata, new_metadata) = (fields(old, "metadata"), fields(new, "metadata"));
    let (old_spec, new_spec) = (fields(old, "spec"), fields(new, "spec"));
    equal_objects(old.entries(), new.entries(), &["metadata", "spec"])
        && service_account(old_spec) == service_account(new_spec)
        && equal_objects(old_spec, new_spec, &SERVICE_ACCOUNT)
        && equal_objects(old_metadata, new_metadata, &IGNORED_METADATA)
        && equal_maps(
            value(old_metadata, "annotations"),
            value(new_metadata, "annotations"),
            &[IGNORED_ANNOTATION],
            |old, new| old == new,
        )
}

fn fields<'a, 's>(node: &'a Node<'s>, key: &str) -> &'a [Entry<'s>] {
    node.get(key).map(Node::entries).unwrap_or_default()
}

fn value<'a, 's>(entries: &'a [Entry<'s>], key: &str) -> &'a [Entry<'s>] {
    let entry = entries.iter().rev().find(|entry| entry.key == key);
    entry.map(|entry| entry.value.entries()).unwrap_or_default()
}

fn service_account<'a>(spec: &'a [Entry<'_>]) -> &'a str {
    let name = |key| spec.iter().rev().find(|entry| entry.key == key)?.value.as_str();
    SERVICE_ACCOUNT.into_iter().filter_map(name).find(|name| !name.is_empty()).unwrap_or_default()
}

/// Whether two objects say the same, apart from the fields named.
fn equal_objects(old: &[Entry<'_>], new: &[Entry<'_>], except: &[&str]) -> bool {
    let (old, new) = (by_key(old), by_key(new));
    let keys: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    keys.into_iter().filter(|key| !except.contains(key)).all(|key| {
        match (present(key, old.get(key)), present(key, new.get(key))) {
            (None, None) => true,
            (Some(old), Some(new)) => equal_fields(key, old, new),
            _ => false,
        }
    })
}

/// Whether two maps have the same keys, with values that are the same.
fn equal_maps(
    old: &[Entry<'_>],
    new: &[Entry<'_>],
    except: &[&str],
    same: impl Fn(&Value<'_>, &Value<'_>) -> bool,
) -> bool {
    let (mut old, mut new) = (by_key(old), by_key(new));
    for key in except {
        old.remove(key);
        new.remove(key);
    }
    old.len() == new.len()
        && old.iter().zip(&new).all(|((one, old), (other, new))| one == other && same(&old.value, &new.value))
}

fn by_key<'a, 's>(entries: &'a [Entry<'s>]) -> BTreeMap<&'a str, &'a Node<'s>> {
    entries.iter().map(|entry| (&*entry.key, &entry.value)).collect()
}

/// The value of a field, unless it is what the API server holds when nobody wrote the field.
fn present<'a, 's>(key: &str, node: Option<&&'a Node<'s>>) -> Option<&'a Value<'s>> {
    let value = &node?.value;
    let is_absent = match value {
        Value::Null => true,
        Value::Sequence(items) => items.is_empty(),
        Value::Mapping(entries) if ALWAYS_THERE.contains(&key) => equal_objects(entries, &[], &[]),
        Value::Mapping(entries) => entries.is_empty() && (MAPS.contains(&key) || QUANTITIES.contains(&key)),
        Value::Bool(truth) => !truth && ZERO_IS_ABSENT.contains(&key),
        Value::String(text) if text.is_empty() => ZERO_IS_ABSENT.contains(&key),
        Value::String(digits) | Value::Number(digits) => match key {
            "divisor" => quantity::are_equal(digits, "0"),
            _ => digits == "0" && ZERO_IS_ABSENT.contains(&key),
        },
    };
    (!is_absent).then_some(value)
}

fn equal_fields(key: &str, old: &Value<'_>, new: &Value<'_>) -> bool {
    match (old, new) {
        (Value::Mapping(old), Value::Mapping(new)) if MAPS.contains(&key) => {
            equal_maps(old, new, &[], |old, new| old == new)
        }
        (Value::Mapping(old), Value::Mapping(new)) if QUANTITIES.contains(&key) => {
            equal_maps(old, new, &[], equal_quantities)
        }
        (Value::Mapping(old), Value::Mapping(new)) => equal_objects(old, new, &[]),
        (Value::Sequence(old), Value::Sequence(new)) => {
            old.len() == new.len()
                && old.iter().zip(new).all(|(old, new)| equal_fields("", &old.value, &new.value))
        }
        _ if QUANTITY.contains(&key) => equal_quantities(old, new),
        _ => old == new,
    }
}

/// A quantity may be written as a text or as a number.
fn equal_quantities(old: &Value<'_>, new: &Value<'_>) -> bool {
    let text = |value: &'_ Value<'_>| match value {
        Value::String(text) | Value::Number(text) => Some(text.clone().into_owned()),
        _ => None,
    };
    old == new
        || matches!((text(old), text(new)), (Some(old), Some(new)) if quantity::are_equal(old.trim(), new.trim()))
}
