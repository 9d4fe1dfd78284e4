//! The roles of the account kubevirt-controller.

use super::releases::Tag;
use super::scc::{entry, mapping, owned, sequence, text};
use crate::generated::kubevirt_rbac::REVISIONS;
use crate::source::{Node, Value};

/// The roles as read at one revision.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Revision {
    /// The releases at which exactly this was read.
    pub tags: &'static [Tag],
    /// The rules of the ClusterRole, in order.
    pub cluster_role: &'static [PolicyRule],
    /// The rules of the Role in KubeVirt's namespace, in order; not read where empty.
    pub role: &'static [PolicyRule],
    /// What of it is inferred rather than read.
    pub inferred: Option<&'static str>,
    /// Key into the sources.
    pub source: &'static str,
}

/// One rule of a role.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PolicyRule {
    /// The API group; empty for the core group.
    pub api_group: &'static str,
    /// The resources.
    pub resources: &'static [&'static str],
    /// The verbs.
    pub verbs: &'static [&'static str],
}

/// The roles for a release, and whether they were read at it.
#[derive(Clone, Copy, Debug)]
pub struct Roles {
    /// The revision.
    pub revision: &'static Revision,
    /// Whether it was read at the release itself, not at the nearest older one (or the oldest there is).
    pub exact: bool,
    /// The releases around it were read and agree.
    pub agreed: bool,
}

/// Every revision, oldest first.
pub fn revisions() -> &'static [Revision] {
    REVISIONS
}

/// The roles to show for a release: those read at it, else at the nearest older release, else the oldest.
pub fn roles(tag: Tag) -> Option<Roles> {
    let exact = REVISIONS.iter().find(|revision| revision.tags.contains(&tag));
    let older = || {
        let read = REVISIONS.iter().flat_map(|revision| revision.tags.iter().map(move |at| (*at, revision)));
        read.filter(|(at, _)| *at < tag).max_by_key(|(at, _)| *at).map(|(_, revision)| revision)
    };
    let revision = exact.or_else(older).or(REVISIONS.first())?;
    let read = || REVISIONS.iter().flat_map(|revision| revision.tags.iter().map(move |at| (*at, revision)));
    let before = read().filter(|(at, _)| *at < tag).max_by_key(|(at, _)| *at);
    let after = read().filter(|(at, _)| *at > tag).min_by_key(|(at, _)| *at);
    let agreed = before.zip(after).is_some_and(|((_, before), (_, after))| before == after);
    Some(Roles { revision, exact: exact.is_some(), agreed: exact.is_none() && agreed })
}

/// The releases at which the roles were read, oldest first.
pub fn read_at() -> Vec<Tag> {
    let mut tags: Vec<Tag> = REVISIONS.iter().flat_map(|revision| revision.tags).copied().collect();
    tags.sort_unstable();
    tags
}

impl Revision {
    /// The ClusterRole, its binding and the Role, as trees in the order in which they are applied.
    pub fn objects(&self, namespace: &str) -> Vec<Node<'static>> {
        let mut objects = vec![role("ClusterRole", None, self.cluster_role), binding(namespace)];
        if !self.role.is_empty() {
            objects.push(role("Role", Some(namespace), self.role));
        }
        objects
    }

    /// The ClusterRole alone: what `oc get clusterrole kubevirt-controller -o yaml` shows.
    pub fn cluster_role_object(&self) -> Node<'static> {
        role("ClusterRole", None, self.cluster_role)
    }
}

fn metadata(namespace: Option<&str>) -> Node<'static> {
    let mut entries = vec![entry("name", text("kubevirt-controller"))];
    entries.extend(namespace.map(|namespace| entry("namespace", owned(namespace.to_owned()))));
    entries.push(entry("labels", mapping([("kubevirt.io", text(""))])));
    Node::made(Value::Mapping(entries))
}

fn role(kind: &'static str, namespace: Option<&str>, rules: &[PolicyRule]) -> Node<'static> {
    let words = |list: &'static [&'static str]| sequence(list.iter().copied().map(text).collect());
    let rules = rules.iter().map(|rule| {
        mapping([
            ("apiGroups", sequence(vec![text(rule.api_group)])),
            ("resources", words(rule.resources)),
            ("verbs", words(rule.verbs)),
        ])
    });
    mapping([
        ("apiVersion", text("rbac.authorization.k8s.io/v1")),
        ("kind", text(kind)),
        ("metadata", metadata(namespace)),
        ("rules", sequence(rules.collect())),
    ])
}

fn binding(namespace: &str) -> Node<'static> {
    let role = mapping([
        ("apiGroup", text("rbac.authorization.k8s.io")),
        ("kind", text("ClusterRole")),
        ("name", text("kubevirt-controller")),
    ]);
    let account = mapping([
        ("kind", text("ServiceAccount")),
        ("name", text("kubevirt-controller")),
        ("namespace", owned(namespace.to_owned())),
    ]);
    mapping([
        ("apiVersion", text("rbac.authorization.k8s.io/v1")),
        ("kind", text("ClusterRoleBinding")),
        ("metadata", metadata(None)),
        ("roleRef", role),
        ("subjects", sequence(vec![account])),
    ])
}
