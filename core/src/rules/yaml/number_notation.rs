//! `yaml/number-notation`: a notation that only YAML 1.1 reads as a number.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/number-notation"),
    title: "a notation that only YAML 1.1 reads as a number",
    severity: Severity::Warning,
    finds: "A number with underscores, such as `1_000`, or in binary, such as `0b11`, without quotes.",
    matters: "Kubernetes reads YAML 1.1 and sees a number; a reader of YAML 1.2 sees text.",
    example: r"securityContext:
  runAsUser: 1_000_650_000",
    instead: "Write the plain decimal number, or quote it where text is meant.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `digits` as written, `value` what they mean.
pub(crate) fn found(at: Location, digits: &str, value: &str) -> Diagnostic {
    let text = value.to_owned();
    Diagnostic::new(&RULE, at, format!("`{digits}` is read as the number {value}"))
        .help(format!("write `{value}`, or `\"{digits}\"` in quotes if text is meant"))
        .replace_with(format!("Write `{value}`"), Safety::Safe, text)
}
