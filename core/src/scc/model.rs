//! `SecurityContextConstraints` as data.

use crate::pod::SeLinuxOptions;
use std::fmt::{self, Debug};
use std::ops::Deref;

/// A list that is a constant or was read from a document.
///
/// A `Cow` would tie the lifetime of its items down (it is invariant in them), so that built-in objects could not
/// stand beside read ones.
#[derive(Clone)]
pub enum List<'a, T> {
    /// Lives elsewhere.
    Borrowed(&'a [T]),
    /// Was read.
    Owned(Vec<T>),
}

impl<T> Deref for List<'_, T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::Borrowed(items) => items,
            Self::Owned(items) => items,
        }
    }
}

impl<T: Debug> Debug for List<'_, T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(out)
    }
}

impl<T> Default for List<'_, T> {
    fn default() -> Self {
        Self::Borrowed(&[])
    }
}

impl<T: PartialEq> PartialEq for List<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

/// A list of names as stored; `null` and empty are the same.
pub type Names<'a> = List<'a, &'a str>;

/// One `SecurityContextConstraints` object, as stored: defaults are in, nothing is added here.
///
/// Strategy types keep their text, because an unknown one appears in the error it causes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scc<'a> {
    /// `metadata.name`.
    pub name: &'a str,
    /// `priority`; absent counts as 0.
    pub priority: Option<i64>,
    /// `allowPrivilegedContainer`.
    pub allow_privileged_container: bool,
    /// `defaultAddCapabilities`.
    pub default_add_capabilities: Names<'a>,
    /// `requiredDropCapabilities`.
    pub required_drop_capabilities: Names<'a>,
    /// `allowedCapabilities`.
    pub allowed_capabilities: Names<'a>,
    /// `allowHostDirVolumePlugin`. Admission does not read it; writing the object ties `volumes` to it.
    pub allow_host_dir_volume_plugin: bool,
    /// `volumes`.
    pub volumes: Names<'a>,
    /// Drivers of `allowedFlexVolumes`.
    pub allowed_flex_volumes: Names<'a>,
    /// `allowHostNetwork`.
    pub allow_host_network: bool,
    /// `allowHostPorts`.
    pub allow_host_ports: bool,
    /// `allowHostPID`.
    pub allow_host_pid: bool,
    /// `allowHostIPC`.
    pub allow_host_ipc: bool,
    /// `userNamespaceLevel`; empty where the API server has no such field.
    pub user_namespace_level: &'a str,
    /// `defaultAllowPrivilegeEscalation`.
    pub default_allow_privilege_escalation: Option<bool>,
    /// `allowPrivilegeEscalation`; absent counts as allowed.
    pub allow_privilege_escalation: Option<bool>,
    /// `seLinuxContext`.
    pub se_linux_context: SeLinuxContext<'a>,
    /// `runAsUser`.
    pub run_as_user: RunAsUser<'a>,
    /// `supplementalGroups`.
    pub supplemental_groups: Groups<'a>,
    /// `fsGroup`.
    pub fs_group: Groups<'a>,
    /// `readOnlyRootFilesystem`.
    pub read_only_root_filesystem: bool,
    /// `users`.
    pub users: Names<'a>,
    /// `groups`.
    pub groups: Names<'a>,
    /// `seccompProfiles`.
    pub seccomp_profiles: Names<'a>,
    /// `allowedUnsafeSysctls`.
    pub allowed_unsafe_sysctls: Names<'a>,
    /// `forbiddenSysctls`.
    pub forbidden_sysctls: Names<'a>,
}

/// `seLinuxContext`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SeLinuxContext<'a> {
    /// `MustRunAs` or `RunAsAny`.
    pub kind: &'a str,
    /// `seLinuxOptions`.
    pub options: Option<SeLinuxOptions<'a>>,
}

/// `runAsUser`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RunAsUser<'a> {
    /// `MustRunAs`, `MustRunAsRange`, `MustRunAsNonRoot` or `RunAsAny`.
    pub kind: &'a str,
    /// `uid`, for `MustRunAs`.
    pub uid: Option<i64>,
    /// `uidRangeMin`, for `MustRunAsRange`.
    pub uid_range_min: Option<i64>,
    /// `uidRangeMax`, for `MustRunAsRange`.
    pub uid_range_max: Option<i64>,
}

/// `fsGroup` or `supplementalGroups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Groups<'a> {
    /// `MustRunAs` or `RunAsAny`.
    pub kind: &'a str,
    /// `ranges`.
    pub ranges: List<'a, IdRange>,
}

/// A range of ids, both ends in. Nothing promises `min <= max`; an inverted range holds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct IdRange {
    /// First id.
    pub min: i64,
    /// Last id.
    pub max: i64,
}

impl IdRange {
    /// Whether `id` lies in the range.
    pub fn contains(self, id: i64) -> bool {
        self.min <= id && id <= self.max
    }
}

/// The strategy that fixes values.
pub(crate) const MUST_RUN_AS: &str = "MustRunAs";
/// The strategy that takes a range.
pub(crate) const MUST_RUN_AS_RANGE: &str = "MustRunAsRange";
/// The strategy that refuses root.
pub(crate) const MUST_RUN_AS_NON_ROOT: &str = "MustRunAsNonRoot";
/// The strategy that allows everything.
pub(crate) const RUN_AS_ANY: &str = "RunAsAny";

impl Scc<'_> {
    /// Whether a volume kind is listed, by name or by `*`.
    pub fn allows_volume(&self, kind: &str) -> bool {
        self.volumes.iter().any(|allowed| *allowed == "*" || *allowed == kind)
    }
}
