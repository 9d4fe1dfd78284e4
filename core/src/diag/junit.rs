//! JUnit XML, which every build server shows: a suite per text, a case per finding. Errors fail; warnings and notes pass
//! with their text as output.

use super::{Findings, Severity};
use std::fmt::Write as _;

/// The whole report. A text without findings is one case that passes.
pub fn render(all: &[Findings<'_>]) -> String {
    let failures = |findings: &Findings<'_>| {
        findings.list.iter().filter(|finding| finding.severity == Severity::Error).count()
    };
    let tests: usize = all.iter().map(|findings| findings.list.len().max(1)).sum();
    let failed: usize = all.iter().map(failures).sum();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<testsuites name=\"virt-grants\" tests=\"{tests}\" failures=\"{failed}\" errors=\"0\">"
    );
    for findings in all {
        let name = escape(findings.source.name);
        let (tests, failed) = (findings.list.len().max(1), failures(findings));
        let _ = writeln!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failed}\" errors=\"0\">"
        );
        if findings.list.is_empty() {
            let _ = writeln!(out, "    <testcase classname=\"{name}\" name=\"no findings\"/>");
        }
        for finding in findings.list {
            case(findings, finding, &name, &mut out);
        }
        out.push_str("  </testsuite>\n");
    }
    out.push_str("</testsuites>\n");
    out
}

fn case(findings: &Findings<'_>, finding: &super::Diagnostic, file: &str, out: &mut String) {
    let line = finding.at.span.map(|span| findings.source.position(span.start));
    let place = line.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
    let (rule, path) = (finding.rule.0, escape(&finding.at.path.to_string()));
    let _ = writeln!(out, "    <testcase classname=\"{file}\" name=\"{rule} {path}\">");
    let message = escape(&finding.message);
    let mut text = format!("{file}{place}: {}: {message}", finding.severity.as_str());
    if let Some(help) = &finding.help {
        let _ = write!(text, "\nhelp: {}", escape(help));
    }
    let _ = match finding.severity {
        Severity::Error => {
            writeln!(out, "      <failure message=\"{message}\" type=\"{rule}\">{text}</failure>")
        }
        _ => writeln!(out, "      <system-out>{text}</system-out>"),
    };
    out.push_str("    </testcase>\n");
}

/// Text for XML 1.0. Characters that XML cannot hold are replaced.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}
