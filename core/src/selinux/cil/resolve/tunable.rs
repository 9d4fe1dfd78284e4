//! tunableif: one branch is copied in place.

use super::super::failure::Stop;
use super::super::form::TRUE_BRANCH;
use super::super::keyword as word;
use super::super::tree::{Flavor, ROOT, Space};
use super::Resolver;

impl Resolver<'_> {
    /// Evaluates the expression and copies the chosen branch.
    pub(super) fn resolve_tunable_if(&mut self, id: u32) -> Result<(), Stop> {
        let value = self.tunable_value(id, self.program.operand(id, 1))?;
        let parent = self.program.tree.node(id).parent;
        let branches: Vec<u32> = self.program.tree.children(id).collect();
        for branch in branches {
            if (self.program.tree.node(branch).variant == TRUE_BRANCH) == value {
                let node = *self.program.tree.node(parent);
                // The top of a text has no line.
                let top = node.flavor == Flavor::SrcInfo && node.parent == ROOT;
                self.program
                    .copy_members(branch, parent)
                    .map_err(|failure| if top { failure } else { failure.or_reported_at(node.item) })?;
            }
        }
        self.remove_members(id);
        Ok(())
    }

    fn tunable_value(&self, id: u32, item: u32) -> Result<bool, Stop> {
        let expression = self.postfix(id, item, Space::Tunables)?;
        let mut stack: Vec<bool> = Vec::new();
        let mut words = expression.iter().copied();
        while let Some(next) = words.next() {
            use super::super::resolved as op;
            let value = match next {
                op::NOT => !stack.pop().unwrap_or_default(),
                op::UNION => {
                    let count = words.next().unwrap_or_default() as usize;
                    let at = stack.len().saturating_sub(count);
                    stack.split_off(at).into_iter().any(|value| value)
                }
                op::AND | op::OR | op::XOR | op::EQ | op::NEQ => {
                    let (right, left) = (stack.pop().unwrap_or_default(), stack.pop().unwrap_or_default());
                    match next {
                        op::AND => left && right,
                        op::OR => left || right,
                        op::EQ => left == right,
                        _ => left != right,
                    }
                }
                datum => {
                    let node = self.program.data.at(datum).node;
                    self.program.operand_word(node, 2) == word::TRUE
                }
            };
            stack.push(value);
        }
        Ok(stack.pop().unwrap_or_default())
    }
}
