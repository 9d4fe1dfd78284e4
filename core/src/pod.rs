//! The slice of a pod that admission judges.
//!
//! Plain data without spans: a finding carries the path of a field, and the tree turns a path into a span when
//! somebody looks. `None` means that the field is absent or `null`.

mod api_defaults;
#[cfg(feature = "k8s-openapi")]
mod k8s;
mod lower;
mod volume;

pub use api_defaults::{TOKEN_VOLUME, api_defaults};
pub use lower::lower;
#[cfg(feature = "k8s-openapi")]
use lower::name_seccomp_annotations;
pub(crate) use lower::se_linux_options;
pub use volume::{ProjectedSource, Volume, VolumeType};

use crate::path::FieldPath;

/// A pod, as far as `SecurityContextConstraints` look at it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pod<'a> {
    /// `metadata.name`.
    pub name: &'a str,
    /// `metadata.generateName`.
    pub generate_name: &'a str,
    /// `metadata.namespace`.
    pub namespace: &'a str,
    /// `metadata.annotations`, in source order.
    pub annotations: Vec<(&'a str, &'a str)>,
    /// `metadata.labels`, in source order.
    pub labels: Vec<(&'a str, &'a str)>,
    /// `spec.serviceAccountName`; empty when absent.
    pub service_account_name: &'a str,
    /// `spec.os.name`; empty when absent.
    pub os_name: &'a str,
    /// `spec.hostNetwork`.
    pub host_network: bool,
    /// `spec.hostPID`.
    pub host_pid: bool,
    /// `spec.hostIPC`.
    pub host_ipc: bool,
    /// `spec.hostUsers`.
    pub host_users: Option<bool>,
    /// `spec.securityContext`; an absent one equals an empty one.
    pub security_context: PodSecurityContext<'a>,
    /// `spec.volumes`.
    pub volumes: Vec<Volume<'a>>,
    /// All containers in the order admission visits them: init, regular, ephemeral.
    pub containers: Vec<Container<'a>>,
}

/// `spec.securityContext`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodSecurityContext<'a> {
    /// User of all containers that name none.
    pub run_as_user: Option<i64>,
    /// Whether a root user is refused by the kubelet.
    pub run_as_non_root: Option<bool>,
    /// Group that owns volumes.
    pub fs_group: Option<i64>,
    /// Further groups. An explicit empty list is not the same as none.
    pub supplemental_groups: Option<Vec<i64>>,
    /// SELinux label.
    pub se_linux_options: Option<SeLinuxOptions<'a>>,
    /// seccomp profile.
    pub seccomp_profile: Option<SeccompProfile<'a>>,
    /// Names of the sysctls.
    pub sysctls: Vec<&'a str>,
}

/// The parts of an SELinux label; an unset part is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct SeLinuxOptions<'a> {
    /// SELinux user.
    pub user: &'a str,
    /// Role.
    pub role: &'a str,
    /// Type, also called domain.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub kind: &'a str,
    /// MCS level.
    pub level: &'a str,
}

/// A seccomp profile as the field writes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeccompProfile<'a> {
    /// `Unconfined`, `RuntimeDefault` or `Localhost`; others are kept as written.
    pub kind: &'a str,
    /// File of a `Localhost` profile.
    pub localhost_profile: Option<&'a str>,
}

/// Which list of the pod a container stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum ContainerList {
    /// `spec.initContainers`.
    #[cfg_attr(feature = "serde", serde(rename = "initContainers"))]
    Init,
    /// `spec.containers`.
    #[cfg_attr(feature = "serde", serde(rename = "containers"))]
    Regular,
    /// `spec.ephemeralContainers`.
    #[cfg_attr(feature = "serde", serde(rename = "ephemeralContainers"))]
    Ephemeral,
}

impl ContainerList {
    /// The three lists in the order admission visits them.
    pub const ALL: [Self; 3] = [Self::Init, Self::Regular, Self::Ephemeral];

    /// The field's name.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Init => "initContainers",
            Self::Regular => "containers",
            Self::Ephemeral => "ephemeralContainers",
        }
    }
}

/// A container of any of the three lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Container<'a> {
    /// Which list.
    pub list: ContainerList,
    /// Where in the list.
    pub index: usize,
    /// `name`.
    pub name: &'a str,
    /// Host ports above 0.
    pub host_ports: Vec<i64>,
    /// Whether `securityContext` is present.
    pub has_security_context: bool,
    /// `securityContext`.
    pub security_context: ContainerSecurityContext<'a>,
    /// Value of the annotation `container.seccomp.security.alpha.kubernetes.io/<name>`, if the key exists.
    pub seccomp_annotation: Option<&'a str>,
}

impl Container<'_> {
    /// The path from the pod's root: `spec.containers[0]`.
    pub fn path(&self) -> FieldPath {
        FieldPath::of(&["spec", self.list.field()]).index(self.index)
    }
}

/// `securityContext` of a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerSecurityContext<'a> {
    /// Capabilities to add and drop.
    pub capabilities: Option<Capabilities<'a>>,
    /// Full access to the host.
    pub privileged: Option<bool>,
    /// SELinux label.
    pub se_linux_options: Option<SeLinuxOptions<'a>>,
    /// User.
    pub run_as_user: Option<i64>,
    /// Whether a root user is refused by the kubelet.
    pub run_as_non_root: Option<bool>,
    /// No writing outside of volumes.
    pub read_only_root_filesystem: Option<bool>,
    /// Whether a process may gain more privileges than its parent.
    pub allow_privilege_escalation: Option<bool>,
    /// seccomp profile.
    pub seccomp_profile: Option<SeccompProfile<'a>>,
}

/// Linux capabilities, spelled as in the pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Capabilities<'a> {
    /// Added.
    pub add: Vec<&'a str>,
    /// Dropped.
    pub drop: Vec<&'a str>,
}

impl<'a> Pod<'a> {
    /// The value of an annotation; the last one where a key is repeated.
    pub fn annotation(&self, key: &str) -> Option<&'a str> {
        self.annotations.iter().rev().find(|(name, _)| *name == key).map(|(_, value)| *value)
    }

    /// The value of a label; the last one where a key is repeated.
    pub fn label(&self, key: &str) -> Option<&'a str> {
        self.labels.iter().rev().find(|(name, _)| *name == key).map(|(_, value)| *value)
    }
}
