//! Statements to meaning, pass by pass.

mod alias;
mod call;
mod classes;
mod copy;
mod expressions;
mod inherit;
mod labels;
mod names;
mod order;
mod rules;
mod tunable;

use super::error::Category;
use super::failure::{Failure, Stop};
use super::program::Program;
use super::resolved::Resolved;
use super::tree::{Flavor, ROOT};
use crate::source::limits::MAX_CIL_VISITS;
use order::OrderLists;

/// The passes, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Pass {
    Tunables,
    InBefore,
    InheritLink,
    InheritCopy,
    Abstract,
    InAfter,
    Call,
    CallArguments,
    AliasLink,
    AliasFollow,
    Orders,
    Categories,
    Common,
    Rest,
}

const PASSES: [Pass; 14] = [
    Pass::Tunables,
    Pass::InBefore,
    Pass::InheritLink,
    Pass::InheritCopy,
    Pass::Abstract,
    Pass::InAfter,
    Pass::Call,
    Pass::CallArguments,
    Pass::AliasLink,
    Pass::AliasFollow,
    Pass::Orders,
    Pass::Categories,
    Pass::Common,
    Pass::Rest,
];

/// What surrounds the statement being looked at.
#[derive(Debug, Default)]
struct Around {
    block: u32,
    in_macro: u32,
    optional: u32,
    disabled: u32,
    boolean_if: u32,
}

/// The state of resolution.
pub(crate) struct Resolver<'p> {
    pub(crate) program: &'p mut Program,
    pub(crate) resolved: Resolved,
    pass: Pass,
    around: Around,
    /// Optionals that were disabled in this pass.
    disabled: Vec<u32>,
    /// `in` statements of this pass.
    waiting: Vec<u32>,
    abstract_blocks: Vec<u32>,
    order_lists: OrderLists,
    /// How many statements were looked at so far.
    visits: u32,
}

/// Finds every name of a built program.
pub(crate) fn resolve(program: &mut Program) -> Result<Resolved, Failure> {
    let mut resolver = Resolver {
        program,
        resolved: Resolved::default(),
        pass: Pass::Tunables,
        around: Around::default(),
        disabled: Vec::new(),
        waiting: Vec::new(),
        abstract_blocks: Vec::new(),
        order_lists: OrderLists::default(),
        visits: 0,
    };
    resolver.run()?;
    let Resolver { program, mut resolved, .. } = resolver;
    resolved.retain(|node| program.tree.node(node).flavor != Flavor::None);
    Ok(resolved)
}

impl Resolver<'_> {
    fn run(&mut self) -> Result<(), Failure> {
        let mut index = 0;
        while let Some(pass) = PASSES.get(index).copied() {
            self.pass = pass;
            if pass == Pass::Rest {
                self.number_permissions();
            }
            self.walk()?;
            match pass {
                Pass::InBefore | Pass::InAfter => self.resolve_waiting()?,
                Pass::InheritLink => self.check_inheritance()?,
                Pass::Abstract => self.mark_abstract(),
                Pass::Orders => self.merge_orders()?,
                _ => {}
            }
            index += 1;
            if !self.disabled.is_empty() {
                if pass > Pass::Call {
                    // What a removed declaration had an influence on is found out by starting over.
                    self.reset();
                    index = PASSES.iter().position(|pass| *pass == Pass::CallArguments).unwrap_or(index);
                }
                for optional in std::mem::take(&mut self.disabled) {
                    self.remove_members(optional);
                }
            }
        }
        if self.resolved.orders.sids.is_empty() {
            return Err(Failure::unplaced(Category::Incomplete, 0, "the policy has no initial sid"));
        }
        Ok(())
    }

    fn reset(&mut self) {
        self.resolved = Resolved::default();
        self.order_lists = OrderLists::default();
        for id in self.program.data.ids() {
            let datum = self.program.data.at_mut(id);
            match datum.flavor {
                Flavor::Block | Flavor::Macro => {}
                Flavor::PolicyCap => datum.flag = false,
                _ => (datum.flag, datum.info) = (false, 0),
            }
        }
    }

    /// Removes all that a container holds.
    fn remove_members(&mut self, container: u32) {
        let mut open: Vec<u32> = self.program.tree.children(container).collect();
        while let Some(id) = open.pop() {
            open.extend(self.program.tree.children(id));
            let node = *self.program.tree.node(id);
            if node.flavor.declares() {
                self.program.remove_node(node.data, id);
            }
            self.program.tree.nodes.at_mut(id).flavor = Flavor::None;
        }
        let node = self.program.tree.nodes.at_mut(container);
        (node.head, node.tail) = (0, 0);
    }

    /// Visits every statement once; statements that are added on the way are visited too.
    fn walk(&mut self) -> Result<(), Failure> {
        self.around = Around::default();
        let mut at = self.program.tree.node(ROOT).head;
        while at != 0 {
            self.visits += 1;
            if self.visits > MAX_CIL_VISITS {
                let message = "optionals disable one another too often in a program of this size";
                return Err(Failure::unplaced(Category::Limit, self.program.tree.node(at).item, message));
            }
            let enter = self.visit(at)?;
            let head = self.program.tree.node(at).head;
            if enter && head != 0 {
                self.enter(at);
                at = head;
                continue;
            }
            loop {
                let node = self.program.tree.node(at);
                if node.next != 0 {
                    at = node.next;
                    break;
                }
                at = node.parent;
                if at == ROOT || at == 0 {
                    return Ok(());
                }
                self.leave(at);
            }
        }
        Ok(())
    }

    fn enter(&mut self, node: u32) {
        match self.program.tree.node(node).flavor {
            Flavor::Block => self.around.block = node,
            Flavor::Macro => self.around.in_macro = node,
            Flavor::Optional => self.around.optional = node,
            Flavor::BooleanIf => self.around.boolean_if = node,
            _ => {}
        }
    }

    fn leave(&mut self, node: u32) {
        let outer = |flavor| self.program.tree.ancestor(node, flavor).unwrap_or_default();
        match self.program.tree.node(node).flavor {
            Flavor::Block => self.around.block = outer(Flavor::Block),
            Flavor::Macro => self.around.in_macro = 0,
            Flavor::Optional => {
                self.around.optional = outer(Flavor::Optional);
                if self.around.disabled == node {
                    self.disabled.push(node);
                    self.around.disabled = 0;
                }
            }
            Flavor::BooleanIf => self.around.boolean_if = 0,
            _ => {}
        }
    }

    /// Resolves one statement; whether to go into it.
    fn visit(&mut self, id: u32) -> Result<bool, Failure> {
        let node = *self.program.tree.node(id);
        self.check_allowed(id)?;
        if node.flavor == Flavor::Macro && self.pass > Pass::InAfter {
            return Ok(false);
        }
        if node.flavor == Flavor::Block && self.program.data.at(node.data).flag && self.pass > Pass::Abstract
        {
            return Ok(false);
        }
        match self.resolve_node(id) {
            Ok(()) => Ok(true),
            Err(Stop::Fatal(failure)) => Err(failure),
            Err(Stop::Missing { .. }) if self.around.optional != 0 => {
                if self.is_told(node.flavor) {
                    self.program.told.get_or_insert(node.item);
                }
                if self.around.disabled == 0 {
                    self.around.disabled = self.around.optional;
                }
                Ok(true)
            }
            Err(Stop::Missing { name, space, item }) => Err(self.unresolved(id, name, space, item)),
        }
    }

    /// Whether secilc prints an error about a statement of this flavor even if it merely disables an optional.
    fn is_told(&self, flavor: Flavor) -> bool {
        let bounds = matches!(flavor, Flavor::TypeBounds | Flavor::RoleBounds | Flavor::UserBounds);
        bounds || (flavor == Flavor::Call && self.pass == Pass::CallArguments)
    }

    fn check_allowed(&self, id: u32) -> Result<(), Failure> {
        let node = self.program.tree.node(id);
        let (flavor, around) = (node.flavor, &self.around);
        let container =
            matches!(flavor, Flavor::Tunable | Flavor::In | Flavor::Block | Flavor::BlockAbstract);
        let place = if around.block != 0 && matches!(flavor, Flavor::Category | Flavor::Sensitivity) {
            "a block"
        } else if around.in_macro != 0
            && (container || matches!(flavor, Flavor::BlockInherit | Flavor::Macro))
        {
            "a macro"
        } else if around.optional != 0 && (container || flavor == Flavor::Macro) {
            "an optional"
        } else if around.boolean_if != 0 && !self.is_conditional(id) {
            "a booleanif"
        } else {
            return Ok(());
        };
        let keyword = self.program.syntax.word(node.item).map_or("", |word| self.program.text(word));
        Err(Failure::at(
            Category::NotAllowedHere,
            node.item,
            format!("`{keyword}` is not allowed in {place}"),
        ))
    }

    fn is_conditional(&self, id: u32) -> bool {
        let node = self.program.tree.node(id);
        match node.flavor {
            Flavor::TunableIf
            | Flavor::Call
            | Flavor::CondBlock
            | Flavor::TypeRule
            | Flavor::NameTypeTransition => true,
            Flavor::AvRule => node.variant != super::form::NEVER_ALLOW,
            _ => false,
        }
    }

    fn resolve_node(&mut self, id: u32) -> Result<(), Stop> {
        let flavor = self.program.tree.node(id).flavor;
        match (self.pass, flavor) {
            (Pass::Tunables, Flavor::TunableIf) => self.resolve_tunable_if(id),
            (Pass::InBefore | Pass::InAfter, Flavor::In) => {
                if self.is_after(id) == (self.pass == Pass::InAfter) {
                    self.waiting.push(id);
                }
                Ok(())
            }
            (Pass::InheritLink, Flavor::BlockInherit) => self.link_parent(id),
            (Pass::InheritCopy, Flavor::Block) => Ok(self.copy_to_heirs(id)?),
            (Pass::Abstract, Flavor::BlockAbstract) => self.resolve_abstract(id),
            (Pass::Call, Flavor::Call) if self.around.in_macro == 0 => self.resolve_call(id),
            (Pass::CallArguments, Flavor::Call) if self.around.in_macro == 0 => self.resolve_arguments(id),
            (Pass::AliasLink, _) => self.link_alias(id, flavor),
            (Pass::AliasFollow, _) => self.follow_alias(id, flavor),
            (Pass::Orders, _) => self.resolve_order(id, flavor),
            (Pass::Categories, Flavor::CategorySet) => self.resolve_category_set(id),
            (Pass::Common, Flavor::SensitivityCategory) => self.resolve_sensitivity_categories(id),
            (Pass::Common, Flavor::ClassCommon) => self.resolve_class_common(id),
            (Pass::Rest, _) => self.resolve_rest(id, flavor),
            _ => Ok(()),
        }
    }
}
