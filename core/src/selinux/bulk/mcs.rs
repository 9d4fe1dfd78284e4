//! Questions about levels.

use super::{Unreadable, text};
use crate::selinux::context::Context;
use crate::selinux::level::{Level, Range};
use crate::selinux::mcs::{self, Allocation, Allocator, Verdict};
use crate::source::Node;
use serde::Serialize;
use std::fmt::Display;
use std::str::FromStr;

/// How two levels stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Relations {
    /// The left one dominates the right one.
    pub dom: bool,
    /// The right one dominates the left one.
    pub domby: bool,
    /// Both.
    pub eq: bool,
    /// Neither.
    pub incomp: bool,
}

/// The answer to a question; the variants are called as its `kind`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum McsAnswer {
    /// `level-relation`: `left`, `right`.
    LevelRelation(Relations),
    /// `range-high-dominates`: `subject_range`, `object_range`.
    RangeHighDominates {
        /// Whether the subject's high level dominates the object's.
        h1_dom_h2: bool,
    },
    /// `access-el9`: `scontext`, `tcontext`, `tclass`, `perm`.
    AccessEl9 {
        /// What the usual policy says.
        verdict: Verdict,
    },
    /// `openshift-allocation`: `project_number`, `uid_range` or `label_offset`.
    OpenshiftAllocation(Allocation),
    /// `openshift-must-run-as-level`: `required`, `given`.
    OpenshiftMustRunAsLevel {
        /// Whether the SCC's strategy accepts the level.
        accepted: bool,
    },
}

fn parsed<T: FromStr<Err: Display>>(root: &Node<'_>, field: &str) -> Result<T, Unreadable> {
    text(root, field)?.parse().map_err(|error: T::Err| Unreadable::new(format!("`{field}`: {error}")))
}

pub(super) fn answer(root: &Node<'_>) -> Result<McsAnswer, Unreadable> {
    match text(root, "kind")? {
        "level-relation" => {
            let (left, right): (Level, Level) = (parsed(root, "left")?, parsed(root, "right")?);
            let (dom, domby) = (left.dominates(&right), right.dominates(&left));
            Ok(McsAnswer::LevelRelation(Relations { dom, domby, eq: dom && domby, incomp: !dom && !domby }))
        }
        "range-high-dominates" => {
            let (subject, object): (Range, Range) =
                (parsed(root, "subject_range")?, parsed(root, "object_range")?);
            Ok(McsAnswer::RangeHighDominates { h1_dom_h2: subject.high().dominates(object.high()) })
        }
        "access-el9" => {
            let (source, target): (Context, Context) = (parsed(root, "scontext")?, parsed(root, "tcontext")?);
            let request = mcs::Request {
                source: &source,
                target: &target,
                class: text(root, "tclass")?,
                permission: text(root, "perm")?,
            };
            Ok(McsAnswer::AccessEl9 { verdict: mcs::access(&request, mcs::type_enforcement_el9).verdict() })
        }
        "openshift-allocation" => allocation(root),
        "openshift-must-run-as-level" => Ok(McsAnswer::OpenshiftMustRunAsLevel {
            accepted: mcs::must_run_as(text(root, "required")?, text(root, "given")?),
        }),
        kind => Err(Unreadable::new(format!("`{kind}` is not a kind of question"))),
    }
}

/// The project by its number, its user ids or its rank among the labels, whichever is given.
fn allocation(root: &Node<'_>) -> Result<McsAnswer, Unreadable> {
    let allocator = Allocator::default();
    let number = |field: &str| root.get(field)?.as_i64().and_then(|number| u64::try_from(number).ok());
    let by_uid =
        || root.get("uid_range")?.as_str().and_then(|range| mcs::project_of_uid_range(&allocator, range));
    let by_offset = || number("label_offset")?.checked_div(allocator.labels_per_project);
    let project = number("project_number").or_else(by_uid).or_else(by_offset);
    let project =
        project.ok_or_else(|| Unreadable::new("expected `project_number`, `uid_range` or `label_offset`"))?;
    let allocation = allocator.allocate(project).map_err(|error| Unreadable::new(error.to_string()))?;
    Ok(McsAnswer::OpenshiftAllocation(allocation))
}
