//! `yaml/sexagesimal`: text that some readers take for a number of minutes and seconds.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/sexagesimal"),
    title: "text that some readers take for a number of minutes and seconds",
    severity: Severity::Info,
    finds: "Digits in groups of two with colons, such as `22:30`, without quotes.",
    matters: "Kubernetes reads text. Other readers of YAML 1.1, such as PyYAML and Ruby, read the number 1350.",
    example: r"annotations:
  maintenance-window: 22:30",
    instead: "Put it in quotes.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `text` as written.
pub(crate) fn found(at: Location, text: &str) -> Diagnostic {
    let quoted = format!("\"{text}\"");
    Diagnostic::new(
        &RULE,
        at,
        format!("`{text}` is text to Kubernetes, but a number to other readers of YAML 1.1"),
    )
    .help(format!("write `{quoted}` in quotes"))
    .replace_with("Put it in quotes", Safety::Safe, quoted)
}
