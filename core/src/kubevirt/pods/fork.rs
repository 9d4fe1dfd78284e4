//! Forks of KubeVirt that rename its labels and API groups to run beside it.
//!
//! Read from the pods of one such fork (`deckhouse/kube-api-rewriter`): the label `kubevirt.io` is
//! `kubevirt.internal.virtualization.deckhouse.io` there, `vm.kubevirt.io/name` has the same domain, devices and node labels
//! a shorter one, the owner's kind a prefix. Values may have a prefix too: `d8v-hotplug-disk`.

use crate::source::Node;

/// The domain of upstream's labels, which is also the key of the label that all of its pods have.
pub(super) const UPSTREAM: &str = "kubevirt.io";

/// The key and value of the label that says what the pod is, under whatever domain; upstream's before any other.
pub(super) fn kind_label<'n>(node: &'n Node<'_>) -> Option<(&'n str, &'n str)> {
    let labels = node.get("metadata")?.get("labels")?;
    if let Some(value) = labels.get(UPSTREAM).and_then(Node::as_str) {
        return Some((UPSTREAM, value));
    }
    let forked = |key: &str| key.starts_with("kubevirt.") && !key.contains('/');
    let entry = labels.entries().iter().find(|entry| forked(&entry.key))?;
    Some((&*entry.key, entry.value.as_str()?))
}

/// Whether the pod has a fork's labels.
pub(super) fn is_fork(node: &Node<'_>) -> bool {
    kind_label(node).is_some_and(|(key, _)| key != UPSTREAM)
}

/// Whether `own` is `pattern` under a fork's domain. A pattern may end in `*`.
pub(super) fn renames(pattern: &str, own: &str) -> bool {
    let Some((before, after)) = pattern.split_once(UPSTREAM) else { return false };
    let Some(rest) = own.strip_prefix(before) else { return false };
    let slash = rest.find('/').unwrap_or(rest.len());
    let (Some(domain), Some(name)) = (rest.get(..slash), rest.get(slash..)) else { return false };
    let named = after.strip_suffix('*').map_or(name == after, |start| name.starts_with(start));
    // Without a prefix, any vendor's key would do: the domain itself has to say whose it is.
    named && domain.contains('.') && (!before.is_empty() || domain.starts_with("kubevirt."))
}

/// Whether a value or kind is upstream's, or a fork's form of it: with something before it.
pub(super) fn is_form_of(own: &str, upstream: &str) -> bool {
    own.strip_suffix(upstream).is_some_and(|before| before.is_empty() || !before.contains(['/', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_keys_under_another_domain() {
        assert!(renames("vm.kubevirt.io/name", "vm.kubevirt.internal.virtualization.deckhouse.io/name"));
        assert!(renames(
            "kubevirt.io/created-by",
            "kubevirt.internal.virtualization.deckhouse.io/created-by"
        ));
        assert!(renames("devices.kubevirt.io/tun", "devices.virtualization.deckhouse.io/tun"));
        assert!(renames("machine-type.node.kubevirt.io/*", "machine-type.node.example.org/q35"));
        assert!(!renames("kubevirt.io/created-by", "example.org/created-by"));
        assert!(!renames("vm.kubevirt.io/name", "vmi.kubevirt.internal.example.org/name"));
        assert!(!renames("kubectl.kubernetes.io/default-container", "kubectl.example.org/default-container"));
    }
}
