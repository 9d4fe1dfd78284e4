//! `kubevirt/unexpected-volume`: a volume of a type that KubeVirt never uses.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/unexpected-volume"),
    title: "a volume of a type that KubeVirt never uses",
    severity: Severity::Warning,
    finds: "A volume of a network or cloud type, written into a pod that kubevirt-controller creates.",
    matters: "The SCC of KubeVirt allows every type, but its pods reach storage through claims. Another webhook added the volume.",
    example: "volumes:\n- name: share\n  nfs: {server: files.example.org, path: /}",
    instead: "Give the virtual machine a persistent volume claim, or find out which webhook changes launchers.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/rendervolumes.go",
};
