//! Why an object refuses a pod: typed reasons and the fields they lie in.

use super::seccomp::{POD_ANNOTATION, Profile};
use super::text::ValueStyle;
use crate::diag::RuleHead;
use crate::path::FieldPath;
use crate::pod::{ContainerList, Pod};
use crate::rules::scc::{
    capabilities, escalation, group, host, privileged, read_only, seccomp, selinux, sysctl, user, volume,
};
use std::fmt::Display;

/// Where a reason lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site<'a> {
    /// The pod as a whole.
    Pod,
    /// A container.
    Container {
        /// Its list.
        list: ContainerList,
        /// Its place in the list.
        index: usize,
        /// Its name.
        name: &'a str,
    },
}

/// One reason for which an object refuses a pod.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal<'a> {
    /// Where.
    pub site: Site<'a>,
    /// What.
    pub reason: Reason<'a>,
}

/// Part of an SELinux label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelPart {
    /// `level`.
    Level,
    /// `role`.
    Role,
    /// `type`.
    Type,
    /// `user`.
    User,
}

impl LabelPart {
    /// The field's name.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Role => "role",
            Self::Type => "type",
            Self::User => "user",
        }
    }
}

/// A namespace of the host that a pod wants to share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostNamespace {
    /// `hostNetwork`.
    Network,
    /// `hostPID`.
    Pid,
    /// `hostIPC`.
    Ipc,
}

impl HostNamespace {
    /// The field's name.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Network => "hostNetwork",
            Self::Pid => "hostPID",
            Self::Ipc => "hostIPC",
        }
    }

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Network => "Host network",
            Self::Pid => "Host PID",
            Self::Ipc => "Host IPC",
        }
    }
}

/// What is wrong, with the values that the message names.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason<'a> {
    /// `fsGroup` outside the ranges.
    FsGroup {
        /// The group.
        group: i64,
    },
    /// No `fsGroup` where one is required.
    NoFsGroup,
    /// An entry of `supplementalGroups` outside the ranges.
    SupplementalGroup {
        /// The group.
        group: i64,
        /// The pod's whole list; empty when the group was filled in by the object itself.
        list: &'a [i64],
    },
    /// `supplementalGroups` absent (`None`) or empty where some are required.
    NoSupplementalGroups {
        /// Whether the list is present and empty, not absent.
        present: bool,
    },
    /// A seccomp profile where none may be set.
    SeccompSet,
    /// A seccomp profile that is not listed.
    Seccomp {
        /// The profile, empty for none.
        profile: Profile<'a>,
        /// The listed ones.
        allowed: &'a [&'a str],
    },
    /// No SELinux options where some are required.
    NoSeLinuxOptions,
    /// Part of the SELinux label differs.
    SeLinux {
        /// Which part.
        part: LabelPart,
        /// What the pod has.
        found: &'a str,
        /// What it must be.
        wanted: &'a str,
    },
    /// A namespace of the host.
    HostNamespace(HostNamespace),
    /// `hostUsers` is not false.
    HostUsers {
        /// The value found.
        found: Option<bool>,
    },
    /// A sysctl.
    Sysctl {
        /// Its place in the list.
        index: usize,
        /// Its name.
        name: &'a str,
        /// Whether it is refused for being unsafe, not for being forbidden.
        unsafe_: bool,
    },
    /// A kind of volume that is not listed.
    Volume {
        /// Its place in the list.
        index: usize,
        /// Its kind.
        kind: &'static str,
    },
    /// A driver of a flexVolume that is not listed.
    FlexDriver {
        /// Its place in the list of volumes.
        index: usize,
        /// The driver.
        driver: &'a str,
    },
    /// No user where one is required.
    NoRunAsUser,
    /// Another user than the one required.
    RunAsUser {
        /// The user found.
        found: i64,
        /// The user required.
        wanted: i64,
    },
    /// A user outside the range.
    RunAsUserRange {
        /// The user found.
        found: i64,
        /// First user allowed.
        min: i64,
        /// Last user allowed.
        max: i64,
    },
    /// User 0.
    RunAsRoot,
    /// Neither a user nor `runAsNonRoot`.
    NoRunAsNonRoot,
    /// `runAsNonRoot: false`.
    RunAsNonRootFalse,
    /// A privileged container.
    Privileged,
    /// No capabilities where some are added or dropped by default.
    NoCapabilities,
    /// A capability that may not be added.
    CapabilityAdd(&'a str),
    /// A capability that must be dropped and is not.
    CapabilityDrop {
        /// The capability.
        capability: &'a str,
        /// What is dropped.
        list: Vec<&'a str>,
    },
    /// A host port; reported once per container and port.
    HostPort {
        /// The list of the container that has the port.
        list: ContainerList,
        /// Its place in that list.
        index: usize,
        /// The port.
        port: i64,
    },
    /// `readOnlyRootFilesystem` absent or false.
    ReadOnlyRootFilesystem {
        /// The value found.
        found: Option<bool>,
    },
    /// `allowPrivilegeEscalation` absent or true.
    AllowPrivilegeEscalation {
        /// The value found.
        found: Option<bool>,
    },
}

impl<'a> Refusal<'a> {
    /// The field that is refused, from the root of the pod.
    pub fn path(&self, pod: &Pod<'a>) -> FieldPath {
        let spec = FieldPath::of(&["spec"]);
        let context = match self.site {
            Site::Pod => FieldPath::of(&["spec", "securityContext"]),
            Site::Container { list, index, .. } => spec.key(list.field()).index(index).key("securityContext"),
        };
        match &self.reason {
            Reason::FsGroup { .. } | Reason::NoFsGroup => context.key("fsGroup"),
            Reason::SupplementalGroup { group, list } => {
                let at = list.iter().position(|other| other == group).unwrap_or_default();
                context.key("supplementalGroups").index(at)
            }
            Reason::NoSupplementalGroups { .. } => context.key("supplementalGroups"),
            Reason::SeccompSet | Reason::Seccomp { .. } => self.seccomp_path(&context, pod),
            Reason::NoSeLinuxOptions => context.key("seLinuxOptions"),
            Reason::SeLinux { part, .. } => context.key("seLinuxOptions").key(part.field()),
            Reason::HostNamespace(which) => spec.key(which.field()),
            Reason::HostUsers { .. } => spec.key("hostUsers"),
            Reason::Sysctl { index, .. } => context.key("sysctls").index(*index),
            Reason::Volume { index, kind } => {
                let kind = crate::pod::VolumeType(kind);
                spec.key("volumes").index(*index).key(kind.field())
            }
            Reason::FlexDriver { index, .. } => {
                spec.key("volumes").index(*index).key("flexVolume").key("driver")
            }
            Reason::NoRunAsUser
            | Reason::RunAsUser { .. }
            | Reason::RunAsUserRange { .. }
            | Reason::RunAsRoot => context.key("runAsUser"),
            Reason::NoRunAsNonRoot | Reason::RunAsNonRootFalse => context.key("runAsNonRoot"),
            Reason::Privileged => context.key("privileged"),
            Reason::NoCapabilities => context.key("capabilities"),
            Reason::CapabilityAdd(capability) => {
                let add = context.key("capabilities").key("add");
                match self.position_of_capability(capability, pod) {
                    Some(at) => add.index(at),
                    None => add,
                }
            }
            Reason::CapabilityDrop { .. } => context.key("capabilities").key("drop"),
            Reason::HostPort { list, index, .. } => spec.key(list.field()).index(*index).key("ports"),
            Reason::ReadOnlyRootFilesystem { .. } => context.key("readOnlyRootFilesystem"),
            Reason::AllowPrivilegeEscalation { .. } => context.key("allowPrivilegeEscalation"),
        }
    }

    /// Where in `capabilities.add` of its container a capability stands; one that the object itself adds stands nowhere.
    fn position_of_capability(&self, capability: &str, pod: &Pod<'a>) -> Option<usize> {
        let Site::Container { list, index, .. } = self.site else { return None };
        let own = pod.containers.iter().find(|own| own.list == list && own.index == index)?;
        own.security_context.capabilities.as_ref()?.add.iter().position(|own| *own == capability)
    }

    /// Where the profile comes from that a container or the pod is judged by: an annotation wins over a field.
    fn seccomp_path(&self, context: &FieldPath, pod: &Pod<'a>) -> FieldPath {
        let annotations = FieldPath::of(&["metadata", "annotations"]);
        match self.site {
            Site::Container { name, list, index } => {
                let own = pod.containers.iter().find(|other| other.list == list && other.index == index);
                match own {
                    Some(own) if own.seccomp_annotation.is_some() => {
                        annotations.key(format!("container.seccomp.security.alpha.kubernetes.io/{name}"))
                    }
                    _ => context.key("seccompProfile"),
                }
            }
            Site::Pod if pod.annotation(POD_ANNOTATION).is_some_and(|value| !value.is_empty()) => {
                annotations.key(POD_ANNOTATION)
            }
            Site::Pod => context.key("seccompProfile"),
        }
    }

    /// The rule that the reason is a finding of.
    pub fn rule(&self) -> RuleHead {
        match &self.reason {
            Reason::FsGroup { .. } => const { group::FS_GROUP_OUTSIDE_RANGE.head() },
            Reason::SupplementalGroup { .. } => const { group::SUPPLEMENTAL_GROUP_OUTSIDE_RANGE.head() },
            Reason::NoFsGroup | Reason::NoSupplementalGroups { .. } => const { group::GROUPS_MISSING.head() },
            Reason::SeccompSet => const { seccomp::SECCOMP_SET.head() },
            Reason::Seccomp { .. } => const { seccomp::SECCOMP_NOT_ALLOWED.head() },
            Reason::NoSeLinuxOptions => const { selinux::SE_LINUX_OPTIONS_MISSING.head() },
            Reason::SeLinux { .. } => const { selinux::SE_LINUX_OPTIONS.head() },
            Reason::HostNamespace(_) => const { host::HOST_NAMESPACE.head() },
            Reason::HostUsers { .. } => const { host::HOST_USERS.head() },
            Reason::Sysctl { .. } => const { sysctl::SYSCTL_NOT_ALLOWED.head() },
            Reason::Volume { .. } => const { volume::VOLUME_NOT_ALLOWED.head() },
            Reason::FlexDriver { .. } => const { volume::FLEX_DRIVER_NOT_ALLOWED.head() },
            Reason::NoRunAsUser | Reason::NoRunAsNonRoot => const { user::RUN_AS_USER_MISSING.head() },
            Reason::RunAsUser { .. } | Reason::RunAsUserRange { .. } => {
                const { user::RUN_AS_USER_OUTSIDE_RANGE.head() }
            }
            Reason::RunAsRoot => const { user::RUN_AS_ROOT.head() },
            Reason::RunAsNonRootFalse => const { user::RUN_AS_NON_ROOT_FALSE.head() },
            Reason::Privileged => const { privileged::PRIVILEGED.head() },
            Reason::NoCapabilities => const { capabilities::CAPABILITIES_MISSING.head() },
            Reason::CapabilityAdd(_) => const { capabilities::CAPABILITY_ADD.head() },
            Reason::CapabilityDrop { .. } => const { capabilities::CAPABILITY_DROP.head() },
            Reason::HostPort { .. } => const { host::HOST_PORT.head() },
            Reason::ReadOnlyRootFilesystem { .. } => const { read_only::READ_ONLY_ROOT_FILESYSTEM.head() },
            Reason::AllowPrivilegeEscalation { .. } => {
                const { escalation::ALLOW_PRIVILEGE_ESCALATION.head() }
            }
        }
    }

    /// The fact and what was expected, in one line without the name of the object.
    pub fn summary(&self) -> String {
        match &self.reason {
            Reason::FsGroup { group } => format!("fsGroup {group} is outside the allowed ranges"),
            Reason::NoFsGroup => "an fsGroup is required".to_owned(),
            Reason::SupplementalGroup { group, .. } => {
                format!("supplemental group {group} is outside the allowed ranges")
            }
            Reason::NoSupplementalGroups { .. } => "a supplemental group is required".to_owned(),
            Reason::SeccompSet => "no seccomp profile may be set".to_owned(),
            Reason::Seccomp { profile, allowed } => {
                format!(
                    "seccomp profile `{}` is not allowed; allowed: {}",
                    profile.text(),
                    allowed.join(", ")
                )
            }
            Reason::NoSeLinuxOptions => "seLinuxOptions are required".to_owned(),
            Reason::SeLinux { part, found, wanted: "" } => {
                format!("SELinux {} must not be set, found `{found}`", part.field())
            }
            Reason::SeLinux { part, found: "", wanted } => {
                format!("SELinux {} must be `{wanted}`, found none", part.field())
            }
            Reason::SeLinux { part, found, wanted } => {
                format!("SELinux {} must be `{wanted}`, found `{found}`", part.field())
            }
            Reason::HostNamespace(which) => format!("{} is not allowed", which.field()),
            Reason::HostUsers { .. } => "hostUsers must be false".to_owned(),
            Reason::Sysctl { name, unsafe_: false, .. } => format!("sysctl `{name}` is forbidden"),
            Reason::Sysctl { name, .. } => format!("unsafe sysctl `{name}` is not allowed"),
            Reason::Volume { kind, .. } => format!("{kind} volumes are not allowed"),
            Reason::FlexDriver { driver, .. } => format!("flexVolume driver `{driver}` is not allowed"),
            Reason::NoRunAsUser => "runAsUser is required".to_owned(),
            Reason::RunAsUser { found, wanted } => format!("runAsUser must be {wanted}, found {found}"),
            Reason::RunAsUserRange { found, min, max } => {
                format!("runAsUser must be between {min} and {max}, found {found}")
            }
            Reason::RunAsRoot => "running as user 0 is forbidden".to_owned(),
            Reason::NoRunAsNonRoot => "runAsNonRoot must be true, found none".to_owned(),
            Reason::RunAsNonRootFalse => "runAsNonRoot must be true, found false".to_owned(),
            Reason::Privileged => "privileged containers are not allowed".to_owned(),
            Reason::NoCapabilities => "the required capabilities are not set".to_owned(),
            Reason::CapabilityAdd(capability) => format!("capability `{capability}` may not be added"),
            Reason::CapabilityDrop { capability, .. } => format!("capability `{capability}` must be dropped"),
            Reason::HostPort { port, .. } => format!("host port {port} is not allowed"),
            Reason::ReadOnlyRootFilesystem { .. } => "readOnlyRootFilesystem must be true".to_owned(),
            Reason::AllowPrivilegeEscalation { .. } => "allowPrivilegeEscalation must be false".to_owned(),
        }
    }

    /// OpenShift's text, as the provider of `scc` prints it.
    pub fn text<'t>(&'t self, scc: &'t str, style: ValueStyle) -> impl Display + 't {
        super::text::RefusalText { refusal: self, scc, style }
    }
}
