//! SELinux: policies in CIL, what they allow, and why.
//!
//! - [`cil`]: programs, their errors and the switches of the compiler.
//! - [`policy`]: a compiled policy.
//! - [`query`]: questions to it.

pub mod cil;
pub mod policy;
pub mod query;

/// A small base of this project's own: the classes, types and attributes that the documented grants name, and what
/// `container_t` has of them. It is no node's policy.
pub const BASE: &str = include_str!("../data/selinux/base.cil");
