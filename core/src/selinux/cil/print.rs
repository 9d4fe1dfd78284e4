//! Syntax back to text.

use super::error::CompileError;
use super::symbol::Symbols;
use super::syntax::{SourceFile, SyntaxTree};

/// Lists that fit on a line of this length stay on it.
const WIDTH: usize = 100;

/// The statements of a text, laid out: what fits on a line is on one, the rest is indented. Comments and line marks are
/// left out; reading the result gives the same statements.
pub fn format(source: SourceFile<'_>) -> Result<String, Box<CompileError>> {
    let mut symbols = Symbols::default();
    let mut tree = SyntaxTree::default();
    if let Err(failure) = tree.read(source, &mut symbols) {
        return Err(Box::new(failure.finish(&tree, &symbols, &[source])));
    }
    let mut printer = Printer { tree: &tree, symbols: &symbols, out: String::new() };
    let roots: Vec<u32> = tree.roots().collect();
    for root in roots {
        for statement in printer.tree.children(root).skip(4) {
            printer.statement(statement);
        }
    }
    Ok(printer.out)
}

struct Printer<'t> {
    tree: &'t SyntaxTree,
    symbols: &'t Symbols,
    out: String,
}

impl Printer<'_> {
    /// Writes a statement and its line end. Nested lists are taken from a stack: texts may nest deeply.
    fn statement(&mut self, statement: u32) {
        enum Step {
            Item(u32, usize),
            Close,
        }
        let mut open = vec![Step::Item(statement, 0)];
        while let Some(step) = open.pop() {
            let (item, depth) = match step {
                Step::Close => {
                    self.out.push(')');
                    continue;
                }
                Step::Item(item, depth) => (item, depth),
            };
            let room = WIDTH.saturating_sub(depth * 2);
            if let Some(line) = self.on_one_line(item, room) {
                self.separate(depth, &line);
                self.out.push_str(&line);
                continue;
            }
            self.separate(depth, "(");
            self.out.push('(');
            open.push(Step::Close);
            let members: Vec<u32> = self.tree.children(item).collect();
            open.extend(members.into_iter().rev().map(|member| Step::Item(member, depth + 1)));
        }
        self.out.push('\n');
    }

    /// Words follow on the line; lists start one of their own.
    fn separate(&mut self, depth: usize, text: &str) {
        if self.out.is_empty() || self.out.ends_with(['\n', '(']) {
            return;
        }
        if text.starts_with('(') {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", depth));
        } else {
            self.out.push(' ');
        }
    }

    /// The text of a node, if it is no longer than `room`.
    fn on_one_line(&self, item: u32, room: usize) -> Option<String> {
        let mut line = String::new();
        let mut ends: Vec<u32> = Vec::new();
        for id in item..self.tree.after(item) {
            while ends.last().is_some_and(|end| *end <= id) {
                ends.pop();
                line.push(')');
            }
            if !line.is_empty() && !line.ends_with('(') {
                line.push(' ');
            }
            if let Some(word) = self.tree.word(id) {
                let word = self.symbols.name(word);
                if is_bare(word) { line.push_str(word) } else { line.extend(["\"", word, "\""]) }
            } else {
                line.push('(');
                ends.push(self.tree.after(id));
            }
            // A word is printed whole, however long it is.
            if line.len() > room && self.tree.is_list(item) {
                return None;
            }
        }
        line.extend(ends.iter().map(|_| ')'));
        Some(line)
    }
}

fn is_bare(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(super::lex::is_symbol_byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn print(text: &str) -> String {
        format(SourceFile { name: "t.cil", text }).unwrap()
    }

    /// The lists and words of a text, without their places.
    fn skeleton(text: &str) -> String {
        let (mut symbols, mut tree) = (Symbols::default(), SyntaxTree::default());
        tree.read(SourceFile { name: "t.cil", text }, &mut symbols).unwrap();
        let root = tree.roots().next().unwrap();
        let word = |id: u32| tree.word(id).map(|word| symbols.name(word).to_owned());
        let nodes = (root..tree.after(root)).skip(5);
        nodes
            .map(|id| word(id).map_or(format!("({})", tree.after(id)), |word| format!("{word:?} ")))
            .collect()
    }

    fn programs() -> impl Strategy<Value = String> {
        let word = prop_oneof!["[a-z_.0-9]{1,12}", "\"[ a-z/é;()]{0,9}\""];
        let list = word.prop_recursive(5, 60, 6, |inner| {
            prop::collection::vec(inner, 0..6).prop_map(|items| format!("({})", items.join(" ")))
        });
        prop::collection::vec(list.prop_map(|list| format!("(x {list})")), 0..6)
            .prop_map(|lists| lists.join("\n"))
    }

    proptest! {
        #[test]
        fn reading_what_was_printed_gives_the_same(text in programs()) {
            let printed = print(&text);
            prop_assert_eq!(skeleton(&printed), skeleton(&text));
            prop_assert_eq!(print(&printed), printed);
        }
    }

    #[test]
    fn long_lists_are_broken() {
        let types = (0..20).map(|number| format!("type_{number}_t")).collect::<Vec<_>>().join(" ");
        let printed = print(&format!("(typeattributeset a ({types}))"));
        assert!(
            printed.lines().count() > 1 && printed.starts_with("(typeattributeset a\n  (type_0_t"),
            "{printed}"
        );
    }
}
