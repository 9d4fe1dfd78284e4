//! The objects of the cluster a check assumes.

use super::options::Options;
use crate::diag::Diagnostic;
use crate::input::{Object, Role};
use crate::path::FieldPath;
use crate::scc::builtin::{self, Minor};
use crate::scc::{self, Member, SccSet};
use crate::source::Node;
use crate::source::limits::MAX_POLICY_BYTES;
use crate::source::yaml::{self, Document};

/// Names of the objects that KubeVirt installs.
const KUBEVIRT: [&str; 2] = ["kubevirt-controller", "kubevirt-handler"];

/// The minor that was named, or the newest; a name nobody knows is the caller's to refuse.
pub(super) fn minor(options: &Options) -> &'static Minor {
    options.openshift.as_deref().and_then(builtin::minor).unwrap_or_else(builtin::newest)
}

/// The objects that were given as text, with their defaults in, as the cluster stores them.
pub(super) struct Given {
    nodes: Vec<Node<'static>>,
}

impl Given {
    /// Reads `options.sccs` and the objects that stand in the checked text itself.
    pub(super) fn read(options: &Options, objects: &[Object<'_>], findings: &mut Vec<Diagnostic>) -> Self {
        let stored = |node: &Node<'_>| scc::defaulted(node).into_owned();
        let mut nodes = Vec::new();
        if let Some(text) = &options.sccs {
            let (documents, found) = yaml::read_up_to(text, MAX_POLICY_BYTES);
            findings.extend(found);
            nodes.extend(objects_of(&documents).iter().map(stored));
        }
        let own = objects.iter().filter(|object| object.role == Role::SecurityContextConstraints);
        nodes.extend(own.map(|object| stored(object.node)));
        Self { nodes }
    }
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
    for node in &given.nodes {
        let (object, problems) = scc::lower(node, 0, &FieldPath::root());
        findings.extend(problems);
        members.retain(|member| member.scc.name != object.name);
        members.push(Member::from(object));
    }
    if options.sccs.is_none() {
        let shipped =
            minor(options).sccs.iter().copied().chain(KUBEVIRT.into_iter().filter_map(builtin::by_name));
        for ranked in shipped {
            if !members.iter().any(|member| member.scc.name == ranked.scc.name) {
                members.push(Member::Borrowed(ranked));
            }
        }
    }
    SccSet::new(members)
}
