// Written by `cargo xtask gen` from core/data/scc. Do not edit.

use crate::pod::SeLinuxOptions;
use crate::scc::builtin::{Change, EMPTY, Facts, Group, Minor, Source, group_binding};
use crate::scc::{Groups, IdRange, List, Ranked, RunAsUser, Scc, SeLinuxContext, ValueStyle};

static ANYUID_4_10: Ranked<'static> = Ranked {
    points: 154_950,
    scc: Scc {
        name: "anyuid",
        priority: Some(10),
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret"]),
        groups: List::Borrowed(&["system:cluster-admins"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static ANYUID_4_12: Ranked<'static> = Ranked {
    points: 154_950,
    scc: Scc {
        name: "anyuid",
        priority: Some(10),
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        groups: List::Borrowed(&["system:cluster-admins"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static ANYUID_4_13: Ranked<'static> = Ranked {
    points: 154_950,
    scc: Scc {
        name: "anyuid",
        priority: Some(10),
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        groups: List::Borrowed(&["system:cluster-admins"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static ANYUID_4_20: Ranked<'static> = Ranked {
    points: 154_950,
    scc: Scc {
        name: "anyuid",
        priority: Some(10),
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        groups: List::Borrowed(&["system:cluster-admins"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static ANYUID_4_21: Ranked<'static> = Ranked {
    points: 154_950,
    scc: Scc {
        name: "anyuid",
        priority: Some(10),
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        groups: List::Borrowed(&["system:cluster-admins"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTACCESS_4_10: Ranked<'static> = Ranked {
    points: 1_434_800,
    scc: Scc {
        name: "hostaccess",
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_host_ipc: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "hostPath", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTACCESS_4_12: Ranked<'static> = Ranked {
    points: 1_434_800,
    scc: Scc {
        name: "hostaccess",
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_host_ipc: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTACCESS_4_13: Ranked<'static> = Ranked {
    points: 1_434_800,
    scc: Scc {
        name: "hostaccess",
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_host_ipc: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTACCESS_4_20: Ranked<'static> = Ranked {
    points: 1_434_800,
    scc: Scc {
        name: "hostaccess",
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_host_ipc: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTACCESS_4_21: Ranked<'static> = Ranked {
    points: 1_434_800,
    scc: Scc {
        name: "hostaccess",
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_host_ipc: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "image", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTMOUNT_ANYUID_4_10: Ranked<'static> = Ranked {
    points: 254_950,
    scc: Scc {
        name: "hostmount-anyuid",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "hostPath", "nfs", "persistentVolumeClaim", "projected", "secret"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-infra:pv-recycler-controller"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTMOUNT_ANYUID_4_12: Ranked<'static> = Ranked {
    points: 254_950,
    scc: Scc {
        name: "hostmount-anyuid",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "nfs", "persistentVolumeClaim", "projected", "secret"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-infra:pv-recycler-controller"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTMOUNT_ANYUID_4_13: Ranked<'static> = Ranked {
    points: 254_950,
    scc: Scc {
        name: "hostmount-anyuid",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "nfs", "persistentVolumeClaim", "projected", "secret"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-infra:pv-recycler-controller"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTMOUNT_ANYUID_4_20: Ranked<'static> = Ranked {
    points: 254_950,
    scc: Scc {
        name: "hostmount-anyuid",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "nfs", "persistentVolumeClaim", "projected", "secret"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-infra:pv-recycler-controller"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTMOUNT_ANYUID_4_21: Ranked<'static> = Ranked {
    points: 254_950,
    scc: Scc {
        name: "hostmount-anyuid",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "image", "nfs", "persistentVolumeClaim", "projected", "secret"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-infra:pv-recycler-controller"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTMOUNT_ANYUID_V2_4_19: Ranked<'static> = Ranked {
    points: 284_950,
    scc: Scc {
        name: "hostmount-anyuid-v2",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "nfs", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTMOUNT_ANYUID_V2_4_20: Ranked<'static> = Ranked {
    points: 284_950,
    scc: Scc {
        name: "hostmount-anyuid-v2",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "nfs", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTMOUNT_ANYUID_V2_4_21: Ranked<'static> = Ranked {
    points: 284_950,
    scc: Scc {
        name: "hostmount-anyuid-v2",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["MKNOD"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "hostPath", "image", "nfs", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_4_10: Ranked<'static> = Ranked {
    points: 1_334_800,
    scc: Scc {
        name: "hostnetwork",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_4_12: Ranked<'static> = Ranked {
    points: 1_334_800,
    scc: Scc {
        name: "hostnetwork",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_4_13: Ranked<'static> = Ranked {
    points: 1_334_800,
    scc: Scc {
        name: "hostnetwork",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_4_20: Ranked<'static> = Ranked {
    points: 1_334_800,
    scc: Scc {
        name: "hostnetwork",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_4_21: Ranked<'static> = Ranked {
    points: 1_334_800,
    scc: Scc {
        name: "hostnetwork",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_V2_4_11: Ranked<'static> = Ranked {
    points: 1_332_010,
    scc: Scc {
        name: "hostnetwork-v2",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_V2_4_12: Ranked<'static> = Ranked {
    points: 1_332_010,
    scc: Scc {
        name: "hostnetwork-v2",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_V2_4_13: Ranked<'static> = Ranked {
    points: 1_332_010,
    scc: Scc {
        name: "hostnetwork-v2",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_V2_4_20: Ranked<'static> = Ranked {
    points: 1_332_010,
    scc: Scc {
        name: "hostnetwork-v2",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static HOSTNETWORK_V2_4_21: Ranked<'static> = Ranked {
    points: 1_332_010,
    scc: Scc {
        name: "hostnetwork-v2",
        allow_host_network: true,
        allow_host_ports: true,
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static INSIGHTS_RUNTIME_EXTRACTOR_SCC_4_19: Ranked<'static> = Ranked {
    points: 1_885_010,
    scc: Scc {
        name: "insights-runtime-extractor-scc",
        allow_privileged_container: true,
        allow_host_dir_volume_plugin: true,
        allow_host_pid: true,
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["CAP_SYS_ADMIN"]),
        volumes: List::Borrowed(&["*"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static INSIGHTS_RUNTIME_EXTRACTOR_SCC_4_20: Ranked<'static> = Ranked {
    points: 1_885_010,
    scc: Scc {
        name: "insights-runtime-extractor-scc",
        allow_privileged_container: true,
        allow_host_dir_volume_plugin: true,
        allow_host_pid: true,
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["CAP_SYS_ADMIN"]),
        volumes: List::Borrowed(&["*"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static KUBEVIRT_CONTROLLER: Ranked<'static> = Ranked {
    points: 285_020,
    scc: Scc {
        name: "kubevirt-controller",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["SYS_NICE", "NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["*"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-cnv:kubevirt-controller"]),
        seccomp_profiles: List::Borrowed(&["runtime/default", "unconfined", "localhost/kubevirt/kubevirt.json"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static KUBEVIRT_CONTROLLER_DOCUMENTED_4_5: Ranked<'static> = Ranked {
    points: 285_030,
    scc: Scc {
        name: "kubevirt-controller-documented-4.5",
        allow_host_dir_volume_plugin: true,
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["NET_ADMIN", "NET_RAW", "SYS_NICE"]),
        volumes: List::Borrowed(&["*"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-cnv:kubevirt-controller"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static KUBEVIRT_HANDLER: Ranked<'static> = Ranked {
    points: 2_685_000,
    scc: Scc {
        name: "kubevirt-handler",
        allow_privileged_container: true,
        allow_host_dir_volume_plugin: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_host_ipc: true,
        allow_privilege_escalation: Some(true),
        volumes: List::Borrowed(&["*"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-cnv:kubevirt-handler"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static MACHINE_API_TERMINATION_HANDLER_4_10: Ranked<'static> = Ranked {
    points: 654_800,
    scc: Scc {
        name: "machine-api-termination-handler",
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["downwardAPI", "hostPath"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-machine-api:machine-api-termination-handler"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static MACHINE_API_TERMINATION_HANDLER_4_20: Ranked<'static> = Ranked {
    points: 654_800,
    scc: Scc {
        name: "machine-api-termination-handler",
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["downwardAPI", "hostPath"]),
        users: List::Borrowed(&["system:serviceaccount:openshift-machine-api:machine-api-termination-handler"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NESTED_CONTAINER_4_20: Ranked<'static> = Ranked {
    points: 135_020,
    scc: Scc {
        name: "nested-container",
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["*"]),
        user_namespace_level: "RequirePodLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: Some(SeLinuxOptions { user: "", role: "", kind: "container_engine_t", level: "" }) },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 0, max: 65_534 }]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 0, max: 65_534 }]) },
        ..EMPTY
    },
};

static NESTED_CONTAINER_4_21: Ranked<'static> = Ranked {
    points: 135_020,
    scc: Scc {
        name: "nested-container",
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["*"]),
        user_namespace_level: "RequirePodLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: Some(SeLinuxOptions { user: "", role: "", kind: "container_engine_t", level: "" }) },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 0, max: 65_534 }]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 0, max: 65_534 }]) },
        ..EMPTY
    },
};

static NESTED_CONTAINER_4_22: Ranked<'static> = Ranked {
    points: 135_020,
    scc: Scc {
        name: "nested-container",
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["*"]),
        user_namespace_level: "RequirePodLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: Some(0), uid_range_max: Some(65_534) },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: Some(SeLinuxOptions { user: "", role: "", kind: "container_engine_t", level: "" }) },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 0, max: 65_534 }]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 0, max: 65_534 }]) },
        ..EMPTY
    },
};

static NODE_EXPORTER_4_10: Ranked<'static> = Ranked {
    points: 3_085_000,
    scc: Scc {
        name: "node-exporter",
        allow_privileged_container: true,
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_privilege_escalation: Some(true),
        volumes: List::Borrowed(&["*"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NODE_EXPORTER_4_11: Ranked<'static> = Ranked {
    points: 3_085_000,
    scc: Scc {
        name: "node-exporter",
        allow_privileged_container: true,
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_privilege_escalation: Some(true),
        volumes: List::Borrowed(&["*"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NODE_EXPORTER_4_20: Ranked<'static> = Ranked {
    points: 3_085_000,
    scc: Scc {
        name: "node-exporter",
        allow_privileged_container: true,
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_privilege_escalation: Some(true),
        volumes: List::Borrowed(&["*"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_4_10: Ranked<'static> = Ranked {
    points: 144_800,
    scc: Scc {
        name: "nonroot",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_4_12: Ranked<'static> = Ranked {
    points: 144_800,
    scc: Scc {
        name: "nonroot",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_4_13: Ranked<'static> = Ranked {
    points: 144_800,
    scc: Scc {
        name: "nonroot",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_4_20: Ranked<'static> = Ranked {
    points: 144_800,
    scc: Scc {
        name: "nonroot",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_4_21: Ranked<'static> = Ranked {
    points: 144_800,
    scc: Scc {
        name: "nonroot",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_V2_4_11: Ranked<'static> = Ranked {
    points: 142_010,
    scc: Scc {
        name: "nonroot-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_V2_4_12: Ranked<'static> = Ranked {
    points: 142_010,
    scc: Scc {
        name: "nonroot-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_V2_4_13: Ranked<'static> = Ranked {
    points: 142_010,
    scc: Scc {
        name: "nonroot-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_V2_4_20: Ranked<'static> = Ranked {
    points: 142_010,
    scc: Scc {
        name: "nonroot-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static NONROOT_V2_4_21: Ranked<'static> = Ranked {
    points: 142_010,
    scc: Scc {
        name: "nonroot-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsNonRoot", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static PRIVILEGED_4_10: Ranked<'static> = Ranked {
    points: 3_089_000,
    scc: Scc {
        name: "privileged",
        allow_privileged_container: true,
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_host_ipc: true,
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["*"]),
        volumes: List::Borrowed(&["*"]),
        users: List::Borrowed(&["system:admin", "system:serviceaccount:openshift-infra:build-controller"]),
        groups: List::Borrowed(&["system:cluster-admins", "system:nodes", "system:masters"]),
        seccomp_profiles: List::Borrowed(&["*"]),
        allowed_unsafe_sysctls: List::Borrowed(&["*"]),
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static PRIVILEGED_4_20: Ranked<'static> = Ranked {
    points: 3_089_000,
    scc: Scc {
        name: "privileged",
        allow_privileged_container: true,
        allow_host_dir_volume_plugin: true,
        allow_host_network: true,
        allow_host_ports: true,
        allow_host_pid: true,
        allow_host_ipc: true,
        allow_privilege_escalation: Some(true),
        allowed_capabilities: List::Borrowed(&["*"]),
        volumes: List::Borrowed(&["*"]),
        users: List::Borrowed(&["system:admin", "system:serviceaccount:openshift-infra:build-controller"]),
        groups: List::Borrowed(&["system:cluster-admins", "system:nodes", "system:masters"]),
        seccomp_profiles: List::Borrowed(&["*"]),
        allowed_unsafe_sysctls: List::Borrowed(&["*"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "RunAsAny", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "RunAsAny", options: None },
        fs_group: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_4_10: Ranked<'static> = Ranked {
    points: 134_800,
    scc: Scc {
        name: "restricted",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret"]),
        groups: List::Borrowed(&["system:authenticated"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_4_11: Ranked<'static> = Ranked {
    points: 134_800,
    scc: Scc {
        name: "restricted",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_4_12: Ranked<'static> = Ranked {
    points: 134_800,
    scc: Scc {
        name: "restricted",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_4_13: Ranked<'static> = Ranked {
    points: 134_800,
    scc: Scc {
        name: "restricted",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_4_20: Ranked<'static> = Ranked {
    points: 134_800,
    scc: Scc {
        name: "restricted",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_4_21: Ranked<'static> = Ranked {
    points: 134_800,
    scc: Scc {
        name: "restricted",
        allow_privilege_escalation: Some(true),
        required_drop_capabilities: List::Borrowed(&["KILL", "MKNOD", "SETUID", "SETGID"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_V2_4_11: Ranked<'static> = Ranked {
    points: 132_010,
    scc: Scc {
        name: "restricted-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_V2_4_12: Ranked<'static> = Ranked {
    points: 132_010,
    scc: Scc {
        name: "restricted-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_V2_4_13: Ranked<'static> = Ranked {
    points: 132_010,
    scc: Scc {
        name: "restricted-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_V2_4_20: Ranked<'static> = Ranked {
    points: 132_010,
    scc: Scc {
        name: "restricted-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_V2_4_21: Ranked<'static> = Ranked {
    points: 132_010,
    scc: Scc {
        name: "restricted-v2",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "AllowHostLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[]) },
        supplemental_groups: Groups { kind: "RunAsAny", ranges: List::Borrowed(&[]) },
        ..EMPTY
    },
};

static RESTRICTED_V3_4_20: Ranked<'static> = Ranked {
    points: 132_010,
    scc: Scc {
        name: "restricted-v3",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "RequirePodLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 1000, max: 65_534 }]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 1000, max: 65_534 }]) },
        ..EMPTY
    },
};

static RESTRICTED_V3_4_21: Ranked<'static> = Ranked {
    points: 132_010,
    scc: Scc {
        name: "restricted-v3",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "RequirePodLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: None, uid_range_max: None },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 1000, max: 65_534 }]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 1000, max: 65_534 }]) },
        ..EMPTY
    },
};

static RESTRICTED_V3_4_22: Ranked<'static> = Ranked {
    points: 132_010,
    scc: Scc {
        name: "restricted-v3",
        allow_privilege_escalation: Some(false),
        required_drop_capabilities: List::Borrowed(&["ALL"]),
        allowed_capabilities: List::Borrowed(&["NET_BIND_SERVICE"]),
        volumes: List::Borrowed(&["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"]),
        seccomp_profiles: List::Borrowed(&["runtime/default"]),
        user_namespace_level: "RequirePodLevel",
        run_as_user: RunAsUser { kind: "MustRunAsRange", uid: None, uid_range_min: Some(1000), uid_range_max: Some(65_534) },
        se_linux_context: SeLinuxContext { kind: "MustRunAs", options: None },
        fs_group: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 1000, max: 65_534 }]) },
        supplemental_groups: Groups { kind: "MustRunAs", ranges: List::Borrowed(&[IdRange { min: 1000, max: 65_534 }]) },
        ..EMPTY
    },
};

pub(crate) static MINORS: [Minor; 13] = [
    Minor {
        name: "4.10",
        number: 10,
        kubernetes: "1.23",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_10, &RESTRICTED_4_10, &NONROOT_4_10, &HOSTMOUNT_ANYUID_4_10, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_4_10, &HOSTACCESS_4_10, &NODE_EXPORTER_4_10, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: None,
    },
    Minor {
        name: "4.11",
        number: 11,
        kubernetes: "1.24",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_10, &RESTRICTED_V2_4_11, &RESTRICTED_4_11, &NONROOT_V2_4_11, &NONROOT_4_10, &HOSTMOUNT_ANYUID_4_10, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_11, &HOSTNETWORK_4_10, &HOSTACCESS_4_10, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: None,
    },
    Minor {
        name: "4.12",
        number: 12,
        kubernetes: "1.25",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_12, &RESTRICTED_V2_4_12, &RESTRICTED_4_12, &NONROOT_V2_4_12, &NONROOT_4_12, &HOSTMOUNT_ANYUID_4_12, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_12, &HOSTNETWORK_4_12, &HOSTACCESS_4_12, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: None,
    },
    Minor {
        name: "4.13",
        number: 13,
        kubernetes: "1.26",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_13, &RESTRICTED_V2_4_13, &RESTRICTED_4_13, &NONROOT_V2_4_13, &NONROOT_4_13, &HOSTMOUNT_ANYUID_4_13, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_13, &HOSTNETWORK_4_13, &HOSTACCESS_4_13, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: None,
    },
    Minor {
        name: "4.14",
        number: 14,
        kubernetes: "1.27",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_13, &RESTRICTED_V2_4_13, &RESTRICTED_4_13, &NONROOT_V2_4_13, &NONROOT_4_13, &HOSTMOUNT_ANYUID_4_13, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_13, &HOSTNETWORK_4_13, &HOSTACCESS_4_13, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: None,
    },
    Minor {
        name: "4.15",
        number: 15,
        kubernetes: "1.28",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_13, &RESTRICTED_V2_4_13, &RESTRICTED_4_13, &NONROOT_V2_4_13, &NONROOT_4_13, &HOSTMOUNT_ANYUID_4_13, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_13, &HOSTNETWORK_4_13, &HOSTACCESS_4_13, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: None,
    },
    Minor {
        name: "4.16",
        number: 16,
        kubernetes: "1.29",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_13, &RESTRICTED_V2_4_13, &RESTRICTED_4_13, &NONROOT_V2_4_13, &NONROOT_4_13, &HOSTMOUNT_ANYUID_4_13, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_13, &HOSTNETWORK_4_13, &HOSTACCESS_4_13, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: Some("every minor from 4.7 on is built with Kubernetes 1.(N+13)"),
    },
    Minor {
        name: "4.17",
        number: 17,
        kubernetes: "1.30",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_13, &RESTRICTED_V2_4_13, &RESTRICTED_4_13, &NONROOT_V2_4_13, &NONROOT_4_13, &HOSTMOUNT_ANYUID_4_13, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_13, &HOSTNETWORK_4_13, &HOSTACCESS_4_13, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: Some("every minor from 4.7 on is built with Kubernetes 1.(N+13)"),
    },
    Minor {
        name: "4.18",
        number: 18,
        kubernetes: "1.31",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_13, &RESTRICTED_V2_4_13, &RESTRICTED_4_13, &NONROOT_V2_4_13, &NONROOT_4_13, &HOSTMOUNT_ANYUID_4_13, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_13, &HOSTNETWORK_4_13, &HOSTACCESS_4_13, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: Some("every minor from 4.7 on is built with Kubernetes 1.(N+13)"),
    },
    Minor {
        name: "4.19",
        number: 19,
        kubernetes: "1.32",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_13, &RESTRICTED_V2_4_13, &RESTRICTED_4_13, &NONROOT_V2_4_13, &NONROOT_4_13, &HOSTMOUNT_ANYUID_4_13, &HOSTMOUNT_ANYUID_V2_4_19, &MACHINE_API_TERMINATION_HANDLER_4_10, &HOSTNETWORK_V2_4_13, &HOSTNETWORK_4_13, &HOSTACCESS_4_13, &INSIGHTS_RUNTIME_EXTRACTOR_SCC_4_19, &NODE_EXPORTER_4_11, &PRIVILEGED_4_10],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_MULTIARCH_TUNING_OPERATOR_604,
        inferred: None,
    },
    Minor {
        name: "4.20",
        number: 20,
        kubernetes: "1.33",
        style: ValueStyle::Go,
        sccs: &[&ANYUID_4_20, &RESTRICTED_V2_4_20, &RESTRICTED_V3_4_20, &RESTRICTED_4_20, &NESTED_CONTAINER_4_20, &NONROOT_V2_4_20, &NONROOT_4_20, &HOSTMOUNT_ANYUID_4_20, &HOSTMOUNT_ANYUID_V2_4_20, &MACHINE_API_TERMINATION_HANDLER_4_20, &HOSTNETWORK_V2_4_20, &HOSTNETWORK_4_20, &HOSTACCESS_4_20, &INSIGHTS_RUNTIME_EXTRACTOR_SCC_4_20, &NODE_EXPORTER_4_20, &PRIVILEGED_4_20],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: Some("every minor from 4.7 on is built with Kubernetes 1.(N+13)"),
    },
    Minor {
        name: "4.21",
        number: 21,
        kubernetes: "1.34",
        style: ValueStyle::Json,
        sccs: &[&ANYUID_4_21, &RESTRICTED_V2_4_21, &RESTRICTED_V3_4_21, &RESTRICTED_4_21, &NESTED_CONTAINER_4_21, &NONROOT_V2_4_21, &NONROOT_4_21, &HOSTMOUNT_ANYUID_4_21, &HOSTMOUNT_ANYUID_V2_4_21, &MACHINE_API_TERMINATION_HANDLER_4_20, &HOSTNETWORK_V2_4_21, &HOSTNETWORK_4_21, &HOSTACCESS_4_21, &INSIGHTS_RUNTIME_EXTRACTOR_SCC_4_20, &NODE_EXPORTER_4_20, &PRIVILEGED_4_20],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:authenticated", "restricted-v3"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_APISERVER_LIBRARY_GO_A8019F3,
        inferred: None,
    },
    Minor {
        name: "4.22",
        number: 22,
        kubernetes: "1.35",
        style: ValueStyle::Json,
        sccs: &[&ANYUID_4_21, &RESTRICTED_V2_4_21, &RESTRICTED_V3_4_22, &RESTRICTED_4_21, &NESTED_CONTAINER_4_22, &NONROOT_V2_4_21, &NONROOT_4_21, &HOSTMOUNT_ANYUID_4_21, &HOSTMOUNT_ANYUID_V2_4_21, &MACHINE_API_TERMINATION_HANDLER_4_20, &HOSTNETWORK_V2_4_21, &HOSTNETWORK_4_21, &HOSTACCESS_4_21, &INSIGHTS_RUNTIME_EXTRACTOR_SCC_4_20, &NODE_EXPORTER_4_20, &PRIVILEGED_4_20],
        bindings: &[group_binding("system:authenticated", "restricted-v2"), group_binding("system:authenticated", "restricted-v3"), group_binding("system:cluster-admins", "*"), group_binding("system:masters", "*")],
        source: &SOURCE_KUBERNETES_OF_OPENSHIFT,
        inferred: Some("every minor from 4.7 on is built with Kubernetes 1.(N+13)"),
    },
];

// Sorted by name.
pub(crate) static NEWEST: [&Ranked<'static>; 19] = [
    &ANYUID_4_21,
    &HOSTACCESS_4_21,
    &HOSTMOUNT_ANYUID_4_21,
    &HOSTMOUNT_ANYUID_V2_4_21,
    &HOSTNETWORK_4_21,
    &HOSTNETWORK_V2_4_21,
    &INSIGHTS_RUNTIME_EXTRACTOR_SCC_4_20,
    &KUBEVIRT_CONTROLLER,
    &KUBEVIRT_CONTROLLER_DOCUMENTED_4_5,
    &KUBEVIRT_HANDLER,
    &MACHINE_API_TERMINATION_HANDLER_4_20,
    &NESTED_CONTAINER_4_22,
    &NODE_EXPORTER_4_20,
    &NONROOT_4_21,
    &NONROOT_V2_4_21,
    &PRIVILEGED_4_20,
    &RESTRICTED_4_21,
    &RESTRICTED_V2_4_21,
    &RESTRICTED_V3_4_22,
];

// Sorted by name.
pub(crate) static FACTS: [Facts; 19] = [
    Facts {
        name: "anyuid",
        group: Group::Core,
        summary: "Any user id, root included, without host access. Its priority puts it before everything else for whoever may use it, so cluster administrators get it first.",
        since: Some("4.10"),
        source: &SOURCE_CKAO_C813E82,
        inferred: None,
        changes: &[&CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "hostaccess",
        group: Group::Core,
        summary: "All host namespaces, host ports and host directories, but with a user id and an SELinux level of the namespace.",
        since: Some("4.10"),
        source: &SOURCE_CKAO_C813E82,
        inferred: None,
        changes: &[&CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "hostmount-anyuid",
        group: Group::Core,
        summary: "Host directories and NFS as any user id, with the namespace's SELinux level. Made for the recycler of persistent volumes.",
        since: Some("4.10"),
        source: &SOURCE_CKAO_C813E82,
        inferred: None,
        changes: &[&CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "hostmount-anyuid-v2",
        group: Group::Core,
        summary: "Like hostmount-anyuid, and the pod chooses its SELinux label, because host directories are never relabelled.",
        since: Some("4.19"),
        source: &SOURCE_MULTIARCH_TUNING_OPERATOR_604,
        inferred: None,
        changes: &[&CHANGE_4],
    },
    Facts {
        name: "hostnetwork",
        group: Group::Core,
        summary: "The host's network and its ports, with a user id and an SELinux level of the namespace.",
        since: Some("4.10"),
        source: &SOURCE_CKAO_C813E82,
        inferred: None,
        changes: &[&CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "hostnetwork-v2",
        group: Group::Core,
        summary: "Like hostnetwork, with all capabilities dropped, no privilege escalation and the runtime's seccomp profile.",
        since: Some("4.11"),
        source: &SOURCE_CKAO_1338,
        inferred: None,
        changes: &[&CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "insights-runtime-extractor-scc",
        group: Group::Platform,
        summary: "For the Insights runtime extractor: privileged with the host's processes and directories.",
        since: Some("4.19"),
        source: &SOURCE_DOCS_93679,
        inferred: Some("general availability in 4.19; a 4.18 cluster has it with technology preview features"),
        changes: &[],
    },
    Facts {
        name: "kubevirt-controller",
        group: Group::Kubevirt,
        summary: "For virt-launcher pods, which virt-controller creates: unprivileged, any user id and SELinux label, host directories, and two capabilities.",
        since: None,
        source: &SOURCE_KUBEVIRT_D923FDB,
        inferred: None,
        changes: &[],
    },
    Facts {
        name: "kubevirt-controller-documented-4.5",
        group: Group::Kubevirt,
        summary: "kubevirt-controller as the documentation of OpenShift Virtualization printed it. On a cluster the object is named kubevirt-controller.",
        since: None,
        source: &SOURCE_DOCS_4_5_VIRT,
        inferred: None,
        changes: &[],
    },
    Facts {
        name: "kubevirt-handler",
        group: Group::Kubevirt,
        summary: "For virt-handler, KubeVirt's agent on every node: privileged, with the host's processes, ports and directories.",
        since: None,
        source: &SOURCE_KUBEVIRT_D923FDB,
        inferred: None,
        changes: &[],
    },
    Facts {
        name: "machine-api-termination-handler",
        group: Group::Platform,
        summary: "For the daemon that watches spot instances: root with host directories and the host's network, for one service account.",
        since: Some("4.10"),
        source: &SOURCE_MAO_9511961,
        inferred: Some("seen at two commits with the same values; release branches not seen"),
        changes: &[],
    },
    Facts {
        name: "nested-container",
        group: Group::Core,
        summary: "For a container engine inside a pod: a user namespace is required, inside it the pod may be root, set ids and escalate.",
        since: Some("4.20"),
        source: &SOURCE_CKAO_1847,
        inferred: None,
        changes: &[&CHANGE_4, &CHANGE_6],
    },
    Facts {
        name: "node-exporter",
        group: Group::Platform,
        summary: "For the monitoring agent of the nodes: privileged with the host's network, processes and directories. Usable through a role of its service account.",
        since: Some("4.10"),
        source: &SOURCE_CMO_F581865,
        inferred: Some("seen at three commits; release branches not seen"),
        changes: &[&CHANGE_1],
    },
    Facts {
        name: "nonroot",
        group: Group::Core,
        summary: "Any user id but root; the pod or the image has to name it.",
        since: Some("4.10"),
        source: &SOURCE_CKAO_C813E82,
        inferred: None,
        changes: &[&CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "nonroot-v2",
        group: Group::Core,
        summary: "Like nonroot, with all capabilities dropped, no privilege escalation and the runtime's seccomp profile.",
        since: Some("4.11"),
        source: &SOURCE_CKAO_1338,
        inferred: None,
        changes: &[&CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "privileged",
        group: Group::Core,
        summary: "Everything: privileged containers, every capability, every host feature, any user id and SELinux label. For administration of the cluster.",
        since: Some("4.10"),
        source: &SOURCE_CKAO_C813E82,
        inferred: None,
        changes: &[],
    },
    Facts {
        name: "restricted",
        group: Group::Core,
        summary: "No host access, a user id and an SELinux level of the namespace. What everybody got before 4.11; since then only who was granted it, or a cluster upgraded from 4.10.",
        since: Some("4.10"),
        source: &SOURCE_CKAO_C813E82,
        inferred: None,
        changes: &[&CHANGE_0, &CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "restricted-v2",
        group: Group::Core,
        summary: "What every pod gets that asks for nothing: restricted, with all capabilities dropped, no privilege escalation and the runtime's seccomp profile.",
        since: Some("4.11"),
        source: &SOURCE_CKAO_1338,
        inferred: None,
        changes: &[&CHANGE_2, &CHANGE_3, &CHANGE_4],
    },
    Facts {
        name: "restricted-v3",
        group: Group::Core,
        summary: "restricted-v2 inside a user namespace (`hostUsers: false`): any id from 1000 to 65534. restricted-v2 is tried before it and takes such a pod if its ids fit the namespace.",
        since: Some("4.20"),
        source: &SOURCE_CKAO_1847,
        inferred: None,
        changes: &[&CHANGE_4, &CHANGE_5],
    },
];

static CHANGE_0: Change = Change { minor: "4.11", field: "groups", text: "no longer granted to every authenticated user; a cluster upgraded from 4.10 keeps the grant", source: &SOURCE_CKAO_20AF0EA, inferred: None };
static CHANGE_1: Change = Change { minor: "4.11", field: "seccompProfiles", text: "names the runtime's seccomp profile", source: &SOURCE_CMO_E8DB53C, inferred: Some("an older commit has none; the minor is concluded from the work on pod security in 4.11") };
static CHANGE_2: Change = Change { minor: "4.12", field: "volumes", text: "generic ephemeral volumes", source: &SOURCE_CKAO_1380, inferred: Some("proposed on 2022-09-30, before 4.12 was branched, and shipped without csi by some release before 4.13") };
static CHANGE_3: Change = Change { minor: "4.13", field: "volumes", text: "inline CSI volumes", source: &SOURCE_CKAO_1434, inferred: None };
static CHANGE_4: Change = Change { minor: "4.21", field: "volumes", text: "image volumes", source: &SOURCE_CKAO_1968, inferred: Some("a cherry-pick to release-4.21 was asked for on 2026-01-16, before its first release") };
static CHANGE_5: Change = Change { minor: "4.22", field: "runAsUser", text: "the range 1000 to 65534 takes effect; until then it stood in a field that does not exist, so the namespace's range counted", source: &SOURCE_CKAO_1947, inferred: Some("the number of the bug puts the fix after the first release of 4.21; later 4.20.z and 4.21.z may have it") };
static CHANGE_6: Change = Change { minor: "4.22", field: "runAsUser", text: "the range 0 to 65534 takes effect; until then it stood in a field that does not exist, so the namespace's range counted", source: &SOURCE_CKAO_218C97C, inferred: Some("same mistake and same form of the fix as in restricted-v3; its minor is taken from there") };

// Sorted by key.
pub(crate) static SOURCES: [&Source; 24] = [
    &SOURCE_API_1939,
    &SOURCE_APISERVER_LIBRARY_GO_A8019F3,
    &SOURCE_CKAO_1338,
    &SOURCE_CKAO_1351,
    &SOURCE_CKAO_1380,
    &SOURCE_CKAO_1434,
    &SOURCE_CKAO_1834,
    &SOURCE_CKAO_1847,
    &SOURCE_CKAO_1944,
    &SOURCE_CKAO_1947,
    &SOURCE_CKAO_1968,
    &SOURCE_CKAO_20AF0EA,
    &SOURCE_CKAO_218C97C,
    &SOURCE_CKAO_C813E82,
    &SOURCE_CMO_E8DB53C,
    &SOURCE_CMO_F581865,
    &SOURCE_DOCS_93679,
    &SOURCE_DOCS_4_20,
    &SOURCE_DOCS_4_5_VIRT,
    &SOURCE_IO_8494B69,
    &SOURCE_KUBERNETES_OF_OPENSHIFT,
    &SOURCE_KUBEVIRT_D923FDB,
    &SOURCE_MAO_9511961,
    &SOURCE_MULTIARCH_TUNING_OPERATOR_604,
];

static SOURCE_API_1939: Source = Source { key: "api#1939", repository: "openshift/api", path: "pull/1939", commit: None, date: Some("2024-08"), licence: "Apache-2.0", what: "adds userNamespaceLevel behind a feature gate; the default is AllowHostLevel" };
static SOURCE_APISERVER_LIBRARY_GO_A8019F3: Source = Source { key: "apiserver-library-go@a8019f3", repository: "openshift/apiserver-library-go", path: "pkg/securitycontextconstraints", commit: Some("a8019f39f6708878cbb42101693940ed4817ab82"), date: Some("2025-09-17"), licence: "Apache-2.0", what: "the admission plugin; built with Kubernetes 1.34.1 it is the 4.21 generation" };
static SOURCE_CKAO_1338: Source = Source { key: "ckao#1338", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1338", commit: None, date: Some("2022-05"), licence: "Apache-2.0", what: "adds restricted-v2, nonroot-v2 and hostnetwork-v2; relanded as pull/1351, tested against the 4.11 payload" };
static SOURCE_CKAO_1351: Source = Source { key: "ckao#1351", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1351", commit: None, date: Some("2022-05"), licence: "Apache-2.0", what: "relands pull/1338 for 4.11, with the binding of restricted-v2 to system:authenticated" };
static SOURCE_CKAO_1380: Source = Source { key: "ckao#1380", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1380", commit: None, date: Some("2022-09-30"), licence: "Apache-2.0", what: "bug 2100429: generic ephemeral volumes in all objects" };
static SOURCE_CKAO_1434: Source = Source { key: "ckao#1434", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1434", commit: None, date: Some("2023-02"), licence: "Apache-2.0", what: "STOR-1051: inline CSI volumes in all objects, with the rebase to Kubernetes 1.26, which is 4.13; pull/1675 dates both volume kinds 4.13 and brings them to upgraded clusters" };
static SOURCE_CKAO_1834: Source = Source { key: "ckao#1834", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1834", commit: None, date: Some("2025-04-28"), licence: "Apache-2.0", what: "OCPBUGS-55013: adds hostmount-anyuid-v2" };
static SOURCE_CKAO_1847: Source = Source { key: "ckao#1847", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1847", commit: None, date: Some("2025-08"), licence: "Apache-2.0", what: "OCPNODE-2559: adds nested-container and restricted-v3" };
static SOURCE_CKAO_1944: Source = Source { key: "ckao#1944", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1944", commit: None, date: Some("2025-10-24"), licence: "Apache-2.0", what: "binds restricted-v3 to system:authenticated; tested against the 4.21 payload" };
static SOURCE_CKAO_1947: Source = Source { key: "ckao#1947", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1947", commit: None, date: Some("2026"), licence: "Apache-2.0", what: "OCPBUGS-77004: restricted-v3 gets the uid range it was meant to have; until then the API server drops the unknown field and the namespace's range counts" };
static SOURCE_CKAO_1968: Source = Source { key: "ckao#1968", repository: "openshift/cluster-kube-apiserver-operator", path: "pull/1968", commit: None, date: Some("2026-01-16"), licence: "Apache-2.0", what: "OCPBUGS-65807: image volumes in all objects; a cherry-pick to release-4.21 was asked for the same day" };
static SOURCE_CKAO_20AF0EA: Source = Source { key: "ckao@20af0ea", repository: "openshift/cluster-kube-apiserver-operator", path: "manifests/0000_20_kube-apiserver-operator_00_scc-restricted.yaml", commit: Some("20af0eae7385cdf0c681f7ae327b1fe754893e4a"), date: None, licence: "Apache-2.0", what: "restricted before 4.11: granted to system:authenticated, volumes without csi, ephemeral and image" };
static SOURCE_CKAO_218C97C: Source = Source { key: "ckao@218c97c", repository: "openshift/cluster-kube-apiserver-operator", path: "bindata/bootkube/scc-manifests/0000_20_kube-apiserver-operator_00_scc-nested-container.yaml", commit: Some("218c97c6196ff12b224eeca047b708ed5ae6684d"), date: None, licence: "Apache-2.0", what: "nested-container before the fix: the uid range stands in a field that runAsUser does not have" };
static SOURCE_CKAO_C813E82: Source = Source { key: "ckao@c813e82", repository: "openshift/cluster-kube-apiserver-operator", path: "bindata/bootkube/scc-manifests", commit: Some("c813e820bb94cf2af88a6343c8554624c334c04c"), date: Some("2026-08"), licence: "Apache-2.0", what: "the core objects as shipped by the head of the development branch" };
static SOURCE_CMO_E8DB53C: Source = Source { key: "cmo@e8db53c", repository: "openshift/cluster-monitoring-operator", path: "assets/node-exporter/security-context-constraints.yaml", commit: Some("e8db53c84f8ff971440c20cd794c9f2164cc58f3"), date: None, licence: "Apache-2.0", what: "node-exporter before it named a seccomp profile" };
static SOURCE_CMO_F581865: Source = Source { key: "cmo@f581865", repository: "openshift/cluster-monitoring-operator", path: "assets/node-exporter/security-context-constraints.yaml", commit: Some("f581865b41267ff23bbf1cb30fbdd2e02cecd42f"), date: None, licence: "Apache-2.0", what: "node-exporter; fsGroup, supplementalGroups and volumes are left to the API server's defaults" };
static SOURCE_DOCS_93679: Source = Source { key: "docs#93679", repository: "openshift/openshift-docs", path: "pull/93679", commit: None, date: Some("2025-05-22"), licence: "Apache-2.0", what: "the Insights runtime extractor is generally available from 4.19 on, after a technology preview in 4.18" };
static SOURCE_DOCS_4_20: Source = Source { key: "docs@4.20", repository: "openshift/openshift-docs", path: "pull/84966", commit: None, date: Some("2025-10"), licence: "Apache-2.0", what: "user namespaces are generally available in 4.20, with restricted-v3 and nested-container" };
static SOURCE_DOCS_4_5_VIRT: Source = Source { key: "docs@4.5-virt", repository: "Red Hat documentation, OpenShift Container Platform 4.5, OpenShift Virtualization", path: "additional security context constraints and Linux capabilities for the kubevirt-controller service account", commit: None, date: None, licence: "CC BY-SA 3.0", what: "the three field values the documentation names; everything else as in the shipped object, without its seccompProfiles" };
static SOURCE_IO_8494B69: Source = Source { key: "io@8494b69", repository: "openshift/insights-operator", path: "manifests/03-clusterrole.yaml", commit: Some("8494b69b8075fd1e8eac49db77bcda7588078155"), date: None, licence: "Apache-2.0", what: "insights-runtime-extractor-scc" };
static SOURCE_KUBERNETES_OF_OPENSHIFT: Source = Source { key: "kubernetes-of-openshift", repository: "Red Hat Customer Portal", path: "https://access.redhat.com/solutions/4870701", commit: None, date: None, licence: "facts", what: "which Kubernetes each OpenShift minor contains; seen for 4.7 to 4.15, where it is always 1.(N+13)" };
static SOURCE_KUBEVIRT_D923FDB: Source = Source { key: "kubevirt@d923fdb", repository: "kubevirt/kubevirt", path: "pkg/virt-operator/resource/generate/components/scc.go", commit: Some("d923fdb815cd2016ddaebdaaa51db04133576d72"), date: Some("2026-08-22"), licence: "Apache-2.0", what: "the two objects that virt-operator creates; openshift-cnv is the namespace OpenShift Virtualization uses" };
static SOURCE_MAO_9511961: Source = Source { key: "mao@9511961", repository: "openshift/machine-api-operator", path: "install/0000_30_machine-api-operator_09_security_context_constraint.yaml", commit: Some("951196122fe4f1115782da6c14660116905029c4"), date: None, licence: "Apache-2.0", what: "machine-api-termination-handler; introduced by pull/627 in 2020" };
static SOURCE_MULTIARCH_TUNING_OPERATOR_604: Source = Source { key: "multiarch-tuning-operator#604", repository: "outrigger-project/multiarch-tuning-operator", path: "pull/604", commit: None, date: Some("2025-05-07"), licence: "Apache-2.0", what: "uses hostmount-anyuid-v2 from 4.19 on, and says that 4.19 is Kubernetes 1.32" };
