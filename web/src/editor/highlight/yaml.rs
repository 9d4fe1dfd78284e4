//! Colours of YAML and JSON.

use super::{Class, Piece};

/// What one line means for the next.
#[derive(Default)]
pub(super) struct State {
    /// Indentation of the key whose block text goes on.
    block: Option<usize>,
    /// Brackets that are open.
    flow: usize,
    /// The quote that is open.
    quote: Option<char>,
}

/// The pieces of a line.
pub(super) fn line(state: &mut State, line: &str) -> Vec<Piece> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let mut scan = Scan { line, at: 0, pieces: Vec::new() };
    if let Some(parent) = state.block {
        if line.trim().is_empty() || indent > parent {
            scan.take(Class::String, line.len());
            return scan.pieces;
        }
        state.block = None;
    }
    if let Some(quote) = state.quote {
        scan.quoted(state, quote, 0);
    } else if state.flow == 0 && (line.starts_with("---") || line.starts_with("...")) {
        scan.take(Class::Mark, 3);
    } else if state.flow == 0 && line.starts_with('%') {
        scan.take(Class::Mark, line.len());
    }
    scan.rest(state, indent);
    scan.pieces
}

struct Scan<'a> {
    line: &'a str,
    at: usize,
    pieces: Vec<Piece>,
}

impl<'a> Scan<'a> {
    fn rest(&mut self, state: &mut State, indent: usize) {
        let mut key_column = indent;
        loop {
            self.at += self.left().len() - self.left().trim_start().len();
            let left = self.left();
            let Some(first) = left.chars().next() else { return };
            let second = left.chars().nth(1);
            let ends = second.is_none_or(char::is_whitespace);
            match first {
                '#' => return self.take(Class::Comment, left.len()),
                '-' | '?' if ends && state.flow == 0 => {
                    key_column = self.at;
                    self.take(Class::Punct, 1);
                }
                ':' if ends || state.flow > 0 => self.take(Class::Punct, 1),
                '[' | '{' => {
                    state.flow += 1;
                    self.take(Class::Punct, 1);
                }
                ']' | '}' => {
                    state.flow = state.flow.saturating_sub(1);
                    self.take(Class::Punct, 1);
                }
                ',' if state.flow > 0 => self.take(Class::Punct, 1),
                '&' | '*' | '!' => {
                    let end =
                        left.find(|c: char| c.is_whitespace() || "],}".contains(c)).unwrap_or(left.len());
                    self.take(Class::Mark, end.max(1));
                }
                '|' | '>' if state.flow == 0 => {
                    let end = left.find(char::is_whitespace).unwrap_or(left.len());
                    self.take(Class::Mark, end);
                    state.block = Some(key_column);
                }
                '"' | '\'' => self.quoted(state, first, 1),
                _ => {
                    let is_key = self.plain(state.flow > 0);
                    if is_key {
                        key_column = key_column.max(indent);
                    }
                }
            }
        }
    }

    /// Quoted text from here, of which `opened` bytes are its quote.
    fn quoted(&mut self, state: &mut State, quote: char, opened: usize) {
        let left = self.left();
        let mut escaped = false;
        let close = left.char_indices().skip(opened).find(|(_, letter)| {
            let closes = *letter == quote && !escaped;
            escaped = quote == '"' && *letter == '\\' && !escaped;
            closes
        });
        state.quote = if close.is_none() { Some(quote) } else { None };
        let end = close.map_or(left.len(), |(offset, _)| offset + 1);
        let after = left.get(end..).unwrap_or_default().trim_start();
        let class = if after.starts_with(':') { Class::Key } else { Class::String };
        self.take(class, end);
    }

    /// Text without quotes from here; whether it is a key.
    fn plain(&mut self, flow: bool) -> bool {
        let left = self.left();
        let mut end = left.len();
        let mut is_key = false;
        let mut letters = left.char_indices().peekable();
        let mut previous = 'x';
        while let Some((offset, letter)) = letters.next() {
            let next = letters.peek().map(|(_, next)| *next);
            let colon = letter == ':'
                && next.is_none_or(|next| next.is_whitespace() || (flow && ",]}".contains(next)));
            if colon || (letter == '#' && previous.is_whitespace()) || (flow && ",[]{}".contains(letter)) {
                end = offset;
                is_key = colon;
                break;
            }
            previous = letter;
        }
        let text = left.get(..end).unwrap_or_default().trim_end();
        let length = text.len();
        if is_key {
            self.take(Class::Key, length);
        } else if is_word(text) {
            self.take(Class::Word, length);
        } else if is_number(text) {
            self.take(Class::Number, length);
        } else {
            self.at += length;
        }
        // Something that only looked like the start of text must not be looked at again.
        if length == 0 {
            self.at += left.chars().next().map_or(1, char::len_utf8);
        }
        is_key
    }

    fn left(&self) -> &'a str {
        self.line.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, class: Class, length: usize) {
        let end = (self.at + length).min(self.line.len());
        if end > self.at {
            self.pieces.push(Piece { class, start: self.at, end });
        }
        self.at = end;
    }
}

/// What YAML 1.1, and so Kubernetes, reads as something else than text.
fn is_word(text: &str) -> bool {
    const WORDS: [&str; 8] = ["true", "false", "null", "~", "yes", "no", "on", "off"];
    text.len() <= 5 && WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '+']);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_hexdigit() || b"xXoO._+-".contains(&b))
        && text.parse::<f64>().is_ok()
        || digits.strip_prefix("0x").is_some_and(|hex| i64::from_str_radix(hex, 16).is_ok())
}
