//! Suggestions: what is returned is admitted, minimal, and written into the text without touching anything else.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its input must fail"
)]

#[path = "support/recorded.rs"]
mod recorded;

#[path = "suggest/brute.rs"]
mod brute;
#[path = "suggest/cases.rs"]
mod cases;
#[path = "suggest/corpus.rs"]
mod corpus;
#[path = "suggest/text.rs"]
mod text;
