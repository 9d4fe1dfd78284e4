//! Refused pods of KubeVirt: which grant each reason is about.

use super::{ReasonText, RefusedBy};
use crate::kubevirt::grants::{Grant, grant};

/// Whose pod was refused, told from the name that KubeVirt and its neighbours give their pods.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// kubevirt-controller creates it.
    Controller,
    /// A part of KubeVirt: virt-handler.
    Handler,
    /// The containerized data importer creates it.
    DataImporter,
    /// Nobody's that is known.
    Other,
}

impl Owner {
    pub(super) fn of(pod: Option<&str>) -> Self {
        const CONTROLLER: [&str; 3] = ["virt-launcher-", "hp-volume-", "virt-export-"];
        const IMPORTER: [&str; 6] =
            ["clone-source-pod-", "clone-target-pod-", "importer-", "cdi-upload-", "cdi-clone-", "prime-"];
        let starts = |all: &[&str]| pod.is_some_and(|name| all.iter().any(|start| name.starts_with(start)));
        if starts(&CONTROLLER) {
            Self::Controller
        } else if starts(&["virt-handler"]) {
            Self::Handler
        } else if starts(&IMPORTER) {
            Self::DataImporter
        } else {
            Self::Other
        }
    }
}

/// Names the grant of each reason. What KubeVirt writes into its pods, nobody can leave out: the grant has to be there.
pub(super) fn name(owner: Owner, by: &RefusedBy, reasons: &mut [ReasonText]) {
    let area = match owner {
        Owner::Controller => "scc",
        Owner::Handler => "handler-scc",
        Owner::DataImporter | Owner::Other => return,
    };
    for reason in reasons {
        let Some(found) = grant_of(reason, area) else { continue };
        reason.grant = Some(found.id);
        if *by == RefusedBy::SecurityContextConstraints {
            let ever = found.shipped.iter().any(|row| row.value != ["false"]);
            reason.advice = if ever {
                "KubeVirt writes this field itself. Its own SCC allows it in the releases of the grant: use that SCC, of the \
                 release that is installed."
            } else {
                "No SCC of KubeVirt allows this: find out which feature or webhook asks for it, or give the account another SCC."
            };
        }
    }
}

fn grant_of(reason: &ReasonText, area: &str) -> Option<&'static Grant> {
    let field = |name: &str| grant(&format!("{area}/{name}"));
    let decided = reason.decided_by;
    let value = reason.value.as_deref().unwrap_or_default().trim_matches('"');
    match () {
        () if decided.starts_with("volumes") => {
            if value == "hostPath" {
                field("allow-host-dir-volume-plugin")
            } else {
                field("volumes")
            }
        }
        () if decided.starts_with("runAsUser") => field("run-as-user"),
        () if decided.starts_with("seLinuxContext") || decided == "seLinux" => field("se-linux-context"),
        () if decided.starts_with("seccomp") => match () {
            () if reason.text.contains("localhost/kubevirt/kubevirt.json") => {
                grant("seccomp/localhost-kubevirt")
            }
            () => grant("scc/seccomp-profiles"),
        },
        () if decided.starts_with("allowedCapabilities") => {
            let name = value.to_ascii_lowercase().replace('_', "-");
            grant(&format!("capability/{name}")).or_else(|| grant("scc/allowed-capabilities"))
        }
        () => match decided {
            "allowPrivilegedContainer" | "privileged" => field("allow-privileged-container"),
            "allowPrivilegeEscalation" => field("allow-privilege-escalation"),
            "allowHostNetwork" | "hostNetwork" => field("allow-host-network"),
            "allowHostPID" | "hostPID" => field("allow-host-pid"),
            "allowHostIPC" | "hostIPC" => field("allow-host-ipc"),
            "allowHostPorts" | "hostPorts" => field("allow-host-ports"),
            "fsGroup" => field("fs-group"),
            "supplementalGroups" => field("supplemental-groups"),
            _ => None,
        },
    }
}

/// The field of a PodSecurityPolicy that does what the field of an SCC does, with what to do on such a cluster.
pub(super) fn as_policy(reason: &mut ReasonText) {
    reason.decided_by = match reason.decided_by {
        "allowHostPID" => "hostPID",
        "allowHostIPC" => "hostIPC",
        "allowHostNetwork" => "hostNetwork",
        "allowHostPorts" => "hostPorts",
        "allowPrivilegedContainer" => "privileged",
        "volumes, allowHostDirVolumePlugin" => "volumes, allowedHostPaths",
        "allowedCapabilities, defaultAddCapabilities" => "allowedCapabilities, defaultAddCapabilities",
        "seLinuxContext MustRunAs" => "seLinux",
        "seccompProfiles" | "seccompProfiles (none are listed)" => {
            "annotation seccomp.security.alpha.kubernetes.io/allowedProfileNames"
        }
        other => other,
    };
    reason.rule = None;
    reason.advice = if reason.text.starts_with("is not an allowed seccomp profile") {
        "The pod names no profile and the policy has no default: name one of the list, or set the policy's defaultProfileName."
    } else {
        "Leave the field out if the program can do without it; else let a policy that allows it be used."
    };
}
