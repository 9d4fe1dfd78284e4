//! Levels: a sensitivity and a set of categories, and the order between them.
//!
//! A level dominates another when its sensitivity is at least as high and its categories are a superset. That is a
//! partial order: two levels may dominate each other (then they are equal) or neither (then they are incomparable).

mod category;
mod range;

pub use category::{CategoryRange, CategorySet};
pub use range::Range;

use std::error::Error;
use std::fmt::{self, Display};
use std::str::FromStr;

/// Why a text is no level, range or category set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelError {
    /// The sensitivity is not `s` and a number up to 65535.
    Sensitivity(String),
    /// A category is not `c` and a number up to 65535.
    Category(String),
    /// The second category of `cA.cB` is not above the first.
    Descending(String),
    /// The high level of a range does not dominate the low one.
    HighBelowLow(String),
}

impl Display for LevelError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sensitivity(text) => write!(out, "`{text}` is not a sensitivity: expected `s0`, `s1`, …"),
            Self::Category(text) => write!(out, "`{text}` is not a category: expected `c0`, `c1`, …"),
            Self::Descending(text) => {
                write!(out, "the categories of `{text}` descend: expected the lower one first")
            }
            Self::HighBelowLow(text) => {
                write!(out, "the high level of `{text}` does not dominate the low level")
            }
        }
    }
}

impl Error for LevelError {}

/// A sensitivity, `s0` and up. A higher number is more sensitive, as in every shipped policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sensitivity(u16);

impl Sensitivity {
    /// Sensitivity `s<number>`.
    pub const fn new(number: u16) -> Self {
        Self(number)
    }
}

impl Display for Sensitivity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "s{}", self.0)
    }
}

impl FromStr for Sensitivity {
    type Err = LevelError;

    fn from_str(text: &str) -> Result<Self, LevelError> {
        numbered(text, 's').map(Self).ok_or_else(|| LevelError::Sensitivity(text.to_owned()))
    }
}

/// How one level relates to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Relation {
    /// The first dominates the second and is not equal to it.
    Dominates,
    /// The second dominates the first and is not equal to it.
    DominatedBy,
    /// Both dominate each other.
    Equal,
    /// Neither dominates the other.
    Incomparable,
}

/// A sensitivity and the categories that go with it: `s0:c26,c15`.
///
/// Printing is canonical (categories ascending, runs of three and more as `c1.c3`), as the kernel prints contexts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Level {
    /// How sensitive.
    pub sensitivity: Sensitivity,
    /// The compartments.
    pub categories: CategorySet,
}

impl Level {
    /// Whether this level may look at what `other` labels.
    pub fn dominates(&self, other: &Self) -> bool {
        self.sensitivity >= other.sensitivity && self.categories.is_superset(&other.categories)
    }

    /// How the two levels relate.
    pub fn relation(&self, other: &Self) -> Relation {
        match (self.dominates(other), other.dominates(self)) {
            (true, true) => Relation::Equal,
            (true, false) => Relation::Dominates,
            (false, true) => Relation::DominatedBy,
            (false, false) => Relation::Incomparable,
        }
    }
}

impl Display for Level {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.sensitivity)?;
        if !self.categories.is_empty() {
            write!(out, ":{}", self.categories)?;
        }
        Ok(())
    }
}

impl FromStr for Level {
    type Err = LevelError;

    fn from_str(text: &str) -> Result<Self, LevelError> {
        let (sensitivity, categories) = match text.split_once(':') {
            Some((sensitivity, categories)) => (sensitivity, categories.parse()?),
            None => (text, CategorySet::default()),
        };
        Ok(Self { sensitivity: sensitivity.parse()?, categories })
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Level {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The number behind `prefix`, digits only.
fn numbered(text: &str, prefix: char) -> Option<u16> {
    let digits = text.strip_prefix(prefix)?;
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}
