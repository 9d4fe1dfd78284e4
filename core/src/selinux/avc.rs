//! Denials: read in every form they are pasted in, grouped by cause, and explained.
//!
//! - [`AvcReader`]: fed with a log in chunks, hands out [`Entry`]s; what is malformed is an entry too and stops nothing.
//! - [`AllowRule`] and [`merged_rules`]: the rule text.
//! - [`documented`]: what the eight documented grants say about a denial.
//! - [`Grouper`] and [`Group`]: records with one cause, counted, in bounded memory.
//! - [`Tally`]: reader and groups in one, for logs of any size.
//! - [`explain()`]: who tried what, why it was refused, and what to do.

pub mod documented;
mod event;
pub mod explain;
mod field;
mod group;
#[cfg(feature = "serde")]
mod json;
mod line;
mod reader;
mod record;
mod rule;
mod tally;
mod unwrap;

pub use explain::{Explanation, explain};
pub use field::{Fields, Key, Raw, decode_hex};
pub use group::{
    Examples, Group, Grouper, Levels, MAX_EXAMPLE_BYTES, MAX_EXAMPLES, MAX_GROUPS, MAX_PERMISSIONS,
};
pub use reader::{AvcReader, MAX_JOINED_LINES, MAX_LINE_BYTES, Seen, read};
pub use record::{
    AuditId, ContextParts, ContextText, Decision, Entry, Hash, Malformed, Record, Reporter, SelinuxErr,
    Summary,
};
pub use rule::{AllowRule, merged_rules};
pub use tally::{MAX_SHAPES, Tally, Total};
