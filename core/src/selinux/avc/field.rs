//! The `key=value` part of a record, read without a copy.
//!
//! The kernel writes `key=value`, `key="value"`, or `key=4142` (hexadecimal) where the value holds what would break the
//! form. People add typographic quotes, escaped quotes and back ticks on the way into a ticket; `ausearch -i` drops the
//! quotes, blanks inside or not. The lexer takes all of it.

mod key;

pub use key::Key;

use std::borrow::Cow;

/// A value as it stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raw<'a> {
    /// The text, without quotes.
    pub text: &'a str,
    /// Whether quotes were around it: then it is never hexadecimal.
    pub quoted: bool,
}

impl<'a> Raw<'a> {
    /// What the value stands for: hexadecimal decoded where the kernel wrote it.
    pub fn decode(self, key: Key, interpreted: bool) -> Cow<'a, str> {
        if self.quoted || interpreted || !key.is_text() {
            return Cow::Borrowed(self.text);
        }
        decode_hex(self.text).map_or(Cow::Borrowed(self.text), Cow::Owned)
    }
}

/// The text behind the kernel's hexadecimal form: upper case, even length. Bytes that are not UTF-8 are replaced.
pub fn decode_hex(text: &str) -> Option<String> {
    if text.is_empty() || !text.len().is_multiple_of(2) {
        return None;
    }
    let nibble = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    };
    let pairs = text.as_bytes().chunks_exact(2);
    let bytes: Option<Vec<u8>> = pairs
        .map(|pair| match pair {
            [high, low] => Some(nibble(*high)? << 4 | nibble(*low)?),
            _ => None,
        })
        .collect();
    Some(String::from_utf8_lossy(&bytes?).into_owned())
}

/// The values of one record, by key; the first of a key counts.
#[derive(Clone, Debug)]
pub struct Fields<'a> {
    text: &'a str,
    places: [Place; Key::ALL.len()],
}

/// Where a value stands in the text. Records are moved about a million times per log, so this is kept small; a line is
/// far shorter than 4 GiB.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    start: u32,
    end: u32,
    is: Is,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Is {
    #[default]
    Absent,
    Bare,
    Quoted,
}

impl<'a> Fields<'a> {
    /// Reads fields until the text ends or the next record begins; returns what is left as well.
    pub fn read(text: &'a str) -> (Self, &'a str) {
        let mut fields = Self { text, places: [Place::default(); Key::ALL.len()] };
        let mut rest = skip_blanks(text);
        while !rest.is_empty() {
            let (word, after) = split_key(rest);
            let Some(value) = after else {
                if is_record_start(word) {
                    break;
                }
                rest = skip_blanks(rest.get(word.len().max(1)..).unwrap_or_default());
                continue;
            };
            if matches!(word, "type" | "node") || (word == "msg" && value.starts_with("audit(")) {
                break;
            }
            let key = Key::read(word);
            let (raw, next) = read_value(key, value);
            if let Some(place) = key.and_then(|key| fields.places.get_mut(key as usize))
                && place.is == Is::Absent
            {
                let start = raw.text.as_ptr() as usize - text.as_ptr() as usize;
                let narrow = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
                let is = if raw.quoted { Is::Quoted } else { Is::Bare };
                *place = Place { start: narrow(start), end: narrow(start + raw.text.len()), is };
            }
            rest = skip_blanks(next);
        }
        (fields, rest)
    }

    /// The value of a key as it stands in the log.
    pub fn get(&self, key: Key) -> Option<Raw<'a>> {
        let place = self.places.get(key as usize).filter(|place| place.is != Is::Absent)?;
        let text = self.text.get(place.start as usize..place.end as usize)?;
        Some(Raw { text, quoted: place.is == Is::Quoted })
    }

    /// The text of a key, undecoded.
    pub fn text(&self, key: Key) -> Option<&'a str> {
        self.get(key).map(|raw| raw.text)
    }
}

/// Whether a line goes on with fields: its first word is a key of a record.
pub(super) fn starts_with_field(text: &str) -> bool {
    let (word, value) = split_key(text);
    value.is_some() && Key::read(word).is_some()
}

fn is_record_start(word: &str) -> bool {
    word.starts_with("avc:") || word.starts_with("audit:") || word.starts_with("----")
}

/// The key and what follows its `=`, or a word and nothing.
fn split_key(text: &str) -> (&str, Option<&str>) {
    let key = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let end = text.bytes().position(|byte| !key(byte)).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    match after.strip_prefix('=') {
        Some(value) if !word.is_empty() => (word, Some(value)),
        _ => (text.split_at(end_of_word(text)).0, None),
    }
}

fn read_value(key: Option<Key>, text: &str) -> (Raw<'_>, &str) {
    if let Some((inside, rest)) = read_quoted(text) {
        return (Raw { text: inside, quoted: true }, rest);
    }
    let text = text.strip_prefix(['"', '\u{201c}', '\u{201d}', '\u{201e}']).unwrap_or(text);
    let end = match key {
        Some(key) if key.is_text() => end_of_free_text(text),
        _ => end_of_word(text),
    };
    let (value, rest) = text.split_at(end);
    let value = match key {
        Some(key) if key.is_text() => value,
        Some(key) if key.is_label() => {
            let is_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
            let ends = |sign: char| match key {
                Key::Tclass | Key::Permissive => !is_name(sign),
                _ => sign == '<',
            };
            let whole = value.find(ends).filter(|at| *at > 0).and_then(|at| value.get(..at)).unwrap_or(value);
            let closes = |sign: char| sign == ')' && whole.starts_with('(');
            let clings = |sign: char| !is_name(sign) && !closes(sign);
            whole.trim_end_matches(clings)
        }
        _ => value.trim_end_matches(['`', '\'', '"', ',', ';', '*', ')', '\u{201d}', '\u{2019}']),
    };
    (Raw { text: value, quoted: false }, rest)
}

/// Quotes other than the straight one, and what ends them.
const QUOTES: &[(&str, &[&str])] = &[
    ("\\\"", &["\\\""]),
    ("\u{201c}", &["\u{201d}", "\u{201c}"]),
    ("\u{201d}", &["\u{201d}"]),
    ("\u{2018}", &["\u{2019}"]),
    ("'", &["'"]),
    ("\u{201e}", &["\u{201c}", "\u{201d}"]),
];

/// Longest value in quotes other than the straight one, in bytes: more than a path can have. Without a bound, a line of
/// opening quotes would be searched to its end for each of them.
const MAX_QUOTED_BYTES: usize = 8 << 10;

/// A value in straight, typographic or escaped quotes. One that runs into the next key lacks its end quote.
fn read_quoted(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with(['"', '\\', '\'', '\u{2018}', '\u{201c}', '\u{201d}', '\u{201e}']) {
        return None;
    }
    // By far the most: a straight quote, the next one ends it.
    if let Some(inside) = text.strip_prefix('"') {
        let (value, rest) = inside.split_once('"')?;
        return if is_unclosed(value) { None } else { Some((value, rest)) };
    }
    let (inside, closing) =
        QUOTES.iter().find_map(|(open, close)| Some((text.strip_prefix(open)?, close)))?;
    let near = cut(inside, MAX_QUOTED_BYTES);
    let (at, quote) =
        closing.iter().filter_map(|quote| Some((near.find(quote)?, *quote))).min_by_key(|(at, _)| *at)?;
    let (value, rest) = inside.split_at(at);
    if is_unclosed(value) { None } else { Some((value, rest.strip_prefix(quote).unwrap_or(rest))) }
}

/// Whether what looks like a quoted value runs up to the quote that opens the next one.
fn is_unclosed(value: &str) -> bool {
    value.ends_with('=') && value.contains(is_blank)
}

/// The end of an unquoted value that may hold blanks: before the next `key=`.
fn end_of_free_text(text: &str) -> usize {
    let mut from = 0;
    while let Some(blank) = text.get(from..).and_then(|rest| rest.find(is_blank)) {
        let at = from + blank;
        let after = skip_blanks(text.get(at..).unwrap_or_default());
        let (word, value) = split_key(after);
        if after.is_empty() || (value.is_some() && looks_like_key(word)) || is_record_start(word) {
            return at;
        }
        from = text.len() - after.len();
    }
    text.len()
}

fn looks_like_key(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// A text cut to at most so many bytes.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// Blank, tab and the no-break space that web pages put in their place.
pub(super) fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n' | '\u{a0}')
}

/// What stands between permissions; the comma is a person's.
pub(super) fn is_separator(character: char) -> bool {
    is_blank(character) || character == ','
}

pub(super) fn skip_blanks(text: &str) -> &str {
    match text.as_bytes() {
        [b' ', next, ..] if !matches!(next, b' ' | b'\t' | b'\r' | b'\n' | 0xc2) => {
            text.get(1..).unwrap_or_default()
        }
        [first, ..] if first.is_ascii_graphic() => text,
        _ => text.trim_start_matches(is_blank),
    }
}

/// Where the first blank is.
fn end_of_word(text: &str) -> usize {
    // 0xC2 begins a no-break space, and other characters that are none.
    let stop = text.bytes().position(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0xc2));
    match stop {
        Some(at) if text.as_bytes().get(at) == Some(&0xc2) => text.find(is_blank).unwrap_or(text.len()),
        Some(at) => at,
        None => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, key: Key) -> String {
        Fields::read(text).0.get(key).unwrap().decode(key, false).into_owned()
    }

    #[test]
    fn decodes_what_the_kernel_encodes() {
        assert_eq!(value("comm=43505520312F4B564D", Key::Comm), "CPU 1/KVM");
        assert_eq!(value("comm=\"CAFE\"", Key::Comm), "CAFE");
        assert_eq!(value("comm=43505", Key::Comm), "43505");
        assert_eq!(value("comm=4350552g", Key::Comm), "4350552g");
        assert_eq!(value("dev=42", Key::Dev), "42");
    }

    #[test]
    fn reads_values_with_blanks() {
        assert_eq!(value("name=my disk.img dev=\"dm-1\"", Key::Name), "my disk.img");
        assert_eq!(value("name=my disk.img ", Key::Name), "my disk.img");
        assert_eq!(value("name=a = b dev=x", Key::Name), "a = b");
        assert_eq!(value("comm=\"app name=\"f\" dev=x", Key::Comm), "app");
        assert_eq!(value("comm=\"app name=\"f\" dev=x", Key::Name), "f");
    }

    #[test]
    fn drops_what_clings() {
        assert_eq!(value("tclass=file`", Key::Tclass), "file");
        assert_eq!(value("permissive=0'", Key::Permissive), "0");
        assert_eq!(value("permissive=0\",\"worker-1\"", Key::Permissive), "0");
        assert_eq!(value("permissive=0\\n\",\"stream\"", Key::Permissive), "0");
        assert_eq!(value("permissive=0{noformat}", Key::Permissive), "0");
        assert_eq!(value("tclass=service#012 exe=x", Key::Tclass), "service");
        assert_eq!(value("tclass=file</pre>", Key::Tclass), "file");
        assert_eq!(value("scontext=(null) x", Key::Scontext), "(null)");
        assert_eq!(value("tcontext=u:r:t:s0:c1,c2</code>", Key::Tcontext), "u:r:t:s0:c1,c2");
        assert_eq!(value("comm=\u{201c}app\u{201d} pid=1", Key::Comm), "app");
        assert_eq!(value("comm=\\\"app\\\" pid=1", Key::Comm), "app");
    }
}
