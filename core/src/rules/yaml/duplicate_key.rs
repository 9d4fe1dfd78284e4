//! `yaml/duplicate-key`: a key written twice in one mapping.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/duplicate-key"),
    title: "a key written twice in one mapping",
    severity: Severity::Warning,
    finds: "The same key more than once in one mapping.",
    matters: "The last one wins and the earlier ones vanish without a word, for example a second \
        `securityContext` or `env`. Strict field validation refuses such an object.",
    example: r"securityContext:
  runAsUser: 1000
  runAsUser: 0",
    instead: "Keep one of them, or merge what stands under them.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `at` is the later key, `first` the earlier one.
pub(crate) fn found(at: Location, first: Location, key: &str) -> Diagnostic {
    let message = format!("the key `{key}` is written twice, the earlier one has no effect");
    Diagnostic::new(&RULE, at, message)
        .related(first, "first written here")
        .help("keep one of them, or merge what stands under them")
}
