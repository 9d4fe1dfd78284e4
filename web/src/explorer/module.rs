//! What KubeVirt's module adds to what its domain has anyway.

use super::lists::parts;
use super::{Ask, Explorer, MODULE, Row, row};
use virt_grants_core::selinux::policy::RuleKind;
use virt_grants_core::selinux::query::{Filter, Request};

/// The type that the module declares.
const DOMAIN: &str = "virt_launcher.process";
/// Types of an attribute that are asked about one by one.
const ASKED: usize = 40;

impl Explorer {
    /// `adds` for each rule of the module: permissions it adds, and those that other files grant as well.
    pub(super) fn module(&self, ask: &Ask) -> Vec<Row> {
        let filter = Filter { kind: Some(RuleKind::Allow), ..Filter::default() };
        let Ok(grants) = self.policy.rules_of(DOMAIN, &filter) else {
            return vec![row([
                "problem",
                "There is no virt_launcher.process in this policy: choose a release that ships the module.",
            ])];
        };
        let mut rows = Vec::new();
        let own = format!("{MODULE}:");
        for grant in grants.iter().filter(|grant| grant.at.iter().any(|place| place.starts_with(&own))) {
            let Some(parts) = parts(&grant.rule) else { continue };
            let targets = match self.policy.attribute_members(parts.target) {
                Some(members) => members.into_iter().take(ASKED).collect(),
                None => vec![parts.target.to_owned()],
            };
            let adds = |permission: &&str| {
                targets.iter().any(|target| self.is_only_from(&own, target, parts.class, permission, ask))
            };
            let (new, had): (Vec<&str>, Vec<&str>) = parts.permissions.split(' ').partition(adds);
            rows.push(row([
                "adds",
                parts.source,
                parts.target,
                parts.class,
                &new.join(" "),
                &had.join(" "),
                &grant.at.join(", "),
            ]));
        }
        rows
    }

    fn is_only_from(&self, own: &str, target: &str, class: &str, permission: &str, ask: &Ask) -> bool {
        let request = Request { source: DOMAIN, target, class, permission, booleans: &ask.booleans };
        let Ok(answer) = self.policy.may(&request) else { return false };
        let elsewhere = answer.rules.iter().zip(&answer.places).any(|(rule, places)| {
            let in_force = rule.conditional.as_ref().is_none_or(|conditional| conditional.enabled);
            in_force && places.iter().any(|place| !place.starts_with(own))
        });
        !elsewhere
    }
}
