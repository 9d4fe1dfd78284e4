//! `kubevirt/host-path`: a directory of the host in a pod of KubeVirt's.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/host-path"),
    title: "a directory of the host in a pod of KubeVirt's",
    severity: Severity::Error,
    finds: "A `hostPath` volume that the profile does not grant, or that is not the directory of a HostDisk. Releases before v0.37 needed some more, and those are known.",
    matters: "The SCC allows any directory of the node. Only HostDisk volumes need one since v0.37.",
    example: "volumes:\n- name: etc\n  hostPath: {path: /etc}",
    instead: "Use a persistent volume claim. A HostDisk is mounted at /var/run/kubevirt-private/vmi-disks/<volume> and nowhere else.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/rendervolumes.go",
};
