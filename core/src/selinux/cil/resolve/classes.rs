//! Classes, permissions, class permissions and class maps.

use super::super::error::Category;
use super::super::failure::{Failure, Mark, Stop};
use super::super::keyword as word;
use super::super::resolved::{ClassUse, Extended};
use super::super::sets::{NoValue, evaluate};
use super::super::tree::{Flavor, Space};
use super::Resolver;

/// Most permissions of a class.
const MAX_PERMISSIONS: usize = 32;

impl Resolver<'_> {
    /// `(classcommon CLASS COMMON)`.
    pub(super) fn resolve_class_common(&mut self, id: u32) -> Result<(), Stop> {
        let item = self.program.operand(id, 1);
        let class = self.name(id, item, Space::Classes)?;
        if self.program.data.at(class).flavor != Flavor::Class {
            return Err(self.not_a(item, class, "class"));
        }
        let common = self.name(id, self.program.operand(id, 2), Space::Commons)?;
        let entry = *self.program.data.at(class);
        let name = self.program.text(entry.name);
        if entry.info != 0 {
            let message = format!("the class `{name}` has a common already");
            let failure = Failure::unplaced(Category::Duplicate, item, message);
            let earlier = self.program.tree.node(self.program.data.at(entry.info).node).item;
            return Err(failure.related(Mark::Item(earlier), "its common").into());
        }
        let count = self.permissions_of(class).len() + self.permissions_of(common).len();
        if count > MAX_PERMISSIONS {
            let message =
                format!("`{name}` has {count} permissions with its common, more than {MAX_PERMISSIONS}");
            return Err(Failure::at(Category::Limit, self.program.tree.node(id).item, message).into());
        }
        self.program.data.at_mut(class).info = common;
        Ok(())
    }

    /// The permissions that a class, common or class map declares, in their order.
    fn permissions_of(&self, class: u32) -> Vec<u32> {
        let tree = &self.program.tree;
        tree.children(self.program.data.at(class).node).map(|child| tree.node(child).data).collect()
    }

    /// Numbers the permissions: those of the common come first.
    pub(super) fn number_permissions(&mut self) {
        for class in self.program.data.ids() {
            let entry = *self.program.data.at(class);
            let first = match entry.flavor {
                Flavor::Class if entry.info != 0 => self.permissions_of(entry.info).len(),
                Flavor::Class | Flavor::Common | Flavor::ClassMap => 0,
                _ => continue,
            };
            for (index, permission) in self.permissions_of(class).into_iter().enumerate() {
                self.program.data.at_mut(permission).info = u32::try_from(first + index).unwrap_or_default();
            }
        }
    }

    /// The class and permissions at `item`, kept.
    pub(super) fn class_use(&mut self, id: u32, item: u32) -> Result<u32, Stop> {
        let found = self.class_permissions(id, item)?;
        Ok(self.resolved.class_uses.push(found))
    }

    fn class_permissions(&mut self, id: u32, item: u32) -> Result<ClassUse, Stop> {
        if !self.program.syntax.is_full_list(item) {
            let datum = self.name(id, item, Space::ClassPermissions)?;
            let entry = *self.program.data.at(datum);
            if entry.name.0 == 0 {
                // Given in place as an argument of a call: its names are looked up where it is used.
                return self.class_permissions(id, entry.body);
            }
            return Ok(ClassUse::Named { datum });
        }
        let class = self.name(id, item + 1, Space::Classes)?;
        let list = self.program.syntax.after(item + 1);
        let size = self.permissions_of(class).len();
        let entry = *self.program.data.at(class);
        let common = if entry.flavor == Flavor::Class { entry.info } else { 0 };
        let size = size + if common == 0 { 0 } else { self.permissions_of(common).len() };
        let scopes = [entry.own, self.program.data.at(common).own];
        let bits = self.permission_bits(list, scopes, size)?;
        if entry.flavor == Flavor::Class {
            let mask =
                bits.iter().fold(0_u32, |mask, bit| mask | 1_u32.checked_shl(*bit).unwrap_or_default());
            return Ok(ClassUse::Direct { class, mask });
        }
        let permissions = self.permissions_of(class);
        let chosen = bits.iter().filter_map(|bit| permissions.get(*bit as usize).copied()).collect();
        let named = self.named_permissions(list, entry.own, &permissions);
        Ok(ClassUse::Map { permissions: chosen, named })
    }

    /// The permissions that a list or expression names, wherever in it.
    fn named_permissions(&self, list: u32, scope: u32, all: &[u32]) -> Vec<u32> {
        let syntax = &self.program.syntax;
        let words = || (list..syntax.after(list)).filter_map(|item| syntax.word(item));
        if words().any(|word| word == word::ALL) {
            return all.to_vec();
        }
        words().filter_map(|word| self.program.lookup(scope, Space::Permissions, word)).collect()
    }

    /// The numbers of the permissions that a list or expression names.
    fn permission_bits(&mut self, list: u32, scopes: [u32; 2], size: usize) -> Result<Vec<u32>, Stop> {
        let syntax = &self.program.syntax;
        let plain = syntax.children(list).all(|item| !syntax.is_list(item))
            && !syntax.word(list + 1).is_some_and(super::super::build::is_operator);
        if plain {
            return syntax.children(list).map(|item| self.permission_bit(item, scopes)).collect();
        }
        let words = self.program.postfix_with(list, |item, words| {
            words.push(self.permission_bit(item, scopes)?);
            Ok::<(), Stop>(())
        })?;
        let value = evaluate(&words, size, |bit, set| {
            set.insert(bit);
            Ok(())
        });
        match value {
            Ok(value) => Ok(value.iter().collect()),
            Err(NoValue::EmptyUniverse | NoValue::BackwardRange) => {
                // secilc finds out much later, and says nothing of use.
                let message = "`all` is used for a class that has no permissions";
                let failure = Failure::unplaced(Category::Other, list, message);
                self.resolved.late.get_or_insert(failure);
                Ok(Vec::new())
            }
        }
    }

    fn permission_bit(&self, item: u32, scopes: [u32; 2]) -> Result<u32, Stop> {
        let name = self.program.syntax.word(item).unwrap_or_default();
        let found = scopes
            .into_iter()
            .filter(|scope| *scope != 0)
            .find_map(|scope| self.program.lookup(scope, Space::Permissions, name));
        let datum = found.ok_or(Stop::Missing { name, space: Space::Permissions, item })?;
        Ok(self.program.data.at(datum).info)
    }

    /// `(classpermissionset NAME ...)` and `(classmapping MAP PERMISSION ...)`.
    pub(super) fn resolve_class_set(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        let first = self.program.operand(id, 1);
        if flavor == Flavor::ClassPermissionSet {
            let set = self.name(id, first, Space::ClassPermissions)?;
            if self.program.data.at(set).name.0 == 0 {
                let item = self.program.tree.node(id).item;
                let message = "a class permission given in place cannot be added to";
                return Err(Failure::at(Category::Other, item, message).into());
            }
            let what = self.class_use(id, self.program.operand(id, 2))?;
            self.resolved.class_sets.push((id, set, what));
            return Ok(());
        }
        let map = self.name(id, first, Space::Classes)?;
        let item = self.program.operand(id, 2);
        let name = self.program.syntax.word(item).unwrap_or_default();
        let own = self.program.data.at(map).own;
        let missing = Stop::Missing { name, space: Space::Permissions, item };
        let permission = self.program.lookup(own, Space::Permissions, name).ok_or(missing)?;
        let what = self.class_use(id, self.program.operand(id, 3))?;
        self.resolved.class_sets.push((id, permission, what));
        Ok(())
    }

    /// The extended permissions of a declared permissionx; filled where it is declared.
    fn extended_of(&mut self, datum: u32) -> u32 {
        let entry = *self.program.data.at(datum);
        if entry.info != 0 {
            return entry.info;
        }
        let extended = self.resolved.extended.push(Extended { item: entry.body, ..Extended::default() });
        self.program.data.at_mut(datum).info = extended;
        extended
    }

    /// `(permissionx NAME (ioctl CLASS (NUMBER...)))`.
    pub(super) fn resolve_permission_x(&mut self, id: u32) -> Result<(), Stop> {
        let datum = self.program.tree.node(id).data;
        let extended = self.extended_of(datum);
        self.fill_extended(id, extended)
    }

    fn fill_extended(&mut self, id: u32, extended: u32) -> Result<(), Stop> {
        let item = self.resolved.extended.at(extended).item;
        let class = self.name(id, self.program.syntax.after(item + 1), Space::Classes)?;
        let netlink = self.program.syntax.word(item + 1) == Some(word::NLMSG);
        let value = self.resolved.extended.at_mut(extended);
        (value.class, value.netlink) = (class, netlink);
        Ok(())
    }

    /// The extended permissions at `item` of a rule.
    pub(super) fn extended_use(&mut self, id: u32, item: u32) -> Result<u32, Stop> {
        if !self.program.syntax.is_full_list(item) {
            let datum = self.name(id, item, Space::PermissionXs)?;
            return Ok(self.extended_of(datum));
        }
        let extended = self.resolved.extended.push(Extended { item, ..Extended::default() });
        self.fill_extended(id, extended)?;
        Ok(extended)
    }
}
