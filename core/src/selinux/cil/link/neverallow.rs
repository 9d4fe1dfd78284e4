//! neverallow: what a policy states must not be, checked against all its rules, those of switched-off branches too.

use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::resolved::{NOT_SELF, OTHER, SELF};
use super::Link;
use super::extended::{ExtendedValues, Numbers};
use crate::selinux::policy::{Never, NeverTarget, Rule, RuleKind};

impl Link<'_> {
    /// Fills the neverallow rules of the policy.
    pub(super) fn fill_neverallows(&mut self) {
        let rules = self.resolved.access.iter().filter(|rule| Self::is_never(rule));
        self.policy.neverallows = rules
            .map(|rule| Never {
                sources: self.types_of(rule.source),
                targets: self.never_target(rule.target),
                classes: self.classes_in(rule.what).to_vec(),
                origin: self.origin(rule.node),
            })
            .collect();
    }

    fn never_target(&self, target: u32) -> NeverTarget {
        match target {
            SELF => NeverTarget::Itself,
            NOT_SELF => NeverTarget::NotItself,
            OTHER => NeverTarget::OtherSources,
            datum => NeverTarget::Types(self.types_of(datum)),
        }
    }

    /// The last neverallow that is violated is reported, as secilc does.
    pub(super) fn check_neverallows(&self, extended: &ExtendedValues) -> Result<(), Failure> {
        let nodes: Vec<u32> =
            self.resolved.access.iter().filter(|rule| Self::is_never(rule)).map(|rule| rule.node).collect();
        let mut worst: Option<(u32, Vec<Rule>)> = None;
        for (never, node) in self.policy.neverallows.iter().zip(&nodes) {
            let violating = self.violating(never, |_, _, _| true);
            if !violating.is_empty() {
                worst = Some((*node, violating));
            }
        }
        for rule in self.never_extended() {
            let Some(value) = extended.of_node(rule.node) else { continue };
            let word = if value.netlink { "nlmsg" } else { "ioctl" };
            let bit =
                |class: &u16| self.policy.class(*class).and_then(|class| class.bit(word)).map(|bit| 1 << bit);
            let never = Never {
                sources: self.types_of(rule.source),
                targets: self.never_target(rule.target),
                classes: value
                    .classes
                    .iter()
                    .filter_map(|class| bit(class).map(|mask| (*class, mask)))
                    .collect(),
                origin: self.origin(rule.node),
            };
            let violating = self.violating(&never, |source, target, class| {
                self.grants_number(source, target, class, &value.numbers)
            });
            let later = worst.as_ref().is_none_or(|(node, _)| *node < rule.node);
            if later && !violating.is_empty() {
                worst = Some((rule.node, violating));
            }
        }
        let Some((node, violating)) = worst else { return Ok(()) };
        let message = "a neverallow does not hold";
        let mut failure = Failure::at(Category::NeverallowViolation, self.item(node), message);
        for rule in violating.iter().take(4) {
            let text = self.policy.rule_text(rule);
            failure = failure.related(self.rule_mark(rule), format!("`{text}`"));
        }
        Err(failure)
    }

    /// The place of a rule's statement.
    pub(super) fn rule_mark(&self, rule: &Rule) -> Mark {
        let origin = rule.origin();
        let found = self.resolved.access.iter().find(|access| self.origin(access.node) == origin);
        Mark::Item(found.map_or(0, |access| self.item(access.node)))
    }

    fn violating(&self, never: &Never, also: impl Fn(u32, u32, u16) -> bool) -> Vec<Rule> {
        let mut violating = Vec::new();
        for rule in self.policy.rules.iter().filter(|rule| rule.kind == RuleKind::Allow) {
            let class = never
                .classes
                .iter()
                .any(|(class, mask)| *class == rule.class && mask & rule.permissions != 0);
            if class && self.policy.violates(never, rule, &also) {
                violating.push(*rule);
            }
        }
        violating
    }

    /// Whether a number is allowed to a pair of types: by a rule for it, or because no rule limits the numbers.
    fn grants_number(&self, source: u32, target: u32, class: u16, numbers: &Numbers) -> bool {
        let mut limited = false;
        for rule in self
            .policy
            .extended_rules
            .iter()
            .filter(|rule| rule.kind == RuleKind::Allow && rule.class == class)
        {
            if !self.policy.members(rule.source).contains(source)
                || !self.policy.members(rule.target).contains(target)
            {
                continue;
            }
            limited = true;
            let ranges = self.policy.extended.get(rule.permissions as usize).map(|set| &*set.numbers);
            let hit = |(low, high): &(u16, u16)| {
                // The first range that does not end before this one begins.
                let next = numbers.partition_point(|(_, end)| end < low);
                numbers.get(next).is_some_and(|(start, _)| start <= high)
            };
            if ranges.unwrap_or_default().iter().any(hit) {
                return true;
            }
        }
        !limited
    }
}
