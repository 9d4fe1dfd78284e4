//! Ranges derived from the name of a namespace: always the same for the same name.
//!
//! A name gives a number below [`SLOTS`]. Each number has a block of user ids and a pair of categories of its own,
//! so two namespaces share either only if their names give the same number; [`super::Facts::complete`] compares.

use virt_grants_core::scc::IdRange;

/// Categories of an SELinux level, as OpenShift and container runtimes use them.
const CATEGORIES: u32 = 1024;
/// How many pairs of different categories there are.
pub const SLOTS: u32 = CATEGORIES * (CATEGORIES - 1) / 2;
/// The first id, as in OpenShift.
pub const FIRST_ID: i64 = 1_000_000_000;
/// Ids in a block. The largest that keeps every block below 2³¹, the end of what Kubernetes takes.
pub const BLOCK: i64 = 2_000;

/// The number of a name: its 64-bit FNV-1a hash, modulo [`SLOTS`].
pub fn index(name: &str) -> u32 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let hash = name.bytes().fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    u32::try_from(hash % u64::from(SLOTS)).unwrap_or_default()
}

/// The block of user ids with that number.
pub fn block(index: u32) -> IdRange {
    let min = FIRST_ID + i64::from(index) * BLOCK;
    IdRange { min, max: min + BLOCK - 1 }
}

/// The pair of categories with that number, the higher one first.
pub fn categories(index: u32) -> (u32, u32) {
    // Pairs are numbered (1,0), (2,0), (2,1), (3,0) and so on; those below `high` are high·(high−1)/2.
    let high = (1..CATEGORIES).rev().find(|high| high * (high - 1) / 2 <= index).unwrap_or(1);
    (high, index - high * (high - 1) / 2)
}

/// As `openshift.io/sa.scc.uid-range` writes a block.
pub fn block_text(block: IdRange) -> String {
    format!("{}/{}", block.min, block.max - block.min + 1)
}

/// As `openshift.io/sa.scc.mcs` writes a pair.
pub fn level_text((high, low): (u32, u32)) -> String {
    format!("s0:c{high},c{low}")
}

/// The pair in a level that is made of one.
pub fn read_level(text: &str) -> Option<(u32, u32)> {
    let (first, second) = text.strip_prefix("s0:")?.split_once(',')?;
    let number = |text: &str| text.strip_prefix('c')?.parse::<u32>().ok();
    let (first, second) = (number(first)?, number(second)?);
    Some((first.max(second), first.min(second)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_number_has_a_pair_and_a_block_of_its_own() {
        let mut pairs = BTreeSet::new();
        let mut end = FIRST_ID - 1;
        for index in 0..SLOTS {
            let (high, low) = categories(index);
            assert!(low < high && high < CATEGORIES);
            assert!(pairs.insert((high, low)));
            let block = block(index);
            assert_eq!(block.min, end + 1);
            end = block.max;
        }
        assert_eq!(pairs.len(), 523_776);
        assert!(end < i64::from(i32::MAX));
    }

    #[test]
    fn names_keep_their_ranges_for_ever() {
        let text = |name| {
            let index = index(name);
            (block_text(block(index)), level_text(categories(index)))
        };
        assert_eq!(text("team-a"), ("1264620000/2000".into(), "s0:c514,c469".into()));
        assert_eq!(text(""), ("1006730000/2000".into(), "s0:c82,c44".into()));
    }

    #[test]
    fn levels_are_read_back() {
        assert_eq!(read_level(&level_text((26, 5))), Some((26, 5)));
        assert_eq!(read_level("s0:c5,c26"), Some((26, 5)));
        assert_eq!(read_level("s0:c0.c1023"), None);
    }
}
