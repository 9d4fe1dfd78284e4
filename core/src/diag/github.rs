//! Annotations that GitHub Actions shows beside the line.
//!
//! Source: GitHub documentation, "Workflow commands for GitHub Actions", error, warning and notice.

use super::{Findings, Severity};
use std::fmt::Write as _;

/// One line per finding.
pub fn render(all: &[Findings<'_>]) -> String {
    let mut out = String::new();
    for findings in all {
        for finding in findings.list {
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            let _ = write!(out, "::{command} file={}", property(findings.source.name));
            if let Some(span) = finding.at.span {
                let (start, end) = findings.source.range(span);
                let _ = write!(out, ",line={},endLine={}", start.line, end.line);
                // GitHub takes columns only within one line.
                if start.line == end.line {
                    let _ = write!(out, ",col={},endColumn={}", start.column, end.column.max(start.column));
                }
            }
            let _ = write!(out, ",title={}::{}", property(finding.rule.0), data(&finding.message));
            if !finding.at.path.is_root() {
                let _ = write!(out, "%0Aat {}", data(&finding.at.path.to_string()));
            }
            if let Some(help) = &finding.help {
                let _ = write!(out, "%0Ahelp: {}", data(help));
            }
            out.push('\n');
        }
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
