//! Tables written by `cargo xtask gen`. Committed, never edited.

#[rustfmt::skip]
pub(crate) mod kubevirt_cil;
#[rustfmt::skip]
pub(crate) mod kubevirt_documented;
#[rustfmt::skip]
pub(crate) mod kubevirt_effects;
#[rustfmt::skip]
pub(crate) mod kubevirt_features;
#[rustfmt::skip]
pub(crate) mod kubevirt_grants;
#[rustfmt::skip]
pub(crate) mod kubevirt_notes;
#[rustfmt::skip]
pub(crate) mod kubevirt_rbac;
#[rustfmt::skip]
pub(crate) mod kubevirt_releases;
#[rustfmt::skip]
pub(crate) mod kubevirt_scc;
#[rustfmt::skip]
pub(crate) mod kubevirt_shapes;
#[rustfmt::skip]
pub(crate) mod kubevirt_sources;
#[rustfmt::skip]
pub(crate) mod scc;
#[rustfmt::skip]
pub(crate) mod schema;
