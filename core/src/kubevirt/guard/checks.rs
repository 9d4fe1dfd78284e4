//! The checks on a pod that KubeVirt creates, one for each rule.

mod confinement;
mod volumes;

use super::{Config, Found, Limits};
use crate::kubevirt::grants::grant;
use crate::kubevirt::pods::{PodKind, in_container};
use crate::path::FieldPath;
use crate::pod::{Container, ContainerList, Pod, SeLinuxOptions, SeccompProfile};
use crate::rules::kubevirt as rules;
use crate::source::Node;

/// A pod with what it may use.
pub(super) struct Case<'c> {
    pub(super) pod: &'c Pod<'c>,
    pub(super) node: &'c Node<'c>,
    pub(super) kind: PodKind,
    pub(super) limits: &'c Limits<'c>,
    pub(super) config: &'c Config,
}

/// Runs every check.
pub(super) fn all(case: &Case<'_>, found: &mut Found<'_>) {
    host_namespaces(case, found);
    service_account(case, found);
    volumes::check(case, found);
    confinement::check(case, found);
    let at = FieldPath::of(&["spec", "securityContext"]);
    label(case, None, case.pod.security_context.se_linux_options, &at, found);
    seccomp(case, case.pod.security_context.seccomp_profile, &at, found);
    seccomp_annotations(case, found);
    for container in &case.pod.containers {
        name(case, container, found);
        privileges(case, container, found);
        let at = in_container(container, &["securityContext"]);
        label(case, Some(container), container.security_context.se_linux_options, &at, found);
        seccomp(case, container.security_context.seccomp_profile, &at, found);
        resources(case, container, found);
    }
}

impl Case<'_> {
    /// The profile's name, for messages.
    fn profile(&self) -> String {
        self.config.profile.to_string()
    }

    /// The tree of a container.
    fn tree(&self, container: &Container<'_>) -> Option<&Node<'_>> {
        self.node.get("spec")?.get(container.list.field())?.items().get(container.index)
    }
}

/// Whether one of the patterns means the name; a pattern may end in `*`.
fn allowed<P: AsRef<str>>(patterns: &[P], name: &str) -> bool {
    patterns.iter().any(|pattern| {
        let pattern = pattern.as_ref();
        pattern.strip_suffix('*').map_or(pattern == name, |prefix| name.starts_with(prefix))
    })
}

fn host_namespaces(case: &Case<'_>, found: &mut Found<'_>) {
    let (pod, limits) = (case.pod, case.limits);
    let spec = FieldPath::of(&["spec"]);
    for (asked, granted, field, id) in [
        (pod.host_network, limits.host_network, "hostNetwork", "scc/allow-host-network"),
        (pod.host_pid, limits.host_pid, "hostPID", "scc/allow-host-pid"),
        (pod.host_ipc, limits.host_ipc, "hostIPC", "scc/allow-host-ipc"),
    ] {
        if asked && !granted {
            let message = format!("`{field}: true` is not granted by {}", case.profile());
            found.push(rules::host_namespace::RULE.head(), &spec.key(field), message, Some(id));
        }
    }
}

fn service_account(case: &Case<'_>, found: &mut Found<'_>) {
    let account = case.pod.service_account_name;
    let at = FieldPath::of(&["spec", "serviceAccountName"]);
    let refused = match &case.config.service_accounts {
        Some(accounts) => !account.is_empty() && account != "default" && !allowed(accounts, account),
        None => account.starts_with("kubevirt-"),
    };
    if refused {
        let message = format!(
            "a {} may not run as the service account `{account}`, expected `default` or the account of its volume",
            case.kind.as_str()
        );
        found.push(rules::service_account::RULE.head(), &at, message, None);
    }
}

fn label(
    case: &Case<'_>,
    container: Option<&Container<'_>>,
    label: Option<SeLinuxOptions<'_>>,
    at: &FieldPath,
    found: &mut Found<'_>,
) {
    let Some(label) = label else { return };
    let at = at.key("seLinuxOptions");
    let kind = label.kind;
    let granted = kind.is_empty()
        || case.limits.selinux_types.contains(&kind)
        || allowed(&case.config.selinux_types, kind);
    if !granted {
        let types = case.limits.selinux_types.join("` or `");
        let message =
            format!("SELinux type `{kind}` is not granted by {}, expected `{types}`", case.profile());
        found.push(rules::selinux_type::RULE.head(), &at.key("type"), message, Some("selinux/launcher-type"));
    }
    for (part, value) in [("user", label.user), ("role", label.role)] {
        if !value.is_empty() {
            let message = format!("no pod of KubeVirt sets the SELinux {part}, found `{value}`");
            found.push(
                rules::selinux_type::RULE.head(),
                &at.key(part),
                message,
                Some("scc/se-linux-context"),
            );
        }
    }
    if label.level.is_empty() {
        return;
    }
    let expected = match case.kind {
        PodKind::MigrationTarget | PodKind::HotplugAttachment | PodKind::HotplugTrigger => {
            is_confined(label.level)
        }
        // The gate DockerSELinuxMCSWorkaround, and old releases without it, put side containers there; `s0` without
        // categories reaches nothing that has some.
        _ => container.is_some_and(|container| container.name != "compute") && label.level == "s0",
    };
    if !expected {
        let message = rules::selinux_level::message(case.kind.as_str(), label.level);
        found.push(
            rules::selinux_level::RULE.head(),
            &at.key("level"),
            message,
            Some("scc/se-linux-context"),
        );
    }
}

/// Whether a level is that of one virtual machine, not a range over many.
fn is_confined(level: &str) -> bool {
    let low = level.split_once(':').map_or(level, |(sensitivity, _)| sensitivity);
    let categories = level.split_once(':').map_or("", |(_, categories)| categories);
    low == "s0" && !categories.contains('.') && categories.split(',').count() <= 2
}

/// The annotations that profiles stood in before Kubernetes 1.19; owners of virtual machines can write them, because
/// KubeVirt copies annotations.
fn seccomp_annotations(case: &Case<'_>, found: &mut Found<'_>) {
    for (key, value) in &case.pod.annotations {
        let named = *key == "seccomp.security.alpha.kubernetes.io/pod"
            || key.starts_with("container.seccomp.security.alpha.kubernetes.io/");
        if !named || matches!(*value, "runtime/default" | "docker/default" | "") {
            continue;
        }
        if !allowed(&case.limits.seccomp_profiles, value) {
            let at = FieldPath::of(&["metadata", "annotations"]).key((*key).to_owned());
            let message = format!("the seccomp profile `{value}` is not granted by {}", case.profile());
            found.push(rules::seccomp::RULE.head(), &at, message, Some(seccomp_grant(value)));
        }
    }
}

fn seccomp_grant(name: &str) -> &'static str {
    match name {
        "unconfined" => "seccomp/unconfined",
        "localhost/kubevirt/kubevirt.json" => "seccomp/localhost-kubevirt",
        _ => "scc/seccomp-profiles",
    }
}

fn seccomp(case: &Case<'_>, profile: Option<SeccompProfile<'_>>, at: &FieldPath, found: &mut Found<'_>) {
    let Some(profile) = profile else { return };
    let name = match (profile.kind, profile.localhost_profile) {
        // The runtime's profile takes rights away, so nobody has to grant it.
        ("RuntimeDefault" | "", _) => return,
        ("Unconfined", _) => "unconfined".to_owned(),
        (_, file) => format!("localhost/{}", file.unwrap_or_default()),
    };
    if allowed(&case.limits.seccomp_profiles, &name) {
        return;
    }
    let message = format!("the seccomp profile `{name}` is not granted by {}", case.profile());
    found.push(rules::seccomp::RULE.head(), &at.key("seccompProfile"), message, Some(seccomp_grant(&name)));
}

/// Names of the containers that KubeVirt writes, by list.
fn is_expected(case: &Case<'_>, container: &Container<'_>) -> bool {
    let name = container.name;
    let numbered = |prefix: &str| {
        let rest = name.strip_prefix(prefix);
        rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let expected = match (case.kind, container.list) {
        (_, ContainerList::Ephemeral)
        | (PodKind::HotplugAttachment | PodKind::HotplugTrigger | PodKind::Exporter, ContainerList::Init) => {
            false
        }
        (PodKind::HotplugAttachment | PodKind::HotplugTrigger, ContainerList::Regular) => {
            name == "hotplug-disk"
        }
        (PodKind::Exporter, ContainerList::Regular) => name == "exporter",
        (_, ContainerList::Regular) => {
            matches!(name, "compute" | "guest-console-log")
                || name.starts_with("volume")
                || name.starts_with("virtiofs-")
                || numbered("hook-sidecar-")
        }
        (_, ContainerList::Init) => {
            matches!(name, "container-disk-binary" | "guest-console-log")
                || name.starts_with("volume")
                || numbered("hook-sidecar-")
        }
    };
    expected || allowed(&case.config.extra_containers, name) || is_istio(case.pod, name)
}

/// Istio's containers, in a virtual machine that asks for them.
fn is_istio(pod: &Pod<'_>, name: &str) -> bool {
    matches!(name, "istio-proxy" | "istio-init" | "istio-validation")
        && (pod.label("sidecar.istio.io/inject") == Some("true")
            || pod.annotation("sidecar.istio.io/inject") == Some("true"))
}

fn name(case: &Case<'_>, container: &Container<'_>, found: &mut Found<'_>) {
    if !is_expected(case, container) {
        let message = rules::unexpected_container::message(case.kind.as_str(), container.name);
        let at = container.path().key("name");
        found.push(rules::unexpected_container::RULE.head(), &at, message, None);
    }
}

fn privileges(case: &Case<'_>, container: &Container<'_>, found: &mut Found<'_>) {
    let context = &container.security_context;
    let at = in_container(container, &["securityContext"]);
    if context.privileged == Some(true) && !case.limits.privileged {
        let message =
            format!("the privileged container `{}` is not granted by {}", container.name, case.profile());
        let id = Some("scc/allow-privileged-container");
        found.push(rules::privileged::RULE.head(), &at.key("privileged"), message, id);
    }
    let added = context.capabilities.as_ref().map_or(&[][..], |capabilities| &capabilities.add);
    for (index, capability) in added.iter().enumerate() {
        if case.limits.capabilities.contains(capability) {
            continue;
        }
        let known = capability_grant(capability);
        let granted = case.limits.capabilities.join(", ");
        let message = rules::capability::message(capability, container.name, &case.profile(), &granted);
        let at = at.key("capabilities").key("add").index(index);
        found.push(rules::capability::RULE.head(), &at, message, Some(known));
    }
    for port in &container.host_ports {
        if !case.limits.host_ports && !case.pod.host_network {
            let message = format!("the host port {port} is not granted by {}", case.profile());
            let at = container.path().key("ports");
            found.push(rules::host_namespace::RULE.head(), &at, message, Some("scc/allow-host-ports"));
        }
    }
}

/// The grant of a capability; the one of the whole list when it has no row of its own.
fn capability_grant(name: &str) -> &'static str {
    let id = format!("capability/{}", name.to_ascii_lowercase().replace('_', "-"));
    grant(&id).map_or("scc/allowed-capabilities", |grant| grant.id)
}

/// KubeVirt's own devices.
const DEVICES: [&str; 9] =
    ["kvm", "tun", "vhost-net", "vhost-vsock", "sev", "tdx", "pr-helper", "iommufd", "mshv"];

fn resources(case: &Case<'_>, container: &Container<'_>, found: &mut Found<'_>) {
    let Some(resources) = case.tree(container).and_then(|tree| tree.get("resources")) else { return };
    for entry in resources.get("limits").map(Node::entries).unwrap_or_default() {
        let name = &*entry.key;
        let granted = match name.split_once('/') {
            None => true,
            Some(("devices.kubevirt.io", device)) => DEVICES.contains(&device) && case.kind.is_launcher(),
            Some(_) => case.config.resources.as_ref().is_none_or(|known| allowed(known, name)),
        };
        if !granted {
            let message = format!(
                "container `{}` asks for the device `{name}`, which is none of KubeVirt's and not configured",
                container.name
            );
            let at = in_container(container, &["resources", "limits"]).key(name.to_owned());
            found.push(rules::device::RULE.head(), &at, message, None);
        }
    }
}
