//! `kubevirt/device`: a device that a launcher has no reason to ask for.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/device"),
    title: "a device that a launcher has no reason to ask for",
    severity: Severity::Error,
    finds: "An extended resource that is neither one of KubeVirt's own devices nor in the configured list.",
    matters: "A device plugin hands the device to whoever asks for its resource, past SCC and SELinux.",
    example: "resources:\n  limits:\n    devices.kubevirt.io/unknown: 1",
    instead: "List the resources of permittedHostDevices and of the networks in the guard's settings.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/renderresources.go",
};
