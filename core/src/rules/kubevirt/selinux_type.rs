//! `kubevirt/selinux-type`: an SELinux type that KubeVirt's release does not use.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/selinux-type"),
    title: "an SELinux type that KubeVirt's release does not use",
    severity: Severity::Error,
    finds: "`seLinuxOptions` with a type other than that of the release's launchers, or with a user or a role.",
    matters: "The SCC allows any SELinux context, so a launcher could run as `spc_t`, which nothing confines.",
    example: "securityContext:\n  seLinuxOptions:\n    type: spc_t",
    instead: "Leave the type out, or list the type that `selinuxLauncherType` sets on this cluster.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/template.go",
};
