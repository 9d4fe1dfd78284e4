//! Privilege escalation.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/allow-privilege-escalation`: privilege escalation.
pub static ALLOW_PRIVILEGE_ESCALATION: Rule = Rule {
    id: RuleId("scc/allow-privilege-escalation"),
    title: "privilege escalation",
    severity: Severity::Error,
    finds: "`allowPrivilegeEscalation: true` under an SCC that forbids it.",
    matters: "A set-uid program in the image could give the process more rights than the container has.",
    example: "securityContext:\n  allowPrivilegeEscalation: true",
    instead: "Remove the line: admission fills in `false`.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};
