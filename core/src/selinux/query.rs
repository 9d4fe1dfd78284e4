//! Questions to a policy: may this do that, and why or why not; who may; what may it do.
//!
//! An answer lists every reason of a denial, not only the first one that a kernel would meet.

mod ask;
mod context;
mod decide;
mod lists;

pub use ask::{Question, Sentence};
pub use context::{Party, PartyError};
pub use lists::{Grant, Holder};

use super::policy::RuleKind;

/// May the source do this to the target?
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// Who: a type, or a whole context.
    pub source: &'a str,
    /// Whom or what: a type, or a whole context.
    pub target: &'a str,
    /// The class of the target.
    pub class: &'a str,
    /// The permission.
    pub permission: &'a str,
    /// Booleans that are not as the policy says.
    pub booleans: &'a [(String, bool)],
}

/// What a policy does not know of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Unknown {
    /// The source is no type or no context.
    UnknownSource,
    /// The target is no type or no context.
    UnknownTarget,
    /// There is no such class.
    UnknownClass,
    /// The class has no such permission.
    UnknownPermission,
    /// There is no such boolean.
    UnknownBoolean,
}

impl Unknown {
    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownSource => "unknown-source",
            Self::UnknownTarget => "unknown-target",
            Self::UnknownClass => "unknown-class",
            Self::UnknownPermission => "unknown-permission",
            Self::UnknownBoolean => "unknown-boolean",
        }
    }
}

/// Why a request cannot be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct QueryError {
    /// What is not known.
    pub error: Unknown,
    /// The same in words.
    pub message: String,
    /// A name the policy has that is close.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub did_you_mean: Option<String>,
}

/// When a rule is active.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Conditional {
    /// The expression of booleans.
    pub postfix: Vec<String>,
    /// The branch the rule is of.
    pub branch: bool,
    /// Whether it is active with the booleans as they are.
    pub enabled: bool,
}

/// A rule that is about the request.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct MatchedRule {
    /// The rule as sesearch prints it.
    pub rule: String,
    /// The attribute by which the source is meant.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub source_via: Option<String>,
    /// The attribute by which the target is meant.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub target_via: Option<String>,
    /// When it is active, if not always.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub conditional: Option<Conditional>,
}

/// What audit2why would say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "UPPERCASE"))]
pub enum Verdict {
    /// It is allowed.
    Allow,
    /// One boolean would allow it.
    Boolean,
    /// Denied without a record.
    DontAudit,
    /// No rule.
    TeRule,
    /// A constraint.
    Constraint,
    /// The role may not change this way.
    Rbac,
    /// The parent of the type may not.
    Bounds,
}

impl Verdict {
    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "ALLOW",
            Self::Boolean => "BOOLEAN",
            Self::DontAudit => "DONTAUDIT",
            Self::TeRule => "TERULE",
            Self::Constraint => "CONSTRAINT",
            Self::Rbac => "RBAC",
            Self::Bounds => "BOUNDS",
        }
    }
}

/// One reason of a denial.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(tag = "kind", rename_all = "kebab-case"))]
pub enum Reason {
    /// No active rule grants it.
    MissingRule {
        /// The rule that would.
        rule: String,
    },
    /// A rule grants it, if a boolean had the other value.
    Boolean {
        /// The boolean.
        boolean: String,
        /// The value it would need.
        value: bool,
    },
    /// A constraint does not hold: categories, levels, users or roles.
    Constraint {
        /// The constraint.
        constraint: String,
        /// Where it was written.
        at: String,
    },
    /// No `roleallow` lets the role change.
    Role {
        /// The statement that would.
        rule: String,
    },
    /// The type that bounds the source may not do it.
    Bounds {
        /// That type.
        parent: String,
    },
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Answer {
    /// Whether it is allowed.
    pub allowed: bool,
    /// The rules that grant it, those that are switched off included.
    pub rules: Vec<MatchedRule>,
    /// Where each of the rules was written, as `file:line`; several statements may make one rule.
    pub places: Vec<Vec<String>>,
    /// Whether the denial leaves no record.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub dontaudit: Option<bool>,
    /// What audit2why would say; nothing where the contexts are not valid in the policy.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub audit2why: Option<Verdict>,
    /// The booleans that would allow it, each by itself, with the value they would need.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub audit2why_booleans: Vec<(String, u8)>,
    /// All reasons of a denial.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub reasons: Vec<Reason>,
    /// Whether the source is permissive: what is denied happens all the same, and is recorded.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub permissive: bool,
    /// A neverallow that the policy states and a rule for this request would break.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub neverallow: Option<String>,
}

/// Which rules a list holds.
#[derive(Clone, Debug, Default)]
pub struct Filter<'a> {
    /// The kind of rule; all kinds if none.
    pub kind: Option<RuleKind>,
    /// The class; all if none.
    pub class: Option<&'a str>,
    /// The permission; all if none.
    pub permission: Option<&'a str>,
}
