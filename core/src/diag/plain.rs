//! Findings for people: message, place, the line it is about, what to do.
//!
//! ```text
//! error[schema/unknown-field]: unknown field `runAsUsr`, did you mean `runAsUser`?
//!   --> pod.yaml:8:9
//!    |
//!  8 |         runAsUsr: 1000
//!    |         ^^^^^^^^
//!    = at spec.containers[0].securityContext.runAsUsr
//!    = fix: write `runAsUser`
//! ```

mod frame;
mod width;

pub use width::{display_width, printable};

use super::{Diagnostic, Findings, Location, Severity, SourceText};
use frame::Frame;
use std::fmt::Write as _;

/// What a piece of the output is, for those who paint it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// `error`, `warning`, `info`, and the marks under a place.
    Severity(Severity),
    /// The message of a finding.
    Message,
    /// Line numbers, arrows and bars.
    Gutter,
    /// The mark under a place that belongs to a finding.
    Related,
    /// `help`, `fix`, `at`.
    Label,
    /// Text that a fix takes away.
    Removed,
    /// Text that a fix adds.
    Added,
}

/// Paints pieces of the output, for example with the colours of a terminal.
pub trait Style {
    /// Appends `text` to `out`, painted.
    fn paint(&self, ink: Ink, text: &str, out: &mut String);
}

/// No paint.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unpainted;

impl Style for Unpainted {
    fn paint(&self, _ink: Ink, text: &str, out: &mut String) {
        out.push_str(text);
    }
}

/// All findings, an empty line after each.
pub fn render(findings: Findings<'_>, style: &dyn Style) -> String {
    let mut out = String::new();
    for finding in findings.list {
        render_one(findings.source, finding, style, &mut out);
        out.push('\n');
    }
    out
}

/// One finding.
pub fn render_one(source: &SourceText<'_>, finding: &Diagnostic, style: &dyn Style, out: &mut String) {
    let ink = Ink::Severity(finding.severity);
    style.paint(ink, &format!("{}[{}]", finding.severity.as_str(), finding.rule), out);
    out.push_str(": ");
    style.paint(Ink::Message, &printable(&finding.message), out);
    out.push('\n');
    let gutter = gutter_width(source, finding);
    let frame = Frame { source, style, gutter };
    frame.show("-->", &finding.at, '^', ink, "", out);
    for (at, note) in &finding.related {
        frame.show(":::", at, '-', Ink::Related, note, out);
    }
    if !finding.at.path.is_root() {
        frame.label("at", &finding.at.path.to_string(), out);
    }
    if let Some(help) = &finding.help {
        frame.label("help", help, out);
    }
    if let Some(fix) = &finding.fix {
        frame.label("fix", &fix.title, out);
        frame.edits(&fix.edits, out);
    }
}

/// How many digits the largest line number has.
fn gutter_width(source: &SourceText<'_>, finding: &Diagnostic) -> usize {
    let line = |at: &Location| at.span.map_or(0, |span| source.position(span.end).line);
    let largest = finding.related.iter().map(|(at, _)| line(at)).fold(line(&finding.at), u32::max);
    largest.to_string().len()
}

/// `3 errors, 1 warning`; nothing for no findings.
pub fn summary<'d>(findings: impl IntoIterator<Item = &'d Diagnostic>) -> String {
    let mut counts = [0_usize; 3];
    for finding in findings {
        if let Some(count) = counts.get_mut(finding.severity as usize) {
            *count += 1;
        }
    }
    let [infos, warnings, errors] = counts;
    let mut out = String::new();
    for (count, one) in [(errors, "error"), (warnings, "warning"), (infos, "note")] {
        if count > 0 {
            let (comma, plural) = (if out.is_empty() { "" } else { ", " }, if count == 1 { "" } else { "s" });
            let _ = write!(out, "{comma}{count} {one}{plural}");
        }
    }
    out
}
