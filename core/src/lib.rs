//! One engine that knows what KubeVirt's pods are granted on OpenShift and decides, as OpenShift would,
//! whether a pod is admitted.
//!
//! The modules in reading order:
//!
//! - [`source`]: text to tree. Two readers (YAML with spans, fast JSON), one [`source::Node`].
//! - [`path`]: where in a document something is.
//! - [`diag`]: what is wrong, where, and how to mend it; renderers.
//!
//! The crate performs no I/O, reads no clock and never panics on input. A verdict is a function of the
//! input, the options and the version of the data.

pub mod diag;
pub mod path;
pub mod selinux;
pub mod source;
