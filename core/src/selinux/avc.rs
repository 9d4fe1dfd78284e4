//! Denials: read in every form they are pasted in, grouped by cause, and explained.
//!
//! - [`AvcReader`]: fed with a log in chunks, hands out [`Entry`]s; what is malformed is an entry too and stops nothing.
//! - [`AllowRule`] and [`Merger`]: the rule text.
//! - [`documented`]: what the eight documented grants say about a denial.

pub mod documented;
mod field;
#[cfg(feature = "serde")]
mod json;
mod line;
mod reader;
mod record;
mod rule;
mod unwrap;

pub use field::{Fields, Key, Raw, decode_hex};
pub use reader::{AvcReader, MAX_JOINED_LINES, MAX_LINE_BYTES, Seen, read};
pub use record::{
    AuditId, ContextParts, ContextText, Decision, Entry, Hash, Malformed, Record, Reporter, SelinuxErr,
    Summary,
};
pub use rule::{AllowRule, MAX_RULES, Merger};
