//! The state of a compile: texts, statements, declared names.

use super::arena::Arena;
use super::error::Category;
use super::failure::{Failure, Mark};
use super::options::Options;
use super::symbol::{Symbol, Symbols};
use super::syntax::{SourceFile, SyntaxTree};
use super::tree::{Datum, Flavor, Node, Space, Tree};
use crate::hash::FastMap;

/// A parameter of a macro.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameter {
    pub(crate) flavor: Flavor,
    pub(crate) name: Symbol,
}

/// A macro call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Call {
    /// The macro, once it was found.
    pub(crate) datum: u32,
    /// The arguments, in the order of the parameters.
    pub(crate) arguments: Vec<Argument>,
    /// Whether the body was copied.
    pub(crate) copied: bool,
}

/// An argument of a call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Argument {
    pub(crate) parameter: Parameter,
    /// The word given; none for something given in place.
    pub(crate) word: Symbol,
    /// What it stands for, once it was found.
    pub(crate) datum: u32,
    /// The words it was given with.
    pub(crate) item: u32,
}

/// What a program consists of while it is compiled.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) options: Options,
    pub(crate) symbols: Symbols,
    pub(crate) syntax: SyntaxTree,
    pub(crate) tree: Tree,
    pub(crate) data: Arena<Datum>,
    /// Parameters of macros, by [`Datum::info`].
    pub(crate) parameters: Arena<Vec<Parameter>>,
    /// Calls, by [`Node::data`].
    pub(crate) calls: Arena<Call>,
    /// The statements that inherit a block, by [`Datum::info`] of the block.
    pub(crate) heirs: Arena<Vec<u32>>,
    names: FastMap<(u64, u32), u32>,
    more_nodes: FastMap<u32, Vec<u32>>,
    scopes: u32,
    /// The first statement of a disabled optional that secilc prints an error about all the same.
    pub(crate) told: Option<u32>,
}

/// The namespace of the root.
pub(crate) const ROOT_SCOPE: u32 = 1;

impl Program {
    /// An empty program.
    pub(crate) fn new(options: Options) -> Self {
        Self {
            options,
            symbols: Symbols::default(),
            syntax: SyntaxTree::default(),
            tree: Tree::new(),
            data: Arena::default(),
            parameters: Arena::default(),
            calls: Arena::default(),
            heirs: Arena::default(),
            names: FastMap::default(),
            more_nodes: FastMap::default(),
            scopes: ROOT_SCOPE,
            told: None,
        }
    }

    /// Reads one more text.
    pub(crate) fn read(&mut self, source: SourceFile<'_>) -> Result<(), Failure> {
        self.syntax.read(source, &mut self.symbols)
    }

    /// A new, empty namespace.
    pub(crate) fn new_scope(&mut self) -> u32 {
        self.scopes += 1;
        self.scopes
    }

    /// What a name means in one namespace.
    pub(crate) fn lookup(&self, scope: u32, space: Space, name: Symbol) -> Option<u32> {
        self.names.get(&key(scope, space, name)).copied()
    }

    /// Takes a name out of its namespace.
    pub(crate) fn forget(&mut self, datum: u32) {
        let Datum { scope, flavor, name, .. } = *self.data.at(datum);
        self.names.remove(&key(scope, flavor.space(), name));
    }

    /// Puts a name back that was taken out.
    pub(crate) fn remember(&mut self, datum: u32) {
        let Datum { scope, flavor, name, .. } = *self.data.at(datum);
        self.names.insert(key(scope, flavor.space(), name), datum);
    }

    /// The namespace that a declaration below `node` goes to.
    pub(crate) fn scope_around(&self, node: u32) -> u32 {
        let mut at = node;
        loop {
            let Node { flavor, parent, data, .. } = *self.tree.node(at);
            match flavor {
                Flavor::Root | Flavor::None => return ROOT_SCOPE,
                Flavor::Block | Flavor::Macro => return self.data.at(data).own,
                Flavor::In => return data,
                Flavor::CondBlock if self.tree.node(parent).flavor == Flavor::TunableIf => return data,
                _ => at = parent,
            }
        }
    }

    /// All statements that declare a datum, the first one first.
    pub(crate) fn nodes_of(&self, datum: u32) -> impl Iterator<Item = u32> + '_ {
        let more = self.more_nodes.get(&datum).map(Vec::as_slice).unwrap_or_default();
        Some(self.data.at(datum).node).into_iter().filter(|node| *node != 0).chain(more.iter().copied())
    }

    /// One more statement declares a datum.
    pub(crate) fn add_node(&mut self, datum: u32, node: u32) {
        if self.data.at(datum).node == 0 {
            self.data.at_mut(datum).node = node;
        } else {
            self.more_nodes.entry(datum).or_default().push(node);
        }
    }

    /// A statement that declares a datum is gone; without any left the name is gone as well.
    pub(crate) fn remove_node(&mut self, datum: u32, node: u32) {
        let mut left: Vec<u32> = self.nodes_of(datum).filter(|other| *other != node).collect();
        if left.is_empty() {
            self.data.at_mut(datum).node = 0;
            self.more_nodes.remove(&datum);
            if self.lookup_own(datum) == Some(datum) {
                self.forget(datum);
            }
            return;
        }
        self.data.at_mut(datum).node = left.remove(0);
        self.more_nodes.insert(datum, left);
    }

    fn lookup_own(&self, datum: u32) -> Option<u32> {
        let Datum { scope, flavor, name, .. } = *self.data.at(datum);
        self.lookup(scope, flavor.space(), name)
    }

    /// Enters `datum` in its namespace as declared by `node`. A second declaration of the kinds that allow one joins
    /// the first, which is returned.
    pub(crate) fn declare(&mut self, datum: Datum, node: u32) -> Result<u32, Failure> {
        let space = datum.flavor.space();
        let Some(previous) = self.lookup(datum.scope, space, datum.name) else {
            let id = self.data.push(datum);
            self.names.insert(key(datum.scope, space, datum.name), id);
            self.add_node(id, node);
            return Ok(id);
        };
        let earlier = self.data.at(previous).flavor;
        let again = match datum.flavor {
            Flavor::Optional | Flavor::PolicyCap => true,
            Flavor::Type | Flavor::TypeAttribute | Flavor::Role => self.options.multiple_declarations,
            _ => false,
        };
        if again && earlier == datum.flavor {
            self.add_node(previous, node);
            return Ok(previous);
        }
        Err(self.declared_twice(datum.flavor, datum.name, previous, self.tree.node(node).item))
    }

    /// The error of a second declaration.
    pub(crate) fn declared_twice(&self, flavor: Flavor, name: Symbol, previous: u32, item: u32) -> Failure {
        let earlier = self.data.at(previous);
        let (name, noun) = (self.symbols.name(name), flavor.noun());
        let failure =
            Failure::at(Category::Duplicate, item, format!("the {noun} `{name}` is declared twice"));
        let note = format!("declared as {} here", earlier.flavor.noun());
        failure.related(Mark::Item(self.tree.node(earlier.node).item), note)
    }

    /// The name with its blocks in front, as the policy has it.
    pub(crate) fn qualified(&self, datum: u32) -> String {
        let mut parts = vec![self.symbols.name(self.data.at(datum).name)];
        let mut at = self.tree.node(self.data.at(datum).node).parent;
        let flavor = self.data.at(datum).flavor;
        if matches!(flavor, Flavor::Permission | Flavor::MapPermission) {
            at = 0;
        }
        while at != 0 {
            let node = self.tree.node(at);
            if node.flavor == Flavor::Block {
                parts.push(self.symbols.name(self.data.at(node.data).name));
            }
            at = node.parent;
        }
        parts.reverse();
        parts.join(".")
    }

    /// Operand `number` of a statement, from 1; 0 if there are fewer.
    pub(crate) fn operand(&self, node: u32, number: usize) -> u32 {
        let item = self.tree.node(node).item;
        self.syntax.siblings(item.saturating_sub(1), item).nth(number).unwrap_or_default()
    }

    /// The word that is operand `number` of a statement.
    pub(crate) fn operand_word(&self, node: u32, number: usize) -> Symbol {
        self.syntax.word(self.operand(node, number)).unwrap_or_default()
    }

    /// The text of a word.
    pub(crate) fn text(&self, symbol: Symbol) -> &str {
        self.symbols.name(symbol)
    }
}

fn key(scope: u32, space: Space, name: Symbol) -> (u64, u32) {
    (u64::from(scope) << 8 | space as u64, name.0)
}
