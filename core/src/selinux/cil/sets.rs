//! Sets of small numbers, and expressions of them.

use super::resolved as op;

/// A set of numbers, one bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct BitSet {
    words: Vec<u64>,
}

impl BitSet {
    /// The numbers as ranges, in order and apart; whole words at a time where they are full or empty.
    pub(crate) fn ranges(&self) -> Vec<(u32, u32)> {
        let (mut ranges, mut start, mut base) = (Vec::new(), None, 0_u32);
        for word in &self.words {
            if *word == u64::MAX {
                start = start.or(Some(base));
            } else if *word == 0 {
                ranges.extend(start.take().map(|start| (start, base.saturating_sub(1))));
            } else {
                for bit in 0..64 {
                    if word & (1 << bit) != 0 {
                        start = start.or(Some(base + bit));
                    } else {
                        ranges.extend(start.take().map(|start| (start, (base + bit).saturating_sub(1))));
                    }
                }
            }
            base = base.saturating_add(64);
        }
        ranges.extend(start.map(|start| (start, base.saturating_sub(1))));
        ranges
    }

    /// All numbers below `size`.
    pub(crate) fn full(size: usize) -> Self {
        let mut set = Self { words: vec![u64::MAX; size / 64] };
        if !size.is_multiple_of(64) {
            set.words.push((1 << (size % 64)) - 1);
        }
        set
    }

    /// Whether a number is in the set.
    #[inline]
    pub(crate) fn contains(&self, number: u32) -> bool {
        self.words.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Adds a number.
    pub(crate) fn insert(&mut self, number: u32) {
        let index = number as usize / 64;
        if self.words.len() <= index {
            self.words.resize(index + 1, 0);
        }
        if let Some(word) = self.words.get_mut(index) {
            *word |= 1 << (number % 64);
        }
    }

    /// Takes a number out.
    pub(crate) fn remove(&mut self, number: u32) {
        if let Some(word) = self.words.get_mut(number as usize / 64) {
            *word &= !(1 << (number % 64));
        }
    }

    /// How many numbers are in the set.
    pub(crate) fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Adds all of another set.
    pub(crate) fn union_with(&mut self, other: &Self) {
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
    }

    /// Keeps what is in another set as well.
    pub(crate) fn intersect_with(&mut self, other: &Self) {
        self.words.truncate(other.words.len());
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word &= more;
        }
    }

    /// Removes all of another set.
    pub(crate) fn subtract(&mut self, other: &Self) {
        for (word, less) in self.words.iter_mut().zip(&other.words) {
            *word &= !less;
        }
    }

    /// Whether the two share a number.
    pub(crate) fn intersects(&self, other: &Self) -> bool {
        self.words.iter().zip(&other.words).any(|(one, two)| one & two != 0)
    }

    /// Whether all of this set is in the other one.
    pub(crate) fn is_subset(&self, other: &Self) -> bool {
        self.words
            .iter()
            .enumerate()
            .all(|(index, word)| word & !other.words.get(index).copied().unwrap_or(0) == 0)
    }

    /// The numbers, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().enumerate().flat_map(|(index, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                if left == 0 {
                    return None;
                }
                let bit = left.trailing_zeros();
                left &= left - 1;
                u32::try_from(index * 64).ok().map(|base| base + bit)
            })
        })
    }
}

impl FromIterator<u32> for BitSet {
    fn from_iter<T: IntoIterator<Item = u32>>(numbers: T) -> Self {
        let mut set = Self::default();
        numbers.into_iter().for_each(|number| set.insert(number));
        set
    }
}

/// Why a set expression has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoValue {
    /// A range whose first end comes after the second.
    BackwardRange,
    /// `all` of nothing.
    EmptyUniverse,
}

/// The value of an expression in postfix order. `add` puts what a datum stands for into a set.
pub(crate) fn evaluate(
    words: &[u32],
    universe: usize,
    add: impl FnMut(u32, &mut BitSet) -> Result<(), NoValue>,
) -> Result<BitSet, NoValue> {
    evaluate_ranges(words, universe, false, add)
}

/// The same; a range whose ends are the wrong way round can be empty instead of an error.
pub(crate) fn evaluate_ranges(
    words: &[u32],
    universe: usize,
    backward_is_empty: bool,
    mut add: impl FnMut(u32, &mut BitSet) -> Result<(), NoValue>,
) -> Result<BitSet, NoValue> {
    let mut stack: Vec<BitSet> = Vec::new();
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        let value = match word {
            op::ALL if universe == 0 => return Err(NoValue::EmptyUniverse),
            op::ALL => BitSet::full(universe),
            op::NOT => {
                let mut value = BitSet::full(universe);
                value.subtract(&stack.pop().unwrap_or_default());
                value
            }
            op::UNION => {
                let count = words.next().unwrap_or_default() as usize;
                let at = stack.len().saturating_sub(count);
                let mut value = BitSet::default();
                stack.split_off(at).iter().for_each(|part| value.union_with(part));
                value
            }
            op::AND | op::OR | op::XOR | op::RANGE => {
                let (right, mut left) = (stack.pop().unwrap_or_default(), stack.pop().unwrap_or_default());
                match word {
                    op::AND => left.intersect_with(&right),
                    op::OR => left.union_with(&right),
                    op::XOR => {
                        let mut both = left.clone();
                        both.intersect_with(&right);
                        left.union_with(&right);
                        left.subtract(&both);
                    }
                    _ => {
                        let (low, high) = (left.iter().next(), right.iter().next());
                        let (Some(low), Some(high)) = (low, high) else { return Err(NoValue::BackwardRange) };
                        if low > high && !backward_is_empty {
                            return Err(NoValue::BackwardRange);
                        }
                        left = (low..=high).collect();
                    }
                }
                left
            }
            datum => {
                let mut value = BitSet::default();
                add(datum, &mut value)?;
                value
            }
        };
        stack.push(value);
    }
    Ok(stack.pop().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(numbers: &[u32]) -> BitSet {
        numbers.iter().copied().collect()
    }

    /// The value of an expression whose numbers stand for themselves.
    fn value(words: &[u32]) -> BitSet {
        evaluate(words, 64, |number, set| {
            set.insert(number);
            Ok(())
        })
        .unwrap()
    }

    proptest! {
        #[test]
        fn sets_obey_boolean_laws(a in prop::collection::vec(0u32..64, 1..9), b in prop::collection::vec(0u32..64, 1..9)) {
            let list = |numbers: &[u32]| {
                let mut words = numbers.to_vec();
                words.extend([op::UNION, u32::try_from(numbers.len()).unwrap()]);
                words
            };
            let (a, b) = (list(&a), list(&b));
            let of = |parts: &[&[u32]]| value(&parts.concat());
            let trimmed = |set: BitSet| set.iter().collect::<Vec<_>>();
            // De Morgan, absorption, xor as difference of union and intersection, double negation.
            prop_assert_eq!(trimmed(of(&[&a, &b, &[op::OR, op::NOT]])), trimmed(of(&[&a, &[op::NOT], &b, &[op::NOT, op::AND]])));
            prop_assert_eq!(trimmed(of(&[&a, &a, &b, &[op::OR, op::AND]])), trimmed(of(&[&a])));
            prop_assert_eq!(
                trimmed(of(&[&a, &b, &[op::XOR]])),
                trimmed(of(&[&a, &b, &[op::OR], &a, &b, &[op::AND, op::NOT, op::AND]]))
            );
            prop_assert_eq!(trimmed(of(&[&a, &[op::NOT, op::NOT]])), trimmed(of(&[&a])));
            prop_assert_eq!(trimmed(of(&[&a, &b, &[op::AND]])), trimmed(of(&[&b, &a, &[op::AND]])));
        }
    }

    #[test]
    fn ranges_have_both_ends() {
        assert_eq!(value(&[3, 6, op::RANGE]), set(&[3, 4, 5, 6]));
        let backward = evaluate(&[6, 3, op::RANGE], 64, |number, set| {
            set.insert(number);
            Ok(())
        });
        assert_eq!(backward, Err(NoValue::BackwardRange));
    }

    #[test]
    fn subset_ignores_length() {
        assert!(set(&[1]).is_subset(&set(&[1, 200])));
        assert!(!set(&[1, 200]).is_subset(&set(&[1])));
        assert!(set(&[1, 200]).intersects(&set(&[200])));
    }
}
