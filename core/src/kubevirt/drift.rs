//! Where the documentation and the release it was written for disagree.

use super::cil;
use super::diff::same_words;
use super::documented::{Edition, Seen, editions};
use super::grants::{Grant, Kind, grants};
use super::releases::{Release, ReleaseRange, releases};
use super::side::{Side, State};
use std::collections::BTreeMap;

/// One documentation version against one release.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Drift {
    /// The documentation version.
    pub edition: &'static Edition,
    /// The release.
    pub release: &'static Release,
    /// The capability list.
    pub capabilities: ListDrift,
    /// The SELinux rules.
    pub selinux: ListDrift,
    /// Permissions of rules on both lists that differ: grant, documented, shipped.
    pub permissions: Vec<(&'static str, Vec<&'static str>, Vec<&'static str>)>,
    /// Whether the product installs the SELinux module of that release.
    pub policy: Installed,
    /// Rules that the module inherits from its base block, which no page lists.
    pub inherited: Vec<&'static str>,
    /// Further grants that the release ships and no list of the page names.
    pub undocumented: Vec<&'static str>,
    /// The releases for which the page's capability list is right.
    pub capabilities_hold_for: Vec<ReleaseRange>,
    /// The releases for which the page's SELinux list is right.
    pub selinux_holds_for: Vec<ReleaseRange>,
    /// The releases for which both are right.
    pub both_hold_for: Vec<ReleaseRange>,
}

/// A printed list against the shipped one; grants by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ListDrift {
    /// The page was not read: the other fields describe the shipped list only.
    pub unread: bool,
    /// On both lists.
    pub agree: Vec<&'static str>,
    /// Printed, not shipped.
    pub documented_only: Vec<&'static str>,
    /// Shipped, not printed.
    pub shipped_only: Vec<&'static str>,
}

/// Whether a product has the SELinux module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Installed {
    /// It is installed.
    Yes,
    /// The release has it, the product turns it off.
    TurnedOff,
    /// The release no longer has it.
    Gone,
}

/// Every documentation version against the release it was written for.
pub fn drift() -> Vec<Drift> {
    let pairs = editions().iter().filter_map(|edition| Some((edition, edition.kubevirt.release()?)));
    pairs.map(|(edition, release)| drift_between(edition, release)).collect()
}

/// The documentation version to read for a release: the newest that is not written for a later one.
pub fn edition_for(release: &Release) -> Option<&'static Edition> {
    editions().iter().rev().find(|edition| edition.kubevirt <= release.tag)
}

/// One documentation version against any release.
pub fn drift_between(edition: &'static Edition, release: &'static Release) -> Drift {
    let module = cil::module(release.tag);
    let policy = match module {
        Some(_) if edition.policy_installed => Installed::Yes,
        Some(_) => Installed::TurnedOff,
        None => Installed::Gone,
    };
    let printed = printed_rules(edition);
    let shipped = if policy == Installed::Yes { cil::permissions(module) } else { BTreeMap::new() };
    let permissions = printed.iter().filter_map(|(id, words)| {
        let other = shipped.get(id).filter(|other| !same_words(words, other))?;
        Some((*id, words.clone(), other.clone()))
    });
    let (capabilities_hold_for, selinux_holds_for, both_hold_for) = hold_for(edition);
    Drift {
        edition,
        release,
        capabilities: list(
            edition.capabilities_seen,
            &printed_capabilities(edition),
            &capabilities(Side::Release(release)),
        ),
        selinux: list(
            edition.selinux_seen,
            &printed.keys().copied().collect::<Vec<_>>(),
            &shipped.keys().copied().collect::<Vec<_>>(),
        ),
        permissions: permissions.collect(),
        policy,
        inherited: match cil::base(release.tag) {
            base @ Some(_) if policy == Installed::Yes => cil::permissions(base).into_keys().collect(),
            _ => Vec::new(),
        },
        undocumented: undocumented(edition, release),
        capabilities_hold_for,
        selinux_holds_for,
        both_hold_for,
    }
}

impl ListDrift {
    /// Whether the page lists what is shipped, neither more nor less.
    pub fn agrees(&self) -> bool {
        !self.unread && self.documented_only.is_empty() && self.shipped_only.is_empty()
    }
}

fn list(seen: Seen, printed: &[&'static str], shipped: &[&'static str]) -> ListDrift {
    let pick = |from: &[&'static str], other: &[&'static str], inside: bool| {
        from.iter().copied().filter(|id| other.contains(id) == inside).collect::<Vec<_>>()
    };
    ListDrift {
        unread: seen == Seen::No,
        agree: pick(printed, shipped, true),
        documented_only: pick(printed, shipped, false),
        shipped_only: pick(shipped, printed, false),
    }
}

fn capabilities(side: Side) -> Vec<&'static str> {
    let capability = |grant: &&Grant| matches!(grant.kind, Kind::Capability { .. });
    grants()
        .iter()
        .filter(capability)
        .filter(|grant| side.state(grant).grants())
        .map(|grant| grant.id)
        .collect()
}

fn printed_capabilities(edition: &'static Edition) -> Vec<&'static str> {
    capabilities(Side::Docs(edition))
}

fn printed_rules(edition: &Edition) -> BTreeMap<&'static str, Vec<&'static str>> {
    let rules = grants().iter().filter(|grant| matches!(grant.kind, Kind::SelinuxRule { .. }));
    rules.filter_map(|grant| Some((grant.id, grant.documented_in(edition.version)?.value.to_vec()))).collect()
}

/// Fields of the SCC, profiles and facts of the node that the page does not mention. The capabilities and SELinux rules
/// have lists of their own.
fn undocumented(edition: &'static Edition, release: &'static Release) -> Vec<&'static str> {
    let other = |grant: &&Grant| match grant.kind {
        Kind::SccField { scc, field } => scc == "kubevirt-controller" && field != "users",
        Kind::SeccompProfile { .. } | Kind::SccMembership | Kind::HostRelabel { .. } => true,
        _ => false,
    };
    let missing = |grant: &&Grant| {
        let printed = Side::Docs(edition).state(grant);
        printed == State::Absent && Side::Release(release).state(grant).grants()
    };
    grants().iter().filter(other).filter(missing).map(|grant| grant.id).collect()
}

type Ranges = Vec<ReleaseRange>;

/// For which releases the lists of a page are right, whatever release it was written for.
fn hold_for(edition: &'static Edition) -> (Ranges, Ranges, Ranges) {
    let printed = printed_capabilities(edition);
    let rules = printed_rules(edition);
    let mut ranges = (Vec::new(), Vec::new(), Vec::new());
    for release in releases() {
        let here = ReleaseRange { from: release.tag, to: release.tag };
        let capabilities = edition.capabilities_seen != Seen::No
            && same_words(&printed, &capabilities(Side::Release(release)));
        let shipped = cil::permissions(cil::module(release.tag));
        let selinux = edition.selinux_seen != Seen::No
            && rules.len() == shipped.len()
            && rules.iter().all(|(id, words)| shipped.get(id).is_some_and(|other| same_words(words, other)));
        for (holds, list) in [
            (capabilities, &mut ranges.0),
            (selinux, &mut ranges.1),
            (capabilities && selinux, &mut ranges.2),
        ] {
            list.extend(holds.then_some(here));
        }
    }
    (ReleaseRange::joined(ranges.0), ReleaseRange::joined(ranges.1), ReleaseRange::joined(ranges.2))
}
