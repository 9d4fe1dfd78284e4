//! Options as JavaScript writes them.

use serde::Deserialize;
use virt_grants_core::check::{Grant, NamespaceFacts, Options};

/// The options of `check`, with names as JavaScript likes them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct CheckOptions {
    openshift: Option<String>,
    kubevirt: Option<String>,
    sccs: Option<String>,
    user: Option<String>,
    groups: Vec<String>,
    service_account: Option<String>,
    namespace: NamespaceOptions,
    grants: Vec<GrantOptions>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct NamespaceOptions {
    name: Option<String>,
    uid_range: Option<String>,
    mcs: Option<String>,
    supplemental_groups: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GrantOptions {
    scc: String,
    user: Option<String>,
}

impl From<CheckOptions> for Options {
    fn from(options: CheckOptions) -> Self {
        let namespace = options.namespace;
        let grant = |grant: GrantOptions| Grant { scc: grant.scc, user: grant.user };
        Self {
            openshift: options.openshift,
            kubevirt: options.kubevirt,
            sccs: options.sccs,
            user: options.user,
            groups: options.groups,
            service_account: options.service_account,
            namespace: NamespaceFacts {
                name: namespace.name,
                uid_range: namespace.uid_range,
                mcs: namespace.mcs,
                supplemental_groups: namespace.supplemental_groups,
            },
            grants: options.grants.into_iter().map(grant).collect(),
            ..Options::default()
        }
    }
}
