//! Sysctls.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/sysctl-not-allowed`: a sysctl that is not allowed.
pub static SYSCTL_NOT_ALLOWED: Rule = Rule {
    id: RuleId("scc/sysctl-not-allowed"),
    title: "a sysctl that is not allowed",
    severity: Severity::Error,
    finds: "A sysctl that is forbidden by the SCC, or that is not among the safe ones and not in `allowedUnsafeSysctls`.",
    matters: "Unsafe sysctls can disturb other pods of the node.",
    example: "spec:\n  securityContext:\n    sysctls:\n    - name: kernel.msgmax\n      value: \"65536\"",
    instead: "Remove the entry, or have the sysctl allowed in an SCC and on the kubelet.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sysctl/mustmatchpatterns.go",
};
