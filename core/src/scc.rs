//! OpenShift's `SecurityContextConstraints` admission, exact to the byte.
//!
//! [`admit`](admit()) and [`validate`] are the two phases of the plugin. An object of the cluster is a [`Scc`]; a
//! [`SccSet`] holds them in the order they are tried; [`Cluster`] adds RBAC. [`trace`] tries every object.
//!
//! Behaviour: openshift/apiserver-library-go a8019f39 (2025-09-17), `pkg/securitycontextconstraints`.

mod access;
mod admit;
mod apply;
mod audit;
pub mod builtin;
mod defaults;
mod evaluate;
pub mod fields;
#[cfg(feature = "k8s-openapi")]
mod k8s;
mod lower;
mod message;
mod model;
mod namespace;
mod object;
pub mod order;
mod provider;
mod refusal;
mod request;
mod search;
mod seccomp;
mod set;
pub(crate) mod strategy;
mod text;
pub mod topics;
mod update;
mod write_time;

pub use access::{Access, Binding, BindingSubject, Bindings, Identity, Subject};
pub(crate) use admit::trace_each;
pub use admit::{
    Attempt, Decision, Denial, Failure, Outcome, Phase, REQUIRED_ANNOTATION, Record, SCC_ANNOTATION,
    SUBJECT_ANNOTATION, admit, connect, order, trace, validate,
};
pub use apply::{api_form, apply, patch};
pub use defaults::{ContainerDefaults, Defaults, Edit, PodDefaults, ProfileChange};
pub use lower::lower;
pub use message::{FORBIDDEN, connect_forbidden, forbidden};
pub use model::{Groups, IdRange, List, Names, RunAsUser, Scc, SeLinuxContext};
pub use namespace::{
    BlockError, DISABLE, EXEMPT, Exemption, MCS, Namespace, RUN_LEVEL, SUPPLEMENTAL_GROUPS, UID_RANGE,
    parse_block, parse_blocks,
};
pub use object::to_node;
pub use provider::{Missing, ProviderError, ProviderFault};
pub use refusal::{HostNamespace, LabelPart, Reason, Refusal, Site};
pub use request::{Cluster, Operation, Request, User, is_ignored_subresource};
pub use search::{RequestError, Trial, Winner, try_on, validate_as_is};
pub use seccomp::{POD_ANNOTATION, Profile};
pub use set::{Member, Ranked, STANDARD, SccSet};
pub use text::{ValueStyle, go_quote};
pub use update::is_ignorable;
pub(crate) use write_time::Written;
pub use write_time::{defaulted, validate_object};
