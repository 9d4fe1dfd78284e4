//! `yaml/alias-loop`: an alias inside its own anchor.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/alias-loop"),
    title: "an alias inside its own anchor",
    severity: Severity::Error,
    finds: "An alias that stands inside the value its anchor names.",
    matters: "Such a value would contain itself without end. Kubernetes refuses it.",
    example: r"a: &a
  b: *a",
    instead: "Name the inner value with its own anchor, or write it out.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `alias` as written, with its asterisk.
pub(crate) fn found(at: Location, alias: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("alias `{alias}` stands inside the value it names"))
        .help("write the value out, or give the inner value an anchor of its own")
}
