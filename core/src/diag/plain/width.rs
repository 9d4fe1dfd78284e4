//! How wide text is, and text that cannot harm a terminal.

use std::borrow::Cow;

/// A tab is shown as this many spaces.
pub(super) const TAB: &str = "    ";

/// The text without characters that move the cursor, hide text or turn its direction: each becomes `\u{fffd}`. Line
/// ends become spaces, tabs four spaces.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        push_printable(character, &mut out);
    }
    Cow::Owned(out)
}

/// Appends one character as [`printable`] shows it.
pub(super) fn push_printable(character: char, out: &mut String) {
    match character {
        '\t' => out.push_str(TAB),
        '\n' | '\r' => out.push(' '),
        character if is_unsafe(character) => out.push('\u{fffd}'),
        character => out.push(character),
    }
}

fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// How many columns of a terminal the text takes as [`printable`] shows it.
pub fn display_width(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

/// Columns of one character: none for marks that combine, two for the wide blocks of East Asian scripts and pictures.
pub(super) fn width_of(character: char) -> usize {
    match u32::from(character) {
        0x09 => TAB.len(),
        0x0300..=0x036f
        | 0x0483..=0x0489
        | 0x0591..=0x05bd
        | 0x1ab0..=0x1aff
        | 0x1dc0..=0x1dff
        | 0x20d0..=0x20ff
        | 0xfe00..=0xfe0f
        | 0xfe20..=0xfe2f
        | 0xe0100..=0xe01ef => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0xa4cf
        | 0xa960..=0xa97f
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f
        | 0x1f680..=0x1f6ff
        | 0x1f900..=0x1f9ff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths() {
        assert_eq!(display_width("abc"), 3);
        assert_eq!(display_width("\ta"), 5);
        assert_eq!(display_width("語😀"), 4);
        assert_eq!(display_width("e\u{301}"), 1);
    }

    #[test]
    fn nothing_reaches_the_terminal() {
        assert_eq!(printable("a\u{1b}[31mb\u{202e}c\nd\te"), "a\u{fffd}[31mb\u{fffd}c d    e");
    }
}
