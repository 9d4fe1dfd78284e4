//! Blocks: inheriting, abstract ones, and `in`.

use super::super::error::Category;
use super::super::failure::{Failure, Mark, Stop};
use super::super::keyword as word;
use super::super::tree::{Flavor, ROOT, Space};
use super::Resolver;

/// How much inheriting may grow: copies per blockinherit statement, and how many are always allowed.
const GROWTH: u32 = 10;
const ALWAYS_ALLOWED: u32 = 1_024;

impl Resolver<'_> {
    /// Finds the block that a blockinherit names.
    pub(super) fn link_parent(&mut self, id: u32) -> Result<(), Stop> {
        let item = self.program.operand(id, 1);
        let datum = self.name(id, item, Space::Blocks)?;
        let entry = *self.program.data.at(datum);
        if entry.flavor != Flavor::Block {
            return Err(self.not_a(item, datum, "block"));
        }
        self.program.tree.nodes.at_mut(id).data = datum;
        self.program.heirs.at_mut(entry.info).push(id);
        Ok(())
    }

    /// The error of a name that means something of another kind.
    pub(super) fn not_a(&self, item: u32, datum: u32, wanted: &str) -> Stop {
        let entry = self.program.data.at(datum);
        let message =
            format!("`{}` is a {}, not a {wanted}", self.program.text(entry.name), entry.flavor.noun());
        let failure = Failure::unplaced(Category::WrongKind, item, message).expected(format!("a {wanted}"));
        failure.related(Mark::Item(self.program.tree.node(entry.node).item), "declared here").into()
    }

    /// Blocks may not inherit themselves, and copies may not grow without bound.
    pub(super) fn check_inheritance(&self) -> Result<(), Failure> {
        let tree = &self.program.tree;
        let actual =
            tree.nodes.ids().filter(|id| tree.node(*id).flavor == Flavor::BlockInherit && self.is_live(*id));
        let limit =
            u32::try_from(actual.count()).unwrap_or(u32::MAX).saturating_mul(GROWTH).max(ALWAYS_ALLOWED);
        let mut count = 0;
        // Blocks that are being expanded, and the nodes still to be seen of each.
        let mut levels: Vec<(u32, u32, Vec<u32>)> = vec![(0, 0, vec![ROOT])];
        while let Some((_, _, open)) = levels.last_mut() {
            let Some(id) = open.pop() else {
                levels.pop();
                continue;
            };
            let mut members: Vec<u32> = tree.children(id).collect();
            members.reverse();
            open.extend(members);
            let node = tree.node(id);
            if node.flavor != Flavor::BlockInherit {
                continue;
            }
            count += 1;
            if count > limit {
                return Err(Failure::at(Category::Limit, node.item, "inheriting copies too much"));
            }
            let block = self.program.data.at(node.data).node;
            if block == 0 {
                continue;
            }
            if levels.iter().any(|(other, _, _)| *other == block) {
                return Err(self.inheritance_loop(block, id, &levels));
            }
            levels.push((block, id, vec![block]));
        }
        Ok(())
    }

    fn is_live(&self, id: u32) -> bool {
        let mut at = id;
        while at != ROOT {
            let parent = self.program.tree.node(at).parent;
            if parent == 0 || self.program.tree.node(parent).head == 0 {
                return false;
            }
            at = parent;
        }
        true
    }

    fn inheritance_loop(&self, block: u32, id: u32, levels: &[(u32, u32, Vec<u32>)]) -> Failure {
        let tree = &self.program.tree;
        let name = self.program.text(self.program.data.at(tree.node(block).data).name);
        let message = format!("the block `{name}` inherits itself");
        let mut failure = Failure::at(Category::InheritanceLoop, tree.node(block).item, message);
        for via in levels.iter().rev().map(|(_, via, _)| *via).filter(|via| *via != 0).chain([id]).take(8) {
            failure = failure.related(Mark::Item(tree.node(via).item), "inherited here");
        }
        failure
    }

    /// Copies a block to where it is inherited.
    pub(super) fn copy_to_heirs(&mut self, id: u32) -> Result<(), Failure> {
        let datum = self.program.tree.node(id).data;
        let entry = *self.program.data.at(datum);
        if entry.node != id {
            return Ok(());
        }
        let mut index = 0;
        while let Some(heir) = self.program.heirs.at(entry.info).get(index).copied() {
            index += 1;
            if self.program.tree.node(heir).flavor == Flavor::BlockInherit {
                let item = self.program.tree.node(heir).item;
                self.program.copy_members(id, heir).map_err(|failure| failure.or_reported_at(item))?;
            }
        }
        Ok(())
    }

    /// Finds the block that a blockabstract names.
    pub(super) fn resolve_abstract(&mut self, id: u32) -> Result<(), Stop> {
        let item = self.program.operand(id, 1);
        let datum = self.name(id, item, Space::Blocks)?;
        if self.program.data.at(datum).flavor != Flavor::Block {
            return Err(self.not_a(item, datum, "block"));
        }
        self.abstract_blocks.push(self.program.data.at(datum).node);
        Ok(())
    }

    /// Marks the blocks and all blocks in them.
    pub(super) fn mark_abstract(&mut self) {
        let mut open = std::mem::take(&mut self.abstract_blocks);
        while let Some(block) = open.pop() {
            let datum = self.program.tree.node(block).data;
            self.program.data.at_mut(datum).flag = true;
            let tree = &self.program.tree;
            open.extend(tree.children(block).filter(|child| tree.node(*child).flavor == Flavor::Block));
        }
    }

    /// Whether an `in` comes after inheriting.
    pub(super) fn is_after(&self, id: u32) -> bool {
        self.program.syntax.word(self.program.operand(id, 2)).is_some()
            && self.program.operand_word(id, 1) == word::AFTER
    }

    /// Copies `in` statements into their targets; one may make the target of another.
    pub(super) fn resolve_waiting(&mut self) -> Result<(), Failure> {
        let mut waiting = std::mem::take(&mut self.waiting);
        waiting.reverse();
        while !waiting.is_empty() {
            let mut left = Vec::new();
            let before = waiting.len();
            for id in waiting {
                let named = usize::from(self.program.syntax.word(self.program.operand(id, 2)).is_some());
                let item = self.program.operand(id, 1 + named);
                match self.name(id, item, Space::Blocks) {
                    Ok(datum) => self.resolve_in(id, datum)?,
                    // secilc does not tell why a target was not found.
                    Err(Stop::Missing { .. } | Stop::Fatal(_)) => left.push((id, item)),
                }
            }
            if let Some((id, item)) = left.last().copied().filter(|_| left.len() == before) {
                let name = self.program.syntax.word(item).unwrap_or_default();
                return Err(self.unresolved(id, name, Space::Blocks, item));
            }
            waiting = left.into_iter().map(|(id, _)| id).collect();
        }
        Ok(())
    }

    fn resolve_in(&mut self, id: u32, datum: u32) -> Result<(), Failure> {
        let nodes: Vec<u32> = self.program.nodes_of(datum).collect();
        let Some(target) = nodes.first().copied() else { return Ok(()) };
        let item = self.program.tree.node(id).item;
        if self.program.data.at(datum).flavor == Flavor::Optional && nodes.len() > 1 {
            let message = "the target is the name of more than one optional";
            let failure = Failure::at(Category::Duplicate, item, message);
            return Err(failure.related(Mark::Item(self.program.tree.node(target).item), "the first of them"));
        }
        // Where secilc has no line of its own for what goes wrong, it names the file, and line 0.
        let root = self.program.syntax.roots().last().unwrap_or_default();
        self.program.copy_members(id, target).map_err(|failure| failure.or_reported_at(root))?;
        self.remove_members(id);
        Ok(())
    }
}
