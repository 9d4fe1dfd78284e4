//! Booleans of the el9 policy that let containers do more, as measured.
//!
//! The rows are those of `data/selinux/booleans.toml`.

/// A boolean and what it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BooleanRow {
    /// Its name.
    pub name: &'static str,
    /// Whether it is on in the policy as shipped.
    pub default: bool,
    /// Types it opens; a trailing `*` stands for any end.
    pub targets: &'static [&'static str],
    /// Classes; empty for all.
    pub classes: &'static [&'static str],
    /// Permissions; empty for all.
    pub permissions: &'static [&'static str],
    /// Whether it opens them for `virt_launcher.process` as well as for `container_t`.
    pub launcher: bool,
    /// What setting it gives away.
    pub cost: &'static str,
}

const FILES: &[&str] = &["file", "dir", "lnk_file", "sock_file", "fifo_file"];
const MANAGE: &[&str] = &[
    "add_name",
    "append",
    "create",
    "execute",
    "execute_no_trans",
    "getattr",
    "ioctl",
    "link",
    "lock",
    "map",
    "open",
    "read",
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
const DEVICES: &[&str] = &["chr_file", "blk_file"];

/// The booleans.
pub const BOOLEANS: &[BooleanRow] = &[
    BooleanRow {
        name: "virt_use_nfs",
        default: false,
        targets: &["nfs_t"],
        classes: FILES,
        permissions: MANAGE,
        launcher: true,
        cost: "every container of the node may use every NFS mount it can reach",
    },
    BooleanRow {
        name: "virt_use_samba",
        default: false,
        targets: &["cifs_t"],
        classes: FILES,
        permissions: MANAGE,
        launcher: true,
        cost: "every container of the node may use every CIFS mount it can reach",
    },
    BooleanRow {
        name: "virt_sandbox_use_fusefs",
        default: false,
        targets: &["fusefs_t"],
        classes: FILES,
        permissions: MANAGE,
        launcher: true,
        cost: "every container of the node may use every FUSE mount it can reach",
    },
    BooleanRow {
        name: "container_use_cephfs",
        default: false,
        targets: &["cephfs_t"],
        classes: FILES,
        permissions: MANAGE,
        launcher: true,
        cost: "every container of the node may use every CephFS mount it can reach",
    },
    BooleanRow {
        name: "container_use_ecryptfs",
        default: false,
        targets: &["ecryptfs_t"],
        classes: FILES,
        permissions: MANAGE,
        launcher: true,
        cost: "every container of the node may use every eCryptfs mount it can reach",
    },
    BooleanRow {
        name: "container_manage_cgroup",
        default: false,
        targets: &["cgroup_t"],
        classes: FILES,
        permissions: MANAGE,
        launcher: true,
        cost: "every container of the node may change cgroups, its limits among them",
    },
    BooleanRow {
        name: "container_read_certs",
        default: false,
        targets: &["cert_t"],
        classes: FILES,
        permissions: &["getattr", "open", "read", "search", "ioctl", "lock"],
        launcher: true,
        cost: "every container of the node may read the host's certificates it can reach",
    },
    BooleanRow {
        name: "container_use_devices",
        default: false,
        targets: &["*_device_t"],
        classes: DEVICES,
        permissions: &["append", "getattr", "ioctl", "lock", "map", "open", "read", "write"],
        launcher: true,
        cost: "every container of the node may read and write every device node it can reach, disks among them",
    },
    BooleanRow {
        name: "domain_kernel_load_modules",
        default: false,
        targets: &["kernel_t"],
        classes: &["system"],
        permissions: &["module_request"],
        launcher: true,
        cost: "every domain of the node may make the kernel load modules",
    },
    BooleanRow {
        name: "virt_sandbox_use_audit",
        default: true,
        targets: &["self"],
        classes: &["netlink_audit_socket"],
        permissions: &["nlmsg_relay"],
        launcher: false,
        cost: "none: it is on as shipped",
    },
    BooleanRow {
        name: "virt_sandbox_use_all_caps",
        default: true,
        targets: &["self"],
        classes: &["capability", "capability2", "cap_userns", "cap2_userns"],
        permissions: &[],
        launcher: false,
        cost: "none: it is on as shipped; the pod's own capability list still applies",
    },
    BooleanRow {
        name: "domain_can_mmap_files",
        default: false,
        targets: &["proc_t", "*_tmp_t"],
        classes: &["file", "lnk_file"],
        permissions: &["map"],
        launcher: true,
        cost: "every domain of the node may map every file it may open",
    },
];

impl BooleanRow {
    /// Whether the boolean opens all of the permissions.
    pub fn opens<'a>(
        &self,
        (source, target, class): (&str, &str, &str),
        mut permissions: impl Iterator<Item = &'a str>,
    ) -> bool {
        let target_fits = |pattern: &&str| match pattern.split_once('*') {
            Some((start, end)) => target.starts_with(start) && target.ends_with(end),
            None => *pattern == target || (*pattern == "self" && source == target),
        };
        let source_fits = match source {
            "container_t" | "svirt_lxc_net_t" => true,
            super::documented::LAUNCHER_TYPE => self.launcher,
            _ => false,
        };
        source_fits
            && self.targets.iter().any(target_fits)
            && (self.classes.is_empty() || self.classes.contains(&class))
            && permissions.all(|name| self.permissions.is_empty() || self.permissions.contains(&name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::{Table, Value};

    fn words(row: &Value, field: &str) -> Vec<String> {
        row[field].as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn the_rows_are_those_of_the_data_file() {
        let data: Table = include_str!("../../../../data/selinux/booleans.toml").parse().unwrap();
        let rows = data["boolean"].as_array().unwrap();
        assert_eq!(rows.len(), BOOLEANS.len());
        for (row, boolean) in rows.iter().zip(BOOLEANS) {
            assert_eq!(row["name"].as_str(), Some(boolean.name));
            assert_eq!(row["default"].as_bool(), Some(boolean.default));
            assert_eq!(words(row, "targets"), boolean.targets);
            assert_eq!(words(row, "classes"), boolean.classes);
            assert_eq!(words(row, "permissions"), boolean.permissions);
            assert_eq!(row["launcher"].as_bool(), Some(boolean.launcher));
            assert_eq!(row["cost"].as_str(), Some(boolean.cost));
            assert!(data["sources"].get(row["source"].as_str().unwrap()).is_some());
        }
    }
}
