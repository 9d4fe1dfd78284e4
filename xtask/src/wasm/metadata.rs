//! `metadata.yml` as the JSON that is embedded.

use serde_json::{Map, Value};
use virt_grants_core::diag::Severity;
use virt_grants_core::source::yaml;

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

/// The first document of a YAML text.
fn read(text: &str) -> Result<Value, String> {
    let (documents, findings) = yaml::read(text);
    if let Some(finding) = findings.iter().find(|finding| finding.severity == Severity::Error) {
        return Err(finding.message.clone());
    }
    let document = documents.first().ok_or("the file holds nothing")?;
    let mut json = String::new();
    virt_grants_core::source::json::write(&document.root, &mut json);
    serde_json::from_str(&json).map_err(|error| error.to_string())
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
