//! Findings of several readers, made one list.

use super::Diagnostic;
use crate::rules::{pod, scc, schema, yaml};

/// Orders findings by place and leaves out those that another one at the same place says better: a value of the wrong
/// type is not also a word with two meanings, and it is wrong once.
pub fn settle(mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    findings.sort_by_cached_key(|finding| {
        let span = finding.at.span.unwrap_or_default();
        (finding.at.document, span.start, span.end, std::cmp::Reverse(finding.severity), finding.rule)
    });
    let mut typed: Vec<_> =
        findings.iter().filter(|finding| finding.rule == schema::wrong_type::RULE.id).map(place).collect();
    typed.sort_unstable();
    // A name that misleads is explained better than as unknown.
    let misleading = scc::written::field::MISLEADING_FIELD.id;
    let mut explained: Vec<_> =
        findings.iter().filter(|finding| finding.rule == misleading).map(place).collect();
    explained.sort_unstable();
    findings.retain(|finding| {
        finding.rule != schema::unknown_field::RULE.id || explained.binary_search(&place(finding)).is_err()
    });
    findings.retain(|finding| !is_weaker(finding) || typed.binary_search(&place(finding)).is_err());
    findings.dedup();
    findings
}

fn place(finding: &Diagnostic) -> (usize, super::Span) {
    (finding.at.document, finding.at.span.unwrap_or_default())
}

fn is_weaker(finding: &Diagnostic) -> bool {
    [
        pod::wrong_type::RULE.id,
        yaml::number_notation::RULE.id,
        yaml::octal_number::RULE.id,
        yaml::sexagesimal::RULE.id,
        yaml::word_boolean::RULE.id,
    ]
    .contains(&finding.rule)
}
