//! Takes a line out of what was put around it on its way: JSON, CSV, HTML escapes, terminal colours.

use std::borrow::Cow;

/// JSON inside JSON inside JSON is the most that is unpacked.
const MAX_NESTING: usize = 3;

/// What pages write for signs that mean something in HTML; the ampersand is the last to be put back.
const ENTITIES: [(&str, &str); 8] = [
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&apos;", "'"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&amp;", "&"),
];

/// The text of a line as the log had it.
pub(super) fn unwrap(line: &str) -> Cow<'_, str> {
    let mut text = match csv_cell(line) {
        Some(cell) => Cow::Owned(cell),
        None => Cow::Borrowed(line),
    };
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
    // A name may look like an entity; what is written for a page has them for its quotes.
    if ["&quot;", "&#34;", "&gt;"].iter().any(|entity| text.contains(entity)) {
        let plain = |text: String, (entity, sign): &(&str, &str)| text.replace(entity, sign);
        text = Cow::Owned(ENTITIES.iter().fold(text.into_owned(), plain));
    }
    text
}

/// Texts one of which is in a record.
const MARKERS: [&str; 3] = ["avc:", "SELINUX_ERR", "SELinux is preventing"];

/// What stands in front of the record.
fn head(line: &str) -> &str {
    let at = MARKERS.iter().filter_map(|marker| line.find(marker)).min();
    at.and_then(|at| line.get(..at)).unwrap_or_default()
}

/// The quoted cell of a table that holds the record: quotes inside are doubled, another cell or nothing follows.
fn csv_cell(line: &str) -> Option<String> {
    let separator = |sign: char| matches!(sign, ',' | ';' | '\t');
    let head = head(line);
    let opens =
        |at: &usize| head.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with(separator));
    let start = head.rmatch_indices('"').map(|(at, _)| at).find(opens)?;
    let mut rest = line.get(start + 1..)?;
    let mut cell = String::with_capacity(rest.len());
    while let Some((inside, behind)) = rest.split_once('"') {
        cell.push_str(inside);
        match behind.strip_prefix('"') {
            Some(behind) => {
                cell.push('"');
                rest = behind;
            }
            None if behind.is_empty() || behind.starts_with(separator) || behind == "\r" => {
                return Some(cell);
            }
            None => return None,
        }
    }
    // A line that was cut off has a doubled quote all the same.
    cell.push_str(rest);
    cell.contains('"').then_some(cell)
}

/// The string of a JSON object (or of one line of a pretty-printed one) that holds the record.
fn json_string(line: &str) -> Option<String> {
    let mut start = line.trim_start_matches([' ', '\t', ',', '[']);
    if !start.starts_with('{') && !start.starts_with('"') {
        // Whoever collects logs of several pods writes their names in front.
        start = line.get(head(line).find("{\"")?..)?;
    }
    let mut rest = start;
    while let Some((_, string)) = rest.split_once('"') {
        let end = end_of_string(string);
        let inside = string.get(..end)?;
        if MARKERS.iter().any(|marker| inside.contains(marker)) {
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
    fn finds_the_record_in_a_table() {
        let inside = "AVC avc:  denied  { read } for  comm=\"a\" name=\"\" permissive=0";
        let cell = inside.replace('"', "\"\"");
        for line in [
            format!("\"{cell}\""),
            format!("2026-11-23,w1,\"{cell}\",5"),
            format!("\"a \"\"b\"\"\";\"{cell}\";\"c\"\r"),
            format!("1\t\"{cell}"),
        ] {
            assert_eq!(unwrap(&line), inside, "{line}");
        }
        assert_eq!(unwrap("w1,\"avc:  denied  { read }\",5"), "avc:  denied  { read }");
        assert_eq!(unwrap(inside), inside);
    }

    #[test]
    fn finds_json_behind_the_name_of_a_pod() {
        let line =
            "[pod/logger] {\"log\":\"avc:  denied  { read } for  comm=\\\"a\\\"\\n\",\"stream\":\"stderr\"}";
        assert_eq!(unwrap(line), "avc:  denied  { read } for  comm=\"a\"\n");
    }

    #[test]
    fn drops_colours() {
        assert_eq!(
            unwrap("avc:  \u{1b}[01;31m\u{1b}[Kdenied\u{1b}[m\u{1b}[K  { read }"),
            "avc:  denied  { read }"
        );
    }
}
