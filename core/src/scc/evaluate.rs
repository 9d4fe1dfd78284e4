//! One object against one pod: what it would set, and why it refuses.

use super::defaults::{ContainerDefaults, Defaults, ProfileChange};
use super::provider::Provider;
use super::refusal::Site;
use super::strategy::seccomp::PodSeccomp;
use super::strategy::{
    Sink, capabilities, escalation, group, host, privileged, read_only, seccomp, selinux, sysctl, user,
    volume,
};
use crate::pod::{Container, Pod, SeLinuxOptions};

/// Whether silent fields are filled in before they are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filling {
    /// As admission does.
    Defaults,
    /// The pod as it stands.
    Nothing,
}

/// Judges the pod first, then each container, as the plugin does; every step adds its reasons to `sink`.
pub(crate) fn evaluate<'a>(
    provider: &Provider<'a, '_>,
    pod: &'a Pod<'a>,
    filling: Filling,
    sink: &mut impl Sink<'a>,
) -> Defaults<'a> {
    let mut defaults = Defaults::default();
    let state = pod_level(provider, pod, filling, &mut defaults, sink);
    for container in &pod.containers {
        if sink.is_settled() {
            break;
        }
        let set = container_level(provider, pod, container, &state, filling, sink);
        if !set.is_empty() {
            if defaults.containers.is_empty() {
                // Where one container is filled in, most others are.
                defaults.containers.reserve_exact(pod.containers.len());
            }
            defaults.containers.push(set);
        }
    }
    defaults
}

/// What containers inherit from the pod.
struct PodState<'a> {
    se_linux: Option<SeLinuxOptions<'a>>,
    seccomp: PodSeccomp<'a>,
}

fn pod_level<'a>(
    provider: &Provider<'a, '_>,
    pod: &'a Pod<'a>,
    filling: Filling,
    defaults: &mut Defaults<'a>,
    sink: &mut impl Sink<'a>,
) -> PodState<'a> {
    let scc = provider.scc;
    let own = &pod.security_context;
    let mut seccomp = PodSeccomp::of(pod);
    let set = &mut defaults.pod;
    if filling == Filling::Defaults {
        if own.supplemental_groups.is_none() {
            set.supplemental_group =
                group::default(scc.supplemental_groups.kind, provider.supplemental_groups);
        }
        if own.fs_group.is_none() {
            set.fs_group = group::default(scc.fs_group.kind, provider.fs_group);
        }
        if own.se_linux_options.is_none() {
            set.se_linux_options = selinux::default(provider);
        }
        let filled = seccomp.defaulted(scc);
        set.seccomp_annotation = filled.annotation.filter(|new| !is_same_text(*new, seccomp.annotation));
        set.seccomp_profile = ProfileChange::between(seccomp.field, filled.field);
        seccomp = filled;
    }
    let se_linux = own.se_linux_options.or(set.se_linux_options);
    let state = PodState { se_linux, seccomp };
    validate_pod(provider, pod, defaults, &state, sink);
    state
}

/// The pod's own checks, in the order in which the plugin reports them.
fn validate_pod<'a>(
    provider: &Provider<'a, '_>,
    pod: &'a Pod<'a>,
    defaults: &Defaults<'a>,
    state: &PodState<'a>,
    sink: &mut impl Sink<'a>,
) {
    let scc = provider.scc;
    let (own, set) = (&pod.security_context, &defaults.pod);
    group::validate_fs_group(scc.fs_group.kind, provider.fs_group, own.fs_group.or(set.fs_group), sink);
    group::validate_supplemental(
        scc.supplemental_groups.kind,
        provider.supplemental_groups,
        own.supplemental_groups.as_deref(),
        set.supplemental_group,
        sink,
    );
    seccomp::validate_pod(scc, state.seccomp, sink);
    if sink.is_settled() {
        return;
    }
    selinux::validate(provider, Site::Pod, state.se_linux, sink);
    host::validate_network(scc, Site::Pod, pod, sink);
    host::validate_pid_and_ipc(scc, Site::Pod, pod, sink);
    host::validate_users(scc, pod, sink);
    if sink.is_settled() {
        return;
    }
    sysctl::validate(scc, pod, sink);
    volume::validate(scc, pod, sink);
}

fn is_same_text(new: super::seccomp::Profile<'_>, old: Option<super::seccomp::Profile<'_>>) -> bool {
    old.is_some_and(|old| new == old || old.text() == new.text())
}

/// Each strategy fills its fields in and then judges them, in the order in which the plugin reports: no check looks at
/// what a later strategy fills in, so this is the same as filling everything in first.
fn container_level<'a>(
    provider: &Provider<'a, '_>,
    pod: &'a Pod<'a>,
    container: &'a Container<'a>,
    state: &PodState<'a>,
    filling: Filling,
    sink: &mut impl Sink<'a>,
) -> ContainerDefaults<'a> {
    let scc = provider.scc;
    let own = &container.security_context;
    let site = Site::Container { list: container.list, index: container.index, name: container.name };
    let fills = filling == Filling::Defaults;
    let mut set = ContainerDefaults::none(container.list, container.index);

    let mut user = own.run_as_user.or(pod.security_context.run_as_user);
    if fills && user.is_none() {
        set.run_as_user = user::default_user(provider);
        user = set.run_as_user;
    }
    let mut non_root = own.run_as_non_root.or(pod.security_context.run_as_non_root);
    if fills && non_root.is_none() && user::default_non_root(provider, user) {
        set.run_as_non_root = true;
        non_root = Some(true);
    }
    user::validate(provider, site, user, non_root, sink);

    let mut se_linux = own.se_linux_options.or(state.se_linux);
    if fills && se_linux.is_none() {
        set.se_linux_options = selinux::default(provider);
        se_linux = set.se_linux_options;
    }
    selinux::validate(provider, site, se_linux, sink);

    let mut profile = own.seccomp_profile;
    if let Some(annotation) = container.seccomp_annotation.filter(|_| fills) {
        profile = super::seccomp::Profile::Text(annotation).to_field();
        set.seccomp_profile = ProfileChange::between(own.seccomp_profile, profile);
    }
    seccomp::validate(scc, site, seccomp::of_container(container, profile, state.seccomp), sink);

    privileged::validate(scc, site, own.privileged, sink);
    if sink.is_settled() {
        return set;
    }

    if fills {
        set.capabilities = capabilities::default(scc, own.capabilities.as_ref());
    }
    let capabilities = set.capabilities.as_ref().or(own.capabilities.as_ref());
    capabilities::validate(scc, site, capabilities, sink);

    host::validate_network(scc, site, pod, sink);
    host::validate_ports(scc, site, pod, sink);
    host::validate_pid_and_ipc(scc, site, pod, sink);

    if fills {
        set.read_only_root_filesystem = read_only::default(scc, own.read_only_root_filesystem);
    }
    let read_only = own.read_only_root_filesystem.or(set.read_only_root_filesystem.then_some(true));
    read_only::validate(scc, site, read_only, sink);

    let mut escalation = own.allow_privilege_escalation;
    if fills {
        let add = capabilities.map_or(&[][..], |capabilities| &capabilities.add);
        set.allow_privilege_escalation = escalation::default(scc, escalation, own.privileged, add);
        escalation = escalation.or(set.allow_privilege_escalation);
    }
    escalation::validate(scc, site, escalation, sink);
    set
}
