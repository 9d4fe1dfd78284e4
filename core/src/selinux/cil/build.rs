//! Syntax to statements: every statement is checked for its form, and names are declared.

mod declare;
mod expression;
mod label;
mod name;
mod policy_rule;

use super::error::Category;
use super::failure::Failure;
use super::form::{self, Form};
use super::keyword as word;
use super::program::Program;
use super::symbol::Symbol;
use super::tree::{Flavor, Node, ROOT};

pub(crate) use expression::{SetKind, is_operand, is_operator};
pub(crate) use label::{FILE_KINDS, parse_number};

/// The statements that surround the one being read, as far as they forbid something. Leaving an inner one forgets an
/// outer one of the same kind until its next direct member, as in secilc.
#[derive(Clone, Copy, Debug, Default)]
struct Around {
    tunable_if: bool,
    within: Option<u32>,
    in_macro: bool,
    optional: bool,
    boolean_if: Option<u32>,
}

/// A container whose members are being read.
struct Level {
    node: u32,
    next: u32,
    list: u32,
}

impl Program {
    /// Builds the statements of all texts.
    pub(crate) fn build(&mut self) -> Result<(), Failure> {
        let roots: Vec<u32> = self.syntax.roots().collect();
        for root in roots {
            self.build_text(root)?;
        }
        Ok(())
    }

    fn build_text(&mut self, root: u32) -> Result<(), Failure> {
        let mut around = Around::default();
        let mut levels: Vec<Level> = Vec::new();
        let mut pending = Some((root, ROOT));
        loop {
            if let Some((list, parent)) = pending.take() {
                self.enter(parent, &mut around);
                let node = self.statement(list, parent, &around)?;
                if let Some(first) = self.first_member(node, list) {
                    levels.push(Level { node, next: first, list });
                } else {
                    self.leave(node, &mut around);
                }
            }
            let Some(level) = levels.last_mut() else { return Ok(()) };
            let member = self.syntax.siblings(level.list, level.next).find(|item| self.syntax.is_list(*item));
            if let Some(list) = member {
                level.next = self.syntax.after(list);
                pending = Some((list, level.node));
            } else {
                let node = level.node;
                levels.pop();
                self.leave(node, &mut around);
            }
        }
    }

    /// Where the members of a container start; none for other statements.
    fn first_member(&self, node: u32, list: u32) -> Option<u32> {
        match self.tree.node(node).flavor {
            Flavor::Block | Flavor::In | Flavor::CondBlock | Flavor::Optional | Flavor::SrcInfo => {
                Some(list + 1)
            }
            // The expression, and the parameters, are lists as well.
            Flavor::TunableIf | Flavor::BooleanIf => Some(self.operand(node, 2)),
            Flavor::Macro => self.syntax.siblings(list, list + 1).nth(3),
            _ => None,
        }
    }

    fn enter(&self, parent: u32, around: &mut Around) {
        match self.tree.node(parent).flavor {
            Flavor::TunableIf => around.tunable_if = true,
            Flavor::In => around.within = Some(parent),
            Flavor::Macro => around.in_macro = true,
            Flavor::Optional => around.optional = true,
            Flavor::BooleanIf => around.boolean_if = Some(parent),
            _ => {}
        }
    }

    fn leave(&self, node: u32, around: &mut Around) {
        match self.tree.node(node).flavor {
            Flavor::TunableIf => around.tunable_if = false,
            Flavor::In => around.within = None,
            Flavor::Macro => around.in_macro = false,
            Flavor::Optional => around.optional = self.tree.ancestor(node, Flavor::Optional).is_some(),
            Flavor::BooleanIf => around.boolean_if = None,
            _ => {}
        }
    }

    /// Reads one statement and hangs it below `parent`.
    fn statement(&mut self, list: u32, parent: u32, around: &Around) -> Result<u32, Failure> {
        let item = list + 1;
        let Some(keyword) = self.syntax.word(item) else {
            let message = "a statement starts with a keyword, not with a list";
            return Err(Failure::at(Category::Syntax, item, message));
        };
        self.check_allowed(keyword, item, around)?;
        let Some(form) = form::of_keyword(keyword) else {
            let name = self.text(keyword).to_owned();
            let near = super::suggest::closest(
                &name,
                word::WORDS.iter().copied().filter(|other| is_statement(other)),
            );
            let failure =
                Failure::unplaced(Category::UnknownKeyword, item, format!("there is no statement `{name}`"));
            return Err(failure.did_you_mean(near));
        };
        let form = self.effective_form(form);
        self.check_form(keyword, list, form)?;
        let node = Node { flavor: form.flavor, variant: form.variant, item, parent, ..Node::default() };
        let node = self.tree.nodes.push(node);
        self.fill(node).map_err(|failure| failure.or_reported_at(item))?;
        self.tree.link(node);
        Ok(node)
    }

    /// `-P` makes booleans of tunables.
    fn effective_form(&self, form: Form) -> Form {
        let flavor = match form.flavor {
            Flavor::Tunable if self.options.preserve_tunables => Flavor::Boolean,
            Flavor::TunableIf if self.options.preserve_tunables => Flavor::BooleanIf,
            flavor => flavor,
        };
        Form { flavor, ..form }
    }

    fn check_form(&self, keyword: Symbol, list: u32, form: Form) -> Result<(), Failure> {
        let blocks = [Flavor::Block, Flavor::BlockInherit, Flavor::BlockAbstract, Flavor::In];
        if self.options.qualified_names && blocks.contains(&form.flavor) {
            let message = format!("`{}` is not allowed where names are qualified", self.text(keyword));
            // secilc takes it for a badly written statement.
            return Err(Failure::at(Category::Syntax, list + 1, message));
        }
        if form::matches(&self.syntax, list, list + 1, form.shape) {
            return Ok(());
        }
        let message = format!("the operands of `{}` are wrong", self.text(keyword));
        let expected = format!("`({} {})`", self.text(keyword), form.usage);
        Err(Failure::at(Category::Syntax, list + 1, message).expected(expected))
    }

    fn check_allowed(&self, keyword: Symbol, item: u32, around: &Around) -> Result<(), Failure> {
        let blocks = [word::BLOCKINHERIT, word::BLOCKABSTRACT];
        let after = around.within.is_some_and(|node| {
            self.operand_word(node, 1) == word::AFTER && { self.syntax.word(self.operand(node, 2)).is_some() }
        });
        let place = if around.tunable_if && keyword == word::TUNABLE {
            "a tunableif"
        } else if around.within.is_some() && [word::TUNABLE, word::IN].contains(&keyword) {
            "an in statement"
        } else if after && blocks.contains(&keyword) {
            "an in after statement"
        } else if around.in_macro
            && ([word::TUNABLE, word::IN, word::BLOCK, word::MACRO].contains(&keyword)
                || blocks.contains(&keyword))
        {
            "a macro"
        } else if around.optional
            && [word::TUNABLE, word::IN, word::BLOCK, word::BLOCKABSTRACT, word::MACRO].contains(&keyword)
        {
            "an optional"
        } else if around.boolean_if.is_some() && !CONDITIONAL.contains(&keyword) {
            "a booleanif"
        } else {
            return Ok(());
        };
        let message = format!("`{}` is not allowed in {place}", self.text(keyword));
        Err(Failure::at(Category::NotAllowedHere, item, message))
    }
}

/// What a booleanif may hold.
const CONDITIONAL: [Symbol; 10] = [
    word::TUNABLEIF,
    word::CALL,
    word::TRUE,
    word::FALSE,
    word::ALLOW,
    word::DONTAUDIT,
    word::AUDITALLOW,
    word::TYPETRANSITION,
    word::TYPECHANGE,
    word::TYPEMEMBER,
];

fn is_statement(text: &str) -> bool {
    let index = word::WORDS.iter().position(|other| *other == text);
    index.and_then(|at| u32::try_from(at + 1).ok()).is_some_and(|id| form::of_keyword(Symbol(id)).is_some())
}
