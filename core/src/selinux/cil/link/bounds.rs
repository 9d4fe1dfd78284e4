//! Bounds: a child may not do more than its parent.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::tree::Flavor;
use super::Link;
use crate::selinux::policy::{Rule, RuleKind};

impl Link<'_> {
    /// Checks users, roles, then types.
    pub(super) fn check_bounds(&self) -> Result<(), Failure> {
        let pairs = [(Flavor::UserBounds, &self.user_roles), (Flavor::RoleBounds, &self.role_types)];
        for (flavor, sets) in pairs {
            for (node, parent, child) in self.resolved.pairs_of(flavor, |node| self.node(node).flavor) {
                let set = |datum: u32| sets.get(self.number_of(datum) as usize).cloned().unwrap_or_default();
                if !set(child).is_subset(&set(parent)) {
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
        for rule in self.policy.rules.iter().filter(|rule| rule.kind == RuleKind::Allow) {
            if !self.policy.holds(rule.source, child) {
                continue;
            }
            for target in self.policy.members(rule.target).iter() {
                let bound = self.policy.types.get(target as usize).and_then(|kind| kind.bounds);
                let mut granted = self.granted_at_all(parent, target, rule.class);
                if let Some(bound) = bound {
                    granted |= self.granted_at_all(parent, bound, rule.class);
                }
                if rule.permissions & !granted != 0 {
                    return Err(self.exceeds(child, parent, rule));
                }
            }
        }
        Ok(())
    }

    /// What a type may do to another one by any rule.
    fn granted_at_all(&self, source: u32, target: u32, class: u16) -> u32 {
        let mut granted = 0;
        self.policy.matching(source, target, class, |rule| {
            if rule.kind == RuleKind::Allow && rule.branch().is_none() {
                granted |= rule.permissions;
            }
        });
        granted
    }

    fn exceeds(&self, child: u32, parent: u32, rule: &Rule) -> Failure {
        let name = |kind: u32| self.policy.entity_name(kind).to_owned();
        let message = format!("the type `{}` may do what its parent `{}` may not", name(child), name(parent));
        let text = self.policy.rule_text(rule);
        let origin = rule.origin();
        let access = self.resolved.access.iter().find(|access| self.origin(access.node) == origin);
        let node = access.map_or(0, |access| access.node);
        // secilc prints the statements around the rule first.
        let mut at = node;
        let mut outermost = node;
        while at != 0 {
            let flavor = self.node(at).flavor;
            if !matches!(flavor, Flavor::Root | Flavor::SrcInfo) {
                outermost = at;
            }
            at = self.node(at).parent;
        }
        let failure = Failure::at(Category::BoundsViolation, self.item(node), message);
        failure.reported_at(self.item(outermost)).related(self.rule_mark(rule), format!("`{text}`"))
    }
}
