//! Colours of CIL and of log lines.

use super::{Class, Piece};

/// The pieces of a line of CIL.
pub(super) fn cil(line: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut opened = false;
    let mut at = 0;
    while let Some(left) = line.get(at..).filter(|left| !left.is_empty()) {
        let first = left.chars().next().unwrap_or(' ');
        let mut take = |class, length: usize| {
            pieces.push(Piece { class, start: at, end: at + length });
            length
        };
        let length = match first {
            ';' => take(Class::Comment, left.len()),
            '(' | ')' => take(Class::Punct, 1),
            '"' => take(
                Class::String,
                left.get(1..).and_then(|rest| rest.find('"')).map_or(left.len(), |end| end + 2),
            ),
            _ if first.is_whitespace() => first.len_utf8(),
            _ => {
                let end = left.find(|c: char| c.is_whitespace() || "()\";".contains(c)).unwrap_or(left.len());
                if opened { take(Class::Key, end) } else { end }
            }
        };
        opened = first == '(' || (opened && first.is_whitespace());
        at += length;
    }
    pieces
}

/// The pieces of a line of a log.
pub(super) fn log(line: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(left) = line.get(at..).filter(|left| !left.is_empty()) {
        let space = left.len() - left.trim_start().len();
        if space > 0 {
            at += space;
            continue;
        }
        if let Some(end) = left.strip_prefix('{').and_then(|rest| rest.find('}')) {
            pieces.push(Piece { class: Class::Mark, start: at, end: at + end + 2 });
            at += end + 2;
            continue;
        }
        let end = left.find(char::is_whitespace).unwrap_or(left.len());
        let word = left.get(..end).unwrap_or_default();
        if let Some(equals) = word.find('=').filter(|equals| *equals > 0) {
            let value = at + equals + 1;
            pieces.push(Piece { class: Class::Key, start: at, end: value - 1 });
            pieces.push(Piece { class: Class::Punct, start: value - 1, end: value });
            if at + end > value {
                pieces.push(Piece { class: Class::String, start: value, end: at + end });
            }
        } else if matches!(word, "denied" | "granted" | "forbidden" | "forbidden:") {
            pieces.push(Piece { class: Class::Word, start: at, end: at + end });
        }
        at += end;
    }
    pieces
}
