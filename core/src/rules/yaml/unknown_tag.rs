//! `yaml/unknown-tag`: a tag that Kubernetes does not know.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/unknown-tag"),
    title: "a tag that Kubernetes does not know",
    severity: Severity::Warning,
    finds: "A tag such as `!vault` or `!!binary` on a value.",
    matters: "Kubernetes ignores tags it does not know, and the value arrives as plain text. The tool that \
        understands the tag has to run first.",
    example: "password: !vault secret/db",
    instead: "Run the tool that replaces tagged values, or remove the tag.",
    source: "kubectl, oc and the API server read YAML through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `tag` as written.
pub(crate) fn found(at: Location, tag: &str) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        at,
        format!("the tag `{tag}` has no meaning here, the value is taken as it stands"),
    )
    .help("run the tool that replaces tagged values first, or remove the tag")
}
