//! What the OpenShift Virtualization documentation printed, version by version.

use super::nearest::Unknown;
use super::releases::Tag;
use crate::generated::kubevirt_documented::EDITIONS;

/// How a list of a page was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Seen {
    /// On a printed copy of the page.
    Text,
    /// In the source module of the page.
    Module,
    /// The copy ends before the list; the module of the time has it.
    Inferred,
    /// Not read: nothing can be said.
    No,
}

/// The chapter in one version of the documentation.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Edition {
    /// `4.10`.
    pub version: &'static str,
    /// The number of the chapter.
    pub chapter: Option<&'static str>,
    /// The title of the page.
    pub title: &'static str,
    /// The HyperConverged Operator of that product version. That 4.N is 1.(N-4) is inferred.
    pub hco: &'static str,
    /// The KubeVirt release this operator deploys.
    pub kubevirt: Tag,
    /// How the capabilities and SCC lines were read.
    pub capabilities_seen: Seen,
    /// How the SELinux rules were read.
    pub selinux_seen: Seen,
    /// Whether the product installs KubeVirt's SELinux module.
    pub policy_installed: bool,
    /// What else is known of the page.
    pub note: Option<&'static str>,
    /// Key into the sources.
    pub source: &'static str,
}

/// A grant as one version of the documentation prints it.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Documented {
    /// The version.
    pub edition: &'static str,
    /// What is granted: a field's value, the permissions of a rule, the name of a capability.
    pub value: &'static [&'static str],
    /// How it was read.
    pub seen: Seen,
    /// Key into the sources.
    pub source: &'static str,
}

impl Seen {
    /// How it was read, in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "read on the page",
            Self::Module => "read in the page's source",
            Self::Inferred => "inferred from the source of the time",
            Self::No => "not read",
        }
    }
}

/// Every version, oldest first.
pub fn editions() -> &'static [Edition] {
    EDITIONS
}

/// The version called `text`: `4.10`, `docs-4.10`, `documented-4.10`.
pub fn edition(text: &str) -> Option<&'static Edition> {
    let text = text.trim();
    let bare = ["documented-", "docs-", "doc-", "ocp-"]
        .iter()
        .find_map(|prefix| text.strip_prefix(prefix))
        .unwrap_or(text);
    EDITIONS.iter().find(|edition| edition.version == bare)
}

/// As [`edition`], with what is known when there is no such version.
pub fn resolve(text: &str) -> Result<&'static Edition, Unknown> {
    edition(text).ok_or_else(|| {
        let versions = || EDITIONS.iter().map(|edition| edition.version);
        Unknown {
            what: "documentation version",
            text: text.to_owned(),
            suggestions: super::nearest::nearest(text.trim(), versions())
                .map(str::to_owned)
                .into_iter()
                .collect(),
            known: format!(
                "{} .. {}",
                versions().next().unwrap_or_default(),
                versions().next_back().unwrap_or_default()
            ),
        }
    })
}
