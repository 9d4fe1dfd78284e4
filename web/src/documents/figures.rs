//! Numbers that guides say, worked out from the tables and by the engine.

use virt_grants_core::scc::builtin::{Minor, newest};
use virt_grants_core::scc::order::points;
use virt_grants_core::scc::{Ranked, Scc};
use virt_grants_core::selinux::avc::documented::{MEASURED_VERSIONS, RULES};

/// What the rules of the documentation amount to on el9, for one container-selinux.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Expansion {
    /// Rules after attributes are expanded.
    pub(super) rules: usize,
    /// Combinations of target type, class and permission.
    pub(super) tuples: usize,
    /// How many of them `container_t` has anyway.
    pub(super) held: usize,
}

/// Expands the documented rules.
pub(super) fn expansion(container_selinux: &str) -> Expansion {
    let mut found = Expansion { rules: 0, tuples: 0, held: 0 };
    for rule in RULES {
        let targets = rule.targets().len();
        found.rules += targets;
        for (_, container) in rule.permissions {
            found.tuples += targets;
            if container.holds(container_selinux) {
                found.held += targets;
            }
        }
    }
    found
}

/// The newest container-selinux that was measured.
pub(super) fn newest_measured() -> &'static str {
    MEASURED_VERSIONS.last().copied().unwrap_or_default()
}

/// The points that one change of an object costs, as the engine counts them.
pub(super) fn cost(change: impl FnOnce(&mut Scc<'static>)) -> i64 {
    let Some(ranked) = newest().get("restricted-v2") else { return 0 };
    let mut changed = ranked.scc.clone();
    change(&mut changed);
    points(&changed) - points(&ranked.scc)
}

/// The object that everybody may use on a new cluster.
pub(super) fn everybodys(minor: &Minor) -> Option<&'static Ranked<'static>> {
    minor
        .sccs
        .iter()
        .copied()
        .find(|ranked| minor.usable_by(&ranked.scc).iter().any(|user| user.name == "system:authenticated"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use virt_grants_core::selinux::avc::documented::BESIDE;

    #[test]
    fn the_documented_rules_expand_as_measured() {
        let measured = expansion(BESIDE.container_selinux);
        assert_eq!(measured, Expansion { rules: 18, tuples: 49, held: 42 });
        assert_eq!(expansion(newest_measured()).held, 43);
        assert_eq!(expansion("2.124.0").held, 34);
    }

    #[test]
    fn costs_are_those_of_the_source() {
        assert_eq!(cost(|scc| scc.allow_privileged_container = true), 1_600_000);
        assert_eq!(cost(|scc| scc.allow_host_network = true), 400_000);
        assert_eq!(everybodys(newest()).map(|ranked| ranked.scc.name), Some("restricted-v2"));
    }
}
