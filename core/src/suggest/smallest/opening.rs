//! One field of an object made wider than the tightest shape.

use crate::pod::SeLinuxOptions;

/// Which users an object takes, from tight to wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Users {
    /// This one.
    One(i64),
    /// From one to the other.
    Range(i64, i64),
    /// All but root.
    NonRoot,
    /// All.
    Any,
}

/// An SELinux label of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) user: String,
    pub(super) role: String,
    pub(super) kind: String,
    pub(super) level: String,
}

impl From<SeLinuxOptions<'_>> for Label {
    fn from(options: SeLinuxOptions<'_>) -> Self {
        let owned = str::to_owned;
        Self {
            user: owned(options.user),
            role: owned(options.role),
            kind: owned(options.kind),
            level: owned(options.level),
        }
    }
}

/// One thing that an object allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// A truth value of the object becomes true.
    Flag(&'static str),
    /// An entry of `allowedCapabilities`.
    Capability(String),
    /// An entry of `volumes`.
    Volume(&'static str),
    /// An entry of `allowedFlexVolumes`.
    FlexDriver(String),
    /// An entry of `seccompProfiles`.
    Seccomp(String),
    /// An entry of `allowedUnsafeSysctls`.
    Sysctl(String),
    /// A group among the ranges of `fsGroup`.
    FsGroup(i64),
    /// A group among the ranges of `supplementalGroups`.
    SupplementalGroup(i64),
    /// `runAsUser`.
    Users(Users),
    /// `seLinuxContext`, `None` for any label.
    Label(Option<Label>),
}

/// `allowPrivilegedContainer`.
pub(super) const PRIVILEGED: Opening = Opening::Flag("allowPrivilegedContainer");
/// `allowPrivilegeEscalation`.
pub(super) const ESCALATION: Opening = Opening::Flag("allowPrivilegeEscalation");
/// `allowHostPorts`.
pub(super) const HOST_PORTS: Opening = Opening::Flag("allowHostPorts");

impl Opening {
    /// The field of the object.
    pub(super) fn field(&self) -> &'static str {
        match self {
            Self::Flag(field) => field,
            Self::Capability(_) => "allowedCapabilities",
            Self::Volume(_) => "volumes",
            Self::FlexDriver(_) => "allowedFlexVolumes",
            Self::Seccomp(_) => "seccompProfiles",
            Self::Sysctl(_) => "allowedUnsafeSysctls",
            Self::FsGroup(_) => "fsGroup",
            Self::SupplementalGroup(_) => "supplementalGroups",
            Self::Users(_) => "runAsUser",
            Self::Label(_) => "seLinuxContext",
        }
    }

    /// What the field becomes, or what is added to it.
    pub(super) fn value(&self) -> String {
        match self {
            Self::Flag(_) => "true".to_owned(),
            Self::Volume(kind) => (*kind).to_owned(),
            Self::Capability(text) | Self::FlexDriver(text) | Self::Seccomp(text) | Self::Sysctl(text) => {
                text.clone()
            }
            Self::FsGroup(group) | Self::SupplementalGroup(group) => group.to_string(),
            Self::Users(Users::One(uid)) => format!("MustRunAs {uid}"),
            Self::Users(Users::Range(min, max)) => format!("MustRunAsRange {min} to {max}"),
            Self::Users(Users::NonRoot) => "MustRunAsNonRoot".to_owned(),
            Self::Users(Users::Any) | Self::Label(None) => "RunAsAny".to_owned(),
            Self::Label(Some(label)) => {
                let parts = [&label.user, &label.role, &label.kind, &label.level];
                let parts = parts.map(|part| if part.is_empty() { "-" } else { part });
                format!("MustRunAs {}", parts.join(":"))
            }
        }
    }

    /// Whether both say what one strategy is, so that one takes the place of the other.
    pub(super) fn replaces(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Users(_), Self::Users(_)) | (Self::Label(_), Self::Label(_)))
    }
}
