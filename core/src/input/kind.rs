//! The kinds we know and the API versions they are or were served in.
//!
//! Sources: Kubernetes API reference and deprecation guide
//! (<https://kubernetes.io/docs/reference/using-api/deprecation-guide/>); names of controller accounts:
//! `plugin/pkg/auth/authorizer/rbac/bootstrappolicy/controller_policy.go`.

use super::Role;
use std::fmt::{self, Display};

/// A kind that is a pod or has pods made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Workload {
    /// `Pod`.
    Pod,
    /// `PodTemplate`.
    PodTemplate,
    /// `Deployment`.
    Deployment,
    /// `ReplicaSet`.
    ReplicaSet,
    /// `ReplicationController`.
    ReplicationController,
    /// `StatefulSet`.
    StatefulSet,
    /// `DaemonSet`.
    DaemonSet,
    /// `Job`.
    Job,
    /// `CronJob`.
    CronJob,
    /// OpenShift's `DeploymentConfig`.
    DeploymentConfig,
}

/// Who asks the API server for a pod.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Creator {
    /// Whoever applies the manifest.
    Requester,
    /// A controller, by the name of its service account in `kube-system`.
    Controller(&'static str),
    /// Nobody: the template is only stored.
    Nobody,
}

impl Creator {
    /// The user name in the request for the pod, if it is not the requester's own.
    pub fn username(self) -> Option<String> {
        match self {
            Self::Controller(name) => Some(format!("system:serviceaccount:kube-system:{name}")),
            Self::Requester | Self::Nobody => None,
        }
    }
}

impl Workload {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Pod,
        Self::PodTemplate,
        Self::Deployment,
        Self::ReplicaSet,
        Self::ReplicationController,
        Self::StatefulSet,
        Self::DaemonSet,
        Self::Job,
        Self::CronJob,
        Self::DeploymentConfig,
    ];

    /// The kind as Kubernetes spells it.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Pod => "Pod",
            Self::PodTemplate => "PodTemplate",
            Self::Deployment => "Deployment",
            Self::ReplicaSet => "ReplicaSet",
            Self::ReplicationController => "ReplicationController",
            Self::StatefulSet => "StatefulSet",
            Self::DaemonSet => "DaemonSet",
            Self::Job => "Job",
            Self::CronJob => "CronJob",
            Self::DeploymentConfig => "DeploymentConfig",
        }
    }

    /// The keys under which the pod stands; none for a pod itself.
    pub const fn template(self) -> &'static [&'static str] {
        match self {
            Self::Pod => &[],
            Self::PodTemplate => &["template"],
            Self::CronJob => &["spec", "jobTemplate", "spec", "template"],
            _ => &["spec", "template"],
        }
    }

    /// Who asks the API server for its pods. A Deployment makes a ReplicaSet and a CronJob a Job; it is the latter's
    /// controller that makes pods.
    pub const fn created_by(self) -> Creator {
        match self {
            Self::Pod => Creator::Requester,
            Self::PodTemplate => Creator::Nobody,
            Self::Deployment | Self::ReplicaSet => Creator::Controller("replicaset-controller"),
            Self::ReplicationController | Self::DeploymentConfig => {
                Creator::Controller("replication-controller")
            }
            Self::StatefulSet => Creator::Controller("statefulset-controller"),
            Self::DaemonSet => Creator::Controller("daemon-set-controller"),
            Self::Job | Self::CronJob => Creator::Controller("job-controller"),
        }
    }
}

impl Display for Workload {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.kind())
    }
}

/// A row: the kind, the version to use, older ones with the Kubernetes minor that dropped them, and the role.
struct Row {
    kind: &'static str,
    current: &'static str,
    /// Versions served beside the current one.
    served: &'static [&'static str],
    removed: &'static [(&'static str, &'static str)],
    role: Role,
}

const fn workload(
    workload: Workload,
    current: &'static str,
    removed: &'static [(&'static str, &'static str)],
) -> Row {
    Row { kind: workload.kind(), current, served: &[], removed, role: Role::Workload(workload) }
}

const fn virtual_machine(kind: &'static str, current: &'static str, path: &'static [&'static str]) -> Row {
    let served: &[&str] =
        if path.len() > 2 { &["pool.kubevirt.io/v1alpha1"] } else { &["kubevirt.io/v1alpha3"] };
    Row { kind, current, served, removed: &[], role: Role::VirtualMachine(path) }
}

static ROWS: &[Row] = &[
    workload(Workload::Pod, "v1", &[]),
    workload(Workload::PodTemplate, "v1", &[]),
    workload(Workload::ReplicationController, "v1", &[]),
    workload(
        Workload::Deployment,
        "apps/v1",
        &[("apps/v1beta1", "1.16"), ("apps/v1beta2", "1.16"), ("extensions/v1beta1", "1.16")],
    ),
    workload(Workload::ReplicaSet, "apps/v1", &[("apps/v1beta2", "1.16"), ("extensions/v1beta1", "1.16")]),
    workload(Workload::StatefulSet, "apps/v1", &[("apps/v1beta1", "1.16"), ("apps/v1beta2", "1.16")]),
    workload(Workload::DaemonSet, "apps/v1", &[("apps/v1beta2", "1.16"), ("extensions/v1beta1", "1.16")]),
    workload(Workload::Job, "batch/v1", &[("extensions/v1beta1", "1.6")]),
    workload(Workload::CronJob, "batch/v1", &[("batch/v1beta1", "1.25"), ("batch/v2alpha1", "1.21")]),
    Row {
        kind: "DeploymentConfig",
        current: "apps.openshift.io/v1",
        served: &["v1"],
        removed: &[],
        role: Role::Workload(Workload::DeploymentConfig),
    },
    Row {
        kind: "SecurityContextConstraints",
        current: "security.openshift.io/v1",
        served: &["v1"],
        removed: &[],
        role: Role::SecurityContextConstraints,
    },
    Row { kind: "Namespace", current: "v1", served: &[], removed: &[], role: Role::Namespace },
    Row {
        kind: "Project",
        current: "project.openshift.io/v1",
        served: &["v1"],
        removed: &[],
        role: Role::Namespace,
    },
    virtual_machine("VirtualMachineInstance", "kubevirt.io/v1", &[]),
    virtual_machine("VirtualMachine", "kubevirt.io/v1", &["spec", "template"]),
    virtual_machine("VirtualMachineInstanceReplicaSet", "kubevirt.io/v1", &["spec", "template"]),
    virtual_machine(
        "VirtualMachinePool",
        "pool.kubevirt.io/v1beta1",
        &["spec", "virtualMachineTemplate", "spec", "template"],
    ),
];

/// Core kinds that have no pods; other groups of Kubernetes are known by their names.
static CORE_WITHOUT_PODS: &[&str] = &[
    "Binding",
    "ConfigMap",
    "Endpoints",
    "Event",
    "LimitRange",
    "Node",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "ResourceQuota",
    "Secret",
    "Service",
    "ServiceAccount",
    "Status",
    "Template",
];

/// What is known about a kind in an API version.
pub(super) enum Known {
    /// It is what it says.
    Exact(Role),
    /// An API version that newer clusters do not serve.
    Removed { role: Role, current: &'static str, since: &'static str },
    /// The kind is known, but not in that version.
    WrongVersion { role: Role, current: &'static str },
    /// The group is one of Kubernetes, OpenShift or KubeVirt; the kind has no pods.
    Group,
    /// Neither.
    Nothing,
}

/// Looks a kind up.
pub(super) fn find(api_version: &str, kind: &str) -> Known {
    let Some(row) = ROWS.iter().find(|row| row.kind == kind) else {
        return if has_no_pods(api_version, kind) { Known::Group } else { Known::Nothing };
    };
    if row.current == api_version || row.served.contains(&api_version) {
        return Known::Exact(row.role);
    }
    if let Some((_, since)) = row.removed.iter().find(|(version, _)| *version == api_version) {
        return Known::Removed { role: row.role, current: row.current, since };
    }
    // Other groups may have a kind of the same name, for example a `Job` of Volcano.
    let foreign =
        api_version.split_once('/').is_some_and(|(group, _)| group.contains('.') && !is_known(group));
    if foreign { Known::Nothing } else { Known::WrongVersion { role: row.role, current: row.current } }
}

/// The names of all kinds in the table.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|row| row.kind)
}

fn has_no_pods(api_version: &str, kind: &str) -> bool {
    match api_version.split_once('/') {
        None => CORE_WITHOUT_PODS.contains(&kind),
        Some(("apps", _)) => kind == "ControllerRevision",
        Some(("batch" | "extensions", _)) => {
            matches!(kind, "Ingress" | "NetworkPolicy" | "PodSecurityPolicy")
        }
        Some((group, _)) => is_known(group),
    }
}

/// Groups of Kubernetes, OpenShift and KubeVirt.
fn is_known(group: &str) -> bool {
    matches!(group, "autoscaling" | "policy")
        || [".k8s.io", ".openshift.io", "kubevirt.io"].iter().any(|suffix| group.ends_with(suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_workload_has_a_row() {
        for workload in Workload::ALL {
            let row = ROWS.iter().find(|row| row.kind == workload.kind()).unwrap();
            assert_eq!(row.role, Role::Workload(workload));
            assert!(matches!(find(row.current, row.kind), Known::Exact(role) if role == row.role));
        }
    }

    #[test]
    fn controllers_have_accounts() {
        let user = Workload::DaemonSet.created_by().username();
        assert_eq!(user.as_deref(), Some("system:serviceaccount:kube-system:daemon-set-controller"));
        assert_eq!(Workload::Pod.created_by().username(), None);
    }
}
