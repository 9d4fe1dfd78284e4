//! Pods of `k8s-openapi`, for controllers written with kube-rs: read without copying, and filled in in place.
//!
//! The version of Kubernetes is the application's to choose, by a feature of `k8s-openapi`.

use super::{
    Capabilities, Container, ContainerList, ContainerSecurityContext, Pod, PodSecurityContext,
    ProjectedSource, SeLinuxOptions, SeccompProfile, Volume, VolumeType,
};
use crate::scc::{
    ContainerDefaults, POD_ANNOTATION, ProfileChange, SCC_ANNOTATION, SUBJECT_ANNOTATION, Winner,
};
use k8s_openapi::api::core::v1 as api;
use std::collections::BTreeMap;

/// Prefix of the annotations that name a container's seccomp profile.
const CONTAINER_SECCOMP: &str = "container.seccomp.security.alpha.kubernetes.io/";

impl<'a> From<&'a api::Pod> for Pod<'a> {
    /// The slice of the pod that admission judges.
    fn from(pod: &'a api::Pod) -> Self {
        let metadata = &pod.metadata;
        let annotations = metadata.annotations.as_ref();
        let Some(spec) = &pod.spec else {
            return Self::default();
        };
        let mut containers = Vec::new();
        for (list, items) in [
            (ContainerList::Init, spec.init_containers.as_deref().unwrap_or_default()),
            (ContainerList::Regular, spec.containers.as_slice()),
        ] {
            let read = |(index, own): (usize, &'a api::Container)| {
                let context = own.security_context.as_ref();
                let ports = own.ports.as_deref().unwrap_or_default();
                container(list, index, &own.name, ports, context, annotations)
            };
            containers.extend(items.iter().enumerate().map(read));
        }
        let ephemeral = spec.ephemeral_containers.as_deref().unwrap_or_default().iter().enumerate();
        containers.extend(ephemeral.map(|(index, own)| {
            let context = own.security_context.as_ref();
            let ports = own.ports.as_deref().unwrap_or_default();
            container(ContainerList::Ephemeral, index, &own.name, ports, context, annotations)
        }));
        Self {
            name: text(metadata.name.as_ref()),
            generate_name: text(metadata.generate_name.as_ref()),
            namespace: text(metadata.namespace.as_ref()),
            annotations: pairs(annotations),
            labels: pairs(metadata.labels.as_ref()),
            service_account_name: text(spec.service_account_name.as_ref()),
            os_name: spec.os.as_ref().map_or("", |os| &os.name),
            host_network: spec.host_network.unwrap_or_default(),
            host_pid: spec.host_pid.unwrap_or_default(),
            host_ipc: spec.host_ipc.unwrap_or_default(),
            host_users: spec.host_users,
            security_context: spec.security_context.as_ref().map(pod_context).unwrap_or_default(),
            volumes: spec.volumes.as_deref().unwrap_or_default().iter().map(volume).collect(),
            containers,
        }
    }
}

fn text(text: Option<&String>) -> &str {
    text.map_or("", String::as_str)
}

fn pairs(map: Option<&BTreeMap<String, String>>) -> Vec<(&str, &str)> {
    map.into_iter().flatten().map(|(key, value)| (key.as_str(), value.as_str())).collect()
}

fn pod_context(own: &api::PodSecurityContext) -> PodSecurityContext<'_> {
    PodSecurityContext {
        run_as_user: own.run_as_user,
        run_as_non_root: own.run_as_non_root,
        fs_group: own.fs_group,
        supplemental_groups: own.supplemental_groups.clone(),
        se_linux_options: own.se_linux_options.as_ref().map(label),
        seccomp_profile: own.seccomp_profile.as_ref().map(profile),
        sysctls: own
            .sysctls
            .as_deref()
            .unwrap_or_default()
            .iter()
            .map(|sysctl| sysctl.name.as_str())
            .collect(),
    }
}

fn label(own: &api::SELinuxOptions) -> SeLinuxOptions<'_> {
    SeLinuxOptions {
        user: text(own.user.as_ref()),
        role: text(own.role.as_ref()),
        kind: text(own.type_.as_ref()),
        level: text(own.level.as_ref()),
    }
}

fn profile(own: &api::SeccompProfile) -> SeccompProfile<'_> {
    SeccompProfile { kind: &own.type_, localhost_profile: own.localhost_profile.as_deref() }
}

fn container<'a>(
    list: ContainerList,
    index: usize,
    name: &'a str,
    ports: &[api::ContainerPort],
    context: Option<&'a api::SecurityContext>,
    annotations: Option<&'a BTreeMap<String, String>>,
) -> Container<'a> {
    let seccomp = annotations.and_then(|map| map.get(&format!("{CONTAINER_SECCOMP}{name}")));
    let host_ports = ports.iter().filter_map(|port| port.host_port).filter(|port| *port > 0).map(i64::from);
    Container {
        list,
        index,
        name,
        host_ports: host_ports.collect(),
        has_security_context: context.is_some(),
        security_context: context.map(container_context).unwrap_or_default(),
        seccomp_annotation: seccomp.map(String::as_str),
    }
}

fn container_context(own: &api::SecurityContext) -> ContainerSecurityContext<'_> {
    ContainerSecurityContext {
        capabilities: own.capabilities.as_ref().map(|own| Capabilities {
            add: own.add.iter().flatten().map(String::as_str).collect(),
            drop: own.drop.iter().flatten().map(String::as_str).collect(),
        }),
        privileged: own.privileged,
        se_linux_options: own.se_linux_options.as_ref().map(label),
        run_as_user: own.run_as_user,
        run_as_non_root: own.run_as_non_root,
        read_only_root_filesystem: own.read_only_root_filesystem,
        allow_privilege_escalation: own.allow_privilege_escalation,
        seccomp_profile: own.seccomp_profile.as_ref().map(profile),
    }
}

fn volume(own: &api::Volume) -> Volume<'_> {
    let set = [
        ("hostPath", own.host_path.is_some()),
        ("emptyDir", own.empty_dir.is_some()),
        ("gcePersistentDisk", own.gce_persistent_disk.is_some()),
        ("awsElasticBlockStore", own.aws_elastic_block_store.is_some()),
        ("gitRepo", own.git_repo.is_some()),
        ("secret", own.secret.is_some()),
        ("nfs", own.nfs.is_some()),
        ("iscsi", own.iscsi.is_some()),
        ("glusterfs", own.glusterfs.is_some()),
        ("persistentVolumeClaim", own.persistent_volume_claim.is_some()),
        ("rbd", own.rbd.is_some()),
        ("flexVolume", own.flex_volume.is_some()),
        ("cinder", own.cinder.is_some()),
        ("cephfs", own.cephfs.is_some()),
        ("flocker", own.flocker.is_some()),
        ("downwardAPI", own.downward_api.is_some()),
        ("fc", own.fc.is_some()),
        ("azureFile", own.azure_file.is_some()),
        ("configMap", own.config_map.is_some()),
        ("vsphereVolume", own.vsphere_volume.is_some()),
        ("quobyte", own.quobyte.is_some()),
        ("azureDisk", own.azure_disk.is_some()),
        ("photonPersistentDisk", own.photon_persistent_disk.is_some()),
        ("projected", own.projected.is_some()),
        ("portworxVolume", own.portworx_volume.is_some()),
        ("scaleIO", own.scale_io.is_some()),
        ("storageos", own.storageos.is_some()),
        ("csi", own.csi.is_some()),
        ("ephemeral", own.ephemeral.is_some()),
        ("image", own.image.is_some()),
    ];
    let fields = set.iter().filter(|(_, is_set)| *is_set);
    let first = fields.filter_map(|(field, _)| VolumeType::of_field(field)).min_by_key(|(rank, _)| *rank);
    let token = own.projected.as_ref().is_some_and(is_token_like);
    Volume {
        name: &own.name,
        kind: first.map_or(VolumeType("emptyDir"), |(_, kind)| kind),
        flex_driver: own.flex_volume.as_ref().map(|flex| flex.driver.as_str()),
        host_path: own.host_path.as_ref().map(|host| host.path.as_str()),
        projected: if token { ProjectedSource::TokenLike } else { ProjectedSource::Other },
    }
}

fn is_token_like(own: &api::ProjectedVolumeSource) -> bool {
    own.sources.iter().flatten().all(is_token_like_source)
}

fn is_token_like_source(source: &api::VolumeProjection) -> bool {
    if let Some(token) = &source.service_account_token {
        return token.path == "token" && token.audience.as_ref().is_none_or(String::is_empty);
    }
    if let Some(map) = &source.config_map {
        let file = match map.name.as_str() {
            "kube-root-ca.crt" => "ca.crt",
            "openshift-service-ca.crt" => "service-ca.crt",
            _ => return false,
        };
        let [item] = map.items.as_deref().unwrap_or_default() else { return false };
        return item.key == file && item.path == file;
    }
    source.downward_api.as_ref().is_some_and(|downward| {
        downward.items.iter().flatten().all(|item| {
            let field = item.field_ref.as_ref();
            item.path == "namespace"
                && field.is_some_and(|field| {
                    field.api_version.as_deref() == Some("v1") && field.field_path == "metadata.namespace"
                })
        })
    })
}

/// Puts everything that admission sets into a pod, its annotations included.
///
/// The same as applying [`Winner::edits`] to the pod's document.
pub fn apply(winner: &Winner<'_>, pod: &mut api::Pod) {
    let annotations = pod.metadata.annotations.get_or_insert_default();
    annotations.insert(SCC_ANNOTATION.to_owned(), winner.ranked.scc.name.to_owned());
    annotations.insert(SUBJECT_ANNOTATION.to_owned(), winner.subject.as_str().to_owned());
    let set = &winner.defaults.pod;
    if let Some(profile) = set.seccomp_annotation {
        annotations.insert(POD_ANNOTATION.to_owned(), profile.text().into_owned());
    }
    let Some(spec) = &mut pod.spec else { return };
    let context = spec.security_context.get_or_insert_default();
    if let Some(group) = set.supplemental_group {
        context.supplemental_groups = Some(vec![group]);
    }
    context.fs_group = set.fs_group.or(context.fs_group);
    if let Some(options) = &set.se_linux_options {
        context.se_linux_options = Some(typed_label(options));
    }
    change_profile(set.seccomp_profile, &mut context.seccomp_profile);
    for container in &winner.defaults.containers {
        let own = match container.list {
            ContainerList::Init => {
                spec.init_containers.as_mut().and_then(|list| list.get_mut(container.index))
            }
            ContainerList::Regular => spec.containers.get_mut(container.index),
            ContainerList::Ephemeral => {
                let list = spec.ephemeral_containers.as_mut();
                if let Some(own) = list.and_then(|list| list.get_mut(container.index)) {
                    apply_container(container, own.security_context.get_or_insert_default());
                }
                continue;
            }
        };
        if let Some(own) = own {
            apply_container(container, own.security_context.get_or_insert_default());
        }
    }
}

fn apply_container(set: &ContainerDefaults<'_>, context: &mut api::SecurityContext) {
    let owned = |names: &[&str]| {
        (!names.is_empty()).then(|| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    };
    if let Some(capabilities) = &set.capabilities {
        let (add, drop) = (owned(&capabilities.add), owned(&capabilities.drop));
        context.capabilities = Some(api::Capabilities { add, drop });
    }
    if let Some(options) = &set.se_linux_options {
        context.se_linux_options = Some(typed_label(options));
    }
    context.run_as_user = set.run_as_user.or(context.run_as_user);
    if set.run_as_non_root {
        context.run_as_non_root = Some(true);
    }
    if set.read_only_root_filesystem {
        context.read_only_root_filesystem = Some(true);
    }
    context.allow_privilege_escalation =
        set.allow_privilege_escalation.or(context.allow_privilege_escalation);
    change_profile(set.seccomp_profile, &mut context.seccomp_profile);
}

fn typed_label(options: &SeLinuxOptions<'_>) -> api::SELinuxOptions {
    let part = |part: &str| (!part.is_empty()).then(|| part.to_owned());
    api::SELinuxOptions {
        user: part(options.user),
        role: part(options.role),
        type_: part(options.kind),
        level: part(options.level),
    }
}

fn change_profile(change: ProfileChange<'_>, field: &mut Option<api::SeccompProfile>) {
    match change {
        ProfileChange::Keep => {}
        ProfileChange::Set(profile) => {
            *field = Some(api::SeccompProfile {
                type_: profile.kind.to_owned(),
                localhost_profile: profile.localhost_profile.map(str::to_owned),
            });
        }
        ProfileChange::Remove => *field = None,
    }
}
