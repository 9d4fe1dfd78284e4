//! `kubevirt/seccomp`: a seccomp profile that KubeVirt's release does not grant.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/seccomp"),
    title: "a seccomp profile that KubeVirt's release does not grant",
    severity: Severity::Error,
    finds: "A profile that the SCC of the release, or the chosen profile, does not list. The runtime's default profile is always accepted.",
    matters: "`Unconfined` opens every system call; an unknown profile may open any.",
    example: "securityContext:\n  seccompProfile:\n    type: Unconfined",
    instead: "Use RuntimeDefault, or the profile kubevirt/kubevirt.json where post-copy migration needs it.",
    source: "kubevirt/kubevirt pkg/virt-operator/resource/generate/components/scc.go",
};
