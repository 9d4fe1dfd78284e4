//! YAML to tree, with spans, as Kubernetes reads it.
//!
//! A text holds any number of documents, each read on its own: an error in one never hides what is in another, and
//! within a document reading goes on past a line that makes no sense. A document that is JSON is read as such, and as
//! YAML where that fails.
//!
//! Only this module and those under it know the parser.

mod anchors;
mod build;
mod fault;
mod findings;
mod json_first;
mod mapping;
mod repair;
mod scalar;
mod segment;
mod template;

use super::limits::{
    FREE_NODES, MAX_ALIAS_NODES, MAX_ANCHORED_NODES, MAX_DIAGNOSTICS, MAX_DOCUMENT_BYTES, MAX_DOCUMENTS,
    MAX_NODES, MIN_BYTES_PER_NODE,
};
use super::{Node, Span, Value};
use crate::diag::{Diagnostic, Location};
use crate::rules::yaml as rules;
use anchors::Budget;
use build::Place;
use findings::Findings;
use std::borrow::Cow;

/// One document of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Document<'s> {
    /// Its number among those that hold anything, from 0.
    pub index: usize,
    /// Where it stands, comments included.
    pub span: Span,
    /// What it holds.
    pub root: Node<'s>,
    /// Kubernetes would refuse it: a finding of severity error says why. The tree is what could be read.
    pub broken: bool,
}

/// Reads a text of any number of documents. Documents without content are left out.
pub fn read(text: &str) -> (Vec<Document<'_>>, Vec<Diagnostic>) {
    read_up_to(text, MAX_DOCUMENT_BYTES)
}

/// The same for texts up to `max_bytes`, for bundles that are larger than manifests.
pub fn read_up_to(text: &str, max_bytes: usize) -> (Vec<Document<'_>>, Vec<Diagnostic>) {
    let mut documents = Vec::new();
    if text.len() > max_bytes {
        let at = Location::at(0, Span::new(0, 0));
        let what = format!("the text has {} bytes", text.len());
        let finding = rules::limit::met(at, "MAX_DOCUMENT_BYTES", max_bytes, &what, "nothing was read");
        return (documents, vec![finding]);
    }
    let mut findings = Findings::default();
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    let skipped = text.len() - content.len();
    let mut budget = Budget {
        nodes: MAX_NODES.min(FREE_NODES + text.len() / MIN_BYTES_PER_NODE),
        alias_nodes: MAX_ALIAS_NODES,
        anchored_nodes: MAX_ANCHORED_NODES,
    };
    for (offset, segment) in segment::segments(content) {
        let place = Place { document: documents.len(), base: skipped + offset };
        if documents.len() == MAX_DOCUMENTS {
            let at = Location::at(place.document, Span::new(place.base, place.base + 3));
            let what = "the text holds too many documents";
            findings.error(|| {
                rules::limit::met(at, "MAX_DOCUMENTS", MAX_DOCUMENTS, what, "the rest was not read")
            });
            break;
        }
        let (document, found) = read_document(segment, place, &mut budget);
        documents.extend(document);
        findings.append(found);
    }
    (documents, close(findings))
}

/// Bytes to text. Each byte that is not UTF-8 becomes `?`, so that offsets stay what they were; the finding names the
/// first.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Vec<Diagnostic>) {
    let start = Location::at(0, Span::new(0, 0));
    if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] = bytes {
        return (Cow::Borrowed(""), vec![rules::invalid_utf8::utf16(start)]);
    }
    let mut first = None;
    let mut count = 0;
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        if chunk.valid().len() == bytes.len() {
            return (Cow::Borrowed(chunk.valid()), Vec::new());
        }
        text.push_str(chunk.valid());
        if let Some(byte) = chunk.invalid().first() {
            first = first.or(Some((text.len(), *byte)));
            count += 1;
            text.extend(chunk.invalid().iter().map(|_| '?'));
        }
    }
    let finding = first.map(|(offset, byte)| {
        let at = Location::at(0, Span::new(offset, offset + 1));
        rules::invalid_utf8::found(at, offset, byte, count)
    });
    (Cow::Owned(text), finding.into_iter().collect())
}

/// Reads bytes: [`decode`] and [`read`] in one. Spans count bytes of the input.
pub fn read_bytes(bytes: &[u8]) -> (Vec<Document<'_>>, Vec<Diagnostic>) {
    let (text, mut findings) = decode(bytes);
    let (documents, mut found) = match &text {
        Cow::Borrowed(text) => read(text),
        Cow::Owned(text) => {
            let (documents, found) = read(text);
            let owned = documents.into_iter().map(|document| Document {
                index: document.index,
                span: document.span,
                root: document.root.into_owned(),
                broken: true,
            });
            (owned.collect(), found)
        }
    };
    findings.append(&mut found);
    (documents, findings)
}

fn read_document<'s>(text: &'s str, place: Place, budget: &mut Budget) -> (Option<Document<'s>>, Findings) {
    let (root, found) = match json_first::read(text, place, budget) {
        Some((root, found)) => (Some(root), found),
        None => read_yaml(text, place, budget),
    };
    let broken = found.has_error;
    let span = Span::new(place.base, place.base + text.len());
    let root = match root {
        Some(root) if broken || !is_absent(&root) => root,
        None if broken => Node { span, value: Value::Null },
        _ => return (None, found),
    };
    (Some(Document { index: place.document, span, root, broken }), found)
}

fn read_yaml<'s>(text: &'s str, place: Place, budget: &mut Budget) -> (Option<Node<'s>>, Findings) {
    let Some((clean, offset, character, count)) = without_control_characters(text) else {
        let attempt = repair::read(text, place, *budget);
        *budget = attempt.budget;
        return (attempt.root, attempt.found);
    };
    let attempt = repair::read(&clean, place, *budget);
    *budget = attempt.budget;
    let start = place.base + offset;
    let at = Location::at(place.document, Span::new(start, start + character.len_utf8()));
    let mut found = Findings::default();
    found.error(|| rules::control_character::found(at, character, count));
    found.append(attempt.found);
    (attempt.root.map(Node::into_owned), found)
}

/// Whether nothing is written where a document would be.
fn is_absent(root: &Node<'_>) -> bool {
    root.is_null() && root.span.start == root.span.end
}

/// The text with every character that YAML forbids replaced, if it has any; with the first one, its offset, and how
/// many there are.
fn without_control_characters(text: &str) -> Option<(String, usize, char, usize)> {
    // Both ranges of forbidden characters beyond ASCII start with one of these bytes.
    let suspicious = |byte: u8| {
        (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || matches!(byte, 0x7f | 0xc2 | 0xef)
    };
    if !text.bytes().any(suspicious) {
        return None;
    }
    let mut forbidden = text.char_indices().filter(|(_, character)| is_forbidden(*character));
    let (offset, character) = forbidden.next()?;
    let count = 1 + forbidden.count();
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        if is_forbidden(character) {
            clean.extend(std::iter::repeat_n('?', character.len_utf8()));
        } else {
            clean.push(character);
        }
    }
    Some((clean, offset, character, count))
}

fn is_forbidden(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\0'..'\u{20}' | '\u{7f}'..'\u{a0}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => false,
    }
}

/// The list, with a last finding that tells of those left out.
fn close(mut findings: Findings) -> Vec<Diagnostic> {
    if findings.dropped > 0 {
        let at = findings.list.last().map_or(Location::at(0, Span::new(0, 0)), |last| last.at.clone());
        let what = format!("{} more findings are not shown", findings.dropped);
        let help = "mend the first ones, then look again";
        findings.list.push(rules::limit::met(at, "MAX_DIAGNOSTICS", MAX_DIAGNOSTICS, &what, help));
    }
    findings.list
}
