//! Extended permissions: the numbers that an allowed `ioctl` or netlink message may have.

use super::super::build::parse_number;
use super::super::error::Category;
use super::super::failure::Failure;
use super::super::form::{ALLOWED, AUDIT_ALLOW, DONT_AUDIT, NEVER_ALLOW};
use super::super::sets::{BitSet, evaluate_ranges};
use super::super::tree::Flavor;
use super::Link;
use super::access::{Part, TypeRef};
use super::conditions::Conditions;
use crate::hash::FastMap;
use crate::selinux::policy::{ExtendedSet, Rule, RuleKind};
use crate::source::limits::MAX_CIL_RULES;
use std::sync::Arc;

/// Numbers as ranges, in order and apart.
pub(super) type Numbers = Arc<[(u16, u16)]>;

/// The numbers and classes of extended permissions.
#[derive(Clone, Debug)]
pub(super) struct ExtendedValue {
    pub(super) netlink: bool,
    /// Ranges: a policy has thousands of sets, of 65,536 numbers each.
    pub(super) numbers: Numbers,
    pub(super) classes: Vec<u16>,
}

/// All extended permissions by their number, and the number of each statement.
#[derive(Clone, Debug, Default)]
pub(super) struct ExtendedValues {
    values: Vec<ExtendedValue>,
    by_node: FastMap<u32, u32>,
}

impl ExtendedValues {
    /// The value that a statement declares or uses.
    pub(super) fn of_node(&self, node: u32) -> Option<&ExtendedValue> {
        self.by_node.get(&node).and_then(|id| self.values.get(*id as usize))
    }
}

/// One more than the largest number.
const UNIVERSE: usize = 0x1_0000;

impl Link<'_> {
    /// Evaluates the numbers of all extended permissions.
    pub(super) fn evaluate_extended(&mut self) -> Result<ExtendedValues, Failure> {
        let mut known: FastMap<Vec<u32>, Numbers> = FastMap::default();
        let nothing = ExtendedValue { netlink: false, numbers: Arc::from([]), classes: Vec::new() };
        let mut values = vec![nothing];
        for id in self.resolved.extended.ids() {
            let extended = self.resolved.extended.at(id);
            let list = self.program.syntax.children(extended.item).nth(2).unwrap_or_default();
            let words = self.program.postfix_with(list, |item, words| {
                words.push(self.extended_number(item)?);
                Ok::<(), Failure>(())
            })?;
            if let Some(numbers) = known.get(&words) {
                let numbers: Numbers = numbers.clone();
                values.push(ExtendedValue { netlink: extended.netlink, numbers, classes: Vec::new() });
                continue;
            }
            let value = evaluate_ranges(&words, UNIVERSE, true, |number, set| {
                set.insert(number);
                Ok(())
            });
            let numbers: Numbers = Arc::from(ranges(&value.unwrap_or_default()));
            known.insert(words, numbers.clone());
            values.push(ExtendedValue { netlink: extended.netlink, numbers, classes: Vec::new() });
        }
        let mut by_node = FastMap::default();
        for rule in &self.resolved.access_x {
            by_node.insert(rule.node, rule.what);
        }
        for node in self.statements(Flavor::PermissionX) {
            by_node.insert(node, self.program.data.at(self.node(node).data).info);
        }
        Ok(ExtendedValues { values, by_node })
    }

    fn extended_number(&self, item: u32) -> Result<u32, Failure> {
        let text = self.program.syntax.word(item).map_or("", |word| self.program.text(word));
        let number = parse_number(text, false).and_then(|number| u32::try_from(number).ok());
        if let Some(number) = number.filter(|number| *number <= 0xffff) {
            Ok(number)
        } else {
            let message = format!("`{text}` is not the number of an extended permission");
            let failure = Failure::unplaced(Category::Syntax, item, message);
            Err(failure.expected("a number from 0x0000 to 0xffff"))
        }
    }

    /// The classes of extended permissions, once class maps are taken apart.
    pub(super) fn extended_classes(&self, values: &mut ExtendedValues) {
        for (id, value) in values.values.iter_mut().enumerate().skip(1) {
            let class = self.resolved.extended.at(u32::try_from(id).unwrap_or_default()).class;
            value.classes = if class == 0 { Vec::new() } else { self.classes_of(class) };
        }
    }

    /// The extended rules of the policy: those of one source, target and class are one.
    pub(super) fn fill_extended(
        &mut self,
        values: &ExtendedValues,
        conditions: &Conditions,
    ) -> Result<(), Failure> {
        let mut expanded = 0_usize;
        let mut merged: FastMap<(u32, u32, u32, u32), usize> = FastMap::default();
        let mut rules: Vec<(Rule, bool, Vec<Numbers>)> = Vec::new();
        for rule in &self.resolved.access_x {
            let kind = match rule.kind {
                ALLOWED => RuleKind::Allow,
                AUDIT_ALLOW => RuleKind::AuditAllow,
                DONT_AUDIT if !self.program.options.disable_dontaudit => RuleKind::DontAudit,
                _ => continue,
            };
            let Some(value) = values.of_node(rule.node).filter(|value| !value.numbers.is_empty()) else {
                continue;
            };
            let origin = self.origin(rule.node);
            let condition = conditions.of(self, rule.node);
            let mut pairs = Vec::new();
            let part = Part { source: TypeRef::Datum(rule.source), target: TypeRef::Datum(rule.target) };
            self.expand(&part, &mut |source, target| {
                expanded += 1;
                if expanded <= MAX_CIL_RULES {
                    pairs.push((source, target));
                }
            });
            if expanded > MAX_CIL_RULES {
                let message = format!("more than {MAX_CIL_RULES} extended rules after expansion");
                return Err(Failure::at(Category::Limit, self.item(rule.node), message));
            }
            for (source, target) in pairs {
                for class in &value.classes {
                    let what = u32::from(*class) << 3 | (kind as u32) << 1 | u32::from(value.netlink);
                    let slot = *merged.entry((source, target, what, condition)).or_insert(rules.len());
                    if let Some((_, _, numbers)) = rules.get_mut(slot) {
                        if numbers.last().is_none_or(|last| !Arc::ptr_eq(last, &value.numbers)) {
                            numbers.push(value.numbers.clone());
                        }
                        continue;
                    }
                    let (file, line) = (origin.file, origin.line);
                    let rule =
                        Rule { source, target, permissions: 0, condition, line, file, class: *class, kind };
                    rules.push((rule, value.netlink, vec![value.numbers.clone()]));
                }
            }
        }
        rules.sort_by_key(|(rule, netlink, _)| (rule.key(), *netlink));
        for (rule, netlink, numbers) in rules {
            let permissions = u32::try_from(self.policy.extended.len()).unwrap_or(u32::MAX);
            self.policy.extended.push(ExtendedSet { netlink, numbers: together(&numbers) });
            self.policy.extended_rules.push(Rule { permissions, ..rule });
        }
        Ok(())
    }

    /// Whether a rule is a neverallowx.
    pub(super) fn never_extended(&self) -> impl Iterator<Item = &super::super::resolved::AccessRule> {
        self.resolved.access_x.iter().filter(|rule| rule.kind == NEVER_ALLOW)
    }
}

/// Several sets as one.
fn together(sets: &[Numbers]) -> Numbers {
    if let [only] = sets {
        return only.clone();
    }
    let mut all: Vec<(u16, u16)> = sets.iter().flat_map(|set| set.iter().copied()).collect();
    all.sort_unstable();
    let mut merged: Vec<(u16, u16)> = Vec::new();
    for (low, high) in all {
        match merged.last_mut() {
            Some(last) if last.1 == u16::MAX || last.1 + 1 >= low => last.1 = last.1.max(high),
            _ => merged.push((low, high)),
        }
    }
    Arc::from(merged)
}

/// The numbers of a set as ranges.
fn ranges(numbers: &BitSet) -> Vec<(u16, u16)> {
    let narrow = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
    numbers.ranges().into_iter().map(|(low, high)| (narrow(low), narrow(high))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_what_the_set_holds() {
        let mut set = BitSet::default();
        for number in [0, 1, 5, 63, 64, 127, 128, 129, 255, 1_000].into_iter().chain(320..520) {
            set.insert(number);
        }
        let expanded: Vec<u32> =
            ranges(&set).into_iter().flat_map(|(low, high)| u32::from(low)..=u32::from(high)).collect();
        assert_eq!(expanded, set.iter().collect::<Vec<_>>());
        assert_eq!(ranges(&BitSet::full(UNIVERSE)), [(0, 0xffff)]);
    }

    #[test]
    fn sets_join_where_they_touch() {
        let sets: [Numbers; 3] =
            [Arc::from([(1, 2), (9, 9)]), Arc::from([(3, 4)]), Arc::from([(8, 0xffff), (1, 1)])];
        assert_eq!(*together(&sets), [(1, 4), (8, 0xffff)]);
    }
}
