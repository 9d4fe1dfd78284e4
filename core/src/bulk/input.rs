//! A request line as values.

use super::Builtin;
use crate::path::FieldPath;
use crate::pod::{self, Pod};
use crate::scc::{
    self, Binding, BindingSubject, Bindings, Member, Namespace, Operation, REQUIRED_ANNOTATION, Request, Scc,
    User,
};
use crate::source::{Node, Value};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Admit,
    Validate,
    Connect,
    ProviderValidate,
    Order,
    SccDefaults,
}

/// A request that could be read.
pub(super) struct Case<'a> {
    pub(super) kind: Kind,
    pub(super) root: &'a Node<'a>,
    pub(super) pod_node: Option<&'a Node<'a>>,
    pub(super) pod: Pod<'a>,
    pub(super) old_pod: Option<(&'a Node<'a>, Pod<'a>)>,
    pub(super) sccs: Vec<Member<'a>>,
    pub(super) bindings: Bindings<'a>,
    pub(super) groups: Vec<&'a str>,
    pub(super) namespace: Namespace<'a>,
    /// For `connect`: the stored pod does not exist. Recorded cases say so beside their answer.
    pub(super) pod_missing: bool,
    pub(super) is_update: bool,
}

/// The text under `key`, empty when there is none.
pub(super) fn text<'a>(node: &'a Node<'_>, key: &str) -> &'a str {
    node.get(key).and_then(Node::as_str).unwrap_or_default()
}

/// Whether `key` is `true`.
pub(super) fn flag(node: &Node<'_>, key: &str) -> bool {
    node.get(key).and_then(Node::as_bool).unwrap_or_default()
}

fn texts<'a>(node: Option<&'a Node<'_>>) -> Vec<&'a str> {
    node.map(Node::items).unwrap_or_default().iter().filter_map(Node::as_str).collect()
}

impl<'a> Case<'a> {
    pub(super) fn read(root: &'a Node<'_>, builtin: Builtin<'_>) -> Result<Self, String> {
        let root: &'a Node<'a> = root;
        if !matches!(root.value, Value::Mapping(_)) {
            return Err(format!("expected an object, found {}", root.kind()));
        }
        let kind = match text(root, "kind") {
            "" | "admit" => Kind::Admit,
            "validate" => Kind::Validate,
            "connect" => Kind::Connect,
            "provider-validate" => Kind::ProviderValidate,
            "order" => Kind::Order,
            "scc-defaults" => Kind::SccDefaults,
            other => return Err(format!("unknown kind `{other}`")),
        };
        let pod_node = root.get("pod").filter(|pod| !pod.is_null());
        let needs_pod = matches!(kind, Kind::Admit | Kind::Validate | Kind::ProviderValidate);
        if needs_pod && pod_node.is_none() {
            return Err("`pod` is missing".to_owned());
        }
        let old_node = root.get("old_pod").filter(|pod| !pod.is_null());
        let namespace = root.get("namespace");
        let mut case = Self {
            kind,
            root,
            pod_node,
            pod: pod_node.map(|pod| read_pod("pod", pod)).transpose()?.unwrap_or_default(),
            old_pod: old_node.map(|pod| read_pod("old_pod", pod).map(|old| (pod, old))).transpose()?,
            sccs: read_sccs(root, builtin)?,
            bindings: read_bindings(root)?,
            groups: texts(root.get("user").and_then(|user| user.get("groups"))),
            namespace: namespace.map(read_namespace).unwrap_or_default(),
            pod_missing: [Some(root), root.get("expect")]
                .iter()
                .flatten()
                .any(|node| flag(node, "pod_missing")),
            is_update: is_update(root, old_node.is_some())?,
        };
        case.namespace.missing = namespace.is_some_and(|namespace| flag(namespace, "missing"));
        Ok(case)
    }

    /// The request, with `pod` for its pod; `None` never occurs after [`Case::read`] has checked the operation.
    pub(super) fn request<'r>(&'r self, pod: &'r Pod<'r>, node: &Node<'_>) -> Option<Request<'r>> {
        let operation = match (self.is_update, &self.old_pod) {
            (false, _) => Operation::Create,
            (true, old) => {
                let (old_node, old) = old.as_ref()?;
                Operation::Update {
                    old_required_scc: old.annotation(REQUIRED_ANNOTATION).unwrap_or_default(),
                    ignorable: scc::is_ignorable(old_node, node),
                }
            }
        };
        let resource = match text(self.root, "resource") {
            "" => "pods",
            other => other,
        };
        let name = self.root.get("user").map(|user| text(user, "username")).unwrap_or_default();
        Some(Request {
            operation,
            resource,
            subresource: text(self.root, "subresource"),
            name: "",
            namespace: self.namespace,
            user: User { name, groups: &self.groups },
            pod,
        })
    }
}

/// Whether the request is an update; any other word than the two is an error.
fn is_update(root: &Node<'_>, has_old: bool) -> Result<bool, String> {
    match text(root, "operation") {
        "" | "CREATE" => Ok(false),
        "UPDATE" if has_old => Ok(true),
        "UPDATE" => Err("`old_pod` is missing for operation UPDATE".to_owned()),
        other => Err(format!("unknown operation `{other}`")),
    }
}

fn read_pod<'a>(field: &'static str, node: &'a Node<'_>) -> Result<Pod<'a>, String> {
    let (pod, problems) = pod::lower(node, 0, &FieldPath::of(&[field]));
    match problems.into_iter().next() {
        Some(problem) => Err(problem.message),
        None => Ok(pod),
    }
}

fn read_namespace<'a>(node: &'a Node<'_>) -> Namespace<'a> {
    let annotations = node.get("annotations").map(Node::entries).unwrap_or_default().iter();
    let annotations: Vec<_> =
        annotations.filter_map(|entry| Some((&*entry.key, entry.value.as_str()?))).collect();
    Namespace::from_annotations(text(node, "name"), &annotations)
}

fn read_sccs<'a>(root: &'a Node<'a>, builtin: Builtin<'_>) -> Result<Vec<Member<'a>>, String> {
    let items = root.get("sccs").map(Node::items).unwrap_or_default();
    let read = |(index, item): (usize, &'a Node<'a>)| {
        if let Some(name) = item.as_str() {
            let missing = || format!("`sccs[{index}]` names no built-in object: `{name}`");
            return builtin(name).map(Member::Borrowed).ok_or_else(missing);
        }
        read_scc(item, &FieldPath::of(&["sccs"]).index(index)).map(Member::from)
    };
    items.iter().enumerate().map(read).collect()
}

fn read_scc<'a>(node: &'a Node<'a>, at: &FieldPath) -> Result<Scc<'a>, String> {
    let (scc, problems) = scc::lower(node, 0, at);
    match problems.into_iter().next() {
        Some(problem) => Err(problem.message),
        None => Ok(scc),
    }
}

fn read_bindings<'a>(root: &'a Node<'_>) -> Result<Bindings<'a>, String> {
    let items = root.get("rbac").map(Node::items).unwrap_or_default();
    let read = |(index, item): (usize, &'a Node<'_>)| {
        let field = |key: &str| item.get(key).and_then(Node::as_str);
        let subject = match (field("user"), field("group")) {
            (Some(user), None) => BindingSubject::User(user),
            (None, Some(group)) => BindingSubject::Group(group),
            _ => return Err(format!("`rbac[{index}]` expects either `user` or `group`")),
        };
        let scc = field("scc").ok_or_else(|| format!("`rbac[{index}].scc` is missing"))?;
        Ok(Binding { subject, scc, namespace: field("namespace") })
    };
    items.iter().enumerate().map(read).collect::<Result<_, _>>().map(Bindings)
}
