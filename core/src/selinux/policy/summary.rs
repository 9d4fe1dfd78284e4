//! What a policy has beyond another one, in the words and forms of setools.

use super::{Effective, Policy};
use std::collections::{BTreeMap, BTreeSet};

/// The role of everything that is no process; setools leaves it out of lists.
const OBJECT_ROLE: &str = "object_r";

/// A type of a summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct TypeSummary {
    /// The attributes that hold it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub attrs: Vec<String>,
    /// Its other names.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub aliases: Vec<String>,
    /// Whether nothing it does is stopped.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub permissive: bool,
}

/// A user of a summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct UserSummary {
    /// Its roles.
    pub roles: Vec<String>,
    /// Its default level.
    pub level: String,
    /// Its range.
    pub range: String,
}

/// What a policy has beyond another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Summary {
    /// Types that are new or differ.
    pub types: BTreeMap<String, TypeSummary>,
    /// Attributes that are new or differ, with their members.
    pub attributes: BTreeMap<String, Vec<String>>,
    /// Booleans that are new or differ.
    pub booleans: BTreeMap<String, bool>,
    /// Rules as sesearch prints them.
    pub rules: Vec<String>,
    /// What the rules come to.
    pub effective: Vec<Effective>,
    /// Constraints as seinfo prints them.
    pub constraints: Vec<String>,
    /// Constraints in postfix order.
    pub constraints_postfix: Vec<String>,
    /// Labels of objects as seinfo prints them.
    pub labeling: Vec<String>,
    /// Lines of the file_contexts file.
    pub file_contexts: Vec<String>,
    /// Roles that are new or differ, with their types.
    pub roles: BTreeMap<String, Vec<String>>,
    /// Users that are new or differ.
    pub users: BTreeMap<String, UserSummary>,
    /// Role allows, role transitions and range transitions.
    pub rbac_mls_rules: Vec<String>,
    /// Classes that are new or differ, with the permissions that they have beside those of their common.
    pub classes: BTreeMap<String, Vec<String>>,
    /// New sensitivities.
    pub sensitivities: Vec<String>,
    /// Whether `effective` was cut off at its limit.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub truncated: bool,
}

/// Keeps what the other map has not, or has differently.
fn beyond<V: PartialEq>(
    mut own: BTreeMap<String, V>,
    base: Option<BTreeMap<String, V>>,
) -> BTreeMap<String, V> {
    if let Some(base) = base {
        own.retain(|key, value| base.get(key) != Some(value));
    }
    own
}

/// Keeps the lines that the other list has not.
fn lines_beyond(mut own: Vec<String>, base: Option<Vec<String>>) -> Vec<String> {
    if let Some(base) = base {
        let base: BTreeSet<String> = base.into_iter().collect();
        own.retain(|line| !base.contains(line));
    }
    own
}

impl Policy {
    /// What this policy has beyond `base`; all of it without one.
    pub fn summary(&self, base: Option<&Self>) -> Summary {
        let (effective, truncated) = self.effective(base);
        let mut rbac = self.rbac_lines();
        rbac.sort();
        Summary {
            types: beyond(self.type_map(), base.map(Self::type_map)),
            attributes: beyond(self.attribute_map(), base.map(Self::attribute_map)),
            booleans: beyond(
                self.booleans.iter().cloned().collect(),
                base.map(|base| base.booleans.iter().cloned().collect()),
            ),
            rules: lines_beyond(self.rule_lines(), base.map(Self::rule_lines)),
            effective,
            constraints: lines_beyond(self.constraint_lines(), base.map(Self::constraint_lines)),
            constraints_postfix: lines_beyond(
                self.constraint_postfix_lines(),
                base.map(Self::constraint_postfix_lines),
            ),
            labeling: lines_beyond(self.labels.clone(), base.map(|base| base.labels.clone())),
            file_contexts: lines_beyond(
                self.file_contexts.clone(),
                base.map(|base| base.file_contexts.clone()),
            ),
            roles: beyond(self.role_map(), base.map(Self::role_map)),
            users: beyond(self.user_map(), base.map(Self::user_map)),
            rbac_mls_rules: lines_beyond(rbac, base.map(Self::rbac_lines)),
            classes: beyond(self.class_map(), base.map(Self::class_map)),
            sensitivities: lines_beyond(
                self.sensitivities.clone(),
                base.map(|base| base.sensitivities.clone()),
            ),
            truncated,
        }
    }

    fn type_map(&self) -> BTreeMap<String, TypeSummary> {
        let first = self.type_count();
        let summary = |(number, kind): (usize, &super::Type)| {
            let held = self.attributes_of.get(number).map(Vec::as_slice).unwrap_or_default();
            let mut attrs: Vec<String> =
                held.iter().map(|held| self.entity_name(first + held).to_owned()).collect();
            attrs.sort();
            (
                kind.name.clone(),
                TypeSummary { attrs, aliases: kind.aliases.clone(), permissive: kind.permissive },
            )
        };
        self.types.iter().enumerate().map(summary).collect()
    }

    fn attribute_map(&self) -> BTreeMap<String, Vec<String>> {
        let members = |attribute: &super::Attribute| self.type_list(&attribute.members);
        self.attributes.iter().map(|attribute| (attribute.name.clone(), members(attribute))).collect()
    }

    /// The names of types, sorted.
    pub(crate) fn type_list(&self, types: &super::BitSet) -> Vec<String> {
        let mut names: Vec<String> = types.iter().map(|kind| self.entity_name(kind).to_owned()).collect();
        names.sort();
        names
    }

    fn role_map(&self) -> BTreeMap<String, Vec<String>> {
        let roles = self.roles.iter().filter(|role| role.name != OBJECT_ROLE);
        roles.map(|role| (role.name.clone(), self.type_list(&role.types))).collect()
    }

    fn user_map(&self) -> BTreeMap<String, UserSummary> {
        let summary = |user: &super::User| {
            let roles = user.roles.iter().filter_map(|role| self.roles.get(role as usize));
            let roles = roles.filter(|role| role.name != OBJECT_ROLE);
            let mut roles: Vec<String> = roles.map(|role| role.name.clone()).collect();
            roles.sort();
            let (level, range) = (self.level_text(&user.level), self.range_text(&user.range));
            (user.name.clone(), UserSummary { roles, level, range })
        };
        self.users.iter().map(summary).collect()
    }

    fn class_map(&self) -> BTreeMap<String, Vec<String>> {
        let permissions = |class: &super::Class| {
            let mut names: Vec<String> = class.permissions.iter().skip(class.inherited).cloned().collect();
            names.sort();
            names
        };
        self.classes.iter().map(|class| (class.name.clone(), permissions(class))).collect()
    }

    fn rbac_lines(&self) -> Vec<String> {
        let role = |number: u32| self.roles.get(number as usize).map_or("", |role| role.name.as_str());
        let class = |number: u16| self.class(number).map_or("", |class| class.name.as_str());
        let mut lines: Vec<String> = self
            .role_allows
            .iter()
            .map(|(one, other)| format!("allow {} {};", role(*one), role(*other)))
            .collect();
        for [source, target, number, result] in &self.role_transitions {
            let class = class(u16::try_from(*number).unwrap_or(u16::MAX));
            let target = self.entity_name(*target);
            lines.push(format!("role_transition {} {target}:{class} {};", role(*source), role(*result)));
        }
        for rule in &self.range_transitions {
            let (source, target) = (self.entity_name(rule.source), self.entity_name(rule.target));
            let range = self.range_text(&rule.range);
            lines.push(format!("range_transition {source} {target}:{} {range};", class(rule.class)));
        }
        lines
    }
}
