//! The releases of KubeVirt, in semantic-version order, and ranges of them.

use super::nearest::{Unknown, nearest};
use crate::generated::kubevirt_releases::{LAUNCHER_TYPES, MAIN_COMMIT, MAIN_DATE, RELEASES};
use std::fmt::{self, Display};

/// A release by its position in [`releases`]: later releases compare greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(pub(crate) u16);

/// One tag of KubeVirt, or `main`.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Release {
    /// Its place in the order.
    pub tag: Tag,
    /// Its name: `v1.4.0`, `v0.59.0-rc.2`, `main`.
    pub name: &'static str,
    /// The minor it belongs to: `v1.4`; `main` for `main`.
    pub minor: &'static str,
    /// Whether it is an alpha, beta or release candidate.
    pub prerelease: bool,
}

/// An inclusive range of releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ReleaseRange {
    /// The first release.
    pub from: Tag,
    /// The last release.
    pub to: Tag,
}

/// Whether virt-handler installs the SELinux module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Policy {
    /// Always.
    Always,
    /// Unless the setting `selinuxLauncherType` names another type.
    UnlessTypeSet,
    /// Unless the gate `DisableCustomSELinuxPolicy` is on.
    UnlessGate,
    /// Never: there is no module.
    Never,
}

/// The SELinux type of launcher pods over a range of releases.
#[derive(Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct LauncherType {
    /// The releases.
    pub range: ReleaseRange,
    /// The type: `spc_t`, `virt_launcher.process` or `container_t` (which nobody writes; the runtime picks it).
    pub name: &'static str,
    /// For which virtual machines; the others run as `container_t`.
    pub when: &'static str,
    /// The features that call for the type; empty when it does not depend on features.
    pub features: &'static [&'static str],
    /// Whether the setting `selinuxLauncherType` wins.
    pub setting: bool,
    /// Whether the module is installed.
    pub policy: Policy,
    /// What of this row is inferred rather than read.
    pub inferred: Option<&'static str>,
    /// Key into the sources.
    pub source: &'static str,
}

/// The range from one position to another.
pub(crate) const fn range(from: u16, to: u16) -> ReleaseRange {
    ReleaseRange { from: Tag(from), to: Tag(to) }
}

/// Every release, oldest first, `main` last.
pub fn releases() -> &'static [Release] {
    RELEASES
}

/// The commit of KubeVirt that `main` stands for, and its date.
pub fn main_snapshot() -> (&'static str, &'static str) {
    (MAIN_COMMIT, MAIN_DATE)
}

/// The newest release that is neither a candidate nor `main`.
pub fn newest() -> &'static Release {
    /// Stands for a table without releases.
    static NONE: Release = Release { tag: Tag(0), name: "", minor: "", prerelease: false };
    let finished = |release: &&Release| !release.prerelease && release.name != "main";
    RELEASES.iter().rev().find(finished).unwrap_or(&NONE)
}

/// The release called `text`: a tag (`v1.0.1`), or a minor (`v1.0`), which stands for its newest release. The `v` may
/// be left out.
pub fn release(text: &str) -> Option<&'static Release> {
    let text = text.trim();
    let bare = text.strip_prefix('v').unwrap_or(text);
    let named = |name: &str| name.strip_prefix('v').unwrap_or(name) == bare;
    RELEASES.iter().find(|release| named(release.name)).or_else(|| {
        let minor = || RELEASES.iter().rev().filter(|release| named(release.minor));
        minor().find(|release| !release.prerelease).or_else(|| minor().next())
    })
}

/// As [`release`], with what was probably meant when there is no such release.
pub fn resolve(text: &str) -> Result<&'static Release, Unknown> {
    release(text).ok_or_else(|| {
        let (first, last) = (RELEASES.first(), RELEASES.iter().rev().find(|release| release.name != "main"));
        let name = |release: Option<&'static Release>| release.map_or("", |release| release.name);
        Unknown {
            what: "KubeVirt release",
            text: text.to_owned(),
            suggestions: suggestions(text),
            known: format!("{} .. {}, main", name(first), name(last)),
        }
    })
}

/// Whether `text` names a whole minor rather than one tag.
pub fn is_minor(text: &str) -> bool {
    release(text).is_some_and(|release| {
        let bare = |name: &'static str| name.strip_prefix('v').unwrap_or(name);
        let text = text.trim();
        release.minor != release.name && bare(release.minor) == text.strip_prefix('v').unwrap_or(text)
    })
}

fn suggestions(text: &str) -> Vec<String> {
    let text = text.trim();
    if let Some(edition) = super::documented::edition(text) {
        return vec![edition.kubevirt.as_str().to_owned()];
    }
    let with_v = if text.starts_with('v') { text.to_owned() } else { format!("v{text}") };
    // A patch number that does not exist: the newest patch of that minor.
    let minor = with_v.match_indices('.').nth(1).and_then(|(end, _)| with_v.get(..end));
    if let Some(release) = minor.and_then(release) {
        return vec![release.name.to_owned()];
    }
    let minors = RELEASES.iter().rev().filter(|release| !release.prerelease).map(|release| release.minor);
    let near =
        nearest(&with_v, minors).or_else(|| nearest(&with_v, RELEASES.iter().map(|release| release.name)));
    let mut found: Vec<String> = near.map(str::to_owned).into_iter().collect();
    if let Some(next) = next_to(&with_v).map(|release| release.name.to_owned())
        && !found.contains(&next)
    {
        // Of a version that never was, the neighbour is a better guess than another spelling of it.
        found.insert(0, next);
    }
    found
}

/// The release next to a version that is older than all, newer than all, or between two.
fn next_to(text: &str) -> Option<&'static Release> {
    let wanted = numbers(text)?;
    let finished = || RELEASES.iter().filter(|release| !release.prerelease && release.name != "main");
    let older = finished().rfind(|release| numbers(release.name).is_some_and(|known| known <= wanted));
    older.or_else(|| finished().next())
}

/// Major, minor and patch number, as far as they are written.
fn numbers(text: &str) -> Option<(u32, u32, u32)> {
    let text = text.strip_prefix('v').unwrap_or(text);
    let text = text.split('-').next().unwrap_or(text);
    let mut parts = text.split('.').map(str::parse::<u32>);
    let major = parts.next()?.ok()?;
    let mut next = || parts.next().map_or(Some(0), Result::ok);
    Some((major, next()?, next()?))
}

impl Release {
    /// The SELinux type of its launcher pods.
    pub fn launcher_type(&self) -> Option<&'static LauncherType> {
        LAUNCHER_TYPES.iter().find(|row| row.range.contains(self.tag))
    }

    /// All releases of the same minor, oldest first.
    pub fn minor_siblings(&self) -> impl Iterator<Item = &'static Release> {
        let minor = self.minor;
        RELEASES.iter().filter(move |release| release.minor == minor)
    }
}

impl Display for Release {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name)
    }
}

/// The launcher types, oldest first.
pub fn launcher_types() -> &'static [LauncherType] {
    LAUNCHER_TYPES
}

impl Tag {
    /// The release itself.
    pub fn release(self) -> Option<&'static Release> {
        RELEASES.get(usize::from(self.0))
    }

    /// Its name.
    pub fn as_str(self) -> &'static str {
        self.release().map_or("", |release| release.name)
    }
}

impl Display for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Tag {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl ReleaseRange {
    /// Whether the release lies inside, ends included.
    pub fn contains(self, tag: Tag) -> bool {
        self.from <= tag && tag <= self.to
    }

    /// The releases inside, oldest first.
    pub fn releases(self) -> impl Iterator<Item = &'static Release> {
        RELEASES.iter().filter(move |release| self.contains(release.tag))
    }

    /// Joins ranges that touch or overlap; the result is in order.
    pub fn joined(ranges: impl IntoIterator<Item = ReleaseRange>) -> Vec<ReleaseRange> {
        let mut ranges: Vec<ReleaseRange> = ranges.into_iter().collect();
        ranges.sort_unstable();
        let mut joined: Vec<ReleaseRange> = Vec::new();
        for next in ranges {
            match joined.last_mut() {
                Some(last) if next.from.0 <= last.to.0.saturating_add(1) => last.to = last.to.max(next.to),
                _ => joined.push(next),
            }
        }
        joined
    }
}

impl Display for ReleaseRange {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { self.from.fmt(out) } else { write!(out, "{} .. {}", self.from, self.to) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minor_stands_for_its_newest_release() {
        assert_eq!(release("v1.0").map(|release| release.name), Some("v1.0.1"));
        assert_eq!(release("1.4.0").map(|release| release.name), Some("v1.4.0"));
        assert_eq!(release("v0.60").map(|release| release.name), Some("v0.60.0-alpha.0"));
        assert_eq!(release("main").map(|release| release.name), Some("main"));
        assert!(is_minor("1.0") && !is_minor("v1.0.1") && !is_minor("main"));
    }

    #[test]
    fn an_unknown_release_gets_a_suggestion() {
        assert_eq!(
            resolve("v1.4.7").unwrap_err().to_string(),
            "unknown KubeVirt release `v1.4.7`, did you mean `v1.4.1`?"
        );
        assert_eq!(resolve("v1.44").unwrap_err().suggestions, ["v1.9.0", "v1.4"]);
        assert_eq!(resolve("v0.19.0").unwrap_err().suggestions.first().unwrap(), "v0.20.0");
        assert_eq!(resolve("v2").unwrap_err().suggestions, ["v1.9.0"]);
        assert_eq!(
            resolve("harvester").unwrap_err().to_string(),
            "unknown KubeVirt release `harvester`; known: v0.20.0 .. v1.9.0, main"
        );
    }

    #[test]
    fn ranges_join() {
        let joined = ReleaseRange::joined([range(5, 6), range(0, 2), range(3, 3)]);
        assert_eq!(joined, [range(0, 3), range(5, 6)]);
    }
}
