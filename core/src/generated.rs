//! Tables written by `cargo xtask gen` from `core/data`. Committed, never edited.

#[rustfmt::skip]
pub(crate) mod scc;
