//! What the YAML reader makes of a text: the tree as JSON, and the findings as an editor lists them.

use std::fmt::Write as _;
use virt_grants_core::diag::Diagnostic;
use virt_grants_core::source::yaml::{self, Document};
use virt_grants_core::source::{Entry, LineIndex, Node, Value};

fn json(node: &Node<'_>) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(digits) => digits.to_string(),
        Value::String(text) => format!("{text:?}"),
        Value::Sequence(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
        Value::Mapping(entries) => {
            let entry = |entry: &Entry<'_>| format!("{:?}:{}", entry.key, json(&entry.value));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(","))
        }
    }
}

fn trees(documents: &[Document<'_>]) -> Vec<String> {
    let tree = |document: &Document<'_>| {
        format!("{}{}", if document.broken { "broken " } else { "" }, json(&document.root))
    };
    documents.iter().map(tree).collect()
}

fn list(text: &str, findings: &[Diagnostic]) -> String {
    let index = LineIndex::new(text);
    let mut out = String::new();
    for finding in findings {
        let position = index.position(text, finding.at.span.map_or(0, |span| span.start));
        let (line, column, severity) = (position.line, position.column, finding.severity.as_str());
        let (rule, path, message) = (finding.rule, &finding.at.path, &finding.message);
        let _ = writeln!(out, "{line}:{column} {severity} [{rule}] {path}: {message}");
    }
    out
}

/// Asserts the trees and the findings of a text.
#[track_caller]
fn check(text: &str, expected: &[&str], findings: &str) {
    let (documents, found) = yaml::read(text);
    assert_eq!(trees(&documents), expected, "{}", list(text, &found));
    assert_eq!(list(text, &found).trim(), findings.trim());
}

/// The text after all fixes of all findings.
fn mended(text: &str) -> String {
    let mut result = text.to_owned();
    let fixes = yaml::read(text).1.into_iter().filter_map(|finding| finding.fix);
    let mut edits: Vec<_> = fixes.flat_map(|fix| fix.edits).collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span));
    for edit in edits {
        result.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
    }
    result
}

#[test]
fn documents_are_counted_without_empty_ones() {
    let text = "---\n# nothing\n---\na: 1\n---\n---\nb: [x, {c: d}]\n...\n";
    check(text, &[r#"{"a":1}"#, r#"{"b":["x",{"c":"d"}]}"#], "");
    check("", &[], "");
    check("\u{feff}a: 1", &[r#"{"a":1}"#], "");
    check("a: 1\r\nb: two\r\n", &[r#"{"a":1,"b":"two"}"#], "");
}

#[test]
fn spans_cover_what_is_written() {
    let text = "é: &x\n  list: [1, 'two']\n  text: |\n    one\n    two\nempty:\nlast: *x\n";
    let (documents, _) = yaml::read(text);
    let root = &documents[0].root;
    let slice = |node: &Node<'_>| node.span.slice(text).to_owned();
    assert_eq!(root.entries()[0].key_span.slice(text), "é");
    let inner = root.get("é").unwrap();
    assert_eq!(slice(inner), "list: [1, 'two']\n  text: |\n    one\n    two");
    assert_eq!(slice(inner.get("list").unwrap()), "[1, 'two']");
    assert_eq!(slice(&inner.get("list").unwrap().items()[1]), "'two'");
    assert_eq!(slice(inner.get("text").unwrap()), "|\n    one\n    two");
    let empty = root.get("empty").unwrap();
    assert_eq!(slice(empty), "");
    assert_eq!(empty.span.start as usize, text.find("\nlast").unwrap());
}

#[test]
fn words_and_numbers_of_yaml_1_1_are_read_and_flagged() {
    let text = "a: yes\nb: 0644\nc: 1_000\nd: 22:30\ndefaultMode: 0755\non: 'off'\n0644: x\n8: y1\n";
    check(
        text,
        &[r#"{"a":true,"b":420,"c":1000,"d":"22:30","defaultMode":493,"true":"off","420":"x","8":"y1"}"#],
        "1:4 warning [yaml/word-boolean] a: `yes` is read as the boolean `true`, not as text
2:4 warning [yaml/octal-number] b: `0644` is read as octal and means 420
3:4 warning [yaml/number-notation] c: `1_000` is read as the number 1000
4:4 info [yaml/sexagesimal] d: `22:30` is text to Kubernetes, but a number to other readers of YAML 1.1
5:14 info [yaml/octal-number] defaultMode: `0755` is read as octal and means 493
6:1 warning [yaml/rewritten-key] : the key `on` is not text to YAML and becomes `true`
7:1 warning [yaml/rewritten-key] : the key `0644` is not text to YAML and becomes `420`",
    );
    let expected =
        "a: true\nb: 420\nc: 1000\nd: \"22:30\"\ndefaultMode: 493\n\"on\": 'off'\n\"0644\": x\n8: y1\n";
    assert_eq!(mended(text), expected);
    assert_eq!(yaml::read(expected).1, []);
}

#[test]
fn quoted_words_are_text() {
    check("a: \"yes\"\nb: '0644'\nc: |\n  no\n", &[r#"{"a":"yes","b":"0644","c":"no\n"}"#], "");
}

#[test]
fn tags_type_a_scalar() {
    check("a: !!str 5\nb: !!float 5\nc: !!int '7'\nd: ! 5\n", &[r#"{"a":"5","b":5,"c":7,"d":"5"}"#], "");
    check(
        "a: !!int three\nb: !vault x\n",
        &[r#"broken {"a":"three","b":"x"}"#],
        "1:10 error [yaml/tag-mismatch] a: `three` cannot be read as `!!int`
2:4 warning [yaml/unknown-tag] b: the tag `!vault` has no meaning here, the value is taken as it stands",
    );
}

#[test]
fn aliases_and_merges_are_expanded_in_order() {
    check(
        "base: &base {user: 0, group: 1}\nown:\n  <<: *base\n  user: 1000\n",
        &[r#"{"base":{"user":0,"group":1},"own":{"user":0,"group":1,"user":1000}}"#],
        "",
    );
    check(
        "a: &a {k: 1}\nb: &b {k: 2, l: 2}\nc:\n  l: 9\n  <<: [*a, *b]\n",
        &[r#"{"a":{"k":1},"b":{"k":2,"l":2},"c":{"l":9,"k":2,"l":2,"k":1}}"#],
        "5:3 warning [yaml/merge-overrides] c.l: the merge overrides `l`, which is written before it",
    );
    check(
        "a: &a\n  b: *a\nc: *d\ne:\n  <<: 1\n",
        &[r#"broken {"a":{"b":null},"c":null,"e":{}}"#],
        "2:6 error [yaml/alias-loop] a.b: alias `*a` stands inside the value it names
3:4 error [yaml/undefined-alias] c: alias `*d` has no anchor `&d` before it in this document
5:7 error [yaml/merge-not-mapping] e.<<: `<<` merges a number, expected a mapping or a list of mappings",
    );
}

#[test]
fn anchors_end_with_their_document() {
    check(
        "a: &x 1\n---\nb: *x\n",
        &[r#"{"a":1}"#, r#"broken {"b":null}"#],
        "3:4 error [yaml/undefined-alias] b: alias `*x` has no anchor `&x` before it in this document",
    );
}

#[test]
fn of_repeated_keys_the_last_one_wins() {
    let text = "spec:\n  user: 1\n  user: 0\n";
    let (documents, _) = yaml::read(text);
    assert_eq!(documents[0].root.get("spec").unwrap().get("user").unwrap().as_i64(), Some(0));
    check(
        text,
        &[r#"{"spec":{"user":1,"user":0}}"#],
        "3:3 warning [yaml/duplicate-key] spec.user: the key `user` is written twice, the earlier one has no effect",
    );
}

#[test]
fn keys_must_be_text() {
    check(
        "a:\n  [x]: 1\n  ~: 2\n  b: 3\n  .nan: 4\n",
        &[r#"broken {"a":{"b":3}}"#],
        "2:3 error [yaml/complex-key] a: a key is a list, expected text
3:3 error [yaml/complex-key] a: a key is `null`, expected text
5:3 error [yaml/complex-key] a: a key is not a number, expected text",
    );
}

#[test]
fn templates_are_named_and_the_rest_is_read() {
    check(
        "{{- if .Values.on }}\nname: {{ .Values.name }}\nimage: \"{{ .a }}:{{ .b }}\"\n{{ .key }}: 1\nlist:\n{{- range .x }}\n- {{ . }}-a\n{{- end }}\nroot: yes\n",
        &[r#"broken {"name":null,"image":"~       :~       ","list":["~      -a"],"root":true}"#],
        "1:1 error [yaml/template] : `{{- if .Values.on }}` is a template, expected a rendered manifest
9:7 warning [yaml/word-boolean] root: `yes` is read as the boolean `true`, not as text",
    );
    // Braces in text are nothing to worry about.
    check("rule: 'up {{ $labels.job }}'\n", &[r#"{"rule":"up {{ $labels.job }}"}"#], "");
}

#[test]
fn an_error_hides_nothing_in_other_documents() {
    check(
        "a: 1\n---\nx: y: z\nb: 2\n---\nc: 3\n",
        &[r#"{"a":1}"#, r#"broken {"x":null,"b":2}"#, r#"{"c":3}"#],
        "3:5 error [yaml/syntax] : a `:` follows a value in the same line, expected the end of the value",
    );
}

#[test]
fn an_error_hides_nothing_further_down() {
    check(
        "list:\n  - name: \"one\n    user: 1\n  - name: two\n    user: yes\n",
        &[r#"broken {"list":[{"name":null,"user":1},{"name":"two","user":true}]}"#],
        "2:11 error [yaml/syntax] list[0].name: a quote is opened here and never closed
5:11 warning [yaml/word-boolean] list[1].user: `yes` is read as the boolean `true`, not as text",
    );
    check(
        "args: [a, b\nuser: 0\nmore: {a: 1\n",
        &[r#"broken {"args":null,"user":0,"more":null}"#],
        "1:7 error [yaml/syntax] args[1]: `[` is never closed
3:7 error [yaml/syntax] more: `{` is never closed",
    );
    check(
        "spec:\n  user: 0\n   group: 1\n  last: 2\n",
        &[r#"broken {"spec":{"user":0,"last":2}}"#],
        "3:9 error [yaml/syntax] spec: a `:` follows a value in the same line, expected the end of the value",
    );
}

#[test]
fn tabs_get_a_message_of_their_own() {
    check(
        "spec:\n\tuser: 0\n\tgroup: 1\n",
        &[r#"broken {"spec":{"user":0,"group":1}}"#],
        "2:1 error [yaml/tab-indentation] spec: a tab is used as indentation, YAML allows only spaces",
    );
}

#[test]
fn damaged_bytes_are_named_and_skipped() {
    check(
        "a: x\0y\nb: 2\n",
        &[r#"broken {"a":"x?y","b":2}"#],
        "1:5 error [yaml/control-character] : character U+0000 is not allowed in YAML",
    );
    let (documents, found) = yaml::read_bytes(b"a: x\xff\xfe\nb: 2\n");
    assert_eq!(trees(&documents), [r#"broken {"a":"x??","b":2}"#]);
    assert_eq!(found[0].message, "byte 0xff at offset 4 is not UTF-8, and 1 more such places");
    assert_eq!(yaml::read_bytes(b"\xff\xfea\0").1[0].message, "the text is UTF-16, expected UTF-8");
}

#[test]
fn json_is_read_with_its_digits() {
    check(
        "{\"a\": 1.0, \"b\": [true, null, \"\\u00e9\\/\"],\n\t\"c\": {\"d\": -1e2}}",
        &[r#"{"a":1.0,"b":[true,null,"é/"],"c":{"d":-1e2}}"#],
        "",
    );
    check(
        "{\n  \"a\": 1\n  \"b\": 2\n}\n",
        &[r#"broken {"a":1}"#],
        "3:6 error [yaml/syntax] : expected `,` or `}`",
    );
}
