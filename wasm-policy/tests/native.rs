//! Every case of the policy, answered by the library.
//!
//! `contract/` runs the same cases through the compiled module.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that does not get what it expects must fail"
)]

#[path = "cases/all.rs"]
mod cases;

use cases::support::Session;

/// How the cases reach the policy.
fn call(function: &str, payload: &[u8], session: &mut Session) -> Result<String, String> {
    virt_grants_policy::answer(function.as_bytes(), payload, session)
}
