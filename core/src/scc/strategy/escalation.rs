//! `allowPrivilegeEscalation` and `defaultAllowPrivilegeEscalation`.

use super::Sink;
use crate::scc::model::Scc;
use crate::scc::refusal::{Reason, Site};

/// What a silent container gets.
///
/// A privileged container, or one that adds `CAP_SYS_ADMIN` in exactly this spelling, is exempt from
/// `defaultAllowPrivilegeEscalation`, but not from the `false` of an object that forbids escalation.
pub(crate) fn default(
    scc: &Scc<'_>,
    own: Option<bool>,
    privileged: Option<bool>,
    add: &[&str],
) -> Option<bool> {
    if own.is_some() {
        return None;
    }
    let exempt = privileged == Some(true) || add.contains(&"CAP_SYS_ADMIN");
    let default = scc.default_allow_privilege_escalation.filter(|_| !exempt);
    default.or(scc.allow_privilege_escalation.filter(|allowed| !allowed))
}

pub(crate) fn validate<'a>(scc: &Scc<'a>, site: Site<'a>, own: Option<bool>, sink: &mut impl Sink<'a>) {
    if scc.allow_privilege_escalation == Some(false) && own != Some(false) {
        sink.refuse(site, Reason::AllowPrivilegeEscalation { found: own });
    }
}
