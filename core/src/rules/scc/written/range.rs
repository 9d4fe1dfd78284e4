//! Ids and their ranges.

use super::SOURCE;
use crate::diag::{Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::scc::{IdRange, Written};

/// `scc/negative-id`: a negative user or group id.
pub static NEGATIVE_ID: Rule = Rule {
    id: RuleId("scc/negative-id"),
    title: "a negative user or group id",
    severity: Severity::Error,
    finds: "`runAsUser.uid`, or an end of a range of groups, below 0.",
    matters: "The API server refuses the object.",
    example: "fsGroup:\n  type: MustRunAs\n  ranges:\n  - min: -1\n    max: 100",
    instead: "Write an id from 0 on.",
    source: SOURCE,
};

/// `scc/inverted-range`: a range of groups that ends before it begins.
pub static INVERTED_RANGE: Rule = Rule {
    id: RuleId("scc/inverted-range"),
    title: "a range of groups that ends before it begins",
    severity: Severity::Error,
    finds: "A range of `fsGroup` or `supplementalGroups` with `min` greater than `max`.",
    matters: "The API server refuses the object.",
    example: "supplementalGroups:\n  type: MustRunAs\n  ranges:\n  - min: 2000\n    max: 1000",
    instead: "Swap the two.",
    source: SOURCE,
};

/// `scc/inverted-uid-range`: a range of users that ends before it begins.
pub static INVERTED_UID_RANGE: Rule = Rule {
    id: RuleId("scc/inverted-uid-range"),
    title: "a range of users that ends before it begins",
    severity: Severity::Warning,
    finds: "`runAsUser.uidRangeMin` greater than `uidRangeMax`. The API server checks this for groups, not for users.",
    matters: "The object is stored and refuses every pod, because no id lies in the range.",
    example: "runAsUser:\n  type: MustRunAsRange\n  uidRangeMin: 2000\n  uidRangeMax: 1000",
    instead: "Swap the two.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/user/mustrunasrange.go",
};

pub(crate) fn check(object: &mut Written<'_>) {
    let user = object.scc.run_as_user;
    if let Some(uid) = user.uid.filter(|uid| *uid < 0) {
        negative(object, &FieldPath::of(&["runAsUser", "uid"]), uid);
    }
    if let (Some(min), Some(max)) = (user.uid_range_min, user.uid_range_max)
        && min > max
    {
        let message = format!("no id lies in the range {min} to {max}: every pod would be refused");
        let path = FieldPath::of(&["runAsUser", "uidRangeMin"]);
        object.report(INVERTED_UID_RANGE.head(), &path, message, INVERTED_UID_RANGE.instead);
    }
    ranges(object, "fsGroup");
    ranges(object, "supplementalGroups");
}

fn ranges(object: &mut Written<'_>, field: &'static str) {
    let groups = if field == "fsGroup" { &object.scc.fs_group } else { &object.scc.supplemental_groups };
    let wrong: Vec<(usize, IdRange)> = groups
        .ranges
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, range)| range.min < 0 || range.max < 0 || range.min > range.max)
        .collect();
    for (index, range) in wrong {
        let path = FieldPath::of(&[field, "ranges"]).index(index);
        for (end, id) in [("min", range.min), ("max", range.max)] {
            if id < 0 {
                negative(object, &path.key(end), id);
            }
        }
        if range.min > range.max {
            let message = format!("the range begins at {} and ends at {}", range.min, range.max);
            object.report(INVERTED_RANGE.head(), &path.key("min"), message, INVERTED_RANGE.instead);
        }
    }
}

fn negative(object: &mut Written<'_>, path: &FieldPath, id: i64) {
    let message = format!("`{path}` is {id}, expected 0 or more");
    object.report(NEGATIVE_ID.head(), path, message, NEGATIVE_ID.instead);
}
