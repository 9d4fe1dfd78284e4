//! Bounds: a child may not do more than its parent.

use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::form::ALLOWED;
use super::super::tree::{Flavor, Node};
use super::Link;
use super::access::Grant;
use crate::hash::FastMap;
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
        let mut values: Option<FastMap<u32, u32>> = None;
        for (child, kind) in self.policy.types.iter().enumerate() {
            if let Some(parent) = kind.bounds {
                let values = values.get_or_insert_with(|| self.kernel_values());
                self.check_type_bounds(u32::try_from(child).unwrap_or_default(), parent, values)?;
            }
        }
        Ok(())
    }

    /// The numbers of types and kept attributes in the binary policy, by their numbers here.
    fn kernel_values(&self) -> FastMap<u32, u32> {
        let mut values = FastMap::default();
        let mut next = 0;
        for node in &self.live {
            let Node { flavor, data, .. } = *self.node(*node);
            let entity = match flavor {
                _ if !flavor.declares() || self.program.data.at(data).node != *node => continue,
                Flavor::Type => self.number_of(data),
                Flavor::TypeAttribute => match self.attributes.get(self.number_of(data) as usize) {
                    Some(attribute) if attribute.keep => attribute.entity,
                    _ => continue,
                },
                _ => continue,
            };
            next += 1;
            values.insert(entity, next);
        }
        values
    }

    fn check_type_bounds(&self, child: u32, parent: u32, values: &FastMap<u32, u32>) -> Result<(), Failure> {
        let value = |entity: u32| values.get(&entity).copied().unwrap_or_default();
        let mut excess: BTreeMap<Visit, (u32, u16, u32)> = BTreeMap::new();
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
                    let slot = match rule.condition {
                        0 => slot(value(rule.source), value(rule.target), u32::from(rule.class) + 1),
                        // Rules of a branch are a list to which each is added in front.
                        _ => u32::MAX - rule.line,
                    };
                    let visit = (rule.condition, slot, value(target));
                    excess.entry(visit).or_insert((target, rule.class, 0)).2 |= left;
                }
            }
        }
        if excess.is_empty() {
            return Ok(());
        }
        let excess: Vec<_> = excess.into_values().rev().collect();
        Err(self.exceeds(child, parent, &excess))
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
        let grants: Vec<Grant> = allowed.map(|rule| self.grant(rule)).collect();
        let mut nodes = excess.iter().flat_map(|one| {
            let of_one = grants.iter().filter(|grant| self.is_among(grant, child, *one));
            of_one.map(|grant| grant.node)
        });
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
    fn is_among(&self, grant: &Grant, child: u32, (target, class, mask): (u32, u16, u32)) -> bool {
        let right = grant.classes.iter().any(|(other, bits)| *other == class && bits & mask != 0);
        right && self.covers(&grant.part, child, target)
    }
}

/// When libsepol comes to a rule: those that always hold first, by their slots, then those of branches; for each target. What
/// it finds last is reported first.
type Visit = (u32, u32, u32);

/// Slots of the table of rules in a policy that secilc makes.
const SLOTS: u32 = 1 << 20;

/// The slot of a rule in that table; classes and types by their numbers in the binary policy.
fn slot(source: u32, target: u32, class: u32) -> u32 {
    let mix = |hash: u32, value: u32| {
        let value = value.wrapping_mul(0xcc9e_2d51).rotate_left(15).wrapping_mul(0x1b87_3593);
        (hash ^ value).rotate_left(13).wrapping_mul(5).wrapping_add(0xe654_6b64)
    };
    let hash = [class, target, source].into_iter().fold(0, mix);
    let hash = (hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b);
    let hash = (hash ^ hash >> 13).wrapping_mul(0xc2b2_ae35);
    (hash ^ hash >> 16) % SLOTS
}
