//! `yaml/not-finite`: a number that JSON cannot hold.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/not-finite"),
    title: "a number that JSON cannot hold",
    severity: Severity::Error,
    finds: "`.inf` or `.nan` without quotes.",
    matters: "Kubernetes turns YAML into JSON, which has no such numbers, and refuses the document.",
    example: r"resources:
  limits:
    cpu: .inf",
    instead: "Write a finite number, or quote it where text is meant.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `text` as written.
pub(crate) fn found(at: Location, text: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("`{text}` is a number that JSON cannot hold"))
        .help("write a finite number, or quote it if text is meant")
}
