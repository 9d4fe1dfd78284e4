//! `kubevirt/capability`: a capability that KubeVirt's release does not grant.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/capability"),
    title: "a capability that KubeVirt's release does not grant",
    severity: Severity::Error,
    finds: "A container of a pod that KubeVirt creates adds a capability that the SCC of the chosen release, or the chosen profile, does not list.",
    matters: "Every capability is a way out of the container. Old launchers, virtiofs as root and webhooks of other products ask for more than the SCC grants.",
    example: "securityContext:\n  capabilities:\n    add: [SYS_ADMIN]",
    instead: "Turn off the feature or the webhook that adds it, or choose the release that grants it.",
    source: "kubevirt/kubevirt pkg/virt-operator/resource/generate/components/scc.go",
};

/// `granted` lists what the profile grants.
pub(crate) fn message(capability: &str, container: &str, profile: &str, granted: &str) -> String {
    let granted = if granted.is_empty() { "none" } else { granted };
    format!("container `{container}` adds `{capability}`, which {profile} does not grant; granted: {granted}")
}
