//! Rules, sets and associations.

use super::super::error::Category;
use super::super::failure::{Failure, Mark, Stop};
use super::super::keyword as word;
use super::super::resolved::{AccessRule, NOT_SELF, OTHER, SELF, TypeRule};
use super::super::tree::{Flavor, Space};
use super::Resolver;

impl Resolver<'_> {
    /// Everything that waits for the last pass.
    pub(super) fn resolve_rest(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        match flavor {
            Flavor::AvRule | Flavor::AvRuleX | Flavor::DenyRule => self.resolve_access(id, flavor),
            Flavor::TypeRule | Flavor::NameTypeTransition => self.resolve_type_rule(id, flavor),
            Flavor::TypeAttributeSet => self.resolve_set(id, Space::Types, Flavor::TypeAttribute),
            Flavor::RoleAttributeSet => self.resolve_set(id, Space::Roles, Flavor::RoleAttribute),
            Flavor::UserAttributeSet => self.resolve_set(id, Space::Users, Flavor::UserAttribute),
            Flavor::ExpandTypeAttribute => self.resolve_expand(id),
            Flavor::TypeBounds => self.resolve_bounds(id, Space::Types, Flavor::TypeAttribute),
            Flavor::RoleBounds => self.resolve_bounds(id, Space::Roles, Flavor::RoleAttribute),
            Flavor::UserBounds => self.resolve_bounds(id, Space::Users, Flavor::UserAttribute),
            Flavor::TypePermissive => {
                let item = self.program.operand(id, 1);
                let datum = self.name(id, item, Space::Types)?;
                if self.program.data.at(datum).flavor == Flavor::TypeAttribute {
                    return Err(self.not_a(item, datum, "type"));
                }
                self.resolved.pairs.push((id, datum, 0));
                Ok(())
            }
            Flavor::ClassPermissionSet | Flavor::ClassMapping => self.resolve_class_set(id, flavor),
            Flavor::PermissionX => self.resolve_permission_x(id),
            Flavor::RoleType => self.resolve_pair(id, Space::Roles, Space::Types),
            Flavor::UserRole => self.resolve_pair(id, Space::Users, Space::Roles),
            Flavor::RoleAllow => self.resolve_pair(id, Space::Roles, Space::Roles),
            Flavor::RoleTransition => self.resolve_role_transition(id),
            Flavor::DefaultUser | Flavor::DefaultRole | Flavor::DefaultType | Flavor::DefaultRange => {
                self.resolve_default(id)
            }
            _ => self.resolve_label(id, flavor),
        }
    }

    fn target(&self, id: u32, item: u32) -> Result<u32, Stop> {
        match self.program.syntax.word(item) {
            Some(word::SELF) => Ok(SELF),
            Some(word::NOTSELF) => Ok(NOT_SELF),
            Some(word::OTHER) => Ok(OTHER),
            _ => self.name(id, item, Space::Types),
        }
    }

    fn resolve_access(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        let source = self.name(id, self.program.operand(id, 1), Space::Types)?;
        let target = self.target(id, self.program.operand(id, 2))?;
        let item = self.program.operand(id, 3);
        let kind = self.program.tree.node(id).variant;
        let what =
            if flavor == Flavor::AvRuleX { self.extended_use(id, item)? } else { self.class_use(id, item)? };
        let rule = AccessRule { node: id, kind, source, target, what };
        match flavor {
            Flavor::AvRule => self.resolved.access.push(rule),
            Flavor::AvRuleX => self.resolved.access_x.push(rule),
            _ => self.resolved.deny.push(rule),
        }
        Ok(())
    }

    fn resolve_type_rule(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        let source = self.name(id, self.program.operand(id, 1), Space::Types)?;
        let target = match self.program.operand_word(id, 2) {
            word::SELF => SELF,
            _ => self.name(id, self.program.operand(id, 2), Space::Types)?,
        };
        let class = self.name(id, self.program.operand(id, 3), Space::Classes)?;
        let named = flavor == Flavor::NameTypeTransition;
        let with_star = self.program.operand(id, 5) != 0;
        let item = self.program.operand(id, if named || with_star { 5 } else { 4 });
        let result = self.name(id, item, Space::Types)?;
        if self.program.data.at(result).flavor != Flavor::Type {
            return Err(self.not_a(item, result, "type"));
        }
        let mut name = 0;
        if named {
            let text = self.program.resolve_text(id, self.program.operand_word(id, 4));
            name = if text == word::STAR { 0 } else { text.0 };
        }
        let kind = self.program.tree.node(id).variant;
        self.resolved.type_rules.push(TypeRule { node: id, kind, source, target, class, result, name });
        Ok(())
    }

    fn resolve_set(&mut self, id: u32, space: Space, wanted: Flavor) -> Result<(), Stop> {
        let item = self.program.operand(id, 1);
        let attribute = self.name(id, item, space)?;
        if self.program.data.at(attribute).flavor != wanted {
            return Err(self.not_a(item, attribute, wanted.noun()));
        }
        let members = self.expression(id, self.program.operand(id, 2), space)?;
        self.resolved.sets.push((id, attribute, members));
        Ok(())
    }

    fn resolve_expand(&mut self, id: u32) -> Result<(), Stop> {
        let first = self.program.operand(id, 1);
        let items: Vec<u32> = if self.program.syntax.is_list(first) {
            self.program.syntax.children(first).collect()
        } else {
            vec![first]
        };
        for item in items {
            let attribute = self.name(id, item, Space::Types)?;
            if self.program.data.at(attribute).flavor != Flavor::TypeAttribute {
                return Err(self.not_a(item, attribute, "typeattribute"));
            }
            let expand = self.program.operand_word(id, 2) == word::TRUE;
            self.resolved.pairs.push((id, attribute, u32::from(expand)));
        }
        Ok(())
    }

    fn resolve_pair(&mut self, id: u32, one: Space, other: Space) -> Result<(), Stop> {
        let first = self.name(id, self.program.operand(id, 1), one)?;
        let second = self.name(id, self.program.operand(id, 2), other)?;
        self.resolved.pairs.push((id, first, second));
        Ok(())
    }

    fn resolve_bounds(&mut self, id: u32, space: Space, attribute: Flavor) -> Result<(), Stop> {
        let keyword = self.program.tree.node(id).item;
        let mut ends = [0; 2];
        for (end, number) in ends.iter_mut().zip([1, 2]) {
            let item = self.program.operand(id, number);
            *end = self.name(id, item, space)?;
            if self.program.data.at(*end).flavor == attribute {
                let name = self.program.text(self.program.data.at(*end).name);
                let message = format!("`{name}` is an attribute and has no bounds");
                return Err(Failure::at(Category::WrongKind, item, message).reported_at(keyword).into());
            }
        }
        let [parent, child] = ends;
        let entry = *self.program.data.at(child);
        if entry.info != 0 {
            let message = format!("`{}` has a parent already", self.program.text(entry.name));
            let earlier = self.program.tree.node(self.program.data.at(entry.info).node).item;
            let failure =
                Failure::at(Category::Duplicate, keyword, message).reported_at(earlier).and_at(keyword);
            return Err(failure.related(Mark::Item(earlier), "its parent").into());
        }
        self.program.data.at_mut(child).info = parent;
        self.resolved.pairs.push((id, parent, child));
        Ok(())
    }

    fn resolve_role_transition(&mut self, id: u32) -> Result<(), Stop> {
        let source = self.name(id, self.program.operand(id, 1), Space::Roles)?;
        let target = self.name(id, self.program.operand(id, 2), Space::Types)?;
        let class = self.name(id, self.program.operand(id, 3), Space::Classes)?;
        let item = self.program.operand(id, 4);
        let result = self.name(id, item, Space::Roles)?;
        if self.program.data.at(result).flavor != Flavor::Role {
            return Err(self.not_a(item, result, "role"));
        }
        self.resolved.role_transitions.push((id, [source, target, class, result]));
        Ok(())
    }

    fn resolve_default(&mut self, id: u32) -> Result<(), Stop> {
        let first = self.program.operand(id, 1);
        let items: Vec<u32> = if self.program.syntax.is_list(first) {
            self.program.syntax.children(first).collect()
        } else {
            vec![first]
        };
        let classes: Result<Vec<u32>, Stop> =
            items.into_iter().map(|item| self.name(id, item, Space::Classes)).collect();
        self.resolved.defaults.push((id, classes?));
        Ok(())
    }
}
