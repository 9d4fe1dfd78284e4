//! OpenShift's admission by `SecurityContextConstraints`, and KubeVirt's grants, as a Kubewarden policy.
//!
//! The modules in the order in which a request passes through them:
//!
//! - `guest`: the waPC protocol; the entry of the compiled module.
//! - [`settings`]: what the policy was configured to do, checked against one table; shared with all that write settings.
//! - [`request`]: what the API server asks; `twice` refuses what can be read in two ways.
//! - `pods`, `connect`, `templates`, `reserved`, `raw`: one file per kind of question;
//!   `launcher`: KubeVirt's own pods.
//! - `judge`: one pod against the cluster, with `exemption`, [`namespace`], `scc_source` and `access`.
//! - `explain`, `verdict`, [`response`]: the answer.
//! - [`host`]: what may be asked of Kubernetes meanwhile.
//!
//! The server makes a fresh instance of the module for every request, so nothing is prepared and nothing is kept.

mod access;
mod connect;
mod evaluate;
mod exemption;
mod explain;
mod failure;
#[cfg(target_family = "wasm")]
mod guest;
pub mod host;
mod judge;
mod launcher;
pub mod namespace;
mod pods;
mod raw;
pub mod request;
mod reserved;
pub mod response;
mod scan;
mod scc_source;
mod templates;
mod twice;
mod verdict;

pub use virt_grants_policy_config::settings;

use host::Host;

/// The version of Kubewarden's protocol, as JSON.
const PROTOCOL_VERSION: &str = "\"v1\"";

/// Answers one call of the policy server: the name of a function and its payload.
///
/// # Errors
/// There is no such function. What cannot be read is an answer too, not an error.
pub fn answer(function: &[u8], payload: &[u8], host: &mut dyn Host) -> Result<String, String> {
    match function {
        b"validate" => Ok(evaluate::evaluate(payload, host).to_json()),
        b"validate_settings" => Ok(evaluate::validate_settings(payload)),
        b"protocol_version" => Ok(PROTOCOL_VERSION.to_owned()),
        other => Err(format!("this policy has no function `{}`", String::from_utf8_lossy(other))),
    }
}
