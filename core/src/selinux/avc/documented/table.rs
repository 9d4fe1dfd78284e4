//! Rows of `data/selinux/documented.toml`; a test holds the two together.

use super::Container::{Always, Boolean, Never, Since};
use super::{DocumentedRule, Target};

/// The container-selinux versions that were measured, oldest first.
pub const MEASURED_VERSIONS: &[&str] = &[
    "2.124.0", "2.144.0", "2.155.0", "2.167.0", "2.170.0", "2.182.0", "2.188.0", "2.205.0", "2.221.0",
    "2.229.0", "2.232.1", "2.235.0", "2.240.0", "2.250.0",
];

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
        feature_words: "network multi-queue",
        reason: "network throughput scales with the number of vCPUs",
        target: Target::Itself,
        class: "tun_socket",
        permissions: &[
            ("relabelfrom", Since("2.155.0")),
            ("relabelto", Since("2.155.0")),
            ("attach_queue", Since("2.155.0")),
        ],
        shipped_from: "v0.30.0",
        shipped_to: "v1.4.1",
    },
    DocumentedRule {
        grant: "selinux/proc-read",
        feature: "proc-read",
        feature_words: "reading /proc",
        reason: "virt-launcher reads files under /proc such as cpuinfo and uptime",
        target: Target::ProcType,
        class: "file",
        permissions: &[("getattr", Always), ("open", Always), ("read", Always)],
        shipped_from: "v0.34.0",
        shipped_to: "v0.58.2",
    },
    DocumentedRule {
        grant: "selinux/audit-relay",
        feature: "audit-relay",
        feature_words: "libvirtd log relay",
        reason: "relaying network-related debug messages; without it denials may fill the audit log",
        target: Target::Itself,
        class: "netlink_audit_socket",
        permissions: &[("nlmsg_relay", Boolean("virt_sandbox_use_audit"))],
        shipped_from: "v0.30.3",
        shipped_to: "v1.4.1",
    },
    DocumentedRule {
        grant: "selinux/hugepages-dir",
        feature: "hugepages",
        feature_words: "huge pages",
        reason: "libvirtd uses hugetlbfs",
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
        shipped_from: "v0.30.0",
        shipped_to: "v0.58.2",
    },
    DocumentedRule {
        grant: "selinux/hugepages-file",
        feature: "hugepages",
        feature_words: "huge pages",
        reason: "libvirtd uses hugetlbfs",
        target: Target::Type("hugetlbfs_t"),
        class: "file",
        permissions: &[("create", Since("2.155.0")), ("unlink", Since("2.155.0"))],
        shipped_from: "v0.30.0",
        shipped_to: "v0.58.2",
    },
    DocumentedRule {
        grant: "selinux/virtiofs-nfs-dir",
        feature: "virtiofs-nfs",
        feature_words: "virtiofs and NFS",
        reason: "virtiofs mounts file systems and uses NFS",
        target: Target::Type("nfs_t"),
        class: "dir",
        permissions: &[("mounton", Never)],
        shipped_from: "v0.34.0",
        shipped_to: "v0.58.2",
    },
    DocumentedRule {
        grant: "selinux/virtiofs-proc-dir",
        feature: "virtiofs-nfs",
        feature_words: "virtiofs and NFS",
        reason: "virtiofs mounts file systems and uses NFS",
        target: Target::Type("proc_t"),
        class: "dir",
        permissions: &[("mounton", Since("2.240.0"))],
        shipped_from: "v0.34.0",
        shipped_to: "v0.58.2",
    },
    DocumentedRule {
        grant: "selinux/virtiofs-proc-filesystem",
        feature: "virtiofs-nfs",
        feature_words: "virtiofs and NFS",
        reason: "virtiofs mounts file systems and uses NFS",
        target: Target::Type("proc_t"),
        class: "filesystem",
        permissions: &[("mount", Never), ("unmount", Never)],
        shipped_from: "v0.34.0",
        shipped_to: "v0.58.2",
    },
];
