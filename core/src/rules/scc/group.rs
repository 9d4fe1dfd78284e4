//! Groups.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/fs-group-outside-range`: an fsGroup outside the allowed ranges.
pub static FS_GROUP_OUTSIDE_RANGE: Rule = Rule {
    id: RuleId("scc/fs-group-outside-range"),
    title: "an fsGroup outside the allowed ranges",
    severity: Severity::Error,
    finds: "A pod whose `fsGroup` is in none of the ranges of the SCC; ranges of `restricted-v2` come from the namespace and hold a single id.",
    matters: "The group owns the volumes of the pod. A shared id would open the volumes of another project.",
    example: "spec:\n  securityContext:\n    fsGroup: 1000",
    instead: "Leave `fsGroup` out: admission fills in the id of the namespace.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/group/mustrunas.go",
};

/// `scc/supplemental-group-outside-range`: a supplemental group outside the allowed ranges.
pub static SUPPLEMENTAL_GROUP_OUTSIDE_RANGE: Rule = Rule {
    id: RuleId("scc/supplemental-group-outside-range"),
    title: "a supplemental group outside the allowed ranges",
    severity: Severity::Error,
    finds: "An entry of `supplementalGroups` in none of the ranges of the SCC.",
    matters: "Groups open files on shared storage.",
    example: "spec:\n  securityContext:\n    supplementalGroups: [5000]",
    instead: "Leave the list out, or name groups of the namespace.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/group/mustrunas.go",
};

/// `scc/groups-missing`: no group where one is required.
pub static GROUPS_MISSING: Rule = Rule {
    id: RuleId("scc/groups-missing"),
    title: "no group where one is required",
    severity: Severity::Error,
    finds: "An empty `supplementalGroups`, or no group at all, under an SCC that demands one. An explicit empty list is not filled in.",
    matters: "The SCC exists to make every pod carry the group.",
    example: "spec:\n  securityContext:\n    supplementalGroups: []",
    instead: "Remove the empty list: admission fills one in.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/group/mustrunas.go",
};
