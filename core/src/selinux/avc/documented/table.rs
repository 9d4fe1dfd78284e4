//! Rows of `data/selinux/documented.toml`; a test holds the two together.

use super::Container::{Always, Boolean, Never, Since};
use super::{DocumentedRule, Target};

/// The container-selinux versions that were measured, oldest first.
pub const MEASURED_VERSIONS: &[&str] = &[
    "2.124.0", "2.144.0", "2.155.0", "2.167.0", "2.170.0", "2.182.0", "2.188.0", "2.205.0", "2.221.0",
    "2.229.0", "2.232.1", "2.235.0", "2.240.0", "2.250.0",
];

/// What was measured beside the permissions, on el9 with one container-selinux.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    /// That container-selinux.
    pub container_selinux: &'static str,
    /// Pairs of types, class and permission that `container_t` has and `virt_launcher.process` lacks.
    pub missing_from_launcher: usize,
    /// Neverallow rules of the base that the rule for `proc_type` breaks.
    pub neverallow_broken: usize,
    /// Neverallow rules of the base that the container module itself breaks.
    pub neverallow_broken_by_container: usize,
}

/// The measurement.
pub const BESIDE: Beside = Beside {
    container_selinux: "2.232.1",
    missing_from_launcher: 6_674,
    neverallow_broken: 2,
    neverallow_broken_by_container: 13,
};

/// The members of `proc_type` on el9; other policies have fewer.
pub const PROC_TYPES: &[&str] = &[
    "proc_afs_t",
    "proc_kcore_t",
    "proc_kmsg_t",
    "proc_mdstat_t",
    "proc_net_t",
    "proc_numa_t",
    "proc_security_t",
    "proc_t",
    "proc_xen_t",
    "system_map_t",
    "usermodehelper_t",
];

/// The rules in the order of the documentation.
pub const RULES: &[DocumentedRule] = &[
    DocumentedRule {
        grant: "selinux/multi-queue",
        feature: "multi-queue",
        target: Target::Itself,
        class: "tun_socket",
        permissions: &[
            ("relabelfrom", Since("2.155.0")),
            ("relabelto", Since("2.155.0")),
            ("attach_queue", Since("2.155.0")),
        ],
    },
    DocumentedRule {
        grant: "selinux/proc-read",
        feature: "proc-read",
        target: Target::ProcType,
        class: "file",
        permissions: &[("getattr", Always), ("open", Always), ("read", Always)],
    },
    DocumentedRule {
        grant: "selinux/audit-relay",
        feature: "audit-relay",
        target: Target::Itself,
        class: "netlink_audit_socket",
        permissions: &[("nlmsg_relay", Boolean("virt_sandbox_use_audit"))],
    },
    DocumentedRule {
        grant: "selinux/hugepages-dir",
        feature: "hugepages",
        target: Target::Type("hugetlbfs_t"),
        class: "dir",
        permissions: &[
            ("add_name", Since("2.155.0")),
            ("create", Never),
            ("write", Since("2.155.0")),
            ("remove_name", Since("2.155.0")),
            ("rmdir", Never),
            ("setattr", Never),
        ],
    },
    DocumentedRule {
        grant: "selinux/hugepages-file",
        feature: "hugepages",
        target: Target::Type("hugetlbfs_t"),
        class: "file",
        permissions: &[("create", Since("2.155.0")), ("unlink", Since("2.155.0"))],
    },
    DocumentedRule {
        grant: "selinux/virtiofs-nfs-dir",
        feature: "virtiofs-nfs",
        target: Target::Type("nfs_t"),
        class: "dir",
        permissions: &[("mounton", Never)],
    },
    DocumentedRule {
        grant: "selinux/virtiofs-proc-dir",
        feature: "virtiofs-nfs",
        target: Target::Type("proc_t"),
        class: "dir",
        permissions: &[("mounton", Since("2.240.0"))],
    },
    DocumentedRule {
        grant: "selinux/virtiofs-proc-filesystem",
        feature: "virtiofs-nfs",
        target: Target::Type("proc_t"),
        class: "filesystem",
        permissions: &[("mount", Never), ("unmount", Never)],
    },
];

#[cfg(test)]
mod tests {
    use super::super::Container;
    use super::*;
    use toml::{Table, Value};

    fn state(container: Container) -> String {
        match container {
            Always => "always".to_owned(),
            Never => "never".to_owned(),
            Since(version) => format!("since {version}"),
            Boolean(name) => format!("boolean {name}"),
        }
    }

    fn words(list: &Value) -> Vec<&str> {
        list.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect()
    }

    #[test]
    fn the_rows_are_those_of_the_data_file() {
        let data: Table = include_str!("../../../../data/selinux/documented.toml").parse().unwrap();
        assert_eq!(words(&data["measured"]["versions"]), MEASURED_VERSIONS);
        assert_eq!(words(&data["proc-type"]["members"]), PROC_TYPES);
        let beside = &data["measured"]["beside"];
        assert_eq!(beside["container-selinux"].as_str(), Some(BESIDE.container_selinux));
        for (name, known) in [
            ("container-t-tuples-missing-from-launcher", BESIDE.missing_from_launcher),
            ("neverallow-rules-broken", BESIDE.neverallow_broken),
            ("base-rules-broken-by-container-module", BESIDE.neverallow_broken_by_container),
        ] {
            assert_eq!(beside[name].as_integer(), i64::try_from(known).ok(), "{name}");
        }
        let rows = data["rule"].as_array().unwrap();
        assert_eq!(rows.len(), RULES.len());
        for (row, rule) in rows.iter().zip(RULES) {
            let target = match rule.target {
                Target::Itself => "self",
                Target::ProcType => "proc_type",
                Target::Type(name) => name,
            };
            let text = |field: &str| row[field].as_str().unwrap();
            assert_eq!([text("grant"), text("feature"), text("target")], [rule.grant, rule.feature, target]);
            assert_eq!(text("class"), rule.class);
            assert!(crate::kubevirt::grants::grant(rule.grant).is_some(), "{}", rule.grant);
            let container = row["container"].as_table().unwrap();
            assert_eq!(container.len(), rule.permissions.len());
            for (name, known) in rule.permissions {
                assert_eq!(container[*name].as_str(), Some(state(*known).as_str()), "{name}");
            }
        }
    }

    #[test]
    fn the_eight_rules_are_forty_nine_tuples_on_el9() {
        let types = |target| if target == Target::ProcType { PROC_TYPES.len() } else { 1 };
        let tuples = RULES.iter().map(|rule| rule.permissions.len() * types(rule.target));
        assert_eq!(tuples.sum::<usize>(), 49);
        let never =
            RULES.iter().flat_map(|rule| rule.permissions).filter(|(_, container)| *container == Never);
        // With the newest container-selinux six of them are real additions to what container_t may do.
        assert_eq!(never.count(), 6);
    }
}
