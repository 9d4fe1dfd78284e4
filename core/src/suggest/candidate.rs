//! From a typed reason to the edits that could mend it.

use super::changes::SuggestedEdit;
use super::words;
use crate::path::FieldPath;
use crate::pod::{Container, Pod, TOKEN_VOLUME};
use crate::scc::{POD_ANNOTATION, Reason, Refusal, Scc, Site};
use crate::source::{Node, Value};

/// Edits that mend one reason together.
pub(super) type Candidate = Vec<SuggestedEdit>;

/// Prefix of the annotations that name a container's seccomp profile.
const CONTAINER_SECCOMP: &str = "container.seccomp.security.alpha.kubernetes.io/";

/// A pod that an object refuses.
pub(super) struct Subject<'a> {
    pub(super) tree: &'a Node<'a>,
    pub(super) pod: &'a Pod<'a>,
    pub(super) scc: &'a Scc<'a>,
}

/// The reasons, each fact of the pod once: the plugin repeats host ports for every container.
pub(super) fn once<'r, 'a>(refusals: &'r [Refusal<'a>]) -> impl Iterator<Item = &'r Refusal<'a>> {
    let is_port = |refusal: &&Refusal<'_>| matches!(refusal.reason, Reason::HostPort { .. });
    let first = refusals.iter().find(is_port).map(|refusal| refusal.site);
    refusals.iter().filter(move |refusal| !is_port(refusal) || Some(refusal.site) == first)
}

/// Where a value comes from that a container inherits from its pod.
struct Source {
    path: FieldPath,
    exists: bool,
}

impl Subject<'_> {
    /// What could be done about a reason, the best first. Nothing where no edit of the pod helps.
    pub(super) fn alternatives(&self, refusal: &Refusal<'_>) -> Vec<Candidate> {
        let remove = |path: FieldPath| vec![vec![words::removal(path, refusal, self)]];
        let own = |source: Source| if source.exists { remove(source.path) } else { Vec::new() };
        match &refusal.reason {
            Reason::FsGroup { .. } => own(self.pod_field("fsGroup")),
            Reason::SupplementalGroup { group, .. } => {
                let list = FieldPath::of(&["spec", "securityContext", "supplementalGroups"]);
                self.removed_items(&list, refusal, |item| item.as_i64() == Some(*group))
            }
            Reason::NoSupplementalGroups { present: true } => own(self.pod_field("supplementalGroups")),
            Reason::SeccompSet | Reason::Seccomp { .. } => {
                self.seccomp(refusal).map(remove).unwrap_or_default()
            }
            Reason::SeLinux { .. } => own(self.inherited(refusal, "seLinuxOptions")),
            Reason::HostNamespace(which) => remove(FieldPath::of(&["spec", which.field()])),
            Reason::HostUsers { .. } => {
                vec![vec![words::host_users(FieldPath::of(&["spec", "hostUsers"]), self.scc)]]
            }
            Reason::Sysctl { index, .. } => {
                remove(FieldPath::of(&["spec", "securityContext", "sysctls"]).index(*index))
            }
            Reason::Volume { index, .. } | Reason::FlexDriver { index, .. } => self.volume(*index, refusal),
            Reason::RunAsUser { .. } | Reason::RunAsUserRange { .. } | Reason::RunAsRoot => {
                own(self.inherited(refusal, "runAsUser"))
            }
            Reason::RunAsNonRootFalse => own(self.inherited(refusal, "runAsNonRoot")),
            Reason::Privileged => own(self.container_field(refusal.site, "privileged")),
            Reason::CapabilityAdd(capability) => {
                let list = self.container_field(refusal.site, "capabilities").path.key("add");
                self.removed_items(&list, refusal, |item| item.as_str() == Some(capability))
            }
            Reason::HostPort { list, index, port } => {
                let ports = FieldPath::of(&["spec", list.field()]).index(*index).key("ports");
                self.host_ports(&ports, *port, refusal)
            }
            Reason::ReadOnlyRootFilesystem { .. } => {
                own(self.container_field(refusal.site, "readOnlyRootFilesystem"))
            }
            Reason::AllowPrivilegeEscalation { .. } => {
                let field = self.container_field(refusal.site, "allowPrivilegeEscalation");
                let set = vec![words::no_escalation(field.path.clone(), self.scc)];
                let mut alternatives = own(field);
                alternatives.push(set);
                alternatives
            }
            // Admission fills these in before it judges them: a pod cannot bring them about.
            Reason::NoFsGroup
            | Reason::NoSupplementalGroups { present: false }
            | Reason::NoSeLinuxOptions
            | Reason::NoRunAsUser
            | Reason::NoRunAsNonRoot
            | Reason::NoCapabilities
            | Reason::CapabilityDrop { .. } => Vec::new(),
        }
    }

    fn pod_field(&self, field: &'static str) -> Source {
        self.source(FieldPath::of(&["spec", "securityContext", field]))
    }

    fn container_field(&self, site: Site<'_>, field: &'static str) -> Source {
        match site {
            Site::Pod => Source { path: FieldPath::root(), exists: false },
            Site::Container { list, index, .. } => {
                let container = FieldPath::of(&["spec", list.field()]).index(index);
                self.source(container.key("securityContext").key(field))
            }
        }
    }

    /// A field of the container, or of the pod where the container has none.
    fn inherited(&self, refusal: &Refusal<'_>, field: &'static str) -> Source {
        let own = self.container_field(refusal.site, field);
        if own.exists { own } else { self.pod_field(field) }
    }

    fn source(&self, path: FieldPath) -> Source {
        let (node, depth) = self.tree.at(&path);
        let exists = depth == path.segments().len() && !node.is_null();
        Source { path, exists }
    }

    /// Every item of a list that `is_refused`; all have to go.
    fn removed_items(
        &self,
        list: &FieldPath,
        refusal: &Refusal<'_>,
        is_refused: impl Fn(&Node<'_>) -> bool,
    ) -> Vec<Candidate> {
        let (node, depth) = self.tree.at(list);
        if depth < list.segments().len() {
            return Vec::new();
        }
        let items = node.items().iter().enumerate().filter(|(_, item)| is_refused(item));
        let edits: Candidate =
            items.map(|(index, _)| words::removal(list.index(index), refusal, self)).collect();
        if edits.is_empty() { Vec::new() } else { vec![edits] }
    }

    fn host_ports(&self, ports: &FieldPath, port: i64, refusal: &Refusal<'_>) -> Vec<Candidate> {
        let (node, depth) = self.tree.at(ports);
        if depth < ports.segments().len() {
            return Vec::new();
        }
        let has_port = |item: &Node<'_>| {
            let mut keys = item.entries().iter().filter(|entry| entry.key == "hostPort");
            keys.any(|entry| entry.value.as_i64() == Some(port))
        };
        let items = node.items().iter().enumerate().filter(|(_, item)| has_port(item));
        let mut edits: Candidate = items
            .map(|(index, _)| words::removal(ports.index(index).key("hostPort"), refusal, self))
            .collect();
        if edits.is_empty() && self.pod.host_network {
            // The API server makes every port of such a pod one of the host.
            edits.push(words::host_network(FieldPath::of(&["spec", "hostNetwork"]), self.scc));
        }
        if edits.is_empty() { Vec::new() } else { vec![edits] }
    }

    /// The place that names the profile which is judged: annotations win over fields, the container over its pod.
    fn seccomp(&self, refusal: &Refusal<'_>) -> Option<FieldPath> {
        let annotations = FieldPath::of(&["metadata", "annotations"]);
        if let Some(container) = self.container(refusal.site) {
            if container.seccomp_annotation.is_some() {
                return Some(annotations.key(format!("{CONTAINER_SECCOMP}{}", container.name)));
            }
            let field = self.container_field(refusal.site, "seccompProfile");
            if field.exists {
                return Some(field.path);
            }
        }
        if self.pod.annotation(POD_ANNOTATION).is_some_and(|profile| !profile.is_empty()) {
            return Some(annotations.key(POD_ANNOTATION));
        }
        let field = self.pod_field("seccompProfile");
        field.exists.then_some(field.path)
    }

    fn container(&self, site: Site<'_>) -> Option<&Container<'_>> {
        let Site::Container { list, index, .. } = site else {
            return None;
        };
        self.pod.containers.iter().find(|container| container.list == list && container.index == index)
    }

    /// Another source for a volume: an empty directory, where that is allowed and is not what is refused.
    fn volume(&self, index: usize, refusal: &Refusal<'_>) -> Vec<Candidate> {
        let empty_dir = "emptyDir";
        let refused = matches!(refusal.reason, Reason::Volume { kind, .. } if kind == empty_dir);
        let volume = self.pod.volumes.get(index);
        if volume.is_some_and(|volume| volume.name == TOKEN_VOLUME) {
            let path = FieldPath::of(&["spec", "automountServiceAccountToken"]);
            return vec![vec![words::no_token(path, self.scc)]];
        }
        let path = FieldPath::of(&["spec", "volumes"]).index(index);
        let (node, depth) = self.tree.at(&path);
        if refused || !self.scc.allows_volume(empty_dir) || depth < path.segments().len() {
            return Vec::new();
        }
        let is_source = |key: &str| crate::pod::VolumeType::all().any(|kind| kind.field() == key);
        let kept = node.entries().iter().filter(|entry| !is_source(&entry.key)).cloned();
        let mut entries: Vec<_> = kept.collect();
        entries.push(words::entry(empty_dir, Node::made(Value::Mapping(Vec::new()))));
        let value = Node::made(Value::Mapping(entries)).into_owned();
        vec![vec![words::volume(path, value, refusal, self)]]
    }
}
