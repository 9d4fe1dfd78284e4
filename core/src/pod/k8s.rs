//! `k8s_openapi`'s pod to [`Pod`], for controllers that hold the typed object.

use super::{
    Capabilities, Container, ContainerList, ContainerSecurityContext, Pod, PodSecurityContext,
    ProjectedSource, SeLinuxOptions, SeccompProfile, Volume, VolumeType, name_seccomp_annotations,
};
use k8s_openapi::api::core::v1 as api;
use std::collections::BTreeMap;

impl<'a> From<&'a api::Pod> for Pod<'a> {
    fn from(pod: &'a api::Pod) -> Self {
        let metadata = &pod.metadata;
        let mut judged = Self {
            name: text(metadata.name.as_ref()),
            generate_name: text(metadata.generate_name.as_ref()),
            namespace: text(metadata.namespace.as_ref()),
            annotations: pairs(metadata.annotations.as_ref()),
            labels: pairs(metadata.labels.as_ref()),
            ..Self::default()
        };
        if let Some(spec) = &pod.spec {
            read_spec(spec, &mut judged);
        }
        name_seccomp_annotations(&mut judged);
        judged
    }
}

fn read_spec<'a>(spec: &'a api::PodSpec, pod: &mut Pod<'a>) {
    let account = spec.service_account_name.as_ref().filter(|name| !name.is_empty());
    pod.service_account_name = text(account.or(spec.service_account.as_ref()));
    pod.os_name = spec.os.as_ref().map_or("", |os| &os.name);
    pod.host_network = spec.host_network.unwrap_or_default();
    pod.host_pid = spec.host_pid.unwrap_or_default();
    pod.host_ipc = spec.host_ipc.unwrap_or_default();
    pod.host_users = spec.host_users;
    pod.security_context = spec.security_context.as_ref().map(pod_context).unwrap_or_default();
    pod.volumes = spec.volumes.iter().flatten().map(volume).collect();
    let init = (spec.init_containers.iter().flatten().enumerate()).map(|(index, c)| {
        container(ContainerList::Init, index, &c.name, c.ports.as_ref(), c.security_context.as_ref())
    });
    let regular = (spec.containers.iter().enumerate()).map(|(index, c)| {
        container(ContainerList::Regular, index, &c.name, c.ports.as_ref(), c.security_context.as_ref())
    });
    let ephemeral = (spec.ephemeral_containers.iter().flatten().enumerate()).map(|(index, c)| {
        container(ContainerList::Ephemeral, index, &c.name, c.ports.as_ref(), c.security_context.as_ref())
    });
    pod.containers = init.chain(regular).chain(ephemeral).collect();
}

fn container<'a>(
    list: ContainerList,
    index: usize,
    name: &'a str,
    ports: Option<&'a Vec<api::ContainerPort>>,
    context: Option<&'a api::SecurityContext>,
) -> Container<'a> {
    let host_ports = ports.into_iter().flatten().filter_map(|port| port.host_port).filter(|port| *port > 0);
    Container {
        list,
        index,
        name,
        host_ports: host_ports.map(i64::from).collect(),
        has_security_context: context.is_some(),
        security_context: context.map(container_context).unwrap_or_default(),
        seccomp_annotation: None,
    }
}

fn pod_context(context: &api::PodSecurityContext) -> PodSecurityContext<'_> {
    PodSecurityContext {
        run_as_user: context.run_as_user,
        run_as_non_root: context.run_as_non_root,
        fs_group: context.fs_group,
        supplemental_groups: context.supplemental_groups.clone(),
        se_linux_options: context.se_linux_options.as_ref().map(se_linux_options),
        seccomp_profile: context.seccomp_profile.as_ref().map(seccomp_profile),
        sysctls: context.sysctls.iter().flatten().map(|sysctl| &*sysctl.name).collect(),
    }
}

fn container_context(context: &api::SecurityContext) -> ContainerSecurityContext<'_> {
    ContainerSecurityContext {
        capabilities: context.capabilities.as_ref().map(|capabilities| Capabilities {
            add: names(capabilities.add.as_ref()),
            drop: names(capabilities.drop.as_ref()),
        }),
        privileged: context.privileged,
        se_linux_options: context.se_linux_options.as_ref().map(se_linux_options),
        run_as_user: context.run_as_user,
        run_as_non_root: context.run_as_non_root,
        read_only_root_filesystem: context.read_only_root_filesystem,
        allow_privilege_escalation: context.allow_privilege_escalation,
        seccomp_profile: context.seccomp_profile.as_ref().map(seccomp_profile),
    }
}

fn se_linux_options(options: &api::SELinuxOptions) -> SeLinuxOptions<'_> {
    SeLinuxOptions {
        user: text(options.user.as_ref()),
        role: text(options.role.as_ref()),
        kind: text(options.type_.as_ref()),
        level: text(options.level.as_ref()),
    }
}

fn seccomp_profile(profile: &api::SeccompProfile) -> SeccompProfile<'_> {
    SeccompProfile { kind: &profile.type_, localhost_profile: profile.localhost_profile.as_deref() }
}

fn volume(volume: &api::Volume) -> Volume<'_> {
    let kinds = sources(volume).into_iter().filter(|(_, present)| *present);
    let first = kinds.filter_map(|(field, _)| VolumeType::of_field(field)).min();
    let token_like = volume
        .projected
        .as_ref()
        .is_some_and(|projected| projected.sources.iter().flatten().all(is_token_like));
    Volume {
        name: &volume.name,
        kind: first.map_or(VolumeType("emptyDir"), |(_, kind)| kind),
        flex_driver: volume.flex_volume.as_ref().map(|flex| &*flex.driver),
        host_path: volume.host_path.as_ref().map(|host| &*host.path),
        projected: if token_like { ProjectedSource::TokenLike } else { ProjectedSource::Other },
    }
}

/// Which of the fields that hold a volume's source are there.
fn sources(volume: &api::Volume) -> [(&'static str, bool); 30] {
    [
        ("hostPath", volume.host_path.is_some()),
        ("emptyDir", volume.empty_dir.is_some()),
        ("gcePersistentDisk", volume.gce_persistent_disk.is_some()),
        ("awsElasticBlockStore", volume.aws_elastic_block_store.is_some()),
        ("gitRepo", volume.git_repo.is_some()),
        ("secret", volume.secret.is_some()),
        ("nfs", volume.nfs.is_some()),
        ("iscsi", volume.iscsi.is_some()),
        ("glusterfs", volume.glusterfs.is_some()),
        ("persistentVolumeClaim", volume.persistent_volume_claim.is_some()),
        ("rbd", volume.rbd.is_some()),
        ("flexVolume", volume.flex_volume.is_some()),
        ("cinder", volume.cinder.is_some()),
        ("cephfs", volume.cephfs.is_some()),
        ("flocker", volume.flocker.is_some()),
        ("downwardAPI", volume.downward_api.is_some()),
        ("fc", volume.fc.is_some()),
        ("azureFile", volume.azure_file.is_some()),
        ("configMap", volume.config_map.is_some()),
        ("vsphereVolume", volume.vsphere_volume.is_some()),
        ("quobyte", volume.quobyte.is_some()),
        ("azureDisk", volume.azure_disk.is_some()),
        ("photonPersistentDisk", volume.photon_persistent_disk.is_some()),
        ("projected", volume.projected.is_some()),
        ("portworxVolume", volume.portworx_volume.is_some()),
        ("scaleIO", volume.scale_io.is_some()),
        ("storageos", volume.storageos.is_some()),
        ("csi", volume.csi.is_some()),
        ("ephemeral", volume.ephemeral.is_some()),
        ("image", volume.image.is_some()),
    ]
}

/// Whether a projection is one that the API server puts into the service account token volume.
fn is_token_like(source: &api::VolumeProjection) -> bool {
    let (token, config_map) = (source.service_account_token.as_ref(), source.config_map.as_ref());
    let downward = source.downward_api.as_ref();
    (token.is_some() || config_map.is_some() || downward.is_some())
        && token.is_none_or(|token| {
            token.path == "token" && token.audience.as_deref().unwrap_or_default().is_empty()
        })
        && config_map.is_none_or(is_injected_config_map)
        && downward.is_none_or(names_namespace_only)
}

fn is_injected_config_map(config_map: &api::ConfigMapProjection) -> bool {
    let file = match &*config_map.name {
        "kube-root-ca.crt" => "ca.crt",
        "openshift-service-ca.crt" => "service-ca.crt",
        _ => return false,
    };
    let items = config_map.items.as_deref().unwrap_or_default();
    matches!(items, [item] if item.key == file && item.path == file)
}

fn names_namespace_only(downward: &api::DownwardAPIProjection) -> bool {
    downward.items.iter().flatten().all(|item| {
        let field = item.field_ref.as_ref();
        item.path == "namespace"
            && field.is_some_and(|field| {
                field.api_version.as_deref() == Some("v1") && field.field_path == "metadata.namespace"
            })
    })
}

fn names(list: Option<&Vec<String>>) -> Vec<&str> {
    list.into_iter().flatten().map(|name| &**name).collect()
}

fn text(text: Option<&String>) -> &str {
    text.map_or("", |text| text)
}

fn pairs(map: Option<&BTreeMap<String, String>>) -> Vec<(&str, &str)> {
    map.into_iter().flatten().map(|(key, value)| (&**key, &**value)).collect()
}
