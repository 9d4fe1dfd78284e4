//! What a pod claims to be.

use super::{
    CONTROLLER, Creation, HANDLER, PodKind, Standing, controller_account, fields, fork, installation,
    is_controller,
};
use crate::path::FieldPath;
use crate::pod::Pod;
use crate::source::Node;

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
    if let Some((key, value)) = fork::kind_label(node)
        && let Some(kind) = of_label(value)
    {
        claims(kind, label_path(key), value);
    }
    if let Some((key, value)) = fields::marked(node, "labels", "kubevirt.io/created-by") {
        claims(PodKind::Launcher, label_path(key), value);
    }
    let owners = node.get("metadata").and_then(|metadata| metadata.get("ownerReferences"));
    for (index, owner) in owners.map(Node::items).unwrap_or_default().iter().enumerate() {
        let kind = owner.get("kind").and_then(Node::as_str).unwrap_or_default();
        let owned = if fork::is_form_of(kind, MACHINE) {
            PodKind::Launcher
        } else if fork::is_form_of(kind, EXPORT) {
            PodKind::Exporter
        } else {
            continue;
        };
        let path = FieldPath::of(&["metadata", "ownerReferences"]).index(index).key("kind");
        claims(owned, path, kind);
    }
    for (key, name) in [("name", pod.name), ("generateName", pod.generate_name)] {
        if let Some(kind) = of_name(name) {
            claims(kind, FieldPath::of(&["metadata"]).key(key), name);
        }
    }
    let kind = refine(found?, pod, node);
    Some(Claim { kind, signs })
}

/// The kinds of owners.
const MACHINE: &str = "VirtualMachineInstance";
const EXPORT: &str = "VirtualMachineExport";

/// A pod that says what it is for.
fn refine(kind: PodKind, pod: &Pod<'_>, node: &Node<'_>) -> PodKind {
    let provisions = || {
        fields::marked(node, "annotations", "kubevirt.io/ephemeral-provisioning")
            .is_some_and(|(_, value)| value == "true")
    };
    match kind {
        PodKind::Launcher if provisions() => PodKind::EphemeralProvisioning,
        PodKind::Launcher if fields::marked(node, "labels", "kubevirt.io/migrationJobUID").is_some() => {
            PodKind::MigrationTarget
        }
        PodKind::HotplugAttachment if provisions() || is_trigger(pod, node) => PodKind::HotplugTrigger,
        kind => kind,
    }
}

/// A trigger shows one claim, under a path of its own, and follows its launcher by affinity to the pod; an attachment pod
/// shows any number of them and names the node.
fn is_trigger(pod: &Pod<'_>, node: &Node<'_>) -> bool {
    let container = || fields::spec(node, "containers").and_then(|all| all.items().first());
    let shows = |list: &str, key: &str, wanted: &str| {
        let items = container().and_then(|one| one.get(list)).map(Node::items).unwrap_or_default();
        items.iter().any(|item| item.get(key).and_then(Node::as_str) == Some(wanted))
    };
    let affinity = fields::spec(node, "affinity");
    let follows =
        affinity.is_some_and(|all| all.get("podAffinity").is_some() && all.get("nodeAffinity").is_none());
    shows("volumeDevices", "devicePath", "/dev/hotplugblockdevice")
        || shows("volumeMounts", "mountPath", "/pvc")
        || (follows
            && pod.volumes.iter().filter(|volume| volume.kind.0 == "persistentVolumeClaim").count() == 1)
}

fn of_label(value: &str) -> Option<PodKind> {
    const VALUES: [(&str, PodKind); 10] = [
        ("virt-launcher", PodKind::Launcher),
        ("hotplug-disk", PodKind::HotplugAttachment),
        ("virt-exporter", PodKind::Exporter),
        ("virt-handler", PodKind::VirtHandler),
        ("virt-controller", PodKind::VirtController),
        ("virt-api", PodKind::Component),
        ("virt-operator", PodKind::Component),
        ("virt-exportproxy", PodKind::Component),
        ("virt-synchronization-controller", PodKind::Component),
        ("virt-template-controller", PodKind::Component),
    ];
    VALUES.iter().find(|(known, _)| fork::is_form_of(value, known)).map(|(_, kind)| *kind)
}

fn of_name(name: &str) -> Option<PodKind> {
    const PREFIXES: [(&str, PodKind); 6] = [
        ("virt-launcher-", PodKind::Launcher),
        ("hp-volume-", PodKind::HotplugAttachment),
        ("virt-export-", PodKind::Exporter),
        ("virt-handler-", PodKind::VirtHandler),
        ("virt-controller-", PodKind::VirtController),
        ("libguestfs-tools-", PodKind::Guestfs),
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
            // Whoever runs `virtctl guestfs` creates it, with rights of their own.
            _ if self.kind == PodKind::Guestfs => !is_controller(user, namespaces),
            None => is_controller(user, namespaces),
            Some((controller, account)) => {
                user.strip_prefix("system:serviceaccount:kube-system:") == Some(controller)
                    && namespaces.iter().any(|known| installation(known.as_ref()) == creation.namespace)
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
            _ if self.kind == PodKind::Guestfs => "the user who runs `virtctl guestfs`".to_owned(),
            None => accounts(&|namespace| controller_account(namespace)),
            Some((controller, account)) => {
                let place = accounts(&|namespace| installation(namespace).to_owned());
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
            PodKind::HotplugAttachment | PodKind::HotplugTrigger => kind == "Pod",
            PodKind::Exporter => fork::is_form_of(kind, EXPORT),
            kind_of_pod if kind_of_pod.is_launcher() => fork::is_form_of(kind, MACHINE),
            _ => true,
        }
    }
}
