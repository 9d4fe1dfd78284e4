//! Which grants of a release a pod uses, which it leaves, and what it asks for beyond them.

use super::{HANDLER, fields, in_container};
use crate::kubevirt::grants::{Grant, Kind, grant, grants};
use crate::kubevirt::releases::Tag;
use crate::path::FieldPath;
use crate::pod::{Container, Pod, SeccompProfile};
use crate::source::Node;

/// Volume kinds that every pod may use: those of `restricted-v2`.
const PLAIN_VOLUMES: [&str; 8] = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "persistentVolumeClaim",
    "projected",
    "secret",
];

/// A pod compared with the grants of a release.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Usage {
    /// Grants of the release that the pod uses.
    pub uses: Vec<Use>,
    /// Grants of the release that it does not use.
    pub unused: Vec<&'static str>,
    /// What it asks for although the release does not grant it.
    pub beyond: Vec<Use>,
}

/// A field that uses a grant.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Use {
    /// The grant's id; for a capability that no release ever granted, what its id would be.
    pub grant: String,
    /// The field.
    pub path: FieldPath,
    /// What it asks for.
    pub value: String,
}

/// Compares a pod with what the SCC called `scc` grants in a release.
pub fn usage(scc: &str, tag: Tag, pod: &Pod<'_>, node: &Node<'_>) -> Usage {
    let mut collected = Collected { scc, tag, usage: Usage::default() };
    collected.pod(pod);
    collected.volumes(pod);
    for container in &pod.containers {
        collected.container(container);
    }
    if scc != HANDLER {
        collected.devices(pod, node);
    }
    let mut usage = collected.usage;
    let used = |grant: &Grant| usage.uses.iter().any(|one| one.grant == grant.id);
    usage.unused = held(scc, tag).filter(|grant| !used(grant)).map(|grant| grant.id).collect();
    usage
}

/// The grants of an SCC that widen what a pod may ask for.
fn held(scc: &str, tag: Tag) -> impl Iterator<Item = &'static Grant> {
    grants().iter().filter(move |grant| {
        let of_scc = match grant.kind {
            Kind::SccField { scc: own, field } => {
                own == scc && !matches!(field, "users" | "allowedCapabilities" | "seccompProfiles")
            }
            Kind::Capability { .. } | Kind::SeccompProfile { .. } => scc != HANDLER,
            _ => false,
        };
        of_scc && grant.shipped_in(tag).is_some_and(|shipped| shipped.value != ["false"])
    })
}

struct Collected<'s> {
    scc: &'s str,
    tag: Tag,
    usage: Usage,
}

impl Collected<'_> {
    /// Notes a use of a grant that is held if the release ships it with another value than `false`.
    fn note(&mut self, id: &str, path: FieldPath, value: impl Into<String>) {
        let known = grant(id);
        let held = known
            .and_then(|grant| grant.shipped_in(self.tag))
            .is_some_and(|shipped| shipped.value != ["false"]);
        let one = Use { grant: id.to_owned(), path, value: value.into() };
        if held { self.usage.uses.push(one) } else { self.usage.beyond.push(one) }
    }

    /// Notes a use of a field of the SCC.
    fn field(&mut self, name: &str, path: FieldPath, value: impl Into<String>) {
        let area = if self.scc == HANDLER { "handler-scc" } else { "scc" };
        self.note(&format!("{area}/{name}"), path, value);
    }

    fn pod(&mut self, pod: &Pod<'_>) {
        let context = &pod.security_context;
        let at = FieldPath::of(&["spec", "securityContext"]);
        if let Some(user) = context.run_as_user {
            self.field("run-as-user", at.key("runAsUser"), user.to_string());
        }
        if let Some(group) = context.fs_group.filter(|_| self.scc != HANDLER) {
            self.field("fs-group", at.key("fsGroup"), group.to_string());
        }
        if let Some(groups) = context.supplemental_groups.as_ref().filter(|groups| !groups.is_empty()) {
            let groups: Vec<String> = groups.iter().map(ToString::to_string).collect();
            self.field("supplemental-groups", at.key("supplementalGroups"), groups.join(", "));
        }
        self.label(context.se_linux_options, &at);
        self.profile(context.seccomp_profile, &at);
        let spec = FieldPath::of(&["spec"]);
        for (asked, name, key) in [
            (pod.host_network, "allow-host-network", "hostNetwork"),
            (pod.host_pid, "allow-host-pid", "hostPID"),
            (pod.host_ipc, "allow-host-ipc", "hostIPC"),
        ] {
            if asked {
                self.field(name, spec.key(key), "true");
            }
        }
    }

    fn volumes(&mut self, pod: &Pod<'_>) {
        let at = FieldPath::of(&["spec", "volumes"]);
        for (index, volume) in pod.volumes.iter().enumerate() {
            let at = at.index(index).key(volume.kind.field());
            if let Some(path) = volume.host_path {
                self.field("allow-host-dir-volume-plugin", at, path);
            } else if !PLAIN_VOLUMES.contains(&volume.kind.0) {
                self.field("volumes", at, volume.kind.0);
            }
        }
    }

    fn container(&mut self, container: &Container<'_>) {
        let context = &container.security_context;
        let at = in_container(container, &["securityContext"]);
        if let Some(capabilities) = &context.capabilities {
            for (index, name) in capabilities.add.iter().enumerate() {
                let id = format!("capability/{}", name.to_ascii_lowercase().replace('_', "-"));
                self.note(&id, at.key("capabilities").key("add").index(index), *name);
            }
        }
        if context.privileged == Some(true) {
            self.field("allow-privileged-container", at.key("privileged"), "true");
        }
        if let Some(user) = context.run_as_user {
            self.field("run-as-user", at.key("runAsUser"), user.to_string());
        }
        let escalation = context.allow_privilege_escalation;
        if escalation != Some(false) && self.scc != HANDLER {
            let value = if escalation.is_some() { "true" } else { "not forbidden" };
            self.field("allow-privilege-escalation", at.key("allowPrivilegeEscalation"), value);
        }
        self.label(context.se_linux_options, &at);
        self.profile(context.seccomp_profile, &at);
        if let Some(port) = container.host_ports.first() {
            self.field("allow-host-ports", container.path().key("ports"), port.to_string());
        }
    }

    fn label(&mut self, label: Option<crate::pod::SeLinuxOptions<'_>>, at: &FieldPath) {
        let Some(label) = label else { return };
        let at = at.key("seLinuxOptions");
        if !label.level.is_empty() {
            self.field("se-linux-context", at.key("level"), label.level);
        }
        if !label.kind.is_empty() {
            self.field("se-linux-context", at.key("type"), label.kind);
            if label.kind.starts_with("virt_launcher") {
                self.note("selinux/launcher-type", at.key("type"), label.kind);
            }
        }
    }

    fn profile(&mut self, profile: Option<SeccompProfile<'_>>, at: &FieldPath) {
        let Some(profile) = profile else { return };
        let at = at.key("seccompProfile");
        match (profile.kind, profile.localhost_profile) {
            ("RuntimeDefault", _) if self.scc == HANDLER => {}
            ("RuntimeDefault", _) => self.note("seccomp/runtime-default", at, "RuntimeDefault"),
            ("Unconfined", _) => self.note("seccomp/unconfined", at, "Unconfined"),
            ("Localhost", Some("kubevirt/kubevirt.json")) => {
                self.note("seccomp/localhost-kubevirt", at, "localhost/kubevirt/kubevirt.json");
            }
            (kind, file) => {
                let file = file.map(|file| format!("/{file}")).unwrap_or_default();
                self.note("seccomp/other", at, format!("{kind}{file}"));
            }
        }
    }

    /// Devices whose files virt-handler relabels for the whole node.
    fn devices(&mut self, pod: &Pod<'_>, node: &Node<'_>) {
        for container in &pod.containers {
            let tree = fields::spec(node, container.list.field()).map(Node::items).unwrap_or_default();
            let limits = tree.get(container.index).and_then(|tree| tree.get("resources")?.get("limits"));
            for (device, id) in [
                ("devices.kubevirt.io/tun", "host/relabel-dev-net-tun"),
                ("devices.kubevirt.io/pr-helper", "host/relabel-pr-helper-socket"),
                ("devices.kubevirt.io/iommufd", "host/relabel-iommufd"),
            ] {
                let asked = limits.and_then(|limits| limits.get(device)).is_some();
                let shipped = grant(id).and_then(|grant| grant.shipped_in(self.tag)).is_some();
                if asked && shipped {
                    let at = in_container(container, &["resources", "limits"]).key(device);
                    self.note(id, at, device);
                }
            }
        }
    }
}
