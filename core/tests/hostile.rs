//! A mebibyte of each sort of text that is meant to hurt a reader: it ends soon, in little memory, with a finding.
//!
//! Bounds are on counts, not on clocks: what is kept is measured, and a reader that is not linear would not end here.

use virt_grants_core::diag::plain::{self, Unpainted};
use virt_grants_core::diag::{self, Diagnostic, Findings, Severity, SourceText};
use virt_grants_core::source::yaml;
use virt_grants_core::source::{Node, Value};
use virt_grants_core::{input, schema};

const MEBIBYTE: usize = 1 << 20;

/// How many values a tree holds, and how deeply they nest.
fn size(node: &Node<'_>) -> (usize, usize) {
    let children: Vec<(usize, usize)> = match &node.value {
        Value::Sequence(items) => items.iter().map(size).collect(),
        Value::Mapping(entries) => entries.iter().map(|entry| size(&entry.value)).collect(),
        _ => return (1, 0),
    };
    let nodes: usize = children.iter().map(|(nodes, _)| nodes).sum();
    (1 + nodes, 1 + children.iter().map(|(_, depth)| *depth).max().unwrap_or(0))
}

/// Reads `text` and asserts that what is kept is in proportion to it and that a finding with `rule` is there.
#[track_caller]
fn survives(text: &[u8], rule: &str) {
    let (documents, findings) = yaml::read_bytes(text);
    let sizes: Vec<(usize, usize)> = documents.iter().map(|document| size(&document.root)).collect();
    let nodes: usize = sizes.iter().map(|(nodes, _)| nodes).sum();
    assert!(nodes <= 20_000 + text.len() / 4, "{nodes} values of {} bytes", text.len());
    assert!(sizes.iter().all(|(_, depth)| *depth <= 64), "nested too deeply");
    let quoted: usize = findings.iter().map(|finding| finding.message.len()).sum();
    assert!(findings.len() <= 1_002 && quoted <= 4 * MEBIBYTE, "{} findings, {quoted} bytes", findings.len());
    let met = findings.iter().any(|finding| finding.rule.0 == rule && finding.severity == Severity::Error);
    let first: Vec<_> = findings.iter().take(3).map(|f| (f.rule.0, f.message.as_str())).collect();
    assert!(met, "no error of {rule}, but {first:?}");
}

fn repeat(unit: &str) -> Vec<u8> {
    unit.bytes().cycle().take(MEBIBYTE).collect()
}

#[test]
fn billion_laughs() {
    let level = |level: usize| {
        format!("a{}: &a{} [{}]\n", level + 1, level + 1, vec![format!("*a{level}"); 10].join(", "))
    };
    let levels: Vec<String> = (0..40).map(level).collect();
    survives(("a0: &a0 [x]\n".to_owned() + &levels.concat()).as_bytes(), "yaml/limit");
}

#[test]
fn one_large_value_named_often() {
    let mut text = format!("a: &a [{}]\nb:\n", "x, ".repeat(9_000));
    text += &"- *a\n".repeat(50_000);
    survives(text.as_bytes(), "yaml/limit");
}

#[test]
fn aliases_that_add_depth() {
    let level = |level: usize| format!("a{}: &a{} [*a{level}]\n", level + 1, level + 1);
    let levels: Vec<String> = (0..20_000).map(level).collect();
    survives(("a0: &a0 [x]\n".to_owned() + &levels.concat()).as_bytes(), "yaml/limit");
}

#[test]
fn anchors_within_anchors() {
    let nest = "&a [".repeat(60) + "x" + &"]".repeat(60) + "\n";
    let entries: Vec<String> =
        (0..MEBIBYTE / nest.len()).map(|number| format!("k{number}: {nest}")).collect();
    survives((entries.concat() + "last: *a\n").as_bytes(), "yaml/limit");
}

#[test]
fn merges_of_merges() {
    let mut text = "base: &base {a: 1, b: 2, c: 3}\nuse:\n".to_owned();
    text += &"  <<: *base\n".repeat(80_000);
    survives(text.as_bytes(), "yaml/limit");
}

#[test]
fn depth() {
    for unit in ["[", "{a: ", "- ", "? ", "{\"a\":", "[[{a: ["] {
        survives(&repeat(unit), "yaml/limit");
    }
    let stairs: String = (0..1_400).map(|level| " ".repeat(level) + "a:\n").collect();
    survives(stairs.as_bytes(), "yaml/limit");
}

#[test]
fn breadth() {
    for unit in ["a,", "- \n", "{},", "a: \n", "? a\n", "[],"] {
        let opener = if unit.ends_with(',') { "[" } else { "" };
        survives(&[opener.as_bytes(), &repeat(unit)].concat(), "yaml/limit");
    }
    survives(&[b"{", &repeat("a,")[..]].concat(), "yaml/limit");
}

/// Text of one long line is YAML; it only has to be read in time.
#[test]
fn long_lines() {
    for unit in ["x", "x ", "'", "\"", "#", "x: ", "a:b ", "\\", "&", "*", "!", "%", "é", "\"\\u0041"] {
        let text = repeat(unit);
        let (documents, findings) = yaml::read_bytes(&text);
        assert!(documents.len() <= 1 && findings.len() <= 1_001, "{unit}");
        assert!(findings.iter().all(|finding| finding.message.len() < 2_000), "{unit}");
    }
    let key = [b"k: &".to_vec(), repeat("k"), b" v\nuse: *".to_vec(), repeat("k")].concat();
    let (documents, _) = yaml::read_bytes(&key);
    assert_eq!(documents.len(), 1);
}

#[test]
fn findings_without_end() {
    for unit in ["- yes\n", "on: 0644\n", "- !tag x\n", "- *x\n"] {
        let (_, findings) = yaml::read_bytes(&repeat(unit));
        assert_eq!(findings.len(), 1_001, "{unit}");
        assert_eq!(findings.last().map(|finding| finding.rule.0), Some("yaml/limit"), "{unit}");
    }
    let below_a_long_key = [repeat("k"), b":\n".to_vec(), b"- yes\n".repeat(100_000)].concat();
    let (_, findings) = yaml::read_bytes(&below_a_long_key);
    assert!(findings.iter().all(|finding| finding.at.path.to_string().len() < 2_000));
}

#[test]
fn control_characters() {
    survives(&repeat("\0"), "yaml/control-character");
    survives(&repeat("a: \0\u{1}\u{7f}\u{9f}\u{ffff}\n"), "yaml/control-character");
}

#[test]
fn invalid_utf8() {
    survives(&vec![0xff; MEBIBYTE], "yaml/invalid-utf8");
    survives(&b"a: \xc3\x28\n".repeat(MEBIBYTE / 6), "yaml/invalid-utf8");
    survives(&b"\xed\xa0\x80".repeat(MEBIBYTE / 3), "yaml/invalid-utf8");
}

#[test]
fn many_documents() {
    survives("---\na: 1\n".repeat(10_000).as_bytes(), "yaml/limit");
    survives("---\na: [\n".repeat(10_000).as_bytes(), "yaml/limit");
    let text = repeat("---\n");
    let (documents, findings) = yaml::read_bytes(&text);
    assert!(documents.is_empty() && findings.is_empty());
}

#[test]
fn errors_without_end() {
    for unit in ["a: b: c\n", "a: 'b\n", "\t- a\n", "a: [b\n", "a: 1\n b: 2\n", "]\n", "a: |\n\tb\n", "@\n"] {
        survives(&repeat(unit), if unit.contains('\t') { "yaml/tab-indentation" } else { "yaml/syntax" });
    }
}

#[test]
fn a_text_beyond_the_limit_is_not_read() {
    let text = "a: 1\n".repeat(2 << 20);
    let (documents, findings) = yaml::read(&text);
    assert!(documents.is_empty());
    assert_eq!(findings[0].message, "the text has 10485760 bytes: the limit MAX_DOCUMENT_BYTES is 8388608");
}

/// All findings of a text, and the size of a report about them.
fn report(text: &str) -> (Vec<Diagnostic>, usize) {
    let (documents, mut findings) = yaml::read(text);
    let (objects, more) = input::objects(&documents);
    findings.extend(more);
    findings.extend(input::pods(&objects).1);
    for object in &objects {
        findings.extend(schema::check(object, Some(text)));
    }
    let findings = diag::settle(findings);
    let source = SourceText::new("hostile", text);
    let length = plain::render(Findings { source: &source, list: &findings }, &Unpainted).len();
    (findings, length)
}

#[test]
fn objects_without_end() {
    for unit in [
        "- 1\n",
        "- {kind: Pod}\n",
        "- {kind: Deployment}\n",
        "- {kind: List, items: [{}]}\n",
        "- {request: 1}\n",
    ] {
        let text = format!("apiVersion: v1\nkind: List\nitems:\n{}", unit.repeat(MEBIBYTE / unit.len()));
        let (findings, length) = report(&text);
        assert!(findings.len() <= 12_100 && length <= 16 * MEBIBYTE, "{unit} {} {length}", findings.len());
        assert!(findings.iter().any(|finding| finding.rule.0 == "yaml/limit"), "{unit}");
    }
}

#[test]
fn fields_without_end() {
    for unit in ["a: 1, ", "hostnetwork: 1, ", "containers: [{}], ", "containers: 1, ", "\u{202e}é: {}, "] {
        let text =
            format!("apiVersion: v1\nkind: Pod\nspec: {{{}}}\n", unit.repeat(MEBIBYTE / 4 / unit.len()));
        let (findings, length) = report(&text);
        assert!(findings.len() <= 3_100 && length <= 4 * MEBIBYTE, "{unit} {} {length}", findings.len());
    }
    let long = format!(
        "apiVersion: v1\nkind: Pod\n{}: 1\nmetadata: {{name: 1, {}: 2}}\n",
        "k".repeat(MEBIBYTE),
        "l".repeat(MEBIBYTE)
    );
    assert!(report(&long).1 < 10_000);
}
