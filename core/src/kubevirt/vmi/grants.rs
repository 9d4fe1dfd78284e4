//! The grants that belong to a feature, in the three lists.

use crate::kubevirt::documented::{Edition, Seen, editions};
use crate::kubevirt::grants::grants;
use crate::kubevirt::needed::{Feature, Need};
use crate::kubevirt::releases::{Release, Tag};

/// Grants of one feature. The lists disagree, so they are never merged.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GrantLists {
    /// The documentation version that was current for the release, and the grants it prints.
    pub documentation: &'static str,
    /// Printed there.
    pub documented: Vec<&'static str>,
    /// Shipped by the release.
    pub shipped: Vec<&'static str>,
    /// Asked for by the feature in the release.
    pub needed: Vec<NeededGrant>,
}

/// A grant that the feature asks for.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct NeededGrant {
    /// Its id.
    pub grant: &'static str,
    /// The row: under which condition, and whether KubeVirt's own SCC allows it.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub need: &'static Need,
}

impl GrantLists {
    /// The lists of a feature in a release, for a launcher that runs as root or does not.
    pub(super) fn of(feature: &Feature, release: &Release, root: bool) -> Self {
        let edition = edition_of(release.tag);
        let mut lists =
            Self { documentation: edition.map_or("", |edition| edition.version), ..Self::default() };
        for grant in grants() {
            let needed = grant.needed.iter().any(|need| need.feature == feature.id);
            if !needed && !feature.tied.contains(&grant.id) {
                continue;
            }
            let printed = edition.and_then(|edition| grant.documented_in(edition.version));
            lists.documented.extend(printed.filter(|row| row.value != ["false"]).map(|_| grant.id));
            let shipped = grant.shipped_in(release.tag);
            lists.shipped.extend(shipped.filter(|row| row.value != ["false"]).map(|_| grant.id));
            let asked = grant.needed_in(release.tag).filter(|need| need.feature == feature.id);
            let asked = asked.filter(|need| root || !need.root);
            lists.needed.extend(asked.map(|need| NeededGrant { grant: grant.id, need }));
        }
        lists
    }
}

/// The newest documentation version whose product ran this release or an older one; the oldest for still older releases.
/// Versions that nobody read say nothing, so they are passed over.
fn edition_of(tag: Tag) -> Option<&'static Edition> {
    let read = || editions().iter().filter(|edition| edition.capabilities_seen != Seen::No);
    read().rev().find(|edition| edition.kubevirt <= tag).or_else(|| read().next())
}
