//! Edits of a pod's document: applied to the tree, or printed as a JSON patch.

use super::admit::{SCC_ANNOTATION, SUBJECT_ANNOTATION};
use super::defaults::Edit;
use super::search::Winner;
use crate::path::{FieldPath, Segment};
use crate::source::json::{write, write_string};
use crate::source::{Entry, Node, Span, Value};
use std::borrow::Cow;

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
    write_string(&path.to_json_pointer(), out);
    if let Some(value) = value {
        out.push_str(",\"value\":");
        out.push_str(value);
    }
    out.push('}');
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
