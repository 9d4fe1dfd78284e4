//! Text to a tree of lists and words, without a meaning yet.

use super::arena::Arena;
use super::error::{Category, Place};
use super::failure::{Failure, Mark};
use super::keyword;
use super::lex::{Lexer, Token};
use super::symbol::{Symbol, Symbols};
use crate::source::Span;
use crate::source::limits::MAX_CIL_DEPTH;
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
        Reader::new(self, symbols, source).read(source)
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

/// What is open while a text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    File,
    Parenthesis,
    LineMark,
}

struct Reader<'t, 'a> {
    tree: &'t mut SyntaxTree,
    symbols: &'t mut Symbols,
    lexer: Lexer<'a>,
    open: Vec<(u32, Open)>,
    depth: usize,
    index: usize,
}

impl<'t, 'a> Reader<'t, 'a> {
    fn new(tree: &'t mut SyntaxTree, symbols: &'t mut Symbols, source: SourceFile<'a>) -> Self {
        let index = tree.files.len();
        Self { tree, symbols, lexer: Lexer::new(source.text), open: Vec::new(), depth: 0, index }
    }

    fn read(&mut self, source: SourceFile<'a>) -> Result<(), Failure> {
        let first = self.tree.items.next_id();
        let name = source.name.to_owned();
        self.tree.files.push(File { name, first, line_starts: vec![0], sections: Vec::new() });
        self.open_list(NOWHERE as usize, Open::File);
        let name = self.symbols.intern(source.name);
        let zero = self.symbols.intern("0");
        for word in [keyword::SRC_INFO, keyword::CIL, zero, name] {
            self.push(word, NOWHERE as usize);
        }
        loop {
            let (token, at) = self.next_token();
            match token {
                Token::Open => {
                    self.depth += 1;
                    if self.depth > MAX_CIL_DEPTH {
                        let message = format!("more than {MAX_CIL_DEPTH} parentheses are open");
                        return Err(self.failure(Category::Limit, message, at, 1));
                    }
                    self.open_list(at, Open::Parenthesis);
                }
                Token::Close => self.close(at)?,
                Token::Symbol(word) | Token::Quoted(word) => {
                    if self.depth == 0 {
                        let message = format!("`{word}` stands outside of parentheses");
                        return Err(self.failure(Category::SymbolOutsideList, message, at, word.len()));
                    }
                    let symbol = self.symbols.intern(word);
                    self.push(symbol, at);
                }
                Token::LineMark => self.line_mark(at)?,
                Token::LineEnd => {}
                Token::End => return self.finish(at),
                Token::Unknown(byte) => {
                    let shown = char::from(byte).escape_default();
                    let message = format!("the byte `{shown}` (0x{byte:02x}) starts no word");
                    return Err(self.failure(Category::InvalidToken, message, at, 1));
                }
            }
        }
    }

    fn next_token(&mut self) -> (Token<'a>, usize) {
        let (token, at) = self.lexer.next_token();
        if token == Token::LineEnd {
            let start = u32::try_from(self.lexer.offset()).unwrap_or(u32::MAX);
            if let Some(file) = self.tree.files.last_mut() {
                file.line_starts.push(start);
            }
        }
        (token, at)
    }

    fn failure(&self, category: Category, message: String, at: usize, length: usize) -> Failure {
        Failure::in_text(category, message, self.index, at..at + length, self.lexer.line())
    }

    fn push(&mut self, symbol: Symbol, at: usize) -> u32 {
        let offset = u32::try_from(at).unwrap_or(NOWHERE);
        self.tree.items.push(Item { symbol, end: 0, offset })
    }

    fn open_list(&mut self, at: usize, kind: Open) {
        let id = self.push(LIST, at);
        self.open.push((id, kind));
    }

    fn close_list(&mut self) {
        let end = self.tree.items.next_id();
        if let Some((id, _)) = self.open.pop() {
            self.tree.items.at_mut(id).end = end;
        }
    }

    fn close(&mut self, at: usize) -> Result<(), Failure> {
        if self.depth == 0 {
            let message = "this parenthesis closes nothing".to_owned();
            return Err(self.failure(Category::Unbalanced, message, at, 1));
        }
        self.depth -= 1;
        if self.open.last().is_some_and(|(_, kind)| *kind == Open::LineMark) {
            let message = "a line mark is still open where this parenthesis closes".to_owned();
            return Err(self.failure(Category::LineMark, message, at, 1));
        }
        self.close_list();
        Ok(())
    }

    fn finish(&mut self, at: usize) -> Result<(), Failure> {
        let opened = self.open.iter().rev().find(|(_, kind)| *kind == Open::Parenthesis).map(|(id, _)| *id);
        if let Some(id) = opened.filter(|_| self.depth > 0) {
            let message = "a parenthesis is not closed before the end".to_owned();
            let failure = self.failure(Category::Unbalanced, message, at, 0);
            return Err(failure.related(Mark::Item(id), "opened here"));
        }
        if self.open.iter().any(|(_, kind)| *kind == Open::LineMark) {
            let message = "a line mark is not closed before the end".to_owned();
            return Err(self.failure(Category::LineMark, message, at, 0).expected("`;;* lme`"));
        }
        self.close_list();
        Ok(())
    }

    /// `;;* lms LINE FILE`, `;;* lmx LINE FILE` or `;;* lme`.
    fn line_mark(&mut self, at: usize) -> Result<(), Failure> {
        let kind = self.mark_word(at)?;
        let line = self.lexer.line();
        if kind == keyword::LME {
            if !self.open.last().is_some_and(|(_, kind)| *kind == Open::LineMark) {
                return Err(self.mark_failure(at, "a line mark ends that was not started"));
            }
            self.close_list();
            let sections = self.tree.files.last_mut().map(|file| &mut file.sections);
            if let Some(open) =
                sections.and_then(|list| list.iter_mut().rev().find(|s| s.lines.end == u32::MAX))
            {
                open.lines.end = line;
            }
        } else if kind == keyword::LMS || kind == keyword::LMX {
            self.open_list(at, Open::LineMark);
            self.push(keyword::SRC_INFO, at);
            self.push(kind, at);
            let number = self.mark_word(at)?;
            self.push(number, at);
            let file = self.mark_word(at)?;
            self.push(file, at);
            let first = self.symbols.name(number).parse().unwrap_or_default();
            let section = Section { lines: line..u32::MAX, first, file, expanded: kind == keyword::LMX };
            if let Some(current) = self.tree.files.last_mut() {
                current.sections.push(section);
            }
        } else {
            return Err(self.mark_failure(at, "a line mark is one of `lms`, `lmx` and `lme`"));
        }
        match self.next_token().0 {
            Token::LineEnd => Ok(()),
            _ => Err(self.mark_failure(at, "a line mark ends with its line")),
        }
    }

    fn mark_word(&mut self, at: usize) -> Result<Symbol, Failure> {
        match self.next_token().0 {
            Token::Symbol(word) | Token::Quoted(word) => Ok(self.symbols.intern(word)),
            _ => Err(self.mark_failure(at, "a line mark lacks a part")),
        }
    }

    fn mark_failure(&self, at: usize, message: &str) -> Failure {
        let length = self.lexer.offset().saturating_sub(at);
        let failure = self.failure(Category::LineMark, message.to_owned(), at, length);
        failure.expected("`;;* lms LINE FILE`, `;;* lmx LINE FILE` or `;;* lme`")
    }
}
