//! `kubevirt/unexpected-container`: a container that KubeVirt did not write.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/unexpected-container"),
    title: "a container that KubeVirt did not write",
    severity: Severity::Error,
    finds: "A container in a pod of KubeVirt's whose name is none that KubeVirt gives: another webhook added it.",
    matters: "It runs under KubeVirt's SCC and sees the sockets and disks of the virtual machine.",
    example: "containers:\n- name: log-shipper",
    instead: "Exclude KubeVirt's pods from the webhook that adds it, or list its name in the guard's settings.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/template.go",
};

/// The kind of the pod and the name of the container.
pub(crate) fn message(kind: &str, name: &str) -> String {
    format!("container `{name}` is none that KubeVirt writes into a {kind}")
}
