//! The root file system.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/read-only-root-filesystem`: a writable root file system.
pub static READ_ONLY_ROOT_FILESYSTEM: Rule = Rule {
    id: RuleId("scc/read-only-root-filesystem"),
    title: "a writable root file system",
    severity: Severity::Error,
    finds: "A container without `readOnlyRootFilesystem: true` under an SCC that demands it.",
    matters: "What cannot be written cannot be replaced by an intruder.",
    example: "securityContext:\n  readOnlyRootFilesystem: false",
    instead: "Set it to `true` and mount an `emptyDir` where the program writes.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};
