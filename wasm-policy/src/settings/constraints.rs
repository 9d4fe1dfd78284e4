//! `SecurityContextConstraints` in the settings.

use super::Mistake;
use super::read::unknown;
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod::Pod;
use virt_grants_core::scc::{self, Namespace, ProviderFault, Ranked};
use virt_grants_core::source::Node;

/// The fields of an object. Source: openshift/api, `security/v1/types.go`.
pub(crate) const FIELDS: &[&str] = &[
    "allowHostDirVolumePlugin",
    "allowHostIPC",
    "allowHostNetwork",
    "allowHostPID",
    "allowHostPorts",
    "allowPrivilegeEscalation",
    "allowPrivilegedContainer",
    "allowedCapabilities",
    "allowedFlexVolumes",
    "allowedUnsafeSysctls",
    "apiVersion",
    "defaultAddCapabilities",
    "defaultAllowPrivilegeEscalation",
    "forbiddenSysctls",
    "fsGroup",
    "groups",
    "kind",
    "metadata",
    "priority",
    "readOnlyRootFilesystem",
    "requiredDropCapabilities",
    "runAsUser",
    "seLinuxContext",
    "seccompProfiles",
    "supplementalGroups",
    "userNamespaceLevel",
    "users",
    "volumes",
];

/// The fields of its strategies.
const STRATEGIES: &[(&str, &[&str])] = &[
    ("fsGroup", &["type", "ranges"]),
    ("runAsUser", &["type", "uid", "uidRangeMin", "uidRangeMax"]),
    ("seLinuxContext", &["type", "seLinuxOptions"]),
    ("supplementalGroups", &["type", "ranges"]),
];

/// Keys and types of one object.
pub(super) fn check(node: &Node<'_>, at: &FieldPath, mistakes: &mut Vec<Mistake>) {
    for entry in node.entries() {
        let path = at.key(entry.key.clone().into_owned());
        if !FIELDS.contains(&&*entry.key) {
            mistakes.push(unknown(path, &entry.key, FIELDS.iter().copied()));
            continue;
        }
        let strategy = STRATEGIES.iter().find(|(field, _)| *field == entry.key);
        for inner in entry.value.entries() {
            if let Some((_, fields)) = strategy.filter(|(_, fields)| !fields.contains(&&*inner.key)) {
                let path = path.key(inner.key.clone().into_owned());
                mistakes.push(unknown(path, &inner.key, fields.iter().copied()));
            }
        }
    }
    let (_, problems) = scc::lower(node, 0, at);
    mistakes.extend(problems.into_iter().map(|problem| {
        let path = problem.at.path;
        let message = problem.message.trim_start_matches(&format!("`{path}` ")).to_owned();
        Mistake { path, message }
    }));
}

/// What makes an object useless: no name, or a strategy that cannot work. One such object stops every request.
pub(super) fn check_use(node: &Node<'_>, at: &FieldPath, write_defaults: bool, mistakes: &mut Vec<Mistake>) {
    let defaulted = write_defaults.then(|| scc::defaulted(node));
    let node = defaulted.as_ref().unwrap_or(node);
    let (scc, problems) = scc::lower(node, 0, at);
    if !problems.is_empty() {
        return;
    }
    if scc.name.is_empty() {
        mistakes.push(Mistake { path: at.key("metadata").key("name"), message: "missing".to_owned() });
    }
    let ranked = Ranked { points: 0, scc };
    let namespace = Namespace {
        name: "any",
        uid_range: Some("1000000000/10000"),
        mcs: Some("s0:c1,c0"),
        ..Namespace::default()
    };
    let pod = Pod::default();
    let Err(error) = scc::validate_as_is(&ranked, &namespace, &pod) else { return };
    let (field, message) = match error.cause {
        ProviderFault::UnknownStrategy { strategy, kind } => {
            let field = match strategy {
                "RunAsUser" => "runAsUser",
                "SELinuxContext" => "seLinuxContext",
                "FSGroup" => "fsGroup",
                _ => "supplementalGroups",
            };
            let expected = match field {
                "runAsUser" => "MustRunAs, MustRunAsRange, MustRunAsNonRoot, RunAsAny",
                _ => "MustRunAs, RunAsAny",
            };
            (field, format!("strategy type `{kind}` is none of {expected}"))
        }
        ProviderFault::MissingUid(what) => ("runAsUser", what.to_owned()),
        ProviderFault::Uid(why) | ProviderFault::Mcs(why) | ProviderFault::Groups(why) => {
            ("metadata", why.to_string())
        }
    };
    mistakes.push(Mistake { path: at.key(field), message });
}
