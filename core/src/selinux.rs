//! SELinux: policies in CIL, what they allow, and why.

pub mod cil;
pub mod policy;
