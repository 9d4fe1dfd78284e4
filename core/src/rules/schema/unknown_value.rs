//! `schema/unknown-value`: a value that the field does not know.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("schema/unknown-value"),
    title: "a value that the field does not know",
    severity: Severity::Error,
    finds: "Text in a field that takes one of a few values, and is none of them. Capitals count.",
    matters: "Kubernetes refuses the object.",
    example: "imagePullPolicy: always",
    instead: "Write one of the values.",
    source: "constants in k8s.io/api of Kubernetes 1.36",
};

/// `values` are those the field takes, `near` the one that was meant.
pub(crate) fn found(
    at: Location,
    field: &str,
    value: &str,
    values: &[&str],
    near: Option<&str>,
) -> Diagnostic {
    let finding = Diagnostic::new(&RULE, at, format!("`{field}` has no value `{value}`"))
        .help(format!("write one of {}", values.join(", ")));
    match near {
        Some(near) => finding.replace_with(format!("Write `{near}`"), Safety::ChangesBehaviour, near),
        None => finding,
    }
}
