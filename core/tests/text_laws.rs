//! Laws of reading a text, on texts nobody thought of.

use proptest::prelude::*;
use virt_grants_core::diag::plain::{self, Unpainted};
use virt_grants_core::diag::{self, Diagnostic, Findings, Location, SourceText};
use virt_grants_core::source::{Node, Span, Value, json, yaml};
use virt_grants_core::{input, schema};

/// Everything that is found in a text, from the bytes to the fields.
fn findings(text: &str) -> Vec<Diagnostic> {
    let (documents, mut findings) = yaml::read(text);
    let (objects, more) = input::objects(&documents);
    findings.extend(more);
    findings.extend(input::pods(&objects).1);
    for object in &objects {
        findings.extend(schema::check(object, Some(text)));
    }
    diag::settle(findings)
}

/// All spans of a tree, keys included.
fn spans(node: &Node<'_>, out: &mut Vec<Span>) {
    out.push(node.span);
    match &node.value {
        Value::Sequence(items) => items.iter().for_each(|item| spans(item, out)),
        Value::Mapping(entries) => {
            for entry in entries {
                out.push(entry.key_span);
                spans(&entry.value, out);
            }
        }
        _ => {}
    }
}

fn fits(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some()
}

fn location_fits(text: &str, at: &Location) -> bool {
    at.span.is_none_or(|span| fits(text, span))
}

/// JSON of any shape, with white space and escapes where JSON allows them.
fn any_json() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        "[a-zA-Z0-9 :#,{}\\[\\]&*!|>'%@`~_.-]{0,12}",
        Just("yes".to_owned()),
        Just("<<".to_owned()),
        Just("0644".to_owned()),
        "\\PC{0,6}",
    ]
    .prop_map(|text| {
        let mut out = String::new();
        json::write_string(&text, &mut out);
        out
    });
    let number = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        "-?(0|[1-9][0-9]{0,4})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?",
    ];
    let leaf = prop_oneof![
        text.clone(),
        number,
        Just("true".to_owned()),
        Just("null".to_owned()),
        Just("\"\\u00e9\\/\\ud83d\\ude00\"".to_owned()),
    ];
    let space = || prop_oneof![Just(""), Just(" "), Just("\n  "), Just("\t")];
    let join = |parts: Vec<String>, space: &str| parts.join(&format!("{space},{space}"));
    leaf.prop_recursive(4, 40, 5, move |inner| {
        prop_oneof![
            (prop::collection::vec(inner.clone(), 0..5), space())
                .prop_map(move |(items, space)| format!("[{space}{}{space}]", join(items, space))),
            (prop::collection::vec((text.clone(), inner), 0..5), space()).prop_map(
                move |(entries, space)| {
                    let entries =
                        entries.into_iter().map(|(key, value)| format!("{key}{space}:{space} {value}"));
                    format!("{{{space}{}{space}}}", join(entries.collect(), space))
                }
            ),
        ]
    })
}

/// Lines that look like YAML and often are not.
fn nearly_yaml() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("---"),
        Just("..."),
        Just("apiVersion: v1"),
        Just("kind: Pod"),
        Just("kind: List"),
        Just("items:"),
        Just("spec:"),
        Just("  containers:"),
        Just("  - name: a"),
        Just("    image: *x"),
        Just("    env: &x [a, b"),
        Just("\ttab: 1"),
        Just("    <<: *x"),
        Just("  hostNetwork: yes"),
        Just("   odd: indent"),
        Just("'unclosed"),
        Just("a: \"b"),
        Just("]"),
        Just("}"),
        Just("{{ template }}"),
        Just("? [complex]"),
        Just("text: |"),
        Just("    more é 𝄞"),
        Just("%YAML 1.1"),
        Just("a: !tag 0644"),
        Just("- - - x"),
        Just("\u{0}"),
        Just("k: v # c"),
    ];
    let ends = prop_oneof![4 => Just("\n"), 1 => Just("\r\n"), 1 => Just("")];
    prop::collection::vec((line, ends), 0..25)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end]).collect())
}

proptest! {
    #[test]
    fn json_is_the_same_tree_for_both_readers(text in any_json()) {
        let direct = json::read(&text).unwrap();
        let (documents, found) = yaml::read(&text);
        prop_assert!(found.iter().all(|finding| finding.rule.0 == "yaml/duplicate-key"), "{found:?}");
        // A document that is one JSON scalar is read as YAML, which may type it otherwise.
        if text.starts_with(['{', '[']) {
            prop_assert_eq!(&documents[0].root, &direct);
        }
    }

    /// What is JSON inside YAML is that JSON, except that floats are printed as Go prints them.
    #[test]
    fn json_inside_yaml_is_yaml(text in any_json()) {
        let text = text.replace('\t', " ").replace("\n  ", " ");
        let inside = format!("key: {text}\n");
        let (documents, found) = yaml::read(&inside);
        prop_assert!(found.iter().all(|finding| finding.rule.0 == "yaml/duplicate-key"), "{found:?}");
        let direct = json::read(&text).unwrap();
        prop_assert_eq!(shape(documents[0].root.get("key").unwrap()), shape(&direct));
    }

    #[test]
    fn spans_lie_in_the_text(text in nearly_yaml()) {
        let (documents, _) = yaml::read(&text);
        let mut all = Vec::new();
        for document in &documents {
            spans(&document.root, &mut all);
        }
        prop_assert!(all.iter().all(|span| fits(&text, *span)));
        for finding in findings(&text) {
            prop_assert!(location_fits(&text, &finding.at), "{finding:?}");
            prop_assert!(finding.related.iter().all(|(at, _)| location_fits(&text, at)));
            let edits = finding.fix.iter().flat_map(|fix| &fix.edits);
            prop_assert!(edits.clone().all(|edit| fits(&text, edit.span)));
        }
    }

    #[test]
    fn every_text_can_be_reported(text in prop_oneof![nearly_yaml(), "\\PC{0,80}", any_json()]) {
        let list = findings(&text);
        let source = SourceText::new("text", &text);
        let report = plain::render(Findings { source: &source, list: &list }, &Unpainted);
        let controls = report.chars().filter(|character| character.is_control() && *character != '\n');
        prop_assert_eq!(controls.count(), 0);
        let all = [Findings { source: &source, list: &list }];
        for json in [diag::json::render(&all), diag::sarif::render(&all)] {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        }
    }

    #[test]
    fn a_broken_document_leaves_its_neighbours_alone(broken in nearly_yaml()) {
        // A directive may ask that the document after it be read otherwise.
        let broken = broken.replace('%', "#");
        let text = format!("a: 1\n---\n{broken}\n---\nb: 2\n");
        let (documents, _) = yaml::read(&text);
        let values = |key| documents.iter().filter(|document| document.root.get(key).and_then(Node::as_i64).is_some()).count();
        prop_assert!(values("a") >= 1 && values("b") >= 1, "{documents:?}");
        prop_assert!(!documents[0].broken && !documents[documents.len() - 1].broken);
    }

    /// Applying what a fix says removes the finding it belongs to.
    #[test]
    fn safe_fixes_mend(key in "[a-z]{1,5}", value in "(yes|no|on|off|0[0-7]{1,4}|[1-9]_[0-9]{1,3}|0b[01]{1,4}|[1-9]:[0-5][0-9])") {
        let text = format!("{key}: {value}\n");
        let before: Vec<_> = yaml::read(&text).1.into_iter().filter(|finding| finding.fix.is_some()).collect();
        for finding in before {
            let mut mended = text.clone();
            for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
                mended.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
            }
            let after = yaml::read(&mended).1;
            prop_assert!(after.iter().all(|other| other.rule != finding.rule), "{mended} {after:?}");
        }
    }
}

/// A tree without spans, floats as numbers.
fn shape(node: &Node<'_>) -> String {
    match &node.value {
        Value::Number(digits) => format!("{}", digits.parse::<f64>().unwrap_or_default() + 0.0),
        Value::Sequence(items) => format!("[{}]", items.iter().map(shape).collect::<Vec<_>>().join(",")),
        Value::Mapping(entries) => {
            let entry = |(key, value): (&str, &Node<'_>)| format!("{key:?}:{}", shape(value));
            let entries = entries.iter().map(|e| entry((&e.key, &e.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
        other => format!("{other:?}"),
    }
}
