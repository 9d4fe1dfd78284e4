//! Types, attributes, classes, roles, users and levels of a policy.

use super::super::cil::sets::BitSet;

/// A type.
#[derive(Clone, Debug, Default)]
pub struct Type {
    /// Its name, blocks in front.
    pub name: String,
    /// Other names it goes by, sorted.
    pub aliases: Vec<String>,
    /// Whether nothing it does is stopped.
    pub permissive: bool,
    /// The type whose rights bound its own.
    pub bounds: Option<u32>,
}

/// An attribute: a named set of types.
#[derive(Clone, Debug, Default)]
pub struct Attribute {
    /// Its name, blocks in front.
    pub name: String,
    pub(crate) members: BitSet,
}

impl Attribute {
    /// How many types it holds.
    pub fn size(&self) -> usize {
        self.members.len()
    }
}

/// An object class.
#[derive(Clone, Debug, Default)]
pub struct Class {
    /// Its name.
    pub name: String,
    /// Its permissions, those of its common first; the position is the bit of a rule.
    pub permissions: Vec<String>,
    /// How many of them are its common's.
    pub inherited: usize,
}

impl Class {
    /// The names of the permissions of a mask, sorted.
    pub fn names_of(&self, mask: u32) -> Vec<&str> {
        let set = self.permissions.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
        let mut names: Vec<&str> = set.map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// The bit of a permission.
    pub fn bit(&self, permission: &str) -> Option<u32> {
        let position = self.permissions.iter().position(|name| name == permission)?;
        u32::try_from(position).ok()
    }
}

/// A role and the types it may have.
#[derive(Clone, Debug, Default)]
pub struct Role {
    /// Its name.
    pub name: String,
    pub(crate) types: BitSet,
}

/// A user, the roles it may have, and its levels.
#[derive(Clone, Debug, Default)]
pub struct User {
    /// Its name.
    pub name: String,
    pub(crate) roles: BitSet,
    /// The level it starts with.
    pub level: Level,
    /// The levels it may have.
    pub range: LevelRange,
}

/// A level: a sensitivity, by its place in the order, and categories, by theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Level {
    /// The sensitivity.
    pub sensitivity: u32,
    pub(crate) categories: BitSet,
}

impl Level {
    /// Whether this level is at least as high, with all categories of the other.
    pub fn dominates(&self, other: &Self) -> bool {
        self.sensitivity >= other.sensitivity && other.categories.is_subset(&self.categories)
    }

    /// Whether the two are the same.
    pub fn equals(&self, other: &Self) -> bool {
        self.dominates(other) && other.dominates(self)
    }
}

/// A range of levels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelRange {
    /// The lowest level.
    pub low: Level,
    /// The highest level.
    pub high: Level,
}

impl LevelRange {
    /// Whether another range lies in this one.
    pub fn contains(&self, other: &Self) -> bool {
        other.low.dominates(&self.low) && self.high.dominates(&other.high)
    }
}
