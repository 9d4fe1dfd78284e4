//! Rules.

use crate::columns::{Lean, columns, paragraph};
use crate::style::{BAD, DIM, STRONG, WARN, paint};
use std::fmt::Write as _;
use virt_grants_core::diag::{Rule, Severity};
use virt_grants_core::rules;

/// Everything about a rule.
pub(super) fn text(rule: &Rule) -> String {
    let style = match rule.severity {
        Severity::Error => BAD,
        Severity::Warning => WARN,
        Severity::Info => DIM,
    };
    let severity = paint(style, rule.severity.as_str());
    let mut out = format!("{} {severity}\nFinds {}.\n", paint(STRONG, rule.id), rule.title);
    for (title, body) in [("What it finds", rule.finds), ("Why it matters", rule.matters)] {
        section(&mut out, title);
        out.push_str(&paragraph(body, 2));
    }
    section(&mut out, "Example");
    for line in rule.example.lines() {
        let _ = writeln!(out, "  {line}");
    }
    section(&mut out, "Instead");
    out.push_str(&paragraph(rule.instead, 2));
    section(&mut out, "Source");
    out.push_str(&paragraph(rule.source, 2));
    out
}

/// All rules, one line each.
pub(super) fn list() -> String {
    let rows: Vec<_> =
        rules::ALL.iter().map(|rule| vec![rule.id.to_string(), rule.title.to_owned()]).collect();
    columns(&rows, &[Lean::Left, Lean::Left], 0)
}

pub(super) fn section(out: &mut String, title: &str) {
    let _ = write!(out, "\n{}\n", paint(DIM.bold(), title));
}
