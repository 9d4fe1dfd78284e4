//! What a report looks like in each format.

use virt_grants_core::diag::plain::{self, Ink, Style, Unpainted};
use virt_grants_core::diag::{self, Diagnostic, Findings, SourceText};
use virt_grants_core::source::yaml;
use virt_grants_core::{input, schema};

const TEXT: &str = "apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    enabled: yes
spec:
  hostnetwork: true
  restartPolicy: Always
  containers:
    - name: web
      args: [\"<a & b>\", --x]
      securityContext:
\t    runAsUser: 0
      runAsUser: 0
  restartPolicy: Never
";

fn findings(text: &str) -> Vec<Diagnostic> {
    let (documents, mut findings) = yaml::read(text);
    let (objects, more) = input::objects(&documents);
    findings.extend(more);
    for object in &objects {
        findings.extend(schema::check(object, Some(text)));
    }
    diag::settle(findings)
}

#[test]
fn plain_text() {
    let source = SourceText::new("demo/pod.yaml", TEXT);
    let list = findings(TEXT);
    let report = plain::render(Findings { source: &source, list: &list }, &Unpainted);
    insta::assert_snapshot!(report + &plain::summary(&list));
}

#[test]
fn formats_for_machines() {
    let source = SourceText::new("demo/pod.yaml", TEXT);
    let list = findings(TEXT);
    let clean = SourceText::new("clean.yaml", "");
    let all = [Findings { source: &source, list: &list }, Findings { source: &clean, list: &[] }];
    insta::assert_snapshot!("github", diag::github::render(&all));
    insta::assert_snapshot!("junit", diag::junit::render(&all));
    let pretty = |text: String| {
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        serde_json::to_string_pretty(&value).unwrap()
    };
    insta::assert_snapshot!("json", pretty(diag::json::render(&all)));
    insta::assert_snapshot!("sarif", pretty(diag::sarif::render(&all)));
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let text = format!(
        "kind: Pod\napiVersion: v1\nspec: {{{}hostnetwork: true, {}}}\n",
        "a: 1, ".repeat(40),
        "b: 1, ".repeat(400)
    );
    let source = SourceText::new("-", &text);
    let list: Vec<_> = findings(&text).into_iter().filter(|f| f.message.contains("hostnetwork")).collect();
    let report = plain::render(Findings { source: &source, list: &list }, &Unpainted);
    assert!(report.lines().all(|line| plain::display_width(line) <= 120), "{report}");
    insta::assert_snapshot!(report);
}

#[test]
fn wide_characters_and_tabs_keep_marks_in_place() {
    let text = "kind: Pod\napiVersion: v1\nmetadata: {\"名前\": \"\\e[31m\",\t\"nam\": x}\n";
    let source = SourceText::new("-", text);
    insta::assert_snapshot!(plain::render(Findings { source: &source, list: &findings(text) }, &Unpainted));
}

#[test]
fn a_style_paints_pieces() {
    struct Tags;
    impl Style for Tags {
        fn paint(&self, ink: Ink, text: &str, out: &mut String) {
            match ink {
                Ink::Severity(_) | Ink::Added => out.extend(["<", text, ">"]),
                _ => out.push_str(text),
            }
        }
    }
    let text = "kind: pod\napiVersion: v1\n";
    let source = SourceText::new("-", text);
    let report = plain::render(Findings { source: &source, list: &findings(text) }, &Tags);
    assert!(report.starts_with("<error[input/unknown-kind]>: the kind `pod`"), "{report}");
    assert!(report.contains("<^^^>") && report.contains("< + kind: Pod>"), "{report}");
}
