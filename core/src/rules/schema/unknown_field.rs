//! `schema/unknown-field`: a field that the kind does not have.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("schema/unknown-field"),
    title: "a field that the kind does not have",
    severity: Severity::Warning,
    finds: "A key that no field of this place has. A key close to the name of a field is taken for a \
        misspelt one, which is an error.",
    matters: "Kubernetes drops it, or refuses the object when fields are validated strictly. A security \
        setting that is misspelt is not in force.",
    example: r"securityContext:
  runAsUsr: 1000",
    instead: "Correct the spelling or remove it. A field of a newer Kubernetes than the tables know is a \
        reason to ignore this.",
    source: "Kubernetes 1.36 API, through k8s-openapi; github.com/openshift/api",
};

/// Nothing has a name like it.
pub(crate) fn found(at: Location, key: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("unknown field `{key}`"))
        .help("remove it, or check the indentation; Kubernetes 1.36 has no such field here")
}

/// `name` is what was meant, `as_key` the same as the text writes keys.
pub(crate) fn misspelt(at: Location, key: &str, name: &str, as_key: &str) -> Diagnostic {
    let mut finding = Diagnostic::new(&RULE, at, format!("unknown field `{key}`, did you mean `{name}`?"))
        .replace_with(format!("Write `{name}`"), Safety::ChangesBehaviour, as_key);
    finding.severity = Severity::Error;
    finding
}
