//! `yaml/octal-number`: a number with a leading zero, read as octal.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/octal-number"),
    title: "a number with a leading zero, read as octal",
    severity: Severity::Warning,
    finds: "A whole number with a leading zero and without quotes.",
    matters: "Kubernetes reads YAML 1.1, where `0100` is octal and means 64; a reader of YAML 1.2 takes it for \
        one hundred. For file modes octal is what is meant, and the finding is only a note.",
    example: r"securityContext:
  runAsUser: 0100",
    instead: "Write the decimal number, or quote it where text is meant.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `digits` as written, `value` what they mean. A file mode is meant to be octal, so that is only a note.
pub(crate) fn found(at: Location, digits: &str, value: &str, is_mode: bool) -> Diagnostic {
    let text = value.to_owned();
    let message = format!("`{digits}` is read as octal and means {value}");
    let mut finding = Diagnostic::new(&RULE, at, message)
        .help(format!("write `{value}`, or `\"{digits}\"` in quotes if text is meant"))
        .replace_with(format!("Write `{value}`"), Safety::Safe, text);
    if is_mode {
        finding.severity = Severity::Info;
    }
    finding
}
