//! Roles and users: what may go with what.

use super::super::sets::{BitSet, evaluate};
use super::super::tree::Flavor;
use super::Link;
use crate::hash::FastMap;

impl Link<'_> {
    /// Evaluates the attributes of roles and users, then the types of roles and the roles of users.
    pub(super) fn evaluate_roles_and_users(&mut self) {
        self.role_sets = self.attribute_sets(Flavor::RoleAttribute, self.roles.len());
        self.user_sets = self.attribute_sets(Flavor::UserAttribute, self.users.len());
        self.role_types = vec![BitSet::default(); self.roles.len()];
        self.user_roles = vec![BitSet::default(); self.users.len()];
        let resolved = self.resolved;
        for (node, one, other) in &resolved.pairs {
            match self.node(*node).flavor {
                Flavor::RoleType => {
                    let types = self.types_of(*other);
                    for role in self.roles_of(*one).iter() {
                        if let Some(slot) = self.role_types.get_mut(role as usize) {
                            slot.union_with(&types);
                        }
                    }
                }
                Flavor::UserRole => {
                    let roles = self.roles_of(*other);
                    for user in self.users_of(*one).iter() {
                        if let Some(slot) = self.user_roles.get_mut(user as usize) {
                            slot.union_with(&roles);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// The members of all attributes of one kind. Self-references were refused before, so that repeating until
    /// nothing is missing ends.
    fn attribute_sets(&self, kind: Flavor, universe: usize) -> FastMap<u32, BitSet> {
        let sets: Vec<_> =
            self.resolved.sets.iter().filter(|(_, datum, _)| self.flavor(*datum) == kind).collect();
        let mut by_attribute: FastMap<u32, Vec<usize>> = FastMap::default();
        for (index, (_, datum, _)) in sets.iter().enumerate() {
            by_attribute.entry(*datum).or_default().push(index);
        }
        let mut done: FastMap<u32, BitSet> = FastMap::default();
        for (_, datum, _) in &sets {
            let mut open = vec![*datum];
            while let Some(current) = open.last().copied() {
                if done.contains_key(&current) {
                    open.pop();
                    continue;
                }
                let own = by_attribute.get(&current).map(Vec::as_slice).unwrap_or_default();
                let words =
                    own.iter().filter_map(|index| sets.get(*index)).map(|set| self.resolved.words(set.2));
                let words: Vec<&[u32]> = words.collect();
                let waits: Vec<u32> = words
                    .iter()
                    .flat_map(|words| words.iter().copied())
                    .filter(|word| *word < super::super::resolved::OPERATORS && self.flavor(*word) == kind)
                    .filter(|word| !done.contains_key(word))
                    .collect();
                if !waits.is_empty() {
                    open.extend(waits);
                    continue;
                }
                let mut value = BitSet::default();
                for words in words {
                    let part = evaluate(words, universe, |datum, set| {
                        match done.get(&datum) {
                            Some(members) => set.union_with(members),
                            None => set.insert(self.number_of(datum)),
                        }
                        Ok(())
                    });
                    value.union_with(&part.unwrap_or_default());
                }
                done.insert(current, value);
                open.pop();
            }
        }
        done
    }

    /// The roles that a role or role attribute stands for.
    pub(super) fn roles_of(&self, datum: u32) -> BitSet {
        match self.flavor(datum) {
            Flavor::RoleAttribute => self.role_sets.get(&datum).cloned().unwrap_or_default(),
            _ => std::iter::once(self.number_of(datum)).collect(),
        }
    }

    /// The users that a user or user attribute stands for.
    pub(super) fn users_of(&self, datum: u32) -> BitSet {
        match self.flavor(datum) {
            Flavor::UserAttribute => self.user_sets.get(&datum).cloned().unwrap_or_default(),
            _ => std::iter::once(self.number_of(datum)).collect(),
        }
    }
}
