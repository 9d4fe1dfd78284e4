//! Bounds: a child may not do more than its parent.

use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::form::ALLOWED;
use super::super::tree::Flavor;
use super::Link;
use super::access::Grant;
use crate::selinux::policy::{Rule, RuleKind};
use std::collections::BTreeMap;

/// The role of everything that is no process.
const OBJECT_ROLE: &str = "object_r";

impl Link<'_> {
    /// Checks users, roles, then types.
    pub(super) fn check_bounds(&self) -> Result<(), Failure> {
        let pairs = [(Flavor::UserBounds, &self.user_roles), (Flavor::RoleBounds, &self.role_types)];
        for (flavor, sets) in pairs {
            for (node, parent, child) in self.resolved.pairs_of(flavor, |node| self.node(node).flavor) {
                let set = |datum: u32| sets.get(self.number_of(datum) as usize).cloned().unwrap_or_default();
                let mut excess = set(child);
                excess.subtract(&set(parent));
                if flavor == Flavor::UserBounds {
                    // The role of objects goes with every user.
                    self.roles.iter().filter(|role| self.name(**role) == OBJECT_ROLE).for_each(|role| {
                        excess.remove(self.number_of(*role));
                    });
                }
                if !excess.is_empty() {
                    let message = format!(
                        "`{}` may do what its parent `{}` may not",
                        self.name(child),
                        self.name(parent)
                    );
                    return Err(Failure::unplaced(Category::BoundsViolation, self.item(node), message));
                }
            }
        }
        for (child, kind) in self.policy.types.iter().enumerate() {
            if let Some(parent) = kind.bounds {
                self.check_type_bounds(u32::try_from(child).unwrap_or_default(), parent)?;
            }
        }
        Ok(())
    }

    fn check_type_bounds(&self, child: u32, parent: u32) -> Result<(), Failure> {
        let mut excess: Vec<(u32, u16, u32)> = Vec::new();
        for rule in self.policy.rules.iter().filter(|rule| rule.kind == RuleKind::Allow) {
            if !self.policy.holds(rule.source, child) {
                continue;
            }
            for target in self.policy.members(rule.target).iter() {
                // A bounded target counts as what bounds it.
                let bound =
                    self.policy.types.get(target as usize).and_then(|kind| kind.bounds).unwrap_or(target);
                let left = rule.permissions & !self.granted_like(rule, parent, bound);
                if left != 0 {
                    excess.push((target, rule.class, left));
                }
            }
        }
        if excess.is_empty() { Ok(()) } else { Err(self.exceeds(child, parent, &excess)) }
    }

    /// What a type may do to another one whenever a rule is active: always, or in the same branch. What both branches of
    /// a condition allow is always allowed.
    fn granted_like(&self, rule: &Rule, source: u32, target: u32) -> u32 {
        let mut granted = 0;
        let mut branches: BTreeMap<u32, u32> = BTreeMap::new();
        self.policy.matching(source, target, rule.class, |other| {
            if other.kind != RuleKind::Allow {
                return;
            }
            if other.condition == 0 || other.condition == rule.condition {
                granted |= other.permissions;
            }
            *branches.entry(other.condition).or_default() |= other.permissions;
        });
        for (condition, permissions) in &branches {
            granted |= permissions & branches.get(&(condition ^ 1)).copied().unwrap_or_default();
        }
        granted
    }

    fn exceeds(&self, child: u32, parent: u32, excess: &[(u32, u16, u32)]) -> Failure {
        let name = |kind: u32| self.policy.entity_name(kind).to_owned();
        let message = format!("the type `{}` may do what its parent `{}` may not", name(child), name(parent));
        let allowed = self.resolved.access.iter().filter(|rule| rule.kind == ALLOWED);
        let mut nodes = allowed
            .map(|rule| self.grant(rule))
            .filter(|grant| self.is_among(grant, child, excess))
            .map(|grant| grant.node);
        let node = nodes.next().unwrap_or_default();
        let failure = Failure::at(Category::BoundsViolation, self.item(node), message);
        let mut failure = failure.reported_at(self.item(self.outermost(node)));
        for other in nodes {
            failure = failure.and_at(self.item(self.outermost(other)));
        }
        for (target, class, permissions) in excess.iter().take(4) {
            let (source, target, class, permissions) = (child, *target, *class, *permissions);
            let rule = Rule { source, target, permissions, class, ..Rule::default() };
            failure =
                failure.related(Mark::Item(self.item(node)), format!("`{}`", self.policy.rule_text(&rule)));
        }
        failure
    }

    /// The statement at the top that holds a node: secilc prints what is around a rule before the rule.
    fn outermost(&self, node: u32) -> u32 {
        let (mut at, mut outermost) = (node, node);
        while at != 0 {
            let flavor = self.node(at).flavor;
            if !matches!(flavor, Flavor::Root | Flavor::SrcInfo) {
                outermost = at;
            }
            at = self.node(at).parent;
        }
        outermost
    }

    /// Whether a rule grants some of what a child may not do.
    fn is_among(&self, grant: &Grant, child: u32, excess: &[(u32, u16, u32)]) -> bool {
        excess.iter().any(|(target, class, mask)| {
            let right = grant.classes.iter().any(|(other, bits)| other == class && bits & mask != 0);
            right && self.covers(&grant.part, child, *target)
        })
    }
}
