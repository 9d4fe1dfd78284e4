//! Deny rules: they take permissions out of the rules that grant them.

use super::super::form::ALLOWED;
use super::super::resolved::{NOT_SELF, OTHER, SELF};
use super::super::sets::BitSet;
use super::Link;
use super::access::{Grant, Part, TypeRef};
use std::sync::Arc;

/// A deny rule with its sets evaluated.
struct Denial {
    sources: BitSet,
    target: TypeRef,
    classes: Arc<[(u16, u32)]>,
}

impl Link<'_> {
    /// The granting rules after all deny rules; empty where there is no deny rule, so that nothing is copied.
    pub(super) fn apply_deny_rules(&mut self) -> Vec<Grant> {
        if self.resolved.deny.is_empty() {
            return Vec::new();
        }
        let allowed = self.resolved.access.iter().filter(|rule| rule.kind == ALLOWED);
        let mut grants: Vec<Grant> = allowed.map(|rule| self.grant(rule)).collect();
        for rule in &self.resolved.deny {
            let denial = Denial {
                sources: self.types_of(rule.source),
                target: TypeRef::Datum(rule.target),
                classes: self.classes_in(rule.what),
            };
            grants = grants.into_iter().flat_map(|grant| self.deny(grant, &denial)).collect();
        }
        grants
    }

    /// What is left of a rule.
    fn deny(&self, grant: Grant, denial: &Denial) -> Vec<Grant> {
        let mut kept: Vec<(u16, u32)> = Vec::new();
        let mut hit: Vec<(u16, u32)> = Vec::new();
        for (class, mask) in grant.classes.iter().copied() {
            let denied = denial
                .classes
                .iter()
                .filter(|(other, _)| *other == class)
                .fold(0, |all, (_, bits)| all | bits);
            if mask & !denied != 0 {
                kept.push((class, mask & !denied));
            }
            if mask & denied != 0 {
                hit.push((class, mask & denied));
            }
        }
        let parts = if hit.is_empty() { None } else { self.remaining(&grant.part, denial) };
        let Some(parts) = parts else { return vec![grant] };
        let mut left = Vec::new();
        if !kept.is_empty() {
            left.push(Grant { classes: Arc::from(kept), ..grant.clone() });
        }
        let classes: Arc<[(u16, u32)]> = Arc::from(hit);
        left.extend(parts.into_iter().map(|part| Grant { part, classes: classes.clone(), ..grant.clone() }));
        left
    }

    /// The sources and targets that a denial leaves; none if it does not touch them.
    fn remaining(&self, part: &Part, denial: &Denial) -> Option<Vec<Part>> {
        let sources = self.ref_types(&part.source);
        let mut touched = sources.clone();
        touched.intersect_with(&denial.sources);
        if touched.is_empty() {
            return None;
        }
        if Self::is_normal(&part.target) && Self::is_normal(&denial.target) {
            return self.remaining_sets(part, &sources, touched, &self.ref_types(&denial.target));
        }
        let mut untouched = sources.clone();
        let mut parts = Vec::new();
        for source in touched.iter() {
            let mut targets = self.targets_for(source, &part.target, &sources);
            let denied = self.targets_for(source, &denial.target, &denial.sources);
            if !targets.intersects(&denied) {
                continue;
            }
            targets.subtract(&denied);
            untouched.subtract(&std::iter::once(source).collect());
            let source = TypeRef::Rest(Arc::new(std::iter::once(source).collect()));
            parts.push(Part { source, target: TypeRef::Rest(Arc::new(targets)) });
        }
        if parts.is_empty() {
            return None;
        }
        parts.extend(self.untouched_parts(part, &sources, untouched));
        Some(parts)
    }

    fn remaining_sets(
        &self,
        part: &Part,
        sources: &BitSet,
        touched: BitSet,
        denied: &BitSet,
    ) -> Option<Vec<Part>> {
        let mut targets = self.ref_types(&part.target);
        if !targets.intersects(denied) {
            return None;
        }
        targets.subtract(denied);
        let mut untouched = sources.clone();
        untouched.subtract(&touched);
        let mut parts =
            vec![Part { source: TypeRef::Rest(Arc::new(untouched)), target: part.target.clone() }];
        parts.push(Part {
            source: TypeRef::Rest(Arc::new(touched)),
            target: TypeRef::Rest(Arc::new(targets)),
        });
        if self.ref_types(&part.source).is_subset(&match &parts[..] {
            [_, Part { source: TypeRef::Rest(set), .. }] => set.as_ref().clone(),
            _ => BitSet::default(),
        }) {
            // All sources are touched: the source stays what it was.
            if let [_, only] = parts.as_mut_slice() {
                only.source = part.source.clone();
            }
        }
        Some(parts)
    }

    /// The sources that a denial does not touch keep their targets.
    fn untouched_parts(&self, part: &Part, sources: &BitSet, untouched: BitSet) -> Vec<Part> {
        if !matches!(part.target, TypeRef::Datum(OTHER)) {
            return vec![Part { source: TypeRef::Rest(Arc::new(untouched)), target: part.target.clone() }];
        }
        // "The others" are the others of the rule as it was written.
        let one = |source: u32| Part {
            source: TypeRef::Rest(Arc::new(std::iter::once(source).collect())),
            target: TypeRef::Rest(Arc::new(self.targets_for(source, &part.target, sources))),
        };
        untouched.iter().map(one).collect()
    }

    /// The targets of one source.
    fn targets_for(&self, source: u32, target: &TypeRef, sources: &BitSet) -> BitSet {
        let itself: BitSet = std::iter::once(source).collect();
        match target {
            TypeRef::Datum(SELF) => itself,
            TypeRef::Datum(NOT_SELF) => {
                let mut all = BitSet::full(self.types.len());
                all.subtract(&itself);
                all
            }
            TypeRef::Datum(OTHER) => {
                let mut others = sources.clone();
                others.subtract(&itself);
                others
            }
            target => self.ref_types(target),
        }
    }
}
