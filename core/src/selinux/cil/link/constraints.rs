//! Constraints of the policy.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::keyword as word;
use super::super::resolved::{ConstraintValue, ConstraintWord};
use super::super::sets::BitSet;
use super::super::symbol::Symbol;
use super::super::tree::Flavor;
use super::Link;
use crate::selinux::policy::{Constraint, ConstraintNames, ConstraintStep};

/// Most values a constraint may need at once.
const MAX_DEPTH: usize = 5;

impl Link<'_> {
    /// Fills the constraints: one per class.
    pub(super) fn fill_constraints(&mut self) -> Result<(), Failure> {
        let mut filled = Vec::new();
        let levels = self.statements(Flavor::Mls).next().map(|node| self.program.operand_word(node, 1));
        for constraint in &self.resolved.constraints {
            let flavor = self.node(constraint.node).flavor;
            let mls = matches!(flavor, Flavor::MlsConstrain | Flavor::MlsValidateTrans);
            if mls && levels != Some(word::TRUE) {
                continue;
            }
            let steps: Vec<ConstraintStep> = constraint.words.iter().map(|word| self.step(word)).collect();
            self.check_constraint_depth(constraint)?;
            let origin = self.origin(constraint.node);
            let classes: Vec<(u16, u32)> =
                if matches!(flavor, Flavor::ValidateTrans | Flavor::MlsValidateTrans) {
                    self.classes_of(constraint.what).into_iter().map(|class| (class, 0)).collect()
                } else {
                    self.classes_in(constraint.what).iter().copied().filter(|(_, mask)| *mask != 0).collect()
                };
            for (class, permissions) in classes {
                filled.push(Constraint { mls, class, permissions, steps: steps.clone(), origin });
            }
        }
        self.policy.constraints = filled;
        Ok(())
    }

    fn check_constraint_depth(&self, constraint: &ConstraintValue) -> Result<(), Failure> {
        let mut depth = 0_usize;
        for word in &constraint.words {
            match word {
                ConstraintWord::Not => {}
                ConstraintWord::And | ConstraintWord::Or => depth = depth.saturating_sub(1),
                _ => depth += 1,
            }
            if depth > MAX_DEPTH {
                let message = format!("the constraint needs more than {MAX_DEPTH} values at once");
                return Err(Failure::at(Category::Limit, self.item(constraint.node), message));
            }
        }
        Ok(())
    }

    fn step(&self, word: &ConstraintWord) -> ConstraintStep {
        match word {
            ConstraintWord::Not => ConstraintStep::Not,
            ConstraintWord::And => ConstraintStep::And,
            ConstraintWord::Or => ConstraintStep::Or,
            ConstraintWord::Parts(left, operator, right) => {
                ConstraintStep::Parts { left: part(*left), operator: sign(*operator), right: part(*right) }
            }
            ConstraintWord::Names(left, operator, names) => {
                let names = self.constraint_names(*left, names);
                ConstraintStep::Names { left: part(*left), operator: sign(*operator), names }
            }
        }
    }

    fn constraint_names(&self, left: u32, names: &[u32]) -> ConstraintNames {
        let mut set = BitSet::default();
        let mut texts: Vec<String> = Vec::new();
        for name in names {
            let members = match Symbol(left) {
                word::U1 | word::U2 | word::U3 => self.users_of(*name),
                word::R1 | word::R2 | word::R3 => self.roles_of(*name),
                _ => self.types_of(*name),
            };
            // Types and attributes are kept by name; roles and users only as their members.
            match self.flavor(*name) {
                Flavor::RoleAttribute => {
                    texts.extend(
                        members
                            .iter()
                            .filter_map(|role| self.roles.get(role as usize))
                            .map(|role| self.program.qualified(*role)),
                    );
                }
                Flavor::UserAttribute => {
                    texts.extend(
                        members
                            .iter()
                            .filter_map(|user| self.users.get(user as usize))
                            .map(|user| self.program.qualified(*user)),
                    );
                }
                Flavor::TypeAttribute
                    if !self
                        .attributes
                        .get(self.number_of(*name) as usize)
                        .is_some_and(|entry| entry.keep) => {}
                _ => texts.push(self.program.qualified(*name)),
            }
            set.union_with(&members);
        }
        texts.sort();
        texts.dedup();
        ConstraintNames { names: texts, set }
    }
}

fn part(symbol: u32) -> &'static str {
    word::WORDS.get((symbol as usize).saturating_sub(1)).copied().unwrap_or_default()
}

fn sign(symbol: u32) -> &'static str {
    match Symbol(symbol) {
        word::EQ => "==",
        word::NEQ => "!=",
        word::DOM => "dom",
        word::DOMBY => "domby",
        _ => "incomp",
    }
}
