//! What the rules of a policy come to, type by type and permission by permission.

use super::{Policy, Rule, RuleKind, TypeRule};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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

impl Policy {
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

    /// What the rules come to beyond those of a base, and whether the list was cut off.
    pub(super) fn effective(&self, base: Option<&Self>) -> (Vec<Effective>, bool) {
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
