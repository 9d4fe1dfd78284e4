//! What a name means where it stands.

use super::super::error::Category;
use super::super::failure::{Failure, Stop};
use super::super::program::{Program, ROOT_SCOPE};
use super::super::symbol::Symbol;
use super::super::tree::{Flavor, Space};
use super::Resolver;

impl Resolver<'_> {
    /// The datum that the word at `item` means for statement `node`; aliases are followed.
    pub(super) fn name(&self, node: u32, item: u32, space: Space) -> Result<u32, Stop> {
        self.word(node, self.program.syntax.word(item).unwrap_or_default(), item, space)
    }

    /// The datum that a word means for statement `node`; aliases are followed.
    pub(super) fn word(&self, node: u32, name: Symbol, item: u32, space: Space) -> Result<u32, Stop> {
        let datum = self.alias_or_datum(node, name, item, space)?;
        let entry = self.program.data.at(datum);
        let alias =
            matches!(entry.flavor, Flavor::TypeAlias | Flavor::SensitivityAlias | Flavor::CategoryAlias);
        Ok(if alias && entry.info != 0 { entry.info } else { datum })
    }

    /// The datum that a word means for statement `node`, an alias being itself.
    pub(super) fn alias_or_datum(
        &self,
        node: u32,
        name: Symbol,
        item: u32,
        space: Space,
    ) -> Result<u32, Stop> {
        let missing = Stop::Missing { name, space, item };
        let parent = self.program.tree.node(node).parent;
        let text = self.program.text(name);
        if self.program.options.qualified_names || !text.contains('.') {
            return self.program.find(parent, name, space).ok_or(missing);
        }
        let mut parts =
            text.split('.').filter(|part| !part.is_empty()).map(|part| self.program.symbols.lookup(part));
        let Some(Some(mut current)) = parts.next() else {
            return Err(if text.contains(|c| c != '.') { missing } else { self.invalid_name(node, name) });
        };
        let mut scope = if text.starts_with('.') {
            ROOT_SCOPE
        } else {
            let datum = self.program.find(parent, current, Space::Blocks).ok_or_else(|| missing.clone())?;
            self.program.data.at(datum).scope
        };
        for next in parts {
            let datum = self.program.lookup(scope, Space::Blocks, current).ok_or_else(|| missing.clone())?;
            scope = self.inside(node, datum, scope, item)?.ok_or_else(|| missing.clone())?;
            current = next.ok_or_else(|| missing.clone())?;
        }
        self.program.lookup(scope, space, current).ok_or(missing)
    }

    /// The namespace of a part in the middle of a name.
    fn inside(&self, node: u32, datum: u32, scope: u32, item: u32) -> Result<Option<u32>, Stop> {
        let entry = self.program.data.at(datum);
        if entry.flavor == Flavor::Block {
            if entry.flag && self.pass > super::Pass::Abstract {
                let name = self.program.text(entry.name);
                let message = format!("the block `{name}` is abstract: what it holds has no name of its own");
                return Err(Failure::unplaced(Category::Other, item, message).into());
            }
            return Ok(Some(entry.own));
        }
        let extended = self.program.tree.node(node).flavor == Flavor::In;
        Ok(match entry.flavor {
            _ if !extended => None,
            Flavor::Macro => Some(entry.own),
            _ => Some(scope),
        })
    }

    fn invalid_name(&self, node: u32, name: Symbol) -> Stop {
        let item = self.program.tree.node(node).item;
        Failure::at(Category::InvalidName, item, format!("`{}` is not a name", self.program.text(name)))
            .into()
    }

    /// The error of a name that nothing declares, outside of optionals.
    pub(super) fn unresolved(&self, node: u32, name: Symbol, space: Space, item: u32) -> Failure {
        let keyword = self.program.tree.node(node).item;
        let text = self.program.text(name);
        let message = format!("no {} `{text}` is declared here", space.noun());
        let at = if item == 0 { keyword } else { item };
        let failure = Failure::at(Category::Unresolved, at, message).reported_at(keyword);
        failure.did_you_mean(self.program.nearest(text, space))
    }
}

impl Program {
    /// Looks a name up from `node` outward, then at the root.
    fn find(&self, node: u32, name: Symbol, space: Space) -> Option<u32> {
        self.find_outward(node, name, space).or_else(|| self.lookup(ROOT_SCOPE, space, name))
    }

    fn find_outward(&self, node: u32, name: Symbol, space: Space) -> Option<u32> {
        let mut at = node;
        while at != 0 {
            let current = self.tree.node(at);
            let found = match current.flavor {
                Flavor::Root => return None,
                Flavor::Block => {
                    let block = self.data.at(current.data);
                    if block.flag { None } else { self.lookup(block.own, space, name) }
                }
                Flavor::BlockInherit => {
                    // All that is further out was looked at by the first of the two.
                    let parent = self.tree.node(self.data.at(current.data).node).parent;
                    let outward = self.find_outward(current.parent, name, space);
                    return outward.or_else(|| self.find_outward(parent, name, space));
                }
                Flavor::Macro => self.lookup(self.data.at(current.data).own, space, name),
                Flavor::Call => self.find_for_call(current.data, name, space),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
            at = current.parent;
        }
        None
    }

    /// In the body of a call: the arguments, then around the macro. What the macro declares itself is looked up where
    /// the call stands, since it was copied there.
    fn find_for_call(&self, call: u32, name: Symbol, space: Space) -> Option<u32> {
        let call = self.calls.at(call);
        let called = self.data.at(call.datum);
        if self.lookup(called.own, space, name).is_some() {
            return None;
        }
        let argument = call.arguments.iter().find(|argument| {
            argument.parameter.name == name
                && argument.parameter.flavor.space() == space
                && argument.datum != 0
        });
        match argument {
            Some(argument) => Some(argument.datum),
            None => self.find_outward(self.tree.node(called.node).parent, name, space),
        }
    }

    /// The text a word stands for in the body of a macro: itself, or the argument of a parameter for strings.
    pub(crate) fn resolve_text(&self, node: u32, word: Symbol) -> Symbol {
        let (mut at, mut word) = (node, word);
        while let Some(call) = self.tree.ancestor(at, Flavor::Call) {
            let arguments = &self.calls.at(self.tree.node(call).data).arguments;
            let argument = arguments.iter().find(|argument| {
                argument.parameter.flavor == Flavor::Text && argument.parameter.name == word
            });
            let Some(argument) = argument else { break };
            word = argument.word;
            at = call;
        }
        word
    }

    /// A declared name of a kind that is close to one that is not.
    pub(crate) fn nearest(&self, text: &str, space: Space) -> Option<String> {
        let same_kind = |id: &u32| {
            let datum = self.data.at(*id);
            datum.flavor.declares() && datum.flavor.space() == space && datum.node != 0
        };
        let names: Vec<String> = self.data.ids().filter(same_kind).map(|id| self.qualified(id)).collect();
        super::super::suggest::closest(text, names.iter().map(String::as_str))
    }
}
