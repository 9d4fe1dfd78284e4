//! `kubevirt/privileged`: a privileged container in a pod of KubeVirt's.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/privileged"),
    title: "a privileged container in a pod of KubeVirt's",
    severity: Severity::Error,
    finds: "A launcher, hot-plug or export pod with a privileged container.",
    matters: "A privileged container is root on the node. `allowPrivilegedContainer` is false in every release; only launchers on ppc64le nodes asked for it, until v1.6.",
    example: "securityContext:\n  privileged: true",
    instead: "Remove it. For ppc64le nodes before v1.7 use a profile of your own that allows it.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/template.go",
};
