//! What a group of denials means and what to do about it.
//!
//! Every statement names its base: the record, the documentation, the policy supplied, or what is typical for el9. The
//! allow rule is shown and judged; it is seldom the right fix.

mod boolean;
mod grant;
mod policy;
mod remedy;
mod text;
mod why;
mod words;

pub use boolean::{BOOLEANS, BooleanRow};
pub use policy::NodePolicy;
pub use text::{printable, to_text, unknown_text};

use super::documented::{self, Documented, Subject};
use super::group::Group;
use super::record::Decision;
use super::rule::AllowRule;
use crate::kubevirt::releases::ReleaseRange;
use policy::Judged;
use std::fmt::{self, Display};

/// What a statement rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Basis {
    /// The record alone.
    Record,
    /// Documentation and the releases themselves.
    Documentation,
    /// The policy the caller supplied.
    Policy,
    /// Measured on an el9 policy, not checked on the node at hand.
    TypicalEl9,
}

impl Display for Basis {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Record => "from the record",
            Self::Documentation => "from the documentation",
            Self::Policy => "from the policy supplied",
            Self::TypicalEl9 => "typical for el9, not checked on your node",
        })
    }
}

/// A sentence and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Statement {
    /// The sentence, without a full stop.
    pub text: String,
    /// Its base.
    pub basis: Basis,
}

impl Statement {
    fn new(basis: Basis, text: impl Into<String>) -> Self {
        Self { text: text.into(), basis }
    }
}

/// What stands in the way, or lets it through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Cause {
    /// The label is not one the policy knows.
    Label,
    /// No allow rule.
    TypeEnforcement,
    /// A rule behind a boolean that is off.
    Boolean,
    /// The category sets.
    Mcs,
    /// A constraint that is not about levels: users, roles or types.
    Constraint,
    /// The role may not change.
    Role,
    /// The type that bounds the source may not do it.
    Bounds,
    /// The domain is permissive.
    Permissive,
    /// A neverallow rule speaks against the allow rule; it plays no part at run time.
    Neverallow,
    /// The policy asked allows it: the one that refused was another one.
    Allowed,
    /// A dontaudit rule usually keeps this out of the log.
    DontAudit,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Reason {
    /// Its kind.
    pub cause: Cause,
    /// In words.
    pub statement: Statement,
}

/// A grant of KubeVirt that names the denial.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Grant {
    /// `selinux/multi-queue`
    pub id: &'static str,
    /// What it is for, in words.
    pub feature: &'static str,
    /// The rule inside the block `virt_launcher`.
    pub rule: String,
    /// Whether the documentation names it.
    pub documented: bool,
    /// The KubeVirt releases whose module had one of the permissions.
    pub shipped: Vec<ReleaseRange>,
    /// Whether `container_t` has the permissions, in words; measured for the documented grants.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub container: Option<String>,
}

impl Grant {
    /// The releases, `v0.30.0 .. v1.4.1, v1.5.0-beta.0`.
    pub fn releases(&self) -> String {
        let ranges: Vec<_> = self.shipped.iter().map(ToString::to_string).collect();
        ranges.join(", ")
    }
}

/// Whether the allow rule is the right answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum RuleVerdict {
    /// It would change nothing.
    ChangesNothing,
    /// It would undo a separation that is meant.
    Wrong,
    /// When nothing above it helps.
    LastResort,
}

/// The rule, and what to think of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RuleAdvice {
    /// As `audit2allow` prints it.
    pub rule: String,
    /// As CIL.
    pub cil: String,
    /// The verdict.
    pub verdict: RuleVerdict,
    /// Why.
    pub because: String,
}

/// What to do, if what, and at what cost.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Remedy {
    /// When it applies.
    #[cfg_attr(feature = "serde", serde(rename = "if"))]
    pub condition: String,
    /// What then is the case.
    #[cfg_attr(feature = "serde", serde(rename = "then"))]
    pub diagnosis: String,
    /// What to do.
    #[cfg_attr(feature = "serde", serde(rename = "do"))]
    pub action: String,
    /// What it gives away.
    pub cost: String,
    /// What it rests on.
    pub basis: Basis,
}

/// Everything there is to say about a group.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Explanation {
    /// Who tried what on what.
    pub headline: String,
    /// Whether it was stopped.
    pub outcome: Statement,
    /// Every wall, not only the first one.
    pub reasons: Vec<Reason>,
    /// What the documented grants cover.
    pub documented: Documented,
    /// The grants that name it, documented or only shipped.
    pub grants: Vec<Grant>,
    /// The rule; none for what was granted.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub rule: Option<RuleAdvice>,
    /// Best first.
    pub remedies: Vec<Remedy>,
    /// What takes the node's policy to know.
    pub unknown: Vec<String>,
}

/// Explains a group, with the node's policy where the caller has it.
pub fn explain(group: &Group, policy: Option<&NodePolicy<'_>>) -> Explanation {
    let key = (group.source.as_str(), group.target.as_str(), group.class.as_str());
    let permissions = || group.permissions.keys().map(String::as_str);
    let documented = documented::documented(key, permissions());
    let denied = group.decision == Decision::Denied;
    let Judged { reasons, booleans } = if denied { why::reasons(group, policy) } else { Judged::default() };
    let grants = grant::grants(group);
    let rule = denied.then(|| AllowRule {
        source: group.source.clone(),
        target: group.target.clone(),
        class: group.class.clone(),
        permissions: group.permissions.keys().cloned().collect(),
    });
    let rule = rule.map(|rule| {
        let (verdict, because) = why::judge_rule(group, &reasons, &documented);
        RuleAdvice { rule: rule.to_policy(), cil: rule.to_cil(), verdict, because }
    });
    let remedies = match &rule {
        Some(rule) => remedy::remedies(group, &reasons, &booleans, &documented, &grants, rule),
        None => Vec::new(),
    };
    Explanation {
        headline: words::headline(group),
        outcome: outcome(group),
        reasons,
        documented,
        grants,
        rule,
        remedies,
        unknown: why::unknown(group, policy.is_some()),
    }
}

fn outcome(group: &Group) -> Statement {
    let text = match (group.decision, group.permissive, group.count) {
        (Decision::Granted, ..) => {
            "granted, and logged because an auditallow rule asks for it: not a denial".to_owned()
        }
        (_, 0, 1) => "refused".to_owned(),
        (_, 0, _) => "refused each time".to_owned(),
        (_, through, count) if through == count => {
            "let through: the machine or the domain is permissive, enforcing mode would refuse it".to_owned()
        }
        (_, through, count) => {
            format!("refused {}, let through {} (permissive)", times(count - through), times(through))
        }
    };
    Statement::new(Basis::Record, text)
}

/// "once", "3 times"
fn times(count: u64) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

/// The subject a group is about.
fn subject(group: &Group) -> Option<Subject> {
    Subject::of(&group.source)
}
