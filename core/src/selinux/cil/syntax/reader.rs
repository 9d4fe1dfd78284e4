//! Reads a text into the tree.

use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::keyword;
use super::super::lex::{Lexer, Token};
use super::super::symbol::{Symbol, Symbols};
use super::{File, Item, LIST, NOWHERE, Section, SourceFile, SyntaxTree};
use crate::source::limits::MAX_CIL_DEPTH;

/// What is open while a text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    File,
    Parenthesis,
    LineMark,
}

pub(super) struct Reader<'t, 'a> {
    tree: &'t mut SyntaxTree,
    symbols: &'t mut Symbols,
    lexer: Lexer<'a>,
    open: Vec<(u32, Open)>,
    depth: usize,
    marks: usize,
    index: usize,
}

impl<'t, 'a> Reader<'t, 'a> {
    pub(super) fn new(tree: &'t mut SyntaxTree, symbols: &'t mut Symbols, source: SourceFile<'a>) -> Self {
        let index = tree.files.len();
        Self { tree, symbols, lexer: Lexer::new(source.text), open: Vec::new(), depth: 0, marks: 0, index }
    }

    pub(super) fn read(&mut self, source: SourceFile<'a>) -> Result<(), Failure> {
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
                Token::LineEnd | Token::Comment => {}
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
        // Marks and parentheses only have to be as many as were opened: each closes what was opened last.
        self.close_list();
        Ok(())
    }

    fn finish(&mut self, at: usize) -> Result<(), Failure> {
        if self.depth > 0 {
            let message = "a parenthesis is not closed before the end".to_owned();
            let failure = self.failure(Category::Unbalanced, message, at, 0);
            let opened = self.open.iter().rev().find(|(_, kind)| *kind == Open::Parenthesis);
            return Err(match opened {
                Some((id, _)) => failure.related(Mark::Item(*id), "opened here"),
                None => failure,
            });
        }
        if self.marks > 0 {
            let message = "a line mark is not closed before the end".to_owned();
            return Err(self.failure(Category::LineMark, message, at, 0).expected("`;;* lme`"));
        }
        self.close_list();
        Ok(())
    }

    /// `;;* lms LINE FILE`, `;;* lmx LINE FILE` or `;;* lme`.
    fn line_mark(&mut self, at: usize) -> Result<(), Failure> {
        let line = self.lexer.line();
        let kind = self.mark_word(at)?;
        if kind == keyword::LME {
            let Some(marks) = self.marks.checked_sub(1) else {
                return Err(self.mark_failure(at, "a line mark ends that was not started"));
            };
            self.marks = marks;
            self.close_list();
            let sections = self.tree.files.last_mut().map(|file| &mut file.sections);
            if let Some(open) =
                sections.and_then(|list| list.iter_mut().rev().find(|s| s.lines.end == u32::MAX))
            {
                open.lines.end = line;
            }
        } else if kind == keyword::LMS || kind == keyword::LMX {
            self.marks += 1;
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
