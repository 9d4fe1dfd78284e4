//! `kubevirt/selinux-level`: an SELinux level that a pod of KubeVirt has no reason to set.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/selinux-level"),
    title: "an SELinux level that a pod of KubeVirt has no reason to set",
    severity: Severity::Error,
    finds: "A level in a launcher that is no migration target, or a level that spans the categories of other pods.",
    matters: "The level keeps virtual machines apart. Only migration targets and hot-plug pods take over the level of the launcher they belong to; `s0-s0:c0.c1023` reaches everything.",
    example: "securityContext:\n  seLinuxOptions:\n    level: s0-s0:c0.c1023",
    instead: "Leave the level out: the container runtime picks one.",
    source: "kubevirt/kubevirt pkg/virt-controller/watch/migration/migration.go",
};

/// The kind of the pod and the level it sets.
pub(crate) fn message(kind: &str, level: &str) -> String {
    format!(
        "a {kind} sets the SELinux level `{level}`, expected none, or that of one virtual machine in a migration target or hot-plug pod"
    )
}
