//! Pasted refusals, explained.

use crate::style::{BAD, DIM, STRONG, paint};
use std::fmt::Write as _;
use virt_grants_core::refusal::{ReasonText, RefusalText, RefusedBy};

/// Every refusal with its reasons; empty when there are none.
pub(crate) fn text(all: &[RefusalText]) -> String {
    let mut out = String::new();
    for one in all {
        refusal(one, &mut out);
        out.push('\n');
    }
    out
}

fn refusal(one: &RefusalText, out: &mut String) {
    let by = match &one.by {
        RefusedBy::SecurityContextConstraints => "by every SCC that may be used".to_owned(),
        RefusedBy::PodSecurityPolicy => "by every PodSecurityPolicy that may be used".to_owned(),
        RefusedBy::PodSecurity { level, warned: false } => format!("by Pod Security, level {level}"),
        RefusedBy::PodSecurity { level, warned: true } => {
            format!("by Pod Security, level {level} (a warning, or a controller's pods)")
        }
        RefusedBy::ApiServer => "by the API server, before any policy".to_owned(),
    };
    let name = one.pod.as_deref().map(|name| format!(" {name}")).unwrap_or_default();
    let _ = writeln!(out, "{}{} {by}", paint(BAD, "refused"), paint(STRONG, name));
    for reason in &one.reasons {
        self::reason(reason, out);
    }
    if !one.not_usable.is_empty() {
        let list = one.not_usable.join(", ");
        let _ = writeln!(out, "  may not be used by user or service account: {list}");
        if one.reasons.is_empty() {
            let _ = writeln!(out, "    grant one of them, or another SCC, to the pod's service account");
        }
    }
    for line in &one.advice {
        let _ = writeln!(out, "  {line}");
    }
}

fn reason(reason: &ReasonText, out: &mut String) {
    let scc = reason.scc.as_deref().map(|scc| format!("{scc}: ")).unwrap_or_default();
    let field = reason.field.as_deref().unwrap_or("the pod");
    let value = reason.value.as_deref().map(|value| format!(" = {value}")).unwrap_or_default();
    let containers = match reason.containers.as_slice() {
        [] => String::new(),
        names => format!(" (container {})", names.join(", ")),
    };
    let _ = writeln!(out, "  {}{}{value}{containers}", paint(DIM, scc), paint(STRONG, field));
    let _ = writeln!(out, "    {}", reason.text);
    let grant = reason.grant.map(|id| format!(": the grant {id} (grants why {id})")).unwrap_or_default();
    let _ = writeln!(out, "    decided by {}{grant}", reason.decided_by);
    let rule = reason.rule.map(|rule| format!(" (explain {rule})")).unwrap_or_default();
    let _ = writeln!(out, "    {}{}", reason.advice, paint(DIM, rule));
}
