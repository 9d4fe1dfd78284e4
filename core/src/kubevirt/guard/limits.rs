//! A profile as plain lists.

use super::Inline;
use crate::kubevirt::documented::Edition;
use crate::kubevirt::grants::{Kind, grant, grants};
use crate::kubevirt::releases::{LauncherType, Release};
use crate::kubevirt::scc;

/// The type of every container that names none.
const CONTAINER_T: &str = "container_t";

/// What pods of KubeVirt may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits<'a> {
    /// Capabilities that containers may add.
    pub capabilities: Vec<&'a str>,
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
    /// SELinux types.
    pub selinux_types: Vec<&'a str>,
    /// Seccomp profiles, spelled as in an SCC.
    pub seccomp_profiles: Vec<&'a str>,
    /// The release that the limits speak of.
    pub release: Option<&'static Release>,
}

impl<'a> Limits<'a> {
    pub(super) fn of_release(release: &'static Release) -> Self {
        let object = scc::scc(release.tag, "kubevirt-controller");
        let flag = |read: fn(&scc::ShippedScc) -> Option<bool>| object.and_then(read).unwrap_or_default();
        let list = |read: fn(&scc::ShippedScc) -> Option<&'static [&'static str]>| {
            object.and_then(read).unwrap_or_default().to_vec()
        };
        let image = grant("scc/volumes").is_some_and(|volumes| {
            let mut needed = volumes.needed_in(release.tag);
            needed.any(|need| need.feature == "imagevolume")
        });
        Self {
            capabilities: list(|scc| scc.allowed_capabilities),
            privileged: flag(|scc| scc.allow_privileged_container),
            host_path: flag(|scc| scc.allow_host_dir_volume_plugin),
            image_volumes: image,
            host_network: flag(|scc| scc.allow_host_network),
            host_pid: flag(|scc| scc.allow_host_pid),
            host_ipc: flag(|scc| scc.allow_host_ipc),
            host_ports: flag(|scc| scc.allow_host_ports),
            selinux_types: types(release.launcher_type()),
            seccomp_profiles: list(|scc| scc.seccomp_profiles),
            release: Some(release),
        }
    }

    /// What the page prints. Of fields it does not name, nothing is granted.
    pub(super) fn of_edition(edition: &'static Edition) -> Self {
        let printed = |id: &str, value: &str| {
            let documented = grant(id).and_then(|grant| grant.documented_in(edition.version));
            documented.is_some_and(|documented| documented.value == [value])
        };
        let capabilities = grants().iter().filter_map(|grant| match grant.kind {
            Kind::Capability { name } => grant.documented_in(edition.version).map(|_| name),
            _ => None,
        });
        let has_rules = grants().iter().any(|grant| {
            matches!(grant.kind, Kind::SelinuxRule { .. }) && grant.documented_in(edition.version).is_some()
        });
        Self {
            capabilities: capabilities.collect(),
            privileged: printed("scc/allow-privileged-container", "true"),
            host_path: printed("scc/allow-host-dir-volume-plugin", "true"),
            image_volumes: false,
            host_network: false,
            host_pid: false,
            host_ipc: false,
            host_ports: false,
            selinux_types: if has_rules {
                vec![CONTAINER_T, "virt_launcher.process"]
            } else {
                vec![CONTAINER_T]
            },
            seccomp_profiles: Vec::new(),
            release: edition.kubevirt.release(),
        }
    }

    pub(super) fn of_inline(own: &'a Inline) -> Self {
        let words = |list: &'a [String]| list.iter().map(String::as_str);
        Self {
            capabilities: words(&own.capabilities).collect(),
            privileged: own.privileged,
            host_path: own.host_path,
            image_volumes: own.image_volumes,
            host_network: own.host_network,
            host_pid: own.host_pid,
            host_ipc: own.host_ipc,
            host_ports: own.host_ports,
            selinux_types: std::iter::once(CONTAINER_T).chain(words(&own.selinux_types)).collect(),
            seccomp_profiles: words(&own.seccomp_profiles).collect(),
            release: None,
        }
    }
}

fn types(row: Option<&LauncherType>) -> Vec<&'static str> {
    let mut types = vec![CONTAINER_T];
    types.extend(row.map(|row| row.name).filter(|name| *name != CONTAINER_T));
    types
}
