//! What the policy server must be allowed to ask for, and who may use which SCC where RBAC decides that.

use crate::settings::{AccessSource, NamespaceSource, SccSource, Settings};
use crate::tree::{list, object, owned, text, words};
use virt_grants_core::scc::BindingSubject;
use virt_grants_core::source::{Node, yaml_print};

const API_GROUP: &str = "rbac.authorization.k8s.io";
const API_VERSION: &str = "rbac.authorization.k8s.io/v1";
const SERVER_ROLE: &str = "virt-grants-policy-server";
const CONFIG_MAP_ROLE: &str = "virt-grants-sccs";

/// The service account of a policy server: namespace and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Server<'o> {
    /// Its namespace.
    pub namespace: &'o str,
    /// Its name.
    pub account: &'o str,
}

impl Default for Server<'_> {
    /// The one that Kubewarden's charts install.
    fn default() -> Self {
        Self { namespace: "kubewarden", account: "policy-server" }
    }
}

/// Roles and bindings, ready to apply: what these settings make the policy ask the cluster for and nothing else, and with
/// `access.source: canI` the grants that a new OpenShift has. Empty if nothing is asked.
///
/// `exec` tells whether exec and attach are checked as well.
pub fn manifests(settings: &Settings<'_>, exec: bool, server: Server<'_>) -> String {
    let mut objects = Vec::new();
    let rules = rules(settings, exec);
    if !rules.is_empty() {
        objects.push(role("ClusterRole", SERVER_ROLE, None, rules));
        objects.push(binding("ClusterRole", SERVER_ROLE, None, account(server)));
    }
    if settings.scc.source == SccSource::ConfigMap {
        let (namespace, name) = settings.scc.config_map;
        let rule = object([
            ("apiGroups", words(&[""])),
            ("resources", words(&["configmaps"])),
            ("resourceNames", list(vec![owned(name)])),
            ("verbs", words(&["get"])),
        ]);
        objects.push(role("Role", CONFIG_MAP_ROLE, Some(namespace), vec![rule]));
        objects.push(binding("Role", CONFIG_MAP_ROLE, Some(namespace), account(server)));
    }
    if settings.access.source == AccessSource::CanI {
        usage(settings, &mut objects);
    }
    yaml_print::print_all(&objects)
}

/// What the server reads, by setting.
fn rules<'a>(settings: &Settings<'_>, exec: bool) -> Vec<Node<'a>> {
    let rule = |group: Node<'a>, resource: Node<'a>, verbs: &[&'static str]| {
        object([
            ("apiGroups", list(vec![group])),
            ("resources", list(vec![resource])),
            ("verbs", words(verbs)),
        ])
    };
    let read = &["get", "list", "watch"];
    let mut rules = Vec::new();
    if settings.namespaces.source == NamespaceSource::Cluster {
        rules.push(rule(text(""), text("namespaces"), read));
    }
    if settings.scc.source == SccSource::Cluster {
        let group = settings.scc.api_version.split_once('/').map_or("", |(group, _)| group);
        rules.push(rule(owned(group), owned(plural(settings.scc.kind)), read));
    }
    if settings.access.source == AccessSource::CanI {
        rules.push(rule(text("authorization.k8s.io"), text("subjectaccessreviews"), &["create"]));
    }
    if exec {
        rules.push(rule(text(""), text("pods"), &["get"]));
    }
    rules
}

/// The plural that a kind of this name has by convention.
fn plural(kind: &str) -> String {
    let lower = kind.to_ascii_lowercase();
    if lower.ends_with('s') { lower } else { lower + "s" }
}

/// The grants of a new OpenShift, but those for administrators, who may do everything anyway.
fn usage(settings: &Settings<'_>, objects: &mut Vec<Node<'_>>) {
    for grant in settings.scc.minor.bindings.iter().filter(|grant| grant.scc != "*") {
        let name = format!("system:openshift:scc:{}", grant.scc);
        let rule = object([
            ("apiGroups", words(&["security.openshift.io"])),
            ("resources", words(&["securitycontextconstraints"])),
            ("resourceNames", list(vec![text(grant.scc)])),
            ("verbs", words(&["use"])),
        ]);
        let (kind, subject) = match grant.subject {
            BindingSubject::User(user) => ("User", user),
            BindingSubject::Group(group) => ("Group", group),
        };
        let subject = object([("apiGroup", text(API_GROUP)), ("kind", text(kind)), ("name", text(subject))]);
        objects.push(role("ClusterRole", &name, None, vec![rule]));
        objects.push(binding("ClusterRole", &name, grant.namespace, subject));
    }
}

fn account<'a>(server: Server<'_>) -> Node<'a> {
    object([
        ("kind", text("ServiceAccount")),
        ("name", owned(server.account)),
        ("namespace", owned(server.namespace)),
    ])
}

fn metadata<'a>(name: &str, namespace: Option<&str>) -> Node<'a> {
    match namespace {
        Some(namespace) => object([("name", owned(name)), ("namespace", owned(namespace))]),
        None => object([("name", owned(name))]),
    }
}

fn role<'a>(kind: &'static str, name: &str, namespace: Option<&str>, rules: Vec<Node<'a>>) -> Node<'a> {
    object([
        ("apiVersion", text(API_VERSION)),
        ("kind", text(kind)),
        ("metadata", metadata(name, namespace)),
        ("rules", list(rules)),
    ])
}

fn binding<'a>(role: &'static str, name: &str, namespace: Option<&str>, subject: Node<'a>) -> Node<'a> {
    let kind = if namespace.is_some() { "RoleBinding" } else { "ClusterRoleBinding" };
    object([
        ("apiVersion", text(API_VERSION)),
        ("kind", text(kind)),
        ("metadata", metadata(name, namespace)),
        ("roleRef", object([("apiGroup", text(API_GROUP)), ("kind", text(role)), ("name", owned(name))])),
        ("subjects", list(vec![subject])),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings;
    use virt_grants_core::source::json;

    fn made(settings: &str, exec: bool) -> String {
        let node = json::read(settings).unwrap();
        let (read, mistakes) = settings::read(&node);
        assert_eq!(mistakes, []);
        manifests(&read, exec, Server::default())
    }

    #[test]
    fn nothing_is_granted_that_nobody_asks_for() {
        let quiet = r#"{"namespaces":{"source":"settings","withoutRanges":"refuse"}}"#;
        assert_eq!(made(quiet, false), "");
        let namespaces = made("{}", false);
        assert!(namespaces.contains("- namespaces\n") && !namespaces.contains("securitycontextconstraints"));
        assert!(made(quiet, true).contains("- pods\n"));
    }

    #[test]
    fn each_source_brings_its_own_rights() {
        let cluster = made(r#"{"scc":{"source":"cluster"}}"#, false);
        assert!(cluster.contains("- security.openshift.io\n  resources:\n  - securitycontextconstraints\n"));
        let map =
            made(r#"{"scc":{"source":"configMap","configMap":{"namespace":"ops","name":"own"}}}"#, false);
        assert!(map.contains("kind: Role\nmetadata:\n  name: virt-grants-sccs\n  namespace: ops\n"));
        assert!(map.contains("resourceNames:\n  - own\n"));
    }

    #[test]
    fn where_rbac_decides_everybody_keeps_the_default() {
        let text = made(r#"{"access":{"source":"canI"}}"#, false);
        assert!(text.contains("name: system:openshift:scc:restricted-v2"));
        assert!(text.contains("name: system:authenticated"));
        assert!(!text.contains("system:masters"));
    }
}
