//! Aliases of types, sensitivities and categories.

use super::super::error::Category;
use super::super::failure::{Failure, Mark, Stop};
use super::super::tree::{Flavor, Space};
use super::Resolver;

impl Resolver<'_> {
    /// `(typealiasactual ALIAS TYPE)` and its kin.
    pub(super) fn link_alias(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        let (alias_flavor, actual_flavor) = match flavor {
            Flavor::TypeAliasActual => (Flavor::TypeAlias, Flavor::Type),
            Flavor::SensitivityAliasActual => (Flavor::SensitivityAlias, Flavor::Sensitivity),
            Flavor::CategoryAliasActual => (Flavor::CategoryAlias, Flavor::Category),
            _ => return Ok(()),
        };
        let space = actual_flavor.space();
        let (first, second) = (self.program.operand(id, 1), self.program.operand(id, 2));
        let name = self.program.syntax.word(first).unwrap_or_default();
        let alias = self.alias_or_datum(id, name, first, space)?;
        let entry = *self.program.data.at(alias);
        if entry.flavor != alias_flavor {
            return Err(self.not_a(first, alias, alias_flavor.noun()));
        }
        let actual = self.name(id, second, space)?;
        if ![alias_flavor, actual_flavor].contains(&self.program.data.at(actual).flavor) {
            return Err(self.not_a(second, actual, actual_flavor.noun()));
        }
        if entry.info != 0 {
            let message = format!("the alias `{}` stands for two things", self.program.text(entry.name));
            let failure = Failure::unplaced(Category::Duplicate, first, message);
            let declared = self.program.tree.node(entry.node).item;
            return Err(failure.related(Mark::Item(declared), "the alias").into());
        }
        self.program.data.at_mut(alias).info = actual;
        Ok(())
    }

    /// An alias of an alias stands for what that one stands for.
    pub(super) fn follow_alias(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        if !matches!(flavor, Flavor::TypeAlias | Flavor::SensitivityAlias | Flavor::CategoryAlias) {
            return Ok(());
        }
        let node = *self.program.tree.node(id);
        let name = self.program.data.at(node.data).name;
        let mut at = node.data;
        let mut seen = vec![at];
        while self.program.data.at(at).flavor == flavor {
            let next = self.program.data.at(at).info;
            if next == 0 {
                let message = if at == node.data {
                    format!("the alias `{}` stands for nothing", self.program.text(name))
                } else {
                    let other = self.program.text(self.program.data.at(at).name);
                    format!(
                        "`{}` is an alias of `{other}`, which stands for nothing",
                        self.program.text(name)
                    )
                };
                let failure = Failure::at(Category::Incomplete, node.item, message);
                return Err(failure.expected("a typealiasactual or the like").into());
            }
            if seen.contains(&next) {
                let message = format!("the alias `{}` stands for itself", self.program.text(name));
                return Err(Failure::unplaced(Category::CircularReference, node.item, message).into());
            }
            seen.push(next);
            at = next;
        }
        self.program.data.at_mut(node.data).info = at;
        Ok(())
    }

    /// The space of a category set is resolved before rules use it.
    pub(super) fn resolve_category_set(&mut self, id: u32) -> Result<(), Stop> {
        let datum = self.program.tree.node(id).data;
        let expression = self.expression(id, self.program.operand(id, 2), Space::Categories)?;
        self.resolved.category_sets.push((id, datum, expression));
        Ok(())
    }
}
