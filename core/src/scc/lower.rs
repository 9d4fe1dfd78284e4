//! Tree to [`Scc`].

use super::model::{Groups, IdRange, List, Names, RunAsUser, Scc, SeLinuxContext};
use crate::diag::Diagnostic;
use crate::lower::{At, Problems};
use crate::path::FieldPath;
use crate::pod::se_linux_options;
use crate::source::Node;
use crate::source::limits::MAX_SCC_ENTRIES;

/// Bounds the lists that are compared with a pod's, so that the two together cannot take all time.
const MOST: (&str, usize) = ("MAX_SCC_ENTRIES", MAX_SCC_ENTRIES);

/// Reads a `SecurityContextConstraints` object as stored: no default is added.
///
/// A value of the wrong type is a finding and counts as absent.
pub fn lower<'a>(node: &'a Node<'_>, document: usize, base: &FieldPath) -> (Scc<'a>, Vec<Diagnostic>) {
    let mut problems = Problems::new(document);
    let mut scc = Scc::default();
    let root = At::Root(base);
    for entry in problems.object(node, &root).unwrap_or_default() {
        field(&mut scc, &entry.key, &entry.value, &At::Key(&root, &entry.key), &mut problems);
    }
    (scc, problems.into_found())
}

fn field<'a>(scc: &mut Scc<'a>, key: &str, value: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) {
    let mut flag = || problems.boolean(value, at).unwrap_or_default();
    match key {
        "allowPrivilegedContainer" => scc.allow_privileged_container = flag(),
        "allowHostDirVolumePlugin" => scc.allow_host_dir_volume_plugin = flag(),
        "allowHostNetwork" => scc.allow_host_network = flag(),
        "allowHostPorts" => scc.allow_host_ports = flag(),
        "allowHostPID" => scc.allow_host_pid = flag(),
        "allowHostIPC" => scc.allow_host_ipc = flag(),
        "readOnlyRootFilesystem" => scc.read_only_root_filesystem = flag(),
        "allowPrivilegeEscalation" => scc.allow_privilege_escalation = problems.boolean(value, at),
        "defaultAllowPrivilegeEscalation" => {
            scc.default_allow_privilege_escalation = problems.boolean(value, at);
        }
        "priority" => scc.priority = problems.integer(value, at),
        "userNamespaceLevel" => scc.user_namespace_level = problems.text(value, at).unwrap_or_default(),
        "defaultAddCapabilities" => scc.default_add_capabilities = names(value, at, problems),
        "requiredDropCapabilities" => scc.required_drop_capabilities = names(value, at, problems),
        "allowedCapabilities" => scc.allowed_capabilities = names(value, at, problems),
        "volumes" => scc.volumes = names(value, at, problems),
        "users" => scc.users = List::Owned(problems.texts(value, at).unwrap_or_default()),
        "groups" => scc.groups = List::Owned(problems.texts(value, at).unwrap_or_default()),
        "seccompProfiles" => scc.seccomp_profiles = names(value, at, problems),
        "allowedUnsafeSysctls" => scc.allowed_unsafe_sysctls = names(value, at, problems),
        "forbiddenSysctls" => scc.forbidden_sysctls = names(value, at, problems),
        "allowedFlexVolumes" => scc.allowed_flex_volumes = flex_drivers(value, at, problems),
        "seLinuxContext" => scc.se_linux_context = se_linux_context(value, at, problems),
        "runAsUser" => scc.run_as_user = run_as_user(value, at, problems),
        "supplementalGroups" => scc.supplemental_groups = groups(value, at, problems),
        "fsGroup" => scc.fs_group = groups(value, at, problems),
        "metadata" => {
            for entry in problems.object(value, at).unwrap_or_default() {
                if entry.key == "name" {
                    scc.name = problems.text(&entry.value, &At::Key(at, "name")).unwrap_or_default();
                }
            }
        }
        _ => {}
    }
}

fn names<'a>(value: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> Names<'a> {
    let items = problems.first(value, at, MOST);
    let mut names = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        names.extend(problems.text(item, &At::Index(at, index)));
    }
    List::Owned(names)
}

fn flex_drivers<'a>(value: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> Names<'a> {
    let items = problems.first(value, at, MOST);
    let mut drivers = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let at = At::Index(at, index);
        let entries = problems.object(item, &at).unwrap_or_default();
        let driver = entries.iter().rev().find(|entry| entry.key == "driver");
        let name = driver.and_then(|entry| problems.text(&entry.value, &At::Key(&at, "driver")));
        drivers.push(name.unwrap_or_default());
    }
    List::Owned(drivers)
}

fn se_linux_context<'a>(value: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> SeLinuxContext<'a> {
    let mut context = SeLinuxContext::default();
    for entry in problems.object(value, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        match &*entry.key {
            "type" => context.kind = problems.text(&entry.value, &at).unwrap_or_default(),
            "seLinuxOptions" => context.options = se_linux_options(&entry.value, &at, problems),
            _ => {}
        }
    }
    context
}

fn run_as_user<'a>(value: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> RunAsUser<'a> {
    let mut user = RunAsUser::default();
    for entry in problems.object(value, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        match &*entry.key {
            "type" => user.kind = problems.text(&entry.value, &at).unwrap_or_default(),
            "uid" => user.uid = problems.integer(&entry.value, &at),
            "uidRangeMin" => user.uid_range_min = problems.integer(&entry.value, &at),
            "uidRangeMax" => user.uid_range_max = problems.integer(&entry.value, &at),
            _ => {}
        }
    }
    user
}

fn groups<'a>(value: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> Groups<'a> {
    let mut groups = Groups::default();
    for entry in problems.object(value, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        match &*entry.key {
            "type" => groups.kind = problems.text(&entry.value, &at).unwrap_or_default(),
            "ranges" => groups.ranges = List::Owned(ranges(&entry.value, &at, problems)),
            _ => {}
        }
    }
    groups
}

fn ranges(value: &Node<'_>, at: &At<'_>, problems: &mut Problems) -> Vec<IdRange> {
    let items = problems.first(value, at, MOST);
    let mut ranges = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let at = At::Index(at, index);
        let mut range = IdRange { min: 0, max: 0 };
        for entry in problems.object(item, &at).unwrap_or_default() {
            let end = match &*entry.key {
                "min" => &mut range.min,
                "max" => &mut range.max,
                _ => continue,
            };
            *end = problems.integer(&entry.value, &At::Key(&at, &entry.key)).unwrap_or_default();
        }
        ranges.push(range);
    }
    ranges
}
