//! What changes between two releases, two documentation versions, or one of each.

use super::grants::{Grant, grants};
use super::side::{Side, State};

/// A grant that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Change {
    /// The grant.
    pub grant: &'static Grant,
    /// How it differs.
    pub kind: ChangeKind,
    /// The first side's value.
    pub before: State,
    /// The second side's value.
    pub after: State,
}

/// How a grant differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum ChangeKind {
    /// Only the second side has it.
    Added,
    /// Only the first side has it.
    Removed,
    /// Both have it, with different values.
    Changed,
}

/// All differences, and what could not be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Diff {
    /// The first side.
    pub before: Side,
    /// The second side.
    pub after: Side,
    /// The differences, in the order of the grants.
    pub changes: Vec<Change>,
    /// Ids of the grants that only one side, or neither, was read for.
    pub unread: Vec<&'static str>,
}

/// Compares two sides, grant by grant.
pub fn diff(before: Side, after: Side) -> Diff {
    let mut result = Diff { before, after, changes: Vec::new(), unread: Vec::new() };
    for grant in grants() {
        let (old, new) = (before.state(grant), after.state(grant));
        if old == State::Unread || new == State::Unread {
            result.unread.push(grant.id);
        } else if let Some(kind) = change(old, new) {
            result.changes.push(Change { grant, kind, before: old, after: new });
        }
    }
    result
}

/// A field that is `false` on one side and absent on the other has not changed: neither grants anything.
fn change(before: State, after: State) -> Option<ChangeKind> {
    match (before.value(), after.value()) {
        (Some(old), Some(new)) => (!same_words(old, new)).then_some(ChangeKind::Changed),
        (None, Some(_)) => after.grants().then_some(ChangeKind::Added),
        (Some(_), None) => before.grants().then_some(ChangeKind::Removed),
        (None, None) => None,
    }
}

/// Whether two lists hold the same words; the order of capabilities, permissions and verbs means nothing.
pub(crate) fn same_words(left: &[&str], right: &[&str]) -> bool {
    left.iter().all(|word| right.contains(word)) && right.iter().all(|word| left.contains(word))
}

impl Change {
    /// The words that only the second side has.
    pub fn gained(&self) -> Vec<&'static str> {
        only(self.after, self.before)
    }

    /// The words that only the first side has.
    pub fn lost(&self) -> Vec<&'static str> {
        only(self.before, self.after)
    }
}

fn only(one: State, other: State) -> Vec<&'static str> {
    let other = other.value().unwrap_or_default();
    one.value().unwrap_or_default().iter().copied().filter(|word| !other.contains(word)).collect()
}
