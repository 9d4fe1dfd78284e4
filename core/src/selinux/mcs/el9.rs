//! What the el9 policy lets the domains of KubeVirt do with each other's objects, as measured.
//!
//! A row lists every permission that type enforcement grants for one source, target and class, so a permission that is
//! not in it is refused; what has no row is not known. `data/selinux/el9-access.toml` holds the same rows with sources.

/// Whether the type has the attribute `mcs_constrained_type`; `None` where it was not measured.
pub fn is_mcs_constrained(type_: &str) -> Option<bool> {
    if CONSTRAINED_TYPES.contains(&type_) {
        Some(true)
    } else if UNCONSTRAINED_TYPES.contains(&type_) {
        Some(false)
    } else {
        None
    }
}

const CONSTRAINED_TYPES: &[&str] = &["container_t", "svirt_lxc_net_t", "svirt_t", "virt_launcher.process"];
const UNCONSTRAINED_TYPES: &[&str] = &["container_runtime_t", "spc_t", "unconfined_t"];

/// Whether el9's type enforcement grants the permission; `None` where it was not measured.
pub fn type_enforcement(source: &str, target: &str, class: &str, permission: &str) -> Option<bool> {
    let mut rows = GRANTED.iter().filter(|row| row.class == class || row.class == "*");
    let row = rows.find(|row| row.sources.contains(&source) && row.targets.contains(&target))?;
    Some(row.permissions.iter().any(|granted| *granted == "*" || *granted == permission))
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) sources: &'static [&'static str],
    pub(super) targets: &'static [&'static str],
    pub(super) class: &'static str,
    pub(super) permissions: &'static [&'static str],
}

const SANDBOX: &[&str] = &["container_t", "virt_launcher.process"];
const KNOWN: &[&str] = &["container_file_t", "proc_t", "container_t", "virt_launcher.process"];

const MANAGE_FILE: &[&str] = &[
    "append",
    "create",
    "execmod",
    "execute",
    "execute_no_trans",
    "getattr",
    "ioctl",
    "link",
    "lock",
    "map",
    "open",
    "read",
    "relabelfrom",
    "relabelto",
    "rename",
    "setattr",
    "unlink",
    "watch",
    "watch_reads",
    "write",
];
const MANAGE_DIR: &[&str] = &[
    "add_name",
    "create",
    "execmod",
    "getattr",
    "ioctl",
    "link",
    "lock",
    "mounton",
    "open",
    "read",
    "relabelfrom",
    "relabelto",
    "remove_name",
    "rename",
    "reparent",
    "rmdir",
    "search",
    "setattr",
    "unlink",
    "watch",
    "watch_reads",
    "write",
];
const MANAGE_PIPE: &[&str] = &[
    "append", "create", "getattr", "ioctl", "link", "lock", "open", "read", "rename", "setattr", "unlink",
    "write",
];
const SVIRT_FILE: &[&str] = &[
    "append", "create", "execute", "getattr", "ioctl", "lock", "map", "open", "read", "setattr", "unlink",
    "write",
];
const SVIRT_DIR: &[&str] =
    &["add_name", "getattr", "ioctl", "lock", "open", "read", "remove_name", "search", "write"];
const OWN_PROCESS: &[&str] =
    &["fork", "getattr", "ptrace", "sigchld", "sigkill", "signal", "signull", "sigstop"];
const TUN: &[&str] = &["attach_queue", "relabelfrom", "relabelto"];

pub(super) const GRANTED: &[Row] = &[
    Row { sources: &["spc_t"], targets: KNOWN, class: "*", permissions: &["*"] },
    Row { sources: SANDBOX, targets: &["container_file_t"], class: "file", permissions: MANAGE_FILE },
    Row { sources: SANDBOX, targets: &["container_file_t"], class: "dir", permissions: MANAGE_DIR },
    Row { sources: SANDBOX, targets: &["container_file_t"], class: "sock_file", permissions: MANAGE_PIPE },
    Row { sources: SANDBOX, targets: &["proc_t"], class: "file", permissions: &["getattr", "open", "read"] },
    Row { sources: &["container_t"], targets: &["container_t"], class: "process", permissions: OWN_PROCESS },
    Row {
        sources: &["container_t"],
        targets: &["container_t"],
        class: "fifo_file",
        permissions: MANAGE_PIPE,
    },
    Row {
        sources: &["container_t"],
        targets: &["container_t"],
        class: "unix_stream_socket",
        permissions: &["connectto", "getattr", "read", "write"],
    },
    Row { sources: &["container_t"], targets: &["container_t"], class: "tun_socket", permissions: TUN },
    Row {
        sources: &["container_t"],
        targets: &["virt_launcher.process"],
        class: "tun_socket",
        permissions: &[],
    },
    Row {
        sources: &["virt_launcher.process"],
        targets: &["virt_launcher.process"],
        class: "tun_socket",
        permissions: TUN,
    },
    Row {
        sources: &["virt_launcher.process", "svirt_t"],
        targets: &["container_t"],
        class: "process",
        permissions: &[],
    },
    Row {
        sources: &["virt_launcher.process", "svirt_t"],
        targets: &["container_t"],
        class: "fifo_file",
        permissions: &[],
    },
    Row {
        sources: &["virt_launcher.process", "svirt_t"],
        targets: &["container_t"],
        class: "unix_stream_socket",
        permissions: &[],
    },
    Row { sources: &["svirt_t"], targets: &["container_file_t"], class: "file", permissions: SVIRT_FILE },
    Row { sources: &["svirt_t"], targets: &["container_file_t"], class: "dir", permissions: SVIRT_DIR },
    Row { sources: &["svirt_t"], targets: &["container_file_t"], class: "sock_file", permissions: &[] },
    Row {
        sources: &["svirt_t"],
        targets: &["proc_t"],
        class: "file",
        permissions: &["getattr", "open", "read"],
    },
    Row { sources: &["svirt_t"], targets: &["virt_launcher.process"], class: "tun_socket", permissions: &[] },
];

#[cfg(test)]
mod tests {
    use super::*;
    use toml::{Table, Value};

    fn words(row: &Value, field: &str) -> Vec<String> {
        row[field].as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn the_types_are_those_of_the_data_file() {
        let data: Table = include_str!("../../../data/selinux/mcs-constraints.toml").parse().unwrap();
        assert_eq!(words(&data["types"], "constrained"), CONSTRAINED_TYPES);
        assert_eq!(words(&data["types"], "unconstrained"), UNCONSTRAINED_TYPES);
    }

    #[test]
    fn the_rows_are_those_of_the_data_file() {
        let data: Table = include_str!("../../../data/selinux/el9-access.toml").parse().unwrap();
        let rows = data["access"].as_array().unwrap();
        assert_eq!(rows.len(), GRANTED.len());
        for (row, granted) in rows.iter().zip(GRANTED) {
            assert_eq!(words(row, "from"), granted.sources);
            assert_eq!(words(row, "to"), granted.targets);
            assert_eq!(row["class"].as_str(), Some(granted.class));
            assert_eq!(words(row, "permissions"), granted.permissions);
            assert!(data["sources"].get(row["source"].as_str().unwrap()).is_some());
        }
    }
}
