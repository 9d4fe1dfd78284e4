//! Macro calls: arguments, and copies of bodies.

use super::super::build::SetKind;
use super::super::error::Category;
use super::super::failure::{Failure, Mark, Stop};
use super::super::program::Argument;
use super::super::tree::{Datum, Flavor, Space};
use super::Resolver;

/// Most calls inside of one another.
const MAX_CALL_DEPTH: usize = 512;

impl Resolver<'_> {
    /// Finds the macro, checks the arguments and copies the body.
    pub(super) fn resolve_call(&mut self, id: u32) -> Result<(), Stop> {
        let node = *self.program.tree.node(id);
        if self.program.calls.at(node.data).copied {
            return Ok(());
        }
        let item = self.program.operand(id, 1);
        let datum = self.name(id, item, Space::Blocks)?;
        let entry = *self.program.data.at(datum);
        if entry.flavor != Flavor::Macro {
            let name = self.program.text(entry.name);
            let message = format!("`{name}` is a {}, not a macro", entry.flavor.noun());
            return Err(Failure::at(Category::Unresolved, node.item, message).expected("a macro").into());
        }
        self.program.calls.at_mut(node.data).datum = datum;
        let arguments = self.arguments(id, datum)?;
        self.program.calls.at_mut(node.data).arguments = arguments;
        self.check_recursion(id, datum)?;
        self.program.copy_members(entry.node, id).map_err(|failure| failure.or_reported_at(node.item))?;
        self.program.calls.at_mut(node.data).copied = true;
        Ok(())
    }

    fn arguments(&mut self, id: u32, datum: u32) -> Result<Vec<Argument>, Stop> {
        let call_item = self.program.tree.node(id).item;
        let entry = *self.program.data.at(datum);
        let parameters = self.program.parameters.at(entry.info).clone();
        let given = self.program.operand(id, 2);
        let wrong = |program: &super::super::program::Program, message: String| -> Stop {
            let failure = Failure::at(Category::CallArguments, call_item, message);
            failure.related(Mark::Item(program.tree.node(entry.node).item), "the macro").into()
        };
        let items: Vec<u32> = self.program.syntax.children(given).collect();
        let name = self.program.text(entry.name).to_owned();
        if parameters.is_empty() && given != 0 {
            return Err(wrong(
                self.program,
                format!("the macro `{name}` takes no arguments, not even an empty list"),
            ));
        }
        let mut arguments = Vec::new();
        for (index, parameter) in parameters.iter().enumerate() {
            let Some(item) = items.get(index).copied() else {
                let (wanted, had) = (parameters.len(), items.len());
                return Err(wrong(
                    self.program,
                    format!("the macro `{name}` takes {wanted} arguments, not {had}"),
                ));
            };
            let word = self.program.syntax.word(item).unwrap_or_default();
            let listable = matches!(
                parameter.flavor,
                Flavor::CategorySet | Flavor::Level | Flavor::LevelRange | Flavor::ClassPermission
            );
            let is_list = self.program.syntax.is_full_list(item);
            if word.0 == 0 && !(listable && is_list) {
                let parameter = self.program.text(parameter.name).to_owned();
                let message =
                    format!("the argument for `{parameter}` of `{name}` is a list and should be a name");
                return Err(wrong(self.program, message));
            }
            let datum = self.unnamed(call_item, parameter.flavor, item, is_list)?;
            arguments.push(Argument { parameter: *parameter, word, datum, item });
        }
        if items.len() > parameters.len() {
            let (wanted, had) = (parameters.len(), items.len());
            return Err(wrong(
                self.program,
                format!("the macro `{name}` takes {wanted} arguments, not {had}"),
            ));
        }
        Ok(arguments)
    }

    /// The datum of an argument that is given in place; 0 for a name.
    fn unnamed(&mut self, call: u32, flavor: Flavor, item: u32, is_list: bool) -> Result<u32, Stop> {
        let program = &mut *self.program;
        match flavor {
            Flavor::CategorySet if is_list => program.check_set(item, SetKind::Category)?,
            Flavor::Level if is_list => program.check_level(item)?,
            Flavor::LevelRange if is_list => program.check_range(item)?,
            Flavor::ClassPermission if is_list => program.check_class_permissions(item)?,
            Flavor::IpAddress => {
                let text = program.syntax.word(item).map_or("", |word| program.text(word));
                if !text.contains(['.', ':']) {
                    return Ok(0);
                }
                program.address(item).map_err(|failure| failure.or_reported_at(call))?;
            }
            _ => return Ok(0),
        }
        Ok(program.data.push(Datum { flavor, body: item, ..Datum::default() }))
    }

    fn check_recursion(&self, id: u32, datum: u32) -> Result<(), Stop> {
        let tree = &self.program.tree;
        let mut trace = vec![id];
        let mut at = tree.node(id).parent;
        let mut depth = 0;
        while at != 0 {
            let node = tree.node(at);
            match node.flavor {
                Flavor::Call if self.program.calls.at(node.data).datum == datum => break,
                Flavor::Call => {
                    trace.push(at);
                    depth += 1;
                }
                Flavor::Macro if node.data == datum => break,
                Flavor::Macro => return Ok(()),
                _ => {}
            }
            at = node.parent;
        }
        if depth > MAX_CALL_DEPTH {
            let message = format!("more than {MAX_CALL_DEPTH} calls are inside of one another");
            return Err(Failure::at(Category::Limit, tree.node(id).item, message).into());
        }
        if at == 0 {
            return Ok(());
        }
        let entry = self.program.data.at(datum);
        let message = format!("the macro `{}` calls itself", self.program.text(entry.name));
        let mut failure = Failure::at(Category::MacroRecursion, tree.node(entry.node).item, message);
        for call in trace.into_iter().rev().take(8) {
            failure = failure.related(Mark::Item(tree.node(call).item), "called here");
        }
        Err(failure.into())
    }

    /// Finds what the arguments of a call name, where the call stands.
    pub(super) fn resolve_arguments(&mut self, id: u32) -> Result<(), Stop> {
        let call = self.program.tree.node(id).data;
        for index in 0..self.program.calls.at(call).arguments.len() {
            let Some(argument) = self.program.calls.at(call).arguments.get(index).copied() else { break };
            let unnamed = argument.datum != 0 && self.program.data.at(argument.datum).name.0 == 0;
            if argument.parameter.flavor == Flavor::Text || unnamed {
                continue;
            }
            let space = argument.parameter.flavor.space();
            let mut datum = self.word(id, argument.word, argument.item, space)?;
            if self.is_within(self.program.data.at(datum).node, id) {
                // The body's own declaration of the name is not what the caller means.
                self.program.forget(datum);
                let outside = self.word(id, argument.word, argument.item, space);
                self.program.remember(datum);
                datum = outside?;
            }
            if let Some(argument) = self.program.calls.at_mut(call).arguments.get_mut(index) {
                argument.datum = datum;
            }
        }
        Ok(())
    }

    fn is_within(&self, node: u32, container: u32) -> bool {
        let mut at = node;
        while at != 0 {
            if at == container {
                return true;
            }
            at = self.program.tree.node(at).parent;
        }
        false
    }
}
