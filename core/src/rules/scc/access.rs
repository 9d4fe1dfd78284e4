//! Who may use what, and requests that end early.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/not-usable`: no SCC that may be used.
pub static NOT_USABLE: Rule = Rule {
    id: RuleId("scc/not-usable"),
    title: "no SCC that may be used",
    severity: Severity::Error,
    finds: "A pod for which neither the service account nor the user may `use` any SCC that would take it.",
    matters: "An SCC that fits is of no use to somebody without the grant.",
    example: "spec:\n  serviceAccountName: default",
    instead: "Grant the use of the named SCC to the service account of the pod.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccadmission/admission.go",
};

/// `scc/request`: a request that ends before any SCC is tried.
pub static REQUEST: Rule = Rule {
    id: RuleId("scc/request"),
    title: "a request that ends before any SCC is tried",
    severity: Severity::Error,
    finds: "A required SCC that does not exist, a namespace without its annotations, a broken SCC in the cluster, or a change of `openshift.io/required-scc`.",
    matters: "One broken object or namespace stops every pod, also those that another SCC would take.",
    example: "metadata:\n  annotations:\n    openshift.io/required-scc: no-such-scc",
    instead: "Mend what the message names.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccadmission/admission.go",
};
