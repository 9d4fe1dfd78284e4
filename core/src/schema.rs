//! The strict field check.

mod nearest;

pub use nearest::nearest;
