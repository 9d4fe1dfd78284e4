//! `schema/missing-field`: a field that must not be missing.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("schema/missing-field"),
    title: "a field that must not be missing",
    severity: Severity::Error,
    finds: "An object without a field that its kind requires.",
    matters: "Kubernetes refuses it.",
    example: r"containers:
  - image: nginx",
    instead: "Add the field.",
    source: "Kubernetes 1.36 API, through k8s-openapi",
};

/// `field` is the one that is missing.
pub(crate) fn found(at: Location, field: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("the field `{field}` is missing")).help(format!("add `{field}`"))
}
