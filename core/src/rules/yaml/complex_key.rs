//! `yaml/complex-key`: a key that JSON cannot have.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/complex-key"),
    title: "a key that JSON cannot have",
    severity: Severity::Error,
    finds: "A key that is a list, a mapping, `null` or not a number.",
    matters: "Keys in Kubernetes objects are text. The document is refused.",
    example: r"labels:
  {{ .Values.name }}: web",
    instead: "Put the key in quotes. Templates have to be rendered before they are checked.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `what` the key is, for example `a list`.
pub(crate) fn found(at: Location, what: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("a key is {what}, expected text"))
        .help("put the key in quotes; a template such as `{{ name }}` has to be rendered first")
}
