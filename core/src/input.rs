//! What a text is about: documents to objects, objects to the pods they lead to.
//!
//! Lists and admission reviews are unfolded, every kind that holds a pod template is known, and what is not known is
//! said. An object that cannot be read never hides the others.

mod kind;
mod review;

pub use kind::{Creator, Workload};
pub use review::Review;

use crate::diag::{Anchor, Diagnostic, Location};
use crate::path::FieldPath;
use crate::rules::input as rules;
use crate::rules::yaml::limit;
use crate::schema::nearest;
use crate::source::limits::{MAX_DIAGNOSTICS, MAX_OBJECTS};
use crate::source::yaml::Document;
use crate::source::{Node, Span};
use kind::Known;
use std::borrow::Cow;

/// An object with a kind.
#[derive(Clone, Debug)]
pub struct Object<'a> {
    /// Which document of the text it stands in.
    pub document: usize,
    /// Where in that document.
    pub path: FieldPath,
    /// The object.
    pub node: &'a Node<'a>,
    /// `apiVersion`; inherited from the list for items that have none, empty when unknown.
    pub api_version: Cow<'a, str>,
    /// `kind`; inherited like `apiVersion`.
    pub kind: Cow<'a, str>,
    /// What it is to us.
    pub role: Role,
    /// The admission request it came in.
    pub review: Option<Review<'a>>,
    /// Kubernetes would refuse the document it stands in, so a verdict about it is not complete.
    pub broken: bool,
}

/// What an object is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is a pod or has pods made.
    Workload(Workload),
    /// `SecurityContextConstraints`.
    SecurityContextConstraints,
    /// A namespace, whose annotations hold ranges.
    Namespace,
    /// An object that holds a `VirtualMachineInstance`, under these keys.
    VirtualMachine(&'static [&'static str]),
    /// A kind of Kubernetes, OpenShift or KubeVirt that has no pods.
    Other,
    /// A kind nobody told us about.
    Unknown,
}

/// A pod, or the template of one.
#[derive(Clone, Debug)]
pub struct PodSource<'a> {
    /// Which document of the text it stands in.
    pub document: usize,
    /// The kind of the object it was found in.
    pub workload: Workload,
    /// That object's name; empty when it has none.
    pub name: &'a str,
    /// Its namespace, or that of the admission request; empty when neither says.
    pub namespace: &'a str,
    /// Where the pod stands in the document: the root for a pod, `spec.template` for a Deployment.
    pub path: FieldPath,
    /// The pod: a node with `metadata` and `spec`.
    pub node: &'a Node<'a>,
    /// The admission request it came in.
    pub review: Option<Review<'a>>,
    /// Kubernetes would refuse the document it stands in, so a verdict about it is not complete.
    pub broken: bool,
}

impl PodSource<'_> {
    /// Who asks the API server for pods of this kind.
    pub fn created_by(&self) -> Creator {
        self.workload.created_by()
    }
}

impl<'a> Object<'a> {
    /// `metadata.name`; empty when absent.
    pub fn name(&self) -> &'a str {
        self.metadata("name")
    }

    /// `metadata.namespace`, or that of the admission request; empty when neither says.
    pub fn namespace(&self) -> &'a str {
        let own = self.metadata("namespace");
        if own.is_empty() { self.review.as_ref().map_or("", |review| review.namespace) } else { own }
    }

    /// The pod this object is or has made, if its kind has pods.
    ///
    /// # Errors
    /// The finding that says why a kind that has pods shows none.
    pub fn pod(&self) -> Result<Option<PodSource<'a>>, Box<Diagnostic>> {
        let Role::Workload(workload) = self.role else {
            return Ok(None);
        };
        let template = FieldPath::of(workload.template());
        let (node, depth) = self.node.at(&template);
        let path = self.path.join(&template);
        if depth < template.segments().len() || node.is_null() {
            let at = self.missing(path, node);
            return Err(Box::new(rules::missing_template::found(at, &self.kind, &template.to_string())));
        }
        Ok(Some(PodSource {
            document: self.document,
            workload,
            name: self.name(),
            namespace: self.namespace(),
            path,
            node,
            review: self.review.clone(),
            broken: self.broken,
        }))
    }

    fn metadata(&self, key: &str) -> &'a str {
        self.node.get("metadata").and_then(|metadata| metadata.get(key)).and_then(Node::as_str).unwrap_or("")
    }

    fn missing(&self, path: FieldPath, parent: &Node<'_>) -> Location {
        let span = first_line(parent.span);
        Location { document: self.document, path, span: Some(span), anchor: Anchor::MissingUnder }
    }
}

/// What objects of a kind are to us, whatever version of their API they are written in.
pub fn role(api_version: &str, kind: &str) -> Role {
    match kind::find(api_version, kind) {
        Known::Exact(role) | Known::Removed { role, .. } | Known::WrongVersion { role, .. } => role,
        Known::Group => Role::Other,
        Known::Nothing => Role::Unknown,
    }
}

/// All objects of a text, in order, lists and admission reviews unfolded.
pub fn objects<'a>(documents: &'a [Document<'a>]) -> (Vec<Object<'a>>, Vec<Diagnostic>) {
    let mut found = Found::default();
    for document in documents {
        let context =
            Context { document: document.index, broken: document.broken, review: None, of_list: None };
        found.object(&document.root, FieldPath::root(), &context);
    }
    (found.objects, found.findings)
}

/// All pods and pod templates of these objects, in order.
pub fn pods<'a>(objects: &[Object<'a>]) -> (Vec<PodSource<'a>>, Vec<Diagnostic>) {
    let mut sources = Vec::new();
    let mut findings = Vec::new();
    for object in objects {
        match object.pod() {
            Ok(source) => sources.extend(source),
            Err(finding) if findings.len() < MAX_DIAGNOSTICS => findings.push(*finding),
            Err(_) => {}
        }
    }
    (sources, findings)
}

/// What is known about an object before it is looked at.
#[derive(Clone)]
struct Context<'a> {
    document: usize,
    broken: bool,
    review: Option<Review<'a>>,
    /// `apiVersion` and kind of the items of the list it stands in.
    of_list: Option<(&'a str, &'a str)>,
}

#[derive(Default)]
struct Found<'a> {
    objects: Vec<Object<'a>>,
    findings: Vec<Diagnostic>,
    is_full: bool,
}

impl<'a> Found<'a> {
    fn object(&mut self, node: &'a Node<'a>, path: FieldPath, context: &Context<'a>) {
        if self.objects.len() >= MAX_OBJECTS || self.findings.len() >= MAX_DIAGNOSTICS {
            return self.full(node, path, context);
        }
        if let Some(review) = review::find(node) {
            return self.review(node, &path, context, review);
        }
        let text = |key| node.get(key).and_then(Node::as_str);
        let inherited = context.of_list.unwrap_or(("", ""));
        let api_version = text("apiVersion").unwrap_or(inherited.0);
        let kind = text("kind").unwrap_or(inherited.1);
        if kind.is_empty() {
            // Of a document that cannot be read, enough has been said.
            if !(context.broken && node.entries().is_empty()) {
                let at = location(context.document, path, node.span);
                self.findings.push(rules::not_an_object::found(at, node));
            }
            return;
        }
        if let Some((key, items)) = list_of(node, kind) {
            // Items of a typed list say neither what they are nor in which version.
            let item_kind = kind.strip_suffix("List").filter(|kind| !kind.is_empty());
            let context = Context { of_list: item_kind.map(|kind| (api_version, kind)), ..context.clone() };
            self.objects.reserve_exact(items.len().min(MAX_OBJECTS - self.objects.len()));
            for (index, item) in items.iter().enumerate() {
                self.object(item, path.key(key).index(index), &context);
            }
            return;
        }
        let role = self.role(node, &path, api_version, kind, context);
        self.objects.push(Object {
            document: context.document,
            path,
            node,
            api_version: Cow::Borrowed(api_version),
            kind: Cow::Borrowed(kind),
            role,
            review: context.review.clone(),
            broken: context.broken,
        });
    }

    /// Says once that there is more than is read.
    fn full(&mut self, node: &Node<'_>, path: FieldPath, context: &Context<'a>) {
        if std::mem::replace(&mut self.is_full, true) {
            return;
        }
        let at = location(context.document, path, first_line(node.span));
        let (what, help) = ("the text holds too many objects", "the rest was not looked at");
        self.findings.push(limit::met(at, "MAX_OBJECTS", MAX_OBJECTS, what, help));
    }

    fn review(
        &mut self,
        node: &'a Node<'a>,
        path: &FieldPath,
        context: &Context<'a>,
        review: review::Place<'a>,
    ) {
        let path = path.join(&FieldPath::of(review.path));
        let Some(object) = review.object else {
            let at = location(context.document, path.key("object"), first_line(node.span));
            self.findings.push(rules::empty_review::found(at));
            return;
        };
        let context = Context { review: Some(review.review), ..context.clone() };
        self.object(object, path.key(review.object_key), &context);
    }

    fn role(
        &mut self,
        node: &'a Node<'a>,
        path: &FieldPath,
        api_version: &str,
        kind: &str,
        context: &Context<'a>,
    ) -> Role {
        let at = |key: &str| {
            let span = node.get(key).map_or(first_line(node.span), |value| value.span);
            location(context.document, path.key(key.to_owned()), span)
        };
        match kind::find(api_version, kind) {
            Known::Exact(role) => role,
            Known::Removed { role, current, since } => {
                let finding =
                    rules::removed_api_version::found(at("apiVersion"), kind, api_version, current, since);
                self.findings.push(finding);
                role
            }
            Known::WrongVersion { role, current } => {
                let finding = rules::wrong_api_version::found(at("apiVersion"), kind, api_version, current);
                self.findings.push(finding);
                role
            }
            Known::Group => Role::Other,
            Known::Nothing => {
                let near = nearest(kind, kind::names());
                let template = node.get("spec").and_then(|spec| spec.get("template"));
                let has_pods = template.and_then(|template| template.get("spec")).is_some();
                self.findings.push(rules::unknown_kind::found(at("kind"), kind, near, has_pods));
                Role::Unknown
            }
        }
    }
}

/// The objects inside of a list, or of OpenShift's `Template`, and the key they stand under.
fn list_of<'a>(node: &'a Node<'a>, kind: &str) -> Option<(&'static str, &'a [Node<'a>])> {
    let key = if kind == "Template" { "objects" } else { "items" };
    let holds_objects = kind == "Template" || kind.ends_with("List");
    node.get(key).filter(|_| holds_objects).map(|items| (key, items.items()))
}

fn location(document: usize, path: FieldPath, span: Span) -> Location {
    Location { document, path, span: Some(span), anchor: Anchor::Value }
}

/// Where something absent is shown: the start of what should hold it.
fn first_line(parent: Span) -> Span {
    Span { start: parent.start, end: parent.start.saturating_add(1).min(parent.end) }
}
