//! `metadata.yml` as the JSON that is embedded.

use granit_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Value};

/// The annotation that holds the usage text.
const USAGE: &str = "io.kubewarden.policy.usage";
/// The annotation that says which program embedded the metadata.
const ANNOTATOR: &str = "io.kubewarden.kwctl";
/// The version of the protocol between policy server and policy that the module answers to `protocol_version`.
const PROTOCOL: &str = "v1";

/// The JSON for a `metadata.yml`, with the README as its usage text.
pub(crate) fn json(metadata: &str, readme: &str) -> Result<String, String> {
    let Value::Object(mut fields) = read(metadata)? else {
        return Err("expected a mapping".to_owned());
    };
    for required in ["rules", "mutating", "annotations"] {
        if !fields.contains_key(required) {
            return Err(format!("`{required}` is missing"));
        }
    }
    let default = |fields: &mut Map<String, Value>, key: &str, value: Value| {
        fields.entry(key).or_insert(value);
    };
    default(&mut fields, "backgroundAudit", Value::Bool(true));
    default(&mut fields, "contextAwareResources", Value::Array(Vec::new()));
    default(&mut fields, "executionMode", "kubewarden-wapc".into());
    default(&mut fields, "policyType", "kubernetes".into());
    fields.insert("protocolVersion".to_owned(), PROTOCOL.into());
    let Some(Value::Object(annotations)) = fields.get_mut("annotations") else {
        return Err("`annotations` must be a mapping of strings".to_owned());
    };
    if let Some((key, _)) = annotations.iter().find(|(_, value)| !value.is_string()) {
        return Err(format!("the annotation `{key}` must be a string: quote it"));
    }
    default(annotations, USAGE, readme.into());
    default(annotations, ANNOTATOR, concat!("xtask ", env!("CARGO_PKG_VERSION")).into());
    Ok(Value::Object(fields).to_string())
}

/// One collection that is being read.
enum Open {
    List(Vec<Value>),
    Mapping(Map<String, Value>, Option<String>),
}

/// The first document of a YAML text without anchors.
fn read(text: &str) -> Result<Value, String> {
    let mut open: Vec<Open> = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| error.to_string())?;
        let done = match event {
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open::Mapping(Map::new(), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open::List(items)) => Value::Array(items),
                Some(Open::Mapping(fields, _)) => Value::Object(fields),
                None => return Err("a collection ends that did not begin".to_owned()),
            },
            Event::Scalar(text, style, ..) => scalar(&text, style),
            Event::Alias(..) => return Err(format!("line {}: aliases are not supported", span.start.line())),
            _ => continue,
        };
        match open.last_mut() {
            None => return Ok(done),
            Some(Open::List(items)) => items.push(done),
            Some(Open::Mapping(fields, key)) => match (key.take(), done) {
                (Some(key), value) => drop(fields.insert(key, value)),
                (None, Value::String(text)) => *key = Some(text),
                (None, other) => *key = Some(other.to_string()),
            },
        }
    }
    Err("the file holds nothing".to_owned())
}

/// A scalar by YAML 1.2's core schema, as far as metadata needs it.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return text.into();
    }
    match text {
        "" | "~" | "null" => Value::Null,
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        other => other.parse::<i64>().map_or_else(|_| other.into(), Value::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const METADATA: &str = "\
rules:
  - apiGroups: ['']
    resources: [pods, pods/ephemeralcontainers]
mutating: true
annotations:
  io.kubewarden.policy.title: virt-grants
";

    #[test]
    fn what_a_policy_server_needs_is_filled_in() {
        let json: Value = serde_json::from_str(&json(METADATA, "# Usage").unwrap()).unwrap();
        assert_eq!(json["rules"][0]["apiGroups"][0], "");
        assert_eq!(json["rules"][0]["resources"][1], "pods/ephemeralcontainers");
        assert_eq!(json["mutating"], true);
        assert_eq!(json["backgroundAudit"], true);
        assert_eq!(json["executionMode"], "kubewarden-wapc");
        assert_eq!(json["policyType"], "kubernetes");
        assert_eq!(json["protocolVersion"], "v1");
        assert_eq!(json["annotations"][USAGE], "# Usage");
    }

    #[test]
    fn a_mistake_is_named() {
        assert_eq!(json("rules: []\nmutating: true\n", "").unwrap_err(), "`annotations` is missing");
        let number = json("rules: []\nmutating: true\nannotations: {a: 1}\n", "").unwrap_err();
        assert_eq!(number, "the annotation `a` must be a string: quote it");
    }
}
