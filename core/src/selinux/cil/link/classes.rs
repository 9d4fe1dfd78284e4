//! What classes and permissions a rule is about, class maps and class permissions taken apart.

use super::super::resolved::ClassUse;
use super::super::tree::Flavor;
use super::Link;
use crate::hash::FastMap;
use std::sync::Arc;

/// The permissions of each class in one place: sets made of sets would double them at each step.
fn one_per_class(uses: impl Iterator<Item = (u16, u32)>) -> Vec<(u16, u32)> {
    let (mut merged, mut places) = (Vec::<(u16, u32)>::new(), FastMap::default());
    for (class, mask) in uses {
        let place = *places.entry(u32::from(class)).or_insert(merged.len());
        match merged.get_mut(place) {
            Some(entry) => entry.1 |= mask,
            None => merged.push((class, mask)),
        }
    }
    merged
}

impl Link<'_> {
    /// Takes apart every class use. Circles were refused before.
    pub(super) fn evaluate_class_uses(&mut self) {
        let mut sets: FastMap<u32, Vec<u32>> = FastMap::default();
        for (_, set, what) in &self.resolved.class_sets {
            sets.entry(*set).or_default().push(*what);
        }
        let mut done: FastMap<u32, Vec<(u16, u32)>> = FastMap::default();
        for (_, set, _) in &self.resolved.class_sets {
            let mut open = vec![*set];
            while let Some(current) = open.last().copied() {
                if done.contains_key(&current) {
                    open.pop();
                    continue;
                }
                let uses = sets.get(&current).map(Vec::as_slice).unwrap_or_default();
                let waits: Vec<u32> = uses
                    .iter()
                    .flat_map(|what| self.needs(*what))
                    .filter(|set| !done.contains_key(set))
                    .collect();
                if !waits.is_empty() {
                    open.extend(waits);
                    continue;
                }
                let value = uses.iter().flat_map(|what| self.flatten(*what, &done));
                done.insert(current, one_per_class(value));
                open.pop();
            }
        }
        let uses = &self.resolved.class_uses;
        let empty: Arc<[(u16, u32)]> = Arc::from([]);
        self.uses = std::iter::once(empty)
            .chain(uses.ids().map(|what| Arc::from(self.flatten(what, &done))))
            .collect();
        self.class_sets = done;
    }

    /// The sets that a class use refers to.
    pub(super) fn needs(&self, what: u32) -> Vec<u32> {
        match self.resolved.class_uses.at(what) {
            ClassUse::Map { permissions, .. } => permissions.clone(),
            ClassUse::Named { datum } => vec![*datum],
            _ => Vec::new(),
        }
    }

    /// The sets that a class use names, although it may leave them out.
    pub(super) fn names(&self, what: u32) -> Vec<u32> {
        match self.resolved.class_uses.at(what) {
            ClassUse::Map { permissions, named } => {
                let other = permissions.iter().filter(|permission| !named.contains(permission));
                named.iter().chain(other).copied().collect()
            }
            _ => self.needs(what),
        }
    }

    fn flatten(&self, what: u32, done: &FastMap<u32, Vec<(u16, u32)>>) -> Vec<(u16, u32)> {
        if let ClassUse::Direct { class, mask } = self.resolved.class_uses.at(what) {
            vec![(self.class_number(*class), *mask)]
        } else {
            let sets = self.needs(what);
            sets.iter()
                .flat_map(|set| done.get(set).map(Vec::as_slice).unwrap_or_default())
                .copied()
                .collect()
        }
    }

    /// The number of a class in the policy.
    pub(super) fn class_number(&self, class: u32) -> u16 {
        u16::try_from(self.number_of(class)).unwrap_or(u16::MAX)
    }

    /// The classes that a class or class map stands for.
    pub(super) fn classes_of(&self, class: u32) -> Vec<u16> {
        if self.flavor(class) == Flavor::Class {
            return vec![self.class_number(class)];
        }
        let tree = &self.program.tree;
        let permissions = tree.children(self.program.data.at(class).node).map(|child| tree.node(child).data);
        let uses = permissions.filter_map(|permission| self.class_sets.get(&permission)).flatten();
        uses.map(|(class, _)| *class).collect()
    }

    /// What a statement's class use means.
    pub(super) fn classes_in(&self, what: u32) -> Arc<[(u16, u32)]> {
        self.uses.get(what as usize).cloned().unwrap_or_else(|| Arc::from([]))
    }
}
