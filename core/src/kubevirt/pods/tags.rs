//! A set of releases.

use crate::kubevirt::releases::{ReleaseRange, Tag, releases};

const WORDS: usize = 8;
const BITS: u16 = 64;

/// A set of releases as bits; room for twice as many as there are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Tags([u64; WORDS]);

impl Tags {
    pub(super) fn all() -> Self {
        let last = u16::try_from(releases().len().saturating_sub(1)).unwrap_or(u16::MAX);
        Self::of(&[ReleaseRange { from: Tag(0), to: Tag(last) }])
    }

    pub(super) fn of(ranges: &[ReleaseRange]) -> Self {
        let mut bits = [0_u64; WORDS];
        for range in ranges {
            for tag in range.from.0..=range.to.0 {
                if let Some(word) = bits.get_mut(usize::from(tag / BITS)) {
                    *word |= 1 << (tag % BITS);
                }
            }
        }
        Self(bits)
    }

    pub(super) fn and(self, other: Self) -> Self {
        let mut bits = self.0;
        for (word, more) in bits.iter_mut().zip(other.0) {
            *word &= more;
        }
        Self(bits)
    }

    pub(super) fn without(self, other: Self) -> Self {
        let mut bits = self.0;
        for (word, less) in bits.iter_mut().zip(other.0) {
            *word &= !less;
        }
        Self(bits)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(super) fn contains(self, tag: Tag) -> bool {
        self.0.get(usize::from(tag.0 / BITS)).is_some_and(|word| word & (1 << (tag.0 % BITS)) != 0)
    }

    pub(super) fn ranges(self) -> Vec<ReleaseRange> {
        let held = releases().iter().map(|release| release.tag).filter(|tag| self.contains(*tag));
        ReleaseRange::joined(held.map(|tag| ReleaseRange { from: tag, to: tag }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_every_release() {
        assert!(releases().len() <= WORDS * usize::from(BITS));
        let all = Tags::all();
        assert_eq!(all.ranges().len(), 1);
        assert!(all.without(all).is_empty());
    }
}
