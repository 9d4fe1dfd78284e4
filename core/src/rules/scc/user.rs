//! Users.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/run-as-user-outside-range`: a user id outside the allowed range.
pub static RUN_AS_USER_OUTSIDE_RANGE: Rule = Rule {
    id: RuleId("scc/run-as-user-outside-range"),
    title: "a user id outside the allowed range",
    severity: Severity::Error,
    finds: "A container whose effective `runAsUser` is not the id, or not in the range, that the SCC demands.",
    matters: "Ids are handed out per namespace so that two projects never share one. A fixed id in a chart is the most frequent reason for which software fails on OpenShift.",
    example: "spec:\n  containers:\n  - name: app\n    securityContext:\n      runAsUser: 1000",
    instead: "Leave `runAsUser` out: admission fills in the first id of the namespace. Make the files the program needs writable for group 0.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/user/mustrunas.go, user/mustrunasrange.go",
};

/// `scc/run-as-root`: a container that runs as root.
pub static RUN_AS_ROOT: Rule = Rule {
    id: RuleId("scc/run-as-root"),
    title: "a container that runs as root",
    severity: Severity::Error,
    finds: "A container whose effective `runAsUser` is 0 under an SCC with `MustRunAsNonRoot`.",
    matters: "Root in a container is root on the node as soon as something else goes wrong.",
    example: "securityContext:\n  runAsUser: 0",
    instead: "Leave `runAsUser` out, or name an id above 0.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/user/nonroot.go",
};

/// `scc/run-as-non-root-false`: `runAsNonRoot` set to false.
pub static RUN_AS_NON_ROOT_FALSE: Rule = Rule {
    id: RuleId("scc/run-as-non-root-false"),
    title: "`runAsNonRoot` set to false",
    severity: Severity::Error,
    finds: "A container or pod that says `runAsNonRoot: false` under an SCC with `MustRunAsNonRoot`.",
    matters: "The SCC demands a promise that the image does not start as root; `false` withdraws it.",
    example: "securityContext:\n  runAsNonRoot: false",
    instead: "Remove the line, or set it to `true`.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/user/nonroot.go",
};

/// `scc/run-as-user-missing`: no user where one is required.
pub static RUN_AS_USER_MISSING: Rule = Rule {
    id: RuleId("scc/run-as-user-missing"),
    title: "no user where one is required",
    severity: Severity::Error,
    finds: "A container without an effective `runAsUser`. Admission fills one in first, so only a check of a pod as it stands shows this.",
    matters: "The pod would run as whatever user the image names.",
    example: "securityContext: {}",
    instead: "Let admission fill the pod in, or name an id in the range.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/user/mustrunasrange.go",
};
