//! Volumes.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/volume-not-allowed`: a volume of a kind that is not allowed.
pub static VOLUME_NOT_ALLOWED: Rule = Rule {
    id: RuleId("scc/volume-not-allowed"),
    title: "a volume of a kind that is not allowed",
    severity: Severity::Error,
    finds: "A volume whose kind is not in `volumes` of the SCC. A volume without a source is an `emptyDir`.",
    matters: "A `hostPath` opens the file system of the node; other kinds reach storage past the claims of the project.",
    example: "volumes:\n- name: data\n  hostPath:\n    path: /var/lib/data",
    instead: "Use a `persistentVolumeClaim`, or an SCC that lists the kind.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};

/// `scc/flex-driver-not-allowed`: a flexVolume driver that is not listed.
pub static FLEX_DRIVER_NOT_ALLOWED: Rule = Rule {
    id: RuleId("scc/flex-driver-not-allowed"),
    title: "a flexVolume driver that is not listed",
    severity: Severity::Error,
    finds: "A flexVolume whose driver is not in `allowedFlexVolumes`.",
    matters: "A driver is a program that runs on the node as root.",
    example: "volumes:\n- name: data\n  flexVolume:\n    driver: example/lvm",
    instead: "Use a CSI driver.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};
