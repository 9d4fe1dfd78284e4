//! Privilege escalation.

use super::SOURCE;
use crate::diag::{Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::scc::Written;

/// `scc/escalation-conflict`: privilege escalation by default where it is forbidden.
pub static ESCALATION_CONFLICT: Rule = Rule {
    id: RuleId("scc/escalation-conflict"),
    title: "privilege escalation by default where it is forbidden",
    severity: Severity::Error,
    finds: "`defaultAllowPrivilegeEscalation: true` beside `allowPrivilegeEscalation: false`.",
    matters: "The API server refuses the object: a pod would be given what the same object then refuses.",
    example: "allowPrivilegeEscalation: false\ndefaultAllowPrivilegeEscalation: true",
    instead: "Remove `defaultAllowPrivilegeEscalation`.",
    source: SOURCE,
};

pub(crate) fn check(object: &mut Written<'_>) {
    let allowed = object.scc.allow_privilege_escalation.unwrap_or(true);
    if object.scc.default_allow_privilege_escalation == Some(true) && !allowed {
        let message = "privilege escalation is the default and is not allowed".to_owned();
        let path = FieldPath::of(&["defaultAllowPrivilegeEscalation"]);
        object.report(ESCALATION_CONFLICT.head(), &path, message, ESCALATION_CONFLICT.instead);
    }
}
