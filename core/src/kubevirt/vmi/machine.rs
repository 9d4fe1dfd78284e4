//! One virtual machine with the objects that belong to it.

use crate::diag::{Anchor, Location};
use crate::input::{Object, Role};
use crate::path::FieldPath;
use crate::source::{Node, Span};

/// A part of a virtual machine that can be looked into: the instance, its instancetype, its preference.
#[derive(Clone)]
pub(super) struct Part<'a> {
    pub(super) document: usize,
    /// Where `node` stands.
    pub(super) path: FieldPath,
    pub(super) node: &'a Node<'a>,
}

/// A virtual machine.
pub(super) struct Machine<'a> {
    /// The instance: a node with `metadata` and `spec`.
    pub(super) instance: Part<'a>,
    /// `spec` of its instancetype.
    pub(super) instancetype: Option<Part<'a>>,
    /// `spec` of its preference.
    pub(super) preference: Option<Part<'a>>,
    /// The name of the virtual machine.
    pub(super) name: &'a str,
    /// What is named but not in the text.
    pub(super) unknown: Vec<String>,
}

/// Something found in a part.
pub(super) struct Hit<'a> {
    pub(super) node: &'a Node<'a>,
    pub(super) at: Location,
}

impl<'a> Machine<'a> {
    /// The virtual machine that an object holds.
    pub(super) fn of(object: &Object<'a>, objects: &[Object<'a>]) -> Option<Self> {
        let Role::VirtualMachine(keys) = object.role else { return None };
        let keys = FieldPath::of(keys);
        let (node, depth) = object.node.at(&keys);
        if depth < keys.segments().len() {
            return None;
        }
        let instance = Part { document: object.document, path: object.path.join(&keys), node };
        // The VirtualMachine is two keys above its template, in a pool as well.
        let above = keys.parent().and_then(|path| path.parent());
        let machine = above.map(|path| object.node.at(&path).0);
        let spec = machine.and_then(|machine| machine.get("spec"));
        let mut unknown = Vec::new();
        let mut named = |field: &str, default: &str| {
            let matcher = spec?.get(field)?;
            let text = |key: &str| matcher.get(key).and_then(Node::as_str);
            let name = text("name").filter(|name| !name.is_empty())?;
            let kind = text("kind").filter(|kind| !kind.is_empty()).unwrap_or(default);
            let found = objects.iter().find(|other| {
                other.name() == name && is_kind(kind, &other.kind) && is_within_reach(other, object)
            });
            let part = found.and_then(|other| {
                let node = other.node.get("spec")?;
                Some(Part { document: other.document, path: other.path.key("spec"), node })
            });
            if part.is_none() {
                unknown.push(format!("{kind} {name}"));
            }
            part
        };
        let instancetype = named("instancetype", "VirtualMachineClusterInstancetype");
        let preference = named("preference", "VirtualMachineClusterPreference");
        Some(Self { instance, instancetype, preference, name: object.name(), unknown })
    }

    /// A place in the instance; of what is absent, the start of the nearest parent.
    pub(super) fn at(&self, keys: &[&'static str]) -> Location {
        let path = FieldPath::of(keys);
        let (node, depth) = self.instance.node.at(&path);
        let present = depth == path.segments().len();
        let start =
            Span { start: node.span.start, end: node.span.start.saturating_add(1).min(node.span.end) };
        Location {
            document: self.instance.document,
            path: self.instance.path.join(&path),
            span: Some(if present && !keys.is_empty() { node.span } else { start }),
            anchor: if present { Anchor::Value } else { Anchor::MissingUnder },
        }
    }

    /// A label or annotation of the instance.
    pub(super) fn metadata(&self, group: &'static str, key: &'static str) -> Option<Hit<'a>> {
        let node = self.instance.node.get("metadata")?.get(group)?.get(key)?;
        let path = self.instance.path.key("metadata").key(group).key(key);
        Some(self.instance.hit(node, path))
    }
}

/// Whether a machine's word for a kind is `kind`: KubeVirt takes the name of the resource as well, in any case.
fn is_kind(word: &str, kind: &str) -> bool {
    word.eq_ignore_ascii_case(kind)
        || word.strip_suffix(['s', 'S']).is_some_and(|word| word.eq_ignore_ascii_case(kind))
}

/// Whether an instancetype or a preference is one for the whole cluster or of the machine's namespace.
fn is_within_reach(other: &Object<'_>, machine: &Object<'_>) -> bool {
    let (own, theirs) = (machine.namespace(), other.namespace());
    other.kind.contains("Cluster") || own.is_empty() || theirs.is_empty() || own == theirs
}

impl<'a> Part<'a> {
    fn hit(&self, node: &'a Node<'a>, path: FieldPath) -> Hit<'a> {
        let at = Location { document: self.document, path, span: Some(node.span), anchor: Anchor::Value };
        Hit { node, at }
    }

    /// Everything that a pattern such as `domain.devices.disks[].lun` leads to; `null` leads to nothing.
    pub(super) fn find(&self, pattern: &'static str) -> Vec<Hit<'a>> {
        let mut open = vec![(self.node, self.path.clone())];
        for step in pattern.split('.') {
            let (key, each) = step.strip_suffix("[]").map_or((step, false), |key| (key, true));
            let mut next = Vec::new();
            for (node, path) in open {
                let Some(value) = node.get(key).filter(|value| !value.is_null()) else { continue };
                let path = path.key(key.to_owned());
                if each {
                    let items = value.items().iter().enumerate();
                    next.extend(items.map(|(index, item)| (item, path.index(index))));
                } else {
                    next.push((value, path));
                }
            }
            open = next;
        }
        open.into_iter().map(|(node, path)| self.hit(node, path)).collect()
    }
}
