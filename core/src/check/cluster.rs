//! The objects of the cluster a check assumes.

use super::options::Options;
use crate::diag::{Diagnostic, Location};
use crate::input::{Object, Role, Workload};
use crate::kubevirt;
use crate::kubevirt::releases::Release;
use crate::kubevirt::scc::Form;
use crate::path::FieldPath;
use crate::scc::builtin::{self, Minor};
use crate::scc::{self, Member, SccSet};
use crate::source::limits::MAX_POLICY_BYTES;
use crate::source::yaml::{self, Document};
use crate::source::{Node, Value};

/// Names of the objects that KubeVirt installs.
const KUBEVIRT: [&str; 2] = ["kubevirt-controller", "kubevirt-handler"];

/// The minor that was named, or the newest; a name nobody knows is the caller's to refuse.
pub(super) fn minor(options: &Options) -> &'static Minor {
    options.openshift.as_deref().and_then(builtin::minor).unwrap_or_else(builtin::newest)
}

/// The release of KubeVirt that is installed: the one that was named, the one that its pods in the text fit, or the newest.
pub(super) fn release(options: &Options, objects: &[Object<'_>]) -> Option<&'static Release> {
    let named = options.kubevirt.as_deref().and_then(kubevirt::release);
    named.or_else(|| {
        let pods = objects.iter().filter(|object| object.role == Role::Workload(Workload::Pod));
        kubevirt::pods::common_release(pods.map(|object| object.node))
    })
}

/// The objects that were given as text, with their defaults in, as the cluster stores them; and KubeVirt's two.
pub(super) struct Given {
    nodes: Vec<Node<'static>>,
    /// How many of them are from the list of SCCs; the others stand in the checked text.
    listed: usize,
    kubevirt: Vec<Node<'static>>,
}

impl Given {
    /// Reads `options.sccs` and the objects that stand in the checked text itself.
    pub(super) fn read(
        options: &Options,
        release: &Release,
        objects: &[Object<'_>],
        findings: &mut Vec<Diagnostic>,
    ) -> Self {
        let stored = |node: &Node<'_>| scc::defaulted(node).into_owned();
        let mut nodes = Vec::new();
        if let Some(text) = &options.sccs {
            let (documents, found) = yaml::read_up_to(text, MAX_POLICY_BYTES);
            findings.extend(found.into_iter().map(elsewhere));
            nodes.extend(objects_of(&documents).iter().map(stored));
        }
        let listed = nodes.len();
        let own = objects.iter().filter(|object| object.role == Role::SecurityContextConstraints);
        nodes.extend(own.map(|object| stored(object.node)));
        Self { nodes, listed, kubevirt: shipped(options, release) }
    }
}

/// A finding about the list of objects, which is another text than the one that is checked: it has no place here.
fn elsewhere(finding: Diagnostic) -> Diagnostic {
    let message = format!("in the list of SCCs: {}", finding.message);
    let at = Location { span: None, ..finding.at };
    Diagnostic { message, at, related: Vec::new(), fix: None, ..finding }
}

/// The objects of the release; their users are the accounts of every namespace KubeVirt may be in.
fn shipped(options: &Options, release: &Release) -> Vec<Node<'static>> {
    let namespaces = options.kubevirt_namespaces();
    let one = |name: &str| {
        let row = kubevirt::scc::scc(release.tag, name)?;
        let mut objects = namespaces.iter().map(|namespace| row.object(Form::Stored, namespace));
        let mut object = objects.next()?;
        let more: Vec<Node<'static>> = objects
            .flat_map(|other| other.get("users").map(Node::items).unwrap_or_default().to_vec())
            .collect();
        if let Value::Mapping(entries) = &mut object.value
            && let Some(users) = entries.iter_mut().find(|entry| entry.key == "users")
            && let Value::Sequence(items) = &mut users.value.value
        {
            items.extend(more);
        }
        Some(object)
    };
    KUBEVIRT.into_iter().filter_map(one).collect()
}

fn objects_of<'a>(documents: &'a [Document<'a>]) -> Vec<Node<'a>> {
    let (objects, _) = crate::input::objects(documents);
    let sccs = objects.into_iter().filter(|object| object.role == Role::SecurityContextConstraints);
    sccs.map(|object| object.node.clone()).collect()
}

/// The cluster's objects: those of the minor and KubeVirt's, or the given ones alone where a list was given. Objects
/// in the checked text are added and win over others of their name.
pub(super) fn set<'a>(options: &Options, given: &'a Given, findings: &mut Vec<Diagnostic>) -> SccSet<'a> {
    let mut members: Vec<Member<'a>> = Vec::new();
    for (index, node) in given.nodes.iter().enumerate() {
        let (object, problems) = scc::lower(node, 0, &FieldPath::root());
        // Those of the text have been validated.
        if index < given.listed {
            findings.extend(problems.into_iter().map(elsewhere));
        }
        members.retain(|member| member.scc.name != object.name);
        members.push(Member::from(object));
    }
    if options.sccs.is_none() {
        for ranked in minor(options).sccs.iter().copied() {
            if !members.iter().any(|member| member.scc.name == ranked.scc.name) {
                members.push(Member::Borrowed(ranked));
            }
        }
        for node in &given.kubevirt {
            let (object, _) = scc::lower(node, 0, &FieldPath::root());
            if !members.iter().any(|member| member.scc.name == object.name) {
                members.push(Member::from(object));
            }
        }
    }
    SccSet::new(members)
}
