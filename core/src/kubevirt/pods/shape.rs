//! How the pods of releases differ, as rows.

use crate::kubevirt::releases::ReleaseRange;
use std::fmt::{self, Display};

/// What the presence or absence of a sign says about the release.
#[derive(Debug)]
pub struct Shape {
    /// Its stable name.
    pub id: &'static str,
    /// Pods it speaks of.
    pub family: Family,
    /// What is looked for.
    pub sign: Sign,
    /// What must hold of the pod for the row to say anything.
    pub when: &'static [Condition],
    /// Releases that may show the sign.
    pub present: Option<&'static [ReleaseRange]>,
    /// Releases that may lack it.
    pub absent: Option<&'static [ReleaseRange]>,
    /// Releases that show it with default settings.
    pub usual_present: Option<&'static [ReleaseRange]>,
    /// Releases that lack it with default settings.
    pub usual_absent: Option<&'static [ReleaseRange]>,
    /// What of the row is inferred rather than read.
    pub inferred: Option<&'static str>,
    /// Key into the sources.
    pub source: &'static str,
}

/// Pods of one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Launchers, migration targets, provisioning pods.
    Launcher,
    /// Hot-plug attachment pods.
    Hotplug,
    /// Hot-plug trigger pods.
    Trigger,
    /// Export servers.
    Exporter,
}

/// A condition of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The pod runs as user 0.
    Root,
    /// It does not.
    NonRoot,
    /// It asks for huge pages.
    HugePages,
    /// It does not.
    NoHugePages,
}

/// Something a pod shows or lacks. Names may end in `*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The label.
    Label(&'static str),
    /// The annotation.
    Annotation(&'static str),
    /// The readiness gate.
    ReadinessGate(&'static str),
    /// A key of `nodeSelector`.
    NodeSelector(&'static str),
    /// A key of a toleration.
    Toleration(&'static str),
    /// The file name of the program of `compute`.
    Program(&'static str),
    /// The launcher's arguments stand in `command` or in `args`.
    ArgumentsIn(&'static str),
    /// An argument of the launcher.
    Flag(&'static str),
    /// A capability that `compute` drops.
    Drop(&'static str),
    /// The pod runs as another user than 0.
    NonRoot,
    /// `allowPrivilegeEscalation: false` in `compute`.
    NoPrivilegeEscalation,
    /// The field `privileged` is written in `compute`, whatever its value.
    PrivilegedWritten,
    /// `compute` is privileged.
    Privileged,
    /// A volume of type `hostPath` at or under this path.
    HostPath(&'static str),
    /// The `terminationMessagePolicy` of `compute`.
    MessagePolicy(&'static str),
    /// A container of that name.
    Container(&'static str),
    /// An init container of that name.
    InitContainer(&'static str),
    /// A container of that name that runs as user 0.
    ContainerAsRoot(&'static str),
    /// A container of that name that drops every capability.
    ContainerDroppingAll(&'static str),
    /// An argument of an init container.
    InitArgument(&'static str, &'static str),
    /// A volume of that name and of type `emptyDir`.
    EmptyDir(&'static str),
    /// An `emptyDir` volume of that name on that medium.
    EmptyDirMedium(&'static str, &'static str),
    /// A volume of that type.
    VolumeType(&'static str),
    /// An extended resource that a container asks for.
    Resource(&'static str),
    /// The pod's `fsGroup`.
    FsGroup(i64),
    /// The SELinux type of the pod or a container; any when `None`.
    SelinuxType(Option<&'static str>),
    /// A seccomp profile of that type, in the pod or a container.
    Seccomp(&'static str),
    /// The network of the host.
    HostNetwork,
    /// The pod claims to be of its kind; always there.
    Claim,
}

impl Display for Sign {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Label(key) => write!(out, "label {key}"),
            Self::Annotation(key) => write!(out, "annotation {key}"),
            Self::ReadinessGate(kind) => write!(out, "readiness gate {kind}"),
            Self::NodeSelector(key) => write!(out, "node selector {key}"),
            Self::Toleration(key) => write!(out, "toleration of {key}"),
            Self::Program(name) => write!(out, "program {name}"),
            Self::ArgumentsIn(field) => write!(out, "launcher arguments in `{field}`"),
            Self::Flag(flag) => write!(out, "argument {flag}"),
            Self::Drop(name) => write!(out, "`drop: {name}` in compute"),
            Self::NonRoot => out.write_str("user other than 0"),
            Self::NoPrivilegeEscalation => out.write_str("`allowPrivilegeEscalation: false` in compute"),
            Self::PrivilegedWritten => out.write_str("field `privileged` in compute"),
            Self::Privileged => out.write_str("`privileged: true` in compute"),
            Self::HostPath(path) => write!(out, "hostPath {path}"),
            Self::MessagePolicy(policy) => write!(out, "`terminationMessagePolicy: {policy}` in compute"),
            Self::Container(name) => write!(out, "container {name}"),
            Self::InitContainer(name) => write!(out, "init container {name}"),
            Self::ContainerAsRoot(name) => write!(out, "container {name} as user 0"),
            Self::ContainerDroppingAll("*") => out.write_str("`drop: ALL` in a container"),
            Self::ContainerDroppingAll(name) => write!(out, "`drop: ALL` in a container {name}"),
            Self::InitArgument(container, argument) => {
                write!(out, "argument {argument} in init container {container}")
            }
            Self::EmptyDir(name) => write!(out, "emptyDir {name}"),
            Self::EmptyDirMedium(name, medium) => write!(out, "emptyDir {name} on {medium}"),
            Self::VolumeType(kind) => write!(out, "volume of type {kind}"),
            Self::Resource(name) => write!(out, "resource {name}"),
            Self::FsGroup(group) => write!(out, "`fsGroup: {group}`"),
            Self::SelinuxType(Some(name)) => write!(out, "SELinux type {name}"),
            Self::SelinuxType(None) => out.write_str("SELinux type"),
            Self::Seccomp(kind) => write!(out, "seccomp profile {kind}"),
            Self::HostNetwork => out.write_str("`hostNetwork: true`"),
            Self::Claim => out.write_str("label or name of its kind"),
        }
    }
}
