//! Types, classes, roles, users and levels of the policy.

use super::super::keyword as word;
use super::super::tree::Flavor;
use super::Link;
use crate::selinux::policy::{Attribute, Class, HandleUnknown, Role, Type, User};

impl Link<'_> {
    /// Fills everything that has a name.
    pub(super) fn fill_objects(&mut self) {
        self.fill_types();
        self.fill_classes();
        self.fill_roles_and_users();
        self.fill_levels();
        self.fill_settings();
    }

    fn fill_types(&mut self) {
        let mut types: Vec<Type> = self
            .types
            .iter()
            .map(|datum| {
                let parent = self.program.data.at(*datum).info;
                let bounds = Some(self.number_of(parent)).filter(|_| parent != 0);
                Type { name: self.program.qualified(*datum), bounds, ..Type::default() }
            })
            .collect();
        for node in self.statements(Flavor::TypeAlias) {
            let datum = self.node(node).data;
            let actual = self.number_of(self.program.data.at(datum).info);
            if let Some(kind) = types.get_mut(actual as usize) {
                kind.aliases.push(self.program.qualified(datum));
            }
        }
        for (_, datum, _) in self.resolved.pairs_of(Flavor::TypePermissive, |node| self.node(node).flavor) {
            if let Some(kind) = types.get_mut(self.number_of(datum) as usize) {
                kind.permissive = true;
            }
        }
        for kind in &mut types {
            kind.aliases.sort();
        }
        self.policy.types = types;
        let kept = self.attributes.iter().filter(|attribute| attribute.keep);
        self.policy.attributes = kept
            .map(|attribute| Attribute {
                name: attribute.name.clone(),
                members: attribute.members.as_ref().clone(),
            })
            .collect();
    }

    fn fill_classes(&mut self) {
        let tree = &self.program.tree;
        let permissions = |datum: u32| {
            let children = tree.children(self.program.data.at(datum).node).map(|child| tree.node(child).data);
            children.map(|permission| self.name(permission).to_owned()).collect::<Vec<_>>()
        };
        let classes = self.resolved.orders.classes.iter().map(|datum| {
            let common = self.program.data.at(*datum).info;
            let mut all = if common == 0 { Vec::new() } else { permissions(common) };
            let inherited = all.len();
            all.extend(permissions(*datum));
            Class { name: self.program.qualified(*datum), permissions: all, inherited }
        });
        self.policy.classes = classes.collect();
    }

    fn fill_roles_and_users(&mut self) {
        let roles = self.roles.iter().zip(&self.role_types);
        self.policy.roles = roles
            .map(|(datum, types)| Role { name: self.program.qualified(*datum), types: types.clone() })
            .collect();
        let mut users: Vec<User> = self
            .users
            .iter()
            .zip(&self.user_roles)
            .map(|(datum, roles)| User {
                name: self.program.qualified(*datum),
                roles: roles.clone(),
                ..User::default()
            })
            .collect();
        for (_, user, level) in &self.resolved.user_levels {
            let level = self.level(*level);
            if let Some(user) = users.get_mut(self.number_of(*user) as usize) {
                user.level = level;
            }
        }
        for (node, user, range) in &self.resolved.user_ranges {
            let range = self.range(*range);
            let own = self.node(*node).flavor == Flavor::UserRange;
            if let Some(user) = users.get_mut(self.number_of(*user) as usize).filter(|_| own) {
                user.range = range;
            }
        }
        self.policy.users = users;
    }

    fn fill_levels(&mut self) {
        let names =
            |list: &[u32]| list.iter().map(|datum| self.program.qualified(*datum)).collect::<Vec<_>>();
        self.policy.sensitivities = names(&self.resolved.orders.sensitivities);
        self.policy.categories = names(&self.resolved.orders.categories);
        let mut aliases = Vec::new();
        for flavor in [Flavor::SensitivityAlias, Flavor::CategoryAlias] {
            for node in self.statements(flavor) {
                let datum = self.node(node).data;
                let number = self.number_of(self.program.data.at(datum).info);
                aliases.push((self.program.qualified(datum), number, flavor == Flavor::SensitivityAlias));
            }
        }
        self.policy.level_aliases = aliases;
    }

    fn fill_settings(&mut self) {
        let said =
            |flavor: Flavor| self.statements(flavor).next().map(|node| self.program.operand_word(node, 1));
        let (unknown, mls) = (said(Flavor::HandleUnknown), said(Flavor::Mls));
        self.policy.handle_unknown = match unknown {
            Some(word::ALLOW) => HandleUnknown::Allow,
            Some(word::REJECT) => HandleUnknown::Reject,
            _ => HandleUnknown::Deny,
        };
        self.policy.mls = mls == Some(word::TRUE);
        let mut capabilities: Vec<String> = self
            .statements(Flavor::PolicyCap)
            .map(|node| self.name(self.node(node).data).to_owned())
            .collect();
        capabilities.sort();
        capabilities.dedup();
        self.policy.capabilities = capabilities;
    }
}
