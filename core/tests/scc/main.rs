//! Admission by `SecurityContextConstraints`: recorded answers, and laws on random requests.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot read its input must fail"
)]

mod laws;
#[path = "../support/patch.rs"]
mod patch;
mod projected;
mod raw;
#[path = "../support/recorded.rs"]
mod recorded;
#[cfg(feature = "test-k8s-openapi")]
mod typed;
mod update;
mod vectors;
