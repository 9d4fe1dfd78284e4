//! `input/removed-api-version`: an API version that newer clusters do not serve.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("input/removed-api-version"),
    title: "an API version that newer clusters do not serve",
    severity: Severity::Warning,
    finds: "A known kind in an API version that Kubernetes has dropped.",
    matters: "A cluster of that version or newer refuses the object. It is checked and judged as if it had the \
        current version.",
    example: r"apiVersion: extensions/v1beta1
kind: Deployment",
    instead: "Write the current API version.",
    source: "https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
};

/// `since` is the Kubernetes minor that dropped it.
pub(crate) fn found(at: Location, kind: &str, version: &str, current: &str, since: &str) -> Diagnostic {
    let message =
        format!("`{kind}` is not served in `{version}` since Kubernetes {since}, expected `{current}`");
    Diagnostic::new(&RULE, at, message)
        .help("some fields differ between the versions, for example a selector may be required")
        .replace_with(format!("Write `{current}`"), Safety::NeedsReview, current)
}
