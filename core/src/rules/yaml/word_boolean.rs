//! `yaml/word-boolean`: a word that Kubernetes reads as a boolean.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/word-boolean"),
    title: "a word that Kubernetes reads as a boolean",
    severity: Severity::Warning,
    finds: "`yes`, `no`, `on`, `off`, `y` or `n` without quotes.",
    matters: "Kubernetes reads YAML 1.1, where these words are booleans; editors and most other tools read \
        YAML 1.2, where they are text. An environment variable with the value `on` is refused, a label \
        `no` becomes `false`.",
    example: r"securityContext:
  privileged: no",
    instead: "Write `true` or `false` for a boolean; put the word in quotes where text is meant.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `word` as written; `truth` is what it means.
pub(crate) fn found(at: Location, word: &str, truth: bool) -> Diagnostic {
    let text = truth.to_string();
    Diagnostic::new(&RULE, at, format!("`{word}` is read as the boolean `{truth}`, not as text"))
        .help(format!("write `{truth}`, or `\"{word}\"` in quotes if text is meant"))
        .replace_with(format!("Write `{truth}`"), Safety::Safe, text)
}
