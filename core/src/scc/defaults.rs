//! What admission sets in a pod, as typed values and as edits of the document.

use super::seccomp::{POD_ANNOTATION, Profile};
use crate::path::FieldPath;
use crate::pod::{Capabilities, ContainerList, SeLinuxOptions, SeccompProfile};
use crate::source::{Entry, Node, Span, Value};
use std::borrow::Cow;

/// Everything one object sets in a pod that it fits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Defaults<'a> {
    /// In the pod.
    pub pod: PodDefaults<'a>,
    /// In containers; those with nothing to set are not listed.
    pub containers: Vec<ContainerDefaults<'a>>,
}

/// What happens to a `seccompProfile`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum ProfileChange<'a> {
    /// Nothing.
    #[default]
    Keep,
    /// It becomes this one.
    Set(SeccompProfile<'a>),
    /// It goes: an annotation named a profile that the field cannot.
    Remove,
}

impl<'a> ProfileChange<'a> {
    pub(crate) fn between(old: Option<SeccompProfile<'a>>, new: Option<SeccompProfile<'a>>) -> Self {
        match new {
            _ if old == new => Self::Keep,
            Some(profile) => Self::Set(profile),
            None => Self::Remove,
        }
    }
}

/// What is set at the level of the pod.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PodDefaults<'a> {
    /// `supplementalGroups`: a list with this one group.
    pub supplemental_group: Option<i64>,
    /// `fsGroup`.
    pub fs_group: Option<i64>,
    /// `seLinuxOptions`.
    pub se_linux_options: Option<SeLinuxOptions<'a>>,
    /// The annotation of the pod's seccomp profile, when it has to change.
    pub seccomp_annotation: Option<Profile<'a>>,
    /// `seccompProfile`.
    pub seccomp_profile: ProfileChange<'a>,
}

/// What is set in one container.
#[derive(Clone, Debug, PartialEq)]
pub struct ContainerDefaults<'a> {
    /// Its list.
    pub list: ContainerList,
    /// Its place in the list.
    pub index: usize,
    /// `runAsUser`.
    pub run_as_user: Option<i64>,
    /// `seLinuxOptions`.
    pub se_linux_options: Option<SeLinuxOptions<'a>>,
    /// `runAsNonRoot: true`.
    pub run_as_non_root: bool,
    /// Both lists of `capabilities`, sorted.
    pub capabilities: Option<Capabilities<'a>>,
    /// `readOnlyRootFilesystem: true`.
    pub read_only_root_filesystem: bool,
    /// `seccompProfile`.
    pub seccomp_profile: ProfileChange<'a>,
    /// `allowPrivilegeEscalation`.
    pub allow_privilege_escalation: Option<bool>,
}

impl ContainerDefaults<'_> {
    pub(crate) const fn none(list: ContainerList, index: usize) -> Self {
        Self {
            list,
            index,
            run_as_user: None,
            se_linux_options: None,
            run_as_non_root: false,
            capabilities: None,
            read_only_root_filesystem: false,
            seccomp_profile: ProfileChange::Keep,
            allow_privilege_escalation: None,
        }
    }

    /// Whether there is nothing to set.
    pub fn is_empty(&self) -> bool {
        *self == ContainerDefaults::none(self.list, self.index)
    }
}

impl Defaults<'_> {
    /// Whether the pod stays as it is.
    pub fn is_empty(&self) -> bool {
        self.pod == PodDefaults::default() && self.containers.is_empty()
    }

    /// Whether nothing but ephemeral containers would change.
    pub fn only_ephemeral(&self) -> bool {
        self.pod == PodDefaults::default()
            && self.containers.iter().all(|container| container.list == ContainerList::Ephemeral)
    }
}

/// A change of a document: the value to put at a path, or its removal.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit<'a> {
    /// Where, from the root of the pod.
    pub path: FieldPath,
    /// The new value; `None` removes.
    pub value: Option<Node<'a>>,
}

impl<'a> Defaults<'a> {
    /// The changes in a fixed order: pod, then containers.
    pub fn edits(&self) -> Vec<Edit<'a>> {
        self.first_edits(usize::MAX)
    }

    /// At least the first `most` of them, and at most those of one container more.
    pub(crate) fn first_edits(&self, most: usize) -> Vec<Edit<'a>> {
        let mut edits = Vec::new();
        let mut set = |path: FieldPath, value: Node<'a>| edits.push(Edit { path, value: Some(value) });
        let context = FieldPath::of(&["spec", "securityContext"]);
        if let Some(group) = self.pod.supplemental_group {
            set(context.key("supplementalGroups"), Node::made(Value::Sequence(vec![integer(group)])));
        }
        if let Some(group) = self.pod.fs_group {
            set(context.key("fsGroup"), integer(group));
        }
        if let Some(options) = &self.pod.se_linux_options {
            set(context.key("seLinuxOptions"), se_linux_node(options));
        }
        if let Some(profile) = self.pod.seccomp_annotation {
            let annotation = FieldPath::of(&["metadata", "annotations", POD_ANNOTATION]);
            set(annotation, Node::made(Value::String(profile.text())));
        }
        seccomp_edit(&context, self.pod.seccomp_profile, &mut edits);
        for container in &self.containers {
            if edits.len() >= most {
                break;
            }
            container.edits(&mut edits);
        }
        edits
    }
}

impl<'a> ContainerDefaults<'a> {
    fn edits(&self, edits: &mut Vec<Edit<'a>>) {
        let context = FieldPath::of(&["spec", self.list.field()]).index(self.index).key("securityContext");
        let mut set = |key: &'static str, value: Node<'a>| {
            edits.push(Edit { path: context.key(key), value: Some(value) });
        };
        if let Some(capabilities) = &self.capabilities {
            set("capabilities", capabilities_node(capabilities));
        }
        if let Some(options) = &self.se_linux_options {
            set("seLinuxOptions", se_linux_node(options));
        }
        if let Some(uid) = self.run_as_user {
            set("runAsUser", integer(uid));
        }
        if self.run_as_non_root {
            set("runAsNonRoot", Node::made(Value::Bool(true)));
        }
        if self.read_only_root_filesystem {
            set("readOnlyRootFilesystem", Node::made(Value::Bool(true)));
        }
        if let Some(allow) = self.allow_privilege_escalation {
            set("allowPrivilegeEscalation", Node::made(Value::Bool(allow)));
        }
        seccomp_edit(&context, self.seccomp_profile, edits);
    }
}

fn seccomp_edit<'a>(context: &FieldPath, profile: ProfileChange<'a>, edits: &mut Vec<Edit<'a>>) {
    let value = match profile {
        ProfileChange::Keep => return,
        ProfileChange::Set(profile) => Some(seccomp_node(&profile)),
        ProfileChange::Remove => None,
    };
    edits.push(Edit { path: context.key("seccompProfile"), value });
}

fn integer(number: i64) -> Node<'static> {
    Node::made(Value::Number(Cow::Owned(number.to_string())))
}

fn text(text: &str) -> Node<'_> {
    Node::made(Value::String(Cow::Borrowed(text)))
}

fn object<'a>(fields: impl IntoIterator<Item = (&'static str, Node<'a>)>) -> Node<'a> {
    let entry = |(key, value)| Entry { key: Cow::Borrowed(key), key_span: Span::default(), value };
    Node::made(Value::Mapping(fields.into_iter().map(entry).collect()))
}

fn se_linux_node<'a>(options: &SeLinuxOptions<'a>) -> Node<'a> {
    let parts =
        [("level", options.level), ("role", options.role), ("type", options.kind), ("user", options.user)];
    let set = parts.into_iter().filter(|(_, part)| !part.is_empty());
    object(set.map(|(key, part)| (key, text(part))))
}

fn seccomp_node<'a>(profile: &SeccompProfile<'a>) -> Node<'a> {
    let file = profile.localhost_profile.map(|file| ("localhostProfile", text(file)));
    object(file.into_iter().chain([("type", text(profile.kind))]))
}

fn capabilities_node<'a>(capabilities: &Capabilities<'a>) -> Node<'a> {
    let lists = [("add", &capabilities.add), ("drop", &capabilities.drop)];
    let set = lists.into_iter().filter(|(_, list)| !list.is_empty());
    object(set.map(|(key, list)| {
        (key, Node::made(Value::Sequence(list.iter().map(|capability| text(capability)).collect())))
    }))
}
