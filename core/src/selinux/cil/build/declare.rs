//! Statements that declare a name.

use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::keyword as word;
use super::super::program::{Parameter, Program};
use super::super::symbol::Symbol;
use super::super::tree::{Datum, Flavor, Node};
use super::SetKind;

/// Most permissions of a class, those of its common included.
pub(crate) const MAX_PERMISSIONS: usize = 32;

impl Program {
    /// Checks the operands of a statement and enters what it declares.
    pub(super) fn fill(&mut self, node: u32) -> Result<(), Failure> {
        match self.tree.node(node).flavor {
            Flavor::Boolean | Flavor::Tunable => {
                self.check_one_of(node, 2, &[word::TRUE, word::FALSE])?;
                self.declare_node(node, 0).map(|_| ())
            }
            Flavor::Macro => self.fill_macro(node),
            Flavor::Class | Flavor::ClassMap | Flavor::Common => self.fill_class(node),
            Flavor::Block | Flavor::Optional => {
                let datum = self.declare_node(node, 0)?;
                if self.tree.node(node).flavor == Flavor::Block {
                    self.data.at_mut(datum).own = self.new_scope();
                    self.data.at_mut(datum).info = self.heirs.push(Vec::new());
                }
                Ok(())
            }
            Flavor::In => {
                let scope = self.new_scope();
                self.tree.nodes.at_mut(node).data = scope;
                match self.syntax.word(self.operand(node, 2)) {
                    Some(_) => self.check_one_of(node, 1, &[word::BEFORE, word::AFTER]),
                    None => Ok(()),
                }
            }
            Flavor::Call => {
                let call = self.calls.push(super::super::program::Call::default());
                self.tree.nodes.at_mut(node).data = call;
                Ok(())
            }
            Flavor::CondBlock => {
                let parent = self.tree.node(self.tree.node(node).parent).flavor;
                if !matches!(parent, Flavor::BooleanIf | Flavor::TunableIf) {
                    let message = "a branch stands directly in a booleanif or tunableif";
                    return Err(Failure::unplaced(Category::Syntax, self.tree.node(node).item, message));
                }
                let scope = self.new_scope();
                self.tree.nodes.at_mut(node).data = scope;
                Ok(())
            }
            Flavor::IpAddress => {
                let body = self.operand(node, 2);
                self.address(body)?;
                self.declare_node(node, body).map(|_| ())
            }
            Flavor::Level
            | Flavor::LevelRange
            | Flavor::Context
            | Flavor::CategorySet
            | Flavor::PermissionX => self.fill_named(node),
            flavor if flavor.declares() => self.declare_node(node, 0).map(|_| ()),
            _ => self.fill_rule(node),
        }
    }

    /// Statements that name something written out in a list.
    fn fill_named(&mut self, node: u32) -> Result<(), Failure> {
        let body = self.operand(node, 2);
        self.declare_node(node, body)?;
        match self.tree.node(node).flavor {
            Flavor::Level => self.check_level(body),
            Flavor::LevelRange => self.check_range(body),
            Flavor::Context => self.check_context(body),
            Flavor::CategorySet => self.check_set(body, SetKind::Category),
            _ => self.check_permission_x(body),
        }
    }

    /// Enters the name of a statement, its first operand.
    fn declare_node(&mut self, node: u32, body: u32) -> Result<u32, Failure> {
        let item = self.operand(node, 1);
        let name = self.operand_word(node, 1);
        self.enter_name(node, item, name, body)
    }

    pub(crate) fn enter_name(
        &mut self,
        node: u32,
        item: u32,
        name: Symbol,
        body: u32,
    ) -> Result<u32, Failure> {
        let Node { flavor, parent, .. } = *self.tree.node(node);
        self.check_name(item, name, flavor)?;
        let scope = match flavor {
            Flavor::Permission | Flavor::MapPermission => self.data.at(self.tree.node(parent).data).own,
            _ => self.scope_around(parent),
        };
        let datum = self.declare(Datum { flavor, name, scope, body, ..Datum::default() }, node)?;
        self.tree.nodes.at_mut(node).data = datum;
        if self.tree.node(parent).flavor == Flavor::Macro {
            self.check_shadows(self.tree.node(parent).data, flavor, name, item)?;
        }
        Ok(datum)
    }

    /// A declaration in a macro may not hide a parameter of its kind.
    pub(crate) fn check_shadows(
        &self,
        datum: u32,
        flavor: Flavor,
        name: Symbol,
        item: u32,
    ) -> Result<(), Failure> {
        let parameters = self.parameters.at(self.data.at(datum).info);
        if !parameters.iter().any(|parameter| parameter.name == name && parameter.flavor == flavor) {
            return Ok(());
        }
        let message = format!("the {} `{}` hides a parameter of its macro", flavor.noun(), self.text(name));
        let failure = Failure::unplaced(Category::Duplicate, item, message);
        Err(failure.related(Mark::Item(self.tree.node(self.data.at(datum).node).item), "the macro"))
    }

    fn fill_class(&mut self, node: u32) -> Result<(), Failure> {
        let flavor = self.tree.node(node).flavor;
        let name = self.operand_word(node, 1);
        if flavor == Flavor::Class && name == word::UNORDERED {
            let message = "`unordered` is a word of classorder and cannot name a class";
            return Err(Failure::unplaced(Category::InvalidName, self.operand(node, 1), message));
        }
        let datum = self.declare_node(node, 0)?;
        self.data.at_mut(datum).own = self.new_scope();
        let kind = if flavor == Flavor::ClassMap { Flavor::MapPermission } else { Flavor::Permission };
        let list = self.operand(node, 2);
        let items: Vec<u32> = self.syntax.children(list).collect();
        for item in &items {
            let Some(name) = self.syntax.word(*item) else {
                return Err(Failure::unplaced(Category::Syntax, *item, "a permission is a word, not a list"));
            };
            let permission = Node { flavor: kind, item: *item, parent: node, ..Node::default() };
            let permission = self.tree.nodes.push(permission);
            self.enter_name(permission, *item, name, 0)?;
            self.tree.link(permission);
        }
        if flavor != Flavor::ClassMap && items.len() > MAX_PERMISSIONS {
            let message = format!("`{}` has {} permissions, more than 32", self.text(name), items.len());
            return Err(Failure::unplaced(Category::Limit, list, message));
        }
        Ok(())
    }

    fn fill_macro(&mut self, node: u32) -> Result<(), Failure> {
        let mut parameters: Vec<Parameter> = Vec::new();
        let items: Vec<u32> = self.syntax.children(self.operand(node, 2)).collect();
        for item in items {
            let words: Vec<Option<Symbol>> =
                self.syntax.children(item).map(|word| self.syntax.word(word)).collect();
            let [Some(kind), Some(name)] = words.as_slice() else {
                let failure = Failure::unplaced(Category::Syntax, item, "a parameter is a kind and a name");
                return Err(failure.expected("`(KIND NAME)`"));
            };
            let Some(flavor) = parameter_kind(*kind) else {
                let message = format!("`{}` is not a kind of parameter", self.text(*kind));
                return Err(Failure::unplaced(Category::Syntax, item, message).expected(PARAMETER_KINDS));
            };
            self.check_name(item, *name, flavor)?;
            if parameters.iter().any(|other| other.name == *name) {
                let message = format!("two parameters are called `{}`", self.text(*name));
                return Err(Failure::unplaced(Category::Duplicate, item, message));
            }
            parameters.push(Parameter { flavor, name: *name });
        }
        let datum = self.declare_node(node, 0)?;
        let parameters = self.parameters.push(parameters);
        self.data.at_mut(datum).info = parameters;
        self.data.at_mut(datum).own = self.new_scope();
        Ok(())
    }

    /// Operand `number` must be one of the words.
    pub(super) fn check_one_of(&self, node: u32, number: usize, words: &[Symbol]) -> Result<(), Failure> {
        let item = self.operand(node, number);
        if self.syntax.word(item).is_some_and(|given| words.contains(&given)) {
            return Ok(());
        }
        let given = self.syntax.word(item).map_or("a list", |given| self.text(given));
        let message = format!("`{given}` is not a value that is known here");
        let names: Vec<&str> = words.iter().map(|word| self.text(*word)).collect();
        let expected = format!("one of `{}`", names.join("`, `"));
        Err(Failure::unplaced(Category::Syntax, item, message).expected(expected))
    }
}

const PARAMETER_KINDS: &str = "one of `type`, `role`, `user`, `sensitivity`, `category`, `categoryset`, `level`, \
     `levelrange`, `class`, `classmap`, `classpermission`, `ipaddr`, `boolean`, `string` and `name`";

fn parameter_kind(kind: Symbol) -> Option<Flavor> {
    Some(match kind {
        word::TYPE => Flavor::Type,
        word::ROLE => Flavor::Role,
        word::USER => Flavor::User,
        word::SENSITIVITY => Flavor::Sensitivity,
        word::CATEGORY => Flavor::Category,
        word::CATEGORYSET => Flavor::CategorySet,
        word::LEVEL => Flavor::Level,
        word::LEVELRANGE => Flavor::LevelRange,
        word::CLASS => Flavor::Class,
        word::CLASSMAP => Flavor::ClassMap,
        word::CLASSPERMISSION => Flavor::ClassPermission,
        word::IPADDR => Flavor::IpAddress,
        word::BOOLEAN => Flavor::Boolean,
        word::STRING | word::NAME => Flavor::Text,
        _ => return None,
    })
}
