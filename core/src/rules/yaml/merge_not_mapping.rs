//! `yaml/merge-not-mapping`: a merge of something that is not a mapping.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/merge-not-mapping"),
    title: "a merge of something that is not a mapping",
    severity: Severity::Error,
    finds: "A merge key `<<` whose value is neither a mapping nor a list of mappings.",
    matters: "Kubernetes refuses the document.",
    example: r"defaults: &defaults nginx
spec:
  <<: *defaults",
    instead: "Let the anchor name a mapping, or set the key itself.",
    source: "YAML merge key, https://yaml.org/type/merge.html; kubectl, oc and the API server read YAML \
        through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `kind` is what was found.
pub(crate) fn found(at: Location, kind: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("`<<` merges {kind}, expected a mapping or a list of mappings"))
        .help("let the anchor name a mapping")
}
