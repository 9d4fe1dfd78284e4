//! Privileged containers.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/privileged`: a privileged container.
pub static PRIVILEGED: Rule = Rule {
    id: RuleId("scc/privileged"),
    title: "a privileged container",
    severity: Severity::Error,
    finds: "`privileged: true` under an SCC without `allowPrivilegedContainer`.",
    matters: "A privileged container is root on the node.",
    example: "securityContext:\n  privileged: true",
    instead: "Remove the line and add the capabilities the program really needs.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};
