//! `input/wrong-api-version`: a kind in an API version that never had it.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("input/wrong-api-version"),
    title: "a kind in an API version that never had it",
    severity: Severity::Error,
    finds: "A known kind with an `apiVersion` in which it does not exist, or with none.",
    matters: "Kubernetes answers `no matches for kind` and refuses the object. It is checked and judged as if \
        the version were right.",
    example: r"apiVersion: v1
kind: Deployment",
    instead: "Write the API version of the kind.",
    source: "Kubernetes API reference",
};

/// `version` as written, empty when absent.
pub(crate) fn found(at: Location, kind: &str, version: &str, current: &str) -> Diagnostic {
    if version.is_empty() {
        return Diagnostic::new(&RULE, at, format!("`{kind}` has no `apiVersion`, expected `{current}`"))
            .help(format!("add `apiVersion: {current}`"));
    }
    Diagnostic::new(&RULE, at, format!("there is no `{kind}` in `{version}`, expected `{current}`"))
        .replace_with(format!("Write `{current}`"), Safety::Safe, current)
}
