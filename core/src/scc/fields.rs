//! The fields of an object: what each one does, and what an object has in it.

use super::model::{Groups, Scc};
use std::fmt::Write as _;

/// A field of `SecurityContextConstraints`.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Field {
    /// Its path; entries of lists have no index.
    pub path: &'static str,
    /// What it does.
    pub what: &'static str,
}

/// Every field, in the order of the API reference. Source: openshift/api, `security/v1`.
pub const FIELDS: &[Field] = &[
    Field { path: "apiVersion", what: "Always `security.openshift.io/v1`." },
    Field { path: "kind", what: "Always `SecurityContextConstraints`." },
    Field {
        path: "metadata",
        what: "Name, labels and annotations. SCCs belong to the cluster and have no namespace.",
    },
    Field { path: "priority", what: "SCCs with a higher number are tried first; absent counts as 0." },
    Field {
        path: "allowPrivilegedContainer",
        what: "Whether a container may be privileged, which switches nearly every other protection off.",
    },
    Field {
        path: "defaultAddCapabilities",
        what: "Capabilities that every container gets, unless it drops them.",
    },
    Field {
        path: "requiredDropCapabilities",
        what: "Capabilities that every container has to drop; they are dropped for it. `ALL` drops everything.",
    },
    Field {
        path: "allowedCapabilities",
        what: "Capabilities that a container may add. `*` allows all and switches the check of required drops off; `ALL` is only the word.",
    },
    Field {
        path: "allowHostDirVolumePlugin",
        what: "Whether `hostPath` belongs to `volumes`: writing the object adds or removes it there. Admission itself does not read this field.",
    },
    Field { path: "volumes", what: "Kinds of volume a pod may have. `*` allows all, `none` allows none." },
    Field { path: "allowedFlexVolumes", what: "Drivers of flexVolumes, if not all of them are allowed." },
    Field { path: "allowedFlexVolumes.driver", what: "Name of a driver." },
    Field { path: "allowHostNetwork", what: "Whether a pod may use the node's network." },
    Field {
        path: "allowHostPorts",
        what: "Whether a container may open ports of the node. With `hostNetwork` every declared port is one.",
    },
    Field { path: "allowHostPID", what: "Whether a pod may see the node's processes." },
    Field { path: "allowHostIPC", what: "Whether a pod may use the node's IPC." },
    Field {
        path: "userNamespaceLevel",
        what: "`RequirePodLevel` demands `hostUsers: false`; `AllowHostLevel`, the default, demands nothing.",
    },
    Field {
        path: "defaultAllowPrivilegeEscalation",
        what: "What `allowPrivilegeEscalation` becomes in a container that leaves it out.",
    },
    Field {
        path: "allowPrivilegeEscalation",
        what: "Whether a process may gain more privileges than its parent. `false` writes `false` into containers that leave it out.",
    },
    Field { path: "seLinuxContext", what: "Which SELinux label a pod may have." },
    Field {
        path: "seLinuxContext.type",
        what: "`MustRunAs`: the label given here, its level taken from the namespace. `RunAsAny`: any, and none is set.",
    },
    Field {
        path: "seLinuxContext.seLinuxOptions",
        what: "The label; what is left out has to be left out in the pod too.",
    },
    Field { path: "seLinuxContext.seLinuxOptions.user", what: "SELinux user." },
    Field { path: "seLinuxContext.seLinuxOptions.role", what: "SELinux role." },
    Field { path: "seLinuxContext.seLinuxOptions.type", what: "SELinux type, the domain of the process." },
    Field {
        path: "seLinuxContext.seLinuxOptions.level",
        what: "MCS level. Left out, it is the namespace's.",
    },
    Field { path: "runAsUser", what: "Which user id a container may have." },
    Field {
        path: "runAsUser.type",
        what: "`MustRunAsRange`: an id of the range, filled in with its first. `MustRunAs`: this id. `MustRunAsNonRoot`: any but 0. `RunAsAny`: any.",
    },
    Field { path: "runAsUser.uid", what: "The id, for `MustRunAs`." },
    Field {
        path: "runAsUser.uidRangeMin",
        what: "First id, for `MustRunAsRange`. With neither end given the namespace's block counts.",
    },
    Field { path: "runAsUser.uidRangeMax", what: "Last id, for `MustRunAsRange`." },
    Field { path: "supplementalGroups", what: "Which further groups a pod may have." },
    Field {
        path: "supplementalGroups.type",
        what: "`MustRunAs`: groups of the ranges, filled in with the first id. `RunAsAny`: any.",
    },
    Field {
        path: "supplementalGroups.ranges",
        what: "Allowed ids. Left out, they are the namespace's blocks.",
    },
    Field { path: "supplementalGroups.ranges.min", what: "First id." },
    Field { path: "supplementalGroups.ranges.max", what: "Last id." },
    Field { path: "fsGroup", what: "Which group may own a pod's volumes." },
    Field {
        path: "fsGroup.type",
        what: "`MustRunAs`: a group of the ranges, filled in with the first id. `RunAsAny`: any.",
    },
    Field {
        path: "fsGroup.ranges",
        what: "Allowed ids. Left out, it is one single id: the first of the namespace's first block.",
    },
    Field { path: "fsGroup.ranges.min", what: "First id." },
    Field { path: "fsGroup.ranges.max", what: "Last id." },
    Field {
        path: "readOnlyRootFilesystem",
        what: "Whether the root file system of containers has to be read-only; `true` is written into containers that leave it out.",
    },
    Field {
        path: "users",
        what: "Users and service accounts that may use the SCC. RBAC on the verb `use` is the other way to grant it.",
    },
    Field { path: "groups", what: "Groups that may use the SCC." },
    Field {
        path: "seccompProfiles",
        what: "Allowed seccomp profiles. The first that is not `*` is written into pods that name none; an empty list forbids to name one.",
    },
    Field {
        path: "allowedUnsafeSysctls",
        what: "Sysctls beyond the safe ones that a pod may set; `*` at the end makes a prefix.",
    },
    Field {
        path: "forbiddenSysctls",
        what: "Sysctls, also safe ones, that a pod may not set; `*` at the end makes a prefix.",
    },
];

/// The field with this path, `runAsUser.uid`.
pub fn find(path: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.path == path)
}

/// Names of the fields directly below a path; those of the object itself below the empty one.
pub fn children(path: &str) -> impl Iterator<Item = &'static str> {
    let below = move |field: &'static Field| -> Option<&'static str> {
        let rest =
            if path.is_empty() { field.path } else { field.path.strip_prefix(path)?.strip_prefix('.')? };
        (!rest.contains('.')).then_some(rest)
    };
    FIELDS.iter().filter_map(below).collect::<Vec<_>>().into_iter()
}

/// What an object has in each of its fields, in short form and in the order of [`FIELDS`].
pub fn values(scc: &Scc<'_>) -> Vec<(&'static str, String)> {
    let flag = |set: bool| set.to_string();
    let option = |set: Option<bool>| set.map_or_else(|| "unset".to_owned(), |set| set.to_string());
    let level = if scc.user_namespace_level.is_empty() { "unset" } else { scc.user_namespace_level };
    vec![
        ("priority", scc.priority.map_or_else(|| "unset".to_owned(), |priority| priority.to_string())),
        ("allowPrivilegedContainer", flag(scc.allow_privileged_container)),
        ("defaultAddCapabilities", list(&scc.default_add_capabilities)),
        ("requiredDropCapabilities", list(&scc.required_drop_capabilities)),
        ("allowedCapabilities", list(&scc.allowed_capabilities)),
        ("allowHostDirVolumePlugin", flag(scc.allow_host_dir_volume_plugin)),
        ("volumes", list(&scc.volumes)),
        ("allowedFlexVolumes", list(&scc.allowed_flex_volumes)),
        ("allowHostNetwork", flag(scc.allow_host_network)),
        ("allowHostPorts", flag(scc.allow_host_ports)),
        ("allowHostPID", flag(scc.allow_host_pid)),
        ("allowHostIPC", flag(scc.allow_host_ipc)),
        ("userNamespaceLevel", level.to_owned()),
        ("defaultAllowPrivilegeEscalation", option(scc.default_allow_privilege_escalation)),
        ("allowPrivilegeEscalation", option(scc.allow_privilege_escalation)),
        ("seLinuxContext", se_linux_context(scc)),
        ("runAsUser", run_as_user(scc)),
        ("supplementalGroups", groups(&scc.supplemental_groups)),
        ("fsGroup", groups(&scc.fs_group)),
        ("readOnlyRootFilesystem", flag(scc.read_only_root_filesystem)),
        ("users", list(&scc.users)),
        ("groups", list(&scc.groups)),
        ("seccompProfiles", list(&scc.seccomp_profiles)),
        ("allowedUnsafeSysctls", list(&scc.allowed_unsafe_sysctls)),
        ("forbiddenSysctls", list(&scc.forbidden_sysctls)),
    ]
}

fn list(names: &[&str]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn se_linux_context(scc: &Scc<'_>) -> String {
    let mut text = scc.se_linux_context.kind.to_owned();
    if let Some(options) = &scc.se_linux_context.options {
        let parts = [
            ("user", options.user),
            ("role", options.role),
            ("type", options.kind),
            ("level", options.level),
        ];
        for (name, value) in parts.iter().filter(|(_, value)| !value.is_empty()) {
            let _ = write!(text, ", {name} {value}");
        }
    }
    text
}

fn run_as_user(scc: &Scc<'_>) -> String {
    let user = &scc.run_as_user;
    let mut text = user.kind.to_owned();
    if let Some(uid) = user.uid {
        let _ = write!(text, " {uid}");
    }
    match (user.uid_range_min, user.uid_range_max) {
        (None, None) if user.kind == "MustRunAsRange" => text.push_str(" of the namespace"),
        (None, None) => {}
        (min, max) => {
            let end = |end: Option<i64>| end.map_or_else(|| "?".to_owned(), |id| id.to_string());
            let _ = write!(text, " {} to {}", end(min), end(max));
        }
    }
    text
}

fn groups(groups: &Groups<'_>) -> String {
    let mut text = groups.kind.to_owned();
    for (index, range) in groups.ranges.iter().enumerate() {
        let _ = write!(text, "{} {} to {}", if index > 0 { "," } else { "" }, range.min, range.max);
    }
    if groups.kind == "MustRunAs" && groups.ranges.is_empty() {
        text.push_str(" of the namespace");
    }
    text
}
