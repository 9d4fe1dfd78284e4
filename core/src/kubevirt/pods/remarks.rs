//! What is easily misread in one of KubeVirt's pods.

use super::{PodKind, fields, fork};
use crate::pod::{ContainerList, Pod};
use crate::source::Node;

/// Capabilities of virtiofsd as root; SYS_CHROOT stands for all nine.
const VIRTIOFSD: &str = "SYS_CHROOT";

/// One sentence for each thing that a reader of the fields alone would get wrong.
pub(super) fn remarks(kind: PodKind, pod: &Pod<'_>, node: &Node<'_>) -> Vec<String> {
    let mut all = Vec::new();
    if let Some((key, _)) = fork::kind_label(node).filter(|(key, _)| *key != fork::UPSTREAM)
        && kind != PodKind::Other
    {
        all.push(format!(
            "the label `{key}` is that of a fork of KubeVirt, compared with upstream's releases; its account may have \
             another name"
        ));
    }
    match kind {
        PodKind::VirtController => all.push(
            "the SCC kubevirt-controller is for the pods that this pod's account creates; for the pod itself \
             restricted-v2 is enough"
                .to_owned(),
        ),
        PodKind::Guestfs => all.push(
            "virtctl creates it in its user's name: that user's rights decide, not those of kubevirt-controller"
                .to_owned(),
        ),
        _ => {}
    }
    if kind.of_controller() {
        user(pod, &mut all);
        level(pod, &mut all);
    }
    if kind.is_launcher() {
        account(pod, &mut all);
        privileges(pod, &mut all);
        containers(pod, &mut all);
        surroundings(pod, node, &mut all);
    }
    all
}

/// The pod's user is overridden by every container.
fn user(pod: &Pod<'_>, all: &mut Vec<String>) {
    if pod.security_context.run_as_user != Some(0) || pod.containers.is_empty() {
        return;
    }
    let own = |user: Option<i64>| user.filter(|user| *user != 0);
    let users: Vec<i64> =
        pod.containers.iter().filter_map(|one| own(one.security_context.run_as_user)).collect();
    if let Some(first) = users.first()
        && users.len() == pod.containers.len()
    {
        all.push(format!("the pod says user 0, its containers say {first}: the containers' users count"));
    }
}

/// A level without a type.
fn level(pod: &Pod<'_>, all: &mut Vec<String>) {
    let of_containers = pod.containers.iter().filter_map(|one| one.security_context.se_linux_options);
    let mut labels = pod.security_context.se_linux_options.into_iter().chain(of_containers);
    if labels.any(|label| label.level.contains(":c") && label.kind.is_empty()) {
        all.push(
            "an SELinux level without a type: the categories are those of the virtual machine, the type is the \
             runtime's, container_t; seLinuxContext RunAsAny allows it, no page documents it"
                .to_owned(),
        );
    }
}

/// The account the pod runs as grants it nothing.
fn account(pod: &Pod<'_>, all: &mut Vec<String>) {
    let name = pod.service_account_name;
    if !name.is_empty() && name != "default" {
        all.push(format!(
            "it runs as the service account `{name}`, for a serviceAccount volume or by spec.serviceAccountName; its SCC \
             comes from the account that creates it"
        ));
    }
}

fn privileges(pod: &Pod<'_>, all: &mut Vec<String>) {
    let adds = |name: &str| {
        pod.containers.iter().find(|one| {
            let own = one.security_context.capabilities.as_ref();
            own.is_some_and(|own| own.add.contains(&name))
        })
    };
    if pod.containers.iter().any(|one| one.security_context.privileged == Some(true)) {
        all.push(
            "KubeVirt wrote privileged launchers for ppc64le nodes only (v0.27 .. v1.6), and its own SCC never allowed them"
                .to_owned(),
        );
    }
    if adds(VIRTIOFSD).is_some() {
        all.push(
            "virtiofsd as root asks for nine capabilities that no SCC of KubeVirt ever allowed (v0.58 .. v1.1; until v1.4 with \
             the gate ExperimentalVirtiofsSupport): it needs another SCC"
                .to_owned(),
        );
    }
    if adds("SYS_RESOURCE").is_some() {
        all.push(
            "SYS_RESOURCE: KubeVirt asked for it with SR-IOV in v0.19, v0.20 and v0.39 .. v0.41; a webhook of Harvester \
             added it to launchers with PCI devices from 2022 to 2025"
                .to_owned(),
        );
    }
}

fn containers(pod: &Pod<'_>, all: &mut Vec<String>) {
    let has_volume = |name: &str| pod.volumes.iter().any(|volume| volume.name == name);
    for container in pod.containers.iter().filter(|one| one.list == ContainerList::Regular) {
        if let Some(volume) = container.name.strip_prefix("virtiofs-")
            && !has_volume(volume)
        {
            all.push(format!(
                "`{}` serves no volume of the pod: KubeVirt's webhook adds such containers for containerPath volumes (v1.8 \
                 on), after virt-controller wrote the pod",
                container.name
            ));
        }
    }
    let sidecars = pod.containers.iter().filter(|one| one.name.starts_with("hook-sidecar-")).count();
    if sidecars > 0 {
        all.push(
            "hook sidecars run an image that the virtual machine's owner or a network binding plugin chose"
                .to_owned(),
        );
    }
}

/// What the product around KubeVirt, or another webhook, adds.
fn surroundings(pod: &Pod<'_>, node: &Node<'_>, all: &mut Vec<String>) {
    if pod.volumes.iter().any(|volume| volume.kind.0 == "image") {
        all.push(
            "container disks are image volumes: by default upstream from v1.9 on, switched off in OpenShift Virtualization"
                .to_owned(),
        );
    }
    let profile = pod.security_context.seccomp_profile;
    if profile.is_some_and(|profile| profile.localhost_profile == Some("kubevirt/kubevirt.json")) {
        all.push(
            "the seccomp profile kubevirt/kubevirt.json is set by OpenShift Virtualization's operator; upstream sets none"
                .to_owned(),
        );
    }
    if fields::spec(node, "volumes").is_some_and(|volumes| {
        volumes
            .items()
            .iter()
            .any(|volume| volume.get("name").and_then(Node::as_str) == Some("kubevirt-plugin-sockets"))
    }) {
        all.push("plugins (v1.9) may change the pod after virt-controller wrote it".to_owned());
    }
}
