//! Text to a tree of lists and words, without a meaning yet.

mod reader;

use super::arena::Arena;
use super::error::Place;
use super::failure::Failure;
use super::symbol::{Symbol, Symbols};
use crate::source::Span;
use std::ops::Range;

/// One text of a compile.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// What it is called in messages.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// A node of the tree: a word, or a list that ends before `end`.
#[derive(Clone, Copy, Debug, Default)]
struct Item {
    symbol: Symbol,
    end: u32,
    offset: u32,
}

/// Nodes that stand at no byte of a text have this offset; their line is 0.
const NOWHERE: u32 = u32::MAX;
/// The symbol that says "a list".
const LIST: Symbol = Symbol(u32::MAX);

/// A section between two line marks.
#[derive(Clone, Debug)]
struct Section {
    lines: Range<u32>,
    first: u32,
    file: Symbol,
    expanded: bool,
}

#[derive(Clone, Debug, Default)]
struct File {
    name: String,
    first: u32,
    line_starts: Vec<u32>,
    sections: Vec<Section>,
}

/// All texts of a compile as lists and words, in one piece of memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct SyntaxTree {
    items: Arena<Item>,
    files: Vec<File>,
}

impl SyntaxTree {
    /// Whether the node is a list.
    pub(crate) fn is_list(&self, id: u32) -> bool {
        self.items.at(id).symbol == LIST
    }

    /// Whether the node is a list with something in it.
    pub(crate) fn is_full_list(&self, id: u32) -> bool {
        self.is_list(id) && self.items.at(id).end > id + 1
    }

    /// The word; none for a list.
    pub(crate) fn word(&self, id: u32) -> Option<Symbol> {
        Some(self.items.at(id).symbol).filter(|symbol| *symbol != LIST && id != 0)
    }

    /// The node after this one and all it holds.
    pub(crate) fn after(&self, id: u32) -> u32 {
        self.items.at(id).end.max(id + 1)
    }

    /// The members of a list.
    pub(crate) fn children(&self, list: u32) -> Siblings<'_> {
        let end = if self.is_list(list) { self.items.at(list).end } else { 0 };
        Siblings { tree: self, next: list + 1, end }
    }

    /// The node and those after it in the list `list`.
    pub(crate) fn siblings(&self, list: u32, from: u32) -> Siblings<'_> {
        Siblings { tree: self, next: from, end: self.items.at(list).end }
    }

    /// The top-level lists, one per text.
    pub(crate) fn roots(&self) -> impl Iterator<Item = u32> + '_ {
        self.files.iter().map(|file| file.first)
    }

    /// Reads one more text.
    pub(crate) fn read(&mut self, source: SourceFile<'_>, symbols: &mut Symbols) -> Result<(), Failure> {
        reader::Reader::new(self, symbols, source).read(source)
    }

    fn file_index(&self, id: u32) -> usize {
        self.files.partition_point(|file| file.first <= id).saturating_sub(1)
    }

    fn file(&self, id: u32) -> Option<&File> {
        self.files.get(self.file_index(id))
    }

    /// Which text a node is of.
    pub(crate) fn file_of(&self, id: u32) -> u32 {
        u32::try_from(self.file_index(id)).unwrap_or_default()
    }

    /// The names of the texts.
    pub(crate) fn file_names(&self) -> Vec<String> {
        self.files.iter().map(|file| file.name.clone()).collect()
    }

    /// The line of a node, 0 for one that stands nowhere.
    pub(crate) fn line(&self, id: u32) -> u32 {
        let offset = self.items.at(id).offset;
        let Some(file) = self.file(id).filter(|_| offset != NOWHERE) else { return 0 };
        line_at(&file.line_starts, offset)
    }

    /// The line in the high-level source, where a line mark names one.
    fn high_level(&self, id: u32, symbols: &Symbols) -> Option<(String, u32)> {
        let (file, line) = (self.file(id)?, self.line(id));
        let section = file.sections.iter().rev().find(|section| section.lines.contains(&line))?;
        let offset = if section.expanded { 0 } else { line.saturating_sub(section.lines.start + 1) };
        Some((symbols.name(section.file).to_owned(), section.first.saturating_add(offset)))
    }

    /// Where a node stands, for people.
    pub(crate) fn place(&self, id: u32, symbols: &Symbols, sources: &[SourceFile<'_>]) -> Place {
        let item = self.items.at(id);
        let name = self.file(id).map(|file| file.name.clone()).unwrap_or_default();
        if item.offset == NOWHERE {
            return Place { file: name, ..Place::default() };
        }
        let text = sources.get(self.file_index(id)).map_or("", |source| source.text);
        let length = if item.symbol == LIST { 1 } else { symbols.name(item.symbol).len() };
        let start = item.offset as usize;
        let mut place = self.place_of(self.file_index(id), text, start..start + length);
        place.from = self.high_level(id, symbols);
        place
    }

    /// A byte range of a text, for people.
    pub(crate) fn place_of(&self, file: usize, text: &str, bytes: Range<usize>) -> Place {
        let (name, starts) = self
            .files
            .get(file)
            .map(|file| (file.name.clone(), file.line_starts.as_slice()))
            .unwrap_or_default();
        let offset = u32::try_from(bytes.start).unwrap_or(u32::MAX);
        let line = line_at(starts, offset);
        let start = starts.get((line as usize).saturating_sub(1)).copied().unwrap_or_default() as usize;
        let column = text.get(start..bytes.start).map_or(0, |before| before.chars().count());
        let column = u32::try_from(column + 1).unwrap_or(u32::MAX);
        Place { file: name, line, column, span: Span::new(bytes.start, bytes.end), from: None }
    }
}

fn line_at(starts: &[u32], offset: u32) -> u32 {
    u32::try_from(starts.partition_point(|start| *start <= offset)).unwrap_or(u32::MAX)
}

/// Nodes of one list.
#[derive(Clone)]
pub(crate) struct Siblings<'a> {
    tree: &'a SyntaxTree,
    next: u32,
    end: u32,
}

impl Iterator for Siblings<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let id = Some(self.next).filter(|id| *id < self.end)?;
        self.next = self.tree.after(id);
        Some(id)
    }
}
