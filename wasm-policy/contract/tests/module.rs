//! Every case of the policy, answered by the compiled module on a new instance.

#[path = "../../tests/cases/all.rs"]
mod cases;

use cases::support::Session;
use std::sync::OnceLock;
use virt_grants_policy_contract::Policy;

/// How the cases reach the policy.
fn call(function: &str, payload: &[u8], session: &mut Session) -> Result<String, String> {
    static POLICY: OnceLock<Policy<Session>> = OnceLock::new();
    POLICY.get_or_init(Policy::link).call(function, payload, session)
}
