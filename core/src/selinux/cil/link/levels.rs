//! Categories, levels, ranges and contexts.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::resolved::{Expression, OPERATORS};
use super::super::sets::{BitSet, NoValue, evaluate};
use super::super::tree::Flavor;
use super::Link;
use crate::hash::FastSet;
use crate::selinux::policy::{Level, LevelRange};

impl Link<'_> {
    /// Evaluates all category expressions.
    pub(super) fn evaluate_levels(&mut self) -> Result<(), Failure> {
        let resolved = self.resolved;
        let mut waiting: Vec<_> = resolved.category_sets.iter().collect();
        // Sets of sets: those whose members are known come first. Circles were refused before.
        while !waiting.is_empty() {
            let before = waiting.len();
            let mut left = Vec::new();
            for entry in waiting {
                let words = resolved.words(entry.2).iter();
                let known =
                    words.filter(|word| **word < OPERATORS && self.flavor(**word) == Flavor::CategorySet);
                if known.into_iter().any(|set| !self.category_sets.contains_key(set)) {
                    left.push(entry);
                    continue;
                }
                let value = self.categories(entry.0, entry.2)?;
                if self.flavor(entry.1) == Flavor::CategorySet {
                    self.category_sets.insert(entry.1, value);
                } else {
                    self.sensitivity_categories.entry(entry.1).or_default().union_with(&value);
                }
            }
            if left.len() == before {
                break;
            }
            waiting = left;
        }
        let mut levels = vec![Level::default()];
        let replaced = self.replaced_levels();
        for id in resolved.levels.ids() {
            let value = resolved.levels.at(id);
            let categories = match value.categories {
                Some(expression) if !replaced.contains(id) => self.categories(0, expression)?,
                _ => BitSet::default(),
            };
            levels.push(Level { sensitivity: self.number_of(value.sensitivity), categories });
        }
        self.levels = levels;
        Ok(())
    }

    /// Levels without a name that a later statement about the same user replaces: nothing looks at them.
    fn replaced_levels(&self) -> BitSet {
        let resolved = self.resolved;
        let mut replaced = BitSet::default();
        let mut last_first: FastSet<u32> = FastSet::default();
        for (_, user, level) in resolved.user_levels.iter().rev() {
            if !last_first.insert(*user) {
                replaced.insert(*level);
            }
        }
        last_first.clear();
        let of_users =
            resolved.user_ranges.iter().filter(|entry| self.node(entry.0).flavor == Flavor::UserRange);
        for (_, user, range) in of_users.rev() {
            let value = resolved.ranges.at(*range);
            if !last_first.insert(*user) && !value.named {
                replaced.insert(value.low);
                replaced.insert(value.high);
            }
        }
        for datum in self.program.data.ids().filter(|datum| self.flavor(*datum) == Flavor::Level) {
            replaced.remove(self.program.data.at(datum).info);
        }
        replaced
    }

    fn categories(&self, node: u32, expression: Expression) -> Result<BitSet, Failure> {
        let universe = self.resolved.orders.categories.len();
        let value = evaluate(self.resolved.words(expression), universe, |datum, set| {
            match self.category_sets.get(&datum) {
                Some(members) => set.union_with(members),
                None => set.insert(self.number_of(datum)),
            }
            Ok(())
        });
        value.map_err(|reason| {
            let message = match reason {
                NoValue::BackwardRange => "the first category of a range comes after the second",
                NoValue::EmptyUniverse => "`all` is used where no category is declared",
            };
            Failure::unplaced(Category::MlsInvalid, if node == 0 { 0 } else { self.item(node) }, message)
        })
    }

    /// A level by its number.
    pub(super) fn level(&self, id: u32) -> Level {
        self.levels.get(id as usize).cloned().unwrap_or_default()
    }

    /// A range by its number.
    pub(super) fn range(&self, id: u32) -> LevelRange {
        let value = self.resolved.ranges.at(id);
        LevelRange { low: self.level(value.low), high: self.level(value.high) }
    }

    /// Why a range is no range; none if it is one.
    pub(super) fn range_fault(&self, id: u32) -> Option<String> {
        let value = self.resolved.ranges.at(id);
        let range = self.range(id);
        let name = |level: u32| self.name(self.resolved.levels.at(level).sensitivity).to_owned();
        if range.low.sensitivity > range.high.sensitivity {
            return Some(format!(
                "the sensitivity `{}` does not dominate `{}`",
                name(value.high),
                name(value.low)
            ));
        }
        if !range.low.categories.is_subset(&range.high.categories) {
            return Some("the low level has categories that the high level has not".to_owned());
        }
        [value.low, value.high].into_iter().find_map(|level| self.level_fault(level))
    }

    /// Why a level's categories do not go with its sensitivity.
    fn level_fault(&self, id: u32) -> Option<String> {
        let value = self.resolved.levels.at(id);
        value.categories?;
        let sensitivity = self.name(value.sensitivity);
        let Some(allowed) = self.sensitivity_categories.get(&value.sensitivity) else {
            return Some(format!("no categories go with the sensitivity `{sensitivity}`"));
        };
        let mut extra = self.level(id).categories;
        extra.subtract(allowed);
        let first = extra.iter().next()?;
        let category = self.resolved.orders.categories.get(first as usize).copied().unwrap_or_default();
        Some(format!(
            "the category `{}` does not go with the sensitivity `{sensitivity}`",
            self.name(category)
        ))
    }

    /// Why the parts of a context do not belong together.
    pub(super) fn context_fault(&self, id: u32) -> Option<(Category, String)> {
        let value = *self.resolved.contexts.at(id);
        let (user, role, kind) =
            (self.number_of(value.user), self.number_of(value.role), self.number_of(value.kind));
        let holds = |sets: &[BitSet], one: u32, other: u32| {
            sets.get(one as usize).is_some_and(|set| set.contains(other))
        };
        let fault = |message: String| Some((Category::InvalidContext, message));
        let text = |datum: u32| self.program.qualified(datum);
        if !holds(&self.user_roles, user, role) {
            return fault(format!(
                "the user `{}` may not have the role `{}`",
                text(value.user),
                text(value.role)
            ));
        }
        if !holds(&self.role_types, role, kind) {
            return fault(format!(
                "the role `{}` may not have the type `{}`",
                text(value.role),
                text(value.kind)
            ));
        }
        if !self.resolved.ranges.at(value.range).named
            && let Some(message) = self.range_fault(value.range)
        {
            return Some((Category::MlsInvalid, message));
        }
        let of_user =
            self.resolved.user_ranges.iter().rev().find(|(node, owner, _)| {
                *owner == value.user && self.node(*node).flavor == Flavor::UserRange
            });
        let (own, of_user) = (self.range(value.range), self.range(of_user.map_or(0, |entry| entry.2)));
        if own.low.sensitivity < of_user.low.sensitivity || own.high.sensitivity > of_user.high.sensitivity {
            return fault(format!("the range is not within the one of the user `{}`", text(value.user)));
        }
        None
    }
}
