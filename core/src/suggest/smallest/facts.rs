//! What a set of pods says about users, groups and labels, all pods together.

use super::opening::{Label, Users};
use crate::pod::{Container, Pod};
use crate::scc::{Namespace, parse_blocks};

/// The tightest strategies that fit, and what silent pods are to get.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    /// Users in the order in which they are tried.
    pub(super) users: Vec<Users>,
    /// The label that every container names, if there is one.
    pub(super) label: Option<Label>,
    /// The namespace's first group, if some pod names no `fsGroup`.
    pub(super) silent_fs_group: Option<i64>,
    /// The namespace's first group, if some pod names no `supplementalGroups`.
    pub(super) silent_supplemental_group: Option<i64>,
}

impl Facts {
    pub(super) fn of(pods: &[Pod<'_>], namespace: &Namespace<'_>) -> Self {
        let first_group = namespace
            .supplemental_groups
            .or(namespace.uid_range)
            .and_then(|text| parse_blocks(text).ok())
            .and_then(|blocks| blocks.first().map(|block| block.min));
        let some = |is_silent: fn(&Pod<'_>) -> bool| pods.iter().any(is_silent);
        Self {
            users: users(pods),
            label: label(pods),
            silent_fs_group: first_group.filter(|_| some(|pod| pod.security_context.fs_group.is_none())),
            silent_supplemental_group: first_group
                .filter(|_| some(|pod| pod.security_context.supplemental_groups.is_none())),
        }
    }
}

fn containers<'p, 'a>(pods: &'p [Pod<'a>]) -> impl Iterator<Item = (&'p Pod<'a>, &'p Container<'a>)> {
    pods.iter().flat_map(|pod| pod.containers.iter().map(move |container| (pod, container)))
}

/// A strategy fixes a user for silent containers as well, so one is fixed only where no container is silent.
fn users(pods: &[Pod<'_>]) -> Vec<Users> {
    let own = containers(pods)
        .map(|(pod, container)| container.security_context.run_as_user.or(pod.security_context.run_as_user));
    let named: Option<Vec<i64>> = own.collect();
    let mut users = Vec::new();
    if let Some(named) = named
        && let (Some(min), Some(max)) = (named.iter().min(), named.iter().max())
    {
        users.push(if min == max { Users::One(*min) } else { Users::Range(*min, *max) });
    }
    users.extend([Users::NonRoot, Users::Any]);
    users
}

/// The label that all containers have, with the same care.
fn label(pods: &[Pod<'_>]) -> Option<Label> {
    let mut labels = containers(pods).map(|(pod, container)| {
        container.security_context.se_linux_options.or(pod.security_context.se_linux_options)
    });
    let first = labels.next()??;
    labels.all(|label| label == Some(first)).then(|| first.into())
}
