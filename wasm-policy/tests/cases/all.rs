//! The cases. Whoever includes this file defines `crate::call`, the way to the policy.

mod attack;
mod audit;
mod connect;
mod host;
mod kwctl;
mod launcher;
mod malformed;
mod namespaces;
mod pods;
mod raw;
mod reserved;
mod roll_out;
mod sccs;
mod settings;
pub(crate) mod support;
mod templates;
