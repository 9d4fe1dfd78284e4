//! What a domain may do, and who may do something to a type.

use super::may::{is_on, words};
use super::{Ask, Explorer, Kind, Row, row};
use std::collections::BTreeSet;
use virt_grants_core::selinux::policy::RuleKind;
use virt_grants_core::selinux::query::{Conditional, Filter, Grant};

/// Most rules of a reply.
const MOST: usize = 4_000;
/// Most types of an attribute that are named.
const NAMED: usize = 200;

/// A rule taken apart: `allow SOURCE TARGET:CLASS PERMISSIONS;`.
pub(super) struct Parts<'r> {
    pub(super) source: &'r str,
    pub(super) target: &'r str,
    pub(super) class: &'r str,
    pub(super) permissions: &'r str,
}

/// Takes the text of an access rule apart.
pub(super) fn parts(rule: &str) -> Option<Parts<'_>> {
    let mut words = rule.splitn(4, ' ').skip(1);
    let (source, object, permissions) = (words.next()?, words.next()?, words.next()?);
    let (target, class) = object.rsplit_once(':')?;
    let permissions = permissions.trim_end_matches(';').trim_matches(['{', '}', ' ']);
    Some(Parts { source, target, class, permissions })
}

impl Explorer {
    /// `rule` for each rule, `attribute` for each attribute in them with its types, `count`.
    pub(super) fn list(&self, ask: &Ask) -> Vec<Row> {
        let class = Some(ask.class.as_str()).filter(|class| !class.is_empty());
        let filter = Filter { kind: Some(RuleKind::Allow), class, permission: None };
        let of_domain = ask.kind == Kind::Domain;
        let found = if of_domain {
            self.policy.rules_of(&ask.name, &filter)
        } else {
            self.policy.rules_on(&ask.name, &filter)
        };
        let grants = match found {
            Ok(grants) => grants,
            Err(error) => {
                let near =
                    error.did_you_mean.map(|name| format!("; did you mean {name}?")).unwrap_or_default();
                return vec![row(["problem", &format!("{}{near}", error.message)])];
            }
        };
        let mut attributes: BTreeSet<&str> = BTreeSet::new();
        let (mut rows, mut count) = (Vec::new(), 0_usize);
        for grant in &grants {
            let Some(parts) = parts(&grant.rule) else { continue };
            let other = if of_domain { parts.target } else { parts.source };
            if !self.is_wanted(other, &ask.text) {
                continue;
            }
            count += 1;
            if rows.len() < MOST {
                attributes.insert(other);
                rows.push(self.line(grant, &parts, ask));
            }
        }
        for name in attributes {
            // A type is in no list of attributes.
            if let Some(members) = self.policy.attribute_members(name) {
                let shown = members.get(..NAMED.min(members.len())).unwrap_or_default();
                rows.push(row(["attribute", name, &members.len().to_string(), &shown.join(" ")]));
            }
        }
        rows.push(row(["count", &count.to_string()]));
        rows
    }

    fn line(&self, grant: &Grant, parts: &Parts<'_>, ask: &Ask) -> Row {
        let (condition, state) = grant
            .conditional
            .as_ref()
            .map_or_else(|| (String::new(), ""), |found| (words(found), self.state(found, &ask.booleans)));
        let names = grant.conditional.iter().flat_map(|found| &found.postfix).filter(|word| is_name(word));
        let names: Vec<&str> = names.map(String::as_str).collect();
        let Parts { source, target, class, permissions } = *parts;
        row([
            "rule",
            source,
            target,
            class,
            permissions,
            &condition,
            state,
            &grant.at.join(", "),
            &names.join(" "),
        ])
    }

    fn state(&self, conditional: &Conditional, switched: &[(String, bool)]) -> &'static str {
        let value = |name: &str| {
            let all = switched.iter().chain(self.policy.booleans());
            all.into_iter().find(|(known, _)| known == name).is_some_and(|(_, on)| *on)
        };
        if is_on(conditional, value) { "on" } else { "off" }
    }

    /// Whether a type or attribute is called so, or is an attribute that holds a type of this very name.
    fn is_wanted(&self, name: &str, text: &str) -> bool {
        text.is_empty() || name.contains(text) || self.policy.attributes_of(text).contains(&name)
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
}
