//! `json/syntax`.

use crate::diag::{Rule, RuleId, Severity};

/// Text that is not JSON.
pub static RULE: Rule = Rule {
    id: RuleId("json/syntax"),
    title: "text that is not JSON",
    severity: Severity::Error,
    finds: "A JSON text that breaks the grammar of RFC 8259: a missing comma or bracket, a bare word, a raw control character, a number such as `01`.",
    matters: "Nothing after the broken place can be trusted to mean what it seems to, so nothing is judged.",
    example: "{\"spec\": {\"hostNetwork\": yes}}",
    instead: "Write JSON as the API server does, or paste YAML.",
    source: "RFC 8259",
};
