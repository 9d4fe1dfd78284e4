//! `yaml/control-character`: a character YAML does not allow.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/control-character"),
    title: "a character YAML does not allow",
    severity: Severity::Error,
    finds: "A control character such as NUL, or one of the few code points that no YAML text may hold, \
        outside an escape.",
    matters: "Kubernetes refuses the document; such characters are usually damage, or an attempt to hide text \
        from a reader.",
    example: "",
    instead: "Remove it, or write it as an escape in double quotes, for example `\\u0000`.",
    source: "YAML 1.2.2, 5.1 Character Set",
};

/// `count` of them were found; `character` is the first.
pub(crate) fn found(at: Location, character: char, count: usize) -> Diagnostic {
    let more = if count > 1 { format!(", and {} more such characters", count - 1) } else { String::new() };
    let code = u32::from(character);
    Diagnostic::new(&RULE, at, format!("character U+{code:04X} is not allowed in YAML{more}"))
        .help("remove it; in double quotes it can be written as an escape")
}
