//! What KubeVirt is granted, as three lists that disagree: what the documentation printed, what a release ships,
//! and what a feature's pod asks for.
//!
//! - [`releases`]: every tag from v0.20.0 to `main`, in order; ranges of them.
//! - [`grants`]: the rows, each with its reason, its consequences and its three lists.
//! - [`documented`], [`shipped`], [`needed`]: the three lists.
//! - [`scc`], [`cil`], [`rbac`]: the objects a release ships, as text that can be applied.
//! - [`side`], [`diff`], [`drift`], [`why`]: questions across releases and documentation versions.
//! - [`pods`]: which of KubeVirt's pods a pod is, who creates it, which release it fits, which grants it uses.
//! - [`guard`]: pods that claim to be KubeVirt's are created by KubeVirt and stay within its grants.
//! - [`vmi`]: virtual machines: features, what they change in pods, which grants that costs.
//! - [`notes`]: what a plain list of grants hides. [`sources`]: where every row was read.
//!
//! Ranges need not be monotonic: v1.0.1 allows `SYS_PTRACE`, its neighbours do not.

pub mod cil;
pub mod diff;
pub mod documented;
pub mod drift;
pub mod grants;
pub mod guard;
mod nearest;
pub mod needed;
pub mod notes;
pub mod pods;
pub mod rbac;
pub mod releases;
pub mod scc;
pub mod shipped;
pub mod side;
pub mod sources;
pub mod vmi;
pub mod why;

pub use diff::{Change, Diff, diff};
pub use documented::{Edition, edition, editions};
pub use drift::{Drift, drift};
pub use grants::{Grant, Kind, Meaning, grant, grants};
pub use nearest::Unknown;
pub use needed::{Feature, Need, feature, features};
pub use releases::{Release, ReleaseRange, Tag, release, releases};
pub use side::{Side, State, side};
