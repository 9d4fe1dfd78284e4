//! What would be refused: by the release's SCC, and by Pod Security.

use super::{Effect, FeatureUse, Presence, Right};
use crate::kubevirt::releases::Release;
use crate::kubevirt::scc::{self, ShippedScc};

/// Who refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Gate {
    /// The SCC that KubeVirt's release brings for the pod.
    Scc,
    /// Pod Security, level baseline; restricted refuses it as well.
    Baseline,
    /// Pod Security, level restricted.
    Restricted,
}

/// One thing that would be refused.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Refused {
    /// Who refuses it.
    pub gate: Gate,
    /// The feature that asks for it.
    pub feature: &'static str,
    /// The change of a pod.
    pub effect: &'static Effect,
    /// Why.
    pub why: String,
}

/// Capabilities that level baseline lets a container add.
/// Source: <https://kubernetes.io/docs/concepts/security/pod-security-standards/>.
const BASELINE_CAPABILITIES: [&str; 13] = [
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

/// SELinux types that level baseline allows. Source: as above.
const BASELINE_TYPES: [&str; 4] =
    ["container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

/// Everything that the used features would have refused. Pods of KubeVirt's own components are judged by their SCC alone:
/// they do not run in the virtual machine's namespace.
pub(super) fn refusals(features: &[FeatureUse], release: &Release) -> Vec<Refused> {
    let mut refused = Vec::new();
    for used in features.iter().filter(|one| one.presence == Presence::Used) {
        for effect in &used.effects {
            let name = match effect.pod {
                "virt-handler" => "kubevirt-handler",
                "libguestfs-tools" | "virt-controller" => continue,
                _ => "kubevirt-controller",
            };
            let mut push = |gate: Gate, why: String| {
                refused.push(Refused { gate, feature: used.feature.id, effect, why });
            };
            if let Some(why) = scc::scc(release.tag, name).and_then(|scc| by_scc(scc, effect.right)) {
                push(Gate::Scc, why);
            }
            if effect.pod != "virt-handler"
                && let Some((gate, why)) = by_pod_security(effect.right)
            {
                push(gate, why);
            }
        }
    }
    refused.sort_by_key(|one| one.gate);
    refused
}

/// What the SCC refuses. Fields that KubeVirt does not set are stored as OpenShift defaults them: any user, group and
/// kind of volume, escalation allowed, no seccomp profile.
fn by_scc(scc: &ShippedScc, right: Right) -> Option<String> {
    let name = scc.name;
    let unless = |granted: Option<bool>, what: &str| {
        (granted != Some(true)).then(|| format!("{name} does not allow {what}"))
    };
    match right {
        Right::Capability(capability) => {
            let allowed = scc.allowed_capabilities.unwrap_or_default();
            let granted = allowed.contains(&capability)
                || allowed.contains(&"*")
                || scc.allow_privileged_container == Some(true);
            (!granted).then(|| format!("{name} allows {} only", allowed.join(", ")))
        }
        Right::Privileged => unless(scc.allow_privileged_container, "privileged containers"),
        Right::HostPath => unless(scc.allow_host_dir_volume_plugin, "hostPath volumes"),
        Right::HostNetwork => unless(scc.allow_host_network, "the network of the host"),
        Right::HostPid => unless(scc.allow_host_pid, "the processes of the host"),
        Right::Seccomp(profile) => {
            let allowed = scc.seccomp_profiles.unwrap_or_default();
            (!allowed.contains(&profile)).then(|| match allowed {
                [] => format!("{name} allows no seccomp profile to be set"),
                _ => format!("{name} allows the profiles {} only", allowed.join(", ")),
            })
        }
        Right::SelinuxType(_) | Right::SelinuxLevel => {
            (scc.se_linux_context != Some("RunAsAny")).then(|| format!("{name} fixes the SELinux label"))
        }
        Right::Root | Right::User(_) => {
            (scc.run_as_user != Some("RunAsAny")).then(|| format!("{name} fixes the range of users"))
        }
        Right::Volume(kind) => scc
            .volumes
            .filter(|volumes| !volumes.contains(&"*") && !volumes.contains(&kind))
            .map(|_| format!("{name} does not list volumes of type {kind}")),
        Right::None | Right::FsGroup(_) | Right::DropNotAll | Right::Escalation | Right::NoSeccomp => None,
    }
}

/// The lowest level of Pod Security that refuses it.
fn by_pod_security(right: Right) -> Option<(Gate, String)> {
    let baseline = |why: &str| Some((Gate::Baseline, why.to_owned()));
    let restricted = |why: &str| Some((Gate::Restricted, why.to_owned()));
    match right {
        Right::Capability("NET_BIND_SERVICE") => None,
        Right::Capability(name) if BASELINE_CAPABILITIES.contains(&name) => {
            Some((Gate::Restricted, format!("restricted allows NET_BIND_SERVICE only, not {name}")))
        }
        Right::Capability(name) => {
            Some((Gate::Baseline, format!("{name} is not among the capabilities of baseline")))
        }
        Right::SelinuxType(name) if BASELINE_TYPES.contains(&name) => None,
        Right::SelinuxType(name) => {
            Some((Gate::Baseline, format!("{name} is not among the types of baseline")))
        }
        Right::Privileged => baseline("privileged containers"),
        Right::HostPath => baseline("hostPath volumes"),
        Right::HostNetwork => baseline("the network of the host"),
        Right::HostPid => baseline("the processes of the host"),
        Right::Seccomp("unconfined") => baseline("an unconfined seccomp profile"),
        Right::Root => restricted("user 0"),
        Right::DropNotAll => restricted("every capability must be dropped"),
        Right::Escalation => restricted("allowPrivilegeEscalation must be false"),
        Right::NoSeccomp => restricted("a seccomp profile must be set"),
        Right::None
        | Right::Seccomp(_)
        | Right::User(_)
        | Right::FsGroup(_)
        | Right::SelinuxLevel
        | Right::Volume(_) => None,
    }
}
