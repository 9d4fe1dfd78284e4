//! What features really ask for.

use super::releases::ReleaseRange;
use crate::generated::kubevirt_features::FEATURES;

/// A feature that asks for a grant over a range of releases.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Need {
    /// The feature's id.
    pub feature: &'static str,
    /// The releases.
    pub range: ReleaseRange,
    /// What it asks for, for grants with values.
    pub value: &'static [&'static str],
    /// Under which condition.
    pub when: &'static str,
    /// Only a launcher that runs as root needs it.
    pub root: bool,
    /// KubeVirt's own SCC of these releases does not allow it: the pod needs another SCC.
    pub unmet: bool,
    /// Follows from other facts; not read as such.
    pub inferred: bool,
    /// Key into the sources.
    pub source: &'static str,
}

/// Where a feature shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Trace {
    /// In the launcher pod.
    Pod,
    /// In the launcher pod, but only in one of its forms.
    Part,
    /// In a pod of its own.
    OtherPod,
    /// Nowhere that a check of rights could see it.
    None,
    /// It is a part of KubeVirt, not of a virtual machine.
    Component,
}

/// Something a virtual machine uses, or a component of KubeVirt.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Feature {
    /// Its stable name.
    pub id: &'static str,
    /// What it is.
    pub title: &'static str,
    /// The fields, gates, annotations or commands that turn it on.
    pub fields: &'static [&'static str],
    /// Where it shows.
    pub trace: Trace,
    /// Grants that the documentation ties to it although no release needs them for it.
    pub tied: &'static [&'static str],
    /// The file of KubeVirt that renders it.
    pub path: &'static str,
    /// Key into the sources.
    pub source: &'static str,
}

/// Every feature.
pub fn features() -> &'static [Feature] {
    FEATURES
}

/// The feature called `id`.
pub fn feature(id: &str) -> Option<&'static Feature> {
    FEATURES.iter().find(|feature| feature.id == id)
}
