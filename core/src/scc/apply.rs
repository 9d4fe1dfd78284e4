//! Edits of a pod's document: applied to the tree, or printed as a JSON patch.

use super::admit::{SCC_ANNOTATION, SUBJECT_ANNOTATION};
use super::defaults::{Edit, ProfileChange};
use super::search::Winner;
use super::seccomp::{POD_ANNOTATION, Profile};
use crate::path::{FieldPath, Segment};
use crate::pod::{Container, Pod, SeccompProfile};
use crate::source::json::{write, write_string};
use crate::source::{Entry, Node, Span, Value};
use std::borrow::Cow;
use std::fmt::Write as _;

impl<'a> Winner<'a> {
    /// Everything admission changes in the pod: the annotations, then what the object sets.
    pub fn edits(&self) -> Vec<Edit<'a>> {
        self.first_edits(usize::MAX)
    }

    /// At least the first `most` of them.
    pub(crate) fn first_edits(&self, most: usize) -> Vec<Edit<'a>> {
        let annotation = |key: &'static str, value: &'a str| Edit {
            path: FieldPath::of(&["metadata", "annotations", key]),
            value: Some(Node::made(Value::String(Cow::Borrowed(value)))),
        };
        let mut edits = vec![
            annotation(SCC_ANNOTATION, self.ranked.scc.name),
            annotation(SUBJECT_ANNOTATION, self.subject.as_str()),
        ];
        edits.extend(self.defaults.first_edits(most));
        edits
    }
}

impl<'a> Winner<'a> {
    /// The text of the annotation that admission sets for the pod's seccomp profile, if it sets it.
    pub fn seccomp_annotation(&self) -> Option<Cow<'a, str>> {
        self.defaults.pod.seccomp_annotation.map(Profile::text)
    }

    /// The pod after admission: the same as applying [`Winner::edits`] to its tree and reading that, without the tree.
    /// `seccomp` is what [`Winner::seccomp_annotation`] says.
    pub fn admitted<'p>(&self, pod: &Pod<'p>, seccomp: Option<&'p str>) -> Pod<'p>
    where
        'a: 'p,
    {
        let mut pod = pod.clone();
        let mut annotate = |key: &'static str, value: &'p str| match pod
            .annotations
            .iter_mut()
            .rev()
            .find(|(name, _)| *name == key)
        {
            Some((_, old)) => *old = value,
            None => pod.annotations.push((key, value)),
        };
        annotate(SCC_ANNOTATION, self.ranked.scc.name);
        annotate(SUBJECT_ANNOTATION, self.subject.as_str());
        if let Some(text) = seccomp {
            annotate(POD_ANNOTATION, text);
        }
        let (set, own) = (&self.defaults.pod, &mut pod.security_context);
        if let Some(group) = set.supplemental_group {
            own.supplemental_groups = Some(vec![group]);
        }
        own.fs_group = set.fs_group.or(own.fs_group);
        own.se_linux_options = set.se_linux_options.or(own.se_linux_options);
        change(set.seccomp_profile, &mut own.seccomp_profile);
        for set in &self.defaults.containers {
            let at =
                |container: &&mut Container<'_>| container.list == set.list && container.index == set.index;
            let Some(container) = pod.containers.iter_mut().find(at) else { continue };
            container.has_security_context = true;
            let own = &mut container.security_context;
            own.run_as_user = set.run_as_user.or(own.run_as_user);
            own.se_linux_options = set.se_linux_options.or(own.se_linux_options);
            own.run_as_non_root = set.run_as_non_root.then_some(true).or(own.run_as_non_root);
            if let Some(capabilities) = &set.capabilities {
                own.capabilities = Some(capabilities.clone());
            }
            if set.read_only_root_filesystem {
                own.read_only_root_filesystem = Some(true);
            }
            own.allow_privilege_escalation =
                set.allow_privilege_escalation.or(own.allow_privilege_escalation);
            change(set.seccomp_profile, &mut own.seccomp_profile);
        }
        pod
    }
}

fn change<'a>(change: ProfileChange<'a>, profile: &mut Option<SeccompProfile<'a>>) {
    match change {
        ProfileChange::Keep => {}
        ProfileChange::Set(new) => *profile = Some(new),
        ProfileChange::Remove => *profile = None,
    }
}

/// Applies edits to a pod. Objects on the way are made where they are missing; nothing else is touched.
pub fn apply<'a>(pod: &mut Node<'a>, edits: &[Edit<'a>]) {
    for edit in edits {
        let Some((last, parents)) = edit.path.segments().split_last() else {
            continue;
        };
        let Some(parent) = parents.iter().try_fold(&mut *pod, |node, segment| child_or_new(node, segment))
        else {
            continue;
        };
        match &edit.value {
            Some(value) => set(parent, last, value.clone()),
            None => remove(parent, last),
        }
    }
}

fn child_or_new<'n, 'a>(node: &'n mut Node<'a>, segment: &Segment) -> Option<&'n mut Node<'a>> {
    match segment {
        Segment::Index(index) => match &mut node.value {
            Value::Sequence(items) => items.get_mut(*index),
            _ => None,
        },
        Segment::Key(key) => {
            if node.get(key).is_none_or(Node::is_null) {
                set(node, segment, Node::made(Value::Mapping(Vec::new())));
            }
            entry_mut(node, key).map(|entry| &mut entry.value)
        }
    }
}

fn entry_mut<'n, 'a>(node: &'n mut Node<'a>, key: &str) -> Option<&'n mut Entry<'a>> {
    match &mut node.value {
        Value::Mapping(entries) => entries.iter_mut().rev().find(|entry| entry.key == key),
        _ => None,
    }
}

fn set<'a>(parent: &mut Node<'a>, segment: &Segment, value: Node<'a>) {
    match (segment, &mut parent.value) {
        (Segment::Key(key), Value::Mapping(entries)) => {
            match entries.iter_mut().rev().find(|entry| entry.key == *key) {
                Some(entry) => entry.value = value,
                None => entries.push(Entry { key: key.clone(), key_span: Span::default(), value }),
            }
        }
        (Segment::Index(index), Value::Sequence(items)) => {
            if let Some(item) = items.get_mut(*index) {
                *item = value;
            }
        }
        (Segment::Key(_), other @ Value::Null) => {
            *other = Value::Mapping(Vec::new());
            set(parent, segment, value);
        }
        _ => {}
    }
}

fn remove(parent: &mut Node<'_>, segment: &Segment) {
    match (segment, &mut parent.value) {
        (Segment::Key(key), Value::Mapping(entries)) => entries.retain(|entry| entry.key != *key),
        (Segment::Index(index), Value::Sequence(items)) if *index < items.len() => {
            items.remove(*index);
        }
        _ => {}
    }
}

/// Appends the edits as an RFC 6902 patch of `pod`.
///
/// Objects that are missing on the way are added first, each once.
pub fn patch(pod: &Node<'_>, edits: &[Edit<'_>], out: &mut String) {
    let mut made: Vec<FieldPath> = Vec::new();
    let mut first = true;
    out.push('[');
    for edit in edits {
        let segments = edit.path.segments();
        let mut path = FieldPath::root();
        for segment in segments.iter().take(segments.len().saturating_sub(1)) {
            path.push(segment.clone());
            let (node, depth) = pod.at(&path);
            let exists = depth == path.segments().len() && !node.is_null();
            if !exists && !made.contains(&path) {
                operation("add", &path, Some("{}"), &mut first, out);
                made.push(path.clone());
            }
        }
        let (_, depth) = pod.at(&edit.path);
        let exists = depth == segments.len();
        match &edit.value {
            Some(value) => {
                let mut text = String::new();
                write(value, &mut text);
                operation(if exists { "replace" } else { "add" }, &edit.path, Some(&text), &mut first, out);
            }
            None if exists => operation("remove", &edit.path, None, &mut first, out),
            None => {}
        }
    }
    out.push(']');
}

fn operation(op: &str, path: &FieldPath, value: Option<&str>, first: &mut bool, out: &mut String) {
    if !std::mem::take(first) {
        out.push(',');
    }
    out.push_str("{\"op\":\"");
    out.push_str(op);
    out.push_str("\",\"path\":");
    write_pointer(path, out);
    if let Some(value) = value {
        out.push_str(",\"value\":");
        out.push_str(value);
    }
    out.push('}');
}

/// Appends a path as a JSON pointer in quotes.
fn write_pointer(path: &FieldPath, out: &mut String) {
    let needs_escape = |byte: u8| matches!(byte, b'~' | b'/' | b'"' | b'\\' | 0..=0x1f);
    let is_plain = |segment: &Segment| match segment {
        Segment::Key(key) => !key.bytes().any(needs_escape),
        Segment::Index(_) => true,
    };
    if !path.segments().iter().all(is_plain) {
        return write_string(&path.to_json_pointer(), out);
    }
    out.push('"');
    for segment in path.segments() {
        out.push('/');
        match segment {
            Segment::Key(key) => out.push_str(key),
            Segment::Index(index) => {
                let _ = write!(out, "{index}");
            }
        }
    }
    out.push('"');
}

/// A pod as the API server would return it, as far as nothing and empty go: `null` and empty lists are left out,
/// and so is an empty `metadata.annotations`; `spec.securityContext` and the type of a seccomp profile are always there.
pub fn api_form<'a>(pod: &Node<'a>) -> Node<'a> {
    let mut pod = without_nothing(pod, "");
    let is_empty = |node: &'_ Node<'_>| node.entries().is_empty();
    if let Some(metadata) = entry_mut(&mut pod, "metadata")
        && metadata.value.get("annotations").is_some_and(is_empty)
    {
        remove(&mut metadata.value, &Segment::Key(Cow::Borrowed("annotations")));
    }
    if let Some(spec) = entry_mut(&mut pod, "spec") {
        child_or_new(&mut spec.value, &Segment::Key(Cow::Borrowed("securityContext")));
    }
    pod
}

fn without_nothing<'a>(node: &Node<'a>, key: &str) -> Node<'a> {
    let value = match &node.value {
        Value::Sequence(items) => {
            Value::Sequence(items.iter().map(|item| without_nothing(item, "")).collect())
        }
        Value::Mapping(entries) => {
            let is_something = |node: &Node<'_>| match &node.value {
                Value::Null => false,
                Value::Sequence(items) => !items.is_empty(),
                _ => true,
            };
            let kept = entries.iter().filter(|entry| is_something(&entry.value));
            let mut entries: Vec<_> = kept
                .map(|entry| Entry {
                    key: entry.key.clone(),
                    key_span: entry.key_span,
                    value: without_nothing(&entry.value, &entry.key),
                })
                .collect();
            if key == "seccompProfile" && !entries.iter().any(|entry| entry.key == "type") {
                let value = Node::made(Value::String(Cow::Borrowed("")));
                entries.push(Entry { key: Cow::Borrowed("type"), key_span: Span::default(), value });
            }
            Value::Mapping(entries)
        }
        other => other.clone(),
    };
    Node { span: node.span, value }
}
