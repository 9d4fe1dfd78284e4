//! `pod/wrong-type`.

use crate::diag::{Rule, RuleId, Severity};

/// A field whose value has the wrong type.
pub static RULE: Rule = Rule {
    id: RuleId("pod/wrong-type"),
    title: "a field with a value of the wrong type",
    severity: Severity::Error,
    finds: "A value that the API server cannot decode into the field it stands in, such as text where a number belongs.",
    matters: "The API server refuses the whole object, so there is nothing to admit.",
    example: "spec:\n  securityContext:\n    runAsUser: \"1000\"",
    instead: "Write the value with the type the API reference gives for the field.",
    source: "Kubernetes API reference, core/v1",
};
