//! `kubevirt/impostor`: a pod that only claims to be KubeVirt's.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/impostor"),
    title: "a pod that only claims to be KubeVirt's",
    severity: Severity::Error,
    finds: "A pod with a label, an owner or a name of KubeVirt's pods that is not created by the account which creates them: `kubevirt-controller` in a configured namespace for launchers, hot-plug and export pods.",
    matters: "Labels prove nothing: anyone who may create pods may write `kubevirt.io: virt-launcher`. Services, network policies and metrics select pods by it, and an exception that looks at the label grants KubeVirt's rights to everybody.",
    example: "metadata:\n  labels:\n    kubevirt.io: virt-launcher",
    instead: "Remove KubeVirt's labels, owner and name from the pod, or let KubeVirt create it: create a VirtualMachine.",
    source: "kubevirt/kubevirt pkg/virt-operator/resource/generate/components/scc.go: the SCC names the account, not a label",
};

/// `expected` says who creates such pods.
pub(crate) fn message(kind: &str, user: &str, namespace: &str, expected: &str) -> String {
    format!(
        "`{user}` creates a pod in namespace `{namespace}` that claims to be a {kind}, expected {expected}"
    )
}
