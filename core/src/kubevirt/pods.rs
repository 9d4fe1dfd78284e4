//! Which of KubeVirt's pods a pod is, who has to have created it, which release its shape fits, and which grants it uses.
//!
//! Labels and names prove nothing: anyone who may create pods may write them. They say what a pod claims to be; whether
//! it is that is decided by the account that creates it.

mod claim;
mod fields;
mod fork;
mod generation;
mod remarks;
mod shape;
mod signs;
mod tags;
mod usage;

pub use claim::{Claim, ClaimSign, claim};
pub use generation::{Bound, Edge, Generation, generation};
pub use shape::{Condition, Family, Shape, Sign};
pub use usage::{Usage, Use, usage};

use super::releases::{Release, newest};
use crate::path::FieldPath;
use crate::pod::Pod;
use crate::source::Node;

/// Namespaces in which KubeVirt is looked for when nobody says where it is: upstream's and OpenShift Virtualization's.
pub const USUAL_NAMESPACES: [&str; 2] = ["kubevirt", "openshift-cnv"];

/// The account that creates launchers and their helpers; its SCC is named after it.
pub const CONTROLLER: &str = "kubevirt-controller";

/// The account virt-handler runs as.
pub const HANDLER: &str = "kubevirt-handler";

/// What a pod is, or claims to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum PodKind {
    /// A virtual machine runs in it.
    Launcher,
    /// A virtual machine moves into it.
    MigrationTarget,
    /// Binds volumes that wait for a first consumer; a launcher without a virtual machine.
    EphemeralProvisioning,
    /// Attaches volumes to a running launcher.
    HotplugAttachment,
    /// Has one volume bound or moved to a launcher's node before it is attached.
    HotplugTrigger,
    /// Serves the export of a virtual machine.
    Exporter,
    /// Prepares each node for launchers.
    VirtHandler,
    /// Creates the launchers.
    VirtController,
    /// Another part of KubeVirt: virt-api, virt-operator, ….
    Component,
    /// Tools for disks, started by a user with `virtctl guestfs`.
    Guestfs,
    /// None of KubeVirt's.
    Other,
}

impl PodKind {
    /// What it is called.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Launcher => "launcher",
            Self::MigrationTarget => "migration target",
            Self::EphemeralProvisioning => "ephemeral provisioning pod",
            Self::HotplugAttachment => "hot-plug attachment pod",
            Self::HotplugTrigger => "hot-plug trigger pod",
            Self::Exporter => "exporter",
            Self::VirtHandler => "virt-handler",
            Self::VirtController => "virt-controller",
            Self::Component => "component of KubeVirt",
            Self::Guestfs => "pod of virtctl guestfs",
            Self::Other => "other pod",
        }
    }

    /// Whether kubevirt-controller creates pods of this kind.
    pub const fn of_controller(self) -> bool {
        matches!(
            self,
            Self::Launcher
                | Self::MigrationTarget
                | Self::EphemeralProvisioning
                | Self::HotplugAttachment
                | Self::HotplugTrigger
                | Self::Exporter
        )
    }

    /// Whether it has the form of a launcher.
    pub const fn is_launcher(self) -> bool {
        matches!(self, Self::Launcher | Self::MigrationTarget | Self::EphemeralProvisioning)
    }

    /// The SCC that KubeVirt brings for such pods.
    pub const fn scc(self) -> Option<&'static str> {
        match self {
            Self::VirtHandler => Some(HANDLER),
            kind if kind.of_controller() => Some(CONTROLLER),
            _ => None,
        }
    }

    const fn family(self) -> Option<Family> {
        match self {
            Self::HotplugAttachment => Some(Family::Hotplug),
            Self::HotplugTrigger => Some(Family::Trigger),
            Self::Exporter => Some(Family::Exporter),
            kind if kind.is_launcher() => Some(Family::Launcher),
            _ => None,
        }
    }
}

/// Whether a pod is what it claims to be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(tag = "standing", rename_all = "kebab-case"))]
pub enum Standing {
    /// The account that creates such pods creates it.
    Genuine,
    /// Somebody else creates it: it only claims to be one.
    OnlyClaims {
        /// Who would have to create it.
        expected: String,
    },
    /// Nobody said who creates it.
    Unknown {
        /// Who would have to create it.
        expected: String,
    },
    /// It claims nothing.
    NoClaim,
}

/// Everything a pod and its creator tell.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Classification {
    /// What it is; with [`Standing::OnlyClaims`], what it claims to be.
    pub kind: PodKind,
    /// Whether it is that.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub standing: Standing,
    /// What makes the claim.
    pub claims: Vec<ClaimSign>,
    /// Which releases its shape fits.
    pub generation: Option<Generation>,
    /// The release whose grants it was compared with.
    #[cfg_attr(feature = "serde", serde(serialize_with = "name_of"))]
    pub release: &'static Release,
    /// Why that one.
    pub release_because: &'static str,
    /// The grants it uses, does not use and exceeds.
    pub usage: Option<Usage>,
    /// What a virtual machine may use without a trace in its pod.
    pub invisible: Vec<&'static str>,
    /// What is easily misread in such a pod.
    pub remarks: Vec<String>,
}

#[cfg(feature = "serde")]
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn name_of<S: serde::Serializer>(release: &&'static Release, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(release.name)
}

/// Who asks for a pod, and where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Creation<'a> {
    /// User name of the request; `None` when nobody knows.
    pub user: Option<&'a str>,
    /// Namespace of the pod.
    pub namespace: &'a str,
}

/// Judges a pod. `namespaces` are those KubeVirt may be installed in, `wanted` is the release
/// to compare with; without one, the release its image names or the newest one its shape fits is taken.
pub fn classify<S: AsRef<str>>(
    pod: &Pod<'_>,
    node: &Node<'_>,
    creation: Creation<'_>,
    namespaces: &[S],
    wanted: Option<&'static Release>,
) -> Classification {
    let claim = claim(pod, node);
    let kind = claim.as_ref().map_or(PodKind::Other, |claim| claim.kind);
    let standing = match &claim {
        None => Standing::NoClaim,
        Some(claim) => claim.standing(pod, creation, namespaces),
    };
    let generation = kind.family().map(|family| generation(family, pod, node));
    let (release, release_because) = choose(wanted, generation.as_ref(), kind, node);
    let usage = kind.scc().map(|scc| usage(scc, release.tag, pod, node));
    let invisible = if kind.is_launcher() { invisible().collect() } else { Vec::new() };
    let claims = claim.map(|claim| claim.signs).unwrap_or_default();
    let remarks = remarks::remarks(kind, pod, node);
    Classification { kind, standing, claims, generation, release, release_because, usage, invisible, remarks }
}

/// Ids of the features that leave no trace in a pod.
pub fn invisible() -> impl Iterator<Item = &'static str> {
    super::features()
        .iter()
        .filter(|feature| matches!(feature.trace, super::needed::Trace::None | super::needed::Trace::Part))
        .map(|feature| feature.id)
}

/// Whether `user` is the account kubevirt-controller of one of the namespaces. In place of a namespace a whole user name may
/// stand, for forks that call the account otherwise.
pub fn is_controller<S: AsRef<str>>(user: &str, namespaces: &[S]) -> bool {
    let Some(account) = user.strip_prefix(ACCOUNTS) else { return false };
    namespaces.iter().any(|known| match known.as_ref().strip_prefix(ACCOUNTS) {
        Some(whole) => whole == account,
        None => account.split_once(':') == Some((known.as_ref(), CONTROLLER)),
    })
}

/// What the user names of service accounts start with.
const ACCOUNTS: &str = "system:serviceaccount:";

/// The user name of the account that creates launchers.
fn controller_account(namespace: &str) -> String {
    if namespace.starts_with(ACCOUNTS) {
        return namespace.to_owned();
    }
    format!("{ACCOUNTS}{namespace}:{CONTROLLER}")
}

/// The namespace of an installation that is given as a namespace or as the user name of its account.
fn installation(namespace: &str) -> &str {
    let account = namespace.strip_prefix(ACCOUNTS).and_then(|account| account.split_once(':'));
    account.map_or(namespace, |(namespace, _)| namespace)
}

/// The user who creates such a pod, told from the pod's owner, with the kind of that owner; `None` when it says nothing.
///
/// This is what to assume of a pod read from a cluster, not a proof: an owner can be written by anyone.
pub fn probable_creator(node: &Node<'_>, kubevirt_namespace: &str) -> Option<(String, &'static str)> {
    let controller = |name: &str| format!("system:serviceaccount:kube-system:{name}");
    let owner = fields::controlling_owner(node)?;
    let text = |key: &str| owner.get(key).and_then(Node::as_str).unwrap_or_default();
    let group = text("apiVersion").split_once('/').map_or("", |(group, _)| group);
    let account = || controller_account(kubevirt_namespace);
    let hotplug = || {
        fork::kind_label(node).is_some_and(|(_, value)| fork::is_form_of(value, "hotplug-disk"))
            && text("name").starts_with("virt-launcher-")
    };
    match (group, text("kind")) {
        (_, kind) if fork::is_form_of(kind, "VirtualMachineInstance") => {
            Some((account(), "VirtualMachineInstance"))
        }
        (_, kind) if fork::is_form_of(kind, "VirtualMachineExport") => {
            Some((account(), "VirtualMachineExport"))
        }
        ("", "Pod") if hotplug() => Some((account(), "launcher")),
        ("", "ReplicationController") => {
            Some((controller("replication-controller"), "ReplicationController"))
        }
        ("apps", "ReplicaSet") => Some((controller("replicaset-controller"), "ReplicaSet")),
        ("apps", "StatefulSet") => Some((controller("statefulset-controller"), "StatefulSet")),
        ("apps", "DaemonSet") => Some((controller("daemon-set-controller"), "DaemonSet")),
        ("batch", "Job") => Some((controller("job-controller"), "Job")),
        _ => None,
    }
}

/// The one release that these pods fit together: the one they agree on, else the newest that all fit.
pub fn common_release<'n>(pods: impl IntoIterator<Item = &'n Node<'n>>) -> Option<&'static Release> {
    let mut chosen: Vec<&'static Release> = Vec::new();
    let mut fits = tags::Tags::all();
    for node in pods {
        let (pod, _) = crate::pod::lower(node, 0, &FieldPath::root());
        let Some(claim) = claim(&pod, node).filter(|claim| claim.kind != PodKind::Guestfs) else { continue };
        let generation = claim.kind.family().map(|family| generation(family, &pod, node));
        if let Some(generation) = &generation {
            fits = fits.and(tags::Tags::of(&generation.fits));
        }
        chosen.push(choose(None, generation.as_ref(), claim.kind, node).0);
    }
    let (first, rest) = chosen.split_first()?;
    if rest.iter().all(|other| other.tag == first.tag) {
        return Some(first);
    }
    let common = Generation { fits: fits.ranges(), ..Generation::default() };
    common.newest()
}

fn choose(
    wanted: Option<&'static Release>,
    generation: Option<&Generation>,
    kind: PodKind,
    node: &Node<'_>,
) -> (&'static Release, &'static str) {
    let image = fields::image_release(node);
    let fits = |found: &&'static Release| {
        generation.is_none_or(|known| known.fits.iter().any(|range| range.contains(found.tag)))
    };
    if let Some(wanted) = wanted {
        return (wanted, "it was named");
    }
    if let Some(image) = image.filter(fits).filter(|_| kind != PodKind::Other) {
        return (image, "the tag of its image names it, and its shape fits");
    }
    if let Some(newest) = generation.and_then(Generation::newest) {
        return (newest, "the newest one that its shape fits");
    }
    (newest(), "the newest one known")
}

/// The path of a container's field.
pub(crate) fn in_container(container: &crate::pod::Container<'_>, keys: &[&'static str]) -> FieldPath {
    container.path().join(&FieldPath::of(keys))
}
