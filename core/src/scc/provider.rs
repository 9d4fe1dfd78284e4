//! One `SecurityContextConstraints` with the namespace's values filled in.

use super::model::{Groups, IdRange, MUST_RUN_AS, MUST_RUN_AS_NON_ROOT, MUST_RUN_AS_RANGE, RUN_AS_ANY, Scc};
use super::namespace::{
    BlockError, MCS, Namespace, SUPPLEMENTAL_GROUPS, UID_RANGE, parse_block, parse_blocks,
};
use crate::pod::SeLinuxOptions;
use std::fmt::{self, Display};

/// The namespace's values, read once per request and only if some candidate needs them.
#[derive(Clone, Debug)]
pub(crate) struct NamespaceValues<'a> {
    name: &'a str,
    uid_range: Result<IdRange, Missing<'a>>,
    mcs: Result<&'a str, Missing<'a>>,
    groups: Result<Vec<IdRange>, Missing<'a>>,
    /// The one group `fsGroup` takes: the start of the first block.
    first_group: [IdRange; 1],
}

/// Why a namespace annotation gives no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing<'a> {
    /// The key is absent.
    Absent(&'static str),
    /// The value is empty.
    Empty(&'static str),
    /// Neither annotation that could name groups exists in this namespace.
    NoGroupAnnotation(&'a str),
    /// The annotation that should name groups is empty.
    NoGroups,
    /// The value cannot be read.
    Unreadable(BlockError<'a>),
}

impl Display for Missing<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent(key) => write!(out, "unable to find annotation {key}"),
            Self::Empty(key) => write!(out, "found annotation {key} but it was empty"),
            Self::NoGroupAnnotation(namespace) => {
                write!(out, "unable to find supplemental group or uid annotation for namespace {namespace}")
            }
            Self::NoGroups => {
                write!(out, "unable to find groups using {SUPPLEMENTAL_GROUPS} and {UID_RANGE} annotations")
            }
            Self::Unreadable(why) => why.fmt(out),
        }
    }
}

impl<'a> NamespaceValues<'a> {
    pub(crate) fn new(namespace: &Namespace<'a>) -> Self {
        let uid_range = present(namespace.uid_range, UID_RANGE)
            .and_then(|text| parse_block(text).map_err(Missing::Unreadable));
        // The groups annotation wins as soon as its key exists, even when it is empty.
        let groups = match namespace.supplemental_groups.or(namespace.uid_range) {
            None => Err(Missing::NoGroupAnnotation(namespace.name)),
            Some("") => Err(Missing::NoGroups),
            Some(text) => parse_blocks(text).map_err(Missing::Unreadable),
        };
        let first = groups.as_ref().ok().and_then(|blocks| blocks.first()).map_or(0, |block| block.min);
        let first_group = [IdRange { min: first, max: first }];
        Self { name: namespace.name, uid_range, mcs: present(namespace.mcs, MCS), groups, first_group }
    }
}

fn present<'a>(value: Option<&'a str>, key: &'static str) -> Result<&'a str, Missing<'a>> {
    match value {
        None => Err(Missing::Absent(key)),
        Some("") => Err(Missing::Empty(key)),
        Some(text) => Ok(text),
    }
}

/// Why no provider could be made of an object. One such object stops every request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProviderError<'a> {
    /// The object's name.
    pub scc: &'a str,
    /// The request's namespace.
    pub namespace: &'a str,
    /// What is wrong.
    pub cause: ProviderFault<'a>,
}

/// What stops a provider from being made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderFault<'a> {
    /// The namespace has no usable block of user ids.
    Uid(Missing<'a>),
    /// The namespace has no usable level.
    Mcs(Missing<'a>),
    /// The namespace has no usable groups.
    Groups(Missing<'a>),
    /// A strategy type that does not exist.
    UnknownStrategy {
        /// Which strategy, as the message names it.
        strategy: &'static str,
        /// The type that was found, empty when it is unset.
        kind: &'a str,
    },
    /// `MustRunAs` or `MustRunAsRange` without the value it needs.
    MissingUid(&'static str),
}

impl Display for ProviderError<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scc, namespace, cause } = self;
        let (what, why) = match cause {
            ProviderFault::Uid(why) => ("uid", why),
            ProviderFault::Mcs(why) => ("mcs", why),
            ProviderFault::Groups(why) => ("group", why),
            ProviderFault::UnknownStrategy { strategy, kind } => {
                return write!(
                    out,
                    "error creating provider for SCC {scc} in namespace {namespace}: Unrecognized {strategy} strategy type {kind}"
                );
            }
            ProviderFault::MissingUid(what) => {
                return write!(out, "error creating provider for SCC {scc} in namespace {namespace}: {what}");
            }
        };
        write!(
            out,
            "unable to find pre-allocated {what} annotation for namespace {namespace} while trying to configure SCC {scc}: {why}"
        )
    }
}

/// An object ready to judge pods of one namespace.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Provider<'a, 'r> {
    pub(crate) scc: &'a Scc<'a>,
    /// Range of `MustRunAsRange`.
    pub(crate) uid_range: IdRange,
    /// Options of the SELinux `MustRunAs`.
    pub(crate) se_linux: SeLinuxOptions<'a>,
    /// Ranges of the fsGroup `MustRunAs`.
    pub(crate) fs_group: &'r [IdRange],
    /// Ranges of the supplementalGroups `MustRunAs`.
    pub(crate) supplemental_groups: &'r [IdRange],
}

impl<'a, 'r> Provider<'a, 'r>
where
    'a: 'r,
{
    pub(crate) fn new(scc: &'a Scc<'a>, values: &'r NamespaceValues<'a>) -> Result<Self, ProviderError<'a>> {
        Self::fill(scc, values).map_err(|cause| ProviderError {
            scc: scc.name,
            namespace: values.name,
            cause,
        })
    }

    fn fill(scc: &'a Scc<'a>, values: &'r NamespaceValues<'a>) -> Result<Self, ProviderFault<'a>> {
        let user = &scc.run_as_user;
        let mut uid_range = IdRange {
            min: user.uid_range_min.unwrap_or_default(),
            max: user.uid_range_max.unwrap_or_default(),
        };
        let from_namespace = user.uid_range_min.is_none() && user.uid_range_max.is_none();
        if user.kind == MUST_RUN_AS_RANGE && from_namespace {
            uid_range = values.uid_range.map_err(ProviderFault::Uid)?;
        }
        let mut se_linux = scc.se_linux_context.options.unwrap_or_default();
        if scc.se_linux_context.kind == MUST_RUN_AS && se_linux.level.is_empty() {
            se_linux.level = values.mcs.map_err(ProviderFault::Mcs)?;
        }
        let mut fs_group = &*scc.fs_group.ranges;
        if takes_namespace_groups(&scc.fs_group) {
            values.groups.as_ref().map_err(|why| ProviderFault::Groups(*why))?;
            fs_group = &values.first_group;
        }
        let mut supplemental_groups = &*scc.supplemental_groups.ranges;
        if takes_namespace_groups(&scc.supplemental_groups) {
            supplemental_groups = values.groups.as_ref().map_err(|why| ProviderFault::Groups(*why))?;
        }
        check_strategies(scc, from_namespace)?;
        Ok(Self { scc, uid_range, se_linux, fs_group, supplemental_groups })
    }
}

fn takes_namespace_groups(groups: &Groups<'_>) -> bool {
    groups.kind == MUST_RUN_AS && groups.ranges.is_empty()
}

fn check_strategies<'a>(scc: &'a Scc<'a>, range_from_namespace: bool) -> Result<(), ProviderFault<'a>> {
    let user = &scc.run_as_user;
    match user.kind {
        MUST_RUN_AS if user.uid.is_none() => {
            return Err(ProviderFault::MissingUid("MustRunAs requires a UID"));
        }
        MUST_RUN_AS_RANGE if !range_from_namespace && user.uid_range_min.is_none() => {
            return Err(ProviderFault::MissingUid("MustRunAsRange requires a UIDRangeMin"));
        }
        MUST_RUN_AS_RANGE if !range_from_namespace && user.uid_range_max.is_none() => {
            return Err(ProviderFault::MissingUid("MustRunAsRange requires a UIDRangeMax"));
        }
        MUST_RUN_AS | MUST_RUN_AS_RANGE | MUST_RUN_AS_NON_ROOT | RUN_AS_ANY => {}
        kind => return Err(ProviderFault::UnknownStrategy { strategy: "RunAsUser", kind }),
    }
    let others = [
        ("SELinuxContext", scc.se_linux_context.kind),
        ("FSGroup", scc.fs_group.kind),
        ("SupplementalGroups", scc.supplemental_groups.kind),
    ];
    match others.into_iter().find(|(_, kind)| !matches!(*kind, MUST_RUN_AS | RUN_AS_ANY)) {
        Some((strategy, kind)) => Err(ProviderFault::UnknownStrategy { strategy, kind }),
        None => Ok(()),
    }
}
