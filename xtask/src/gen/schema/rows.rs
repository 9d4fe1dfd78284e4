//! Types that are not part of Kubernetes, written down by hand.
//!
//! A shape is `string`, `bool`, `int32`, `int64`, `any` or the name of a type; in brackets a list of it, in braces a map
//! to it. Sources: github.com/openshift/api, `security/v1/types.go` and `apps/v1/types.go`.

/// A type with its fields and their shapes.
pub(super) type Row = (&'static str, &'static [(&'static str, &'static str)]);

/// Kinds among the types below.
pub(super) const ROOTS: &[&str] = &["DeploymentConfig", "SecurityContextConstraints"];

/// The types.
pub(super) const TYPES: &[Row] = &[
    (
        "SecurityContextConstraints",
        &[
            ("apiVersion", "string"),
            ("kind", "string"),
            ("metadata", "meta.v1.ObjectMeta"),
            ("priority", "int32"),
            ("allowPrivilegedContainer", "bool"),
            ("defaultAddCapabilities", "[string]"),
            ("requiredDropCapabilities", "[string]"),
            ("allowedCapabilities", "[string]"),
            ("allowHostDirVolumePlugin", "bool"),
            ("volumes", "[string]"),
            ("allowedFlexVolumes", "[AllowedFlexVolume]"),
            ("allowHostNetwork", "bool"),
            ("allowHostPorts", "bool"),
            ("allowHostPID", "bool"),
            ("allowHostIPC", "bool"),
            ("userNamespaceLevel", "string"),
            ("defaultAllowPrivilegeEscalation", "bool"),
            ("allowPrivilegeEscalation", "bool"),
            ("seLinuxContext", "SELinuxContextStrategyOptions"),
            ("runAsUser", "RunAsUserStrategyOptions"),
            ("supplementalGroups", "SupplementalGroupsStrategyOptions"),
            ("fsGroup", "FSGroupStrategyOptions"),
            ("readOnlyRootFilesystem", "bool"),
            ("users", "[string]"),
            ("groups", "[string]"),
            ("seccompProfiles", "[string]"),
            ("allowedUnsafeSysctls", "[string]"),
            ("forbiddenSysctls", "[string]"),
        ],
    ),
    ("AllowedFlexVolume", &[("driver", "string")]),
    ("SELinuxContextStrategyOptions", &[("type", "string"), ("seLinuxOptions", "core.v1.SELinuxOptions")]),
    (
        "RunAsUserStrategyOptions",
        &[("type", "string"), ("uid", "int64"), ("uidRangeMin", "int64"), ("uidRangeMax", "int64")],
    ),
    ("SupplementalGroupsStrategyOptions", &[("type", "string"), ("ranges", "[IDRange]")]),
    ("FSGroupStrategyOptions", &[("type", "string"), ("ranges", "[IDRange]")]),
    ("IDRange", &[("min", "int64"), ("max", "int64")]),
    (
        "DeploymentConfig",
        &[
            ("apiVersion", "string"),
            ("kind", "string"),
            ("metadata", "meta.v1.ObjectMeta"),
            ("spec", "DeploymentConfigSpec"),
            ("status", "any"),
        ],
    ),
    (
        "DeploymentConfigSpec",
        &[
            ("strategy", "any"),
            ("minReadySeconds", "int32"),
            ("triggers", "[any]"),
            ("replicas", "int32"),
            ("revisionHistoryLimit", "int32"),
            ("test", "bool"),
            ("paused", "bool"),
            ("selector", "{string}"),
            ("template", "core.v1.PodTemplateSpec"),
        ],
    ),
];
