//! Points, explained.

use super::{
    CAPABILITY_ALLOW, CAPABILITY_ALLOW_ALL, CAPABILITY_BASE, CAPABILITY_DEFAULT_ADD, CAPABILITY_DROP,
    CAPABILITY_DROP_ALL, TRIVIAL_VOLUMES, holds,
};
use crate::scc::model::Scc;
use std::fmt::Write as _;

/// What of an object makes up the points of a line of [`points_lines`](super::points_lines); empty where the field says it all.
pub fn why(scc: &Scc<'_>, field: &str) -> String {
    match field {
        "allowPrivilegedContainer" => allowed(scc.allow_privileged_container),
        "allowHostPorts" => allowed(scc.allow_host_ports),
        "allowHostNetwork" => allowed(scc.allow_host_network),
        "volumes" => volumes(scc),
        "runAsUser" => scc.run_as_user.kind.to_owned(),
        "seLinuxContext" => scc.se_linux_context.kind.to_owned(),
        "capabilities" => capabilities(scc),
        _ => String::new(),
    }
}

fn allowed(is_allowed: bool) -> String {
    if is_allowed { "allowed" } else { "not allowed" }.to_owned()
}

fn volumes(scc: &Scc<'_>) -> String {
    if scc.volumes.iter().any(|volume| matches!(*volume, "*" | "hostPath")) {
        return "host directories".to_owned();
    }
    let other: Vec<_> = scc.volumes.iter().filter(|kind| !TRIVIAL_VOLUMES.contains(*kind)).copied().collect();
    if other.is_empty() {
        "only harmless kinds".to_owned()
    } else {
        format!("kinds beyond the harmless ones: {}", other.join(", "))
    }
}

fn capabilities(scc: &Scc<'_>) -> String {
    let mut text = format!("{} to begin with", grouped(CAPABILITY_BASE));
    let added = scc.default_add_capabilities.len();
    if added > 0 {
        let _ = write!(text, ", +{CAPABILITY_DEFAULT_ADD} for each of {added} added by default");
    }
    let allowed = &scc.allowed_capabilities;
    if holds(allowed, "ALL") || holds(allowed, "*") {
        let _ = write!(text, ", +{} for allowing all", grouped(CAPABILITY_ALLOW_ALL));
    } else if !allowed.is_empty() {
        let _ = write!(text, ", +{CAPABILITY_ALLOW} for each of {} allowed", allowed.len());
    }
    let dropped = &scc.required_drop_capabilities;
    if holds(dropped, "ALL") {
        let _ = write!(text, ", {} for dropping ALL", grouped(CAPABILITY_DROP_ALL));
    } else if !dropped.is_empty() {
        let _ = write!(text, ", {CAPABILITY_DROP} for each of {} dropped", dropped.len());
    }
    text
}

/// A number with commas between thousands.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scc::builtin;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(
            [0, 999, 1_000, -3_000, 1_234_567].map(grouped),
            ["0", "999", "1,000", "-3,000", "1,234,567"]
        );
    }

    #[test]
    fn capabilities_add_up_as_they_are_told() {
        let scc = &builtin::by_name("restricted-v2").unwrap().scc;
        assert_eq!(
            why(scc, "capabilities"),
            "5,000 to begin with, +10 for each of 1 allowed, -3,000 for dropping ALL"
        );
        let line = super::super::points_lines(scc).into_iter().find(|line| line.field == "capabilities");
        assert_eq!(line.map(|line| line.points), Some(2_010));
    }
}
