//! `kubevirt/confinement`: AppArmor, /proc or a sysctl loosened beside SCC and SELinux.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/confinement"),
    title: "AppArmor, /proc or a sysctl loosened beside SCC and SELinux",
    severity: Severity::Error,
    finds: "An AppArmor profile other than the runtime's, an unmasked /proc, or an unsafe sysctl in a pod of KubeVirt.",
    matters: "KubeVirt writes none of them and no grant covers them. An SCC does not look at AppArmor at all, and KubeVirt copies \
              a virtual machine's annotations to its pod, so its owner could switch AppArmor off.",
    example: "metadata:\n  annotations:\n    container.apparmor.security.beta.kubernetes.io/compute: unconfined",
    instead: "Remove the field or the annotation, from the virtual machine too; find out which webhook added it.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/rendercontainer.go",
};

/// An AppArmor profile.
pub(crate) fn apparmor(profile: &str) -> String {
    format!("the AppArmor profile `{profile}` is set by no pod of KubeVirt, expected none or the runtime's")
}

/// An unmasked /proc.
pub(crate) fn proc_mount(container: &str) -> String {
    format!("container `{container}` asks for an unmasked /proc, which no pod of KubeVirt does")
}

/// An unsafe sysctl.
pub(crate) fn sysctl(name: &str) -> String {
    format!("the sysctl `{name}` is not among the safe ones, and no pod of KubeVirt sets it")
}
