//! How OpenShift numbers projects, and which categories the number means.

use crate::selinux::level::{CategorySet, Level, Sensitivity};
use std::error::Error;
use std::fmt::{self, Display};

/// Most categories a label may be made of.
pub const MAX_CATEGORIES_PER_LABEL: u16 = 5;

/// The settings of the allocator; the default is what OpenShift ships.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocator {
    /// First user id handed out.
    pub first_uid: u64,
    /// User ids per project.
    pub block: u64,
    /// How many categories there are to choose from, `c0` upward.
    pub categories: u16,
    /// How many categories make a label, 1 to [`MAX_CATEGORIES_PER_LABEL`].
    pub categories_per_label: u16,
    /// Labels reserved per project, of which the first is used.
    pub labels_per_project: u64,
}

impl Default for Allocator {
    fn default() -> Self {
        Self {
            first_uid: 1_000_000_000,
            block: 10_000,
            categories: 1_024,
            categories_per_label: 2,
            labels_per_project: 5,
        }
    }
}

/// What a project is given.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Allocation {
    /// The number of the project, from 0.
    pub project_number: u64,
    /// `openshift.io/sa.scc.uid-range`.
    pub uid_range: String,
    /// The rank of its first label.
    pub label_offset: u64,
    /// `openshift.io/sa.scc.mcs`, higher category first.
    pub mcs_annotation: String,
}

/// Why there is no allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllocationError {
    /// The labels are used up before this project.
    Exhausted {
        /// The rank asked for.
        offset: u64,
        /// How many labels there are.
        labels: u64,
    },
    /// The settings make no sense.
    Settings,
}

impl Display for AllocationError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exhausted { offset, labels } => {
                write!(out, "label {offset} does not exist: there are {labels} labels, numbered from 0")
            }
            Self::Settings => {
                write!(out, "a label has 1 to {MAX_CATEGORIES_PER_LABEL} of at least as many categories")
            }
        }
    }
}

impl Error for AllocationError {}

impl Allocator {
    /// How many labels there are.
    pub fn labels(&self) -> u64 {
        choose(u64::from(self.categories), u64::from(self.categories_per_label))
    }

    /// What the project of this number (from 0) is given.
    pub fn allocate(&self, project_number: u64) -> Result<Allocation, AllocationError> {
        let label_offset = project_number.saturating_mul(self.labels_per_project);
        let categories = self.unrank(label_offset)?;
        let first_uid = self.first_uid.saturating_add(project_number.saturating_mul(self.block));
        let names: Vec<_> = categories.iter().map(|category| format!("c{category}")).collect();
        Ok(Allocation {
            project_number,
            uid_range: format!("{first_uid}/{}", self.block),
            label_offset,
            mcs_annotation: format!("s0:{}", names.join(",")),
        })
    }

    /// The number of the project whose first label this is: the inverse of [`Self::allocate`].
    pub fn project_of(&self, level: &Level) -> Option<u64> {
        if level.sensitivity != Sensitivity::default()
            || level.categories.len() != usize::from(self.categories_per_label)
        {
            return None;
        }
        let offset = self.rank(&level.categories)?;
        offset.checked_rem(self.labels_per_project).filter(|rest| *rest == 0)?;
        offset.checked_div(self.labels_per_project)
    }

    /// The categories of a rank, highest first: the combinatorial number system.
    fn unrank(&self, offset: u64) -> Result<Vec<u64>, AllocationError> {
        let size = self.categories_per_label;
        if size == 0 || size > MAX_CATEGORIES_PER_LABEL || size > self.categories {
            return Err(AllocationError::Settings);
        }
        let labels = self.labels();
        if offset >= labels {
            return Err(AllocationError::Exhausted { offset, labels });
        }
        let (mut rest, mut below) = (offset, u64::from(self.categories));
        let mut categories = Vec::with_capacity(usize::from(size));
        for place in (1..=u64::from(size)).rev() {
            let category = last_at_most(below, |category| choose(category, place) <= rest);
            rest -= choose(category, place);
            below = category;
            categories.push(category);
        }
        Ok(categories)
    }

    fn rank(&self, categories: &CategorySet) -> Option<u64> {
        let mut offset = 0;
        let each = categories.ranges().iter().flat_map(|range| range.low()..=range.high());
        for (place, category) in (1..).zip(each) {
            if category >= self.categories {
                return None;
            }
            offset += choose(u64::from(category), place);
        }
        Some(offset)
    }
}

/// The number of the project that a `openshift.io/sa.scc.uid-range` of `FIRST/SIZE` belongs to.
pub fn project_of_uid_range(allocator: &Allocator, uid_range: &str) -> Option<u64> {
    let (first, size) = uid_range.split_once('/')?;
    let (first, size): (u64, u64) = (first.parse().ok()?, size.parse().ok()?);
    let past = first.checked_sub(allocator.first_uid)?;
    if size != allocator.block || past.checked_rem(size)? != 0 { None } else { past.checked_div(size) }
}

/// The largest number below `end` for which a condition that holds up to some number holds.
fn last_at_most(end: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (0, end);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle } else { high = middle }
    }
    low
}

/// How many ways there are to choose `places` of `from`; saturates, which no label count does.
fn choose(from: u64, places: u64) -> u64 {
    let mut ways: u128 = 1;
    for place in 0..places {
        let Some(factor) = from.checked_sub(place) else { return 0 };
        ways = ways * u128::from(factor) / u128::from(place + 1);
    }
    u64::try_from(ways).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples() {
        let allocator = Allocator::default();
        let annotation = |project| allocator.allocate(project).unwrap().mcs_annotation;
        assert_eq!(annotation(0), "s0:c1,c0");
        assert_eq!(annotation(1), "s0:c3,c2");
        assert_eq!(annotation(68), "s0:c26,c15");
        assert_eq!(allocator.labels(), 523_776);
        assert_eq!(allocator.allocate(104_755).unwrap().label_offset, 523_775);
        assert!(allocator.allocate(104_756).is_err());
    }

    #[test]
    fn ranking_is_the_inverse_for_every_label_size() {
        for categories_per_label in 1..=MAX_CATEGORIES_PER_LABEL {
            let allocator = Allocator { categories_per_label, categories: 12, ..Allocator::default() };
            for project in 0..allocator.labels().div_ceil(allocator.labels_per_project) {
                let level: Level = allocator.allocate(project).unwrap().mcs_annotation.parse().unwrap();
                assert_eq!(allocator.project_of(&level), Some(project), "{level}");
            }
        }
    }
}
