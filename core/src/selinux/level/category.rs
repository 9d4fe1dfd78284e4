//! Category sets as sorted, disjoint ranges: `c0.c1023` costs as much as `c0`.

use super::{LevelError, numbered};
use std::fmt::{self, Display};
use std::str::FromStr;

/// The categories from `low` to `high`, both included; one category when they are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryRange {
    low: u16,
    high: u16,
}

impl CategoryRange {
    /// `c<low>.c<high>`; the order of the two does not matter.
    pub const fn new(one: u16, other: u16) -> Self {
        if one <= other { Self { low: one, high: other } } else { Self { low: other, high: one } }
    }

    /// The first category.
    pub const fn low(self) -> u16 {
        self.low
    }

    /// The last category.
    pub const fn high(self) -> u16 {
        self.high
    }
}

impl FromStr for CategoryRange {
    type Err = LevelError;

    fn from_str(text: &str) -> Result<Self, LevelError> {
        let category = |text: &str| numbered(text, 'c').ok_or_else(|| LevelError::Category(text.to_owned()));
        let (low, high) = match text.split_once('.') {
            Some((low, high)) => (category(low)?, category(high)?),
            None => (category(text)?, category(text)?),
        };
        if low > high { Err(LevelError::Descending(text.to_owned())) } else { Ok(Self { low, high }) }
    }
}

/// A set of categories.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CategorySet {
    // INVARIANT: ascending, and at least one category is missing between two neighbours.
    ranges: Vec<CategoryRange>,
}

impl CategorySet {
    /// The set that holds the categories of all the ranges.
    pub fn new(ranges: impl IntoIterator<Item = CategoryRange>) -> Self {
        let mut sorted: Vec<_> = ranges.into_iter().collect();
        sorted.sort_unstable();
        let mut merged: Vec<CategoryRange> = Vec::with_capacity(sorted.len());
        for range in sorted {
            match merged.last_mut() {
                Some(last) if u32::from(range.low) <= u32::from(last.high) + 1 => {
                    last.high = last.high.max(range.high);
                }
                _ => merged.push(range),
            }
        }
        Self { ranges: merged }
    }

    /// The set of exactly these categories.
    pub fn of(categories: &[u16]) -> Self {
        Self::new(categories.iter().map(|category| CategoryRange::new(*category, *category)))
    }

    /// Reads `c1,c5,c10.c20` item by item, in the order written and without merging.
    pub fn items(text: &str) -> impl Iterator<Item = Result<CategoryRange, LevelError>> + '_ {
        text.split(',').map(str::parse)
    }

    /// The ranges, ascending.
    pub fn ranges(&self) -> &[CategoryRange] {
        &self.ranges
    }

    /// Whether there is no category.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// How many categories.
    pub fn len(&self) -> usize {
        self.ranges.iter().map(|range| usize::from(range.high - range.low) + 1).sum()
    }

    /// Whether `category` is in the set.
    pub fn contains(&self, category: u16) -> bool {
        let after = self.ranges.partition_point(|range| range.low <= category);
        after.checked_sub(1).and_then(|at| self.ranges.get(at)).is_some_and(|range| category <= range.high)
    }

    /// Whether every category of `other` is in this set.
    pub fn is_superset(&self, other: &Self) -> bool {
        let mut mine = self.ranges.iter().peekable();
        other.ranges.iter().all(|theirs| {
            while mine.next_if(|range| range.high < theirs.low).is_some() {}
            mine.peek().is_some_and(|range| range.low <= theirs.low && theirs.high <= range.high)
        })
    }

    /// The categories in both sets.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let (mut left, mut right) = (self.ranges.iter().peekable(), other.ranges.iter().peekable());
        let mut ranges = Vec::new();
        while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
            let (low, high) = (one.low.max(two.low), one.high.min(two.high));
            if low <= high {
                ranges.push(CategoryRange { low, high });
            }
            if one.high < two.high {
                left.next()
            } else {
                right.next()
            };
        }
        Self { ranges }
    }
}

impl Display for CategorySet {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, CategoryRange { low, high }) in self.ranges.iter().enumerate() {
            if position > 0 {
                out.write_str(",")?;
            }
            match high - low {
                0 => write!(out, "c{low}")?,
                1 => write!(out, "c{low},c{high}")?,
                _ => write!(out, "c{low}.c{high}")?,
            }
        }
        Ok(())
    }
}

impl FromStr for CategorySet {
    type Err = LevelError;

    fn from_str(text: &str) -> Result<Self, LevelError> {
        Self::items(text).collect::<Result<Vec<_>, _>>().map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_runs_as_the_kernel_does() {
        for (text, printed) in [
            ("c957,c559", "c559,c957"),
            ("c1,c2", "c1,c2"),
            ("c1,c2,c3", "c1.c3"),
            ("c0.c1023", "c0.c1023"),
            ("c5,c7.c9,c8", "c5,c7.c9"),
        ] {
            assert_eq!(text.parse::<CategorySet>().unwrap().to_string(), printed);
        }
    }

    #[test]
    fn refuses_what_no_policy_has() {
        for text in ["", "1", "c", "c-1", "c70000", "c1,", "c3.c1", "C1", "c1..c3", "c1 "] {
            assert!(text.parse::<CategorySet>().is_err(), "{text}");
        }
    }
}
