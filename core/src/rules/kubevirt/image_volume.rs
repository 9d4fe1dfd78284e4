//! `kubevirt/image-volume`: an image volume where the release has none.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/image-volume"),
    title: "an image volume where the release has none",
    severity: Severity::Error,
    finds: "A volume of type `image` in a pod of a release that does not use such volumes, or under a profile that does not grant them.",
    matters: "It brings files of a container image into the pod without a container. KubeVirt uses them for container disks from v1.6 with a gate, and by default from v1.9.",
    example: "volumes:\n- name: disk\n  image: {reference: quay.io/containerdisks/fedora}",
    instead: "Choose the release that runs on the cluster as the profile, or turn off the gate ImageVolume.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/rendervolumes.go",
};
