//! The objects that OpenShift ships, per minor, and the two that KubeVirt installs.
//!
//! Everything is constant: points and order were computed when the tables were written, so using a minor costs no start-up
//! work. A minor speaks of a freshly installed cluster of its first release. An upgraded cluster keeps old values of
//! the objects that are created only once; [`Facts::changes`] tells what they were.
//!
//! Source: `core/data/scc`. What no source states is marked there, and here as `inferred`.

use super::access::{Binding, BindingSubject, Bindings};
use super::model::{Groups, List, RunAsUser, Scc, SeLinuxContext};
use super::set::{Member, Ranked, SccSet};
use super::text::ValueStyle;
use crate::generated::scc as tables;

/// An OpenShift minor.
#[derive(Debug)]
pub struct Minor {
    /// `4.21`.
    pub name: &'static str,
    /// The number after `4.`.
    pub number: u32,
    /// The Kubernetes its API server is built with, `1.34`.
    pub kubernetes: &'static str,
    /// How its messages print lists and absent values.
    pub style: ValueStyle,
    /// Its objects, core and platform, in the order in which they are tried.
    pub sccs: &'static [&'static Ranked<'static>],
    /// Who may use an object through the default role bindings.
    pub bindings: &'static [Binding<'static>],
    /// Where [`kubernetes`](Self::kubernetes) comes from.
    pub source: &'static Source,
    /// What that was concluded from, if no source states it.
    pub inferred: Option<&'static str>,
}

impl Minor {
    /// The object of that name.
    pub fn get(&self, name: &str) -> Option<&'static Ranked<'static>> {
        self.sccs.iter().copied().find(|ranked| ranked.scc.name == name)
    }

    /// The objects as a cluster's set.
    pub fn set<'a>(&self) -> SccSet<'a> {
        SccSet::new(self.sccs.iter().map(|ranked| Member::Borrowed(ranked)))
    }

    /// Who may use an object on a new cluster of this minor, beside administrators.
    pub fn usable_by<'a>(&self, scc: &Scc<'a>) -> Vec<Named<'a>> {
        let bound = self.bindings.iter().filter(|binding| binding.scc == scc.name).map(|binding| {
            let (BindingSubject::User(name) | BindingSubject::Group(name)) = binding.subject;
            Named { name, by_role_binding: true }
        });
        let named = scc.groups.iter().chain(scc.users.iter());
        bound.chain(named.map(|name| Named { name, by_role_binding: false })).collect()
    }

    /// The default role bindings as an answer to who may use what.
    pub fn access(&self) -> Bindings<'static> {
        Bindings(self.bindings.to_vec())
    }
}

/// A user, service account or group that may use an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// The full name.
    pub name: &'a str,
    /// Whether a role binding says so, not the object itself.
    pub by_role_binding: bool,
}

/// Who ships an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Group {
    /// The API server's operator; on every cluster.
    Core,
    /// Another operator of the platform; absent where its capability is switched off.
    Platform,
    /// KubeVirt; in no minor.
    Kubevirt,
}

impl Group {
    /// `core`, `platform` or `kubevirt`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Platform => "platform",
            Self::Kubevirt => "kubevirt",
        }
    }
}

/// What there is to know about an object besides its fields.
#[derive(Debug)]
pub struct Facts {
    /// `metadata.name`.
    pub name: &'static str,
    /// Who ships it.
    pub group: Group,
    /// What it is for.
    pub summary: &'static str,
    /// The first minor that has it. `4.10`, the oldest known here, may mean an older one; `None` for KubeVirt's.
    pub since: Option<&'static str>,
    /// Where it comes from.
    pub source: &'static Source,
    /// What its presence was concluded from, if no source states it.
    pub inferred: Option<&'static str>,
    /// What changed in it, oldest first.
    pub changes: &'static [&'static Change],
}

/// A change of one field.
#[derive(Debug)]
pub struct Change {
    /// The minor that brought it.
    pub minor: &'static str,
    /// The field.
    pub field: &'static str,
    /// What changed.
    pub text: &'static str,
    /// Where that comes from.
    pub source: &'static Source,
    /// What the minor was concluded from, if no source states it.
    pub inferred: Option<&'static str>,
}

/// Where a fact comes from.
#[derive(Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Source {
    /// What rows call it.
    pub key: &'static str,
    /// `owner/name` on GitHub, or the name of a publication.
    pub repository: &'static str,
    /// A file, or `pull/N`, or an address.
    pub path: &'static str,
    /// The commit it was read at.
    pub commit: Option<&'static str>,
    /// Its date.
    pub date: Option<&'static str>,
    /// Its licence.
    pub licence: &'static str,
    /// What was read there.
    pub what: &'static str,
}

/// Every known minor, oldest first.
pub fn minors() -> &'static [Minor] {
    &tables::MINORS
}

/// The minor of that name: `4.21`; a patch release counts as its minor.
pub fn minor(name: &str) -> Option<&'static Minor> {
    let name = name.trim().trim_start_matches('v');
    let mut parts = name.splitn(3, '.');
    let (major, number) = (parts.next()?, parts.next()?);
    let number: u32 = number.parse().ok()?;
    (major == "4").then(|| tables::MINORS.iter().find(|minor| minor.number == number)).flatten()
}

/// The newest minor: what is meant where none is named.
pub fn newest() -> &'static Minor {
    let [.., newest] = &tables::MINORS;
    newest
}

/// The newest form of a built-in object, of any group.
pub fn by_name(name: &str) -> Option<&'static Ranked<'static>> {
    let index = tables::NEWEST.binary_search_by_key(&name, |ranked| ranked.scc.name).ok()?;
    tables::NEWEST.get(index).copied()
}

/// Names that [`by_name`] knows, sorted.
pub fn names() -> impl ExactSizeIterator<Item = &'static str> {
    tables::NEWEST.iter().map(|ranked| ranked.scc.name)
}

/// The facts about a built-in object.
pub fn facts(name: &str) -> Option<&'static Facts> {
    let index = tables::FACTS.binary_search_by_key(&name, |facts| facts.name).ok()?;
    tables::FACTS.get(index)
}

/// Every source of the tables, sorted by key.
pub fn sources() -> &'static [&'static Source] {
    &tables::SOURCES
}

/// The default role bindings of the newest minor.
pub fn default_bindings() -> &'static [Binding<'static>] {
    newest().bindings
}

/// An object without anything; the tables name only what differs from it.
pub(crate) const EMPTY: Scc<'static> = Scc {
    name: "",
    priority: None,
    allow_privileged_container: false,
    default_add_capabilities: List::Borrowed(&[]),
    required_drop_capabilities: List::Borrowed(&[]),
    allowed_capabilities: List::Borrowed(&[]),
    allow_host_dir_volume_plugin: false,
    volumes: List::Borrowed(&[]),
    allowed_flex_volumes: List::Borrowed(&[]),
    allow_host_network: false,
    allow_host_ports: false,
    allow_host_pid: false,
    allow_host_ipc: false,
    user_namespace_level: "",
    default_allow_privilege_escalation: None,
    allow_privilege_escalation: None,
    se_linux_context: SeLinuxContext { kind: "", options: None },
    run_as_user: RunAsUser { kind: "", uid: None, uid_range_min: None, uid_range_max: None },
    supplemental_groups: Groups { kind: "", ranges: List::Borrowed(&[]) },
    fs_group: Groups { kind: "", ranges: List::Borrowed(&[]) },
    read_only_root_filesystem: false,
    users: List::Borrowed(&[]),
    groups: List::Borrowed(&[]),
    seccomp_profiles: List::Borrowed(&[]),
    allowed_unsafe_sysctls: List::Borrowed(&[]),
    forbidden_sysctls: List::Borrowed(&[]),
};

/// A binding of a group in all namespaces.
pub(crate) const fn group_binding(group: &'static str, scc: &'static str) -> Binding<'static> {
    Binding { subject: BindingSubject::Group(group), scc, namespace: None }
}
