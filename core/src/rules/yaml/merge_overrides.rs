//! `yaml/merge-overrides`: a merge that overrides a key written before it.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/merge-overrides"),
    title: "a merge that overrides a key written before it",
    severity: Severity::Warning,
    finds: "A merge key `<<` that stands after a key which the merged mapping has as well.",
    matters: "Other readers let the written key win wherever `<<` stands; Kubernetes goes from top to bottom, \
        so the merged value wins.",
    example: r"base: &base {runAsUser: 0}
securityContext:
  runAsUser: 1000
  <<: *base",
    instead: "Put `<<` first in the mapping, then the keys that differ.",
    source: "YAML merge key, https://yaml.org/type/merge.html; kubectl, oc and the API server read YAML \
        through sigs.k8s.io/yaml (goyaml.v2)",
};

/// `at` is the merge key, `written` the key that loses.
pub(crate) fn found(at: Location, written: Location, key: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("the merge overrides `{key}`, which is written before it"))
        .related(written, "this value has no effect")
        .help("put `<<` first in the mapping, then the keys that differ")
}
