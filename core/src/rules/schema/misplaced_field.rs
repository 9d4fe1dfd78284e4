//! `schema/misplaced-field`: a field in the wrong place.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("schema/misplaced-field"),
    title: "a field in the wrong place",
    severity: Severity::Error,
    finds: "A key that is no field here, but one of an object beside or around it.",
    matters: "Kubernetes drops it, or refuses the object when fields are validated strictly. A security \
        setting in the wrong place is not in force.",
    example: r"containers:
  - name: web
    runAsUser: 1000",
    instead: "Move it to where it belongs.",
    source: "Kubernetes 1.36 API, through k8s-openapi; github.com/openshift/api",
};

/// `home` is the path of the object that has the field.
pub(crate) fn found(at: Location, key: &str, home: &str) -> Diagnostic {
    let place = if home.is_empty() { "the top level".to_owned() } else { format!("`{home}`") };
    Diagnostic::new(&RULE, at, format!("`{key}` is no field here, it belongs to {place}"))
        .help(format!("move it to {place}; often only the indentation is wrong"))
}
