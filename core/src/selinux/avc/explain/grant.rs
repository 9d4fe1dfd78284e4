//! The grants of KubeVirt that name a denial, with the releases whose module had the permissions.

use super::Grant;
use crate::kubevirt::cil::{Statement, modules};
use crate::kubevirt::grants::grant;
use crate::kubevirt::releases::ReleaseRange;
use crate::selinux::avc::documented::{
    Container, DocumentedRule, MEASURED_VERSIONS, PROC_TYPES, RULES, Subject,
};
use crate::selinux::avc::group::Group;
use std::collections::BTreeMap;

/// For a launcher, or a container that could run as one, every grant that any release shipped for this.
pub(super) fn grants(group: &Group) -> Vec<Grant> {
    if Subject::of(&group.source).is_none() {
        return Vec::new();
    }
    let mut found: BTreeMap<&'static str, (Vec<ReleaseRange>, &'static Statement)> = BTreeMap::new();
    for module in modules() {
        for rule in module.rules.iter().filter(|rule| names(rule, group)) {
            let (runs, last) = found.entry(rule.grant).or_insert((Vec::new(), rule));
            runs.extend_from_slice(module.runs);
            *last = rule;
        }
    }
    let grants = found.into_iter().map(|(id, (runs, last))| {
        let documented = RULES.iter().find(|rule| rule.grant == id);
        Grant {
            id,
            feature: grant(id).map_or("", |grant| grant.title),
            rule: documented.map_or_else(|| last.render(), DocumentedRule::to_cil),
            documented: documented.is_some(),
            shipped: ReleaseRange::joined(runs),
            container: documented.map(|rule| container(rule, group)),
        }
    });
    grants.collect()
}

/// Whether a statement of the module is about the process, and this pair of types, class and one of the permissions.
fn names(rule: &Statement, group: &Group) -> bool {
    let target = match rule.target {
        "self" | "process" => group.source == group.target,
        "proc_type" => PROC_TYPES.contains(&group.target.as_str()),
        target => target == group.target,
    };
    target
        && rule.subject == "process"
        && rule.class == group.class
        && rule.permissions.iter().any(|permission| group.permissions.contains_key(*permission))
}

/// "attach_queue since container-selinux 2.155.0; rmdir in no version up to 2.250.0"
fn container(rule: &DocumentedRule, group: &Group) -> String {
    let newest = MEASURED_VERSIONS.last().copied().unwrap_or_default();
    let oldest = MEASURED_VERSIONS.first().copied().unwrap_or_default();
    let asked = rule.permissions.iter().filter(|(name, _)| group.permissions.contains_key(*name));
    let words = asked.map(|(name, container)| match container {
        Container::Always => format!("{name} in every version from {oldest} on"),
        Container::Since(version) => format!("{name} since container-selinux {version}"),
        Container::Never => format!("{name} in no version up to {newest}"),
        Container::Boolean(boolean) => format!("{name} through the boolean {boolean}, on by default"),
    });
    words.collect::<Vec<_>>().join("; ")
}
