//! SELinux labels.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/se-linux-options`: an SELinux label that differs from the required one.
pub static SE_LINUX_OPTIONS: Rule = Rule {
    id: RuleId("scc/se-linux-options"),
    title: "an SELinux label that differs from the required one",
    severity: Severity::Error,
    finds: "A part of `seLinuxOptions` (level, role, type or user) that is not what the SCC, or the namespace, demands. Levels are compared as text: `c0.c3` is not `c0,c1,c2,c3`.",
    matters: "The level is what keeps two projects on one node apart.",
    example: "securityContext:\n  seLinuxOptions:\n    level: s0:c1,c2",
    instead: "Leave `seLinuxOptions` out: admission fills in the level of the namespace.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/selinux/mustrunas.go",
};

/// `scc/se-linux-options-missing`: no SELinux label where one is required.
pub static SE_LINUX_OPTIONS_MISSING: Rule = Rule {
    id: RuleId("scc/se-linux-options-missing"),
    title: "no SELinux label where one is required",
    severity: Severity::Error,
    finds: "A container without effective `seLinuxOptions`. Admission fills them in first, so only a check of a pod as it stands shows this.",
    matters: "Without a label the container runtime picks a level at random.",
    example: "securityContext: {}",
    instead: "Let admission fill the pod in.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/selinux/mustrunas.go",
};
