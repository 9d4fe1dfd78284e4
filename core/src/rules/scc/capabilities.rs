//! Capabilities.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/capability-add`: a capability that may not be added.
pub static CAPABILITY_ADD: Rule = Rule {
    id: RuleId("scc/capability-add"),
    title: "a capability that may not be added",
    severity: Severity::Error,
    finds: "An entry of `capabilities.add` that is in neither `defaultAddCapabilities` nor `allowedCapabilities`. Names are compared letter by letter: `CAP_NET_ADMIN` is not `NET_ADMIN`.",
    matters: "Each capability is a piece of what root may do.",
    example: "securityContext:\n  capabilities:\n    add: [NET_ADMIN]",
    instead: "Remove the entry, or use an SCC that lists the capability.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/capabilities/mustrunas.go",
};

/// `scc/capability-drop`: a capability that has to be dropped and is not.
pub static CAPABILITY_DROP: Rule = Rule {
    id: RuleId("scc/capability-drop"),
    title: "a capability that has to be dropped and is not",
    severity: Severity::Error,
    finds: "A container that does not drop a capability of `requiredDropCapabilities`. Admission adds the drops first, so only a check of a pod as it stands shows this.",
    matters: "What is not dropped stays available to the program.",
    example: "securityContext:\n  capabilities: {}",
    instead: "Let admission fill the pod in, or write `drop: [ALL]`.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/capabilities/mustrunas.go",
};

/// `scc/capabilities-missing`: no capabilities where some are added or dropped.
pub static CAPABILITIES_MISSING: Rule = Rule {
    id: RuleId("scc/capabilities-missing"),
    title: "no capabilities where some are added or dropped",
    severity: Severity::Error,
    finds: "A container without `capabilities` under an SCC that adds or drops some. Only a check of a pod as it stands shows this.",
    matters: "The drops of the SCC are not in the pod.",
    example: "securityContext: {}",
    instead: "Let admission fill the pod in.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/capabilities/mustrunas.go",
};
