//! What is wrong with an object itself when it is written. One file per group of fields.

pub mod capability;
pub mod escalation;
pub mod field;
pub mod metadata;
pub mod range;
pub mod seccomp;
pub mod strategy;
pub mod sysctl;
pub mod volume;

/// Where the API server's own checks are.
pub(super) const SOURCE: &str = "openshift/kubernetes 8b27caf7, openshift-kube-apiserver/admission/customresourcevalidation/securitycontextconstraints/validation";
