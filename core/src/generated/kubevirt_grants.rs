// Written by `cargo xtask gen` from core/data/kubevirt. Do not edit.

use crate::kubevirt::documented::{Documented, Seen};
use crate::kubevirt::grants::{Grant, Kind, Meaning};
use crate::kubevirt::needed::Need;
use crate::kubevirt::releases::range;
use crate::kubevirt::shipped::Shipped;

pub(crate) static GRANTS: &[Grant] = &[
    Grant {
        id: "object/scc-kubevirt-controller",
        kind: Kind::Object { kind: "SecurityContextConstraints", name: "kubevirt-controller" },
        title: "the SecurityContextConstraints object kubevirt-controller",
        documented: &[
            Documented { edition: "4.5", value: &["kubevirt-controller"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["kubevirt-controller"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.11" },
            Documented { edition: "4.12", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.12" },
            Documented { edition: "4.13", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.13" },
            Documented { edition: "4.14", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.15", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.16", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.17", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.18", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.19", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.20", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.21", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.21" },
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["kubevirt-controller"], defaulted: false, by: "virt-operator", when: None, inferred: None, source: "openshift-docs/scc-module" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "object/clusterrole-kubevirt-controller",
        kind: Kind::Object { kind: "ClusterRole", name: "kubevirt-controller" },
        title: "the ClusterRole kubevirt-controller",
        documented: &[
            Documented { edition: "4.5", value: &["kubevirt-controller"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["kubevirt-controller"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.11" },
            Documented { edition: "4.12", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.12" },
            Documented { edition: "4.13", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.13" },
            Documented { edition: "4.14", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.15", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.16", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.17", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.18", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.19", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.20", value: &["kubevirt-controller"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.21", value: &["kubevirt-controller"], seen: Seen::Inferred, source: "openshift-docs/4.21" },
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["kubevirt-controller"], defaulted: false, by: "virt-operator", when: None, inferred: Some("the role was read at some releases only: grants rbac tells which"), source: "openshift-docs/scc-module" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "object/scc-kubevirt-handler",
        kind: Kind::Object { kind: "SecurityContextConstraints", name: "kubevirt-handler" },
        title: "the SecurityContextConstraints object kubevirt-handler",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["kubevirt-handler"], defaulted: false, by: "virt-operator", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "scc/allow-host-dir-volume-plugin",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "allowHostDirVolumePlugin" },
        title: "hostPath volumes",
        documented: &[
            Documented { edition: "4.5", value: &["true"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["true"], seen: Seen::Inferred, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["true"], seen: Seen::Inferred, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["true"], seen: Seen::Inferred, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["true"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["true"], seen: Seen::Inferred, source: "openshift-docs/4.11" },
            Documented { edition: "4.12", value: &["true"], seen: Seen::Inferred, source: "openshift-docs/4.12" },
            Documented { edition: "4.13", value: &["true"], seen: Seen::Inferred, source: "openshift-docs/4.13" },
            Documented { edition: "4.14", value: &["true"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.15", value: &["true"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.16", value: &["true"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.17", value: &["true"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.18", value: &["true"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.19", value: &["true"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.20", value: &["true"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.21", value: &["true"], seen: Seen::Inferred, source: "openshift-docs/4.21" },
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "hostdisk", range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], when: "with the gate HostDisk", root: false, unmet: false, inferred: false, source: "kubevirt/rendervolumes.go" },
            Need { feature: "network-sriov", range: range(0, 64 /* v0.20.0 .. v0.35.0 */), value: &["true"], when: "/sys/devices", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "gpu", range: range(0, 72 /* v0.20.0 .. v0.36.5 */), value: &["true"], when: "/sys/devices", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "base-root", range: range(0, 30 /* v0.20.0 .. v0.28.0 */), value: &["true"], when: "/var/run/kubevirt, the container disk directory and the program directory, in every launcher", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
        ],
    },
    Grant {
        id: "scc/allow-privileged-container",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "allowPrivilegedContainer" },
        title: "no privileged containers",
        documented: &[
            Documented { edition: "4.5", value: &["false"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["false"], seen: Seen::Inferred, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["false"], seen: Seen::Inferred, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["false"], seen: Seen::Inferred, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["false"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["false"], seen: Seen::Inferred, source: "openshift-docs/4.11" },
            Documented { edition: "4.12", value: &["false"], seen: Seen::Inferred, source: "openshift-docs/4.12" },
            Documented { edition: "4.13", value: &["false"], seen: Seen::Inferred, source: "openshift-docs/4.13" },
            Documented { edition: "4.14", value: &["false"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.15", value: &["false"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.16", value: &["false"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.17", value: &["false"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.18", value: &["false"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.19", value: &["false"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.20", value: &["false"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.21", value: &["false"], seen: Seen::Inferred, source: "openshift-docs/4.21" },
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["false"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "ppc64le", range: range(26, 219 /* v0.27.0 .. v1.6.6 */), value: &["true"], when: "the node is ppc64le", root: false, unmet: true, inferred: false, source: "kubevirt/template.go" },
        ],
    },
    Grant {
        id: "scc/allowed-capabilities",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "allowedCapabilities" },
        title: "the list of Linux capabilities a launcher may add",
        documented: &[
            Documented { edition: "4.5", value: &["NET_ADMIN", "NET_RAW", "SYS_NICE"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["NET_ADMIN", "NET_RAW", "SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["NET_ADMIN", "NET_RAW", "SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["NET_ADMIN", "NET_RAW", "SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["NET_ADMIN", "NET_RAW", "SYS_NICE"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Inferred, source: "openshift-docs/4.11" },
            Documented { edition: "4.12", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Inferred, source: "openshift-docs/4.12" },
            Documented { edition: "4.13", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Inferred, source: "openshift-docs/4.13" },
            Documented { edition: "4.14", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.15", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.16", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.17", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.18", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.19", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.20", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.21", value: &["SYS_NICE", "NET_BIND_SERVICE"], seen: Seen::Inferred, source: "openshift-docs/4.21" },
        ],
        shipped: &[
            Shipped { range: range(0, 8 /* v0.20.0 .. v0.20.8 */), value: &["NET_ADMIN", "SYS_NICE", "SYS_RESOURCE"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
            Shipped { range: range(9, 35 /* v0.21.0 .. v0.29.2 */), value: &["NET_ADMIN", "SYS_NICE"], defaulted: false, by: "kubevirt-controller/02", when: None, inferred: None, source: "kubevirt/scc.go@v0.21.0" },
            Shipped { range: range(36, 64 /* v0.30.0-rc.0 .. v0.35.0 */), value: &["NET_ADMIN", "NET_RAW", "SYS_NICE"], defaulted: false, by: "kubevirt-controller/03", when: None, inferred: None, source: "kubevirt/scc.go@v0.30.0-rc.0" },
            Shipped { range: range(65, 65 /* v0.36.0-rc.0 .. v0.36.0-rc.0 */), value: &["SYS_NICE"], defaulted: false, by: "kubevirt-controller/04", when: None, inferred: None, source: "kubevirt/scc.go@v0.36.0-rc.0" },
            Shipped { range: range(66, 84 /* v0.36.0-rc.1 .. v0.38.2 */), value: &["NET_ADMIN", "SYS_NICE"], defaulted: false, by: "kubevirt-controller/05", when: None, inferred: None, source: "kubevirt/scc.go@v0.36.0-rc.1" },
            Shipped { range: range(85, 94 /* v0.39.0-rc.0 .. v0.40.1 */), value: &["NET_ADMIN", "SYS_NICE", "SYS_RESOURCE"], defaulted: false, by: "kubevirt-controller/09", when: None, inferred: None, source: "kubevirt/scc.go@v0.39.0-rc.0" },
            Shipped { range: range(95, 101 /* v0.41.0-rc.0 .. v0.41.4 */), value: &["SYS_NICE", "SYS_RESOURCE"], defaulted: false, by: "kubevirt-controller/10", when: None, inferred: None, source: "kubevirt/scc.go@v0.41.0-rc.0" },
            Shipped { range: range(102, 111 /* v0.42.0-rc.0 .. v0.43.1 */), value: &["SYS_NICE"], defaulted: false, by: "kubevirt-controller/11", when: None, inferred: None, source: "kubevirt/scc.go@v0.42.0-rc.0" },
            Shipped { range: range(112, 136 /* v0.44.0-rc.0 .. v0.52.0 */), value: &["SYS_NICE", "NET_BIND_SERVICE"], defaulted: false, by: "kubevirt-controller/12", when: None, inferred: None, source: "kubevirt/scc.go@v0.44.0-rc.0" },
            Shipped { range: range(137, 158 /* v0.53.0-rc.0 .. v0.59.0-alpha.0 */), value: &["SYS_NICE", "NET_BIND_SERVICE", "SYS_PTRACE"], defaulted: false, by: "kubevirt-controller/14", when: None, inferred: None, source: "kubevirt/scc.go@v0.53.0-rc.0" },
            Shipped { range: range(159, 172 /* v0.59.0-alpha.1 .. v1.0.0 */), value: &["SYS_NICE", "NET_BIND_SERVICE"], defaulted: false, by: "kubevirt-controller/17", when: None, inferred: None, source: "kubevirt/scc.go@v0.59.0-alpha.1" },
            Shipped { range: range(173, 173 /* v1.0.1 .. v1.0.1 */), value: &["SYS_NICE", "NET_BIND_SERVICE", "SYS_PTRACE"], defaulted: false, by: "kubevirt-controller/20", when: None, inferred: None, source: "kubevirt/scc.go@v1.0.1" },
            Shipped { range: range(174, 244 /* v1.1.0-alpha.0 .. main */), value: &["SYS_NICE", "NET_BIND_SERVICE"], defaulted: false, by: "kubevirt-controller/21", when: None, inferred: None, source: "kubevirt/scc.go@v1.1.0-alpha.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "scc/run-as-user",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "runAsUser" },
        title: "any user id",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "base-root", range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], when: "user 0", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "base-nonroot", range: range(112, 244 /* v0.44.0-rc.0 .. main */), value: &["RunAsAny"], when: "user 107, which no namespace range contains", root: false, unmet: false, inferred: true, source: "kubevirt/template.go" },
        ],
    },
    Grant {
        id: "scc/se-linux-context",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "seLinuxContext" },
        title: "any SELinux context",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "base-root", range: range(0, 26 /* v0.20.0 .. v0.27.0 */), value: &["RunAsAny"], when: "the launcher's SELinux type", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "base-root", range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["RunAsAny"], when: "the launcher's SELinux type", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "migration-target", range: range(164, 244 /* v0.59.0 .. main */), value: &["RunAsAny"], when: "the MCS level of the source", root: false, unmet: false, inferred: true, source: "kubevirt/selinux-labels.go" },
            Need { feature: "hotplug", range: range(65, 244 /* v0.36.0-rc.0 .. main */), value: &["RunAsAny"], when: "level s0, later the MCS level of the launcher", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
        ],
    },
    Grant {
        id: "scc/fs-group",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "fsGroup" },
        title: "any fsGroup",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "pvc", range: range(160, 244 /* v0.59.0-alpha.2 .. main */), value: &["RunAsAny"], when: "fsGroup 107", root: false, unmet: false, inferred: true, source: "kubevirt/template.go" },
        ],
    },
    Grant {
        id: "scc/supplemental-groups",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "supplementalGroups" },
        title: "any supplemental groups",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "scc/volumes",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "volumes" },
        title: "every volume type",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["*"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "imagevolume", range: range(209, 237 /* v1.6.0-alpha.0 .. v1.8.4 */), value: &["image"], when: "volume type image, only with the gate ImageVolume", root: false, unmet: false, inferred: true, source: "kubevirt/rendervolumes.go" },
            Need { feature: "imagevolume", range: range(238, 244 /* v1.9.0-alpha.0 .. main */), value: &["image"], when: "volume type image; the gate ImageVolume is on by default upstream, off in OpenShift Virtualization", root: false, unmet: false, inferred: false, source: "kubevirt/rendervolumes.go" },
        ],
    },
    Grant {
        id: "scc/allow-privilege-escalation",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "allowPrivilegeEscalation" },
        title: "privilege escalation",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "base-root", range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], when: "the container does not forbid it", root: false, unmet: false, inferred: true, source: "kubevirt/rendercontainer.go" },
            Need { feature: "virtiofs-pvc", range: range(172, 178 /* v1.0.0 .. v1.1.1 */), value: &["true"], when: "the container virtiofs-<volume> asks for it", root: false, unmet: false, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &["true"], when: "the container virtiofs-<volume> asks for it, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: false, inferred: false, source: "kubevirt/virtiofs.go" },
        ],
    },
    Grant {
        id: "scc/seccomp-profiles",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "seccompProfiles" },
        title: "the seccomp profiles a launcher may ask for",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["runtime/default", "unconfined"], defaulted: false, by: "kubevirt-controller/15", when: None, inferred: None, source: "kubevirt/scc.go@v0.58.1" },
            Shipped { range: range(159, 159 /* v0.59.0-alpha.1 .. v0.59.0-alpha.1 */), value: &["runtime/default"], defaulted: false, by: "kubevirt-controller/17", when: None, inferred: None, source: "kubevirt/scc.go@v0.59.0-alpha.1" },
            Shipped { range: range(160, 162 /* v0.59.0-alpha.2 .. v0.59.0-rc.1 */), value: &["runtime/default", "unconfined"], defaulted: false, by: "kubevirt-controller/18", when: None, inferred: None, source: "kubevirt/scc.go@v0.59.0-alpha.2" },
            Shipped { range: range(163, 244 /* v0.59.0-rc.2 .. main */), value: &["runtime/default", "unconfined", "localhost/kubevirt/kubevirt.json"], defaulted: false, by: "kubevirt-controller/19", when: None, inferred: None, source: "kubevirt/scc.go@v0.59.0-rc.2" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "scc/allow-host-network",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "allowHostNetwork" },
        title: "the node's network",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 67 /* v0.20.0 .. v0.36.0 */), value: &["false"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
            Shipped { range: range(68, 72 /* v0.36.1 .. v0.36.5 */), value: &["true"], defaulted: false, by: "kubevirt-controller/06", when: None, inferred: None, source: "kubevirt/scc.go@v0.36.1" },
            Shipped { range: range(73, 79 /* v0.37.0-rc.0 .. v0.37.3 */), value: &["false"], defaulted: true, by: "kubevirt-controller/07", when: None, inferred: None, source: "kubevirt/scc.go@v0.37.0-rc.0" },
            Shipped { range: range(80, 122 /* v0.38.0-rc.0 .. v0.46.1 */), value: &["true"], defaulted: false, by: "kubevirt-controller/08", when: None, inferred: None, source: "kubevirt/scc.go@v0.38.0-rc.0" },
            Shipped { range: range(123, 244 /* v0.47.0-rc.0 .. main */), value: &["false"], defaulted: true, by: "kubevirt-controller/13", when: None, inferred: None, source: "kubevirt/scc.go@v0.47.0-rc.0" },
        ],
        needed: &[
            Need { feature: "hotplug", range: range(65, 67 /* v0.36.0-rc.0 .. v0.36.0 */), value: &["true"], when: "attachment pods; the SCC did not allow it yet", root: false, unmet: true, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "hotplug", range: range(68, 72 /* v0.36.1 .. v0.36.5 */), value: &["true"], when: "attachment pods", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "hotplug", range: range(80, 122 /* v0.38.0-rc.0 .. v0.46.1 */), value: &["true"], when: "attachment pods", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "hotplug", range: range(73, 79 /* v0.37.0-rc.0 .. v0.37.3 */), value: &["true"], when: "attachment pods; the SCC of this line did not allow it", root: false, unmet: true, inferred: false, source: "kubevirt/template.go" },
        ],
    },
    Grant {
        id: "scc/allow-host-pid",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "allowHostPID" },
        title: "no sharing of the node's process ids",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["false"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "scc/allow-host-ipc",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "allowHostIPC" },
        title: "no sharing of the node's IPC",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["false"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "scc/allow-host-ports",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "allowHostPorts" },
        title: "no ports of the node",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["false"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "scc/read-only-root-filesystem",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "readOnlyRootFilesystem" },
        title: "a writable root file system",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["false"], defaulted: true, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "scc/users",
        kind: Kind::SccField { scc: "kubevirt-controller", field: "users" },
        title: "who may use the SCC kubevirt-controller",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["system:serviceaccount:<kubevirt-namespace>:kubevirt-controller"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "capability/net-admin",
        kind: Kind::Capability { name: "NET_ADMIN" },
        title: "change network interfaces",
        documented: &[
            Documented { edition: "4.5", value: &["NET_ADMIN"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["NET_ADMIN"], seen: Seen::Inferred, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["NET_ADMIN"], seen: Seen::Inferred, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["NET_ADMIN"], seen: Seen::Inferred, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["NET_ADMIN"], seen: Seen::Text, source: "openshift-docs/4.10" },
        ],
        shipped: &[
            Shipped { range: range(0, 64 /* v0.20.0 .. v0.35.0 */), value: &["NET_ADMIN"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
            Shipped { range: range(66, 94 /* v0.36.0-rc.1 .. v0.40.1 */), value: &["NET_ADMIN"], defaulted: false, by: "kubevirt-controller/05", when: None, inferred: None, source: "kubevirt/scc.go@v0.36.0-rc.1" },
        ],
        needed: &[
            Need { feature: "network-default", range: range(0, 64 /* v0.20.0 .. v0.35.0 */), value: &[], when: "an interface is listed, or autoattachPodInterface is not false", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "network-default", range: range(66, 94 /* v0.36.0-rc.1 .. v0.40.1 */), value: &[], when: "an interface is listed, or autoattachPodInterface is not false", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/net-raw",
        kind: Kind::Capability { name: "NET_RAW" },
        title: "raw sockets",
        documented: &[
            Documented { edition: "4.5", value: &["NET_RAW"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["NET_RAW"], seen: Seen::Inferred, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["NET_RAW"], seen: Seen::Inferred, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["NET_RAW"], seen: Seen::Inferred, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["NET_RAW"], seen: Seen::Text, source: "openshift-docs/4.10" },
        ],
        shipped: &[
            Shipped { range: range(36, 64 /* v0.30.0-rc.0 .. v0.35.0 */), value: &["NET_RAW"], defaulted: false, by: "kubevirt-controller/03", when: None, inferred: None, source: "kubevirt/scc.go@v0.30.0-rc.0" },
        ],
        needed: &[
            Need { feature: "network-default", range: range(36, 64 /* v0.30.0-rc.0 .. v0.35.0 */), value: &[], when: "an interface is listed, or autoattachPodInterface is not false", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/sys-nice",
        kind: Kind::Capability { name: "SYS_NICE" },
        title: "scheduling and CPU affinity",
        documented: &[
            Documented { edition: "4.5", value: &["SYS_NICE"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["SYS_NICE"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.11" },
            Documented { edition: "4.12", value: &["SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.12" },
            Documented { edition: "4.13", value: &["SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.13" },
            Documented { edition: "4.14", value: &["SYS_NICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.15", value: &["SYS_NICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.16", value: &["SYS_NICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.17", value: &["SYS_NICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.18", value: &["SYS_NICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.19", value: &["SYS_NICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.20", value: &["SYS_NICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.21", value: &["SYS_NICE"], seen: Seen::Inferred, source: "openshift-docs/4.21" },
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["SYS_NICE"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "base-root", range: range(0, 111 /* v0.20.0 .. v0.43.1 */), value: &[], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "base-root", range: range(112, 159 /* v0.44.0-rc.0 .. v0.59.0-alpha.1 */), value: &[], when: "unless the gate NonRoot is on", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "base-root", range: range(160, 244 /* v0.59.0-alpha.2 .. main */), value: &[], when: "only with the gate Root", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "cpu-dedicated", range: range(0, 244 /* v0.20.0 .. main */), value: &[], when: "in a root launcher; virt-handler sets the affinity of a non-root one", root: true, unmet: false, inferred: false, source: "kubevirt/renderresources.go" },
        ],
    },
    Grant {
        id: "capability/net-bind-service",
        kind: Kind::Capability { name: "NET_BIND_SERVICE" },
        title: "ports below 1024",
        documented: &[
            Documented { edition: "4.11", value: &["NET_BIND_SERVICE"], seen: Seen::Inferred, source: "openshift-docs/4.11" },
            Documented { edition: "4.12", value: &["NET_BIND_SERVICE"], seen: Seen::Inferred, source: "openshift-docs/4.12" },
            Documented { edition: "4.13", value: &["NET_BIND_SERVICE"], seen: Seen::Inferred, source: "openshift-docs/4.13" },
            Documented { edition: "4.14", value: &["NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.15", value: &["NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.16", value: &["NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.17", value: &["NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.18", value: &["NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.19", value: &["NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.20", value: &["NET_BIND_SERVICE"], seen: Seen::Module, source: "openshift-docs/scc-module" },
            Documented { edition: "4.21", value: &["NET_BIND_SERVICE"], seen: Seen::Inferred, source: "openshift-docs/4.21" },
        ],
        shipped: &[
            Shipped { range: range(112, 244 /* v0.44.0-rc.0 .. main */), value: &["NET_BIND_SERVICE"], defaulted: false, by: "kubevirt-controller/12", when: None, inferred: None, source: "kubevirt/scc.go@v0.44.0-rc.0" },
        ],
        needed: &[
            Need { feature: "base-nonroot", range: range(112, 244 /* v0.44.0-rc.0 .. main */), value: &[], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "network-default", range: range(112, 136 /* v0.44.0-rc.0 .. v0.52.0 */), value: &[], when: "root launcher with a bridge, masquerade or slirp interface", root: true, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "base-root", range: range(137, 244 /* v0.53.0-rc.0 .. main */), value: &[], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "network-slirp", range: range(112, 136 /* v0.44.0-rc.0 .. v0.52.0 */), value: &[], when: "root launcher", root: true, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "base-nonroot", range: range(109, 109 /* v0.43.1-rc.1 .. v0.43.1-rc.1 */), value: &[], when: "this release candidate carried the launcher of v0.44 but not its SCC", root: false, unmet: true, inferred: false, source: "kubevirt/pull/6109" },
        ],
    },
    Grant {
        id: "capability/sys-ptrace",
        kind: Kind::Capability { name: "SYS_PTRACE" },
        title: "trace other processes",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(137, 158 /* v0.53.0-rc.0 .. v0.59.0-alpha.0 */), value: &["SYS_PTRACE"], defaulted: false, by: "kubevirt-controller/14", when: None, inferred: None, source: "kubevirt/scc.go@v0.53.0-rc.0" },
            Shipped { range: range(173, 173 /* v1.0.1 .. v1.0.1 */), value: &["SYS_PTRACE"], defaulted: false, by: "kubevirt-controller/20", when: None, inferred: None, source: "kubevirt/scc.go@v1.0.1" },
        ],
        needed: &[
            Need { feature: "base-nonroot", range: range(137, 157 /* v0.53.0-rc.0 .. v0.58.2 */), value: &[], when: "always, for the sake of virtual machines with a TPM", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "base-root", range: range(137, 157 /* v0.53.0-rc.0 .. v0.58.2 */), value: &[], when: "always, for the sake of virtual machines with a TPM", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "tpm", range: range(137, 157 /* v0.53.0-rc.0 .. v0.58.2 */), value: &[], when: "libvirt before 8.1.0", root: false, unmet: false, inferred: false, source: "kubevirt/pull/7103" },
        ],
    },
    Grant {
        id: "capability/sys-resource",
        kind: Kind::Capability { name: "SYS_RESOURCE" },
        title: "exceed resource limits",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 8 /* v0.20.0 .. v0.20.8 */), value: &["SYS_RESOURCE"], defaulted: false, by: "kubevirt-controller/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
            Shipped { range: range(85, 101 /* v0.39.0-rc.0 .. v0.41.4 */), value: &["SYS_RESOURCE"], defaulted: false, by: "kubevirt-controller/09", when: None, inferred: None, source: "kubevirt/scc.go@v0.39.0-rc.0" },
        ],
        needed: &[
            Need { feature: "network-sriov", range: range(0, 8 /* v0.20.0 .. v0.20.8 */), value: &[], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "network-sriov", range: range(85, 101 /* v0.39.0-rc.0 .. v0.41.4 */), value: &[], when: "with the gate SRIOVLiveMigration", root: false, unmet: false, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/sys-admin",
        kind: Kind::Capability { name: "SYS_ADMIN" },
        title: "system administration",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(57, 153 /* v0.34.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(57, 153 /* v0.34.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/sys-chroot",
        kind: Kind::Capability { name: "SYS_CHROOT" },
        title: "change the root directory",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/chown",
        kind: Kind::Capability { name: "CHOWN" },
        title: "change file owners",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/dac-override",
        kind: Kind::Capability { name: "DAC_OVERRIDE" },
        title: "ignore file modes",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/fowner",
        kind: Kind::Capability { name: "FOWNER" },
        title: "act as owner of any file",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/fsetid",
        kind: Kind::Capability { name: "FSETID" },
        title: "keep set-id bits",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/setgid",
        kind: Kind::Capability { name: "SETGID" },
        title: "become another group",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/setuid",
        kind: Kind::Capability { name: "SETUID" },
        title: "become another user",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/mknod",
        kind: Kind::Capability { name: "MKNOD" },
        title: "make device files",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "capability/setfcap",
        kind: Kind::Capability { name: "SETFCAP" },
        title: "set file capabilities",
        documented: &[
        ],
        shipped: &[
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-config", range: range(90, 153 /* v0.40.0-rc.0 .. v0.57.1 */), value: &[], when: "root launcher, on the container compute", root: true, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(154, 178 /* v0.58.0-rc.0 .. v1.1.1 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
            Need { feature: "virtiofs-pvc", range: range(179, 199 /* v1.2.0-alpha.0 .. v1.4.1 */), value: &[], when: "in the container virtiofs-<volume>, only with the gate ExperimentalVirtiofsSupport", root: false, unmet: true, inferred: false, source: "kubevirt/virtiofs.go" },
            Need { feature: "virtiofs-config", range: range(154, 166 /* v0.58.0-rc.0 .. v0.59.2 */), value: &[], when: "in the container virtiofs-<volume>, which runs as root", root: false, unmet: true, inferred: false, source: "kubevirt/launcher-capabilities" },
        ],
    },
    Grant {
        id: "seccomp/runtime-default",
        kind: Kind::SeccompProfile { profile: "runtime/default" },
        title: "the runtime's seccomp profile",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["runtime/default"], defaulted: false, by: "kubevirt-controller/15", when: None, inferred: None, source: "kubevirt/scc.go@v0.58.1" },
            Shipped { range: range(159, 244 /* v0.59.0-alpha.1 .. main */), value: &["runtime/default"], defaulted: false, by: "kubevirt-controller/17", when: None, inferred: None, source: "kubevirt/scc.go@v0.59.0-alpha.1" },
        ],
        needed: &[
            Need { feature: "hotplug", range: range(172, 244 /* v1.0.0 .. main */), value: &[], when: "attachment pods ask for RuntimeDefault", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
            Need { feature: "export", range: range(172, 244 /* v1.0.0 .. main */), value: &[], when: "export pods ask for RuntimeDefault", root: false, unmet: false, inferred: true, source: "kubevirt/template.go" },
        ],
    },
    Grant {
        id: "seccomp/unconfined",
        kind: Kind::SeccompProfile { profile: "unconfined" },
        title: "no seccomp profile",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["unconfined"], defaulted: false, by: "kubevirt-controller/15", when: None, inferred: None, source: "kubevirt/scc.go@v0.58.1" },
            Shipped { range: range(160, 244 /* v0.59.0-alpha.2 .. main */), value: &["unconfined"], defaulted: false, by: "kubevirt-controller/18", when: None, inferred: None, source: "kubevirt/scc.go@v0.59.0-alpha.2" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "seccomp/localhost-kubevirt",
        kind: Kind::SeccompProfile { profile: "localhost/kubevirt/kubevirt.json" },
        title: "KubeVirt's own seccomp profile",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(163, 244 /* v0.59.0-rc.2 .. main */), value: &["localhost/kubevirt/kubevirt.json"], defaulted: false, by: "kubevirt-controller/19", when: None, inferred: None, source: "kubevirt/scc.go@v0.59.0-rc.2" },
        ],
        needed: &[
            Need { feature: "postcopy", range: range(163, 244 /* v0.59.0-rc.2 .. main */), value: &[], when: "with the gate KubevirtSeccompProfile and the setting in the KubeVirt object", root: false, unmet: false, inferred: false, source: "kubevirt/template.go" },
        ],
    },
    Grant {
        id: "selinux/launcher-type",
        kind: Kind::SelinuxType,
        title: "the SELinux type launchers run with",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 8 /* v0.20.0 .. v0.20.8 */), value: &["spc_t"], defaulted: false, by: "virt-controller", when: Some("always"), inferred: None, source: "kubevirt/pull/1214" },
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["virt_launcher.process"], defaulted: false, by: "virt-controller", when: Some("always"), inferred: None, source: "kubevirt/pull/2468" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["virt_launcher.process"], defaulted: false, by: "virt-controller", when: Some("unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/pull/3056" },
            Shipped { range: range(27, 53 /* v0.28.0-rc.0 .. v0.32.0 */), value: &["container_t"], defaulted: false, by: "virt-controller", when: Some("unless selinuxLauncherType is set; no type is written, the runtime picks container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/pull/3216" },
            Shipped { range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["virt_launcher.process"], defaulted: false, by: "virt-controller", when: Some("the default of selinuxLauncherType"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/pull/3290" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["virt_launcher.process"], defaulted: false, by: "virt-controller", when: Some("for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/pull/9203" },
            Shipped { range: range(158, 162 /* v0.59.0-alpha.0 .. v0.59.0-rc.1 */), value: &["virt_launcher.process"], defaulted: false, by: "virt-controller", when: Some("for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/pull/8402" },
            Shipped { range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["virt_launcher.process"], defaulted: false, by: "virt-controller", when: Some("for virtual machines with passt, unless the gate DisableCustomSELinuxPolicy is on"), inferred: None, source: "kubevirt/pull/9134" },
            Shipped { range: range(186, 201 /* v1.3.0-alpha.0 .. v1.5.0-beta.0 */), value: &["container_t"], defaulted: false, by: "virt-controller", when: Some("unless selinuxLauncherType is set; no type is written, the runtime picks container_t"), inferred: Some("v1.3.0 .. v1.4.1 were read; the pre-releases of v1.3 and v1.5 were not read one by one"), source: "kubevirt/pull/11222" },
            Shipped { range: range(202, 244 /* v1.5.0-rc.0 .. main */), value: &["container_t"], defaulted: false, by: "virt-controller", when: Some("unless selinuxLauncherType is set; no type is written, the runtime picks container_t"), inferred: None, source: "kubevirt/pull/11266" },
        ],
        needed: &[
            Need { feature: "network-passt", range: range(147, 185 /* v0.56.0-rc.0 .. v1.2.2 */), value: &["virt_launcher.process"], when: "type virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/pull/11222" },
        ],
    },
    Grant {
        id: "selinux/domain-attributes",
        kind: Kind::SelinuxAttributes,
        title: "the attributes of virt_launcher.process",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["domain", "container_domain", "svirt_sandbox_domain", "sandbox_net_domain"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["domain", "container_domain", "svirt_sandbox_domain", "sandbox_net_domain"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["domain", "container_domain", "svirt_sandbox_domain", "sandbox_net_domain"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(36, 53 /* v0.30.0-rc.0 .. v0.32.0 */), value: &["domain", "container_domain", "svirt_sandbox_domain", "sandbox_net_domain", "mcs_constrained_type"], defaulted: false, by: "virt_launcher 2dbf09c8f0", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@2dbf09c8f0" },
            Shipped { range: range(54, 56 /* v0.33.0-rc.0 .. v0.33.0 */), value: &["domain", "container_domain", "svirt_sandbox_domain", "sandbox_net_domain", "mcs_constrained_type"], defaulted: false, by: "virt_launcher a1b50bea0a", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@a1b50bea0a" },
            Shipped { range: range(57, 155 /* v0.34.0-rc.0 .. v0.58.0 */), value: &["domain", "container_domain", "container_net_domain", "svirt_sandbox_domain", "sandbox_net_domain", "mcs_constrained_type"], defaulted: false, by: "virt_launcher 9d2245bf9b", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@9d2245bf9b" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["domain", "container_domain", "container_net_domain", "svirt_sandbox_domain", "sandbox_net_domain", "mcs_constrained_type"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
            Shipped { range: range(158, 162 /* v0.59.0-alpha.0 .. v0.59.0-rc.1 */), value: &["domain", "container_domain", "container_net_domain", "svirt_sandbox_domain", "sandbox_net_domain", "mcs_constrained_type"], defaulted: false, by: "virt_launcher 746809678f", when: Some("type used for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/virt_launcher.cil@746809678f" },
            Shipped { range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["domain", "container_domain", "container_net_domain", "svirt_sandbox_domain", "sandbox_net_domain", "mcs_constrained_type"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("type used for virtual machines with passt, unless the gate DisableCustomSELinuxPolicy is on"), inferred: None, source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
            Shipped { range: range(186, 201 /* v1.3.0-alpha.0 .. v1.5.0-beta.0 */), value: &["domain", "container_domain", "container_net_domain", "svirt_sandbox_domain", "sandbox_net_domain", "mcs_constrained_type"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("the module is there, but launchers run as container_t"), inferred: Some("v1.3.0 .. v1.4.1 were read; the pre-releases of v1.3 and v1.5 were not read one by one"), source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/multi-queue",
        kind: Kind::SelinuxRule { subject: "process", target: "self", class: "tun_socket" },
        title: "relabel and attach queues to its own tun sockets",
        documented: &[
            Documented { edition: "4.5", value: &["relabelfrom", "relabelto", "attach_queue"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["relabelfrom", "relabelto", "attach_queue"], seen: Seen::Text, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["relabelfrom", "relabelto", "attach_queue"], seen: Seen::Text, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["relabelfrom", "relabelto", "attach_queue"], seen: Seen::Text, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["relabelfrom", "relabelto", "attach_queue"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["relabelfrom", "relabelto", "attach_queue"], seen: Seen::Text, source: "openshift-docs/4.11" },
        ],
        shipped: &[
            Shipped { range: range(9, 12 /* v0.21.0 .. v0.23.1 */), value: &["relabelfrom", "relabelto"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(13, 14 /* v0.23.2 .. v0.23.3 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher d6768773dd", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(15, 15 /* v0.24.0 .. v0.24.0 */), value: &["relabelfrom", "relabelto"], defaulted: false, by: "virt_launcher c8f76fca88", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@c8f76fca88" },
            Shipped { range: range(16, 19 /* v0.25.0-rc.0 .. v0.26.0 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher d6768773dd", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 53 /* v0.28.0-rc.0 .. v0.32.0 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher a1b50bea0a", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@a1b50bea0a" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
            Shipped { range: range(158, 162 /* v0.59.0-alpha.0 .. v0.59.0-rc.1 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher 746809678f", when: Some("type used for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/virt_launcher.cil@746809678f" },
            Shipped { range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("type used for virtual machines with passt, unless the gate DisableCustomSELinuxPolicy is on"), inferred: None, source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
            Shipped { range: range(186, 201 /* v1.3.0-alpha.0 .. v1.5.0-beta.0 */), value: &["relabelfrom", "relabelto", "attach_queue"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("the module is there, but launchers run as container_t"), inferred: Some("v1.3.0 .. v1.4.1 were read; the pre-releases of v1.3 and v1.5 were not read one by one"), source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
        ],
        needed: &[
            Need { feature: "network-multiqueue", range: range(13, 26 /* v0.23.2 .. v0.27.0 */), value: &["relabelfrom", "relabelto", "attach_queue"], when: "while the launcher runs as virt_launcher.process; container_t has it since container-selinux 2.155", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
            Need { feature: "network-multiqueue", range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["relabelfrom", "relabelto", "attach_queue"], when: "while the launcher runs as virt_launcher.process; container_t has it since container-selinux 2.155", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
        ],
    },
    Grant {
        id: "selinux/proc-read",
        kind: Kind::SelinuxRule { subject: "process", target: "proc_type", class: "file" },
        title: "read files under /proc",
        documented: &[
            Documented { edition: "4.10", value: &["getattr", "open", "read"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["getattr", "open", "read"], seen: Seen::Text, source: "openshift-docs/4.11" },
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["getattr", "open", "read"], defaulted: false, by: "container 8ef025d651", when: None, inferred: None, source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["getattr", "open", "read"], defaulted: false, by: "container 8ef025d651", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(27, 53 /* v0.28.0-rc.0 .. v0.32.0 */), value: &["getattr", "open", "read"], defaulted: false, by: "container 8ef025d651", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["getattr", "open", "read"], defaulted: false, by: "container 8ef025d651", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["getattr", "open", "read"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
            Shipped { range: range(158, 162 /* v0.59.0-alpha.0 .. v0.59.0-rc.1 */), value: &["open", "read"], defaulted: false, by: "virt_launcher 746809678f", when: Some("type used for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/virt_launcher.cil@746809678f" },
            Shipped { range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["open", "read"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("type used for virtual machines with passt, unless the gate DisableCustomSELinuxPolicy is on"), inferred: None, source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
            Shipped { range: range(186, 201 /* v1.3.0-alpha.0 .. v1.5.0-beta.0 */), value: &["open", "read"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("the module is there, but launchers run as container_t"), inferred: Some("v1.3.0 .. v1.4.1 were read; the pre-releases of v1.3 and v1.5 were not read one by one"), source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
        ],
        needed: &[
            Need { feature: "base-root", range: range(9, 26 /* v0.21.0 .. v0.27.0 */), value: &["getattr", "open", "read"], when: "while the launcher runs as virt_launcher.process; libvirt runs without it, with denials in the log", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
            Need { feature: "base-root", range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["getattr", "open", "read"], when: "while the launcher runs as virt_launcher.process; libvirt runs without it, with denials in the log", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
        ],
    },
    Grant {
        id: "selinux/audit-relay",
        kind: Kind::SelinuxRule { subject: "process", target: "self", class: "netlink_audit_socket" },
        title: "relay messages to the audit system",
        documented: &[
            Documented { edition: "4.10", value: &["nlmsg_relay"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["nlmsg_relay"], seen: Seen::Text, source: "openshift-docs/4.11" },
        ],
        shipped: &[
            Shipped { range: range(44, 53 /* v0.30.3 .. v0.32.0 */), value: &["nlmsg_relay"], defaulted: false, by: "virt_launcher a1b50bea0a", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@a1b50bea0a" },
            Shipped { range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["nlmsg_relay"], defaulted: false, by: "virt_launcher a1b50bea0a", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@a1b50bea0a" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["nlmsg_relay"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
            Shipped { range: range(158, 162 /* v0.59.0-alpha.0 .. v0.59.0-rc.1 */), value: &["nlmsg_relay"], defaulted: false, by: "virt_launcher 746809678f", when: Some("type used for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/virt_launcher.cil@746809678f" },
            Shipped { range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["nlmsg_relay"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("type used for virtual machines with passt, unless the gate DisableCustomSELinuxPolicy is on"), inferred: None, source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
            Shipped { range: range(186, 201 /* v1.3.0-alpha.0 .. v1.5.0-beta.0 */), value: &["nlmsg_relay"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("the module is there, but launchers run as container_t"), inferred: Some("v1.3.0 .. v1.4.1 were read; the pre-releases of v1.3 and v1.5 were not read one by one"), source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
        ],
        needed: &[
            Need { feature: "base-root", range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["nlmsg_relay"], when: "while the launcher runs as virt_launcher.process; libvirt runs without it", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
        ],
    },
    Grant {
        id: "selinux/hugepages-dir",
        kind: Kind::SelinuxRule { subject: "process", target: "hugetlbfs_t", class: "dir" },
        title: "make directories for huge pages",
        documented: &[
            Documented { edition: "4.5", value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], seen: Seen::Text, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], seen: Seen::Text, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], seen: Seen::Text, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], seen: Seen::Text, source: "openshift-docs/4.11" },
        ],
        shipped: &[
            Shipped { range: range(36, 53 /* v0.30.0-rc.0 .. v0.32.0 */), value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], defaulted: false, by: "virt_launcher 2dbf09c8f0", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@2dbf09c8f0" },
            Shipped { range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], defaulted: false, by: "virt_launcher a1b50bea0a", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@a1b50bea0a" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
        ],
        needed: &[
            Need { feature: "hugepages", range: range(54, 157 /* v0.33.0-rc.0 .. v0.58.2 */), value: &["add_name", "create", "write", "remove_name", "rmdir", "setattr"], when: "while the launcher runs as virt_launcher.process and memory is not memfd", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
        ],
    },
    Grant {
        id: "selinux/hugepages-file",
        kind: Kind::SelinuxRule { subject: "process", target: "hugetlbfs_t", class: "file" },
        title: "make files for huge pages",
        documented: &[
            Documented { edition: "4.5", value: &["create", "unlink"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["create", "unlink"], seen: Seen::Text, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["create", "unlink"], seen: Seen::Text, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["create", "unlink"], seen: Seen::Text, source: "openshift-docs/4.9" },
            Documented { edition: "4.10", value: &["create", "unlink"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["create", "unlink"], seen: Seen::Text, source: "openshift-docs/4.11" },
        ],
        shipped: &[
            Shipped { range: range(36, 53 /* v0.30.0-rc.0 .. v0.32.0 */), value: &["create", "unlink"], defaulted: false, by: "virt_launcher 2dbf09c8f0", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@2dbf09c8f0" },
            Shipped { range: range(54, 155 /* v0.33.0-rc.0 .. v0.58.0 */), value: &["create", "unlink"], defaulted: false, by: "virt_launcher a1b50bea0a", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@a1b50bea0a" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["create", "unlink"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
        ],
        needed: &[
            Need { feature: "hugepages", range: range(54, 157 /* v0.33.0-rc.0 .. v0.58.2 */), value: &["create", "unlink"], when: "while the launcher runs as virt_launcher.process and memory is not memfd", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
        ],
    },
    Grant {
        id: "selinux/virtiofs-nfs-dir",
        kind: Kind::SelinuxRule { subject: "process", target: "nfs_t", class: "dir" },
        title: "mount on NFS directories",
        documented: &[
            Documented { edition: "4.10", value: &["mounton"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["mounton"], seen: Seen::Text, source: "openshift-docs/4.11" },
        ],
        shipped: &[
            Shipped { range: range(57, 155 /* v0.34.0-rc.0 .. v0.58.0 */), value: &["mounton"], defaulted: false, by: "virt_launcher 9d2245bf9b", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@9d2245bf9b" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["mounton"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
            Shipped { range: range(158, 158 /* v0.59.0-alpha.0 .. v0.59.0-alpha.0 */), value: &["mounton"], defaulted: false, by: "virt_launcher 746809678f", when: Some("type used for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/virt_launcher.cil@746809678f" },
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(57, 157 /* v0.34.0-rc.0 .. v0.58.2 */), value: &["mounton"], when: "while virtiofsd runs as root in virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
            Need { feature: "virtiofs-config", range: range(57, 157 /* v0.34.0-rc.0 .. v0.58.2 */), value: &["mounton"], when: "while virtiofsd runs as root in virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
            Need { feature: "nfs", range: range(57, 157 /* v0.34.0-rc.0 .. v0.58.2 */), value: &["mounton"], when: "virtiofs on an NFS volume; today the node's boolean virt_use_nfs matters instead", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
        ],
    },
    Grant {
        id: "selinux/virtiofs-proc-dir",
        kind: Kind::SelinuxRule { subject: "process", target: "proc_t", class: "dir" },
        title: "mount on /proc",
        documented: &[
            Documented { edition: "4.10", value: &["mounton"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["mounton"], seen: Seen::Text, source: "openshift-docs/4.11" },
        ],
        shipped: &[
            Shipped { range: range(57, 155 /* v0.34.0-rc.0 .. v0.58.0 */), value: &["mounton"], defaulted: false, by: "virt_launcher 9d2245bf9b", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@9d2245bf9b" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["mounton"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
            Shipped { range: range(158, 158 /* v0.59.0-alpha.0 .. v0.59.0-alpha.0 */), value: &["mounton"], defaulted: false, by: "virt_launcher 746809678f", when: Some("type used for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/virt_launcher.cil@746809678f" },
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(57, 157 /* v0.34.0-rc.0 .. v0.58.2 */), value: &["mounton"], when: "while virtiofsd runs as root in virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
            Need { feature: "virtiofs-config", range: range(57, 157 /* v0.34.0-rc.0 .. v0.58.2 */), value: &["mounton"], when: "while virtiofsd runs as root in virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
        ],
    },
    Grant {
        id: "selinux/virtiofs-proc-filesystem",
        kind: Kind::SelinuxRule { subject: "process", target: "proc_t", class: "filesystem" },
        title: "mount and unmount a proc file system",
        documented: &[
            Documented { edition: "4.10", value: &["mount", "unmount"], seen: Seen::Text, source: "openshift-docs/4.10" },
            Documented { edition: "4.11", value: &["mount", "unmount"], seen: Seen::Text, source: "openshift-docs/4.11" },
        ],
        shipped: &[
            Shipped { range: range(57, 155 /* v0.34.0-rc.0 .. v0.58.0 */), value: &["mount", "unmount"], defaulted: false, by: "virt_launcher 9d2245bf9b", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@9d2245bf9b" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["mount", "unmount"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
            Shipped { range: range(158, 158 /* v0.59.0-alpha.0 .. v0.59.0-alpha.0 */), value: &["mount", "unmount"], defaulted: false, by: "virt_launcher 746809678f", when: Some("type used for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/virt_launcher.cil@746809678f" },
        ],
        needed: &[
            Need { feature: "virtiofs-pvc", range: range(57, 157 /* v0.34.0-rc.0 .. v0.58.2 */), value: &["mount", "unmount"], when: "while virtiofsd runs as root in virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
            Need { feature: "virtiofs-config", range: range(57, 157 /* v0.34.0-rc.0 .. v0.58.2 */), value: &["mount", "unmount"], when: "while virtiofsd runs as root in virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/virt_launcher.cil@92d9b9f73f" },
        ],
    },
    Grant {
        id: "selinux/sriov-sysfs",
        kind: Kind::SelinuxRule { subject: "process", target: "sysfs_t", class: "file" },
        title: "write to /sys",
        documented: &[
            Documented { edition: "4.5", value: &["write"], seen: Seen::Text, source: "openshift-docs/4.5" },
            Documented { edition: "4.6", value: &["write"], seen: Seen::Text, source: "openshift-docs/4.6" },
            Documented { edition: "4.7", value: &["write"], seen: Seen::Text, source: "openshift-docs/4.7" },
            Documented { edition: "4.9", value: &["write"], seen: Seen::Text, source: "openshift-docs/4.9" },
        ],
        shipped: &[
            Shipped { range: range(13, 19 /* v0.23.2 .. v0.26.0 */), value: &["write"], defaulted: false, by: "virt_launcher d6768773dd", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["write"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["write"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(39, 53 /* v0.30.0-rc.3 .. v0.32.0 */), value: &["write"], defaulted: false, by: "virt_launcher 62869373dc", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@62869373dc" },
            Shipped { range: range(54, 72 /* v0.33.0-rc.0 .. v0.36.5 */), value: &["write"], defaulted: false, by: "virt_launcher a1b50bea0a", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@a1b50bea0a" },
        ],
        needed: &[
            Need { feature: "network-sriov", range: range(13, 26 /* v0.23.2 .. v0.27.0 */), value: &["write"], when: "while /sys/devices is mounted into the launcher", root: false, unmet: false, inferred: false, source: "kubevirt/pull/2888" },
            Need { feature: "network-sriov", range: range(54, 64 /* v0.33.0-rc.0 .. v0.35.0 */), value: &["write"], when: "while /sys/devices is mounted into the launcher", root: false, unmet: false, inferred: false, source: "kubevirt/pull/2888" },
            Need { feature: "gpu", range: range(54, 72 /* v0.33.0-rc.0 .. v0.36.5 */), value: &["write"], when: "while /sys/devices is mounted into the launcher", root: false, unmet: false, inferred: true, source: "kubevirt/pull/4476" },
        ],
    },
    Grant {
        id: "selinux/passt-tmpfs-filesystem",
        kind: Kind::SelinuxRule { subject: "process", target: "tmpfs_t", class: "filesystem" },
        title: "mount a tmpfs",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(147, 155 /* v0.56.0-rc.0 .. v0.58.0 */), value: &["mount"], defaulted: false, by: "virt_launcher 3a40077f50", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@3a40077f50" },
            Shipped { range: range(156, 157 /* v0.58.1 .. v0.58.2 */), value: &["mount"], defaulted: false, by: "virt_launcher bd3bd83bcc", when: Some("type used for virtual machines with huge pages, virtiofs or passt"), inferred: Some("that the module is installed whatever the type"), source: "kubevirt/virt_launcher.cil@bd3bd83bcc" },
            Shipped { range: range(158, 162 /* v0.59.0-alpha.0 .. v0.59.0-rc.1 */), value: &["mount"], defaulted: false, by: "virt_launcher 746809678f", when: Some("type used for virtual machines with huge pages, virtiofs or passt; the list shrinks from one pre-release to the next"), inferred: Some("the pre-releases after v0.59.0-alpha.0 were not read one by one"), source: "kubevirt/virt_launcher.cil@746809678f" },
            Shipped { range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["mount", "unmount"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("type used for virtual machines with passt, unless the gate DisableCustomSELinuxPolicy is on"), inferred: None, source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
            Shipped { range: range(186, 201 /* v1.3.0-alpha.0 .. v1.5.0-beta.0 */), value: &["mount", "unmount"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("the module is there, but launchers run as container_t"), inferred: Some("v1.3.0 .. v1.4.1 were read; the pre-releases of v1.3 and v1.5 were not read one by one"), source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
        ],
        needed: &[
            Need { feature: "network-passt", range: range(147, 162 /* v0.56.0-rc.0 .. v0.59.0-rc.1 */), value: &["mount"], when: "the launcher runs as virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/pull/7849" },
            Need { feature: "network-passt", range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["mount", "unmount"], when: "the launcher runs as virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/pull/9134" },
        ],
    },
    Grant {
        id: "selinux/passt-tmpfs-file",
        kind: Kind::SelinuxRule { subject: "process", target: "tmpfs_t", class: "file" },
        title: "map files of a tmpfs",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["getattr", "map"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("type used for virtual machines with passt, unless the gate DisableCustomSELinuxPolicy is on"), inferred: None, source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
            Shipped { range: range(186, 201 /* v1.3.0-alpha.0 .. v1.5.0-beta.0 */), value: &["getattr", "map"], defaulted: false, by: "virt_launcher 018cfc8e7d", when: Some("the module is there, but launchers run as container_t"), inferred: Some("v1.3.0 .. v1.4.1 were read; the pre-releases of v1.3 and v1.5 were not read one by one"), source: "kubevirt/virt_launcher.cil@018cfc8e7d" },
        ],
        needed: &[
            Need { feature: "network-passt", range: range(163, 185 /* v0.59.0-rc.2 .. v1.2.2 */), value: &["getattr", "map"], when: "the launcher runs as virt_launcher.process", root: false, unmet: false, inferred: false, source: "kubevirt/pull/9134" },
        ],
    },
    Grant {
        id: "selinux/kernel-module-request",
        kind: Kind::SelinuxRule { subject: "process", target: "kernel_t", class: "system" },
        title: "make the kernel load modules",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["module_request"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["module_request"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["module_request"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/mtrr-write",
        kind: Kind::SelinuxRule { subject: "process", target: "mtrr_device_t", class: "file" },
        title: "write memory type ranges",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["write"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["write"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["write"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/tmp-dir",
        kind: Kind::SelinuxRule { subject: "process", target: "tmp_t", class: "dir" },
        title: "change directories labelled tmp_t",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["write", "add_name", "open", "getattr", "setattr", "read", "link", "search", "remove_name", "reparent", "lock", "ioctl"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["write", "add_name", "open", "getattr", "setattr", "read", "link", "search", "remove_name", "reparent", "lock", "ioctl"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["write", "add_name", "open", "getattr", "setattr", "read", "link", "search", "remove_name", "reparent", "lock", "ioctl"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/tmp-file",
        kind: Kind::SelinuxRule { subject: "process", target: "tmp_t", class: "file" },
        title: "create and write files labelled tmp_t",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["setattr", "open", "read", "write", "create", "getattr", "append", "ioctl", "lock"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["setattr", "open", "read", "write", "create", "getattr", "append", "ioctl", "lock"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["setattr", "open", "read", "write", "create", "getattr", "append", "ioctl", "lock"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/container-share-dir",
        kind: Kind::SelinuxRule { subject: "process", target: "container_share_t", class: "dir" },
        title: "add entries to read-only container directories",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["write", "add_name"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["write", "add_name"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["write", "add_name"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/container-share-file",
        kind: Kind::SelinuxRule { subject: "process", target: "container_share_t", class: "file" },
        title: "write read-only container files",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["create", "setattr", "write"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["create", "setattr", "write"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["create", "setattr", "write"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/container-var-run-dir",
        kind: Kind::SelinuxRule { subject: "process", target: "container_var_run_t", class: "dir" },
        title: "change the container runtime's run directory",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["write", "add_name", "open", "getattr", "setattr", "read", "link", "search", "remove_name", "reparent", "lock", "ioctl"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["write", "add_name", "open", "getattr", "setattr", "read", "link", "search", "remove_name", "reparent", "lock", "ioctl"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["write", "add_name", "open", "getattr", "setattr", "read", "link", "search", "remove_name", "reparent", "lock", "ioctl"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/container-var-run-file",
        kind: Kind::SelinuxRule { subject: "process", target: "container_var_run_t", class: "file" },
        title: "write the container runtime's run files",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["setattr", "open", "read", "write", "create", "getattr", "append", "ioctl", "lock"], defaulted: false, by: "virt_launcher 524d716c12", when: None, inferred: None, source: "kubevirt/virt_launcher.cil@524d716c12" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["setattr", "open", "read", "write", "create", "getattr", "append", "ioctl", "lock"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/virt_launcher.cil@d6768773dd" },
            Shipped { range: range(27, 35 /* v0.28.0-rc.0 .. v0.29.2 */), value: &["setattr", "open", "read", "write", "create", "getattr", "append", "ioctl", "lock"], defaulted: false, by: "virt_launcher d6768773dd", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/virt_launcher.cil@d6768773dd" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/cpu-online",
        kind: Kind::SelinuxRule { subject: "process", target: "cpu_online_t", class: "file" },
        title: "read which CPUs are online",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["getattr", "open", "read"], defaulted: false, by: "container 8ef025d651", when: None, inferred: None, source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["getattr", "open", "read"], defaulted: false, by: "container 8ef025d651", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(27, 53 /* v0.28.0-rc.0 .. v0.32.0 */), value: &["getattr", "open", "read"], defaulted: false, by: "container 8ef025d651", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(54, 56 /* v0.33.0-rc.0 .. v0.33.0 */), value: &["getattr", "open", "read"], defaulted: false, by: "container 8ef025d651", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/base_container.cil@8ef025d651" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "selinux/runtime-keyring",
        kind: Kind::SelinuxRule { subject: "container_runtime_t", target: "process", class: "key" },
        title: "let the container runtime set up the keyring",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(9, 19 /* v0.21.0 .. v0.26.0 */), value: &["create", "link", "read", "search", "setattr", "view", "write"], defaulted: false, by: "container 8ef025d651", when: None, inferred: None, source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(20, 26 /* v0.26.1 .. v0.27.0 */), value: &["create", "link", "read", "search", "setattr", "view", "write"], defaulted: false, by: "container 8ef025d651", when: Some("type used unless the ConfigMap kubevirt-config sets selinuxLauncherType"), inferred: None, source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(27, 53 /* v0.28.0-rc.0 .. v0.32.0 */), value: &["create", "link", "read", "search", "setattr", "view", "write"], defaulted: false, by: "container 8ef025d651", when: Some("the module is there, but launchers run as container_t"), inferred: Some("that the module is still installed"), source: "kubevirt/base_container.cil@8ef025d651" },
            Shipped { range: range(54, 56 /* v0.33.0-rc.0 .. v0.33.0 */), value: &["create", "link", "read", "search", "setattr", "view", "write"], defaulted: false, by: "container 8ef025d651", when: None, inferred: Some("that the module is installed whatever the type"), source: "kubevirt/base_container.cil@8ef025d651" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "handler-scc/allow-privileged-container",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "allowPrivilegedContainer" },
        title: "virt-handler is privileged",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "virt-handler", range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/daemonsets.go" },
            Need { feature: "persistent-reservation", range: range(172, 244 /* v1.0.0 .. main */), value: &["true"], when: "the container pr-helper", root: false, unmet: false, inferred: true, source: "kubevirt/daemonsets.go" },
        ],
    },
    Grant {
        id: "handler-scc/allow-host-pid",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "allowHostPID" },
        title: "virt-handler sees the node's processes",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "virt-handler", range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/daemonsets.go" },
        ],
    },
    Grant {
        id: "handler-scc/allow-host-ipc",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "allowHostIPC" },
        title: "virt-handler may share the node's IPC",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "handler-scc/allow-host-ports",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "allowHostPorts" },
        title: "virt-handler may take ports of the node",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "handler-scc/allow-host-dir-volume-plugin",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "allowHostDirVolumePlugin" },
        title: "virt-handler mounts directories of the node",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "virt-handler", range: range(0, 244 /* v0.20.0 .. main */), value: &["true"], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/daemonsets.go" },
        ],
    },
    Grant {
        id: "handler-scc/run-as-user",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "runAsUser" },
        title: "virt-handler runs as root",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "virt-handler", range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/daemonsets.go" },
        ],
    },
    Grant {
        id: "handler-scc/se-linux-context",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "seLinuxContext" },
        title: "virt-handler sets its SELinux level",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
            Need { feature: "virt-handler", range: range(0, 244 /* v0.20.0 .. main */), value: &["RunAsAny"], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/daemonsets.go" },
        ],
    },
    Grant {
        id: "handler-scc/volumes",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "volumes" },
        title: "virt-handler may use every volume type",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["*"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "handler-scc/users",
        kind: Kind::SccField { scc: "kubevirt-handler", field: "users" },
        title: "who may use the SCC kubevirt-handler",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 244 /* v0.20.0 .. main */), value: &["system:serviceaccount:<kubevirt-namespace>:kubevirt-handler"], defaulted: false, by: "kubevirt-handler/01", when: None, inferred: None, source: "kubevirt/scc.go@v0.20.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "host/relabel-dev-null",
        kind: Kind::HostRelabel { path: "/dev/null" },
        title: "virt-handler relabels /dev/null of the node",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(244, 244 /* main .. main */), value: &["container_file_t"], defaulted: false, by: "virt-handler", when: Some("at the start of virt-handler, to system_u:object_r:container_file_t:s0; older releases were not read"), inferred: None, source: "kubevirt/selinux-labels.go" },
        ],
        needed: &[
            Need { feature: "base-nonroot", range: range(244, 244 /* main .. main */), value: &[], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/selinux-labels.go" },
        ],
    },
    Grant {
        id: "host/relabel-dev-net-tun",
        kind: Kind::HostRelabel { path: "/dev/net/tun" },
        title: "virt-handler relabels /dev/net/tun of the node",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(244, 244 /* main .. main */), value: &["container_file_t"], defaulted: false, by: "virt-handler", when: Some("at the start of virt-handler, to system_u:object_r:container_file_t:s0; older releases were not read"), inferred: None, source: "kubevirt/selinux-labels.go" },
        ],
        needed: &[
            Need { feature: "network-default", range: range(244, 244 /* main .. main */), value: &[], when: "tap devices", root: false, unmet: false, inferred: false, source: "kubevirt/selinux-labels.go" },
        ],
    },
    Grant {
        id: "host/relabel-pr-helper-socket",
        kind: Kind::HostRelabel { path: "pr-helper socket" },
        title: "virt-handler relabels the pr-helper socket",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(244, 244 /* main .. main */), value: &["container_file_t"], defaulted: false, by: "virt-handler", when: Some("when the device plugin for persistent reservations runs; older releases were not read"), inferred: None, source: "kubevirt/device-manager" },
        ],
        needed: &[
            Need { feature: "persistent-reservation", range: range(244, 244 /* main .. main */), value: &[], when: "always", root: false, unmet: false, inferred: false, source: "kubevirt/device-manager" },
        ],
    },
    Grant {
        id: "host/relabel-iommufd",
        kind: Kind::HostRelabel { path: "iommufd device node" },
        title: "virt-handler relabels the iommufd device",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(244, 244 /* main .. main */), value: &["container_file_t"], defaulted: false, by: "virt-handler", when: Some("when the gate IOMMUFD is on; older releases were not read"), inferred: None, source: "kubevirt/device-manager" },
        ],
        needed: &[
            Need { feature: "iommufd", range: range(244, 244 /* main .. main */), value: &[], when: "with the gate IOMMUFD", root: false, unmet: false, inferred: false, source: "kubevirt/device-manager" },
        ],
    },
    Grant {
        id: "scc-membership/privileged",
        kind: Kind::SccMembership,
        title: "the accounts were users of the privileged SCC as well",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(0, 41 /* v0.20.0 .. v0.30.0 */), value: &["kubevirt-controller", "kubevirt-handler", "kubevirt-apiserver"], defaulted: false, by: "virt-operator", when: Some("added by virt-operator; stopped with v0.30.1 and v0.31.0-rc.1, taken away on upgrade from v0.35.0-rc.0 on"), inferred: None, source: "kubevirt/pull/3507" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/namespaces",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "namespaces" },
        title: "the account's rights on namespaces",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/policy/poddisruptionbudgets",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "policy", resource: "poddisruptionbudgets" },
        title: "the account's rights on poddisruptionbudgets of policy",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch", "delete", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch", "delete", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "delete", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "delete", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "delete", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "delete", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "delete", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "delete", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/pods",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "pods" },
        title: "the account's rights on pods",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch", "delete", "update", "create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch", "delete", "update", "create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/configmaps",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "configmaps" },
        title: "the account's rights on configmaps",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch", "delete", "update", "create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch", "delete", "update", "create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/endpoints",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "endpoints" },
        title: "the account's rights on endpoints",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch", "delete", "update", "create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch", "delete", "update", "create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/services",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "services" },
        title: "the account's rights on services",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/events",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "events" },
        title: "the account's rights on events",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update", "create", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/secrets",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "secrets" },
        title: "the account's rights on secrets",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/pods/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "pods/finalizers" },
        title: "the account's rights on pods/finalizers",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/pods/eviction",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "pods/eviction" },
        title: "the account's rights on pods/eviction",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/pods/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "pods/status" },
        title: "the account's rights on pods/status",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/nodes",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "nodes" },
        title: "the account's rights on nodes",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch", "update", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch", "update", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "update", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "update", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "update", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "update", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "update", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "update", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/apps/daemonsets",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "apps", resource: "daemonsets" },
        title: "the account's rights on daemonsets of apps",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["list"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["list"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["list"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["list"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["list"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["list"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["list"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["list"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/apps/controllerrevisions",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "apps", resource: "controllerrevisions" },
        title: "the account's rights on controllerrevisions of apps",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["watch", "list", "create", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["watch", "list", "create", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["watch", "list", "create", "delete", "get", "update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["watch", "list", "create", "delete", "get", "update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["watch", "list", "create", "delete", "get", "update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["watch", "list", "create", "delete", "get", "update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["watch", "list", "create", "delete", "get", "update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["watch", "list", "create", "delete", "get", "update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/persistentvolumeclaims",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "persistentvolumeclaims" },
        title: "the account's rights on persistentvolumeclaims",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/virtualmachinesnapshots",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "virtualmachinesnapshots" },
        title: "the account's rights on virtualmachinesnapshots of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/virtualmachinesnapshots/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "virtualmachinesnapshots/status" },
        title: "the account's rights on virtualmachinesnapshots/status of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/virtualmachinesnapshots/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "virtualmachinesnapshots/finalizers" },
        title: "the account's rights on virtualmachinesnapshots/finalizers of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/virtualmachinesnapshotcontents",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "virtualmachinesnapshotcontents" },
        title: "the account's rights on virtualmachinesnapshotcontents of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/virtualmachinesnapshotcontents/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "virtualmachinesnapshotcontents/status" },
        title: "the account's rights on virtualmachinesnapshotcontents/status of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/virtualmachinesnapshotcontents/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "virtualmachinesnapshotcontents/finalizers" },
        title: "the account's rights on virtualmachinesnapshotcontents/finalizers of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/virtualmachinerestores",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "virtualmachinerestores" },
        title: "the account's rights on virtualmachinerestores of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/virtualmachinerestores/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "virtualmachinerestores/status" },
        title: "the account's rights on virtualmachinerestores/status of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/export.kubevirt.io/virtualmachineexports",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "export.kubevirt.io", resource: "virtualmachineexports" },
        title: "the account's rights on virtualmachineexports of export.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/export.kubevirt.io/virtualmachineexports/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "export.kubevirt.io", resource: "virtualmachineexports/status" },
        title: "the account's rights on virtualmachineexports/status of export.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/export.kubevirt.io/virtualmachineexports/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "export.kubevirt.io", resource: "virtualmachineexports/finalizers" },
        title: "the account's rights on virtualmachineexports/finalizers of export.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/backup.kubevirt.io/virtualmachinebackups",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "backup.kubevirt.io", resource: "virtualmachinebackups" },
        title: "the account's rights on virtualmachinebackups of backup.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/backup.kubevirt.io/virtualmachinebackups/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "backup.kubevirt.io", resource: "virtualmachinebackups/status" },
        title: "the account's rights on virtualmachinebackups/status of backup.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/backup.kubevirt.io/virtualmachinebackups/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "backup.kubevirt.io", resource: "virtualmachinebackups/finalizers" },
        title: "the account's rights on virtualmachinebackups/finalizers of backup.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/backup.kubevirt.io/virtualmachinebackuptrackers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "backup.kubevirt.io", resource: "virtualmachinebackuptrackers" },
        title: "the account's rights on virtualmachinebackuptrackers of backup.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/backup.kubevirt.io/virtualmachinebackuptrackers/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "backup.kubevirt.io", resource: "virtualmachinebackuptrackers/status" },
        title: "the account's rights on virtualmachinebackuptrackers/status of backup.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete", "patch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/template.kubevirt.io/virtualmachinetemplates",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "template.kubevirt.io", resource: "virtualmachinetemplates" },
        title: "the account's rights on virtualmachinetemplates of template.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/pool.kubevirt.io/virtualmachinepools",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "pool.kubevirt.io", resource: "virtualmachinepools" },
        title: "the account's rights on virtualmachinepools of pool.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/pool.kubevirt.io/virtualmachinepools/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "pool.kubevirt.io", resource: "virtualmachinepools/finalizers" },
        title: "the account's rights on virtualmachinepools/finalizers of pool.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/pool.kubevirt.io/virtualmachinepools/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "pool.kubevirt.io", resource: "virtualmachinepools/status" },
        title: "the account's rights on virtualmachinepools/status of pool.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/pool.kubevirt.io/virtualmachinepools/scale",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "pool.kubevirt.io", resource: "virtualmachinepools/scale" },
        title: "the account's rights on virtualmachinepools/scale of pool.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["watch", "list", "create", "delete", "update", "patch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/kubevirt.io/*",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "kubevirt.io", resource: "*" },
        title: "the account's rights on all resources of kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/kubevirt.io/virtualmachines/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "kubevirt.io", resource: "virtualmachines/finalizers" },
        title: "the account's rights on virtualmachines/finalizers of kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/kubevirt.io/virtualmachineinstances/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "kubevirt.io", resource: "virtualmachineinstances/finalizers" },
        title: "the account's rights on virtualmachineinstances/finalizers of kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachines/stop",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachines/stop" },
        title: "the account's rights on virtualmachines/stop of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/addvolume",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/addvolume" },
        title: "the account's rights on virtualmachineinstances/addvolume of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/removevolume",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/removevolume" },
        title: "the account's rights on virtualmachineinstances/removevolume of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/backup",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/backup" },
        title: "the account's rights on virtualmachineinstances/backup of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/redefine-checkpoint",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/redefine-checkpoint" },
        title: "the account's rights on virtualmachineinstances/redefine-checkpoint of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/freeze",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/freeze" },
        title: "the account's rights on virtualmachineinstances/freeze of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/unfreeze",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/unfreeze" },
        title: "the account's rights on virtualmachineinstances/unfreeze of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/reset",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/reset" },
        title: "the account's rights on virtualmachineinstances/reset of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/softreboot",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/softreboot" },
        title: "the account's rights on virtualmachineinstances/softreboot of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/sev/setupsession",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/sev/setupsession" },
        title: "the account's rights on virtualmachineinstances/sev/setupsession of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/subresources.kubevirt.io/virtualmachineinstances/sev/injectlaunchsecret",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "subresources.kubevirt.io", resource: "virtualmachineinstances/sev/injectlaunchsecret" },
        title: "the account's rights on virtualmachineinstances/sev/injectlaunchsecret of subresources.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["update"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/cdi.kubevirt.io/*",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "cdi.kubevirt.io", resource: "*" },
        title: "the account's rights on all resources of cdi.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/apiextensions.k8s.io/customresourcedefinitions",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "apiextensions.k8s.io", resource: "customresourcedefinitions" },
        title: "the account's rights on customresourcedefinitions of apiextensions.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/authorization.k8s.io/subjectaccessreviews",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "authorization.k8s.io", resource: "subjectaccessreviews" },
        title: "the account's rights on subjectaccessreviews of authorization.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["create"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.storage.k8s.io/volumesnapshotclasses",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.storage.k8s.io", resource: "volumesnapshotclasses" },
        title: "the account's rights on volumesnapshotclasses of snapshot.storage.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.storage.k8s.io/volumesnapshots",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.storage.k8s.io", resource: "volumesnapshots" },
        title: "the account's rights on volumesnapshots of snapshot.storage.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch", "create", "update", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch", "create", "update", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "create", "update", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "create", "update", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "create", "update", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "create", "update", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "create", "update", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "create", "update", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/storage.k8s.io/storageclasses",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "storage.k8s.io", resource: "storageclasses" },
        title: "the account's rights on storageclasses of storage.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/instancetype.kubevirt.io/virtualmachineinstancetypes",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "instancetype.kubevirt.io", resource: "virtualmachineinstancetypes" },
        title: "the account's rights on virtualmachineinstancetypes of instancetype.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/instancetype.kubevirt.io/virtualmachineclusterinstancetypes",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "instancetype.kubevirt.io", resource: "virtualmachineclusterinstancetypes" },
        title: "the account's rights on virtualmachineclusterinstancetypes of instancetype.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/instancetype.kubevirt.io/virtualmachinepreferences",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "instancetype.kubevirt.io", resource: "virtualmachinepreferences" },
        title: "the account's rights on virtualmachinepreferences of instancetype.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/instancetype.kubevirt.io/virtualmachineclusterpreferences",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "instancetype.kubevirt.io", resource: "virtualmachineclusterpreferences" },
        title: "the account's rights on virtualmachineclusterpreferences of instancetype.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/migrations.kubevirt.io/migrationpolicies",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "migrations.kubevirt.io", resource: "migrationpolicies" },
        title: "the account's rights on migrationpolicies of migrations.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/clone.kubevirt.io/virtualmachineclones",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "clone.kubevirt.io", resource: "virtualmachineclones" },
        title: "the account's rights on virtualmachineclones of clone.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/clone.kubevirt.io/virtualmachineclones/status",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "clone.kubevirt.io", resource: "virtualmachineclones/status" },
        title: "the account's rights on virtualmachineclones/status of clone.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/clone.kubevirt.io/virtualmachineclones/finalizers",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "clone.kubevirt.io", resource: "virtualmachineclones/finalizers" },
        title: "the account's rights on virtualmachineclones/finalizers of clone.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "update", "patch", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/core/resourcequotas",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "", resource: "resourcequotas" },
        title: "the account's rights on resourcequotas",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/batch/jobs",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "batch", resource: "jobs" },
        title: "the account's rights on jobs of batch",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["create", "get", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["create", "get", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["create", "get", "delete"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/resource.k8s.io/resourceslices",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "resource.k8s.io", resource: "resourceslices" },
        title: "the account's rights on resourceslices of resource.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["list", "watch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["list", "watch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["list", "watch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/resource.k8s.io/resourceclaims",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "resource.k8s.io", resource: "resourceclaims" },
        title: "the account's rights on resourceclaims of resource.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["list", "watch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["list", "watch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["list", "watch", "get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/k8s.cni.cncf.io/network-attachment-definitions",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "k8s.cni.cncf.io", resource: "network-attachment-definitions" },
        title: "the account's rights on network-attachment-definitions of k8s.cni.cncf.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["get", "list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac-namespaced/route.openshift.io/routes",
        kind: Kind::Rbac { role: "Role", api_group: "route.openshift.io", resource: "routes" },
        title: "the account's rights on routes of route.openshift.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac-namespaced/core/secrets",
        kind: Kind::Rbac { role: "Role", api_group: "", resource: "secrets" },
        title: "the account's rights on secrets",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac-namespaced/networking.k8s.io/ingresses",
        kind: Kind::Rbac { role: "Role", api_group: "networking.k8s.io", resource: "ingresses" },
        title: "the account's rights on ingresses of networking.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["list", "get", "watch"], defaulted: false, by: "Role", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac-namespaced/coordination.k8s.io/leases",
        kind: Kind::Rbac { role: "Role", api_group: "coordination.k8s.io", resource: "leases" },
        title: "the account's rights on leases of coordination.k8s.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(215, 215 /* v1.6.2 .. v1.6.2 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.16.0" },
            Shipped { range: range(237, 237 /* v1.8.4 .. v1.8.4 */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "Role", when: None, inferred: None, source: "community-operators/hco@1.18.0" },
            Shipped { range: range(243, 244 /* v1.9.0 .. main */), value: &["get", "list", "watch", "delete", "update", "create", "patch"], defaulted: false, by: "Role", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v1.9.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/snapshot.kubevirt.io/*",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "snapshot.kubevirt.io", resource: "*" },
        title: "the account's rights on all resources of snapshot.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/export.kubevirt.io/*",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "export.kubevirt.io", resource: "*" },
        title: "the account's rights on all resources of export.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(164, 164 /* v0.59.0 .. v0.59.0 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.9.0" },
            Shipped { range: range(178, 178 /* v1.1.1 .. v1.1.1 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
            Shipped { range: range(192, 192 /* v1.3.1 .. v1.3.1 */), value: &["*"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "community-operators/hco@1.11.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/flavor.kubevirt.io/virtualmachineflavors",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "flavor.kubevirt.io", resource: "virtualmachineflavors" },
        title: "the account's rights on virtualmachineflavors of flavor.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
        ],
        needed: &[
        ],
    },
    Grant {
        id: "rbac/flavor.kubevirt.io/virtualmachineclusterflavors",
        kind: Kind::Rbac { role: "ClusterRole", api_group: "flavor.kubevirt.io", resource: "virtualmachineclusterflavors" },
        title: "the account's rights on virtualmachineclusterflavors of flavor.kubevirt.io",
        documented: &[
        ],
        shipped: &[
            Shipped { range: range(129, 129 /* v0.49.0 .. v0.49.0 */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
            Shipped { range: range(140, 140 /* v0.53.2 .. v0.53.2 */), value: &["list", "watch"], defaulted: false, by: "ClusterRole", when: None, inferred: None, source: "kubevirt/rbac/controller.go@v0.49.0" },
        ],
        needed: &[
        ],
    },
];

pub(crate) static MEANINGS: &[(&str, Meaning)] = &[
    ("object/scc-kubevirt-controller", Meaning {
        reason: "OpenShift judges a pod by the account that creates it; this object says what pods created by the account kubevirt-controller may ask for",
        allows: "every pod that the account kubevirt-controller creates may use the rights listed in the object; the label kubevirt.io=virt-launcher plays no part",
        without: "launchers are judged by restricted-v2 (uid 107 and the added capabilities are refused) and no virtual machine starts",
        inferred: false,
        source: "openshift-docs/scc-module",
    }),
    ("object/clusterrole-kubevirt-controller", Meaning {
        reason: "virt-controller turns VirtualMachineInstances into pods and keeps their status, snapshots, exports and migrations; the role lists the API calls for that",
        allows: "the account kubevirt-controller may create, read, change and delete the listed API objects in every namespace",
        without: "virt-controller's API calls are answered with 403 and virtual machines stay in Pending",
        inferred: true,
        source: "openshift-docs/scc-module",
    }),
    ("object/scc-kubevirt-handler", Meaning {
        reason: "virt-handler is the node agent: it prepares devices, cgroups and labels for launchers so that these need fewer rights themselves",
        allows: "pods created with the account kubevirt-handler may be privileged and share process, IPC and port space with the node",
        without: "the DaemonSet virt-handler is refused and no node can run virtual machines",
        inferred: true,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("scc/allow-host-dir-volume-plugin", Meaning {
        reason: "a HostDisk volume keeps a virtual machine's disk as a file on the node; older releases also mounted /sys/devices and KubeVirt's own directories",
        allows: "a pod created by the account may mount any path of the node, writable, as far as file modes and SELinux permit",
        without: "virtual machines with a HostDisk volume are refused: `hostPath volumes are not allowed to be used`",
        inferred: false,
        source: "openshift-docs/scc-module",
    }),
    ("scc/allow-privileged-container", Meaning {
        reason: "launchers have not been privileged since v0.7; the field keeps it that way",
        allows: "nothing: `false` makes sure that no launcher runs as a privileged container",
        without: "were it true, a launcher could ask for every capability, every device and no confinement",
        inferred: false,
        source: "openshift-docs/scc-module",
    }),
    ("scc/allowed-capabilities", Meaning {
        reason: "features of a virtual machine that the node agent does not take care of need single capabilities instead of a privileged container",
        allows: "a container of a pod created by the account may add any capability of the list",
        without: "the pod is refused for each capability it adds: `capability may not be added`",
        inferred: false,
        source: "openshift-docs/scc-module",
    }),
    ("scc/run-as-user", Meaning {
        reason: "launchers run as user 107 (qemu), or as root where the Root gate is on; neither lies in the uid range that OpenShift gives to a namespace",
        allows: "a pod created by the account may run as any uid, root included",
        without: "user 107 is refused: `must be in the ranges`",
        inferred: true,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("scc/se-linux-context", Meaning {
        reason: "a migration target and a hot-plug pod must carry the MCS level of the running virtual machine; earlier, launchers had a type of their own",
        allows: "a pod created by the account may set any SELinux user, role, type and level; without one it keeps the level the runtime picks instead of the namespace's",
        without: "migration targets and hot-plug pods are refused, or cannot open the disks of the running virtual machine",
        inferred: false,
        source: "kubevirt/selinux-labels.go",
    }),
    ("scc/fs-group", Meaning {
        reason: "launchers ask for fsGroup 107 so that qemu can open the volumes; the field is not set in the source, OpenShift stores RunAsAny",
        allows: "a pod created by the account may have any group own its volumes",
        without: "fsGroup 107 lies outside the namespace's range and is refused",
        inferred: false,
        source: "openshift/sccdefaults",
    }),
    ("scc/supplemental-groups", Meaning {
        reason: "not set in the source; OpenShift stores RunAsAny",
        allows: "a pod created by the account may add any group id to its processes",
        without: "nothing known: no launcher asks for supplemental groups of its own",
        inferred: false,
        source: "openshift/sccdefaults",
    }),
    ("scc/volumes", Meaning {
        reason: "not set in the source; OpenShift stores `*`. Launchers use emptyDir, persistent volume claims, config, secret and downward API volumes, hostPath for HostDisk, and image volumes from v1.9",
        allows: "a pod created by the account may mount volumes of any type, types invented later included",
        without: "a list must name every type a virtual machine uses: `image volumes are not allowed to be used` from v1.9 on",
        inferred: false,
        source: "openshift/sccdefaults",
    }),
    ("scc/allow-privilege-escalation", Meaning {
        reason: "not set in the source; OpenShift stores true",
        allows: "a process may gain rights by executing set-uid programs or files with capabilities",
        without: "containers that do not forbid escalation themselves (root launchers, hook sidecars of root launchers) are refused",
        inferred: false,
        source: "openshift/sccdefaults",
    }),
    ("scc/seccomp-profiles", Meaning {
        reason: "since v0.58.1 pods may name a profile; the first of the list is written into a pod that names none",
        allows: "a pod created by the account may use any profile of the list, `unconfined` among them",
        without: "with no list a pod that names a profile is refused: `seccomp may not be set`",
        inferred: false,
        source: "openshift/seccomp-strategy",
    }),
    ("scc/allow-host-network", Meaning {
        reason: "the pods that attach hot-plugged volumes shared the node's network until v0.46",
        allows: "a pod created by the account may use the network of the node: its addresses, its traffic, its unix sockets in the abstract name space",
        without: "hot-plug pods that ask for hostNetwork are refused, as in v0.36.0 and all of v0.37",
        inferred: false,
        source: "kubevirt/pull/4755",
    }),
    ("scc/allow-host-pid", Meaning {
        reason: "no launcher has asked for it since there is an SCC",
        allows: "nothing: `false` keeps launchers from seeing the processes of the node",
        without: "were it true, a launcher could inspect and signal processes of the node",
        inferred: false,
        source: "openshift/sccdefaults",
    }),
    ("scc/allow-host-ipc", Meaning {
        reason: "no launcher has asked for it since there is an SCC",
        allows: "nothing: `false` keeps launchers from the shared memory of the node",
        without: "were it true, a launcher could reach shared memory and semaphores of the node",
        inferred: false,
        source: "openshift/sccdefaults",
    }),
    ("scc/allow-host-ports", Meaning {
        reason: "virtual machines are reached through their pod's address",
        allows: "nothing: `false` keeps launchers from binding ports of the node",
        without: "were it true, a launcher could take a port of the node",
        inferred: true,
        source: "openshift/sccdefaults",
    }),
    ("scc/read-only-root-filesystem", Meaning {
        reason: "libvirt writes below /var/run and /etc of its container",
        allows: "containers may write to their own root file system",
        without: "nothing for the node; libvirt would not start",
        inferred: true,
        source: "openshift/sccdefaults",
    }),
    ("scc/users", Meaning {
        reason: "the account of virt-controller creates all launcher, migration, hot-plug and export pods",
        allows: "pods created by this account, in any namespace, may use the SCC; no RBAC rule is needed for it",
        without: "the SCC exists but applies to nobody",
        inferred: false,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("capability/net-admin", Meaning {
        reason: "the launcher itself made the bridge and tap devices of the guest's network, until virt-handler did that for it",
        allows: "a process may create and configure interfaces, routes, filters and tunnels in the pod's network",
        without: "until v0.40 the tap device could not be made and the guest had no network; later nothing",
        inferred: false,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/net-raw", Meaning {
        reason: "the DHCP server inside the pod answered the guest over raw sockets",
        allows: "a process may read and forge packets of any protocol on the pod's network",
        without: "in v0.30 .. v0.35 the guest got no address by DHCP; later the launcher drops it on purpose",
        inferred: false,
        source: "kubevirt/pull/3338",
    }),
    ("capability/sys-nice", Meaning {
        reason: "libvirt pins virtual CPUs to physical ones and sets real-time priority; virt-handler does it for non-root launchers",
        allows: "a process may raise its priority, choose real-time scheduling, and set affinity of any process it sees",
        without: "dedicated CPU placement fails in a root launcher; a non-root launcher does not notice",
        inferred: false,
        source: "openshift-docs/scc-module",
    }),
    ("capability/net-bind-service", Meaning {
        reason: "the DHCP server of the pod binds port 67; slirp, which the documentation names too, no longer works as a binding",
        allows: "a process may listen on ports below 1024",
        without: "guests behind masquerade or bridge get no address by DHCP",
        inferred: false,
        source: "openshift-docs/scc-module",
    }),
    ("capability/sys-ptrace", Meaning {
        reason: "libvirt before 8.1.0 looks at /proc/<pid>/exe of swtpm to find its process",
        allows: "a process may read the memory of, and control, other processes of the pod",
        without: "in v0.53 .. v0.58 virtual machines with a TPM do not start; later nothing",
        inferred: false,
        source: "kubevirt/pull/7103",
    }),
    ("capability/sys-resource", Meaning {
        reason: "SR-IOV devices need the guest's memory locked, which exceeds the default memory-lock limit",
        allows: "a process may raise its own limits (locked memory, open files) and use reserved disk blocks",
        without: "in v0.20, and for migration with SR-IOV in v0.39 .. v0.41, the device cannot be attached; later virt-handler raises the limit from outside",
        inferred: false,
        source: "kubevirt/pull/4874",
    }),
    ("capability/sys-admin", Meaning {
        reason: "virtiofsd inside a root launcher mounted and unshared file systems (v0.34 .. v0.57)",
        allows: "a process may mount file systems and do most of what root may do",
        without: "the SCC never allowed it: virtual machines with virtiofs were refused unless another SCC was given",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/sys-chroot", Meaning {
        reason: "virtiofsd as root locks itself into the shared directory (v0.58 .. v1.4)",
        allows: "a process may call chroot and enter mount name spaces",
        without: "the SCC never allowed it: such a virtual machine was refused unless another SCC was given",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/chown", Meaning {
        reason: "virtiofsd as root keeps the owners that the guest sets on shared files",
        allows: "a process may give any file it reaches to any user",
        without: "the SCC never allowed it; since v1.5 virtiofs is unprivileged and a guest cannot change owners",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/dac-override", Meaning {
        reason: "virtiofsd as root opens shared files on behalf of the guest's users",
        allows: "a process may read, write and execute any file it reaches whatever its mode says",
        without: "the SCC never allowed it; since v1.5 virtiofs is unprivileged",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/fowner", Meaning {
        reason: "virtiofsd as root changes modes and times of shared files for the guest",
        allows: "a process may change mode, times and attributes of files it does not own",
        without: "the SCC never allowed it; since v1.5 virtiofs is unprivileged",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/fsetid", Meaning {
        reason: "virtiofsd as root keeps set-uid and set-gid bits of shared files",
        allows: "set-id bits stay when a file is written or its group is foreign",
        without: "the SCC never allowed it; since v1.5 virtiofs is unprivileged",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/setgid", Meaning {
        reason: "virtiofsd as root takes on the group of the guest's process",
        allows: "a process may change to any group",
        without: "the SCC never allowed it; since v1.5 virtiofs is unprivileged",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/setuid", Meaning {
        reason: "virtiofsd as root takes on the user of the guest's process",
        allows: "a process may change to any user",
        without: "the SCC never allowed it; since v1.5 virtiofs is unprivileged",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/mknod", Meaning {
        reason: "virtiofsd as root makes special files for the guest",
        allows: "a process may create device nodes; opening them is still up to the device cgroup",
        without: "the SCC never allowed it; since v1.5 virtiofs is unprivileged",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("capability/setfcap", Meaning {
        reason: "virtiofsd as root writes the capability attribute of shared files",
        allows: "a process may give capabilities to program files",
        without: "the SCC never allowed it; since v1.5 virtiofs is unprivileged",
        inferred: true,
        source: "kubevirt/launcher-capabilities",
    }),
    ("seccomp/runtime-default", Meaning {
        reason: "hot-plug and export pods ask for it, and Pod Security `restricted` wants it; first of the list, so it is written into launchers that name none",
        allows: "the system calls that the container runtime considers harmless",
        without: "pods that ask for RuntimeDefault are refused",
        inferred: false,
        source: "openshift/seccomp-strategy",
    }),
    ("seccomp/unconfined", Meaning {
        reason: "added next to runtime/default; nothing in KubeVirt's pod templates asks for it",
        allows: "a pod created by the account may switch system-call filtering off",
        without: "nothing known breaks; an open change of 2026-09 takes it out",
        inferred: false,
        source: "kubevirt/pull/19101",
    }),
    ("seccomp/localhost-kubevirt", Meaning {
        reason: "post-copy migration needs the system call userfaultfd, which the runtime's profile blocks; virt-handler installs this one on the node",
        allows: "the runtime's system calls and userfaultfd",
        without: "post-copy migration fails, and on OpenShift Virtualization, which sets this profile for every launcher, no virtual machine is admitted",
        inferred: false,
        source: "kubevirt/pull/9214",
    }),
    ("selinux/launcher-type", Meaning {
        reason: "libvirt needed permissions that container_t did not have; first answered with spc_t, then with a type of KubeVirt's own, today container_t suffices",
        allows: "with virt_launcher.process: the rights of container_t and the rules of the module; with spc_t: no confinement by type enforcement at all",
        without: "with no type of its own a launcher runs as container_t",
        inferred: false,
        source: "kubevirt/template.go",
    }),
    ("selinux/domain-attributes", Meaning {
        reason: "the type is given the attributes that container_t has, so that rules for containers reach it; container_t itself is not changed",
        allows: "everything the base policy and container-selinux grant to these attributes",
        without: "the type has next to no permissions; without mcs_constrained_type (before v0.30) categories do not separate virtual machines",
        inferred: false,
        source: "kubevirt/virt_launcher.cil@92d9b9f73f",
    }),
    ("selinux/multi-queue", Meaning {
        reason: "network multi-queue: throughput grows with the number of virtual CPUs; libvirt relabels a tun socket each time it adds a queue",
        allows: "a launcher may relabel its own tun sockets and attach further queues to them",
        without: "virtual machines with networkInterfaceMultiqueue do not start on a policy in which container_t lacks it (container-selinux 2.144 lacks it, 2.155 has it)",
        inferred: false,
        source: "openshift-docs/4.10",
    }),
    ("selinux/proc-read", Meaning {
        reason: "libvirt and qemu read at least /proc/cpuinfo and /proc/uptime",
        allows: "a launcher may read every file of the attribute proc_type: eleven types on Enterprise Linux 9, proc_kcore_t and proc_kmsg_t among them",
        without: "libvirt runs, but each attempt leaves a denial in the audit log",
        inferred: false,
        source: "openshift-docs/4.10",
    }),
    ("selinux/audit-relay", Meaning {
        reason: "libvirtd relays network-related debug messages",
        allows: "a launcher may hand user-space messages to the kernel's audit system",
        without: "the relay is blocked and the denials may fill the node's audit log",
        inferred: false,
        source: "openshift-docs/4.10",
    }),
    ("selinux/hugepages-dir", Meaning {
        reason: "huge pages: libvirt makes a directory per virtual machine on hugetlbfs",
        allows: "a launcher may create, change and remove directories on hugetlbfs",
        without: "virtual machines with huge pages do not start, unless memory comes from memfd (the default today)",
        inferred: false,
        source: "openshift-docs/4.10",
    }),
    ("selinux/hugepages-file", Meaning {
        reason: "huge pages: qemu backs the guest's memory with files on hugetlbfs",
        allows: "a launcher may create and remove files on hugetlbfs",
        without: "virtual machines with huge pages do not start, unless memory comes from memfd (the default today)",
        inferred: false,
        source: "openshift-docs/4.10",
    }),
    ("selinux/virtiofs-nfs-dir", Meaning {
        reason: "virtiofs: virtiofsd makes the shared directory its root, also when it lies on NFS",
        allows: "a launcher may use a directory on NFS as a mount point",
        without: "virtiofs on an NFS volume fails while virtiofsd runs as root; unprivileged virtiofsd (v1.5) does not mount",
        inferred: false,
        source: "openshift-docs/4.10",
    }),
    ("selinux/virtiofs-proc-dir", Meaning {
        reason: "virtiofs: virtiofsd gives its sandbox a /proc of its own",
        allows: "a launcher may use /proc directories as mount points",
        without: "virtiofsd as root cannot build its sandbox",
        inferred: false,
        source: "openshift-docs/4.10",
    }),
    ("selinux/virtiofs-proc-filesystem", Meaning {
        reason: "virtiofs: virtiofsd gives its sandbox a /proc of its own and takes the old one away",
        allows: "a launcher may mount and unmount proc file systems",
        without: "virtiofsd as root cannot build its sandbox",
        inferred: false,
        source: "openshift-docs/4.10",
    }),
    ("selinux/sriov-sysfs", Meaning {
        reason: "SR-IOV: libvirt writes the PCI configuration of the device below /sys/devices",
        allows: "a launcher may write to files under /sys, as far as they are mounted writable",
        without: "until v0.36 SR-IOV devices could not be assigned; since v0.37 /sys/devices is not mounted and nothing needs it",
        inferred: false,
        source: "openshift-docs/4.5",
    }),
    ("selinux/passt-tmpfs-filesystem", Meaning {
        reason: "passt: it moves into an empty tmpfs before it handles packets",
        allows: "a launcher may mount (and since v0.59 unmount) a tmpfs",
        without: "virtual machines with the passt binding of v0.56 .. v1.2 have no network",
        inferred: true,
        source: "kubevirt/pull/7849",
    }),
    ("selinux/passt-tmpfs-file", Meaning {
        reason: "passt: it maps memory from its tmpfs",
        allows: "a launcher may look at and map files on a tmpfs",
        without: "virtual machines with the passt binding of v0.59 .. v1.2 have no network",
        inferred: true,
        source: "kubevirt/pull/9134",
    }),
    ("selinux/kernel-module-request", Meaning {
        reason: "part of the first, broad policy; dropped when it was rewritten for v0.30",
        allows: "a launcher may cause the kernel to load a module by asking for what it provides",
        without: "nothing known: v0.30 dropped it",
        inferred: false,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/mtrr-write", Meaning {
        reason: "part of the first, broad policy; dropped when it was rewritten for v0.30",
        allows: "a launcher may write to /proc/mtrr",
        without: "nothing known: v0.30 dropped it",
        inferred: false,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/tmp-dir", Meaning {
        reason: "part of the first, broad policy, when launchers shared directories of the node",
        allows: "a launcher may add, rename and remove entries in directories of the node's /tmp that it can reach",
        without: "nothing known: v0.30 dropped it together with the shared directories",
        inferred: true,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/tmp-file", Meaning {
        reason: "part of the first, broad policy, when launchers shared directories of the node",
        allows: "a launcher may create, read and write files of the node's /tmp that it can reach",
        without: "nothing known: v0.30 dropped it together with the shared directories",
        inferred: true,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/container-share-dir", Meaning {
        reason: "part of the first, broad policy",
        allows: "a launcher may add entries to directories that containers otherwise only read",
        without: "nothing known: v0.30 dropped it",
        inferred: false,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/container-share-file", Meaning {
        reason: "part of the first, broad policy",
        allows: "a launcher may create and write files that containers otherwise only read",
        without: "nothing known: v0.30 dropped it",
        inferred: false,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/container-var-run-dir", Meaning {
        reason: "part of the first, broad policy, when launchers shared /var/run/kubevirt with the node",
        allows: "a launcher may add, rename and remove entries in directories of the container runtime that it can reach",
        without: "nothing known: v0.30 dropped it together with the shared directory",
        inferred: true,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/container-var-run-file", Meaning {
        reason: "part of the first, broad policy, when launchers shared /var/run/kubevirt with the node",
        allows: "a launcher may create, read and write run-time files of the container runtime that it can reach",
        without: "nothing known: v0.30 dropped it together with the shared directory",
        inferred: true,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/cpu-online", Meaning {
        reason: "comes with the base block that the module inherited until v0.33",
        allows: "a launcher may read /sys/devices/system/cpu/online",
        without: "the C library cannot count processors",
        inferred: true,
        source: "kubevirt/pull/2468",
    }),
    ("selinux/runtime-keyring", Meaning {
        reason: "comes with the base block that the module inherited until v0.33",
        allows: "the container runtime may create and link the session keyring of a launcher",
        without: "the runtime cannot start a container of that type with a keyring of its own",
        inferred: true,
        source: "kubevirt/pull/2468",
    }),
    ("handler-scc/allow-privileged-container", Meaning {
        reason: "virt-handler enters the name spaces of launchers, makes tap devices, sets limits and relabels files",
        allows: "the node agent has every capability and every device",
        without: "virt-handler is refused",
        inferred: true,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("handler-scc/allow-host-pid", Meaning {
        reason: "virt-handler finds the processes of launchers on the node",
        allows: "the node agent may inspect and signal any process of the node",
        without: "virt-handler is refused",
        inferred: true,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("handler-scc/allow-host-ipc", Meaning {
        reason: "allowed from the beginning; the DaemonSet does not ask for it",
        allows: "a pod with this account may reach shared memory of the node",
        without: "nothing known",
        inferred: false,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("handler-scc/allow-host-ports", Meaning {
        reason: "allowed from the beginning; migration traffic once went over ports of the node",
        allows: "a pod with this account may bind ports of the node",
        without: "nothing known",
        inferred: true,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("handler-scc/allow-host-dir-volume-plugin", Meaning {
        reason: "it shares /var/run/kubevirt, the kubelet's pod directories and device plugin sockets with the node",
        allows: "the node agent may mount any path of the node",
        without: "virt-handler is refused",
        inferred: true,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("handler-scc/run-as-user", Meaning {
        reason: "a node agent that manages devices is root",
        allows: "a pod with this account may run as any user",
        without: "virt-handler is refused",
        inferred: true,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("handler-scc/se-linux-context", Meaning {
        reason: "its container asks for level s0 so that categories do not keep it from launchers' files",
        allows: "a pod with this account may set any SELinux context",
        without: "virt-handler is refused",
        inferred: true,
        source: "kubevirt/daemonsets.go",
    }),
    ("handler-scc/volumes", Meaning {
        reason: "written as `*` in the source",
        allows: "a pod with this account may mount volumes of any type",
        without: "virt-handler is refused",
        inferred: false,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("handler-scc/users", Meaning {
        reason: "the DaemonSet virt-handler runs under this account",
        allows: "pods with this account may use the SCC kubevirt-handler",
        without: "virt-handler is refused",
        inferred: false,
        source: "kubevirt/scc.go@v0.20.0",
    }),
    ("host/relabel-dev-null", Meaning {
        reason: "once launchers became container_t, libvirt could not use the node's label of /dev/null",
        allows: "every container_t process of the node, not only launchers, may use the relabelled file as container_file_t permits",
        without: "launchers fail on /dev/null, as seen with v0.58.1",
        inferred: false,
        source: "kubevirt/selinux-labels.go",
    }),
    ("host/relabel-dev-net-tun", Meaning {
        reason: "qemu as container_t opens the tap device's control file",
        allows: "every container_t process of the node that gets the device may open it",
        without: "guests have no network",
        inferred: false,
        source: "kubevirt/selinux-labels.go",
    }),
    ("host/relabel-pr-helper-socket", Meaning {
        reason: "SCSI persistent reservations: qemu talks to the helper on the node through this socket",
        allows: "container_t processes that get the socket may connect to a privileged helper",
        without: "persistent reservations fail",
        inferred: true,
        source: "kubevirt/device-manager",
    }),
    ("host/relabel-iommufd", Meaning {
        reason: "devices are assigned through iommufd instead of VFIO groups",
        allows: "container_t processes that get the device may open it",
        without: "device assignment through iommufd fails",
        inferred: true,
        source: "kubevirt/device-manager",
    }),
    ("scc-membership/privileged", Meaning {
        reason: "before there were dedicated SCCs virt-operator put its accounts into `privileged`, and kept doing so at first",
        allows: "the account kubevirt-controller may create any pod whatever: the dedicated SCC is not the upper bound",
        without: "the dedicated SCC is the upper bound; upgrades take the membership away from v0.35 on",
        inferred: false,
        source: "kubevirt/pull/3507",
    }),
    ("rbac/core/namespaces", Meaning {
        reason: "it reads, and for Pod Security once labelled, the namespaces that hold virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on namespaces, in every namespace",
        without: "calls on namespaces are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/policy/poddisruptionbudgets", Meaning {
        reason: "it protects launchers from eviction while they migrate",
        allows: "the account kubevirt-controller may use the verbs listed on poddisruptionbudgets of policy, in every namespace",
        without: "calls on poddisruptionbudgets of policy are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/pods", Meaning {
        reason: "it creates, labels and deletes the launcher, migration, hot-plug and export pods, and evicts launchers when a node drains",
        allows: "the account kubevirt-controller may use the verbs listed on pods, in every namespace",
        without: "calls on pods are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/configmaps", Meaning {
        reason: "it reads settings and writes the configuration that its pods mount",
        allows: "the account kubevirt-controller may use the verbs listed on configmaps, in every namespace",
        without: "calls on configmaps are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/endpoints", Meaning {
        reason: "it publishes exports, and reads its own services",
        allows: "the account kubevirt-controller may use the verbs listed on endpoints, in every namespace",
        without: "calls on endpoints are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/services", Meaning {
        reason: "it publishes exports, and reads its own services",
        allows: "the account kubevirt-controller may use the verbs listed on services, in every namespace",
        without: "calls on services are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/events", Meaning {
        reason: "it reports what happens to virtual machines as events",
        allows: "the account kubevirt-controller may use the verbs listed on events, in every namespace",
        without: "calls on events are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/secrets", Meaning {
        reason: "it makes the token and certificate secrets of exports",
        allows: "the account kubevirt-controller may use the verbs listed on secrets, in every namespace",
        without: "calls on secrets are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/pods/finalizers", Meaning {
        reason: "it creates, labels and deletes the launcher, migration, hot-plug and export pods, and evicts launchers when a node drains",
        allows: "the account kubevirt-controller may use the verbs listed on pods/finalizers, in every namespace",
        without: "calls on pods/finalizers are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/pods/eviction", Meaning {
        reason: "it creates, labels and deletes the launcher, migration, hot-plug and export pods, and evicts launchers when a node drains",
        allows: "the account kubevirt-controller may use the verbs listed on pods/eviction, in every namespace",
        without: "calls on pods/eviction are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/pods/status", Meaning {
        reason: "it creates, labels and deletes the launcher, migration, hot-plug and export pods, and evicts launchers when a node drains",
        allows: "the account kubevirt-controller may use the verbs listed on pods/status, in every namespace",
        without: "calls on pods/status are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/nodes", Meaning {
        reason: "it watches whether nodes are alive and marks the ones that can run virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on nodes, in every namespace",
        without: "calls on nodes are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/apps/daemonsets", Meaning {
        reason: "it looks whether virt-handler is there",
        allows: "the account kubevirt-controller may use the verbs listed on daemonsets of apps, in every namespace",
        without: "calls on daemonsets of apps are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/apps/controllerrevisions", Meaning {
        reason: "it keeps the revisions of virtual machines and of their instance types",
        allows: "the account kubevirt-controller may use the verbs listed on controllerrevisions of apps, in every namespace",
        without: "calls on controllerrevisions of apps are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/persistentvolumeclaims", Meaning {
        reason: "it makes and follows the claims behind disks, snapshots, restores and persistent machine state",
        allows: "the account kubevirt-controller may use the verbs listed on persistentvolumeclaims, in every namespace",
        without: "calls on persistentvolumeclaims are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/virtualmachinesnapshots", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinesnapshots of snapshot.kubevirt.io, in every namespace",
        without: "calls on virtualmachinesnapshots of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/virtualmachinesnapshots/status", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinesnapshots/status of snapshot.kubevirt.io, in every namespace",
        without: "calls on virtualmachinesnapshots/status of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/virtualmachinesnapshots/finalizers", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinesnapshots/finalizers of snapshot.kubevirt.io, in every namespace",
        without: "calls on virtualmachinesnapshots/finalizers of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/virtualmachinesnapshotcontents", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinesnapshotcontents of snapshot.kubevirt.io, in every namespace",
        without: "calls on virtualmachinesnapshotcontents of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/virtualmachinesnapshotcontents/status", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinesnapshotcontents/status of snapshot.kubevirt.io, in every namespace",
        without: "calls on virtualmachinesnapshotcontents/status of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/virtualmachinesnapshotcontents/finalizers", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinesnapshotcontents/finalizers of snapshot.kubevirt.io, in every namespace",
        without: "calls on virtualmachinesnapshotcontents/finalizers of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/virtualmachinerestores", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinerestores of snapshot.kubevirt.io, in every namespace",
        without: "calls on virtualmachinerestores of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/virtualmachinerestores/status", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinerestores/status of snapshot.kubevirt.io, in every namespace",
        without: "calls on virtualmachinerestores/status of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/export.kubevirt.io/virtualmachineexports", Meaning {
        reason: "it runs exports of virtual machines and disks",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineexports of export.kubevirt.io, in every namespace",
        without: "calls on virtualmachineexports of export.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/export.kubevirt.io/virtualmachineexports/status", Meaning {
        reason: "it runs exports of virtual machines and disks",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineexports/status of export.kubevirt.io, in every namespace",
        without: "calls on virtualmachineexports/status of export.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/export.kubevirt.io/virtualmachineexports/finalizers", Meaning {
        reason: "it runs exports of virtual machines and disks",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineexports/finalizers of export.kubevirt.io, in every namespace",
        without: "calls on virtualmachineexports/finalizers of export.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/backup.kubevirt.io/virtualmachinebackups", Meaning {
        reason: "it runs backups of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinebackups of backup.kubevirt.io, in every namespace",
        without: "calls on virtualmachinebackups of backup.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/backup.kubevirt.io/virtualmachinebackups/status", Meaning {
        reason: "it runs backups of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinebackups/status of backup.kubevirt.io, in every namespace",
        without: "calls on virtualmachinebackups/status of backup.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/backup.kubevirt.io/virtualmachinebackups/finalizers", Meaning {
        reason: "it runs backups of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinebackups/finalizers of backup.kubevirt.io, in every namespace",
        without: "calls on virtualmachinebackups/finalizers of backup.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/backup.kubevirt.io/virtualmachinebackuptrackers", Meaning {
        reason: "it runs backups of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinebackuptrackers of backup.kubevirt.io, in every namespace",
        without: "calls on virtualmachinebackuptrackers of backup.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/backup.kubevirt.io/virtualmachinebackuptrackers/status", Meaning {
        reason: "it runs backups of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinebackuptrackers/status of backup.kubevirt.io, in every namespace",
        without: "calls on virtualmachinebackuptrackers/status of backup.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/template.kubevirt.io/virtualmachinetemplates", Meaning {
        reason: "it reads templates of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinetemplates of template.kubevirt.io, in every namespace",
        without: "calls on virtualmachinetemplates of template.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/pool.kubevirt.io/virtualmachinepools", Meaning {
        reason: "it keeps pools of virtual machines at their size",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinepools of pool.kubevirt.io, in every namespace",
        without: "calls on virtualmachinepools of pool.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/pool.kubevirt.io/virtualmachinepools/finalizers", Meaning {
        reason: "it keeps pools of virtual machines at their size",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinepools/finalizers of pool.kubevirt.io, in every namespace",
        without: "calls on virtualmachinepools/finalizers of pool.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/pool.kubevirt.io/virtualmachinepools/status", Meaning {
        reason: "it keeps pools of virtual machines at their size",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinepools/status of pool.kubevirt.io, in every namespace",
        without: "calls on virtualmachinepools/status of pool.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/pool.kubevirt.io/virtualmachinepools/scale", Meaning {
        reason: "it keeps pools of virtual machines at their size",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinepools/scale of pool.kubevirt.io, in every namespace",
        without: "calls on virtualmachinepools/scale of pool.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/kubevirt.io/*", Meaning {
        reason: "virtual machines and their instances are the objects it exists for",
        allows: "the account kubevirt-controller may use the verbs listed on all resources of kubevirt.io, in every namespace",
        without: "calls on all resources of kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/kubevirt.io/virtualmachines/finalizers", Meaning {
        reason: "virtual machines and their instances are the objects it exists for",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachines/finalizers of kubevirt.io, in every namespace",
        without: "calls on virtualmachines/finalizers of kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/kubevirt.io/virtualmachineinstances/finalizers", Meaning {
        reason: "virtual machines and their instances are the objects it exists for",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/finalizers of kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/finalizers of kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachines/stop", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachines/stop of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachines/stop of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/addvolume", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/addvolume of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/addvolume of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/removevolume", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/removevolume of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/removevolume of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/backup", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/backup of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/backup of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/redefine-checkpoint", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/redefine-checkpoint of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/redefine-checkpoint of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/freeze", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/freeze of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/freeze of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/unfreeze", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/unfreeze of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/unfreeze of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/reset", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/reset of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/reset of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/softreboot", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/softreboot of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/softreboot of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/sev/setupsession", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/sev/setupsession of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/sev/setupsession of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/subresources.kubevirt.io/virtualmachineinstances/sev/injectlaunchsecret", Meaning {
        reason: "it asks virt-api to stop, freeze, reset or re-plug running virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstances/sev/injectlaunchsecret of subresources.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstances/sev/injectlaunchsecret of subresources.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/cdi.kubevirt.io/*", Meaning {
        reason: "it makes and follows the DataVolumes that fill disks",
        allows: "the account kubevirt-controller may use the verbs listed on all resources of cdi.kubevirt.io, in every namespace",
        without: "calls on all resources of cdi.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/apiextensions.k8s.io/customresourcedefinitions", Meaning {
        reason: "it looks which optional APIs the cluster has",
        allows: "the account kubevirt-controller may use the verbs listed on customresourcedefinitions of apiextensions.k8s.io, in every namespace",
        without: "calls on customresourcedefinitions of apiextensions.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/authorization.k8s.io/subjectaccessreviews", Meaning {
        reason: "it asks whether the owner of a virtual machine may clone the volumes it names",
        allows: "the account kubevirt-controller may use the verbs listed on subjectaccessreviews of authorization.k8s.io, in every namespace",
        without: "calls on subjectaccessreviews of authorization.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.storage.k8s.io/volumesnapshotclasses", Meaning {
        reason: "it makes volume snapshots for snapshots of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on volumesnapshotclasses of snapshot.storage.k8s.io, in every namespace",
        without: "calls on volumesnapshotclasses of snapshot.storage.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.storage.k8s.io/volumesnapshots", Meaning {
        reason: "it makes volume snapshots for snapshots of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on volumesnapshots of snapshot.storage.k8s.io, in every namespace",
        without: "calls on volumesnapshots of snapshot.storage.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/storage.k8s.io/storageclasses", Meaning {
        reason: "it reads how a storage class binds volumes",
        allows: "the account kubevirt-controller may use the verbs listed on storageclasses of storage.k8s.io, in every namespace",
        without: "calls on storageclasses of storage.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/instancetype.kubevirt.io/virtualmachineinstancetypes", Meaning {
        reason: "it expands instance types and preferences",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineinstancetypes of instancetype.kubevirt.io, in every namespace",
        without: "calls on virtualmachineinstancetypes of instancetype.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/instancetype.kubevirt.io/virtualmachineclusterinstancetypes", Meaning {
        reason: "it expands instance types and preferences",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineclusterinstancetypes of instancetype.kubevirt.io, in every namespace",
        without: "calls on virtualmachineclusterinstancetypes of instancetype.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/instancetype.kubevirt.io/virtualmachinepreferences", Meaning {
        reason: "it expands instance types and preferences",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachinepreferences of instancetype.kubevirt.io, in every namespace",
        without: "calls on virtualmachinepreferences of instancetype.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/instancetype.kubevirt.io/virtualmachineclusterpreferences", Meaning {
        reason: "it expands instance types and preferences",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineclusterpreferences of instancetype.kubevirt.io, in every namespace",
        without: "calls on virtualmachineclusterpreferences of instancetype.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/migrations.kubevirt.io/migrationpolicies", Meaning {
        reason: "it applies migration policies",
        allows: "the account kubevirt-controller may use the verbs listed on migrationpolicies of migrations.kubevirt.io, in every namespace",
        without: "calls on migrationpolicies of migrations.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/clone.kubevirt.io/virtualmachineclones", Meaning {
        reason: "it runs clones of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineclones of clone.kubevirt.io, in every namespace",
        without: "calls on virtualmachineclones of clone.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/clone.kubevirt.io/virtualmachineclones/status", Meaning {
        reason: "it runs clones of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineclones/status of clone.kubevirt.io, in every namespace",
        without: "calls on virtualmachineclones/status of clone.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/clone.kubevirt.io/virtualmachineclones/finalizers", Meaning {
        reason: "it runs clones of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineclones/finalizers of clone.kubevirt.io, in every namespace",
        without: "calls on virtualmachineclones/finalizers of clone.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/core/resourcequotas", Meaning {
        reason: "it waits for quota before it raises the resources of a virtual machine",
        allows: "the account kubevirt-controller may use the verbs listed on resourcequotas, in every namespace",
        without: "calls on resourcequotas are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/batch/jobs", Meaning {
        reason: "it starts helper jobs",
        allows: "the account kubevirt-controller may use the verbs listed on jobs of batch, in every namespace",
        without: "calls on jobs of batch are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/resource.k8s.io/resourceslices", Meaning {
        reason: "it follows dynamically allocated devices",
        allows: "the account kubevirt-controller may use the verbs listed on resourceslices of resource.k8s.io, in every namespace",
        without: "calls on resourceslices of resource.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/resource.k8s.io/resourceclaims", Meaning {
        reason: "it follows dynamically allocated devices",
        allows: "the account kubevirt-controller may use the verbs listed on resourceclaims of resource.k8s.io, in every namespace",
        without: "calls on resourceclaims of resource.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/k8s.cni.cncf.io/network-attachment-definitions", Meaning {
        reason: "it reads which device resource a secondary network needs",
        allows: "the account kubevirt-controller may use the verbs listed on network-attachment-definitions of k8s.cni.cncf.io, in every namespace",
        without: "calls on network-attachment-definitions of k8s.cni.cncf.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac-namespaced/route.openshift.io/routes", Meaning {
        reason: "it finds the route under which exports are reached",
        allows: "the account kubevirt-controller may use the verbs listed on routes of route.openshift.io, in KubeVirt's own namespace",
        without: "calls on routes of route.openshift.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac-namespaced/core/secrets", Meaning {
        reason: "it makes the token and certificate secrets of exports",
        allows: "the account kubevirt-controller may use the verbs listed on secrets, in KubeVirt's own namespace",
        without: "calls on secrets are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac-namespaced/networking.k8s.io/ingresses", Meaning {
        reason: "it finds the ingress under which exports are reached",
        allows: "the account kubevirt-controller may use the verbs listed on ingresses of networking.k8s.io, in KubeVirt's own namespace",
        without: "calls on ingresses of networking.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac-namespaced/coordination.k8s.io/leases", Meaning {
        reason: "its replicas elect a leader",
        allows: "the account kubevirt-controller may use the verbs listed on leases of coordination.k8s.io, in KubeVirt's own namespace",
        without: "calls on leases of coordination.k8s.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v1.9.0",
    }),
    ("rbac/snapshot.kubevirt.io/*", Meaning {
        reason: "it runs snapshots and restores of virtual machines",
        allows: "the account kubevirt-controller may use the verbs listed on all resources of snapshot.kubevirt.io, in every namespace",
        without: "calls on all resources of snapshot.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "community-operators/hco@1.11.0",
    }),
    ("rbac/export.kubevirt.io/*", Meaning {
        reason: "it runs exports of virtual machines and disks",
        allows: "the account kubevirt-controller may use the verbs listed on all resources of export.kubevirt.io, in every namespace",
        without: "calls on all resources of export.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "community-operators/hco@1.11.0",
    }),
    ("rbac/flavor.kubevirt.io/virtualmachineflavors", Meaning {
        reason: "it reads flavors, the predecessors of instance types",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineflavors of flavor.kubevirt.io, in every namespace",
        without: "calls on virtualmachineflavors of flavor.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v0.49.0",
    }),
    ("rbac/flavor.kubevirt.io/virtualmachineclusterflavors", Meaning {
        reason: "it reads flavors, the predecessors of instance types",
        allows: "the account kubevirt-controller may use the verbs listed on virtualmachineclusterflavors of flavor.kubevirt.io, in every namespace",
        without: "calls on virtualmachineclusterflavors of flavor.kubevirt.io are answered with 403 Forbidden",
        inferred: true,
        source: "kubevirt/rbac/controller.go@v0.49.0",
    }),
];
