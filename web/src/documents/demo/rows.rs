//! The texts.

/// One demonstration.
pub(super) struct Row {
    pub(super) rule: &'static str,
    pub(super) shape: Shape,
    /// Objects that the pod's service account may use beside the usual one.
    pub(super) grants: &'static str,
    /// Whether an ordinary user creates it, whatever its kind says.
    pub(super) by_user: bool,
}

/// What a text is made from.
pub(super) enum Shape {
    /// All of it.
    Whole(&'static str),
    /// Lists in lists.
    Deep(usize),
    /// `spec` of a pod.
    Pod(&'static str),
    /// Fields of a pod's only container.
    Container(&'static str),
    /// All of it, created by KubeVirt's controller.
    Controller(&'static str),
    /// A launcher pod in which one text stands for another.
    Launcher((&'static str, &'static str)),
    /// Fields of an SCC that has no other mistake.
    Scc(&'static str),
    /// A pod in a cluster whose only SCC nobody may use.
    Unusable,
    /// A refusal as the API server words it.
    Refusal(&'static str),
}

use Shape::{Container, Controller, Deep, Launcher, Pod, Refusal, Scc, Unusable, Whole};

const fn row(rule: &'static str, shape: Shape) -> Row {
    Row { rule, shape, grants: "", by_user: false }
}

const fn granted(rule: &'static str, grants: &'static str, shape: Shape) -> Row {
    Row { rule, shape, grants, by_user: false }
}

/// All of them, in the order of the rules.
pub(super) const ROWS: &[Row] = &[
    row(
        "input/empty-review",
        Whole(
            "apiVersion: admission.k8s.io/v1\nkind: AdmissionReview\nrequest:\n  uid: 5f0b6a3e-8c1d-4a57-9b52-0d1f6ce3a4b7\n  operation: CONNECT\n  resource: {group: \"\", version: v1, resource: pods}\n  subResource: exec\n",
        ),
    ),
    row(
        "input/missing-template",
        Whole("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 1\n"),
    ),
    row("input/not-an-object", Whole("spec:\n  containers:\n    - name: web\n")),
    row(
        "input/removed-api-version",
        Whole(
            "apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n      containers:\n        - name: web\n          image: registry.example.com/web:1\n",
        ),
    ),
    row("input/unknown-kind", Whole("apiVersion: apps/v1\nkind: Deploymnet\nmetadata:\n  name: web\n")),
    row(
        "input/wrong-api-version",
        Whole(
            "apiVersion: v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n      containers:\n        - name: web\n          image: registry.example.com/web:1\n",
        ),
    ),
    Row {
        rule: "kubevirt/impostor",
        shape: Whole(include_str!("../../../examples/borrowed-rights.yaml")),
        grants: "",
        by_user: true,
    },
    row(
        "kubevirt/unexpected-pod",
        Controller(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: miner\n  namespace: billing\nspec:\n  containers:\n    - name: miner\n      image: registry.example.com/miner:1\n",
        ),
    ),
    row(
        "kubevirt/capability",
        Launcher((
            "            - NET_BIND_SERVICE\n",
            "            - NET_BIND_SERVICE\n            - SYS_ADMIN\n",
        )),
    ),
    row("kubevirt/privileged", Launcher(("privileged: false", "privileged: true"))),
    row(
        "kubevirt/host-path",
        Launcher((
            "rootdisk\n  volumes:\n",
            "rootdisk\n        - name: etc\n          mountPath: /etc/host\n  volumes:\n    - name: etc\n      hostPath: {path: /etc}\n",
        )),
    ),
    row(
        "kubevirt/image-volume",
        Launcher((
            "    - name: sockets\n      emptyDir: {}\n",
            "    - name: sockets\n      emptyDir: {}\n    - name: disk\n      image: {reference: quay.io/containerdisks/fedora:41}\n",
        )),
    ),
    row(
        "kubevirt/selinux-type",
        Launcher(("    fsGroup: 107\n", "    fsGroup: 107\n    seLinuxOptions:\n      type: spc_t\n")),
    ),
    row(
        "kubevirt/selinux-level",
        Launcher((
            "    fsGroup: 107\n",
            "    fsGroup: 107\n    seLinuxOptions:\n      level: s0-s0:c0.c1023\n",
        )),
    ),
    row(
        "kubevirt/seccomp",
        Launcher((
            "    fsGroup: 107\n",
            "    fsGroup: 107\n    seccompProfile:\n      type: Localhost\n      localhostProfile: operator/own.json\n",
        )),
    ),
    row(
        "kubevirt/host-namespace",
        Launcher(("  restartPolicy: Never\n", "  restartPolicy: Never\n  hostPID: true\n")),
    ),
    row(
        "kubevirt/device",
        Launcher((
            "          devices.kubevirt.io/kvm: \"1\"\n",
            "          devices.kubevirt.io/kvm: \"1\"\n          devices.kubevirt.io/unknown: \"1\"\n",
        )),
    ),
    row(
        "kubevirt/confinement",
        Launcher((
            "    fsGroup: 107\n",
            "    fsGroup: 107\n    sysctls: [{name: kernel.msgmax, value: \"65536\"}]\n",
        )),
    ),
    row(
        "kubevirt/unexpected-field",
        Launcher(("  restartPolicy: Never\n", "  restartPolicy: Never\n  shareProcessNamespace: true\n")),
    ),
    row(
        "kubevirt/unexpected-volume",
        Launcher((
            "    - name: sockets\n      emptyDir: {}\n",
            "    - name: sockets\n      emptyDir: {}\n    - name: share\n      nfs: {server: files.example.org, path: /}\n",
        )),
    ),
    row(
        "kubevirt/unexpected-container",
        Launcher((
            "  containers:\n",
            "  containers:\n    - name: log-shipper\n      image: registry.example.com/log-shipper:1\n",
        )),
    ),
    row(
        "kubevirt/service-account",
        Launcher((
            "  restartPolicy: Never\n",
            "  restartPolicy: Never\n  serviceAccountName: kubevirt-controller\n",
        )),
    ),
    row("schema/misplaced-field", Container("runAsUser: 1000")),
    row("schema/missing-field", Pod("containers:\n  - image: registry.example.com/web:1")),
    row("schema/unknown-field", Container("securityContext:\n  runAsUsr: 1000")),
    row("schema/unknown-value", Container("imagePullPolicy: always")),
    row(
        "schema/wrong-type",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n  annotations:\n    enabled: true\nspec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n",
        ),
    ),
    row("scc/run-as-user-outside-range", Container("securityContext:\n  runAsUser: 1000")),
    granted("scc/run-as-root", "nonroot-v2", Container("securityContext:\n  runAsUser: 0")),
    granted(
        "scc/run-as-non-root-false",
        "nonroot-v2",
        Container("securityContext:\n  runAsUser: 1000\n  runAsNonRoot: false"),
    ),
    row(
        "scc/run-as-user-missing",
        Refusal("provider restricted-v2: .containers[0].runAsUser: Required value"),
    ),
    row(
        "scc/fs-group-outside-range",
        Pod(
            "securityContext:\n  fsGroup: 1000\ncontainers:\n  - name: web\n    image: registry.example.com/web:1",
        ),
    ),
    granted(
        "scc/supplemental-group-outside-range",
        "shop",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  securityContext:\n    supplementalGroups: [5000]\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n---\n# The cluster's own SCC, which the pod's account may use.\napiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata:\n  name: shop\nallowPrivilegedContainer: false\nfsGroup: {type: RunAsAny}\nrunAsUser: {type: RunAsAny}\nseLinuxContext: {type: RunAsAny}\nsupplementalGroups: {type: MustRunAs}\nvolumes: ['*']\n",
        ),
    ),
    row(
        "scc/groups-missing",
        Refusal(
            "provider restricted-v2: .spec.securityContext.fsGroup: Invalid value: []: unable to validate empty groups against required ranges",
        ),
    ),
    row("scc/se-linux-options", Container("securityContext:\n  seLinuxOptions:\n    level: s0:c1,c2")),
    row(
        "scc/se-linux-options-missing",
        Refusal("provider restricted-v2: .containers[0].seLinuxOptions: Required value: "),
    ),
    granted(
        "scc/seccomp-set",
        "restricted",
        Pod(
            "securityContext:\n  seccompProfile:\n    type: RuntimeDefault\ncontainers:\n  - name: web\n    image: registry.example.com/web:1",
        ),
    ),
    row(
        "scc/seccomp-not-allowed",
        Pod(
            "securityContext:\n  seccompProfile:\n    type: Unconfined\ncontainers:\n  - name: web\n    image: registry.example.com/web:1",
        ),
    ),
    row("scc/capability-add", Container("securityContext:\n  capabilities:\n    add: [NET_ADMIN]")),
    row(
        "scc/capability-drop",
        Refusal(
            "provider restricted: .containers[0].capabilities.drop: Invalid value: \"KILL\": capability is required to be dropped but was not found",
        ),
    ),
    row(
        "scc/capabilities-missing",
        Refusal(
            "provider restricted: .containers[0].capabilities: Invalid value: \"null\": required capabilities are not set on the securityContext",
        ),
    ),
    row(
        "scc/host-namespace",
        Pod("hostNetwork: true\ncontainers:\n  - name: web\n    image: registry.example.com/web:1"),
    ),
    row("scc/host-port", Container("ports:\n  - containerPort: 8080\n    hostPort: 8080")),
    granted(
        "scc/host-users",
        "nested-container",
        Pod("hostUsers: true\ncontainers:\n  - name: web\n    image: registry.example.com/web:1"),
    ),
    row(
        "scc/volume-not-allowed",
        Pod(
            "containers:\n  - name: web\n    image: registry.example.com/web:1\n    volumeMounts:\n      - {name: data, mountPath: /data}\nvolumes:\n  - name: data\n    hostPath:\n      path: /var/lib/data",
        ),
    ),
    granted(
        "scc/flex-driver-not-allowed",
        "shop",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n      volumeMounts:\n        - {name: data, mountPath: /data}\n  volumes:\n    - name: data\n      flexVolume:\n        driver: example/lvm\n---\n# The cluster's own SCC, which the pod's account may use.\napiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata:\n  name: shop\nallowPrivilegedContainer: false\nallowedFlexVolumes:\n  - driver: example/nfs\nfsGroup: {type: RunAsAny}\nrunAsUser: {type: RunAsAny}\nseLinuxContext: {type: RunAsAny}\nsupplementalGroups: {type: RunAsAny}\nvolumes: [flexVolume, secret]\n",
        ),
    ),
    row(
        "scc/sysctl-not-allowed",
        Pod(
            "securityContext:\n  sysctls:\n    - name: kernel.msgmax\n      value: \"65536\"\ncontainers:\n  - name: web\n    image: registry.example.com/web:1",
        ),
    ),
    row("scc/privileged", Container("securityContext:\n  privileged: true")),
    granted(
        "scc/read-only-root-filesystem",
        "shop",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n      securityContext:\n        readOnlyRootFilesystem: false\n        runAsUser: 1000\n---\n# The cluster's own SCC, which the pod's account may use.\napiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata:\n  name: shop\nallowPrivilegedContainer: false\nfsGroup: {type: RunAsAny}\nreadOnlyRootFilesystem: true\nrunAsUser: {type: RunAsAny}\nseLinuxContext: {type: RunAsAny}\nsupplementalGroups: {type: RunAsAny}\nvolumes: ['*']\n",
        ),
    ),
    row("scc/allow-privilege-escalation", Container("securityContext:\n  allowPrivilegeEscalation: true")),
    row("scc/not-usable", Unusable),
    row(
        "scc/request",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n  annotations:\n    openshift.io/required-scc: no-such-scc\nspec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n",
        ),
    ),
    row("scc/invalid-name", Scc("metadata:\n  name: My_SCC")),
    row("scc/namespaced", Scc("metadata:\n  name: my-scc\n  namespace: my-project")),
    row("scc/negative-priority", Scc("priority: -1")),
    row(
        "scc/misleading-field",
        Scc("runAsUser:\n  type: MustRunAsRange\n  ranges:\n    - min: 1000\n      max: 65534"),
    ),
    row("scc/unknown-strategy", Scc("runAsUser:\n  type: MustRunAsRoot")),
    row("scc/unknown-user-namespace-level", Scc("userNamespaceLevel: Required")),
    row("scc/incomplete-strategy", Scc("runAsUser:\n  type: MustRunAsRange\n  uidRangeMin: 1000")),
    row("scc/negative-id", Scc("fsGroup:\n  type: MustRunAs\n  ranges:\n    - min: -1\n      max: 100")),
    row(
        "scc/inverted-range",
        Scc("supplementalGroups:\n  type: MustRunAs\n  ranges:\n    - min: 2000\n      max: 1000"),
    ),
    row(
        "scc/inverted-uid-range",
        Scc("runAsUser:\n  type: MustRunAsRange\n  uidRangeMin: 2000\n  uidRangeMax: 1000"),
    ),
    row(
        "scc/capability-conflict",
        Scc("allowedCapabilities: [SYS_NICE]\nrequiredDropCapabilities: [SYS_NICE]"),
    ),
    row(
        "scc/wildcard-with-required-drop",
        Scc("allowedCapabilities: ['*']\nrequiredDropCapabilities: [KILL]"),
    ),
    row("scc/unknown-capability", Scc("allowedCapabilities: [CAP_NET_ADMIN]")),
    row(
        "scc/escalation-conflict",
        Scc("allowPrivilegeEscalation: false\ndefaultAllowPrivilegeEscalation: true"),
    ),
    row("scc/none-volume-with-others", Scc("allowHostDirVolumePlugin: true\nvolumes: [none]")),
    row(
        "scc/flex-volumes-not-allowed",
        Scc("allowedFlexVolumes:\n  - driver: example/lvm\nvolumes: [secret]"),
    ),
    row("scc/flex-volume-without-driver", Scc("allowedFlexVolumes:\n  - {}\nvolumes: [flexVolume]")),
    row("scc/unknown-volume-type", Scc("volumes: [configmap, pvc]")),
    row("scc/invalid-sysctl", Scc("allowedUnsafeSysctls: ['net.*.forwarding']")),
    row("scc/sysctl-wildcard-with-others", Scc("allowedUnsafeSysctls: ['*', kernel.msgmax]")),
    row(
        "scc/sysctl-overlap",
        Scc("allowedUnsafeSysctls: ['net.core.*']\nforbiddenSysctls: [net.core.somaxconn]"),
    ),
    row("scc/unknown-seccomp-profile", Scc("seccompProfiles: [RuntimeDefault]")),
    row(
        "yaml/alias-loop",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: &annotations\n    again: *annotations\n",
        ),
    ),
    row(
        "yaml/complex-key",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    ? {app: web}\n    : frontend\n",
        ),
    ),
    row("yaml/control-character", Whole("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\u{1}\n")),
    row("yaml/duplicate-key", Container("securityContext:\n  runAsUser: 1000\n  runAsUser: 0")),
    row("yaml/limit", Deep(2_000)),
    row(
        "yaml/merge-not-mapping",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: &name web\nspec:\n  <<: *name\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n",
        ),
    ),
    row(
        "yaml/merge-overrides",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  securityContext: &base\n    runAsUser: 0\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n      securityContext:\n        runAsUser: 1000\n        <<: *base\n",
        ),
    ),
    row("yaml/not-finite", Container("resources:\n  limits:\n    cpu: .inf")),
    row("yaml/number-notation", Container("securityContext:\n  runAsUser: 1_000_650_000")),
    row("yaml/octal-number", Container("securityContext:\n  runAsUser: 0100")),
    row(
        "yaml/rewritten-key",
        Whole(
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  on: \"1\"\n  0755: script\n",
        ),
    ),
    row(
        "yaml/sexagesimal",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    maintenance-window: 22:30\nspec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n",
        ),
    ),
    row(
        "yaml/syntax",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n     image: registry.example.com/web:1\n",
        ),
    ),
    row(
        "yaml/tab-indentation",
        Whole("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n\tcontainers: []\n"),
    ),
    row(
        "yaml/tag-mismatch",
        Whole(
            "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: !!int three\n  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n      containers:\n        - name: web\n          image: registry.example.com/web:1\n",
        ),
    ),
    row(
        "yaml/template",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\nspec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n",
        ),
    ),
    row(
        "yaml/undefined-alias",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostAliases:\n    - ip: 192.0.2.1\n      hostnames:\n        - *.example.com\n",
        ),
    ),
    row(
        "yaml/unknown-tag",
        Whole(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n      env:\n        - name: PASSWORD\n          value: !vault secret/db\n",
        ),
    ),
    row("yaml/word-boolean", Container("securityContext:\n  privileged: no")),
];
