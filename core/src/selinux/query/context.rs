//! The two sides of a request.

use super::super::policy::{Level, LevelRange, Policy};
use std::fmt::{self, Display};

/// One side of a request: a type, with a user, role and range if a whole context was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// User, by number.
    pub(crate) user: Option<u32>,
    /// Role, by number.
    pub(crate) role: Option<u32>,
    /// Type, by number.
    pub(crate) kind: u32,
    /// Levels.
    pub(crate) range: Option<LevelRange>,
}

/// Why a text is no side of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartyError {
    /// The policy has no such type.
    Type(String),
    /// The policy has no such user.
    User(String),
    /// The policy has no such role.
    Role(String),
    /// The policy has no such level.
    Level(String),
}

impl Display for PartyError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type(name) => write!(out, "the policy has no type `{name}`"),
            Self::User(name) => write!(out, "the policy has no user `{name}`"),
            Self::Role(name) => write!(out, "the policy has no role `{name}`"),
            Self::Level(name) => write!(out, "the policy has no level `{name}`"),
        }
    }
}

impl Policy {
    /// Reads `type`, `type:level` or `user:role:type[:range]`.
    pub fn party(&self, text: &str) -> Result<Party, PartyError> {
        let parts: Vec<&str> = text.splitn(4, ':').collect();
        match parts.as_slice() {
            [user, role, kind, rest @ ..] => {
                let find = |names: Vec<&str>, name: &str| names.iter().position(|other| *other == name);
                let users = self.users.iter().map(|user| user.name.as_str()).collect();
                let roles = self.roles.iter().map(|role| role.name.as_str()).collect();
                let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                let user = find(users, user).ok_or_else(|| PartyError::User((*user).to_owned()))?;
                let role = find(roles, role).ok_or_else(|| PartyError::Role((*role).to_owned()))?;
                let kind = self.party_type(kind)?;
                let range = rest.first().map(|range| self.parse_range(range)).transpose()?;
                Ok(Party { user: Some(number(user)), role: Some(number(role)), kind, range })
            }
            [kind, level @ ..] => {
                let range = level.first().map(|range| self.parse_range(range)).transpose()?;
                Ok(Party { kind: self.party_type(kind)?, range, ..Party::default() })
            }
            [] => Err(PartyError::Type(String::new())),
        }
    }

    fn party_type(&self, name: &str) -> Result<u32, PartyError> {
        self.type_number(name).ok_or_else(|| PartyError::Type(name.to_owned()))
    }

    /// Reads a range: one level, or two with a hyphen between.
    pub fn parse_range(&self, text: &str) -> Result<LevelRange, PartyError> {
        // A hyphen can be part of a category's name only in policies that nobody has; a range is tried first.
        if let Some((low, high)) = text.split_once('-') {
            Ok(LevelRange { low: self.parse_level(low.trim())?, high: self.parse_level(high.trim())? })
        } else {
            let level = self.parse_level(text.trim())?;
            Ok(LevelRange { low: level.clone(), high: level })
        }
    }

    /// Reads a level: `s0`, `s0:c1,c3.c5`.
    pub fn parse_level(&self, text: &str) -> Result<Level, PartyError> {
        let unknown = || PartyError::Level(text.to_owned());
        let (sensitivity, categories) = match text.split_once(':') {
            Some((sensitivity, categories)) => (sensitivity, Some(categories)),
            None => (text, None),
        };
        let mut level = Level {
            sensitivity: self.level_part(sensitivity, true).ok_or_else(unknown)?,
            ..Level::default()
        };
        for part in categories.into_iter().flat_map(|categories| categories.split(',')) {
            let (low, high) = part.split_once('.').unwrap_or((part, part));
            let low = self.level_part(low, false).ok_or_else(unknown)?;
            let high = self.level_part(high, false).ok_or_else(unknown)?;
            if low > high {
                return Err(unknown());
            }
            (low..=high).for_each(|category| level.categories.insert(category));
        }
        Ok(level)
    }

    fn level_part(&self, name: &str, sensitivity: bool) -> Option<u32> {
        let list = if sensitivity { &self.sensitivities } else { &self.categories };
        let position = list.iter().position(|other| other == name).and_then(|at| u32::try_from(at).ok());
        position.or_else(|| {
            let alias =
                self.level_aliases.iter().find(|(alias, _, kind)| alias == name && *kind == sensitivity);
            alias.map(|(_, number, _)| *number)
        })
    }

    /// Whether a user, role, type and range belong together.
    pub(crate) fn is_valid(&self, party: &Party) -> bool {
        let (Some(user), Some(role)) = (party.user, party.role) else { return false };
        let Some(entry) = self.users.get(user as usize) else { return false };
        // The role of objects goes with every user and type, as far as the kernel looks at it.
        let objects = self.roles.get(role as usize).is_some_and(|role| role.name == "object_r");
        let types = self.roles.get(role as usize).is_some_and(|role| role.types.contains(party.kind));
        let range = party.range.as_ref().is_none_or(|range| range.high.dominates(&range.low));
        let within = party.range.as_ref().is_none_or(|range| entry.range.contains(range));
        range && (objects || (types && entry.roles.contains(role) && within))
    }
}
