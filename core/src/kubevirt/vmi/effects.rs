//! What features change in pods, as rows.

use crate::generated::kubevirt_effects::EFFECTS;
use crate::kubevirt::releases::{ReleaseRange, Tag};

/// A change in a pod.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Effect {
    /// The feature that makes it.
    pub feature: &'static str,
    /// `launcher`, or the pod of its own that the feature brings.
    pub pod: &'static str,
    /// The field; `<name>` stands for what the virtual machine names.
    pub field: &'static str,
    /// What stands there; in parentheses: nothing does.
    pub value: &'static str,
    /// The releases.
    pub ranges: &'static [ReleaseRange],
    /// The condition inside the release.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub when: Option<&'static str>,
    /// What an SCC or Pod Security may refuse in it.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub right: Right,
    /// What of the row is inferred rather than read.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub inferred: Option<&'static str>,
    /// Key into the sources.
    pub source: &'static str,
}

/// What admission may refuse in a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Nothing.
    None,
    /// A capability that is added.
    Capability(&'static str),
    /// A user id outside the namespace's range.
    User(i64),
    /// User 0.
    Root,
    /// A group that owns volumes.
    FsGroup(i64),
    /// Not every capability is dropped.
    DropNotAll,
    /// A process may gain rights.
    Escalation,
    /// No seccomp profile is set.
    NoSeccomp,
    /// A seccomp profile, spelled as in an SCC.
    Seccomp(&'static str),
    /// An SELinux type.
    SelinuxType(&'static str),
    /// An SELinux level.
    SelinuxLevel,
    /// A directory of the host.
    HostPath,
    /// The network of the host.
    HostNetwork,
    /// The processes of the host.
    HostPid,
    /// A privileged container.
    Privileged,
    /// A kind of volume.
    Volume(&'static str),
}

/// Every row.
pub fn effects() -> &'static [Effect] {
    EFFECTS
}

impl Effect {
    /// Whether the release has it.
    pub fn is_in(&self, tag: Tag) -> bool {
        self.ranges.iter().any(|range| range.contains(tag))
    }
}
