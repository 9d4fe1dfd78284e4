//! Volumes of a pod that KubeVirt creates.

use super::Case;
use crate::kubevirt::grants::grant;
use crate::kubevirt::guard::Found;
use crate::path::FieldPath;
use crate::pod::ContainerList;
use crate::rules::kubevirt as rules;
use crate::source::Node;

/// Types that KubeVirt writes, and those that webhooks for certificates, secrets and tokens add.
const KINDS: [&str; 9] = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "image",
    "persistentVolumeClaim",
    "projected",
    "secret",
];

pub(super) fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (index, volume) in case.pod.volumes.iter().enumerate() {
        let at = FieldPath::of(&["spec", "volumes"]).index(index).key(volume.kind.field());
        if let Some(path) = volume.host_path {
            let message = if !case.limits.host_path {
                format!("volume `{}` of type hostPath is not granted by {}", volume.name, case.profile())
            } else if !is_expected_host_path(case, volume.name, path) {
                format!(
                    "volume `{}` shows `{path}` of the host, expected the directory of a HostDisk, mounted in compute at {}{}",
                    volume.name, HOST_DISKS, volume.name
                )
            } else {
                continue;
            };
            let id = Some("scc/allow-host-dir-volume-plugin");
            found.push(rules::host_path::RULE.head(), &at, message, id);
        } else if volume.kind.0 == "image" && !case.limits.image_volumes {
            let message =
                format!("volume `{}` of type image is not granted by {}", volume.name, case.profile());
            found.push(rules::image_volume::RULE.head(), &at, message, Some("scc/volumes"));
        } else if !KINDS.contains(&volume.kind.0) {
            let message = format!(
                "volume `{}` is of type {}, which no {} has",
                volume.name,
                volume.kind.0,
                case.kind.as_str()
            );
            found.push(rules::unexpected_volume::RULE.head(), &at, message, Some("scc/volumes"));
        }
    }
}

/// Where a launcher mounts the directories of HostDisk volumes.
const HOST_DISKS: &str = "/var/run/kubevirt-private/vmi-disks/";

/// A launcher shows the host's directories as HostDisks; old ones needed more.
fn is_expected_host_path(case: &Case<'_>, volume: &str, path: &str) -> bool {
    let old = case.limits.release.is_some_and(|release| {
        let host_paths = grant("scc/allow-host-dir-volume-plugin");
        let mut needs = host_paths.into_iter().flat_map(|grant| grant.needed_in(release.tag));
        needs.any(|need| match need.feature {
            "base-root" => path.starts_with("/var/run/kubevirt") || path.starts_with("/var/lib/kubevirt"),
            "gpu" | "network-sriov" => path.trim_end_matches('/') == "/sys/devices",
            _ => false,
        })
    });
    old || (case.kind.is_launcher() && is_host_disk(case, volume))
}

/// A HostDisk is mounted once, in `compute`, at its own place.
fn is_host_disk(case: &Case<'_>, volume: &str) -> bool {
    let mut mounted = false;
    for container in &case.pod.containers {
        let mounts = case.tree(container).and_then(|tree| tree.get("volumeMounts")).map(Node::items);
        for mount in mounts.unwrap_or_default() {
            if mount.get("name").and_then(Node::as_str) != Some(volume) {
                continue;
            }
            let path = mount.get("mountPath").and_then(Node::as_str).unwrap_or_default();
            let own = path.trim_end_matches('/').strip_prefix(HOST_DISKS) == Some(volume);
            if !own || container.name != "compute" || container.list != ContainerList::Regular {
                return false;
            }
            mounted = true;
        }
    }
    mounted
}
