//! A report to paste into a ticket.

use crate::components::verdict::{explanation, headline};
use std::fmt::Write as _;
use virt_grants_core::check::{PodReport, Report};
use virt_grants_core::source::LineIndex;

/// The report as Markdown: verdicts, findings, the text, and a link.
pub fn report(text: &str, report: &Report, link: &str) -> String {
    let mut out = String::new();
    for pod in &report.pods {
        add_pod(pod, &mut out);
    }
    let index = LineIndex::new(text);
    if !report.diagnostics.is_empty() {
        out.push_str("Problems:\n\n");
    }
    for finding in &report.diagnostics {
        let place = finding.at.span.map(|span| index.position(text, span.start));
        let place = place.map(|place| format!("{}:{} ", place.line, place.column)).unwrap_or_default();
        let _ = writeln!(
            out,
            "- {place}**{}** {} (`{}`)",
            finding.severity.as_str(),
            finding.message,
            finding.rule
        );
    }
    let fence = fence(text);
    let _ = write!(out, "\n{fence}yaml\n{}\n{fence}\n\n[Open in virt-grants]({link})\n", text.trim_end());
    out
}

fn add_pod(pod: &PodReport, out: &mut String) {
    let _ = writeln!(out, "**{} `{}`: {}**\n\n{}\n", pod.kind, pod.name, headline(pod), explanation(pod));
    let _ = writeln!(out, "- judged: `{}` ({})", pod.judged.user, pod.judged.because);
    for change in &pod.changes {
        let after = change.after.as_deref().unwrap_or("removed");
        let _ = writeln!(out, "- `{}`: `{after}`", change.path);
    }
    if let Some(text) = &pod.api_server_text {
        let fence = fence(text);
        let _ = writeln!(out, "\n{fence}\n{text}\n{fence}");
    }
    out.push('\n');
}

/// A fence longer than any in the text.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(longest.max(2) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;
    use virt_grants_core::check::{Options, check};

    #[test]
    fn says_verdict_changes_and_text() {
        let text = examples::first().text;
        let markdown = report(text, &check(text, &Options::default()), "https://example.com/#x");
        assert!(
            markdown.starts_with("**Pod `virt-launcher-billing-db-`: Admitted by kubevirt-controller**"),
            "{markdown}"
        );
        assert!(markdown.contains("```yaml\n# The pod"));
        assert!(markdown.ends_with("[Open in virt-grants](https://example.com/#x)\n"));
    }

    #[test]
    fn fences_hold_fences() {
        assert_eq!(fence("a ``` b"), "````");
        assert_eq!(fence("plain"), "```");
    }
}
