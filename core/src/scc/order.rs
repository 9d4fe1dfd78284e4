//! The order in which `SecurityContextConstraints` are tried: priority, then restrictiveness points, then name.

mod why;

pub use why::{grouped, why};

use super::model::{MUST_RUN_AS, MUST_RUN_AS_NON_ROOT, MUST_RUN_AS_RANGE, RUN_AS_ANY, Scc};
use std::cmp::Ordering;

const PRIVILEGED: i64 = 1_600_000;
const HOST_PORTS: i64 = 800_000;
const HOST_NETWORK: i64 = 400_000;
const HOST_VOLUME: i64 = 200_000;
const NON_TRIVIAL_VOLUME: i64 = 100_000;
const RUN_AS_ANY_USER: i64 = 40_000;
const RUN_AS_NON_ROOT: i64 = 30_000;
const RUN_AS_RANGE: i64 = 20_000;
const RUN_AS_UID: i64 = 10_000;
const CAPABILITY_BASE: i64 = 5_000;
const CAPABILITY_DEFAULT_ADD: i64 = 300;
const CAPABILITY_ALLOW_ALL: i64 = 4_000;
const CAPABILITY_ALLOW: i64 = 10;
const CAPABILITY_DROP_ALL: i64 = -3_000;
const CAPABILITY_DROP: i64 = -50;
const CAPABILITY_MAX: i64 = 9_999;

/// Volumes that cost no points.
const TRIVIAL_VOLUMES: [&str; 6] = ["secret", "configMap", "emptyDir", "downwardAPI", "projected", "none"];

/// The features that dominate the order, with their points and the audit text for lacking one.
const FEATURES: [(i64, &str); 5] = [
    (PRIVILEGED, "forbids privileged"),
    (HOST_PORTS, "forbids host ports"),
    (HOST_NETWORK, "forbids host networking"),
    (HOST_VOLUME, "forbids host volume mounts"),
    (NON_TRIVIAL_VOLUME, "forbids non-trivial volume mounts"),
];

/// One line of a points sum.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PointsLine {
    /// The field that gives the points.
    pub field: &'static str,
    /// How many.
    pub points: i64,
}

/// How permissive an object is: the fewer points, the earlier it is tried.
///
/// Source: openshift/apiserver-library-go a8019f39, `pkg/securitycontextconstraints/util/sort`.
pub fn points(scc: &Scc<'_>) -> i64 {
    flag(scc.allow_privileged_container, PRIVILEGED)
        + flag(scc.allow_host_ports, HOST_PORTS)
        + flag(scc.allow_host_network, HOST_NETWORK)
        + volume_points(scc)
        + strategy_points(scc.run_as_user.kind)
        + strategy_points(scc.se_linux_context.kind)
        + capability_points(scc)
}

/// The sum of [`points`], line by line.
pub fn points_lines(scc: &Scc<'_>) -> Vec<PointsLine> {
    let line = |field, points| PointsLine { field, points };
    vec![
        line("allowPrivilegedContainer", flag(scc.allow_privileged_container, PRIVILEGED)),
        line("allowHostPorts", flag(scc.allow_host_ports, HOST_PORTS)),
        line("allowHostNetwork", flag(scc.allow_host_network, HOST_NETWORK)),
        line("volumes", volume_points(scc)),
        line("runAsUser", strategy_points(scc.run_as_user.kind)),
        line("seLinuxContext", strategy_points(scc.se_linux_context.kind)),
        line("capabilities", capability_points(scc)),
    ]
}

/// Which of two objects is tried first.
pub fn compare(first: (&Scc<'_>, i64), second: (&Scc<'_>, i64)) -> Ordering {
    let priority = |scc: &Scc<'_>| scc.priority.unwrap_or_default();
    priority(second.0)
        .cmp(&priority(first.0))
        .then(first.1.cmp(&second.1))
        .then_with(|| first.0.name.as_bytes().cmp(second.0.name.as_bytes()))
}

/// Why `first` goes before `second`, in the words of the audit annotation.
///
/// Works on the totals, as the original does, and not on the fields.
pub fn reason(first: (&Scc<'_>, i64), second: (&Scc<'_>, i64)) -> &'static str {
    if first.0.priority.unwrap_or_default() > second.0.priority.unwrap_or_default() {
        return "has higher priority";
    }
    let (mut mine, mut theirs) = (first.1, second.1);
    if mine == theirs {
        return "ordered by name";
    }
    for (weight, text) in FEATURES {
        match (mine >= weight, theirs >= weight) {
            (false, true) => return text,
            (true, true) => {
                mine -= weight;
                theirs -= weight;
            }
            (true, false) => mine -= weight,
            (false, false) => {}
        }
    }
    if mine / RUN_AS_UID == theirs / RUN_AS_UID {
        "permits less capabilities"
    } else {
        "permits less runAs strategies"
    }
}

fn flag(set: bool, points: i64) -> i64 {
    if set { points } else { 0 }
}

fn volume_points(scc: &Scc<'_>) -> i64 {
    if scc.volumes.iter().any(|volume| matches!(*volume, "*" | "hostPath")) {
        HOST_VOLUME
    } else if scc.volumes.iter().any(|volume| !TRIVIAL_VOLUMES.contains(volume)) {
        NON_TRIVIAL_VOLUME
    } else {
        0
    }
}

fn strategy_points(kind: &str) -> i64 {
    match kind {
        RUN_AS_ANY => RUN_AS_ANY_USER,
        MUST_RUN_AS_NON_ROOT => RUN_AS_NON_ROOT,
        MUST_RUN_AS_RANGE => RUN_AS_RANGE,
        MUST_RUN_AS => RUN_AS_UID,
        _ => 0,
    }
}

fn capability_points(scc: &Scc<'_>) -> i64 {
    let count = |names: &[&str]| i64::try_from(names.len()).unwrap_or(i64::MAX);
    let allowed = &scc.allowed_capabilities;
    let dropped = &scc.required_drop_capabilities;
    let mut points = CAPABILITY_BASE + CAPABILITY_DEFAULT_ADD * count(&scc.default_add_capabilities);
    points += if holds(allowed, "ALL") || holds(allowed, "*") {
        CAPABILITY_ALLOW_ALL
    } else {
        CAPABILITY_ALLOW * count(allowed)
    };
    points += if holds(dropped, "ALL") { CAPABILITY_DROP_ALL } else { CAPABILITY_DROP * count(dropped) };
    points.clamp(0, CAPABILITY_MAX)
}

fn holds(names: &[&str], wanted: &str) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(wanted))
}
