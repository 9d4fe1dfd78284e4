//! Lists: what a domain may do, and who may do something.

use super::super::policy::{Policy, Rule, RuleKind};
use super::{Conditional, Filter, QueryError, Unknown};
use std::collections::BTreeMap;

/// A rule of a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Grant {
    /// The rule as sesearch prints it.
    pub rule: String,
    /// The attribute by which the domain is meant.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub via: Option<String>,
    /// When it is active, if not always.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub conditional: Option<Conditional>,
    /// Where it was written, as `file:line`.
    pub at: Vec<String>,
}

/// A type that may do something, with the rules by which it may.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Holder {
    /// The type.
    pub name: String,
    /// The rules, as sesearch prints them.
    pub rules: Vec<String>,
    /// Whether an active rule grants it.
    pub enabled: bool,
}

impl Policy {
    /// The rules of a domain, by name and through its attributes.
    pub fn rules_of(&self, domain: &str, filter: &Filter<'_>) -> Result<Vec<Grant>, QueryError> {
        let party =
            self.party(domain).map_err(|reason| self.unknown_type(Unknown::UnknownSource, &reason))?;
        let about = |rule: &Rule| self.holds(rule.source, party.kind) && self.passes(rule, filter);
        Ok(self.grants(about))
    }

    /// The rules about a type, by name and through its attributes.
    pub fn rules_on(&self, target: &str, filter: &Filter<'_>) -> Result<Vec<Grant>, QueryError> {
        let party =
            self.party(target).map_err(|reason| self.unknown_type(Unknown::UnknownTarget, &reason))?;
        let about = |rule: &Rule| self.holds(rule.target, party.kind) && self.passes(rule, filter);
        Ok(self.grants(about))
    }

    fn passes(&self, rule: &Rule, filter: &Filter<'_>) -> bool {
        let Some(class) = self.class(rule.class) else { return false };
        filter.kind.is_none_or(|kind| rule.kind == kind)
            && filter.class.is_none_or(|name| class.name == name)
            && filter
                .permission
                .is_none_or(|name| class.bit(name).is_some_and(|bit| rule.permissions >> bit & 1 == 1))
    }

    fn grants(&self, about: impl Fn(&Rule) -> bool) -> Vec<Grant> {
        let values: Vec<bool> = self.booleans.iter().map(|(_, value)| *value).collect();
        let mut found: Vec<(Rule, Vec<String>)> = Vec::new();
        for rule in self.rules.iter().filter(|rule| about(rule)) {
            let place = self.place(rule.origin());
            match found.last_mut() {
                Some((last, places)) if last.condition == 0 && last.key() == rule.key() => {
                    last.permissions |= rule.permissions;
                    places.push(place);
                }
                _ => found.push((*rule, vec![place])),
            }
        }
        let mut grants: Vec<Grant> = found
            .into_iter()
            .map(|(rule, at)| Grant {
                rule: self.rule_text(&rule),
                via: Some(self.entity_name(rule.source).to_owned())
                    .filter(|_| rule.source >= self.type_count()),
                conditional: self.conditional(&rule, &values),
                at,
            })
            .collect();
        grants.sort();
        grants
    }

    fn conditional(&self, rule: &Rule, values: &[bool]) -> Option<Conditional> {
        let (number, branch) = rule.branch()?;
        let condition = self.conditions.get(number)?;
        let name = |boolean: u32| {
            self.booleans.get(boolean as usize).map_or_else(String::new, |entry| entry.0.clone())
        };
        let value = condition.value(|boolean| values.get(boolean as usize).copied().unwrap_or_default());
        Some(Conditional { postfix: condition.postfix(name), branch, enabled: value == branch })
    }

    /// The types that may do this to the target.
    pub fn who(&self, target: &str, class: &str, permission: &str) -> Result<Vec<Holder>, QueryError> {
        let party =
            self.party(target).map_err(|reason| self.unknown_type(Unknown::UnknownTarget, &reason))?;
        let (class, bit) = self.class_and_bit(class, permission)?;
        let values: Vec<bool> = self.booleans.iter().map(|(_, value)| *value).collect();
        let mut holders: BTreeMap<String, Holder> = BTreeMap::new();
        for rule in self.merged_rules() {
            let about = rule.kind == RuleKind::Allow
                && rule.class == class
                && rule.permissions >> bit & 1 == 1
                && self.holds(rule.target, party.kind);
            if !about {
                continue;
            }
            let enabled = self.conditional(&rule, &values).is_none_or(|conditional| conditional.enabled);
            let text = format!("{}{}", self.rule_text(&rule), self.condition_text(rule.branch()));
            for source in self.members(rule.source).iter() {
                let name = self.entity_name(source).to_owned();
                let holder =
                    holders.entry(name.clone()).or_insert(Holder { name, rules: Vec::new(), enabled: false });
                holder.rules.push(text.clone());
                holder.enabled |= enabled;
            }
        }
        Ok(holders.into_values().collect())
    }

    /// The members of an attribute, or the attributes of a type.
    pub fn attribute_members(&self, attribute: &str) -> Option<Vec<String>> {
        let mut all = self.attributes().iter().chain(self.idle_attributes());
        all.find(|entry| entry.name == attribute).map(|entry| self.type_list(&entry.members))
    }
}
