//! Why `SecurityContextConstraints` refuse a pod. One file per strategy, one rule per kind of refusal.

pub mod access;
pub mod capabilities;
pub mod escalation;
pub mod group;
pub mod host;
pub mod privileged;
pub mod read_only;
pub mod seccomp;
pub mod selinux;
pub mod sysctl;
pub mod user;
pub mod volume;
pub mod written;
