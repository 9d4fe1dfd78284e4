//! The eight rules the documentation grants `virt_launcher.process`, and since when `container_t` has each.
//!
//! The rows are those of `data/selinux/documented.toml`, which names their sources.

mod table;

pub use table::{BESIDE, Beside, MEASURED_VERSIONS, PROC_TYPES, RULES};

use std::collections::BTreeSet;

/// The type KubeVirt's own policy declares.
pub const LAUNCHER_TYPE: &str = "virt_launcher.process";

/// What a rule names as its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The source itself.
    Itself,
    /// One type.
    Type(&'static str),
    /// Every member of the attribute `proc_type`; on el9 these are [`PROC_TYPES`].
    ProcType,
}

/// Whether `container_t` of the el9 base has a permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// In every container-selinux version measured.
    Always,
    /// From this container-selinux version on.
    Since(&'static str),
    /// In none of the versions measured.
    Never,
    /// Through this boolean, which is on by default.
    Boolean(&'static str),
}

/// One documented rule.
#[derive(Clone, Copy, Debug)]
pub struct DocumentedRule {
    /// The grant, `selinux/multi-queue`.
    pub grant: &'static str,
    /// The feature as recorded answers name it.
    pub feature: &'static str,
    /// What it may be done to.
    pub target: Target,
    /// The class.
    pub class: &'static str,
    /// The permissions, and whether `container_t` has them.
    pub permissions: &'static [(&'static str, Container)],
}

impl Container {
    /// Whether `container_t` has it with a container-selinux of this version, booleans being as they are shipped.
    pub fn holds(self, version: &str) -> bool {
        let numbers =
            |text: &str| -> Vec<u32> { text.split('.').filter_map(|part| part.parse().ok()).collect() };
        match self {
            Self::Always | Self::Boolean(_) => true,
            Self::Since(first) => numbers(first) <= numbers(version),
            Self::Never => false,
        }
    }
}

impl DocumentedRule {
    /// The types that the target stands for on el9; `self` for the source itself.
    pub fn targets(&self) -> &[&'static str] {
        match &self.target {
            Target::Itself => &["self"],
            Target::Type(name) => std::slice::from_ref(name),
            Target::ProcType => PROC_TYPES,
        }
    }

    /// Whether the rule covers this pair of types and class, had the source its type.
    pub fn covers(&self, source: &str, target: &str, class: &str) -> bool {
        let target_fits = match self.target {
            Target::Itself => source == target,
            Target::Type(name) => name == target,
            Target::ProcType => PROC_TYPES.contains(&target),
        };
        self.class == class && target_fits
    }

    /// Whether `container_t` has a permission of the rule.
    pub fn container(&self, permission: &str) -> Option<Container> {
        self.permissions.iter().find(|(name, _)| *name == permission).map(|(_, container)| *container)
    }

    /// The rule in CIL, as inside the block `virt_launcher`.
    pub fn to_cil(&self) -> String {
        let target = match self.target {
            Target::Itself => "self",
            Target::Type(name) => name,
            Target::ProcType => "proc_type",
        };
        let permissions: Vec<_> = self.permissions.iter().map(|(name, _)| *name).collect();
        format!("(allow process {target} ({} ({})))", self.class, permissions.join(" "))
    }
}

/// Who asked, as far as the documented grants are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
pub enum Subject {
    /// [`LAUNCHER_TYPE`]: the grants are for it.
    VirtLauncher,
    /// `container_t`: the grants would cover it if the pod ran as [`LAUNCHER_TYPE`].
    Container,
}

impl Subject {
    /// The subject that a type stands for.
    pub fn of(type_: &str) -> Option<Self> {
        match type_ {
            LAUNCHER_TYPE => Some(Self::VirtLauncher),
            "container_t" | "svirt_lxc_net_t" => Some(Self::Container),
            _ => None,
        }
    }
}

/// What the documented rules say about a denial.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Documented {
    /// Whom they speak of.
    pub subject: Option<Subject>,
    /// The features that name it.
    pub features: Vec<&'static str>,
    /// Permissions a rule names, sorted.
    pub covered: Vec<String>,
    /// Permissions no rule names, sorted.
    pub uncovered: Vec<String>,
}

/// The rules that name a pair of types and class, for a subject they speak of.
pub fn matching(source: &str, target: &str, class: &str) -> impl Iterator<Item = &'static DocumentedRule> {
    let known = Subject::of(source).is_some();
    RULES.iter().filter(move |rule| known && rule.covers(source, target, class))
}

/// Which of the permissions the documented rules name.
pub fn documented<'a>(
    (source, target, class): (&str, &str, &str),
    permissions: impl Iterator<Item = &'a str>,
) -> Documented {
    let permissions: BTreeSet<_> = permissions.collect();
    let mut answer = Documented {
        subject: Subject::of(source),
        features: Vec::new(),
        covered: Vec::new(),
        uncovered: Vec::new(),
    };
    for permission in permissions {
        let rule = matching(source, target, class).find(|rule| rule.container(permission).is_some());
        match rule {
            None => answer.uncovered.push(permission.to_owned()),
            Some(rule) => {
                answer.covered.push(permission.to_owned());
                answer.features.push(rule.feature);
            }
        }
    }
    answer.features.sort_unstable();
    answer.features.dedup();
    answer
}
