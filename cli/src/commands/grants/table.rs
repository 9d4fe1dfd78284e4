//! Tables of wrapped text, for terminals and for Markdown.

use super::output::Format;
use std::fmt::Write as _;

/// Width of a terminal that does not say how wide it is.
const DEFAULT_WIDTH: usize = 100;
/// Spaces between columns.
const GAP: usize = 2;

/// A table: a heading, and rows that may be preceded by titles of their own.
pub(super) struct Table {
    head: Vec<String>,
    /// Least and greatest share of the width, in characters.
    widths: Vec<usize>,
    rows: Vec<Row>,
}

enum Row {
    Title(String),
    Cells(Vec<String>),
}

impl Table {
    /// A table with these columns; each gives its width on a terminal of 100 columns.
    pub(super) fn new(columns: &[(&str, usize)]) -> Self {
        Self {
            head: columns.iter().map(|(name, _)| (*name).to_owned()).collect(),
            widths: columns.iter().map(|(_, width)| *width).collect(),
            rows: Vec::new(),
        }
    }

    /// Starts a group of rows.
    pub(super) fn title(&mut self, title: impl Into<String>) {
        self.rows.push(Row::Title(title.into()));
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(Row::Cells(cells.into_iter().collect()));
    }

    /// The table as text.
    pub(super) fn render(&self, format: Format) -> String {
        if format == Format::Md { self.markdown() } else { self.text() }
    }

    fn text(&self) -> String {
        let widths = self.fitted();
        let mut out = String::new();
        line(&mut out, &self.head, &widths);
        let rules = self
            .head
            .iter()
            .zip(&widths)
            .map(|(name, width)| "-".repeat(if name.is_empty() { 0 } else { *width }));
        line(&mut out, &rules.collect::<Vec<_>>(), &widths);
        for row in &self.rows {
            match row {
                Row::Title(title) => {
                    let _ = writeln!(out, "\n{title}");
                }
                Row::Cells(cells) => line(&mut out, cells, &widths),
            }
        }
        out
    }

    fn markdown(&self) -> String {
        let mut out = String::new();
        let head = |out: &mut String| {
            let _ = writeln!(out, "| {} |\n|{}", self.head.join(" | "), "---|".repeat(self.head.len()));
        };
        if !matches!(self.rows.first(), Some(Row::Title(_))) {
            head(&mut out);
        }
        for (position, row) in self.rows.iter().enumerate() {
            match row {
                Row::Title(title) => {
                    let _ = writeln!(out, "{}### {title}\n", if position > 0 { "\n" } else { "" });
                    head(&mut out);
                }
                Row::Cells(cells) => {
                    let cells: Vec<String> =
                        cells.iter().map(|cell| cell.replace('|', "\\|").replace('\n', "<br>")).collect();
                    let _ = writeln!(out, "| {} |", cells.join(" | "));
                }
            }
        }
        out
    }

    /// The columns' widths: none wider than its longest line, the last one takes what is left of the terminal.
    fn fitted(&self) -> Vec<usize> {
        let longest = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| match row {
                Row::Cells(cells) => cells.get(column),
                Row::Title(_) => None,
            });
            cells
                .chain(self.head.get(column))
                .flat_map(|cell| cell.lines())
                .map(|text| text.chars().count())
                .max()
                .unwrap_or(0)
        };
        let mut widths: Vec<usize> =
            self.widths.iter().enumerate().map(|(column, width)| longest(column).min(*width)).collect();
        if let Some((last, others)) = widths.split_last_mut() {
            let used: usize = others.iter().map(|width| width + GAP).sum();
            *last = width().saturating_sub(used).max(*last);
        }
        widths
    }
}

/// The width to write for: `COLUMNS`, if it is sensible.
fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
    columns.filter(|width| (60..=400).contains(width)).unwrap_or(DEFAULT_WIDTH)
}

fn line(out: &mut String, cells: &[String], widths: &[usize]) {
    let columns: Vec<Vec<String>> =
        cells.iter().zip(widths).map(|(cell, width)| wrap(cell, *width, true)).collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    for index in 0..height {
        let mut text = String::new();
        for (column, width) in columns.iter().zip(widths) {
            let part = column.get(index).map_or("", String::as_str);
            let pad = (width + GAP).saturating_sub(part.chars().count());
            text.push_str(part);
            text.extend(std::iter::repeat_n(' ', pad));
        }
        let _ = writeln!(out, "{}", text.trim_end());
    }
}

/// A paragraph for the terminal, each line after `indent` spaces.
pub(super) fn paragraph(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let lines = wrap(text, width().saturating_sub(indent), false);
    lines.iter().fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{pad}{line}");
        out
    })
}

/// Breaks text at spaces. With `cells`, a word longer than the width is broken after punctuation, or where it must be;
/// otherwise it stands out, so that an address stays in one piece.
fn wrap(text: &str, width: usize, cells: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let mut word: Vec<char> = word.chars().collect();
            if !line.is_empty() && line.chars().count() + 1 + word.len() > width {
                lines.push(std::mem::take(&mut line));
            }
            while cells && word.len() > width.max(1) {
                let fits = word.iter().take(width.max(1));
                let after = fits
                    .clone()
                    .rposition(|character| ":/-._>".contains(*character))
                    .map_or(width.max(1), |at| at + 1);
                let rest = word.split_off(after);
                lines.push(word.into_iter().collect());
                word = rest;
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.extend(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_words_and_breaks_long_ones() {
        assert_eq!(wrap("one two three", 7, true), ["one two", "three"]);
        assert_eq!(wrap("abcdefghij k", 4, true), ["abcd", "efgh", "ij k"]);
        assert_eq!(wrap("a\nb", 4, true), ["a", "b"]);
        assert_eq!(wrap("ab:cd:efgh", 7, true), ["ab:cd:", "efgh"]);
        assert_eq!(wrap("see https://example.org", 7, false), ["see", "https://example.org"]);
    }

    #[test]
    fn escapes_bars_in_markdown() {
        let mut table = Table::new(&[("a", 4), ("b", 4)]);
        table.row(["x|y".to_owned(), "z".to_owned()]);
        assert_eq!(table.render(Format::Md), "| a | b |\n|---|---|\n| x\\|y | z |\n");
    }
}
