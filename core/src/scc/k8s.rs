//! Puts what admission sets into `k8s_openapi`'s pod.

use super::admit::{SCC_ANNOTATION, SUBJECT_ANNOTATION};
use super::defaults::{ContainerDefaults, Defaults, ProfileChange};
use super::search::Winner;
use super::seccomp::POD_ANNOTATION;
use crate::pod::{Capabilities, ContainerList, SeLinuxOptions, SeccompProfile};
use k8s_openapi::api::core::v1 as api;

impl Winner<'_> {
    /// Makes the pod what the API server would store: the annotations, and everything the object sets. The same as
    /// [`edits`](Self::edits) applied to the pod's document.
    pub fn apply_to(&self, pod: &mut api::Pod) {
        annotate(pod, SCC_ANNOTATION, self.ranked.scc.name.to_owned());
        annotate(pod, SUBJECT_ANNOTATION, self.subject.as_str().to_owned());
        self.defaults.apply_to(pod);
    }
}

impl Defaults<'_> {
    /// Sets the values in the pod. The same as [`edits`](Self::edits) applied to its document.
    pub fn apply_to(&self, pod: &mut api::Pod) {
        if let Some(profile) = self.pod.seccomp_annotation {
            annotate(pod, POD_ANNOTATION, profile.text().into_owned());
        }
        if self.is_empty() {
            return;
        }
        let spec = pod.spec.get_or_insert_default();
        self.apply_to_context(spec);
        for defaults in &self.containers {
            let context = match defaults.list {
                ContainerList::Init => {
                    let list = spec.init_containers.get_or_insert_default();
                    list.get_mut(defaults.index).map(|container| &mut container.security_context)
                }
                ContainerList::Regular => {
                    spec.containers.get_mut(defaults.index).map(|container| &mut container.security_context)
                }
                ContainerList::Ephemeral => {
                    let list = spec.ephemeral_containers.get_or_insert_default();
                    list.get_mut(defaults.index).map(|container| &mut container.security_context)
                }
            };
            if let Some(context) = context {
                defaults.apply_to(context.get_or_insert_default());
            }
        }
    }

    fn apply_to_context(&self, spec: &mut api::PodSpec) {
        let defaults = &self.pod;
        let nothing = defaults.supplemental_group.is_none()
            && defaults.fs_group.is_none()
            && defaults.se_linux_options.is_none()
            && defaults.seccomp_profile == ProfileChange::Keep;
        if nothing {
            return;
        }
        let context = spec.security_context.get_or_insert_default();
        if let Some(group) = defaults.supplemental_group {
            context.supplemental_groups = Some(vec![group]);
        }
        if let Some(group) = defaults.fs_group {
            context.fs_group = Some(group);
        }
        if let Some(options) = &defaults.se_linux_options {
            context.se_linux_options = Some(se_linux_options(options));
        }
        change_profile(&mut context.seccomp_profile, defaults.seccomp_profile);
    }
}

impl ContainerDefaults<'_> {
    fn apply_to(&self, context: &mut api::SecurityContext) {
        if let Some(wanted) = &self.capabilities {
            context.capabilities = Some(capabilities(wanted));
        }
        if let Some(options) = &self.se_linux_options {
            context.se_linux_options = Some(se_linux_options(options));
        }
        if let Some(uid) = self.run_as_user {
            context.run_as_user = Some(uid);
        }
        if self.run_as_non_root {
            context.run_as_non_root = Some(true);
        }
        if self.read_only_root_filesystem {
            context.read_only_root_filesystem = Some(true);
        }
        if let Some(allow) = self.allow_privilege_escalation {
            context.allow_privilege_escalation = Some(allow);
        }
        change_profile(&mut context.seccomp_profile, self.seccomp_profile);
    }
}

fn annotate(pod: &mut api::Pod, key: &str, value: String) {
    pod.metadata.annotations.get_or_insert_default().insert(key.to_owned(), value);
}

fn change_profile(field: &mut Option<api::SeccompProfile>, change: ProfileChange<'_>) {
    match change {
        ProfileChange::Keep => {}
        ProfileChange::Set(SeccompProfile { kind, localhost_profile }) => {
            let localhost_profile = localhost_profile.map(str::to_owned);
            *field = Some(api::SeccompProfile { type_: kind.to_owned(), localhost_profile });
        }
        ProfileChange::Remove => *field = None,
    }
}

fn se_linux_options(options: &SeLinuxOptions<'_>) -> api::SELinuxOptions {
    let part = |part: &str| (!part.is_empty()).then(|| part.to_owned());
    api::SELinuxOptions {
        level: part(options.level),
        role: part(options.role),
        type_: part(options.kind),
        user: part(options.user),
    }
}

fn capabilities(capabilities: &Capabilities<'_>) -> api::Capabilities {
    let names = |list: &[&str]| {
        (!list.is_empty()).then(|| list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    };
    api::Capabilities { add: names(&capabilities.add), drop: names(&capabilities.drop) }
}
