//! Coloured lines as HTML, with marks under what is wrong.

use super::highlight::{Language, Reader};
use virt_grants_core::diag::{Diagnostic, Severity};
use virt_grants_core::source::LineIndex;

/// Longest line that gets colours, in bytes. Nobody reads a longer one, and colouring takes time for each piece of a line.
const MAX_PAINTED_LINE: usize = 4_000;

/// Texts of more lines get neither colours nor numbers: a browser takes seconds to lay out the elements of so many.
const MAX_PAINTED_LINES: usize = 20_000;

/// Whether a text is too long to be painted; its text box then shows it by itself.
pub fn is_long(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'\n').nth(MAX_PAINTED_LINES).is_some()
}

/// A mark under part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its first byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// How it looks.
    pub severity: Severity,
}

/// What is painted: the lines, and the worst mark of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Painting {
    /// A line each.
    pub lines: Vec<String>,
    /// The worst mark that begins in each line.
    pub worst: Vec<Option<Severity>>,
    /// How wide the longest line is, in letters of even width.
    pub columns: usize,
}

/// Marks for findings: each ends with its first line, so that a finding about a whole object does not underline it all.
pub fn marks(text: &str, findings: &[Diagnostic]) -> Vec<Mark> {
    let mark = |finding: &Diagnostic| {
        let span = finding.at.span?;
        let (start, end) = (span.start as usize, span.end as usize);
        let covered = text.get(start..end)?;
        let first = covered.lines().next().unwrap_or_default().trim_end();
        let rest = || text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let length = if first.is_empty() { rest() } else { first.len() };
        Some(Mark { start, end: start + length, severity: finding.severity })
    };
    let mut marks: Vec<Mark> = findings.iter().filter_map(mark).collect();
    marks.sort_by_key(|mark| (mark.start, mark.end));
    marks
}

/// Paints a text.
pub fn paint(text: &str, language: Language, marks: &[Mark]) -> Painting {
    let mut reader = Reader::new(language);
    let mut painting = Painting::default();
    let mut offset = 0;
    let mut next = 0;
    for raw in text.split('\n') {
        let end = offset + raw.len();
        // Marks are sorted by where they begin and none reaches into the next line.
        let here = marks.get(next..).unwrap_or_default();
        let count = here.iter().take_while(|mark| mark.start <= end).count();
        let here = here.get(..count).unwrap_or_default();
        next += count;
        painting.columns = painting.columns.max(columns(raw));
        painting.worst.push(here.iter().map(|mark| mark.severity).max());
        painting.lines.push(line_html(raw, offset, &mut reader, here));
        offset = end + 1;
    }
    painting
}

/// How many letters of even width a line takes at most: a tab stop is two, and so is a letter that is not Latin.
fn columns(line: &str) -> usize {
    if line.is_ascii() {
        return line.len() + line.bytes().filter(|byte| *byte == b'\t').count();
    }
    line.chars().map(|letter| if letter == '\t' || letter > '\u{24f}' { 2 } else { 1 }).sum()
}

fn line_html(line: &str, offset: usize, reader: &mut Reader, marks: &[Mark]) -> String {
    let mut html = String::with_capacity(line.len() * 2 + 16);
    if line.len() > MAX_PAINTED_LINE {
        escape(line, &mut html);
        return html;
    }
    let pieces = reader.line(line.trim_end_matches('\r'));
    let inside = |at: usize| at.saturating_sub(offset).min(line.len());
    let mut cuts: Vec<usize> = vec![0, line.len()];
    cuts.extend(pieces.iter().flat_map(|piece| [piece.start, piece.end]));
    cuts.extend(marks.iter().flat_map(|mark| [inside(mark.start), inside(mark.end)]));
    cuts.sort_unstable();
    cuts.dedup();
    for pair in cuts.windows(2) {
        let &[start, end] = pair else { continue };
        let Some(text) = line.get(start..end) else { continue };
        let class = pieces
            .iter()
            .find(|piece| piece.start <= start && end <= piece.end)
            .map(|piece| piece.class.name());
        let covers = |mark: &&Mark| inside(mark.start) <= start && end <= inside(mark.end);
        let mark = marks.iter().filter(covers).map(|mark| mark.severity).max().map(mark_class);
        match (class, mark) {
            (None, None) => escape(text, &mut html),
            (class, mark) => {
                html.push_str("<span class=\"");
                html.push_str(class.unwrap_or_default());
                if let (Some(_), Some(_)) = (class, mark) {
                    html.push(' ');
                }
                html.push_str(mark.unwrap_or_default());
                html.push_str("\">");
                escape(text, &mut html);
                html.push_str("</span>");
            }
        }
    }
    html
}

fn mark_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "m-error",
        Severity::Warning => "m-warning",
        Severity::Info => "m-info",
    }
}

fn gutter_class(worst: Option<Severity>) -> &'static str {
    match worst {
        Some(Severity::Error) => "g-error",
        Some(Severity::Warning) => "g-warning",
        Some(Severity::Info) => "g-info",
        None => "",
    }
}

/// Appends text in which HTML sees no markup.
pub fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

/// The painting as elements, for a page that is drawn beforehand.
pub fn lines_html(painting: &Painting) -> String {
    let mut html = String::from("<div class=\"lines\">");
    painting.lines.iter().for_each(|line| html.push_str(&line_row(line)));
    html + "</div>"
}

/// The element of a line.
pub fn line_row(line: &str) -> String {
    format!("<div>{line}</div>")
}

/// The line numbers as elements.
pub fn gutter_html(painting: &Painting) -> String {
    let mut html = String::from("<div class=\"lines\">");
    painting.worst.iter().enumerate().for_each(|(index, worst)| html.push_str(&gutter_row(index, *worst)));
    html + "</div>"
}

/// The element of a line's number; lines are counted from 0 here, and from 1 on the page.
pub fn gutter_row(index: usize, worst: Option<Severity>) -> String {
    format!("<div class=\"{}\">{}</div>", gutter_class(worst), index + 1)
}

/// The line of a byte offset, from 1.
pub fn line_of(text: &str, offset: u32) -> u32 {
    LineIndex::new(text).position(text, offset).line
}

#[cfg(test)]
mod tests {
    use super::*;
    use virt_grants_core::check::{Options, check};

    #[test]
    fn marks_cut_through_colours_and_stop_at_the_line() {
        let mark = Mark { start: 3, end: 6, severity: Severity::Error };
        let painting = paint("a: <b>\nc", Language::Yaml, &[mark]);
        assert_eq!(
            painting.lines,
            [
                "<span class=\"t-key\">a</span><span class=\"t-punct\">:</span> <span class=\"m-error\">&lt;b&gt;</span>",
                "c"
            ]
        );
        assert_eq!(painting.worst, [Some(Severity::Error), None]);
    }

    #[test]
    fn findings_about_objects_mark_their_first_line() {
        let text = "kind: Pod\napiVersion: v1\nspec: 3\n";
        let report = check(text, &Options::default());
        for mark in marks(text, &report.diagnostics) {
            assert!(text.get(mark.start..mark.end).is_some_and(|marked| !marked.contains('\n')));
        }
    }

    #[test]
    fn long_is_a_matter_of_lines() {
        assert!(!is_long(&"\n".repeat(MAX_PAINTED_LINES)));
        assert!(is_long(&"\n".repeat(MAX_PAINTED_LINES + 1)));
    }

    #[test]
    fn a_line_is_at_least_as_wide_as_its_letters() {
        assert_eq!(["", "abc", "\ta", "h\u{e9}", "\u{6f22}\u{5b57}"].map(columns), [0, 3, 3, 2, 4]);
    }
}
