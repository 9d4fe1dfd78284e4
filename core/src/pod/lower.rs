//! Tree to [`Pod`].

use super::{
    Capabilities, Container, ContainerList, ContainerSecurityContext, Pod, PodSecurityContext,
    ProjectedSource, SeLinuxOptions, SeccompProfile, Volume, VolumeType,
};
use crate::diag::Diagnostic;
use crate::lower::{At, Problems};
use crate::path::FieldPath;
use crate::source::Node;
use std::collections::BTreeMap;

/// Prefix of the annotations that name a container's seccomp profile.
const CONTAINER_SECCOMP: &str = "container.seccomp.security.alpha.kubernetes.io/";

/// Reads the slice of a pod that admission judges out of a pod, or of a pod template.
///
/// `base` is where the pod stands in its document; every finding's path starts with it. A value of the wrong type
/// is a finding and counts as absent, so that the rest is still judged.
pub fn lower<'a>(node: &'a Node<'_>, document: usize, base: &FieldPath) -> (Pod<'a>, Vec<Diagnostic>) {
    let mut problems = Problems::new(document);
    let mut pod = Pod::default();
    let root = At::Root(base);
    for entry in problems.object(node, &root).unwrap_or_default() {
        let at = At::Key(&root, &entry.key);
        match &*entry.key {
            "metadata" => metadata(&entry.value, &at, &mut problems, &mut pod),
            "spec" => spec(&entry.value, &at, &mut problems, &mut pod),
            _ => {}
        }
    }
    pod.containers.sort_by_key(|container| container.list);
    name_seccomp_annotations(&mut pod);
    (pod, problems.into_found())
}

fn metadata<'a>(node: &'a Node<'_>, at: &At<'_>, problems: &mut Problems, pod: &mut Pod<'a>) {
    for entry in problems.object(node, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        let value = &entry.value;
        match &*entry.key {
            "name" => pod.name = problems.text(value, &at).unwrap_or_default(),
            "generateName" => pod.generate_name = problems.text(value, &at).unwrap_or_default(),
            "namespace" => pod.namespace = problems.text(value, &at).unwrap_or_default(),
            "annotations" => pod.annotations = problems.text_map(value, &at),
            "labels" => pod.labels = problems.text_map(value, &at),
            _ => {}
        }
    }
}

fn spec<'a>(node: &'a Node<'_>, at: &At<'_>, problems: &mut Problems, pod: &mut Pod<'a>) {
    let mut service_account = "";
    for entry in problems.object(node, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        let value = &entry.value;
        match &*entry.key {
            "serviceAccountName" => pod.service_account_name = problems.text(value, &at).unwrap_or_default(),
            "serviceAccount" => service_account = problems.text(value, &at).unwrap_or_default(),
            "os" => {
                for entry in problems.object(value, &at).unwrap_or_default() {
                    if entry.key == "name" {
                        pod.os_name = problems.text(&entry.value, &At::Key(&at, "name")).unwrap_or_default();
                    }
                }
            }
            "hostNetwork" => pod.host_network = problems.boolean(value, &at).unwrap_or_default(),
            "hostPID" => pod.host_pid = problems.boolean(value, &at).unwrap_or_default(),
            "hostIPC" => pod.host_ipc = problems.boolean(value, &at).unwrap_or_default(),
            "hostUsers" => pod.host_users = problems.boolean(value, &at),
            "securityContext" => pod.security_context = pod_security_context(value, &at, problems),
            "volumes" => pod.volumes = volumes(value, &at, problems),
            "initContainers" => containers(ContainerList::Init, value, &at, problems, pod),
            "containers" => containers(ContainerList::Regular, value, &at, problems, pod),
            "ephemeralContainers" => containers(ContainerList::Ephemeral, value, &at, problems, pod),
            _ => {}
        }
    }
    // The field's old name, which the API server still reads.
    if pod.service_account_name.is_empty() {
        pod.service_account_name = service_account;
    }
}

fn pod_security_context<'a>(
    node: &'a Node<'_>,
    at: &At<'_>,
    problems: &mut Problems,
) -> PodSecurityContext<'a> {
    let mut context = PodSecurityContext::default();
    for entry in problems.object(node, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        let value = &entry.value;
        match &*entry.key {
            "runAsUser" => context.run_as_user = problems.integer(value, &at),
            "runAsNonRoot" => context.run_as_non_root = problems.boolean(value, &at),
            "fsGroup" => context.fs_group = problems.integer(value, &at),
            "supplementalGroups" => context.supplemental_groups = problems.integers(value, &at),
            "seLinuxOptions" => context.se_linux_options = se_linux_options(value, &at, problems),
            "seccompProfile" => context.seccomp_profile = seccomp_profile(value, &at, problems),
            "sysctls" => {
                let items = problems.list(value, &at).unwrap_or_default();
                context.sysctls = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    let at = At::Index(&at, index);
                    context.sysctls.push(named(item, &at, problems));
                }
            }
            _ => {}
        }
    }
    context
}

/// The `name` of an object, empty when it has none.
fn named<'a>(node: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> &'a str {
    let entries = problems.object(node, at).unwrap_or_default();
    let name = entries.iter().rev().find(|entry| entry.key == "name");
    name.and_then(|entry| problems.text(&entry.value, &At::Key(at, "name"))).unwrap_or_default()
}

pub(crate) fn se_linux_options<'a>(
    node: &'a Node<'_>,
    at: &At<'_>,
    problems: &mut Problems,
) -> Option<SeLinuxOptions<'a>> {
    let entries = problems.object(node, at)?;
    let mut options = SeLinuxOptions::default();
    for entry in entries {
        let field = match &*entry.key {
            "user" => &mut options.user,
            "role" => &mut options.role,
            "type" => &mut options.kind,
            "level" => &mut options.level,
            _ => continue,
        };
        *field = problems.text(&entry.value, &At::Key(at, &entry.key)).unwrap_or_default();
    }
    Some(options)
}

fn seccomp_profile<'a>(
    node: &'a Node<'_>,
    at: &At<'_>,
    problems: &mut Problems,
) -> Option<SeccompProfile<'a>> {
    let entries = problems.object(node, at)?;
    let mut profile = SeccompProfile::default();
    for entry in entries {
        let at = At::Key(at, &entry.key);
        match &*entry.key {
            "type" => profile.kind = problems.text(&entry.value, &at).unwrap_or_default(),
            "localhostProfile" => profile.localhost_profile = problems.text(&entry.value, &at),
            _ => {}
        }
    }
    Some(profile)
}

fn containers<'a>(
    list: ContainerList,
    node: &'a Node<'_>,
    at: &At<'_>,
    problems: &mut Problems,
    pod: &mut Pod<'a>,
) {
    let items = problems.list(node, at).unwrap_or_default();
    pod.containers.retain(|container| container.list != list);
    pod.containers.reserve(items.len());
    for (index, item) in items.iter().enumerate() {
        let container = container(list, index, item, &At::Index(at, index), problems);
        pod.containers.push(container);
    }
}

fn container<'a>(
    list: ContainerList,
    index: usize,
    node: &'a Node<'_>,
    at: &At<'_>,
    problems: &mut Problems,
) -> Container<'a> {
    let mut container = Container {
        list,
        index,
        name: "",
        host_ports: Vec::new(),
        has_security_context: false,
        security_context: ContainerSecurityContext::default(),
        seccomp_annotation: None,
    };
    for entry in problems.object(node, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        let value = &entry.value;
        match &*entry.key {
            "name" => container.name = problems.text(value, &at).unwrap_or_default(),
            "ports" => container.host_ports = host_ports(value, &at, problems),
            "securityContext" => {
                container.has_security_context = !value.is_null();
                container.security_context = container_security_context(value, &at, problems);
            }
            _ => {}
        }
    }
    container
}

fn host_ports(node: &Node<'_>, at: &At<'_>, problems: &mut Problems) -> Vec<i64> {
    let mut ports = Vec::new();
    for (index, item) in problems.list(node, at).unwrap_or_default().iter().enumerate() {
        let at = At::Index(at, index);
        for entry in problems.object(item, &at).unwrap_or_default() {
            if entry.key == "hostPort" {
                let port = problems.integer(&entry.value, &At::Key(&at, "hostPort"));
                ports.extend(port.filter(|port| *port > 0));
            }
        }
    }
    ports
}

fn container_security_context<'a>(
    node: &'a Node<'_>,
    at: &At<'_>,
    problems: &mut Problems,
) -> ContainerSecurityContext<'a> {
    let mut context = ContainerSecurityContext::default();
    for entry in problems.object(node, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        let value = &entry.value;
        match &*entry.key {
            "capabilities" => context.capabilities = capabilities(value, &at, problems),
            "privileged" => context.privileged = problems.boolean(value, &at),
            "seLinuxOptions" => context.se_linux_options = se_linux_options(value, &at, problems),
            "runAsUser" => context.run_as_user = problems.integer(value, &at),
            "runAsNonRoot" => context.run_as_non_root = problems.boolean(value, &at),
            "readOnlyRootFilesystem" => context.read_only_root_filesystem = problems.boolean(value, &at),
            "allowPrivilegeEscalation" => context.allow_privilege_escalation = problems.boolean(value, &at),
            "seccompProfile" => context.seccomp_profile = seccomp_profile(value, &at, problems),
            _ => {}
        }
    }
    context
}

fn capabilities<'a>(node: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> Option<Capabilities<'a>> {
    let entries = problems.object(node, at)?;
    let mut capabilities = Capabilities::default();
    for entry in entries {
        let at = At::Key(at, &entry.key);
        match &*entry.key {
            "add" => capabilities.add = problems.texts(&entry.value, &at).unwrap_or_default(),
            "drop" => capabilities.drop = problems.texts(&entry.value, &at).unwrap_or_default(),
            _ => {}
        }
    }
    Some(capabilities)
}

fn volumes<'a>(node: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> Vec<Volume<'a>> {
    let items = problems.list(node, at).unwrap_or_default();
    let mut volumes = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        volumes.push(volume(item, &At::Index(at, index), problems));
    }
    volumes
}

fn volume<'a>(node: &'a Node<'_>, at: &At<'_>, problems: &mut Problems) -> Volume<'a> {
    let mut volume = Volume {
        name: "",
        kind: VolumeType("emptyDir"),
        flex_driver: None,
        host_path: None,
        projected: ProjectedSource::Other,
    };
    let mut best = usize::MAX;
    for entry in problems.object(node, at).unwrap_or_default() {
        let at = At::Key(at, &entry.key);
        let value = &entry.value;
        if entry.key == "name" {
            volume.name = problems.text(value, &at).unwrap_or_default();
        }
        let Some((rank, kind)) = VolumeType::of_field(&entry.key).filter(|_| !value.is_null()) else {
            continue;
        };
        problems.object(value, &at);
        match kind.0 {
            "flexVolume" => {
                volume.flex_driver = Some(value.get("driver").and_then(Node::as_str).unwrap_or_default());
            }
            "hostPath" => {
                volume.host_path = Some(value.get("path").and_then(Node::as_str).unwrap_or_default());
            }
            "projected" if is_token_like(value) => volume.projected = ProjectedSource::TokenLike,
            _ => {}
        }
        if rank < best {
            (best, volume.kind) = (rank, kind);
        }
    }
    volume
}

/// Whether a projected volume holds only what the API server puts into the service account token volume.
fn is_token_like(projected: &Node<'_>) -> bool {
    projected.get("sources").is_none_or(|sources| sources.items().iter().all(is_token_like_source))
}

/// Each kind that admission knows is looked at, and there must be one; any other kind beside it is not looked at.
fn is_token_like_source(source: &Node<'_>) -> bool {
    let part = |key: &str| source.get(key).filter(|part| !part.is_null());
    let (token, config_map) = (part("serviceAccountToken"), part("configMap"));
    let downward = part("downwardAPI");
    (token.is_some() || config_map.is_some() || downward.is_some())
        && token.is_none_or(is_own_token)
        && config_map.is_none_or(is_injected_config_map)
        && downward.is_none_or(names_namespace_only)
}

fn is_own_token(token: &Node<'_>) -> bool {
    let text = |key: &str| token.get(key).and_then(Node::as_str).unwrap_or_default();
    text("path") == "token" && text("audience").is_empty()
}

fn is_injected_config_map(config_map: &Node<'_>) -> bool {
    let file = match config_map.get("name").and_then(Node::as_str) {
        Some("kube-root-ca.crt") => "ca.crt",
        Some("openshift-service-ca.crt") => "service-ca.crt",
        _ => return false,
    };
    let [item] = config_map.get("items").map(Node::items).unwrap_or_default() else {
        return false;
    };
    let is_file = |key: &str| item.get(key).and_then(Node::as_str) == Some(file);
    is_file("key") && is_file("path")
}

fn names_namespace_only(downward: &Node<'_>) -> bool {
    downward.get("items").map(Node::items).unwrap_or_default().iter().all(|item| {
        let field = item.get("fieldRef");
        let text = |key: &str| field.and_then(|field| field.get(key)).and_then(Node::as_str);
        item.get("path").and_then(Node::as_str) == Some("namespace")
            && text("apiVersion") == Some("v1")
            && text("fieldPath") == Some("metadata.namespace")
    })
}

/// Ties the seccomp annotations to their containers, each key looked up once.
pub(super) fn name_seccomp_annotations(pod: &mut Pod<'_>) {
    let by_name: BTreeMap<&str, &str> = pod
        .annotations
        .iter()
        .filter_map(|(key, value)| Some((key.strip_prefix(CONTAINER_SECCOMP)?, *value)))
        .collect();
    if by_name.is_empty() {
        return;
    }
    for container in &mut pod.containers {
        container.seccomp_annotation = by_name.get(container.name).copied();
    }
}
