//! What a pod claims to be.

use super::{CONTROLLER, Creation, HANDLER, PodKind, Standing, fields, is_controller};
use crate::path::FieldPath;
use crate::pod::Pod;
use crate::source::Node;

/// The label that KubeVirt puts on all of its pods.
const LABEL: &str = "kubevirt.io";

/// What makes a pod claim to be one of KubeVirt's.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ClaimSign {
    /// The field.
    pub path: FieldPath,
    /// Its value.
    pub value: String,
}

/// A claim: the kind and the fields that make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What the pod claims to be.
    pub kind: PodKind,
    /// The fields, strongest first.
    pub signs: Vec<ClaimSign>,
}

/// What a pod claims to be, by label, owner or name; `None` when it claims nothing.
pub fn claim(pod: &Pod<'_>, node: &Node<'_>) -> Option<Claim> {
    let mut found: Option<PodKind> = None;
    let mut signs = Vec::new();
    let mut claims = |kind: PodKind, path: FieldPath, value: &str| {
        found = found.or(Some(kind));
        signs.push(ClaimSign { path, value: value.to_owned() });
    };
    let label_path = |key: &str| FieldPath::of(&["metadata", "labels"]).key(key.to_owned());
    if let Some(value) = pod.label(LABEL)
        && let Some(kind) = of_label(value)
    {
        claims(kind, label_path(LABEL), value);
    }
    if let Some(value) = pod.label("kubevirt.io/created-by") {
        claims(PodKind::Launcher, label_path("kubevirt.io/created-by"), value);
    }
    let owners = node.get("metadata").and_then(|metadata| metadata.get("ownerReferences"));
    for (index, owner) in owners.map(Node::items).unwrap_or_default().iter().enumerate() {
        let kind = owner.get("kind").and_then(Node::as_str).unwrap_or_default();
        let owned = match kind {
            "VirtualMachineInstance" => PodKind::Launcher,
            "VirtualMachineExport" => PodKind::Exporter,
            _ => continue,
        };
        let path = FieldPath::of(&["metadata", "ownerReferences"]).index(index).key("kind");
        claims(owned, path, kind);
    }
    for (key, name) in [("name", pod.name), ("generateName", pod.generate_name)] {
        if let Some(kind) = of_name(name) {
            claims(kind, FieldPath::of(&["metadata"]).key(key), name);
        }
    }
    let kind = refine(found?, pod);
    Some(Claim { kind, signs })
}

/// A launcher that says what it is for.
fn refine(kind: PodKind, pod: &Pod<'_>) -> PodKind {
    if kind != PodKind::Launcher {
        kind
    } else if pod.annotation("kubevirt.io/ephemeral-provisioning") == Some("true") {
        PodKind::EphemeralProvisioning
    } else if pod.label("kubevirt.io/migrationJobUID").is_some() {
        PodKind::MigrationTarget
    } else {
        PodKind::Launcher
    }
}

fn of_label(value: &str) -> Option<PodKind> {
    match value {
        "virt-launcher" => Some(PodKind::Launcher),
        "hotplug-disk" => Some(PodKind::HotplugAttachment),
        "virt-exporter" => Some(PodKind::Exporter),
        "virt-handler" => Some(PodKind::VirtHandler),
        "virt-controller" => Some(PodKind::VirtController),
        "virt-api" | "virt-operator" | "virt-exportproxy" | "virt-synchronization-controller" => {
            Some(PodKind::Component)
        }
        _ => None,
    }
}

fn of_name(name: &str) -> Option<PodKind> {
    const PREFIXES: [(&str, PodKind); 5] = [
        ("virt-launcher-", PodKind::Launcher),
        ("hp-volume-", PodKind::HotplugAttachment),
        ("virt-export-", PodKind::Exporter),
        ("virt-handler-", PodKind::VirtHandler),
        ("virt-controller-", PodKind::VirtController),
    ];
    PREFIXES.iter().find(|(prefix, _)| name.starts_with(prefix)).map(|(_, kind)| *kind)
}

impl Claim {
    /// Whether the pod is created by who creates such pods, where they are created.
    pub fn standing<S: AsRef<str>>(
        &self,
        pod: &Pod<'_>,
        creation: Creation<'_>,
        namespaces: &[S],
    ) -> Standing {
        let expected = || self.expected(namespaces);
        let Some(user) = creation.user else {
            return Standing::Unknown { expected: expected() };
        };
        let genuine = match self.component() {
            None => is_controller(user, namespaces),
            Some((controller, account)) => {
                user.strip_prefix("system:serviceaccount:kube-system:") == Some(controller)
                    && namespaces.iter().any(|known| known.as_ref() == creation.namespace)
                    && account.is_none_or(|account| account == pod.service_account_name)
            }
        };
        if genuine { Standing::Genuine } else { Standing::OnlyClaims { expected: expected() } }
    }

    /// The controller in kube-system that creates a component's pods, and the account those run as.
    fn component(&self) -> Option<(&'static str, Option<&'static str>)> {
        match self.kind {
            PodKind::VirtHandler => Some(("daemon-set-controller", Some(HANDLER))),
            PodKind::VirtController => Some(("replicaset-controller", Some(CONTROLLER))),
            PodKind::Component => Some(("replicaset-controller", None)),
            _ => None,
        }
    }

    /// Who would have to create the pod, in words.
    pub fn expected<S: AsRef<str>>(&self, namespaces: &[S]) -> String {
        let accounts = |format: &dyn Fn(&str) -> String| {
            let all: Vec<String> = namespaces.iter().map(|namespace| format(namespace.as_ref())).collect();
            all.join(" or ")
        };
        match self.component() {
            None => accounts(&|namespace| format!("system:serviceaccount:{namespace}:{CONTROLLER}")),
            Some((controller, account)) => {
                let place = accounts(&|namespace| namespace.to_owned());
                let account = account.map(|account| format!(" as {account}")).unwrap_or_default();
                format!("system:serviceaccount:kube-system:{controller} in namespace {place}{account}")
            }
        }
    }

    /// Whether the owner of the pod agrees with the claim: a virtual machine for a launcher.
    pub(crate) fn is_owned(&self, node: &Node<'_>) -> bool {
        let Some(owner) = fields::controlling_owner(node) else { return false };
        let kind = owner.get("kind").and_then(Node::as_str).unwrap_or_default();
        match self.kind {
            PodKind::HotplugAttachment => kind == "Pod",
            PodKind::Exporter => kind == "VirtualMachineExport",
            kind_of_pod if kind_of_pod.is_launcher() => kind == "VirtualMachineInstance",
            _ => true,
        }
    }
}
