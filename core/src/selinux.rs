//! SELinux: contexts, levels and what they separate, and denials explained.
//!
//! - [`context`]: `user:role:type:level`, read and printed.
//! - [`level`]: sensitivities, category sets, ranges, dominance.
//! - [`mcs`]: category pairs as OpenShift hands them out, and what they keep apart.
//! - [`avc`]: denial records in every form they are pasted in, grouped by cause and explained.

pub mod avc;
pub mod context;
pub mod level;
pub mod mcs;
