//! One engine that knows what KubeVirt's pods are granted on OpenShift and decides, as OpenShift would,
//! whether a pod is admitted.
//!
//! The modules in reading order:
//!
//! - [`source`]: text to tree. Two readers (YAML with spans, fast JSON), one [`source::Node`].
//! - [`path`]: where in a document something is.
//! - [`diag`]: what is wrong, where, and how to mend it; renderers.
//! - [`mod@check`]: the facade: a text in, a report out.
//! - [`bulk`]: one request in, one answer out, as JSON lines.
//! - [`rules`]: every rule, with what it finds and why it matters.
//! - [`input`]: documents to objects, objects to pods.
//! - [`schema`]: the strict field check.
//! - [`pod`]: the slice of a pod that admission judges.
//! - [`scc`]: `SecurityContextConstraints` and their admission.
//! - [`suggest`]: what to change so that a pod is admitted, and what to grant.
//! - [`refusal`]: pasted texts of refusals, and what they mean.
//! - [`kubevirt`]: what KubeVirt is granted: documented, shipped and needed, release by release.
//! - [`selinux`]: contexts, levels, policies in CIL with what they allow and why, and denials.
//!
//! The crate performs no I/O, reads no clock and never panics on input. A verdict is a function of the
//! input, the options and the version of the data.

pub mod bulk;
pub mod check;
pub mod diag;
mod generated;
mod hash;
pub mod input;
pub mod kubevirt;
mod lower;
pub mod path;
pub mod pod;
mod quantity;
pub mod refusal;
pub mod rules;
pub mod scc;
pub mod schema;
pub mod selinux;
pub mod source;
pub mod suggest;
