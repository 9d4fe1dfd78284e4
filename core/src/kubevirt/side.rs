//! One side of a comparison: a release, or a version of the documentation.

use super::documented::{self, Edition, Seen};
use super::grants::{Grant, Kind};
use super::nearest::Unknown;
use super::releases::{self, Release};
use std::fmt::{self, Display};

/// A release as it ships, or a documentation version as it prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Side {
    /// What this release ships.
    Release(&'static Release),
    /// What this documentation version prints.
    Docs(&'static Edition),
}

/// Whether one side has a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum State {
    /// It has, with this value.
    Held(&'static [&'static str]),
    /// It has not.
    Absent,
    /// Nobody looked: nothing can be said.
    Unread,
}

/// The side called `text`: `4.10` is documentation, `v1.4` and `v1.0.1` are releases.
pub fn side(text: &str) -> Result<Side, Unknown> {
    let text = text.trim();
    if let Some(edition) = documented::edition(text) {
        return Ok(Side::Docs(edition));
    }
    if text.starts_with("4.") || text.starts_with("doc") {
        return documented::resolve(text).map(Side::Docs);
    }
    releases::resolve(text).map(Side::Release)
}

impl Side {
    /// What this side has of a grant.
    pub fn state(self, grant: &Grant) -> State {
        match self {
            Self::Release(release) => match grant.shipped_in(release.tag) {
                Some(shipped) => State::Held(shipped.value),
                None if grant.read_everywhere() || self.is_recorded(grant) => State::Absent,
                None => State::Unread,
            },
            Self::Docs(edition) => {
                let seen = match grant.kind {
                    Kind::SelinuxRule { .. } => edition.selinux_seen,
                    _ => edition.capabilities_seen,
                };
                match grant.documented_in(edition.version) {
                    Some(documented) => State::Held(documented.value),
                    None if seen == Seen::No => State::Unread,
                    None => State::Absent,
                }
            }
        }
    }

    /// Whether roles were read at this very release.
    fn is_recorded(self, grant: &Grant) -> bool {
        let Self::Release(release) = self else { return false };
        matches!(grant.kind, Kind::Rbac { .. })
            && super::rbac::revisions().iter().any(|revision| revision.tags.contains(&release.tag))
    }
}

impl Display for Side {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Release(release) => write!(out, "KubeVirt {release}"),
            Self::Docs(edition) => write!(out, "documentation {}", edition.version),
        }
    }
}

impl State {
    /// The value, if it has one.
    pub fn value(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Held(value) => Some(value),
            Self::Absent | Self::Unread => None,
        }
    }

    /// Whether it grants anything: a field that is `false` does not.
    pub fn grants(self) -> bool {
        self.value().is_some_and(|value| value != ["false"])
    }
}
