//! What a check assumes about the cluster and the request.

use crate::kubevirt::guard::Mode;
use crate::kubevirt::pods::USUAL_NAMESPACES;

/// Who creates the pods, where, on which cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// OpenShift minor such as `4.21`; `None` for the newest known.
    pub openshift: Option<String>,
    /// KubeVirt release such as `v1.4.0` whose two objects are installed; `None` for the one that KubeVirt's pods in the
    /// text fit, else the newest known.
    pub kubevirt: Option<String>,
    /// Namespaces in which KubeVirt is installed; when empty, upstream's and OpenShift Virtualization's.
    pub kubevirt_namespaces: Vec<String>,
    /// What the launcher guard does with its findings.
    pub guard: Mode,
    /// Profile of the launcher guard: a release, or `documented-4.N`; `None` for the installed release.
    pub guard_profile: Option<String>,
    /// Text with the cluster's own objects, as `oc get scc -o yaml` prints them; they replace the built-in ones.
    pub sccs: Option<String>,
    /// User of the request. `None`: the controller of the workload's kind, or an ordinary user.
    pub user: Option<String>,
    /// Groups of the user, beside those every user or service account has.
    pub groups: Vec<String>,
    /// Service account of pods that name none; `None` for `default`.
    pub service_account: Option<String>,
    /// The namespace.
    pub namespace: NamespaceFacts,
    /// Role bindings for `use`, beside OpenShift's own.
    pub grants: Vec<Grant>,
}

impl Options {
    /// Namespaces in which KubeVirt is installed.
    pub(super) fn kubevirt_namespaces(&self) -> Vec<String> {
        if self.kubevirt_namespaces.is_empty() {
            USUAL_NAMESPACES.map(str::to_owned).to_vec()
        } else {
            self.kubevirt_namespaces.clone()
        }
    }

    /// The namespace to assume where one has to be named.
    pub(super) fn kubevirt_namespace(&self) -> &str {
        self.kubevirt_namespaces.first().map_or(ASSUMED_KUBEVIRT_NAMESPACE, String::as_str)
    }
}

/// What is known of the namespace; absent values are assumed and the report says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamespaceFacts {
    /// Its name; `None` for the one in the manifest.
    pub name: Option<String>,
    /// `openshift.io/sa.scc.uid-range`.
    pub uid_range: Option<String>,
    /// `openshift.io/sa.scc.mcs`.
    pub mcs: Option<String>,
    /// `openshift.io/sa.scc.supplemental-groups`.
    pub supplemental_groups: Option<String>,
}

/// A grant of an object to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The object, or `*`.
    pub scc: String,
    /// User or service account by its full name; `None` for the pod's own service account.
    pub user: Option<String>,
}

/// Namespace of a manifest that names none.
pub const ASSUMED_NAMESPACE: &str = "my-project";
/// User ids of a namespace nobody described: the block OpenShift gave to a real project.
pub const ASSUMED_UID_RANGE: &str = "1000680000/10000";
/// The level that belongs to that block.
pub const ASSUMED_MCS: &str = "s0:c26,c15";
/// User of a request nobody described.
pub(super) const ASSUMED_USER: &str = "developer";
/// Namespace of KubeVirt where none is known: that of OpenShift Virtualization, whose account the built-in objects name.
const ASSUMED_KUBEVIRT_NAMESPACE: &str = "openshift-cnv";
