//! A request as admission sees it, and the cluster it meets.

use super::access::Access;
use super::namespace::Namespace;
use super::set::SccSet;
use super::text::ValueStyle;
use crate::pod::Pod;

/// What the request does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation<'a> {
    /// Creates the pod.
    Create,
    /// Changes it.
    Update {
        /// Value of `openshift.io/required-scc` before; empty when absent.
        old_required_scc: &'a str,
        /// Whether nothing changes that admission looks at, see [`super::update::is_ignorable`].
        ignorable: bool,
    },
}

/// A request to create or change a pod.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// What it does.
    pub operation: Operation<'a>,
    /// Plural name of the resource; `pods` of the core group is the only one that is judged.
    pub resource: &'a str,
    /// Subresource, empty for the pod itself.
    pub subresource: &'a str,
    /// Name in the request; empty when the API server is to make one.
    pub name: &'a str,
    /// The namespace.
    pub namespace: Namespace<'a>,
    /// Who sends it.
    pub user: User<'a>,
    /// The pod, after the API's own defaulting.
    pub pod: &'a Pod<'a>,
}

/// The user of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct User<'a> {
    /// User name.
    pub name: &'a str,
    /// Groups.
    pub groups: &'a [&'a str],
}

/// What the request meets.
pub struct Cluster<'a, 'c> {
    /// The objects.
    pub sccs: &'a SccSet<'a>,
    /// RBAC.
    pub access: &'c mut dyn Access,
    /// Whether the ten standard objects must exist, as in a real cluster.
    pub require_standard: bool,
    /// How values print in messages.
    pub style: ValueStyle,
}

impl<'a> Request<'a> {
    /// The name in messages.
    pub fn display_name(&self) -> &'a str {
        [self.name, self.pod.name, self.pod.generate_name]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or("Unknown")
    }

    /// Whether the plugin lets the request pass without looking at it.
    pub fn is_ignored(&self) -> bool {
        self.resource != "pods"
            || is_ignored_subresource(self.subresource)
            || self.pod.os_name == "windows"
            || matches!(self.operation, Operation::Update { ignorable: true, .. })
    }
}

/// Whether the plugin lets every request for this subresource of a pod pass.
pub fn is_ignored_subresource(name: &str) -> bool {
    const IGNORED: [&str; 8] =
        ["exec", "attach", "binding", "eviction", "log", "portforward", "proxy", "status"];
    IGNORED.contains(&name)
}
