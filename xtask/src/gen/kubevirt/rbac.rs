//! One grant per resource of the roles.

use super::derive::{Full, Shipped, joined};
use super::rows::{Rows, Rule};
use std::collections::BTreeMap;

/// The grants of the roles; the resources of the newest revision come first, in its order.
pub(crate) fn grants(rows: &Rows) -> Result<Vec<Full>, String> {
    let mut order: Vec<String> = Vec::new();
    let mut grants: BTreeMap<String, Full> = BTreeMap::new();
    for revision in rows.roles.revision.iter().rev() {
        for rule in &revision.rule {
            for resource in &rule.resources {
                let id = id(rule, resource);
                let mut full = if let Some(full) = grants.remove(&id) {
                    full
                } else {
                    order.push(id.clone());
                    grant(rows, rule, resource, &revision.source)?
                };
                for tag in &revision.releases {
                    add(&mut full.shipped, rows.tag(tag)?, rule, &revision.source);
                }
                grants.insert(id, full);
            }
        }
    }
    for full in grants.values_mut() {
        full.shipped = joined(std::mem::take(&mut full.shipped));
    }
    Ok(order.iter().filter_map(|id| grants.remove(id)).collect())
}

/// A resource may stand in two rules of one role: the rights add up.
fn add(shipped: &mut Vec<Shipped>, tag: usize, rule: &Rule, source: &str) {
    if let Some(there) = shipped.iter_mut().find(|there| there.from == tag) {
        let new: Vec<String> =
            rule.verbs.iter().filter(|verb| !there.value.contains(verb)).cloned().collect();
        there.value.extend(new);
        return;
    }
    shipped.push(Shipped {
        from: tag,
        to: tag,
        value: rule.verbs.clone(),
        by: rule.role.clone(),
        source: source.to_owned(),
        ..Shipped::default()
    });
}

fn id(rule: &Rule, resource: &str) -> String {
    let place = if rule.role == "Role" { "rbac-namespaced" } else { "rbac" };
    let group = if rule.api_group.is_empty() { "core" } else { &rule.api_group };
    format!("{place}/{group}/{resource}")
}

fn grant(rows: &Rows, rule: &Rule, resource: &str, source: &str) -> Result<Full, String> {
    let base = resource.split('/').next().unwrap_or(resource);
    let reason = rows.roles.reason.iter().find(|reason| {
        reason.api_group == rule.api_group
            && (reason.resources.is_empty() || reason.resources.iter().any(|name| name == base))
    });
    let reason = reason.ok_or_else(|| format!("rbac.toml: no reason for {} {resource}", rule.api_group))?;
    let place = if rule.role == "Role" { "in KubeVirt's own namespace" } else { "in every namespace" };
    let what = match (rule.api_group.as_str(), resource) {
        (group, "*") => format!("all resources of {group}"),
        ("", resource) => resource.to_owned(),
        (group, resource) => format!("{resource} of {group}"),
    };
    Ok(Full {
        id: id(rule, resource),
        kind: format!(
            "Kind::Rbac {{ role: {:?}, api_group: {:?}, resource: {resource:?} }}",
            rule.role, rule.api_group
        ),
        title: format!("the account's rights on {what}"),
        reason: reason.text.clone(),
        allows: format!("the account kubevirt-controller may use the verbs listed on {what}, {place}"),
        without: format!("calls on {what} are answered with 403 Forbidden"),
        inferred: true,
        source: source.to_owned(),
        documented: Vec::new(),
        shipped: Vec::new(),
        needed: Vec::new(),
    })
}
