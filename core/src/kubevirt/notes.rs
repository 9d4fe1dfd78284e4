//! What a plain list of grants hides.

use super::grants::Grant;
use super::releases::{ReleaseRange, Tag};
use crate::generated::kubevirt_notes::NOTES;

/// A fact to know before a list is believed.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Note {
    /// Its stable name.
    pub id: &'static str,
    /// One line.
    pub title: &'static str,
    /// The fact.
    pub text: &'static str,
    /// Prefixes of the ids of the grants it concerns.
    pub grants: &'static [&'static str],
    /// The documentation versions it concerns.
    pub editions: &'static [&'static str],
    /// The releases it concerns; all when empty.
    pub ranges: &'static [ReleaseRange],
    /// Keys into the sources.
    pub sources: &'static [&'static str],
}

/// Every note.
pub fn notes() -> &'static [Note] {
    NOTES
}

impl Note {
    /// Whether it concerns the grant.
    pub fn concerns(&self, grant: &Grant) -> bool {
        self.grants.iter().any(|prefix| grant.id.starts_with(prefix))
    }

    /// Whether it concerns the release.
    pub fn concerns_release(&self, tag: Tag) -> bool {
        self.ranges.is_empty() || self.ranges.iter().any(|range| range.contains(tag))
    }
}
