//! A compiled policy: names by number, rules sorted for look-up.

mod compile;
mod condition;
mod constraint;
mod effective;
mod lookup;
mod names;
mod render;
mod rule;
mod summary;

pub use condition::{Condition, ConditionWord, in_words};
pub use constraint::{Constraint, ConstraintNames, ConstraintStep};
pub use effective::{ConditionFacts, Effective};
pub use names::{Attribute, Class, Level, LevelRange, Role, Type, User};
pub(crate) use render::level_text;
pub(crate) use rule::TypeSet;
pub use rule::{Origin, Rule, RuleKind, TypeRule, TypeRuleKind};
pub use summary::{Summary, TypeSummary, UserSummary};

use super::cil::sets::BitSet;
use crate::hash::FastMap;

/// What a policy says about classes and permissions that it does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum HandleUnknown {
    /// They are allowed.
    Allow,
    /// They are denied.
    #[default]
    Deny,
    /// Such a policy is not loaded.
    Reject,
}

/// A range transition: the level range of what a source makes of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeTransition {
    /// Type or attribute, by number.
    pub source: u32,
    /// Type or attribute, by number.
    pub target: u32,
    /// Class, by number.
    pub class: u16,
    /// The new range.
    pub range: LevelRange,
}

/// A compiled policy.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// The texts it was compiled from.
    pub(crate) files: Vec<String>,
    pub(crate) types: Vec<Type>,
    pub(crate) attributes: Vec<Attribute>,
    /// Attributes that no rule or constraint needs; generated ones are left out.
    pub(crate) idle_attributes: Vec<Attribute>,
    pub(crate) classes: Vec<Class>,
    pub(crate) booleans: Vec<(String, bool)>,
    pub(crate) roles: Vec<Role>,
    pub(crate) users: Vec<User>,
    pub(crate) sensitivities: Vec<String>,
    pub(crate) categories: Vec<String>,
    /// Other names of sensitivities and categories, with the number they stand for.
    pub(crate) level_aliases: Vec<(String, u32, bool)>,
    pub(crate) conditions: Vec<Condition>,
    /// Sorted by source, target, class, kind, condition.
    pub(crate) rules: Vec<Rule>,
    pub(crate) extended_rules: Vec<Rule>,
    /// The numbers of the extended rules: [`Rule::permissions`] is an index into this.
    pub(crate) extended: Vec<ExtendedSet>,
    pub(crate) type_rules: Vec<TypeRule>,
    pub(crate) constraints: Vec<Constraint>,
    pub(crate) role_allows: Vec<(u32, u32)>,
    pub(crate) role_transitions: Vec<[u32; 4]>,
    pub(crate) range_transitions: Vec<RangeTransition>,
    /// What labels objects other than files, as sesearch prints it.
    pub(crate) labels: Vec<String>,
    /// The lines of the file_contexts file.
    pub(crate) file_contexts: Vec<String>,
    pub(crate) capabilities: Vec<String>,
    pub(crate) defaults: Vec<String>,
    pub(crate) handle_unknown: HandleUnknown,
    pub(crate) mls: bool,
    /// For each type the attributes that hold it, by number.
    pub(crate) attributes_of: Vec<Vec<u32>>,
    /// Where the rules of a source, target and class start.
    pub(crate) index: FastMap<u64, u32>,
    pub(crate) type_names: FastMap<String, u32>,
    pub(crate) class_names: FastMap<String, u16>,
    /// Rules that the policy states must not exist.
    pub(crate) neverallows: Vec<Never>,
}

/// A neverallow rule with its sets expanded.
#[derive(Clone, Debug)]
pub(crate) struct Never {
    pub(crate) sources: BitSet,
    pub(crate) targets: NeverTarget,
    pub(crate) classes: Vec<(u16, u32)>,
    pub(crate) origin: Origin,
}

/// The targets of a neverallow rule.
#[derive(Clone, Debug)]
pub(crate) enum NeverTarget {
    /// The source itself.
    Itself,
    /// All but the source.
    NotItself,
    /// The other sources.
    OtherSources,
    /// These.
    Types(BitSet),
}

/// Numbers of extended permissions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ExtendedSet {
    pub(crate) netlink: bool,
    pub(crate) numbers: std::sync::Arc<[(u16, u16)]>,
}

impl Policy {
    /// How many types there are; attributes have the numbers after them.
    pub(crate) fn type_count(&self) -> u32 {
        u32::try_from(self.types.len()).unwrap_or(u32::MAX)
    }

    /// The name of a type or attribute.
    pub fn entity_name(&self, entity: u32) -> &str {
        match entity.checked_sub(self.type_count()) {
            None => self.types.get(entity as usize).map_or("", |kind| kind.name.as_str()),
            Some(attribute) => {
                self.attributes.get(attribute as usize).map_or("", |entry| entry.name.as_str())
            }
        }
    }

    /// The types that a type or attribute stands for.
    pub(crate) fn members(&self, entity: u32) -> BitSet {
        match entity.checked_sub(self.type_count()) {
            None => std::iter::once(entity).collect(),
            Some(attribute) => {
                self.attributes.get(attribute as usize).map(|entry| entry.members.clone()).unwrap_or_default()
            }
        }
    }

    /// The number of a type, or of the type that an alias stands for, or of an attribute.
    pub(crate) fn entity(&self, name: &str) -> Option<u32> {
        self.type_names.get(name).copied()
    }

    /// The number of a type or of the type that an alias stands for.
    pub(crate) fn type_number(&self, name: &str) -> Option<u32> {
        self.entity(name).filter(|entity| *entity < self.type_count())
    }

    /// A class by its number.
    pub(crate) fn class(&self, number: u16) -> Option<&Class> {
        self.classes.get(usize::from(number))
    }

    /// The types of the policy.
    pub fn types(&self) -> &[Type] {
        &self.types
    }

    /// The attributes that the policy keeps: those that a rule or a constraint needs.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The attributes that are declared and not kept: no rule or constraint needs them.
    pub fn idle_attributes(&self) -> &[Attribute] {
        &self.idle_attributes
    }

    /// Whether an attribute holds a type, kept or not.
    pub(crate) fn is_in(&self, kind: u32, attribute: &str) -> bool {
        let mut all = self.attributes.iter().chain(&self.idle_attributes);
        all.find(|entry| entry.name == attribute).is_some_and(|entry| entry.members.contains(kind))
    }

    /// The attributes that hold a type, kept or not, sorted.
    pub fn attributes_of(&self, kind: &str) -> Vec<&str> {
        let Some(number) = self.type_number(kind) else { return Vec::new() };
        let all = self.attributes.iter().chain(&self.idle_attributes);
        let held = all.filter(|entry| entry.members.contains(number)).map(|entry| entry.name.as_str());
        let mut names: Vec<&str> = held.collect();
        names.sort_unstable();
        names
    }

    /// The classes, in their order.
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// The booleans with their default values, in the order of their declarations.
    pub fn booleans(&self) -> &[(String, bool)] {
        &self.booleans
    }

    /// How many access rules there are, one per statement and expansion.
    pub fn rule_count(&self) -> usize {
        self.rules.len()
    }
}

/// The key of [`Policy::index`].
pub(crate) fn rule_key(source: u32, target: u32, class: u16) -> u64 {
    u64::from(source) << 40 | u64::from(target) << 16 | u64::from(class)
}
