//! `kubevirt/host-namespace`: a namespace of the host in a pod of KubeVirt's.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/host-namespace"),
    title: "a namespace of the host in a pod of KubeVirt's",
    severity: Severity::Error,
    finds: "`hostNetwork`, `hostPID`, `hostIPC` or a host port that the profile does not grant.",
    matters: "It shows the pod the node's processes, memory or network. Only hot-plug pods of v0.36 .. v0.46 used the network.",
    example: "spec:\n  hostPID: true",
    instead: "Remove it; no launcher needs it.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/template.go",
};
