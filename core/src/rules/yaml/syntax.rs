//! `yaml/syntax`: text that is not YAML.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/syntax"),
    title: "text that is not YAML",
    severity: Severity::Error,
    finds: "A place where the text stops being YAML: an unclosed quote or bracket, a wrong indentation, a \
        colon too many.",
    matters: "Nothing after it can be trusted to mean what was meant. The rest of the document is read as far \
        as it goes, so that other findings still show, but it is not judged as complete.",
    example: r"spec:
  containers:
    - name: web
     image: nginx",
    instead: "Indent with spaces, the same number for keys of one mapping; quote text that holds `: ` or \
        starts with a special character.",
    source: "YAML 1.2.2, https://yaml.org/spec/1.2.2/",
};

/// `message` says what was found and what was expected there.
pub(crate) fn found(at: Location, message: &str) -> Diagnostic {
    Diagnostic::new(RULE.head(), at, message)
}
