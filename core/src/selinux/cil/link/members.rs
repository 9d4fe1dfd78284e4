//! The members of type attributes, and which attributes a policy keeps.

use super::super::resolved::{ConstraintWord, NOT_SELF, OTHER, SELF};
use super::super::sets::{BitSet, evaluate};
use super::super::tree::Flavor;
use super::Link;
use crate::hash::FastMap;
use std::sync::Arc;

/// How attributes are used.
const BY_RULE: u8 = 1;
const BY_NEVERALLOW: u8 = 2;
const BY_CONSTRAINT: u8 = 4;
const EXPAND: u8 = 8;
const KEEP: u8 = 16;

/// The infix of attributes that a policy compiler made.
const GENERATED: &str = "_typeattr_";
const REQUIRE: &str = "cil_gen_require";

/// Whether a policy compiler made an attribute for its own use.
pub(super) fn is_generated(name: &str) -> bool {
    name == REQUIRE || name.contains(GENERATED)
}

/// A source or target: a datum, or one of the words that are no type.
pub(super) fn is_special(target: u32) -> bool {
    matches!(target, SELF | NOT_SELF | OTHER)
}

impl Link<'_> {
    /// Evaluates all type attributes.
    pub(super) fn evaluate_types(&mut self) {
        let mut sets: FastMap<u32, Vec<usize>> = FastMap::default();
        for (index, (_, attribute, _)) in self.resolved.sets.iter().enumerate() {
            sets.entry(*attribute).or_default().push(index);
        }
        let mut done = vec![false; self.attributes.len()];
        for first in 0..self.attributes.len() {
            let mut open = vec![first];
            while let Some(number) = open.last().copied() {
                if done.get(number).copied().unwrap_or(true) {
                    open.pop();
                    continue;
                }
                let datum = self.attributes.get(number).map_or(0, |attribute| attribute.datum);
                let own = sets.get(&datum).map(Vec::as_slice).unwrap_or_default();
                let before = open.len();
                for word in own.iter().flat_map(|index| self.set_words(*index)) {
                    let number = self.number_of(*word) as usize;
                    let waits = *word < super::super::resolved::OPERATORS
                        && self.flavor(*word) == Flavor::TypeAttribute;
                    if waits && !done.get(number).copied().unwrap_or(true) {
                        open.push(number);
                    }
                }
                if open.len() > before {
                    continue;
                }
                let members = self.union_of(own);
                if let Some(attribute) = self.attributes.get_mut(number) {
                    attribute.members = Arc::new(members);
                }
                if let Some(flag) = done.get_mut(number) {
                    *flag = true;
                }
                open.pop();
            }
        }
    }

    fn set_words(&self, index: usize) -> &[u32] {
        self.resolved.sets.get(index).map(|(_, _, words)| self.resolved.words(*words)).unwrap_or_default()
    }

    fn union_of(&self, sets: &[usize]) -> BitSet {
        let mut members = BitSet::default();
        for index in sets {
            match self.set_words(*index) {
                [datum] if *datum < super::super::resolved::OPERATORS => self.add_types(*datum, &mut members),
                words => {
                    let value = evaluate(words, self.types.len(), |datum, set| {
                        self.add_types(datum, set);
                        Ok(())
                    });
                    members.union_with(&value.unwrap_or_default());
                }
            }
        }
        members
    }

    /// Adds what a type or attribute stands for.
    pub(super) fn add_types(&self, datum: u32, set: &mut BitSet) {
        let number = self.number_of(datum);
        if self.flavor(datum) == Flavor::TypeAttribute {
            if let Some(attribute) = self.attributes.get(number as usize) {
                set.union_with(&attribute.members);
            }
        } else {
            set.insert(number);
        }
    }

    /// What a type or attribute stands for.
    pub(super) fn types_of(&self, datum: u32) -> BitSet {
        let mut set = BitSet::default();
        self.add_types(datum, &mut set);
        set
    }

    /// Decides which attributes the policy keeps, and numbers those.
    pub(super) fn keep_attributes(&mut self) {
        let mut used = vec![0_u8; self.attributes.len()];
        let mut mark = |link: &Self, datum: u32, how: u8| {
            if !is_special(datum)
                && link.flavor(datum) == Flavor::TypeAttribute
                && let Some(slot) = used.get_mut(link.number_of(datum) as usize)
            {
                *slot |= how;
            }
        };
        for rule in self.resolved.access.iter().chain(&self.resolved.access_x) {
            if !is_special(rule.target) {
                let how = if rule.kind == super::super::form::NEVER_ALLOW { BY_NEVERALLOW } else { BY_RULE };
                mark(self, rule.source, how);
                mark(self, rule.target, how);
            }
        }
        for constraint in &self.resolved.constraints {
            for word in &constraint.words {
                if let ConstraintWord::Names(_, _, names) = word {
                    for name in names {
                        mark(self, *name, BY_CONSTRAINT);
                    }
                }
            }
        }
        for (_, attribute, expand) in
            self.resolved.pairs_of(Flavor::ExpandTypeAttribute, |n| self.node(n).flavor)
        {
            mark(self, attribute, if expand == 1 { EXPAND } else { KEEP });
        }
        self.mark_generated(&mut used);
        let size = self.program.options.expand_size.unwrap_or(1) as usize;
        let mut entity = u32::try_from(self.types.len()).unwrap_or(u32::MAX);
        for (attribute, used) in self.attributes.iter_mut().zip(used) {
            attribute.keep = is_kept(used, &attribute.name, attribute.members.len(), size);
            if attribute.keep {
                attribute.entity = entity;
                entity += 1;
            }
        }
    }

    /// A neverallow of a generated attribute uses the attributes that one was made of.
    fn mark_generated(&self, used: &mut [u8]) {
        let mut open: Vec<usize> = Vec::new();
        for (number, attribute) in self.attributes.iter().enumerate() {
            let by_neverallow = used.get(number).is_some_and(|used| used & BY_NEVERALLOW != 0);
            if by_neverallow && attribute.name.contains(GENERATED) {
                open.push(number);
            }
        }
        if open.is_empty() {
            return;
        }
        let mut words: FastMap<u32, Vec<u32>> = FastMap::default();
        for (_, attribute, members) in &self.resolved.sets {
            words.entry(*attribute).or_default().extend(self.resolved.words(*members));
        }
        let mut seen = vec![false; self.attributes.len()];
        while let Some(number) = open.pop() {
            let Some(slot) = seen.get_mut(number).filter(|seen| !**seen) else { continue };
            *slot = true;
            let datum = self.attributes.get(number).map_or(0, |attribute| attribute.datum);
            for word in words.get(&datum).map(Vec::as_slice).unwrap_or_default() {
                if *word >= super::super::resolved::OPERATORS || self.flavor(*word) != Flavor::TypeAttribute {
                    continue;
                }
                let member = self.number_of(*word) as usize;
                if self.attributes.get(member).is_some_and(|attribute| attribute.name.contains(GENERATED)) {
                    open.push(member);
                } else if let Some(used) = used.get_mut(member) {
                    *used |= BY_NEVERALLOW;
                }
            }
        }
    }
}

fn is_kept(used: u8, name: &str, members: usize, size: usize) -> bool {
    let uses = used & (BY_RULE | BY_NEVERALLOW | BY_CONSTRAINT | EXPAND | KEEP);
    if uses == 0 || uses & KEEP != 0 {
        return uses != 0;
    }
    if uses & EXPAND != 0 {
        return false;
    }
    if uses & BY_CONSTRAINT != 0 {
        return true;
    }
    if uses == BY_NEVERALLOW {
        return !is_generated(name);
    }
    uses != BY_RULE || members >= size
}
