//! Whether a request passes type enforcement and the MCS constraints.

use super::{Constraint, constraints, is_mcs_constrained};
use crate::selinux::context::Context;
use crate::selinux::level::Range;

/// Somebody wants a permission on something.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The context of the process.
    pub source: &'a Context,
    /// The context of the object.
    pub target: &'a Context,
    /// The class of the object.
    pub class: &'a str,
    /// The permission asked for.
    pub permission: &'a str,
}

/// The first wall a request meets, named as `audit2why` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "UPPERCASE"))]
pub enum Verdict {
    /// Nothing stops it.
    Allow,
    /// No allow rule.
    #[cfg_attr(feature = "serde", serde(rename = "TERULE"))]
    TeRule,
    /// An allow rule, but the levels do not fit.
    Constraint,
    /// The facts at hand do not decide it.
    Unknown,
}

/// Everything that stops a request, not only the first thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Whether an allow rule covers it; `None` when that is not known.
    pub type_enforcement: Option<bool>,
    /// The constraints that fail; `None` when it is not known whether the subject is constrained.
    pub failed: Option<Vec<Constraint>>,
}

impl Access {
    /// The first wall: type enforcement before constraints.
    pub fn verdict(&self) -> Verdict {
        match (self.type_enforcement, &self.failed) {
            (Some(false), _) => Verdict::TeRule,
            (Some(true), Some(failed)) if failed.is_empty() => Verdict::Allow,
            (Some(true), Some(_)) => Verdict::Constraint,
            _ => Verdict::Unknown,
        }
    }
}

/// Judges a request. `type_enforcement` says whether an allow rule covers it: a loaded policy, or
/// [`type_enforcement_el9`].
pub fn access(request: &Request<'_>, type_enforcement: impl Fn(&Request<'_>) -> Option<bool>) -> Access {
    let (subject, object) = (request.source.range.as_ref(), request.target.range.as_ref());
    let mut demanded = constraints(request.class, request.permission).peekable();
    let failed = if demanded.peek().is_none() {
        Some(Vec::new())
    } else {
        match (is_mcs_constrained(request.source.type_.as_str()), subject, object) {
            (Some(false), _, _) => Some(Vec::new()),
            (Some(true), Some(subject), Some(object)) => {
                let object_constrained =
                    is_mcs_constrained(request.target.type_.as_str()).unwrap_or_default();
                let fails = |constraint: &Constraint| !constraint.holds(subject, object, object_constrained);
                Some(demanded.filter(fails).collect())
            }
            _ => undecided(subject, object),
        }
    };
    Access { type_enforcement: type_enforcement(request), failed }
}

/// What the measured el9 rows say about a request: the `type_enforcement` of [`access`] where no policy is at hand.
pub fn type_enforcement_el9(request: &Request<'_>) -> Option<bool> {
    let (source, target) = (request.source.type_.as_str(), request.target.type_.as_str());
    super::type_enforcement(source, target, request.class, request.permission)
}

/// Whether or not the subject is constrained: a high level that dominates passes the rules that matter in practice.
fn undecided(subject: Option<&Range>, object: Option<&Range>) -> Option<Vec<Constraint>> {
    let (subject, object) = (subject?, object?);
    let passes = subject.low().dominates(object.high()) && object.low() == object.high();
    passes.then(Vec::new)
}
