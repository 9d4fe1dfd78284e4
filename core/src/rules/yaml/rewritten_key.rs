//! `yaml/rewritten-key`: a key that is not text and changes when read.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/rewritten-key"),
    title: "a key that is not text and changes when read",
    severity: Severity::Warning,
    finds: "A key without quotes that YAML reads as a boolean or a number and that Kubernetes spells \
        differently: `on` becomes `true`, `0644` becomes `420`.",
    matters: "The key that arrives is not the one in the file. In a ConfigMap the entry gets another name.",
    example: r#"data:
  on: "1"
  0755: script"#,
    instead: "Put the key in quotes.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `written` in the file becomes `read`.
pub(crate) fn found(at: Location, written: &str, read: &str) -> Diagnostic {
    let text = format!("\"{written}\"");
    Diagnostic::new(&RULE, at, format!("the key `{written}` is not text to YAML and becomes `{read}`"))
        .help(format!("write `\"{written}\"` in quotes"))
        .replace_with("Put the key in quotes", Safety::ChangesBehaviour, text)
}
