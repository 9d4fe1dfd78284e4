//! The statements of a program as a tree, and what they declare.
//!
//! A node refers to its words in the syntax tree, so that copying a block or a macro copies small nodes and no text.

use super::arena::Arena;
pub(crate) use super::flavor::{Flavor, Space};
use super::symbol::Symbol;

/// A statement. `item` is its keyword in the syntax tree; the operands follow it there.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Node {
    pub(crate) flavor: Flavor,
    /// Which rule of its flavor: see the flavor's statement.
    pub(crate) variant: u8,
    pub(crate) item: u32,
    pub(crate) parent: u32,
    pub(crate) head: u32,
    pub(crate) tail: u32,
    pub(crate) next: u32,
    /// What it declares, or what it stands for: the block inherited, the call, the namespace of an `in`.
    pub(crate) data: u32,
}

/// A declared thing.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Datum {
    pub(crate) flavor: Flavor,
    /// Blocks: whether it is abstract. Sids, classes and the like: whether an order names it.
    pub(crate) flag: bool,
    /// Its name; none for what was given without a name in a call.
    pub(crate) name: Symbol,
    /// The namespace it is declared in.
    pub(crate) scope: u32,
    /// Its own namespace, for blocks, macros and classes.
    pub(crate) own: u32,
    /// The first statement that declares it.
    pub(crate) node: u32,
    /// The words that define it.
    pub(crate) body: u32,
    /// Depends on the flavor.
    pub(crate) info: u32,
}

/// The tree of statements.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Arena<Node>,
}

/// The node everything hangs from.
pub(crate) const ROOT: u32 = 1;

impl Tree {
    /// A tree with only its root.
    pub(crate) fn new() -> Self {
        let mut tree = Self::default();
        tree.nodes.push(Node { flavor: Flavor::Root, ..Node::default() });
        tree
    }

    /// The node.
    #[inline]
    pub(crate) fn node(&self, id: u32) -> &Node {
        self.nodes.at(id)
    }

    /// Hangs a node below its parent, as the last one.
    pub(crate) fn link(&mut self, id: u32) {
        let parent = self.node(id).parent;
        let tail = self.node(parent).tail;
        if tail == 0 {
            self.nodes.at_mut(parent).head = id;
        } else {
            self.nodes.at_mut(tail).next = id;
        }
        self.nodes.at_mut(parent).tail = id;
    }

    /// The nodes directly below one.
    pub(crate) fn children(&self, id: u32) -> impl Iterator<Item = u32> + '_ {
        let mut next = self.node(id).head;
        std::iter::from_fn(move || {
            let current = Some(next).filter(|id| *id != 0)?;
            next = self.node(current).next;
            Some(current)
        })
    }

    /// The nearest node of a flavor above one.
    pub(crate) fn ancestor(&self, id: u32, flavor: Flavor) -> Option<u32> {
        let mut at = self.node(id).parent;
        while at != 0 {
            if self.node(at).flavor == flavor {
                return Some(at);
            }
            at = self.node(at).parent;
        }
        None
    }
}
