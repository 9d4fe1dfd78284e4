//! Tables written by `cargo xtask gen`. Committed, never edited.

#[rustfmt::skip]
pub(crate) mod scc;
#[rustfmt::skip]
pub(crate) mod schema;
