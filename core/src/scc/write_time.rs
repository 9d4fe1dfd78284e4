//! What the API server does to an object when it is written: defaults, then validation.

mod validate;

pub(crate) use validate::Written;
pub use validate::validate_object;

use super::apply::apply;
use super::defaults::Edit;
use crate::path::FieldPath;
use crate::source::{Node, Value};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What `*` stands for when `allowHostDirVolumePlugin` takes `hostPath` out of it.
/// Source: openshift/apiserver-library-go a8019f39, `pkg/securitycontextconstraints/sccdefaults`.
const ALL_BUT_HOST_PATH: [&str; 29] = [
    "awsElasticBlockStore",
    "azureDisk",
    "azureFile",
    "cephFS",
    "cinder",
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "fc",
    "flexVolume",
    "flocker",
    "gcePersistentDisk",
    "gitRepo",
    "glusterfs",
    "image",
    "iscsi",
    "nfs",
    "persistentVolumeClaim",
    "photonPersistentDisk",
    "portworxVolume",
    "projected",
    "quobyte",
    "rbd",
    "scaleIO",
    "secret",
    "storageOS",
    "vsphere",
];

/// The object as the cluster stores it.
pub fn defaulted<'a>(scc: &Node<'a>) -> Node<'a> {
    let mut stored = scc.clone();
    let mut edits = Vec::new();
    let mut set = |keys: &[&'static str], value: Value<'a>| {
        edits.push(Edit { path: FieldPath::of(keys), value: Some(Node::made(value)) });
    };
    let absent = |node: Option<&Node<'_>>| node.is_none_or(Node::is_null);
    for flag in [
        "allowPrivilegedContainer",
        "allowHostDirVolumePlugin",
        "allowHostNetwork",
        "allowHostPorts",
        "allowHostPID",
        "allowHostIPC",
        "readOnlyRootFilesystem",
    ] {
        if absent(scc.get(flag)) {
            set(&[flag], Value::Bool(false));
        }
    }
    for strategy in ["fsGroup", "supplementalGroups"] {
        let kind =
            scc.get(strategy).and_then(|node| node.get("type")).and_then(Node::as_str).unwrap_or_default();
        if kind.is_empty() {
            set(&[strategy, "type"], Value::String(Cow::Borrowed("RunAsAny")));
        }
    }
    for list in ["users", "groups"] {
        if absent(scc.get(list)) {
            set(&[list], Value::Sequence(Vec::new()));
        }
    }
    if absent(scc.get("allowPrivilegeEscalation")) {
        set(&["allowPrivilegeEscalation"], Value::Bool(true));
    }
    let volumes = default_volumes(scc).into_iter();
    let volumes = volumes.map(|kind| Node::made(Value::String(Cow::Owned(kind)))).collect();
    set(&["volumes"], Value::Sequence(volumes));
    apply(&mut stored, &edits);
    stored
}

/// `volumes` after defaulting: sorted, without repetition, and tied to `allowHostDirVolumePlugin`.
fn default_volumes(scc: &Node<'_>) -> BTreeSet<String> {
    let host_dir = scc.get("allowHostDirVolumePlugin").and_then(Node::as_bool).unwrap_or_default();
    let mut volumes: BTreeSet<String> = match scc.get("volumes").filter(|node| !node.is_null()) {
        None => BTreeSet::from(["*".to_owned()]),
        Some(list) if list.items().is_empty() => {
            BTreeSet::from([if host_dir { "hostPath" } else { "none" }.to_owned()])
        }
        Some(list) => list.items().iter().filter_map(Node::as_str).map(str::to_owned).collect(),
    };
    if host_dir {
        if !volumes.contains("*") {
            volumes.insert("hostPath".to_owned());
        }
        return volumes;
    }
    volumes.remove("hostPath");
    if volumes.remove("*") {
        volumes.extend(ALL_BUT_HOST_PATH.map(str::to_owned));
    }
    volumes
}
