//! Text in columns, for terminals of 100 columns.

use std::io::Write as _;

/// Widest line that is written on purpose.
pub(crate) const WIDTH: usize = 100;
const GAP: usize = 2;

/// Which way a column leans.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lean {
    Left,
    Right,
}

/// Rows with aligned columns, each line after `indent` spaces. The last column is wrapped to what is left of the width.
pub(crate) fn columns(rows: &[Vec<String>], leans: &[Lean], indent: usize) -> String {
    let mut widths = vec![0; leans.len()];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(visible(cell));
        }
    }
    let others: usize = widths.iter().rev().skip(1).map(|width| width + GAP).sum();
    let room = WIDTH.saturating_sub(indent + others).max(20);
    let mut out = String::new();
    for row in rows {
        let last = row.len().saturating_sub(1);
        let mut line = " ".repeat(indent);
        for (index, ((cell, lean), width)) in row.iter().zip(leans).zip(&widths).enumerate() {
            let pad = " ".repeat(width.saturating_sub(visible(cell)));
            match lean {
                Lean::Left if index == last => line.push_str(&wrapped(cell, room, indent + others)),
                Lean::Left => line.extend([cell, pad.as_str()]),
                Lean::Right => line.extend([pad.as_str(), cell]),
            }
            if index != last {
                line.push_str(&" ".repeat(GAP));
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// A paragraph of at most the usual width, each line after `indent` spaces.
pub(crate) fn paragraph(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    format!("{pad}{}\n", wrapped(text, WIDTH.saturating_sub(indent), indent))
}

/// Breaks at spaces; every line but the first begins with `indent` spaces.
fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let mut out = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let length = visible(word);
        if used > 0 && used + 1 + length > width {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            used = 0;
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += length;
    }
    out
}

/// How wide a text is on a terminal; colours take no room.
fn visible(text: &str) -> usize {
    let mut width = 0;
    let mut in_colour = false;
    for c in text.chars() {
        match c {
            '\u{1b}' => in_colour = true,
            'm' if in_colour => in_colour = false,
            _ if in_colour => {}
            _ => width += 1,
        }
    }
    width
}

/// Writes to standard output, colours only where it is a terminal. A reader that has gone away is no error.
pub(crate) fn print(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_and_the_last_one_wraps() {
        let long = "word ".repeat(30);
        let rows = [
            vec!["a".to_owned(), "1".to_owned(), long.trim_end().to_owned()],
            vec!["bb".to_owned(), "22".to_owned(), "x".to_owned()],
        ];
        let text = columns(&rows, &[Lean::Left, Lean::Right, Lean::Left], 2);
        assert!(text.starts_with("  a    1  word"), "{text}");
        assert!(text.contains("\n          word"), "{text}");
        assert!(text.ends_with("  bb  22  x\n"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
    }

    #[test]
    fn colours_take_no_room() {
        assert_eq!(visible(&crate::style::paint(crate::style::GOOD, "four")), 4);
    }
}
