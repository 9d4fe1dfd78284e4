//! `yaml/undefined-alias`: an alias without its anchor.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/undefined-alias"),
    title: "an alias without its anchor",
    severity: Severity::Error,
    finds: "An alias `*name` with no anchor `&name` before it in the same document.",
    matters: "Kubernetes refuses the document. Text that starts with `*` needs quotes.",
    example: r"hosts:
  - *.example.com",
    instead: "Quote the text, or define the anchor earlier in the same document.",
    source: "YAML 1.2.2, 7.1 Alias Nodes",
};

/// `name` is the alias without its asterisk.
pub(crate) fn found(at: Location, name: &str) -> Diagnostic {
    let text = format!("\"*{name}\"");
    Diagnostic::new(&RULE, at, format!("alias `*{name}` has no anchor `&{name}` before it in this document"))
        .help("define the anchor first, or quote the text if no alias is meant")
        .replace_with("Quote the text", Safety::ChangesBehaviour, text)
}
