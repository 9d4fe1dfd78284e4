//! SARIF 2.1.0, as code scanning of GitHub, GitLab and others takes it.
//!
//! Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.

use super::tree::{list, number, object, print, some_list, text, with};
use super::{Diagnostic, Findings, Fix, Location, Rule, RuleId, Severity, SourceText};
use crate::rules;
use crate::source::{Node, Span};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A log with one run. Only the rules that found something are described.
pub fn render(all: &[Findings<'_>]) -> String {
    let ids: BTreeSet<RuleId> =
        all.iter().flat_map(|findings| findings.list).map(|finding| finding.rule).collect();
    let results = all
        .iter()
        .flat_map(|findings| findings.list.iter().map(|finding| result(findings.source, finding, &ids)));
    let driver = object([
        ("name", text("virt-grants")),
        ("informationUri", text(env!("CARGO_PKG_REPOSITORY"))),
        ("semanticVersion", text(env!("CARGO_PKG_VERSION"))),
        ("rules", list(ids.iter().map(|id| rule(*id)))),
    ]);
    let run = object([
        ("tool", object([("driver", driver)])),
        ("columnKind", text("unicodeCodePoints")),
        ("results", list(results)),
    ]);
    print(&object([
        ("$schema", text("https://json.schemastore.org/sarif-2.1.0.json")),
        ("version", text("2.1.0")),
        ("runs", list([run])),
    ]))
}

fn rule(id: RuleId) -> Node<'static> {
    let node = object([("id", text(id.0))]);
    let Some(rule) = rules::find(id.0) else { return node };
    let node = with(node, "shortDescription", Some(message(rule.title)));
    let node = with(node, "fullDescription", Some(message(rule.finds)));
    let help = object([("text", text(help(rule))), ("markdown", text(help(rule)))]);
    let node = with(node, "help", Some(help));
    with(node, "defaultConfiguration", Some(object([("level", text(level(rule.severity)))])))
}

fn help(rule: &Rule) -> String {
    let mut help = format!("{}\n\n{}", rule.matters, rule.instead);
    if !rule.example.is_empty() {
        let _ = write!(help, "\n\n```yaml\n{}\n```", rule.example);
    }
    let _ = write!(help, "\n\nSource: {}", rule.source);
    help
}

fn result(source: &SourceText<'_>, finding: &Diagnostic, ids: &BTreeSet<RuleId>) -> Node<'static> {
    let said = match &finding.help {
        Some(help) => format!("{}\n{help}", finding.message),
        None => finding.message.clone(),
    };
    let index = ids.iter().position(|id| *id == finding.rule).unwrap_or_default();
    let node = object([
        ("ruleId", text(finding.rule.0)),
        ("ruleIndex", number(index)),
        ("level", text(level(finding.severity))),
        ("message", message(&said)),
        ("locations", list([location(source, &finding.at)])),
    ]);
    let related =
        finding.related.iter().map(|(at, note)| with(location(source, at), "message", Some(message(note))));
    let node = with(node, "relatedLocations", some_list(related));
    with(node, "fixes", finding.fix.as_ref().map(|found| list([fix(source, found)])))
}

fn location(source: &SourceText<'_>, at: &Location) -> Node<'static> {
    let physical = object([("artifactLocation", artifact(source))]);
    let physical = with(physical, "region", at.span.map(|span| region(source, span)));
    let node = object([("physicalLocation", physical)]);
    let logical = (!at.path.is_root()).then(|| {
        list([object([("fullyQualifiedName", text(at.path.to_string())), ("kind", text("member"))])])
    });
    with(node, "logicalLocations", logical)
}

fn fix(source: &SourceText<'_>, fix: &Fix) -> Node<'static> {
    let replacements = fix.edits.iter().map(|edit| {
        object([
            ("deletedRegion", region(source, edit.span)),
            ("insertedContent", object([("text", text(&*edit.text))])),
        ])
    });
    let change = object([("artifactLocation", artifact(source)), ("replacements", list(replacements))]);
    object([("description", message(&fix.title)), ("artifactChanges", list([change]))])
}

fn region(source: &SourceText<'_>, span: Span) -> Node<'static> {
    let (start, end) = source.range(span);
    object([
        ("startLine", number(start.line)),
        ("startColumn", number(start.column)),
        ("endLine", number(end.line)),
        ("endColumn", number(end.column)),
        ("byteOffset", number(span.start)),
        ("byteLength", number(span.end.saturating_sub(span.start))),
    ])
}

fn artifact(source: &SourceText<'_>) -> Node<'static> {
    object([("uri", text(uri(source.name)))])
}

fn message(said: &str) -> Node<'static> {
    object([("text", text(said))])
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A path as a relative or file URI (RFC 3986).
fn uri(name: &str) -> String {
    if name == "-" {
        return "stdin".to_owned();
    }
    let mut uri = if name.starts_with('/') { "file://".to_owned() } else { String::new() };
    for byte in name.strip_prefix("./").unwrap_or(name).bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            b'\\' => uri.push('/'),
            byte => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn names_become_uris() {
        assert_eq!(uri("./a b/ü.yaml"), "a%20b/%C3%BC.yaml");
        assert_eq!(uri("/srv/x.yaml"), "file:///srv/x.yaml");
        assert_eq!(uri("-"), "stdin");
    }
}
