//! `selinux avc`, `selinux mcs` and `selinux context` as they are called.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use serde_json::{Map, Value};
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_virt-grants"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn cases(corpus: &str) -> Vec<Value> {
    corpus.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn avc_json_has_records_rules_and_groups() {
    let cases = cases(include_str!("../../core/tests/corpus/selinux/avc.jsonl"));
    for case in &cases {
        let output = run(&["selinux", "avc", "--format", "json"], case["input"].as_str().unwrap());
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["records"], case["expected"], "{}", case["id"]);
        assert_eq!(answer["merged_rules"], case["merged_rules"], "{}", case["id"]);
        assert!(answer["groups"].is_array());
    }
}

#[test]
fn avc_text_says_what_was_found_and_what_was_not() {
    let line = "type=AVC msg=audit(1.002:3): avc:  denied  { read } for  pid=1 comm=\"a\" \
                scontext=system_u:system_r:container_t:s0:c1,c2 tcontext=system_u:object_r:var_t:s0 tclass=file permissive=0\n";
    let output = run(&["selinux", "avc", "-"], &line.repeat(3));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("3 records in"), "{text}");
    assert!(text.contains("1. `a` (container_t) tried to read the file labelled var_t — 3 times"), "{text}");
    assert!(text.contains("allow container_t var_t:file read;"), "{text}");
    assert_eq!(output.status.code(), Some(1));

    let output = run(&["selinux", "avc"], "nothing here\n");
    assert!(String::from_utf8(output.stdout).unwrap().contains("nothing in it is an SELinux denial"));
    assert_eq!(output.status.code(), Some(0));

    let output = run(&["selinux", "avc", "/does/not/exist"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("cannot read `/does/not/exist`"));
}

#[test]
fn mcs_answers_line_by_line() {
    const ANSWERS: &[&str] = &[
        "dom",
        "domby",
        "eq",
        "incomp",
        "h1_dom_h2",
        "verdict",
        "uid_range",
        "label_offset",
        "mcs_annotation",
        "accepted",
    ];
    let cases = cases(include_str!("../../core/tests/corpus/selinux/mcs.jsonl"));
    let question = |case: &Value| {
        let fields = case.as_object().unwrap().iter().filter(|(field, _)| !ANSWERS.contains(&field.as_str()));
        Value::Object(fields.map(|(field, value)| (field.clone(), value.clone())).collect::<Map<_, _>>())
    };
    let questions: Vec<_> = cases.iter().map(|case| question(case).to_string()).collect();
    let questions = questions.join("\n");
    let output = run(&["selinux", "mcs", "--jsonl"], &questions);
    let answers: Vec<Value> =
        output.stdout.split(|byte| *byte == b'\n').flat_map(serde_json::from_slice).collect();
    assert_eq!(answers.len(), cases.len());
    for (answer, case) in answers.iter().zip(&cases) {
        for (field, value) in answer.as_object().unwrap() {
            assert_eq!(case.get(field), Some(value), "{case}");
        }
        let answered = ANSWERS.iter().filter(|field| case.get(*field).is_some());
        assert!(answered.clone().all(|field| answer.get(field).is_some()), "{answer}");
    }
}

#[test]
fn mcs_says_what_is_wrong_and_goes_on() {
    let output = run(
        &["selinux", "mcs", "--jsonl"],
        "{\n{\"kind\":\"level-relation\",\"left\":\"x\",\"right\":\"s0\"}\n",
    );
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), 2);
    assert!(text.contains("`x` is not a sensitivity"), "{text}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn two_pods_side_by_side() {
    let pod = |level: &str| format!("system_u:system_r:virt_launcher.process:{level}");
    let output = run(&["selinux", "mcs", &pod("s0:c1,c2"), &pod("s0:c3,c4")], "");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("read its files               refused: MCS"), "{text}");
    assert!(text.contains("attach to its tap device     allowed"), "{text}");
}

const PRELUDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/corpus/selinux/prelude.cil");

#[test]
fn compile_answers_line_by_line() {
    let lines = "{\"id\":\"a\",\"cil\":\"(type a_t)\"}\n{\"id\":2,\"cil\":\"(type a_t)\\n(type a_t)\"}\n{\"args\":[\"-m\"]}\n";
    let output = run(&["selinux", "compile", "--jsonl", "--base", PRELUDE], lines);
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&answers[0]["id"], &answers[0]["status"]), (&"a".into(), &"ok".into()));
    assert_eq!(
        (&answers[1]["id"], &answers[1]["category"], &answers[1]["line"]),
        (&2.into(), &"duplicate".into(), &2.into())
    );
    assert_eq!(answers[2]["error"], "invalid-line");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn an_error_shows_its_line() {
    let file = std::env::temp_dir().join(format!("virt-grants-{}.cil", std::process::id()));
    std::fs::write(&file, "(type app_t)\n(allow app_t self (process (frok)))\n").unwrap();
    let output = run(&["selinux", "compile", "--base", PRELUDE, file.to_str().unwrap()], "");
    std::fs::remove_file(&file).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("  2 | (allow app_t self (process (frok)))\n"), "{text}");
    // The marks stand below the name.
    let marks = format!("\n{}^^^^\n", " ".repeat("  2 | (allow app_t self (process (".len()));
    assert!(text.contains(&marks), "{text}");
    assert!(text.contains("did you mean: fork"), "{text}");
}

#[test]
fn denials_are_judged_by_a_policy_that_is_given() {
    let line = "avc:  denied  { fork signal } for  pid=1 scontext=system_u:system_r:kernel_t:s0 \
                tcontext=system_u:system_r:kernel_t:s0 tclass=process permissive=0\n";
    let output = run(&["selinux", "avc", "--policy", PRELUDE], line);
    let text = String::from_utf8(output.stdout).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("fork: `allow kernel_t self:process fork;`")
            || text.contains("fork: `allow kernel_t kernel_t:process fork;`"),
        "{text}"
    );
    assert!(
        text.contains("signal: no allow rule lets kernel_t do this to kernel_t [from the policy supplied]"),
        "{text}"
    );
    assert!(text.contains("the policy supplied: "), "{text}");
}
