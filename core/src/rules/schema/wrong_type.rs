//! `schema/wrong-type`: a value of the wrong type.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("schema/wrong-type"),
    title: "a value of the wrong type",
    severity: Severity::Error,
    finds: "A value of another type than its field: text for a number, an object for a list, a number for \
        text.",
    matters: "Kubernetes cannot decode the object and refuses it.",
    example: r"annotations:
  enabled: true",
    instead: "Write the value with the type of the field; text that looks like a number or a boolean needs \
        quotes.",
    source: "Kubernetes 1.36 API, through k8s-openapi; github.com/openshift/api",
};

/// `field` expects one thing and has another.
pub(crate) fn found(at: Location, field: &str, expected: &str, found: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("`{field}` expects {expected}, found {found}"))
}

/// The same with the value to write.
pub(crate) fn with_fix(finding: Diagnostic, value: &str) -> Diagnostic {
    finding.replace_with(format!("Write `{value}`"), Safety::Safe, value)
}
