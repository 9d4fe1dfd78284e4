//! What an object allows that a pod does not use.

use super::words::quoted;
use crate::pod::{Pod, VolumeType};
use crate::scc::Scc;

/// The permissions of `scc` that `pod` has no use for, one sentence each: what granting it gives away.
pub fn surplus(scc: &Scc<'_>, pod: &Pod<'_>) -> Vec<String> {
    let contexts = || pod.containers.iter().map(|container| &container.security_context);
    let privileged = contexts().any(|context| context.privileged == Some(true));
    let ports = pod.containers.iter().any(|container| !container.host_ports.is_empty());
    let escalates = contexts().any(|context| context.allow_privilege_escalation != Some(false));
    let mut list = Vec::new();
    let flags = [
        (scc.allow_privileged_container && !privileged, "privileged containers"),
        (scc.allow_host_network && !pod.host_network, "the node's network"),
        (scc.allow_host_ports && !ports, "ports of the node"),
        (scc.allow_host_pid && !pod.host_pid, "the node's processes (`hostPID`)"),
        (scc.allow_host_ipc && !pod.host_ipc, "the node's shared memory (`hostIPC`)"),
        (
            scc.allow_privilege_escalation != Some(false) && !escalates,
            "gaining privileges (`allowPrivilegeEscalation`)",
        ),
    ];
    list.extend(flags.into_iter().filter(|(granted, _)| *granted).map(|(_, text)| text.to_owned()));
    list.extend(users(scc, pod));
    if scc.fs_group.kind == "RunAsAny" && pod.security_context.fs_group.is_none() {
        list.push("any `fsGroup`".to_owned());
    }
    if scc.supplemental_groups.kind == "RunAsAny" && pod.security_context.supplemental_groups.is_none() {
        list.push("any supplemental group".to_owned());
    }
    let labelled = pod.security_context.se_linux_options.is_some()
        || contexts().any(|context| context.se_linux_options.is_some());
    if scc.se_linux_context.kind == "RunAsAny" && !labelled {
        list.push("any SELinux label".to_owned());
    }
    list.extend(capabilities(scc, pod));
    list.extend(volumes(scc, pod));
    if scc.seccomp_profiles.contains(&"*") {
        list.push("any seccomp profile".to_owned());
    }
    let sysctls: Vec<_> = scc
        .allowed_unsafe_sysctls
        .iter()
        .copied()
        .filter(|name| !pod.security_context.sysctls.contains(name))
        .collect();
    if !sysctls.is_empty() {
        list.push(format!("the unsafe sysctls {}", quoted(&sysctls)));
    }
    list
}

fn users(scc: &Scc<'_>, pod: &Pod<'_>) -> Option<String> {
    let own = |uid: fn(i64) -> bool| {
        let users = pod.containers.iter().map(|container| container.security_context.run_as_user);
        users.map(|user| user.or(pod.security_context.run_as_user)).any(|user| user.is_some_and(uid))
    };
    match scc.run_as_user.kind {
        "RunAsAny" if !own(|uid| uid == 0) => Some("any user, root included".to_owned()),
        "RunAsAny" => Some("any user".to_owned()),
        "MustRunAsNonRoot" => Some("any user but root".to_owned()),
        _ => None,
    }
}

fn capabilities(scc: &Scc<'_>, pod: &Pod<'_>) -> Option<String> {
    if scc.allowed_capabilities.contains(&"*") {
        return Some("every capability".to_owned());
    }
    let added = |name: &str| {
        let lists =
            pod.containers.iter().filter_map(|container| container.security_context.capabilities.as_ref());
        lists.into_iter().any(|capabilities| capabilities.add.contains(&name))
    };
    let unused: Vec<_> = scc.allowed_capabilities.iter().copied().filter(|name| !added(name)).collect();
    (!unused.is_empty()).then(|| format!("the capabilities {}", quoted(&unused)))
}

fn volumes(scc: &Scc<'_>, pod: &Pod<'_>) -> Option<String> {
    /// Kinds that give away nothing of the node.
    const HARMLESS: [&str; 9] = [
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
    let used = |name: &str| pod.volumes.iter().any(|volume| volume.kind.0 == name);
    if scc.volumes.contains(&"*") {
        let host = VolumeType("hostPath").0;
        return Some(
            if used(host) { "every kind of volume" } else { "every kind of volume, `hostPath` included" }
                .to_owned(),
        );
    }
    let unused: Vec<_> = scc
        .volumes
        .iter()
        .copied()
        .filter(|kind| !HARMLESS.contains(kind) && *kind != "none" && !used(kind))
        .collect();
    (!unused.is_empty()).then(|| format!("volumes of kind {}", quoted(&unused)))
}
