//! Findings as JSON, for programs: what is known about each, with places as bytes and as lines and columns.

use super::tree::{list, number, object, position, print, some_list, text, with};
use super::{Anchor, Diagnostic, Findings, Location, Safety, SourceText};
use crate::source::Node;

/// One object with the findings of all texts, in order.
pub fn render(all: &[Findings<'_>]) -> String {
    let findings =
        all.iter().flat_map(|findings| findings.list.iter().map(|finding| one(findings.source, finding)));
    print(&object([("findings", list(findings))]))
}

fn one(source: &SourceText<'_>, finding: &Diagnostic) -> Node<'static> {
    let node = object([
        ("file", text(source.name)),
        ("rule", text(finding.rule.0)),
        ("severity", text(finding.severity.as_str())),
        ("message", text(&*finding.message)),
        ("at", location(source, &finding.at)),
    ]);
    let related = finding
        .related
        .iter()
        .map(|(at, note)| object([("note", text(&**note)), ("at", location(source, at))]));
    let fix = finding.fix.as_ref().map(|fix| {
        let edits = fix.edits.iter().map(|edit| {
            let (start, end) = source.range(edit.span);
            object([
                ("startByte", number(edit.span.start)),
                ("endByte", number(edit.span.end)),
                ("start", position(start)),
                ("end", position(end)),
                ("text", text(&*edit.text)),
            ])
        });
        let safety = match fix.safety {
            Safety::Safe => "safe",
            Safety::ChangesBehaviour => "changes-behaviour",
            Safety::NeedsReview => "needs-review",
        };
        object([("title", text(&*fix.title)), ("safety", text(safety)), ("edits", list(edits))])
    });
    let node = with(node, "related", some_list(related));
    let node = with(node, "help", finding.help.as_deref().map(text));
    with(node, "fix", fix)
}

fn location(source: &SourceText<'_>, at: &Location) -> Node<'static> {
    let anchor = match at.anchor {
        Anchor::Value => "value",
        Anchor::Key => "key",
        Anchor::MissingUnder => "missing-under",
    };
    let node = object([
        ("document", number(at.document)),
        ("path", text(at.path.to_string())),
        ("anchor", text(anchor)),
    ]);
    let Some(span) = at.span else { return node };
    let (start, end) = source.range(span);
    let node = with(node, "startByte", Some(number(span.start)));
    let node = with(node, "endByte", Some(number(span.end)));
    let node = with(node, "start", Some(position(start)));
    with(node, "end", Some(position(end)))
}
