//! What pods of KubeVirt may use: a release, a version of the documentation, or a list of one's own.

use super::Limits;
use crate::kubevirt::Unknown;
use crate::kubevirt::documented::{self, Edition};
use crate::kubevirt::releases::{self, Release};
use std::fmt::{self, Display};

/// A set of grants that can be enforced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Profile {
    /// What the release ships.
    Release(&'static Release),
    /// What the documentation version prints, and nothing else.
    Documented(&'static Edition),
    /// What is listed here.
    Inline(Box<Inline>),
}

/// A list of grants of one's own; everything is refused that it does not name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    /// Capabilities that containers may add.
    pub capabilities: Vec<String>,
    /// Whether containers may be privileged.
    pub privileged: bool,
    /// Whether volumes of type `hostPath` are allowed.
    pub host_path: bool,
    /// Whether volumes of type `image` are allowed.
    pub image_volumes: bool,
    /// Whether the network of the host is allowed.
    pub host_network: bool,
    /// Whether the processes of the host are allowed.
    pub host_pid: bool,
    /// Whether the IPC of the host is allowed.
    pub host_ipc: bool,
    /// Whether ports of the host are allowed.
    pub host_ports: bool,
    /// SELinux types beside `container_t`.
    pub selinux_types: Vec<String>,
    /// Seccomp profiles beside `runtime/default`, spelled as in an SCC.
    pub seccomp_profiles: Vec<String>,
}

impl Profile {
    /// The profile called `text`: a release (`v1.9.0`, `v1.4`, `main`) or `documented-4.N`.
    ///
    /// # Errors
    /// What was probably meant, when there is no such profile.
    pub fn parse(text: &str) -> Result<Self, Unknown> {
        let text = text.trim();
        if text.starts_with("doc") || text.starts_with("4.") {
            return documented::resolve(text).map(Self::Documented);
        }
        releases::resolve(text).map(Self::Release)
    }

    /// The newest release that is not a candidate.
    pub fn newest() -> Self {
        Self::Release(releases::newest())
    }

    /// What it allows.
    pub fn limits(&self) -> Limits<'_> {
        match self {
            Self::Release(release) => Limits::of_release(release),
            Self::Documented(edition) => Limits::of_edition(edition),
            Self::Inline(own) => Limits::of_inline(own),
        }
    }
}

impl Display for Profile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Release(release) => write!(out, "KubeVirt {release}"),
            Self::Documented(edition) => write!(out, "documentation {}", edition.version),
            Self::Inline(_) => out.write_str("the configured profile"),
        }
    }
}
