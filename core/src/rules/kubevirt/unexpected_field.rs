//! `kubevirt/unexpected-field`: a field that no pod of KubeVirt has.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/unexpected-field"),
    title: "a field that no pod of KubeVirt has",
    severity: Severity::Warning,
    finds: "shareProcessNamespace or hostAliases in a pod that kubevirt-controller creates.",
    matters: "With one process namespace every container of the pod sees and may signal qemu; host aliases redirect names. \
              KubeVirt sets neither, so another webhook did.",
    example: "spec:\n  shareProcessNamespace: true",
    instead: "Find out which webhook changes launchers, and exclude KubeVirt's pods from it.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/template.go",
};

/// The field and the kind of the pod.
pub(crate) fn message(field: &str, kind: &str) -> String {
    format!("`{field}` is set, which KubeVirt does in no {kind}")
}
