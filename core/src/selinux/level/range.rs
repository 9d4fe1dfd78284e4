//! Ranges: what a process is cleared for, from low to high.

use super::{Level, LevelError};
use std::fmt::{self, Display};
use std::str::FromStr;

/// A low and a high level; a single level stands for both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Range {
    low: Level,
    high: Level,
}

impl Range {
    /// The range between two levels, unless the high one does not dominate the low one.
    pub fn new(low: Level, high: Level) -> Result<Self, LevelError> {
        if high.dominates(&low) {
            Ok(Self { low, high })
        } else {
            Err(LevelError::HighBelowLow(format!("{low}-{high}")))
        }
    }

    /// The range that is one level.
    pub fn single(level: Level) -> Self {
        Self { low: level.clone(), high: level }
    }

    /// The current level of a process, the level of a file.
    pub fn low(&self) -> &Level {
        &self.low
    }

    /// The clearance.
    pub fn high(&self) -> &Level {
        &self.high
    }
}

impl Display for Range {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.low)?;
        if self.low == self.high { Ok(()) } else { write!(out, "-{}", self.high) }
    }
}

impl FromStr for Range {
    type Err = LevelError;

    fn from_str(text: &str) -> Result<Self, LevelError> {
        match text.split_once('-') {
            None => text.parse().map(Self::single),
            Some((low, high)) => Self::new(low.parse()?, high.parse()?),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Range {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
