//! Where the `SecurityContextConstraints` come from.

use crate::failure::Failure;
use crate::host::{self, Host};
use crate::settings::{self, SccSource, Settings};
use crate::twice;
use virt_grants_core::kubevirt::{self, scc::Form};
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{self, Member, SccSet};
use virt_grants_core::source::{Node, Value, json};

/// Of an object that cannot be taken, so many mistakes are told.
const MAX_MISTAKES: usize = 5;

/// Runs `then` with the set that the settings name.
///
/// # Errors
/// The host failed, or an object cannot be read.
pub(crate) fn with<R>(
    settings: &Settings<'_>,
    host: &mut dyn Host,
    then: impl FnOnce(&SccSet<'_>, &mut dyn Host) -> R,
) -> Result<R, Failure> {
    let source = &settings.scc;
    let kubevirt = kubevirt_objects(settings);
    match source.source {
        SccSource::Builtin => {
            let members = source.minor.sccs.iter().map(|ranked| Member::Borrowed(ranked)).collect();
            Ok(then(&set(members, &kubevirt), host))
        }
        SccSource::Inline => {
            let nodes: Vec<_> = source.objects.iter().collect();
            read(&nodes, settings, &kubevirt, host, then)
        }
        SccSource::Cluster => {
            let kind = (source.api_version, source.kind);
            let answer = host::list(host, kind, &[])?;
            let about = format!("all {}/{}", kind.0, kind.1);
            let list = host::parse(&answer, "list_resources_all", &about)?;
            let nodes: Vec<_> = host::items(&list, &about)?.iter().collect();
            read(&nodes, settings, &kubevirt, host, then)
        }
        SccSource::ConfigMap => {
            let (namespace, name) = source.config_map;
            let answer = host::get(host, ("v1", "ConfigMap"), (Some(namespace), name), &["data"], false)?;
            let about = format!("v1/ConfigMap `{namespace}/{name}`");
            let map = host::parse(&answer, "get_resource", &about)?;
            let trees = values(&map, &about)?;
            read(&trees.iter().collect::<Vec<_>>(), settings, &kubevirt, host, then)
        }
    }
}

/// The values of a ConfigMap. No API server has looked at them: what one would refuse or drop is refused here.
fn values<'m>(map: &'m Node<'_>, about: &str) -> Result<Vec<Node<'m>>, Failure> {
    let entries = map.get("data").map(Node::entries).unwrap_or_default();
    let mut trees = Vec::with_capacity(entries.len());
    for entry in entries {
        let wrong = |why: String| Failure::Objects(format!("{about}, key `{}`: {why}", entry.key));
        let text = entry.value.as_str().ok_or_else(|| wrong("expects a text".to_owned()))?;
        let tree = json::read(text).map_err(|error| wrong(error.to_string()))?;
        if let Some(path) = twice::find(&tree) {
            return Err(wrong(format!("`{path}` is there twice")));
        }
        let mistakes = settings::constraints(&tree);
        if !mistakes.is_empty() {
            let told: Vec<String> = mistakes.iter().take(MAX_MISTAKES).map(ToString::to_string).collect();
            return Err(wrong(told.join("; ")));
        }
        trees.push(tree);
    }
    Ok(trees)
}

fn read<R>(
    nodes: &[&Node<'_>],
    settings: &Settings<'_>,
    kubevirt: &[Node<'static>],
    host: &mut dyn Host,
    then: impl FnOnce(&SccSet<'_>, &mut dyn Host) -> R,
) -> Result<R, Failure> {
    let defaulted: Vec<Node<'_>> = if settings.scc.write_defaults {
        nodes.iter().map(|node| scc::defaulted(node)).collect()
    } else {
        nodes.iter().map(|node| (*node).clone()).collect()
    };
    let mut members = Vec::with_capacity(defaulted.len());
    for (index, node) in defaulted.iter().enumerate() {
        let (scc, problems) = scc::lower(node, 0, &FieldPath::root());
        let name =
            if scc.name.is_empty() { format!("number {}", index + 1) } else { format!("`{}`", scc.name) };
        if let Some(problem) = problems.first() {
            let message = format!("SecurityContextConstraints {name} cannot be read: {}", problem.message);
            return Err(Failure::Objects(message));
        }
        if scc.name.is_empty() || !matches!(node.value, Value::Mapping(_)) {
            return Err(Failure::Objects(format!(
                "SecurityContextConstraints {name} has no `metadata.name`"
            )));
        }
        if members.iter().any(|member: &Member<'_>| member.scc.name == scc.name) {
            return Err(Failure::Objects(format!("SecurityContextConstraints {name} are there twice")));
        }
        members.push(Member::from(scc));
    }
    Ok(then(&set(members, kubevirt), host))
}

/// The set, with KubeVirt's objects where it has none of their names.
fn set<'a>(mut members: Vec<Member<'a>>, kubevirt: &'a [Node<'static>]) -> SccSet<'a> {
    for node in kubevirt {
        let (scc, _) = scc::lower(node, 0, &FieldPath::root());
        if members.iter().all(|member| member.scc.name != scc.name) {
            members.push(Member::from(scc));
        }
    }
    SccSet::new(members)
}

/// KubeVirt's objects as OpenShift stores them, for its accounts in all namespaces of the settings.
fn kubevirt_objects(settings: &Settings<'_>) -> Vec<Node<'static>> {
    let Some((first, others)) = settings.kubevirt.namespaces.split_first() else { return Vec::new() };
    let object = |name: &str| {
        let shipped = kubevirt::scc::scc(settings.kubevirt.release.tag, name)?;
        let mut node = shipped.object(Form::Stored, first);
        for namespace in others {
            let more = shipped.object(Form::Stored, namespace);
            add_users(&mut node, more.get("users").map(Node::items).unwrap_or_default());
        }
        Some(node)
    };
    ["kubevirt-controller", "kubevirt-handler"].into_iter().filter_map(object).collect()
}

fn add_users(object: &mut Node<'static>, more: &[Node<'static>]) {
    let Value::Mapping(entries) = &mut object.value else { return };
    let users = entries.iter_mut().find(|entry| entry.key == "users");
    if let Some(Value::Sequence(users)) = users.map(|entry| &mut entry.value.value) {
        users.extend_from_slice(more);
    }
}
