//! JSON patches, and the form in which pods are compared.

use serde_json::Value;

/// Applies an RFC 6902 patch made of add, replace and remove.
pub(crate) fn patched(document: &Value, patch: &Value) -> Value {
    let mut document = document.clone();
    for operation in patch.as_array().unwrap() {
        let path = operation["path"].as_str().unwrap();
        let (parent, last) = path.rsplit_once('/').unwrap();
        let last = last.replace("~1", "/").replace("~0", "~");
        let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("no parent for {path}"));
        let value = operation.get("value").cloned();
        match (operation["op"].as_str().unwrap(), parent) {
            ("add" | "replace", Value::Object(map)) => {
                map.insert(last, value.unwrap());
            }
            ("replace", Value::Array(items)) => items[last.parse::<usize>().unwrap()] = value.unwrap(),
            ("remove", Value::Object(map)) => {
                map.remove(&last).unwrap_or_else(|| panic!("nothing to remove at {path}"));
            }
            (op, _) => panic!("unexpected {op} at {path}"),
        }
    }
    normal(&document)
}

/// The document without nulls, empty lists and an empty `metadata.annotations`, and with `spec.securityContext`.
pub(crate) fn normal(document: &Value) -> Value {
    let mut document = without_nothing(document);
    if let Some(metadata) = document.get_mut("metadata").and_then(Value::as_object_mut)
        && metadata.get("annotations").and_then(Value::as_object).is_some_and(serde_json::Map::is_empty)
    {
        metadata.remove("annotations");
    }
    if let Some(spec) = document.get_mut("spec").and_then(Value::as_object_mut) {
        spec.entry("securityContext").or_insert_with(|| Value::Object(serde_json::Map::new()));
    }
    document
}

fn without_nothing(value: &Value) -> Value {
    let something =
        |value: &Value| !value.is_null() && value.as_array().is_none_or(|items| !items.is_empty());
    match value {
        Value::Object(map) => map
            .iter()
            .filter(|(_, value)| something(value))
            .map(|(key, value)| (key.clone(), without_nothing(value)))
            .collect(),
        Value::Array(items) => items.iter().map(without_nothing).collect(),
        other => other.clone(),
    }
}
