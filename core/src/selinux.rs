//! SELinux: policies in CIL and what they allow, contexts and what they separate, denials explained.
//!
//! - [`context`]: `user:role:type:level`, read and printed.
//! - [`level`]: sensitivities, category sets, ranges, dominance.
//! - [`mcs`]: category pairs as OpenShift hands them out, and what they keep apart.
//! - [`cil`]: programs, their errors and the switches of the compiler.
//! - [`policy`]: a compiled policy.
//! - [`query`]: questions to it.
//! - [`avc`]: denial records in every form they are pasted in, grouped by cause and explained.
//! - `bulk` (feature `serde`): one JSON line in, one answer out.

pub mod avc;
#[cfg(feature = "serde")]
pub mod bulk;
pub mod cil;
pub mod context;
pub mod level;
pub mod mcs;
pub mod policy;
pub mod query;

/// A small base of this project's own: the classes, types and attributes that the documented grants name, and what
/// `container_t` has of them. It is no node's policy.
pub const BASE: &str = include_str!("../data/selinux/base.cil");
