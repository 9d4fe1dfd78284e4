//! Access rules as the policy has them: `self` and attributes that are not kept are replaced by their members.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::form::{ALLOWED, AUDIT_ALLOW, DONT_AUDIT};
use super::super::resolved::{AccessRule, NOT_SELF, OTHER, SELF};
use super::super::sets::BitSet;
use super::super::tree::Flavor;
use super::Link;
use super::conditions::Conditions;
use super::members::is_special;
use crate::selinux::policy::{Rule, RuleKind};
use crate::source::limits::MAX_CIL_RULES;
use std::sync::Arc;

/// A source or target.
#[derive(Clone, Debug)]
pub(super) enum TypeRef {
    /// A type, an attribute, or a word like `self`.
    Datum(u32),
    /// Types that are left of one after deny rules.
    Rest(Arc<BitSet>),
}

/// Sources and targets of a rule.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) source: TypeRef,
    pub(super) target: TypeRef,
}

/// A rule after deny rules were applied.
#[derive(Clone, Debug)]
pub(super) struct Grant {
    pub(super) node: u32,
    pub(super) kind: u8,
    pub(super) part: Part,
    pub(super) classes: Arc<[(u16, u32)]>,
}

impl Link<'_> {
    /// The types a source or target stands for.
    pub(super) fn ref_types(&self, of: &TypeRef) -> BitSet {
        match of {
            TypeRef::Datum(datum) => self.types_of(*datum),
            TypeRef::Rest(set) => set.as_ref().clone(),
        }
    }

    /// The numbers that a source or target has in the policy: its own, or those of its members.
    fn entities(&self, of: &TypeRef) -> Vec<u32> {
        if let TypeRef::Datum(datum) = of {
            let number = self.number_of(*datum);
            if self.flavor(*datum) != Flavor::TypeAttribute {
                return vec![number];
            }
            let size = self.program.options.expand_size.unwrap_or(1) as usize;
            if let Some(attribute) = self.attributes.get(number as usize)
                && attribute.keep
                && attribute.members.len() >= size
            {
                return vec![attribute.entity];
            }
        }
        self.ref_types(of).iter().collect()
    }

    /// Gives every pair of numbers that the policy has a rule for.
    pub(super) fn expand(&self, part: &Part, give: &mut dyn FnMut(u32, u32)) {
        match part.target {
            TypeRef::Datum(SELF) => self.ref_types(&part.source).iter().for_each(|kind| give(kind, kind)),
            TypeRef::Datum(NOT_SELF) => {
                let all = u32::try_from(self.types.len()).unwrap_or(u32::MAX);
                for source in self.ref_types(&part.source).iter() {
                    (0..all).filter(|target| *target != source).for_each(|target| give(source, target));
                }
            }
            TypeRef::Datum(OTHER) => {
                let sources = self.ref_types(&part.source);
                for source in sources.iter() {
                    sources.iter().filter(|target| *target != source).for_each(|target| give(source, target));
                }
            }
            _ => {
                let targets = self.entities(&part.target);
                for source in self.entities(&part.source) {
                    for target in &targets {
                        give(source, *target);
                    }
                }
            }
        }
    }

    /// A rule before deny rules.
    pub(super) fn grant(&self, rule: &AccessRule) -> Grant {
        let part = Part { source: TypeRef::Datum(rule.source), target: TypeRef::Datum(rule.target) };
        Grant { node: rule.node, kind: rule.kind, part, classes: self.classes_in(rule.what) }
    }

    /// Fills the rules of the policy.
    pub(super) fn fill_access(&mut self, denied: &[Grant], conditions: &Conditions) -> Result<(), Failure> {
        let mut rules: Vec<Rule> = Vec::new();
        let resolved = self.resolved;
        let plain = resolved.access.iter().filter(|rule| denied.is_empty() || rule.kind != ALLOWED);
        for rule in plain {
            let grant = self.grant(rule);
            self.emit(&grant, conditions, &mut rules)?;
        }
        for grant in denied {
            self.emit(grant, conditions, &mut rules)?;
        }
        rules.sort_unstable_by_key(|rule| (rule.key(), rule.file, rule.line));
        rules.dedup_by(|one, other| one.condition == 0 && one == other);
        self.policy.rules = rules;
        Ok(())
    }

    fn emit(&self, grant: &Grant, conditions: &Conditions, rules: &mut Vec<Rule>) -> Result<(), Failure> {
        let kind = match grant.kind {
            ALLOWED => RuleKind::Allow,
            AUDIT_ALLOW => RuleKind::AuditAllow,
            DONT_AUDIT if !self.program.options.disable_dontaudit => RuleKind::DontAudit,
            _ => return Ok(()),
        };
        let origin = self.origin(grant.node);
        let condition = conditions.of(self, grant.node);
        let (file, line) = (origin.file, origin.line);
        let mut full = false;
        self.expand(&grant.part, &mut |source, target| {
            for (class, permissions) in grant.classes.iter().copied().filter(|(_, mask)| *mask != 0) {
                full |= rules.len() >= MAX_CIL_RULES;
                if !full {
                    rules.push(Rule { source, target, permissions, condition, line, file, class, kind });
                }
            }
        });
        if full {
            let message = format!("more than {MAX_CIL_RULES} rules after expansion");
            return Err(Failure::at(Category::Limit, self.item(grant.node), message));
        }
        Ok(())
    }

    /// Whether a rule is about a pair of types.
    pub(super) fn covers(&self, part: &Part, source: u32, target: u32) -> bool {
        let sources = self.ref_types(&part.source);
        sources.contains(source)
            && match part.target {
                TypeRef::Datum(SELF) => source == target,
                TypeRef::Datum(NOT_SELF) => source != target,
                TypeRef::Datum(OTHER) => source != target && sources.contains(target),
                _ => self.ref_types(&part.target).contains(target),
            }
    }

    /// Whether a target is types, and not a word like `self`.
    pub(super) fn is_normal(target: &TypeRef) -> bool {
        !matches!(target, TypeRef::Datum(datum) if is_special(*datum))
    }
}
