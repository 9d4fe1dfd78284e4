//! Takes a line out of what was put around it on its way: JSON, HTML escapes, terminal colours.

use std::borrow::Cow;

/// JSON inside JSON inside JSON is the most that is unpacked.
const MAX_NESTING: usize = 3;

/// The text of a line as the log had it.
pub(super) fn unwrap(line: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(line);
    for _ in 0..MAX_NESTING {
        match json_string(&text) {
            Some(inside) => text = Cow::Owned(inside),
            None => break,
        }
    }
    if text.contains('\u{1b}') {
        text = Cow::Owned(without_colours(&text));
    }
    // Markdown editors escape the underscores of every type name.
    if text.contains("\\_") {
        text = Cow::Owned(text.replace("\\_", "_"));
    }
    if text.contains("&quot;") || text.contains("&#34;") || text.contains("&gt;") {
        let plain = text.replace("&quot;", "\"").replace("&#34;", "\"");
        text = Cow::Owned(plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }
    text
}

/// The string of a JSON object (or of one line of a pretty-printed one) that holds the record.
fn json_string(line: &str) -> Option<String> {
    let start = line.trim_start_matches([' ', '\t', ',', '[']);
    if !start.starts_with('{') && !start.starts_with('"') {
        return None;
    }
    let mut rest = start;
    while let Some((_, string)) = rest.split_once('"') {
        let end = end_of_string(string);
        let inside = string.get(..end)?;
        if ["avc:", "SELINUX_ERR", "SELinux is preventing"].iter().any(|marker| inside.contains(marker)) {
            return Some(unescape(inside));
        }
        rest = string.get(end + 1..)?;
    }
    None
}

fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at,
            _ => {}
        }
    }
    text.len()
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character != '\\' {
            plain.push(character);
            continue;
        }
        match rest.next() {
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('r') => plain.push('\r'),
            Some('b' | 'f') | None => plain.push(' '),
            Some('u') => {
                let hex: String = rest.by_ref().take(4).collect();
                let code = u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32);
                plain.push(code.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            Some(other) => plain.push(other),
        }
    }
    plain
}

/// Drops `ESC [ … letter`.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character != '\u{1b}' {
            plain.push(character);
        } else if rest.next() == Some('[') {
            for inside in rest.by_ref() {
                if inside.is_ascii_alphabetic() {
                    break;
                }
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_record_in_json() {
        let inside = "AVC avc:  denied  { read } for  comm=\"a\"";
        let line =
            "{\"_HOSTNAME\":\"w\\\"1\",\"MESSAGE\":\"AVC avc:  denied  { read } for  comm=\\\"a\\\"\"}";
        assert_eq!(unwrap(line), inside);
        assert_eq!(
            unwrap("  \"MESSAGE\" : \"AVC avc:  denied  { read } for  comm=\\u0022a\\u0022\","),
            inside
        );
    }

    #[test]
    fn drops_colours() {
        assert_eq!(
            unwrap("avc:  \u{1b}[01;31m\u{1b}[Kdenied\u{1b}[m\u{1b}[K  { read }"),
            "avc:  denied  { read }"
        );
    }
}
