//! [`Scc`] to tree: the object as the API prints it.

use super::model::{Groups, Scc};
use crate::source::{Entry, Node, Span, Value};
use std::borrow::Cow;

/// The object as `oc get scc NAME -o yaml` shows it, without what only a live cluster adds. Reading it gives the same [`Scc`].
pub fn to_node<'a>(scc: &Scc<'a>) -> Node<'a> {
    let names = |list: &[&'a str]| match list {
        [] => Node::made(Value::Null),
        list => sequence(list.iter().map(|name| text(name))),
    };
    let granted = |list: &[&'a str]| sequence(list.iter().map(|name| text(name)));
    let drivers = scc.allowed_flex_volumes.iter().map(|driver| object([("driver", text(driver))]));
    let flex = (!scc.allowed_flex_volumes.is_empty()).then(|| sequence(drivers));
    let level = (!scc.user_namespace_level.is_empty()).then(|| text(scc.user_namespace_level));
    let only_filled = |list: &[&'a str]| (!list.is_empty()).then(|| names(list));
    let fields = [
        ("allowHostDirVolumePlugin", Some(boolean(scc.allow_host_dir_volume_plugin))),
        ("allowHostIPC", Some(boolean(scc.allow_host_ipc))),
        ("allowHostNetwork", Some(boolean(scc.allow_host_network))),
        ("allowHostPID", Some(boolean(scc.allow_host_pid))),
        ("allowHostPorts", Some(boolean(scc.allow_host_ports))),
        ("allowPrivilegeEscalation", scc.allow_privilege_escalation.map(boolean)),
        ("allowPrivilegedContainer", Some(boolean(scc.allow_privileged_container))),
        ("allowedCapabilities", Some(names(&scc.allowed_capabilities))),
        ("allowedFlexVolumes", flex),
        ("allowedUnsafeSysctls", only_filled(&scc.allowed_unsafe_sysctls)),
        ("apiVersion", Some(text("security.openshift.io/v1"))),
        ("defaultAddCapabilities", Some(names(&scc.default_add_capabilities))),
        ("defaultAllowPrivilegeEscalation", scc.default_allow_privilege_escalation.map(boolean)),
        ("forbiddenSysctls", only_filled(&scc.forbidden_sysctls)),
        ("fsGroup", Some(groups(&scc.fs_group))),
        ("groups", Some(granted(&scc.groups))),
        ("kind", Some(text("SecurityContextConstraints"))),
        ("metadata", Some(object([("name", text(scc.name))]))),
        ("priority", Some(scc.priority.map_or_else(|| Node::made(Value::Null), integer))),
        ("readOnlyRootFilesystem", Some(boolean(scc.read_only_root_filesystem))),
        ("requiredDropCapabilities", Some(names(&scc.required_drop_capabilities))),
        ("runAsUser", Some(run_as_user(scc))),
        ("seLinuxContext", Some(se_linux_context(scc))),
        ("seccompProfiles", only_filled(&scc.seccomp_profiles)),
        ("supplementalGroups", Some(groups(&scc.supplemental_groups))),
        ("userNamespaceLevel", level),
        ("users", Some(granted(&scc.users))),
        ("volumes", Some(granted(&scc.volumes))),
    ];
    object(fields.into_iter().filter_map(|(key, value)| Some((key, value?))))
}

fn run_as_user<'a>(scc: &Scc<'a>) -> Node<'a> {
    let user = scc.run_as_user;
    let fields = [
        ("type", Some(text(user.kind))),
        ("uid", user.uid.map(integer)),
        ("uidRangeMax", user.uid_range_max.map(integer)),
        ("uidRangeMin", user.uid_range_min.map(integer)),
    ];
    object(fields.into_iter().filter_map(|(key, value)| Some((key, value?))))
}

fn se_linux_context<'a>(scc: &Scc<'a>) -> Node<'a> {
    let options = scc.se_linux_context.options.map(|options| {
        let fields = [
            ("level", options.level),
            ("role", options.role),
            ("type", options.kind),
            ("user", options.user),
        ];
        object(
            fields.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (key, text(value))),
        )
    });
    let kind = [("type", text(scc.se_linux_context.kind))];
    object(options.map(|options| ("seLinuxOptions", options)).into_iter().chain(kind))
}

fn groups<'a>(groups: &Groups<'a>) -> Node<'a> {
    let ranges = groups.ranges.iter();
    let ranges = ranges.map(|range| object([("max", integer(range.max)), ("min", integer(range.min))]));
    let ranges = (!groups.ranges.is_empty()).then(|| ("ranges", sequence(ranges)));
    object(ranges.into_iter().chain([("type", text(groups.kind))]))
}

fn object<'a>(fields: impl IntoIterator<Item = (&'static str, Node<'a>)>) -> Node<'a> {
    let entry = |(key, value)| Entry { key: Cow::Borrowed(key), key_span: Span::default(), value };
    Node::made(Value::Mapping(fields.into_iter().map(entry).collect()))
}

fn sequence<'a>(items: impl Iterator<Item = Node<'a>>) -> Node<'a> {
    Node::made(Value::Sequence(items.collect()))
}

fn text(text: &str) -> Node<'_> {
    Node::made(Value::String(Cow::Borrowed(text)))
}

fn boolean(truth: bool) -> Node<'static> {
    Node::made(Value::Bool(truth))
}

fn integer(number: i64) -> Node<'static> {
    Node::made(Value::Number(Cow::Owned(number.to_string())))
}

#[cfg(test)]
mod tests {
    use super::to_node;
    use crate::path::FieldPath;
    use crate::scc::{builtin, lower, validate_object};

    #[test]
    fn reading_back_gives_the_same_object() {
        for minor in builtin::minors() {
            for ranked in minor.sccs {
                let node = to_node(&ranked.scc);
                assert_eq!(lower(&node, 0, &FieldPath::root()).0, ranked.scc);
                let found = validate_object(&node, 0, &FieldPath::root());
                assert!(found.iter().all(|finding| finding.rule.0 == "scc/unknown-capability"), "{found:?}");
            }
        }
    }
}
