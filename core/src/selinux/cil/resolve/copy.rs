//! Copies the members of a container into another one: what inheriting, calling and `in` do.

use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::program::{Call, Program};
use super::super::tree::{Datum, Flavor, Node};
use crate::source::limits::MAX_CIL_STATEMENTS;

impl Program {
    /// Copies all that `from` holds to the end of `to`.
    pub(super) fn copy_members(&mut self, from: u32, to: u32) -> Result<(), Failure> {
        let inherits = self.tree.node(to).flavor == Flavor::BlockInherit;
        let mut levels = vec![(self.tree.node(from).head, to)];
        while let Some((original, parent)) = levels.pop() {
            if original == 0 {
                continue;
            }
            levels.push((self.tree.node(original).next, parent));
            let Some(copy) = self.copy_node(original, parent, inherits)? else { continue };
            levels.push((self.tree.node(original).head, copy));
        }
        Ok(())
    }

    /// Copies one statement; none if it is left out.
    fn copy_node(&mut self, original: u32, parent: u32, inherits: bool) -> Result<Option<u32>, Failure> {
        let source = *self.tree.node(original);
        if source.flavor == Flavor::BlockAbstract && inherits {
            return Ok(None);
        }
        if self.tree.nodes.next_id() > MAX_CIL_STATEMENTS {
            let message = format!("more than {MAX_CIL_STATEMENTS} statements after copying");
            return Err(Failure::at(Category::Limit, source.item, message));
        }
        let node = Node { parent, head: 0, tail: 0, next: 0, ..source };
        let copy = self.tree.nodes.push(node);
        let mut kept = true;
        match source.flavor {
            Flavor::Block | Flavor::Macro => kept = self.copy_container(source, copy, inherits)?,
            flavor if flavor.declares() => self.copy_declaration(source, copy)?,
            Flavor::BlockInherit if source.data != 0 => {
                let heirs = self.data.at(source.data).info;
                self.heirs.at_mut(heirs).push(copy);
            }
            Flavor::Call => {
                let Call { datum, copied, .. } = *self.calls.at(source.data);
                let call = self.calls.push(Call { datum, arguments: Vec::new(), copied });
                self.tree.nodes.at_mut(copy).data = call;
            }
            Flavor::In | Flavor::SelinuxUser | Flavor::SelinuxUserDefault => {
                let keyword = self.syntax.word(source.item).map_or("", |word| self.text(word));
                let message = format!("a statement `{keyword}` is copied, which secilc cannot do");
                return Err(Failure::unplaced(Category::Other, source.item, message));
            }
            // secilc loses the context on the way, and says so when it is needed.
            Flavor::SidContext => self.tree.nodes.at_mut(copy).data = copy,
            Flavor::CondBlock => {
                let scope = self.new_scope();
                self.tree.nodes.at_mut(copy).data = scope;
            }
            _ => {}
        }
        if !kept {
            return Ok(None);
        }
        self.tree.link(copy);
        Ok(Some(copy))
    }

    /// A block joins one of its name that is there, when inheriting; a macro gives way to one that is there.
    fn copy_container(&mut self, source: Node, copy: u32, inherits: bool) -> Result<bool, Failure> {
        let Datum { name, node: first, info, .. } = *self.data.at(source.data);
        let scope = self.scope_around(self.tree.node(copy).parent);
        let Some(existing) = self.lookup(scope, source.flavor.space(), name) else {
            self.copy_declaration(source, copy)?;
            let own = self.new_scope();
            let info = if source.flavor == Flavor::Block { self.heirs.push(Vec::new()) } else { info };
            let datum = self.tree.node(copy).data;
            let entry = self.data.at_mut(datum);
            (entry.own, entry.info) = (own, info);
            return Ok(true);
        };
        let earlier = self.data.at(existing).flavor;
        if earlier != source.flavor {
            let item = self.tree.node(first).item;
            let message = format!("copying the {} `{}` collides", source.flavor.noun(), self.text(name));
            let failure = Failure::at(Category::Conflict, item, message);
            let note = format!("declared as {} here", earlier.noun());
            return Err(failure.related(Mark::Item(self.tree.node(self.data.at(existing).node).item), note));
        }
        if !inherits {
            return Err(self.declared_twice(source.flavor, name, existing, source.item).unreported());
        }
        if source.flavor == Flavor::Macro {
            return Ok(false);
        }
        self.tree.nodes.at_mut(copy).data = existing;
        self.add_node(existing, copy);
        Ok(true)
    }

    fn copy_declaration(&mut self, source: Node, copy: u32) -> Result<(), Failure> {
        let Datum { name, body, .. } = *self.data.at(source.data);
        let parent = *self.tree.node(self.tree.node(copy).parent);
        let scope = match source.flavor {
            Flavor::Permission | Flavor::MapPermission => self.data.at(parent.data).own,
            _ => self.scope_around(self.tree.node(copy).parent),
        };
        let datum =
            self.declare(Datum { flavor: source.flavor, name, scope, body, ..Datum::default() }, copy)?;
        self.tree.nodes.at_mut(copy).data = datum;
        if matches!(source.flavor, Flavor::Class | Flavor::ClassMap | Flavor::Common) {
            self.data.at_mut(datum).own = self.new_scope();
        }
        let mut at = copy;
        while !matches!(
            self.tree.node(at).flavor,
            Flavor::Macro | Flavor::Block | Flavor::Root | Flavor::None
        ) {
            at = self.tree.node(at).parent;
        }
        if self.tree.node(at).flavor == Flavor::Macro && at != copy {
            return self.check_shadows(self.tree.node(at).data, source.flavor, name, source.item);
        }
        Ok(())
    }
}
