//! How the pods of releases differ, as rows.

use crate::kubevirt::releases::ReleaseRange;

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
