//! Requests without a user, above all those of the audit scanner.

use virt_grants_core::scc::User;

/// Stands in for the user who created a pod: the pod's own service account, with the groups it has when it asks for
/// something itself. Whoever created the pod was somebody authenticated too; more cannot be known.
pub(crate) struct StandIn {
    name: String,
    namespace_group: String,
}

/// What is said with a refusal.
pub(crate) const NOTE: &str = "the request names no user: judged by the pod's service account alone, so a pod that was \
     admitted through a right of its creator shows here";

impl StandIn {
    pub(crate) fn new(namespace: &str, account: &str) -> Self {
        Self {
            name: format!("system:serviceaccount:{namespace}:{account}"),
            namespace_group: format!("system:serviceaccounts:{namespace}"),
        }
    }

    /// All groups.
    pub(crate) fn groups(&self) -> [&str; 3] {
        ["system:serviceaccounts", &self.namespace_group, "system:authenticated"]
    }

    /// The user.
    pub(crate) fn user<'a>(&'a self, groups: &'a [&'a str]) -> User<'a> {
        User { name: &self.name, groups }
    }
}
