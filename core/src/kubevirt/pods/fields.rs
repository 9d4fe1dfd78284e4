//! Fields that admission by SCC does not look at, read from the pod's tree.

use super::fork;
use crate::kubevirt::releases::{Release, releases};
use crate::source::Node;

/// The owner with `controller: true`; a single owner counts without it.
pub(super) fn controlling_owner<'n>(node: &'n Node<'_>) -> Option<&'n Node<'n>> {
    let owners = node.get("metadata")?.get("ownerReferences")?.items();
    let controlling =
        owners.iter().find(|owner| owner.get("controller").and_then(Node::as_bool) == Some(true));
    controlling.or(match owners {
        [single] => Some(single),
        _ => None,
    })
}

/// A label or annotation of KubeVirt's, with its key: upstream's, or the one a fork has in its place.
pub(super) fn marked<'n>(node: &'n Node<'_>, group: &str, key: &str) -> Option<(&'n str, &'n str)> {
    let entries = node.get("metadata")?.get(group)?.entries();
    let means = |own: &str| own == key || (fork::is_fork(node) && fork::renames(key, own));
    let entry = entries.iter().find(|entry| means(&entry.key))?;
    Some((&*entry.key, entry.value.as_str()?))
}

/// A field of `spec`.
pub(super) fn spec<'n>(node: &'n Node<'_>, key: &str) -> Option<&'n Node<'n>> {
    node.get("spec")?.get(key)
}

/// The release that the tag of a KubeVirt image in the pod names.
pub(super) fn image_release(node: &Node<'_>) -> Option<&'static Release> {
    ["containers", "initContainers"].into_iter().find_map(|list| {
        spec(node, list)?.items().iter().find_map(|container| {
            let image = container.get("image")?.as_str()?;
            let image = image.split_once('@').map_or(image, |(image, _)| image);
            let (repository, tag) = image.rsplit_once(':')?;
            let name = repository.rsplit('/').next()?;
            let ours = name.strip_prefix("virt-").or_else(|| name.strip_prefix("kubevirt-virt-"));
            ours?;
            releases()
                .iter()
                .find(|release| release.name == tag || release.name.strip_prefix('v') == Some(tag))
        })
    })
}
