//! What the Kubewarden policy can be told, and how it is deployed: shared by the policy, the command line and the page, so that
//! all three take the same settings and write the same manifests.
//!
//! - [`settings`]: one table of settings, read and checked against it.
//! - [`manifest`]: `ClusterAdmissionPolicy` objects for both phases of admission.
//! - [`rbac`]: what the policy server must be allowed to ask for.

pub mod manifest;
pub mod rbac;
pub mod settings;
mod tree;
