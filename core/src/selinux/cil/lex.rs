//! Bytes to tokens. The language is one of bytes: outside quotes only ASCII has a meaning.

/// What the lexer found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// `(`
    Open,
    /// `)`
    Close,
    /// A bare word.
    Symbol(&'a str),
    /// A quoted word, without its quotes.
    Quoted(&'a str),
    /// `;;*` at the start of a line.
    LineMark,
    /// A comment up to its line end.
    Comment,
    /// One line end; carriage return and line feed count each.
    LineEnd,
    /// The end of the text.
    End,
    /// A byte that begins no token.
    Unknown(u8),
}

/// Reads tokens one after the other and counts lines.
#[derive(Clone, Debug)]
pub(crate) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl<'a> Lexer<'a> {
    /// A lexer at the start of `text`.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1 }
    }

    /// The line after the last token, from 1.
    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    /// The offset after the last token.
    pub(crate) fn offset(&self) -> usize {
        self.at
    }

    /// The next token and the offset of its first byte.
    pub(crate) fn next_token(&mut self) -> (Token<'a>, usize) {
        loop {
            let start = self.at;
            let Some(byte) = self.peek() else { return (Token::End, start) };
            self.at += 1;
            let token = match byte {
                b' ' | b'\t' => continue,
                b'\n' | b'\r' => {
                    self.line += 1;
                    Token::LineEnd
                }
                b'(' => Token::Open,
                b')' => Token::Close,
                b';' if self.is_line_mark(start) => {
                    self.at = start + 3;
                    Token::LineMark
                }
                b';' => {
                    self.skip_comment();
                    Token::Comment
                }
                b'"' => match self.quoted() {
                    Some(text) => Token::Quoted(text),
                    None => Token::Unknown(byte),
                },
                _ if is_symbol_byte(byte) => {
                    let rest = self.text.as_bytes().get(start..).unwrap_or_default();
                    self.at = start + rest.iter().take_while(|byte| is_symbol_byte(**byte)).count();
                    Token::Symbol(self.text.get(start..self.at).unwrap_or_default())
                }
                _ => Token::Unknown(byte),
            };
            return (token, start);
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn is_line_mark(&self, start: usize) -> bool {
        let bytes = self.text.as_bytes();
        let at_line_start = start == 0 || bytes.get(start - 1) == Some(&b'\n');
        at_line_start && bytes.get(start..start + 3) == Some(b";;*")
    }

    /// The rest of a quoted word; quotes do not span lines.
    fn quoted(&mut self) -> Option<&'a str> {
        let start = self.at;
        let rest = self.text.as_bytes().get(start..)?;
        let length = rest.iter().position(|byte| matches!(byte, b'"' | b'\n' | 0))?;
        if rest.get(length) != Some(&b'"') {
            return None;
        }
        self.at = start + length + 1;
        self.text.get(start..start + length)
    }

    /// Goes to the line end. Quoted words are tokens in comments too: a carriage return in one ends nothing.
    fn skip_comment(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' | b'\r' => return,
                b'"' => {
                    self.at += 1;
                    self.quoted();
                }
                _ => self.at += 1,
            }
        }
    }
}

/// Whether a byte can be part of a bare word.
pub(crate) fn is_symbol_byte(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'.' | b'[' | b']' | b'@' | b'=' | b'/'
        | b'*' | b'$' | b'%' | b'+' | b'!' | b'|' | b'&' | b'^' | b':' | b'~' | b'`' | b'#' | b'{' | b'}' | b'\''
        | b'<' | b'>' | b'?' | b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token<'_>> {
        let mut lexer = Lexer::new(text);
        let mut tokens = Vec::new();
        loop {
            match lexer.next_token().0 {
                Token::End => return tokens,
                Token::Comment => {}
                token => tokens.push(token),
            }
        }
    }

    #[test]
    fn comments_end_with_their_line() {
        assert_eq!(tokens("a;b \"c\n)"), [Token::Symbol("a"), Token::LineEnd, Token::Close]);
    }

    #[test]
    fn quotes_do_not_span_lines() {
        assert_eq!(tokens("\"a b\""), [Token::Quoted("a b")]);
        assert_eq!(tokens("\"a\n")[0], Token::Unknown(b'"'));
    }

    #[test]
    fn line_marks_start_a_line() {
        assert_eq!(tokens(";;* lme"), [Token::LineMark, Token::Symbol("lme")]);
        assert_eq!(tokens(" ;;* lme"), []);
    }
}
