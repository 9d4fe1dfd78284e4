//! What a container runs with once a pod is admitted.

use crate::pod::{Container, ContainerList, Pod};
use crate::scc::Profile;
use crate::source::limits::MAX_LISTED;
use crate::source::{Entry, Node, Value};

/// The security-relevant settings of a container, inherited ones included.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct EffectiveContainer {
    /// Its list.
    pub list: ContainerList,
    /// Its name.
    pub name: String,
    /// User id; `None` for the image's own user.
    pub run_as_user: Option<i64>,
    /// Group id of its processes; `None` for the image's. Admission neither judges nor sets it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub run_as_group: Option<i64>,
    /// Whether the kubelet refuses to start it as root.
    pub run_as_non_root: bool,
    /// Group that owns the volumes.
    pub fs_group: Option<i64>,
    /// Further groups.
    pub supplemental_groups: Vec<i64>,
    /// SELinux type; `None` for the container runtime's default, `container_t` on OpenShift nodes.
    pub se_linux_type: Option<String>,
    /// MCS level; `None` for one that the container runtime picks.
    pub se_linux_level: Option<String>,
    /// Capabilities added to the runtime's default set.
    pub capabilities_add: Vec<String>,
    /// Capabilities taken out of it.
    pub capabilities_drop: Vec<String>,
    /// seccomp profile, empty for none.
    pub seccomp: String,
    /// Whether it is privileged.
    pub privileged: bool,
    /// Whether a process may gain rights; `None` when nothing says so, which the kernel takes as yes.
    pub allow_privilege_escalation: Option<bool>,
    /// Whether the root file system is read-only.
    pub read_only_root_filesystem: bool,
}

/// The settings of every container, up to [`MAX_LISTED`], of an admitted pod, which was read from `node`.
pub(super) fn containers(pod: &Pod<'_>, node: &Node<'_>) -> Vec<EffectiveContainer> {
    let context = &pod.security_context;
    let pod_group = group(node.get("spec"));
    let owned = |names: &[&str]| names.iter().take(MAX_LISTED).map(|name| (*name).to_owned()).collect();
    let groups: Vec<i64> = context.supplemental_groups.iter().flatten().take(MAX_LISTED).copied().collect();
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let one = |container: &Container<'_>| {
        let own = &container.security_context;
        let label = own.se_linux_options.or(context.se_linux_options).unwrap_or_default();
        let profile = own.seccomp_profile.or(context.seccomp_profile);
        let capabilities = own.capabilities.as_ref();
        EffectiveContainer {
            list: container.list,
            name: container.name.to_owned(),
            run_as_user: own.run_as_user.or(context.run_as_user),
            run_as_group: own_group(node, container).or(pod_group),
            run_as_non_root: own.run_as_non_root.or(context.run_as_non_root).unwrap_or_default(),
            fs_group: context.fs_group,
            supplemental_groups: groups.clone(),
            se_linux_type: some(label.kind),
            se_linux_level: some(label.level),
            capabilities_add: capabilities.map(|caps| owned(&caps.add)).unwrap_or_default(),
            capabilities_drop: capabilities.map(|caps| owned(&caps.drop)).unwrap_or_default(),
            seccomp: profile.map(|field| Profile::of_field(&field).text().into_owned()).unwrap_or_default(),
            privileged: own.privileged.unwrap_or_default(),
            allow_privilege_escalation: own.allow_privilege_escalation,
            read_only_root_filesystem: own.read_only_root_filesystem.unwrap_or_default(),
        }
    };
    pod.containers.iter().take(MAX_LISTED).map(one).collect()
}

/// The part of a pod that [`containers`] looks at, as a tree of its own.
pub(super) fn slice<'a>(pod: &Node<'a>) -> Node<'a> {
    let context = |node: &Node<'a>| {
        fields(node, |key, value| match key {
            "name" | "securityContext" => Some(value.clone()),
            _ => None,
        })
    };
    fields(pod, |key, spec| {
        (key == "spec").then(|| {
            fields(spec, |key, value| {
                if key == "securityContext" {
                    return Some(value.clone());
                }
                let is_list = ContainerList::ALL.iter().any(|list| list.field() == key);
                let items = value.items().iter().take(MAX_LISTED).map(context).collect();
                is_list.then_some(Node { span: value.span, value: Value::Sequence(items) })
            })
        })
    })
}

/// A mapping of what `keep` makes of the fields of another.
fn fields<'a>(node: &Node<'a>, keep: impl Fn(&str, &Node<'a>) -> Option<Node<'a>>) -> Node<'a> {
    let kept = node.entries().iter().filter_map(|entry| {
        let value = keep(&entry.key, &entry.value)?;
        Some(Entry { key: entry.key.clone(), key_span: entry.key_span, value })
    });
    Node { span: node.span, value: Value::Mapping(kept.collect()) }
}

/// `runAsGroup` of a container or of a pod's `spec`.
fn group(node: Option<&Node<'_>>) -> Option<i64> {
    node?.get("securityContext")?.get("runAsGroup")?.as_i64()
}

/// The group a container names itself.
fn own_group(node: &Node<'_>, container: &Container<'_>) -> Option<i64> {
    group(node.get("spec")?.get(container.list.field())?.items().get(container.index))
}
