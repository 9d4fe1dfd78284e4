//! The fast reader for admission requests and bulk decisions, and the writer of trees.
//!
//! Strict RFC 8259, one pass, strings and numbers borrowed from the text wherever they need no unescaping.

use super::limits::{FREE_NODES, MAX_DEPTH, MAX_NODES, MIN_BYTES_PER_NODE};
use super::{Entry, Node, Span, Value};
use crate::diag::{Diagnostic, Location};
use crate::rules::json::syntax;
use std::borrow::Cow;
use std::fmt::{self, Display, Write as _};

/// Why a JSON text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The offending bytes.
    pub span: Span,
    /// What would have been right there.
    pub expected: &'static str,
}

impl Display for JsonError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not JSON at byte {}: expected {}", self.span.start, self.expected)
    }
}

impl JsonError {
    /// The same as a finding.
    pub fn diagnostic(&self, document: usize) -> Diagnostic {
        let at = Location::at(document, self.span);
        Diagnostic::new(&syntax::RULE, at, format!("not JSON: expected {}", self.expected))
    }
}

/// Reads one JSON value; only white space may follow it.
pub fn read(text: &str) -> Result<Node<'_>, JsonError> {
    read_up_to(text, MAX_NODES.min(FREE_NODES + text.len() / MIN_BYTES_PER_NODE))
}

/// The same for a text of which no more than `nodes` values are wanted.
pub(super) fn read_up_to(text: &str, nodes: usize) -> Result<Node<'_>, JsonError> {
    let mut reader =
        Reader { text, bytes: text.as_bytes(), at: 0, nodes, items: Vec::new(), entries: Vec::new() };
    reader.skip_space();
    let node = reader.value(0)?;
    reader.skip_space();
    match reader.peek() {
        None => Ok(node),
        Some(_) => Err(reader.expected("the end of the text")),
    }
}

struct Reader<'s> {
    text: &'s str,
    bytes: &'s [u8],
    at: usize,
    /// How many values may still come.
    nodes: usize,
    // Children are gathered on these two stacks and then moved into a vector of the right size, so that a
    // hostile text of tiny containers costs no spare capacity.
    items: Vec<Node<'s>>,
    entries: Vec<Entry<'s>>,
}

impl<'s> Reader<'s> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn expected(&self, expected: &'static str) -> JsonError {
        let end = self.text.get(self.at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        JsonError { span: Span::new(self.at, self.at + end), expected }
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node<'s>, JsonError> {
        let Some(left) = self.nodes.checked_sub(1) else {
            return Err(self.expected("fewer values for its size (MAX_NODES, MIN_BYTES_PER_NODE)"));
        };
        self.nodes = left;
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => return Err(self.expected("a value")),
        };
        Ok(Node { span: Span::new(start, self.at), value })
    }

    fn word(&mut self, word: &'static str, value: Value<'s>) -> Result<Value<'s>, JsonError> {
        if self.bytes.get(self.at..self.at + word.len()) == Some(word.as_bytes()) {
            self.at += word.len();
            return Ok(value);
        }
        Err(self.expected("a value"))
    }

    fn digits(&mut self) -> bool {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at > start
    }

    fn number(&mut self) -> Result<Value<'s>, JsonError> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else if !self.digits() {
            return Err(self.expected("a digit"));
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if !self.digits() {
                return Err(self.expected("a digit after the decimal point"));
            }
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if !self.digits() {
                return Err(self.expected("a digit in the exponent"));
            }
        }
        Ok(Value::Number(Cow::Borrowed(self.text.get(start..self.at).unwrap_or_default())))
    }

    fn string(&mut self) -> Result<Cow<'s, str>, JsonError> {
        self.at += 1;
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        self.at += plain(rest);
        match self.peek() {
            Some(b'"') => {
                let text = self.text.get(start..self.at).unwrap_or_default();
                self.at += 1;
                Ok(Cow::Borrowed(text))
            }
            Some(b'\\') => self.escaped_string(start).map(Cow::Owned),
            Some(_) => Err(self.expected("an escape instead of a control character")),
            None => Err(self.expected("a closing quote")),
        }
    }

    fn escaped_string(&mut self, start: usize) -> Result<String, JsonError> {
        let mut owned = String::new();
        let mut from = start;
        loop {
            match self.peek() {
                Some(b'"') => {
                    owned.push_str(self.text.get(from..self.at).unwrap_or_default());
                    self.at += 1;
                    return Ok(owned);
                }
                Some(b'\\') => {
                    owned.push_str(self.text.get(from..self.at).unwrap_or_default());
                    self.at += 1;
                    owned.push(self.escape()?);
                    from = self.at;
                }
                Some(0..=0x1f) => return Err(self.expected("an escape instead of a control character")),
                Some(_) => self.at += 1,
                None => return Err(self.expected("a closing quote")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, JsonError> {
        let decoded = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode_escape();
            }
            _ => return Err(self.expected("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")),
        };
        self.at += 1;
        Ok(decoded)
    }

    /// Halves of a surrogate pair that stand alone become U+FFFD, as in the API server's decoder.
    fn unicode_escape(&mut self) -> Result<char, JsonError> {
        let first = self.hex4()?;
        if (0xd800..0xdc00).contains(&first) && self.bytes.get(self.at..self.at + 2) == Some(b"\\u") {
            let back = self.at;
            self.at += 2;
            let second = self.hex4()?;
            if (0xdc00..0xe000).contains(&second) {
                let joined = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = back;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex4(&mut self) -> Result<u32, JsonError> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            code = code * 16 + digit.ok_or_else(|| self.expected("four hexadecimal digits"))?;
            self.at += 1;
        }
        Ok(code)
    }

    fn array(&mut self, depth: usize) -> Result<Value<'s>, JsonError> {
        self.enter(depth)?;
        let base = self.items.len();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::Sequence(Vec::new()));
        }
        loop {
            let item = self.value(depth + 1)?;
            self.items.push(item);
            self.skip_space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => break,
                _ => return Err(self.expected("`,` or `]`")),
            }
            self.skip_space();
        }
        self.at += 1;
        Ok(Value::Sequence(self.items.drain(base..).collect()))
    }

    fn object(&mut self, depth: usize) -> Result<Value<'s>, JsonError> {
        self.enter(depth)?;
        let base = self.entries.len();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Mapping(Vec::new()));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.expected("a quoted key"));
            }
            let start = self.at;
            let key = self.string()?;
            let key_span = Span::new(start, self.at);
            self.skip_space();
            if self.peek() != Some(b':') {
                return Err(self.expected("`:`"));
            }
            self.at += 1;
            self.skip_space();
            let value = self.value(depth + 1)?;
            self.entries.push(Entry { key, key_span, value });
            self.skip_space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => break,
                _ => return Err(self.expected("`,` or `}`")),
            }
            self.skip_space();
        }
        self.at += 1;
        Ok(Value::Mapping(self.entries.drain(base..).collect()))
    }

    fn enter(&mut self, depth: usize) -> Result<(), JsonError> {
        if depth >= MAX_DEPTH {
            return Err(self.expected("at most 64 levels of nesting"));
        }
        self.at += 1;
        self.skip_space();
        Ok(())
    }
}

/// Appends the tree as compact JSON: keys in order, numbers as written.
pub fn write(node: &Node<'_>, out: &mut String) {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(digits),
        Value::String(text) => write_string(text, out),
        Value::Sequence(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Mapping(entries) => {
            out.push('{');
            for (index, entry) in entries.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_string(&entry.key, out);
                out.push(':');
                write(&entry.value, out);
            }
            out.push('}');
        }
    }
}

/// Appends a JSON string with its quotes.
pub fn write_string(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    loop {
        let (head, tail) = rest.split_at(plain(rest.as_bytes()));
        out.push_str(head);
        let mut characters = tail.chars();
        match characters.next() {
            None => break,
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(control) => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
        }
        rest = characters.as_str();
    }
    out.push('"');
}

/// How many bytes stand before the first that JSON escapes. Sixteen at a time, because most texts have none.
fn plain(bytes: &[u8]) -> usize {
    const AT_ONCE: usize = 16;
    let is_escaped = |byte: u8| byte < 0x20 || byte == b'"' || byte == b'\\';
    let any = |chunk: &&[u8]| !chunk.iter().fold(false, |found, byte| found | is_escaped(*byte));
    let whole = bytes.chunks_exact(AT_ONCE).take_while(any).count() * AT_ONCE;
    let rest = bytes.get(whole..).unwrap_or_default();
    whole + rest.iter().position(|byte| is_escaped(*byte)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn round_trip(text: &str) -> String {
        let mut out = String::new();
        write(&read(text).unwrap(), &mut out);
        out
    }

    #[test]
    fn numbers_and_order_stay_as_written() {
        let text = r#"{"b":1.50,"a":[1e3,-0,18446744073709551616],"c":"\u00e9\ud83d\ude00"}"#;
        assert_eq!(round_trip(text), r#"{"b":1.50,"a":[1e3,-0,18446744073709551616],"c":"é😀"}"#);
    }

    #[test]
    fn says_what_was_expected() {
        let at = |text: &str| read(text).map_err(|error| (error.span.start, error.expected)).unwrap_err();
        assert_eq!(at(r#"{"a" 1}"#), (5, "`:`"));
        assert_eq!(at("[1,]"), (3, "a value"));
        assert_eq!(at("[01]"), (2, "`,` or `]`"));
        assert_eq!(at("{} x"), (3, "the end of the text"));
        assert_eq!(at(&"[".repeat(100)).1, "at most 64 levels of nesting");
    }

    #[test]
    fn lone_surrogates_are_replaced() {
        assert_eq!(round_trip(r#""\ud83dx\ud83d\u0041""#), "\"\u{fffd}x\u{fffd}A\"");
    }

    proptest! {
        #[test]
        fn agrees_with_serde_json(text in r#"[\[\]{}",:0-9a-c\\unltrfse. -]{0,24}"#) {
            let theirs = serde_json::from_str::<serde_json::Value>(&text).ok();
            let ours = read(&text).ok().map(|node| {
                let mut out = String::new();
                write(&node, &mut out);
                serde_json::from_str::<serde_json::Value>(&out).unwrap()
            });
            // serde_json refuses lone surrogates and numbers beyond f64; we keep both.
            if theirs.is_some() {
                prop_assert_eq!(ours, theirs);
            }
        }
    }
}
