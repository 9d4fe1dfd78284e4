//! What releases ship.

use super::releases::ReleaseRange;

/// A grant as a range of releases ships it.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Shipped {
    /// The releases.
    pub range: ReleaseRange,
    /// What is granted: a field's value, the permissions of a rule, the name of a capability.
    pub value: &'static [&'static str],
    /// Not set in KubeVirt's source; the value is the one OpenShift stores.
    pub defaulted: bool,
    /// What brings it: an SCC object, a module, a component.
    pub by: &'static str,
    /// Under which condition.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub when: Option<&'static str>,
    /// What of this row is inferred rather than read.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub inferred: Option<&'static str>,
    /// Key into the sources.
    pub source: &'static str,
}
