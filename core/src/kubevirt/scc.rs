//! The SecurityContextConstraints objects that releases ship.

use super::releases::{ReleaseRange, Tag};
use crate::generated::kubevirt_scc::SCCS;
use crate::source::{Entry, Node, Span, Value};
use std::borrow::Cow;

/// What stands for KubeVirt's namespace in the rows.
const NAMESPACE: &str = "<kubevirt-namespace>";

/// An SCC as virt-operator's source sets it; a field that is `None` is not set there.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ShippedScc {
    /// Its stable name among the rows: `kubevirt-controller/21`.
    pub id: &'static str,
    /// The name of the object.
    pub name: &'static str,
    /// The releases.
    pub range: ReleaseRange,
    /// `allowPrivilegedContainer`.
    pub allow_privileged_container: Option<bool>,
    /// `allowHostDirVolumePlugin`.
    pub allow_host_dir_volume_plugin: Option<bool>,
    /// `allowHostNetwork`.
    pub allow_host_network: Option<bool>,
    /// `allowHostPID`.
    pub allow_host_pid: Option<bool>,
    /// `allowHostIPC`.
    pub allow_host_ipc: Option<bool>,
    /// `allowHostPorts`.
    pub allow_host_ports: Option<bool>,
    /// `allowedCapabilities`, in the order of the source.
    pub allowed_capabilities: Option<&'static [&'static str]>,
    /// `runAsUser.type`.
    pub run_as_user: Option<&'static str>,
    /// `seLinuxContext.type`.
    pub se_linux_context: Option<&'static str>,
    /// `seccompProfiles`, in the order of the source: the first is the default.
    pub seccomp_profiles: Option<&'static [&'static str]>,
    /// `volumes`.
    pub volumes: Option<&'static [&'static str]>,
    /// `users`, with `<kubevirt-namespace>` for KubeVirt's namespace.
    pub users: &'static [&'static str],
    /// What changed against the range before.
    pub change: &'static str,
    /// The commit that changed it.
    pub commit: &'static str,
    /// Key into the sources, of that change.
    pub introduced: &'static str,
    /// Key into the sources.
    pub source: &'static str,
}

/// Which fields an object shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The fields that KubeVirt's source sets.
    Written,
    /// All fields, as `oc get` shows them once OpenShift has stored the object.
    Stored,
    /// The same without the fields that hold nothing: what to hand to `oc apply`.
    Applied,
}

/// Every object, those of kubevirt-controller first, oldest first.
pub fn sccs() -> &'static [ShippedScc] {
    SCCS
}

/// The object of that name in the release.
pub fn scc(tag: Tag, name: &str) -> Option<&'static ShippedScc> {
    SCCS.iter().find(|scc| scc.name == name && scc.range.contains(tag))
}

impl ShippedScc {
    /// The object as a tree, for the given namespace of KubeVirt (`kubevirt`, `openshift-cnv`).
    pub fn object(&self, form: Form, namespace: &str) -> Node<'static> {
        // For a fork whose account has another name, its user name may stand in place of the namespace.
        let whole = namespace.strip_prefix("system:serviceaccount:").and_then(|rest| rest.split_once(':'));
        let account = |user: &str| match whole {
            Some(_) if self.name == "kubevirt-controller" => namespace.to_owned(),
            Some((namespace, _)) => user.replace(NAMESPACE, namespace),
            None => user.replace(NAMESPACE, namespace),
        };
        let users = self.users.iter().map(|user| account(user));
        let mut fields = Fields { form, entries: Vec::new() };
        fields.push("apiVersion", text("security.openshift.io/v1"));
        fields.push("kind", text("SecurityContextConstraints"));
        fields.push("metadata", mapping([("name", text(self.name))]));
        fields.flag("allowHostDirVolumePlugin", self.allow_host_dir_volume_plugin, false);
        fields.flag("allowHostIPC", self.allow_host_ipc, false);
        fields.flag("allowHostNetwork", self.allow_host_network, false);
        fields.flag("allowHostPID", self.allow_host_pid, false);
        fields.flag("allowHostPorts", self.allow_host_ports, false);
        fields.flag("allowPrivilegeEscalation", None, true);
        fields.flag("allowPrivilegedContainer", self.allow_privileged_container, false);
        fields.list("allowedCapabilities", self.allowed_capabilities, None);
        fields.list("defaultAddCapabilities", None, None);
        fields.strategy("fsGroup", None);
        fields.push_stored("groups", sequence(Vec::new()));
        fields.push_stored("priority", Node::made(Value::Null));
        fields.flag("readOnlyRootFilesystem", None, false);
        fields.list("requiredDropCapabilities", None, None);
        fields.strategy("runAsUser", self.run_as_user);
        fields.strategy("seLinuxContext", self.se_linux_context);
        fields.list("seccompProfiles", self.seccomp_profiles, None);
        fields.strategy("supplementalGroups", None);
        fields.push("users", sequence(users.map(owned).collect()));
        fields.list("volumes", self.volumes, Some(&["*"]));
        Node::made(Value::Mapping(fields.entries))
    }
}

/// Collects the fields that a form shows; OpenShift's write-time defaults live here and nowhere else.
struct Fields {
    form: Form,
    entries: Vec<Entry<'static>>,
}

impl Fields {
    fn push(&mut self, key: &'static str, value: Node<'static>) {
        self.entries.push(entry(key, value));
    }

    fn push_stored(&mut self, key: &'static str, value: Node<'static>) {
        let empty = matches!(value.value, Value::Null);
        if self.form == Form::Stored || (self.form == Form::Applied && !empty) {
            self.push(key, value);
        }
    }

    fn flag(&mut self, key: &'static str, value: Option<bool>, default: bool) {
        match value {
            Some(value) => self.push(key, Node::made(Value::Bool(value))),
            None => self.push_stored(key, Node::made(Value::Bool(default))),
        }
    }

    fn strategy(&mut self, key: &'static str, value: Option<&'static str>) {
        let object = mapping([("type", text(value.unwrap_or("RunAsAny")))]);
        if value.is_some() { self.push(key, object) } else { self.push_stored(key, object) }
    }

    fn list(&mut self, key: &'static str, value: Option<&[&'static str]>, default: Option<&[&'static str]>) {
        let words = |list: &[&'static str]| sequence(list.iter().copied().map(text).collect());
        match (value, default) {
            (Some(list), _) => self.push(key, words(list)),
            (None, Some(list)) => self.push_stored(key, words(list)),
            (None, None) => self.push_stored(key, Node::made(Value::Null)),
        }
    }
}

pub(super) fn text(value: &'static str) -> Node<'static> {
    Node::made(Value::String(Cow::Borrowed(value)))
}

pub(super) fn owned(value: String) -> Node<'static> {
    Node::made(Value::String(Cow::Owned(value)))
}

pub(super) fn sequence(items: Vec<Node<'static>>) -> Node<'static> {
    Node::made(Value::Sequence(items))
}

pub(super) fn entry(key: &'static str, value: Node<'static>) -> Entry<'static> {
    Entry { key: Cow::Borrowed(key), key_span: Span::default(), value }
}

pub(super) fn mapping<const N: usize>(entries: [(&'static str, Node<'static>); N]) -> Node<'static> {
    Node::made(Value::Mapping(entries.into_iter().map(|(key, value)| entry(key, value)).collect()))
}
