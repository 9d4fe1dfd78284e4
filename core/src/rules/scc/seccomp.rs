//! seccomp profiles.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/seccomp-set`: a seccomp profile where none may be set.
pub static SECCOMP_SET: Rule = Rule {
    id: RuleId("scc/seccomp-set"),
    title: "a seccomp profile where none may be set",
    severity: Severity::Error,
    finds: "A pod or container that names a seccomp profile under an SCC whose `seccompProfiles` is empty.",
    matters: "An SCC without the list comes from before `restricted-v2`; it allows no profile at all, not even a stricter one.",
    example: "spec:\n  securityContext:\n    seccompProfile:\n      type: RuntimeDefault",
    instead: "Use an SCC of the `-v2` generation, or leave the profile out.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/seccomp/strategy.go",
};

/// `scc/seccomp-not-allowed`: a seccomp profile that is not listed.
pub static SECCOMP_NOT_ALLOWED: Rule = Rule {
    id: RuleId("scc/seccomp-not-allowed"),
    title: "a seccomp profile that is not listed",
    severity: Severity::Error,
    finds: "A seccomp profile that is not in `seccompProfiles` of the SCC. The annotation wins over the field.",
    matters: "A profile decides which system calls a process may make.",
    example: "spec:\n  securityContext:\n    seccompProfile:\n      type: Unconfined",
    instead: "Leave the profile out: admission fills in the first one of the list.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/seccomp/strategy.go",
};
