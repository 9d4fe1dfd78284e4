//! `kubevirt/unexpected-pod`: a pod that kubevirt-controller has no reason to create.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/unexpected-pod"),
    title: "a pod that kubevirt-controller has no reason to create",
    severity: Severity::Warning,
    finds: "A pod created by the account kubevirt-controller that is none of the pods this account creates, or whose owner is not what it should be.",
    matters: "The account's rights on OpenShift are wide. A pod that is not one of its own may be made with a stolen token.",
    example: "metadata:\n  name: miner",
    instead: "Find out who used the account. If a newer KubeVirt creates such pods, choose its release as the profile.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/template.go",
};

/// A pod without the owner that pods of its kind have.
pub(crate) fn without_owner(kind: &str, owner: &str) -> String {
    format!("a {kind} created by kubevirt-controller is not owned by {owner}")
}
