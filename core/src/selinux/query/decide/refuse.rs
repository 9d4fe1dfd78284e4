//! What refuses a request although a rule grants it: constraints, roles, bounds.

use super::super::Reason;
use super::Decision;
use crate::selinux::policy::{Constraint, ConstraintStep, LevelRange, NeverTarget, RuleKind};

impl Decision<'_> {
    pub(super) fn failing_constraints(&self) -> Vec<Reason> {
        let about = self.policy.constraints.iter().filter(|constraint| {
            constraint.class == self.class && constraint.permissions >> self.bit & 1 == 1
        });
        let failing = about.filter(|constraint| !self.holds(constraint));
        failing
            .map(|constraint| Reason::Constraint {
                constraint: self.policy.constraint_line(constraint).trim_end().to_owned(),
                at: self.policy.place(constraint.origin()),
            })
            .collect()
    }

    /// Whether a constraint holds of the two contexts.
    fn holds(&self, constraint: &Constraint) -> bool {
        let mut stack: Vec<bool> = Vec::new();
        for step in &constraint.steps {
            let value = match step {
                ConstraintStep::Not => !stack.pop().unwrap_or_default(),
                ConstraintStep::And | ConstraintStep::Or => {
                    let (right, left) = (stack.pop().unwrap_or_default(), stack.pop().unwrap_or_default());
                    if matches!(step, ConstraintStep::And) { left && right } else { left || right }
                }
                ConstraintStep::Parts { left, operator, right } => self.compare(left, operator, right),
                ConstraintStep::Names { left, operator, names } => {
                    let inside = self.number_of(left).is_some_and(|number| names.holds(number));
                    inside == (*operator == "==")
                }
            };
            stack.push(value);
        }
        stack.pop().unwrap_or(true)
    }

    /// A user, role or type of one side, by number.
    fn number_of(&self, part: &str) -> Option<u32> {
        let party = if part.ends_with('1') { &self.source } else { &self.target };
        match part.get(..1) {
            Some("u") => party.user,
            Some("r") => party.role,
            _ => Some(party.kind),
        }
    }

    fn compare(&self, left: &str, operator: &str, right: &str) -> bool {
        if !left.starts_with(['l', 'h']) {
            let same = self.number_of(left) == self.number_of(right);
            return match operator {
                // Without role dominance, a role dominates itself only.
                "!=" | "incomp" => !same,
                _ => same,
            };
        }
        let none = LevelRange::default();
        let level = |part: &str| {
            let party = if part.ends_with('1') { &self.source } else { &self.target };
            let range = party.range.as_ref().unwrap_or(&none);
            if part.starts_with('l') { range.low.clone() } else { range.high.clone() }
        };
        let (left, right) = (level(left), level(right));
        match operator {
            "==" => left.equals(&right),
            "!=" => !left.equals(&right),
            "dom" => left.dominates(&right),
            "domby" => right.dominates(&left),
            _ => !left.dominates(&right) && !right.dominates(&left),
        }
    }

    /// Roles change only where a roleallow says so.
    pub(super) fn role_reason(&self) -> Option<Reason> {
        let class = self.policy.class(self.class)?;
        let permission = class.permissions.get(self.bit as usize)?;
        let changes =
            class.name == "process" && ["transition", "dyntransition"].contains(&permission.as_str());
        let (one, other) = (self.source.role?, self.target.role?);
        if !changes || one == other || self.policy.role_allows.contains(&(one, other)) {
            return None;
        }
        let name = |role: u32| self.policy.roles.get(role as usize).map_or("", |role| role.name.as_str());
        Some(Reason::Role { rule: format!("allow {} {};", name(one), name(other)) })
    }

    /// A bounded type may do what its parent may, and no more.
    pub(super) fn bounds_reason(&self) -> Option<Reason> {
        let parent = self.policy.types.get(self.source.kind as usize)?.bounds?;
        let bound = self.policy.types.get(self.target.kind as usize).and_then(|kind| kind.bounds);
        let granted = |target: u32| {
            let mut granted = false;
            self.policy.matching(parent, target, self.class, |rule| {
                granted |= rule.kind == RuleKind::Allow
                    && rule.permissions >> self.bit & 1 == 1
                    && self.is_active(rule, &self.booleans);
            });
            granted
        };
        if granted(bound.unwrap_or(self.target.kind)) {
            return None;
        }
        Some(Reason::Bounds { parent: self.policy.entity_name(parent).to_owned() })
    }

    /// The place of a neverallow that the missing rule would break.
    pub(super) fn neverallow(&self) -> Option<String> {
        let (source, target) = (self.source.kind, self.target.kind);
        let broken = self.policy.neverallows.iter().find(|never| {
            never.classes.iter().any(|(class, mask)| *class == self.class && mask >> self.bit & 1 == 1)
                && never.sources.contains(source)
                && match &never.targets {
                    NeverTarget::Itself => source == target,
                    NeverTarget::NotItself => source != target,
                    NeverTarget::OtherSources => source != target && never.sources.contains(target),
                    NeverTarget::Types(types) => types.contains(target),
                }
        });
        broken.map(|never| self.policy.place(never.origin))
    }
}
