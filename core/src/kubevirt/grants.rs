//! The rows: what a launcher, or the account that creates it, may do beyond an ordinary pod.

use super::documented::Documented;
use super::nearest::{Unknown, nearest};
use super::needed::Need;
use super::notes::{Note, notes};
use super::releases::{ReleaseRange, Tag};
use super::shipped::Shipped;
use crate::generated::kubevirt_grants::{GRANTS, MEANINGS};

/// Most suggestions that are given for an unknown grant.
const MAX_SUGGESTIONS: usize = 5;

/// One grant with its three lists.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Grant {
    /// Its stable name: `capability/net-admin`, `selinux/multi-queue`, `scc/volumes`, ….
    pub id: &'static str,
    /// What kind of grant it is.
    pub kind: Kind,
    /// What it is, in a few words.
    pub title: &'static str,
    /// Which documentation prints it.
    pub documented: &'static [Documented],
    /// Which releases ship it.
    pub shipped: &'static [Shipped],
    /// Which features ask for it.
    pub needed: &'static [Need],
}

/// What a grant means, in words. Apart from the rows, so that a module that only judges does not carry the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Meaning {
    /// Why the grant exists.
    pub reason: &'static str,
    /// What it lets a process do.
    pub allows: &'static str,
    /// What goes wrong without it.
    pub without: &'static str,
    /// The reason follows from other facts; it was not read as such.
    pub inferred: bool,
    /// Key into the sources, of the reason.
    pub source: &'static str,
}

/// What a grant is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(tag = "type", rename_all = "kebab-case"))]
pub enum Kind {
    /// An API object as a whole.
    Object {
        /// Its kind.
        kind: &'static str,
        /// Its name.
        name: &'static str,
    },
    /// A field of one of KubeVirt's SecurityContextConstraints.
    SccField {
        /// The object.
        scc: &'static str,
        /// The field.
        field: &'static str,
    },
    /// A Linux capability in `allowedCapabilities`.
    Capability {
        /// Its name, without `CAP_`.
        name: &'static str,
    },
    /// A profile in `seccompProfiles`.
    SeccompProfile {
        /// The profile as the SCC spells it.
        profile: &'static str,
    },
    /// The SELinux type of launcher pods.
    SelinuxType,
    /// The attributes of `virt_launcher.process`.
    SelinuxAttributes,
    /// An allow rule of KubeVirt's SELinux module.
    SelinuxRule {
        /// The source type; `process` is `virt_launcher.process`.
        subject: &'static str,
        /// The target type or attribute.
        target: &'static str,
        /// The object class.
        class: &'static str,
    },
    /// A file of the node that virt-handler relabels.
    HostRelabel {
        /// The file.
        path: &'static str,
    },
    /// Membership in the built-in SCC `privileged`.
    SccMembership,
    /// A right of the account on API objects.
    Rbac {
        /// `ClusterRole` or `Role`.
        role: &'static str,
        /// The API group; empty for the core group.
        api_group: &'static str,
        /// The resource.
        resource: &'static str,
    },
}

/// Every grant, in the order in which they are shown.
pub fn grants() -> &'static [Grant] {
    GRANTS
}

/// The grant with this id.
pub fn grant(id: &str) -> Option<&'static Grant> {
    GRANTS.iter().find(|grant| grant.id == id)
}

/// The grants that `text` may mean: an id, the end of one, a capability (`NET_ADMIN`, `CAP_NET_ADMIN`), an SCC field,
/// a profile, a path, an SELinux type, class or permission, a value, a feature (`multiqueue`), or the text of a CIL rule.
pub fn find(text: &str) -> Result<Vec<&'static Grant>, Unknown> {
    let wanted = text.trim().to_ascii_lowercase();
    if let Some(exact) = grant(&wanted) {
        return Ok(vec![exact]);
    }
    let words: Vec<&str> =
        wanted.split(|character: char| " ()=".contains(character)).filter(|word| !word.is_empty()).collect();
    let mut found: Vec<&Grant> = GRANTS.iter().filter(|grant| grant.is_meant_by(&wanted, &words)).collect();
    if found.is_empty() {
        found = GRANTS.iter().filter(|grant| grant.is_hinted_by(&wanted)).collect();
    }
    if found.is_empty() { Err(unknown(text)) } else { Ok(found) }
}

fn unknown(text: &str) -> Unknown {
    let lower = text.trim().to_ascii_lowercase();
    let related =
        |grant: &&Grant| !lower.is_empty() && (grant.id.contains(&lower) || grant.title.contains(&lower));
    let mut suggestions: Vec<String> =
        GRANTS.iter().filter(related).take(MAX_SUGGESTIONS).map(|grant| grant.id.to_owned()).collect();
    if suggestions.is_empty() {
        let names =
            GRANTS.iter().flat_map(|grant| [grant.id, grant.name()].into_iter().chain(grant.kind.upstream()));
        if let Some(near) = nearest(text.trim(), names.filter(|name| !name.is_empty())) {
            suggestions = find(near)
                .map(|found| found.iter().map(|grant| grant.id.to_owned()).collect())
                .unwrap_or_default();
            suggestions.truncate(MAX_SUGGESTIONS);
        }
    }
    Unknown {
        what: "grant",
        text: text.to_owned(),
        suggestions,
        known: "`virt-grants grants` lists them".to_owned(),
    }
}

impl Grant {
    /// What it means, in words. The generator writes one for every grant.
    pub fn meaning(&self) -> Meaning {
        let found = MEANINGS.iter().find(|(id, _)| *id == self.id);
        found.map_or(Meaning::default(), |(_, meaning)| *meaning)
    }

    /// The last part of the id.
    pub fn name(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(_, name)| name)
    }

    /// The name upstream gives it: a field, a capability, a rule in CIL.
    pub fn upstream(&self) -> String {
        match self.kind {
            Kind::Object { kind, name } => format!("{kind} {name}"),
            Kind::SccField { field, .. } => field.to_owned(),
            Kind::Capability { name } => name.to_owned(),
            Kind::SeccompProfile { profile } => profile.to_owned(),
            Kind::SelinuxType => "seLinuxOptions.type".to_owned(),
            Kind::SelinuxAttributes => "typeattributeset".to_owned(),
            Kind::SelinuxRule { subject: "process", target, class } => format!("{target} {class}"),
            Kind::SelinuxRule { subject, target, class } => format!("{subject} {target} {class}"),
            Kind::HostRelabel { path } => path.to_owned(),
            Kind::SccMembership => "SCC privileged".to_owned(),
            Kind::Rbac { api_group: "", resource, .. } => resource.to_owned(),
            Kind::Rbac { api_group, resource, .. } => format!("{resource}.{api_group}"),
        }
    }

    /// What the release ships of it.
    pub fn shipped_in(&self, tag: Tag) -> Option<&'static Shipped> {
        self.shipped.iter().find(|shipped| shipped.range.contains(tag))
    }

    /// What the documentation version prints of it.
    pub fn documented_in(&self, edition: &str) -> Option<&'static Documented> {
        self.documented.iter().find(|documented| documented.edition == edition)
    }

    /// Which features ask for it in the release.
    pub fn needed_in(&self, tag: Tag) -> impl Iterator<Item = &'static Need> {
        self.needed.iter().filter(move |need| need.range.contains(tag))
    }

    /// The releases that ship it, whatever the value.
    pub fn shipped_ranges(&self) -> Vec<ReleaseRange> {
        ReleaseRange::joined(self.shipped.iter().map(|shipped| shipped.range))
    }

    /// Whether every release was read for it. Roles were read at some releases, relabels at `main` only: for the other
    /// releases, that nothing is recorded means nothing.
    pub fn read_everywhere(&self) -> bool {
        !matches!(self.kind, Kind::Rbac { .. } | Kind::HostRelabel { .. })
    }

    /// What to know beside it.
    pub fn notes(&self) -> impl Iterator<Item = &'static Note> {
        notes().iter().filter(|note| note.concerns(self))
    }

    fn is_meant_by(&self, wanted: &str, words: &[&str]) -> bool {
        let same = |name: &str| name.to_ascii_lowercase() == wanted;
        if same(self.name()) || same(&self.upstream()) {
            return true;
        }
        match self.kind {
            Kind::Capability { name } => {
                wanted.strip_prefix("cap_").is_some_and(|bare| name.to_ascii_lowercase() == bare)
            }
            Kind::SelinuxRule { target, class, .. } => {
                same(target)
                    || same(class)
                    || (words.contains(&"allow") && words.contains(&target) && words.contains(&class))
            }
            // The documentation writes `scc.AllowPrivilegedContainer = false`.
            Kind::SccField { field, .. } => words.first().is_some_and(|word| {
                let bare = word.strip_prefix("scc.").unwrap_or(word);
                field.to_ascii_lowercase() == bare && (bare != *word || words.len() > 1)
            }),
            Kind::Object { name, .. } => {
                words.first() == Some(&"oc") && words.contains(&name) && words.contains(&self.resource())
            }
            _ => false,
        }
    }

    /// Looser: a permission, a value, a type without its ending, or a feature that asks for the grant.
    fn is_hinted_by(&self, wanted: &str) -> bool {
        let bare = |text: &str| text.to_ascii_lowercase().replace(['-', '_', ' '], "");
        let wanted = bare(wanted);
        let same = |text: &str| bare(text) == wanted;
        if wanted.len() < 3 || matches!(self.kind, Kind::Rbac { .. }) {
            return false;
        }
        let values =
            self.shipped.iter().map(|row| row.value).chain(self.documented.iter().map(|row| row.value));
        let words = ["true", "false", "yes"];
        // A capability or profile has a row of its own beside the list.
        let listed =
            matches!(self.kind, Kind::SccField { field: "allowedCapabilities" | "seccompProfiles", .. });
        let has_value =
            !listed && !words.contains(&wanted.as_str()) && values.flatten().any(|value| same(value));
        let of_kind = match self.kind {
            Kind::SelinuxRule { target, .. } => target.strip_suffix("_t").is_some_and(same),
            Kind::HostRelabel { path } => path.rsplit('/').next().is_some_and(same),
            Kind::SccField { field, .. } => {
                bare(field).starts_with("allow")
                    && (bare(field) == format!("allow{wanted}")
                        || (wanted.starts_with("hostpath") && field == "allowHostDirVolumePlugin"))
            }
            Kind::SccMembership => same("privileged SCC"),
            _ => false,
        };
        let of_feature = || {
            let tied = super::features().iter().filter(|feature| feature.tied.contains(&self.id));
            let asked = self.needed.iter().map(|need| need.feature).chain(tied.map(|feature| feature.id));
            asked
                .into_iter()
                .any(|id| same(id) || id.split('-').any(|part| bare(part) == wanted && part.len() > 2))
        };
        has_value || of_kind || (matches!(self.kind, Kind::SelinuxRule { .. }) && of_feature())
    }

    /// The resource name of an object, as `oc get` takes it.
    fn resource(&self) -> &'static str {
        match self.kind {
            Kind::Object { kind: "SecurityContextConstraints", .. } => "scc",
            Kind::Object { .. } => "clusterrole",
            _ => "",
        }
    }
}

impl Kind {
    /// The group of grants it belongs to, as a heading.
    pub fn group(&self) -> &'static str {
        match self {
            Self::Object { .. } => "Objects",
            Self::SccField { scc: "kubevirt-handler", .. } => "SCC kubevirt-handler",
            Self::SccField { .. } => "SCC kubevirt-controller",
            Self::Capability { .. } => "Linux capabilities",
            Self::SeccompProfile { .. } => "Seccomp profiles",
            Self::SelinuxType | Self::SelinuxAttributes => "SELinux domain",
            Self::SelinuxRule { .. } => "SELinux rules",
            Self::HostRelabel { .. } | Self::SccMembership => "Beside SCC and SELinux module",
            Self::Rbac { .. } => "RBAC of kubevirt-controller",
        }
    }

    fn upstream(&self) -> Option<&'static str> {
        match self {
            Self::Capability { name } => Some(name),
            Self::SccField { field, .. } => Some(field),
            Self::SeccompProfile { profile } => Some(profile),
            Self::SelinuxRule { target, .. } => Some(target),
            _ => None,
        }
    }
}
