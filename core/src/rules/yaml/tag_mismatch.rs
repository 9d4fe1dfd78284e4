//! `yaml/tag-mismatch`: a value that does not fit its tag.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/tag-mismatch"),
    title: "a value that does not fit its tag",
    severity: Severity::Error,
    finds: "A value with a tag such as `!!int` that is not of that type.",
    matters: "Kubernetes refuses the document.",
    example: "replicas: !!int three",
    instead: "Correct the value or remove the tag.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `value` cannot be read as `tag`.
pub(crate) fn found(at: Location, value: &str, tag: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("`{value}` cannot be read as `!!{tag}`"))
        .help("correct the value or remove the tag")
}
