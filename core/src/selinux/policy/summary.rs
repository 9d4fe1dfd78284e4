//! What a policy has beyond another one, in the words and forms of setools.

use super::{Policy, Rule, RuleKind, TypeRule};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The role of everything that is no process; setools leaves it out of lists.
const OBJECT_ROLE: &str = "object_r";
/// Most effective permissions listed.
const MAX_EFFECTIVE: usize = 400_000;

/// When a conditional rule is active.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ConditionFacts {
    /// Every assignment of its booleans that switches the rule on.
    pub active_when: Vec<BTreeMap<String, bool>>,
    /// The branch the rule is of.
    pub branch: bool,
    /// The expression.
    pub postfix: Vec<String>,
}

/// One thing that a policy grants, keeps quiet, logs or decides: attributes are expanded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Effective {
    /// The kind of rule.
    pub kind: &'static str,
    /// A type.
    pub source: String,
    /// A type.
    pub target: String,
    /// A class.
    pub class: String,
    /// The permission, or what is decided: `-> new_t`, `file_name -> new_t`, `ioctl 0x8910`.
    pub what: String,
    /// When, if not always.
    pub condition: Option<Arc<ConditionFacts>>,
}

#[cfg(feature = "serde")]
impl serde::Serialize for Effective {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq;
        let mut seq = serializer.serialize_seq(Some(5 + usize::from(self.condition.is_some())))?;
        for text in [self.kind, &self.source, &self.target, &self.class, &self.what] {
            seq.serialize_element(text)?;
        }
        if let Some(condition) = &self.condition {
            seq.serialize_element(condition.as_ref())?;
        }
        seq.end()
    }
}

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

    /// The facts about the condition of a rule.
    pub(crate) fn condition_facts(&self, of: Option<(usize, bool)>) -> Option<Arc<ConditionFacts>> {
        let (number, branch) = of?;
        let condition = self.conditions.get(number)?;
        let name = |boolean: u32| {
            self.booleans.get(boolean as usize).map_or_else(String::new, |entry| entry.0.clone())
        };
        let mut names: Vec<(String, u32)> =
            condition.booleans().into_iter().map(|boolean| (name(boolean), boolean)).collect();
        names.sort();
        // Conditions nest less than ten deep, but a chain of operators can name many booleans.
        let shown = names.len().min(10);
        let mut active_when = Vec::new();
        for test in 0..1_u32 << shown {
            let value = |at: usize| test >> (shown - 1 - at) & 1 == 1;
            let of = |boolean: u32| {
                names.iter().take(shown).position(|(_, other)| *other == boolean).is_some_and(value)
            };
            if condition.value(of) == branch {
                active_when.push(
                    names
                        .iter()
                        .take(shown)
                        .enumerate()
                        .map(|(at, (name, _))| (name.clone(), value(at)))
                        .collect(),
                );
            }
        }
        Some(Arc::new(ConditionFacts { active_when, branch, postfix: condition.postfix(name) }))
    }

    fn effective(&self, base: Option<&Self>) -> (Vec<Effective>, bool) {
        let mut all: Vec<Effective> = Vec::new();
        let known: BTreeSet<String> = base.map(Self::signatures).unwrap_or_default();
        let facts: Vec<Option<Arc<ConditionFacts>>> = (0..self.conditions.len() * 2)
            .map(|index| self.condition_facts(Some((index / 2, index % 2 == 0))))
            .collect();
        let facts_of = |branch: Option<(usize, bool)>| {
            branch
                .and_then(|(number, branch)| facts.get(number * 2 + usize::from(!branch)).cloned().flatten())
        };
        for rule in self.merged_rules() {
            if all.len() > MAX_EFFECTIVE {
                return (all, true);
            }
            if !known.is_empty() && known.contains(&self.signature(&rule)) {
                continue;
            }
            let condition = facts_of(rule.branch());
            self.expand_rule(&rule, condition.as_ref(), base, &mut all);
        }
        for rule in &self.extended_rules {
            self.expand_extended(rule, facts_of(rule.branch()).as_ref(), &mut all);
        }
        for rule in &self.type_rules {
            let branch = Rule { condition: rule.condition, ..Rule::default() }.branch();
            self.expand_type_rule(rule, facts_of(branch).as_ref(), &mut all);
        }
        all.sort();
        all.dedup();
        if let Some(base) = base {
            let others = base.unindexed_effective();
            if !others.is_empty() {
                all.retain(|effective| !others.contains(effective));
            }
        }
        (all, false)
    }

    /// Extended and type rules of a base: few, so that they are simply listed.
    fn unindexed_effective(&self) -> BTreeSet<Effective> {
        let mut all = Vec::new();
        for rule in &self.extended_rules {
            self.expand_extended(rule, self.condition_facts(rule.branch()).as_ref(), &mut all);
        }
        for rule in &self.type_rules {
            let branch = Rule { condition: rule.condition, ..Rule::default() }.branch();
            self.expand_type_rule(rule, self.condition_facts(branch).as_ref(), &mut all);
        }
        all.into_iter().collect()
    }

    /// The merged rules as text with the sizes of their sets: equal ones of two policies need not be expanded.
    fn signatures(&self) -> BTreeSet<String> {
        self.merged_rules().map(|rule| self.signature(&rule)).collect()
    }

    fn signature(&self, rule: &Rule) -> String {
        let members = |entity: u32| {
            if entity < self.type_count() {
                String::new()
            } else {
                self.type_list(&self.members(entity)).join(" ")
            }
        };
        let condition =
            self.condition_facts(rule.branch()).map(|facts| format!("{} {:?}", facts.branch, facts.postfix));
        format!("{} {condition:?} {} | {}", self.rule_text(rule), members(rule.source), members(rule.target))
    }

    fn expand_rule(
        &self,
        rule: &Rule,
        condition: Option<&Arc<ConditionFacts>>,
        base: Option<&Self>,
        all: &mut Vec<Effective>,
    ) {
        let Some(class) = self.class(rule.class) else { return };
        for source in self.members(rule.source).iter() {
            for target in self.members(rule.target).iter() {
                let (source, target) = (self.entity_name(source), self.entity_name(target));
                let known =
                    base.map_or(0, |base| base.effective_mask(rule.kind, source, target, class, condition));
                for (bit, permission) in class.permissions.iter().enumerate() {
                    if (rule.permissions & !known) >> bit & 1 == 1 && all.len() <= MAX_EFFECTIVE {
                        all.push(Effective {
                            kind: rule.kind.as_str(),
                            source: source.to_owned(),
                            target: target.to_owned(),
                            class: class.name.clone(),
                            what: permission.clone(),
                            condition: condition.cloned(),
                        });
                    }
                }
            }
        }
    }

    /// What a base has of a rule, as bits of the other policy's class.
    fn effective_mask(
        &self,
        kind: RuleKind,
        source: &str,
        target: &str,
        class: &super::Class,
        condition: Option<&Arc<ConditionFacts>>,
    ) -> u32 {
        let (Some(source), Some(target)) = (self.type_number(source), self.type_number(target)) else {
            return 0;
        };
        let Some(number) = self.class_names.get(&class.name).copied() else { return 0 };
        let mut mask = 0;
        self.matching(source, target, number, |rule| {
            if rule.kind == kind && self.condition_facts(rule.branch()).as_ref() == condition {
                mask |= rule.permissions;
            }
        });
        let Some(own) = self.class(number) else { return 0 };
        let bits = own.permissions.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
        bits.filter_map(|(_, name)| class.bit(name))
            .fold(0, |all, bit| all | 1_u32.checked_shl(bit).unwrap_or_default())
    }

    fn expand_extended(
        &self,
        rule: &Rule,
        condition: Option<&Arc<ConditionFacts>>,
        all: &mut Vec<Effective>,
    ) {
        let (Some(class), Some(set)) = (self.class(rule.class), self.extended.get(rule.permissions as usize))
        else {
            return;
        };
        let kind = match rule.kind {
            RuleKind::Allow => "allowxperm",
            RuleKind::AuditAllow => "auditallowxperm",
            RuleKind::DontAudit => "dontauditxperm",
        };
        let word = if set.netlink { "nlmsg" } else { "ioctl" };
        for source in self.members(rule.source).iter() {
            for target in self.members(rule.target).iter() {
                for number in set.numbers.iter().flat_map(|(low, high)| *low..=*high) {
                    if all.len() > MAX_EFFECTIVE {
                        return;
                    }
                    all.push(Effective {
                        kind,
                        source: self.entity_name(source).to_owned(),
                        target: self.entity_name(target).to_owned(),
                        class: class.name.clone(),
                        what: format!("{word} {number:#06x}"),
                        condition: condition.cloned(),
                    });
                }
            }
        }
    }

    fn expand_type_rule(
        &self,
        rule: &TypeRule,
        condition: Option<&Arc<ConditionFacts>>,
        all: &mut Vec<Effective>,
    ) {
        let Some(class) = self.class(rule.class) else { return };
        let name = rule.name.as_ref().map(|name| format!("{name} ")).unwrap_or_default();
        let what = format!("{name}-> {}", self.entity_name(rule.result));
        rule.for_each_pair(|source, target| {
            if all.len() <= MAX_EFFECTIVE {
                all.push(Effective {
                    kind: rule.kind.as_str(),
                    source: self.entity_name(source).to_owned(),
                    target: self.entity_name(target).to_owned(),
                    class: class.name.clone(),
                    what: what.clone(),
                    condition: condition.cloned(),
                });
            }
        });
    }
}
