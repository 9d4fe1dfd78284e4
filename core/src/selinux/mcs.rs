//! Multi-Category Security: which category pair a project gets, and what the pairs keep apart.
//!
//! Under the targeted policies every pod runs at `s0` with two categories and its files carry the same two. A process
//! of an MCS-constrained type may use an object only if its high level dominates that of the object.
//!
//! - [`Allocator`]: the pair OpenShift writes into `openshift.io/sa.scc.mcs` for the n-th project.
//! - [`must_run_as`]: whether a pod's level passes the `MustRunAs` strategy.
//! - [`access`]: whether type enforcement and the constraints let a request through, and which of them stops it.
//! - [`reach`]: what two pods may do with each other's files and processes.

mod access;
mod allocation;
mod constraint;
mod el9;
mod reach;
mod run_as;

pub use access::{Access, Request, Verdict, access, type_enforcement_el9};
pub use allocation::{
    Allocation, AllocationError, Allocator, MAX_CATEGORIES_PER_LABEL, project_of_uid_range,
};
pub use constraint::{Constraint, constraints, is_constrained_class};
pub use el9::{is_mcs_constrained, type_enforcement};
pub use reach::{Reach, Touch, reach, releases_without_separation};
pub use run_as::must_run_as;

/// The annotation of a namespace that holds its level.
pub const MCS_ANNOTATION: &str = "openshift.io/sa.scc.mcs";
