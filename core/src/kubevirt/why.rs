//! Everything that is known of one grant.

use super::grants::{Grant, Meaning};
use super::needed::{Feature, feature};
use super::notes::Note;
use super::sources::{Source, source};

/// A grant with the features, notes and sources that belong to it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Why {
    /// The grant.
    pub grant: &'static Grant,
    /// What it means.
    pub meaning: Meaning,
    /// For SELinux rules: every permission that some list has, and what it means.
    pub permissions: Vec<(&'static str, &'static str)>,
    /// The features that ask for it in some release.
    pub features: Vec<&'static Feature>,
    /// What to know beside it.
    pub notes: Vec<&'static Note>,
    /// Where all of it was read.
    pub sources: Vec<&'static Source>,
}

/// Gathers what is known of a grant.
pub fn why(grant: &'static Grant) -> Why {
    let mut features: Vec<&'static Feature> = Vec::new();
    for known in grant.needed.iter().filter_map(|need| feature(need.feature)) {
        if !features.contains(&known) {
            features.push(known);
        }
    }
    let meaning = grant.meaning();
    let keys = std::iter::once(meaning.source)
        .chain(grant.documented.iter().map(|row| row.source))
        .chain(grant.shipped.iter().map(|row| row.source))
        .chain(grant.needed.iter().map(|row| row.source));
    let mut sources: Vec<&'static Source> = Vec::new();
    for known in keys.filter_map(source) {
        if !sources.contains(&known) {
            sources.push(known);
        }
    }
    Why {
        grant,
        meaning,
        permissions: grant.permissions(),
        features,
        notes: grant.notes().collect(),
        sources,
    }
}

impl Grant {
    /// For SELinux rules: every permission that some release or page has, and what it lets a process do.
    pub fn permissions(&self) -> Vec<(&'static str, &'static str)> {
        let super::Kind::SelinuxRule { class, .. } = self.kind else { return Vec::new() };
        let values =
            self.documented.iter().map(|row| row.value).chain(self.shipped.iter().map(|row| row.value));
        let mut permissions: Vec<(&'static str, &'static str)> = Vec::new();
        for name in values.flatten().copied() {
            if permissions.iter().all(|(known, _)| *known != name) {
                permissions.push((name, super::cil::permission(class, name).unwrap_or_default()));
            }
        }
        permissions
    }
}
