//! Programs and what secilc 3.11 makes of them.

#![cfg(feature = "serde")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use virt_grants_core::selinux::bulk::{self, Base};
use virt_grants_core::selinux::cil::{Options, SourceFile};
use virt_grants_core::selinux::policy::Policy;
use virt_grants_core::selinux::query::Request;

const PRELUDE: &str = include_str!("corpus/selinux/prelude.cil");
const PROGRAMS: &str = include_str!("corpus/selinux/cil-public.jsonl");
const MORE_PROGRAMS: &str = include_str!("corpus/selinux/cil-secilc-3.11.jsonl");

fn prelude() -> Base<'static> {
    Base::new(&[SourceFile { name: "prelude.cil", text: PRELUDE }], &Options::default()).unwrap()
}

/// The answer to a program in the recorded form.
fn answer(base: &Base<'_>, program: &str, arguments: &Value) -> Value {
    let line = json!({ "cil": program, "args": arguments }).to_string();
    serde_json::to_value(bulk::compile(&line, Some(base)).unwrap()).unwrap()
}

/// What secilc prints is not part of the answer, and checked decisions have their own test.
const NOT_COMPARED: [&str; 2] = ["log", "queries"];

fn normal(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(normal).collect();
            items.sort_by_key(Value::to_string);
            Value::Array(items)
        }
        Value::Object(fields) => {
            let fields: Map<String, Value> =
                fields.iter().map(|(key, value)| (key.clone(), normal(value))).collect();
            Value::Object(fields)
        }
        other => other.clone(),
    }
}

fn differences(expected: &Value, actual: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for (key, value) in expected.as_object().unwrap() {
        if !NOT_COMPARED.contains(&key.as_str()) && normal(value) != normal(&actual[key]) {
            found.push(format!("{key}: expected {value}, got {}", actual[key]));
        }
    }
    if expected["status"] == "ok" {
        for key in [
            "rules",
            "effective",
            "types",
            "attributes",
            "booleans",
            "constraints",
            "labeling",
            "file_contexts",
        ] {
            let empty = |value: &Value| {
                value.as_array().is_none_or(Vec::is_empty) && value.as_object().is_none_or(Map::is_empty)
            };
            if expected.get(key).is_none() && !empty(&actual[key]) {
                found.push(format!("{key}: expected nothing, got {}", actual[key]));
            }
        }
    }
    found
}

fn check(programs: &str, differences: impl Fn(&Value, &Value) -> Vec<String>) {
    let (mut wrong, mut count, base) = (Vec::new(), 0, prelude());
    for line in programs.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        count += 1;
        let actual = answer(&base, vector["cil"].as_str().unwrap(), &vector["args"]);
        let differences = differences(&vector["expect"], &actual);
        if !differences.is_empty() {
            let (id, program) = (&vector["id"], vector["cil"].as_str().unwrap());
            wrong.push(format!("{id}:\n{program}  {}", differences.join("\n  ")));
        }
    }
    assert!(wrong.is_empty() && count > 0, "{} of {count} differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn answers_are_those_of_secilc() {
    check(PROGRAMS, differences);
}

/// What secilc 3.11 and sesearch answered to further programs. Where the log does not tell the kind of an error apart,
/// none is recorded.
#[test]
fn status_line_and_effective_rules_are_those_of_secilc() {
    check(MORE_PROGRAMS, |expected, actual| {
        let asked = ["status", "category", "line", "effective"].into_iter();
        let asked = asked.filter(|key| expected.get(key).is_some());
        let plain = |value: &Value| normal(&without_postfix(value));
        let wrong = asked.filter(|key| plain(&expected[key]) != plain(&actual[key]));
        wrong.map(|key| format!("{key}: expected {}, got {}", expected[key], actual[key])).collect()
    });
}

/// Conditions without their expressions: what is recorded is when they hold.
fn without_postfix(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_postfix).collect(),
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(key, _)| *key != "postfix");
            Value::Object(kept.map(|(key, value)| (key.clone(), value.clone())).collect())
        }
        other => other.clone(),
    }
}

/// The programs whose recorded answers have decisions, taken by libsepol.
#[test]
fn decisions_are_those_of_libsepol() {
    let mut count = 0;
    for line in PROGRAMS.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        let Some(queries) = vector["expect"]["queries"].as_array() else { continue };
        let prelude = SourceFile { name: "prelude.cil", text: PRELUDE };
        let program = SourceFile { name: "t.cil", text: vector["cil"].as_str().unwrap() };
        assert_eq!(vector["args"], json!([]));
        let policy = Policy::compile(&[prelude, program], &Options::default()).unwrap();
        for query in queries {
            let text = |key: &str| query[key].as_str().unwrap();
            let request = Request {
                source: text("scontext"),
                target: text("tcontext"),
                class: text("tclass"),
                permission: text("perm"),
                booleans: &[],
            };
            let answer = policy.may(&request).unwrap();
            let verdict = answer.audit2why.map(virt_grants_core::selinux::query::Verdict::as_str);
            assert_eq!(verdict, query["verdict"].as_str(), "{}: {query}", vector["id"]);
            count += 1;
        }
    }
    assert!(count > 0);
}

/// Statements may stand in any order, as long as none of them depends on it: macros and blocks are found wherever they
/// are. What secilc makes depend on the order (which of several errors is first) is left out.
#[test]
fn the_order_of_statements_does_not_matter() {
    let base = prelude();
    for line in PROGRAMS.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        let text = vector["cil"].as_str().unwrap();
        if vector["expect"]["status"] != "ok" || vector["topic"] == "lexical" {
            continue;
        }
        let mut statements = top_level(text);
        let before = answer(&base, text, &vector["args"]);
        statements.reverse();
        let after = answer(&base, &statements.join("\n"), &vector["args"]);
        for key in ["status", "effective", "types", "attributes", "constraints", "labeling"] {
            assert_eq!(normal(&before[key]), normal(&after[key]), "{} {key}", vector["id"]);
        }
    }
}

/// The statements of a program without quoted parentheses and line marks.
fn top_level(text: &str) -> Vec<String> {
    let text: Vec<&str> = text.lines().map(|line| line.split(';').next().unwrap()).collect();
    let (mut depth, mut statements) = (0, vec![String::new()]);
    for letter in text.join("\n").chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        statements.last_mut().unwrap().push(letter);
        if depth == 0 && letter == ')' {
            statements.push(String::new());
        }
    }
    statements
}

/// An error names its place, what was expected, what it collides with, and what may have been meant.
#[test]
fn errors_say_what_is_needed_to_mend_them() {
    let error = |text: &str| {
        let prelude = SourceFile { name: "prelude.cil", text: PRELUDE };
        *Policy::compile(&[prelude, SourceFile { name: "t.cil", text }], &Options::default()).unwrap_err()
    };
    let twice = error("(type a_t)\n  (type a_t)");
    let place = twice.at.unwrap();
    assert_eq!((place.line, place.column), (2, 4));
    assert_eq!(twice.related[0].0.line, 1);
    let typo = error("(type app_t)\n(allow app_t self (process (frok)))");
    assert_eq!(typo.did_you_mean.as_deref(), Some("fork"));
    assert_eq!(typo.at.unwrap().column, 29);
    let short = error("(allow kernel_t self)");
    assert_eq!(short.expected.as_deref(), Some("`(allow SOURCE TARGET (CLASS (PERMISSION...)))`"));
    let violated = error("(type a)(neverallow a self (file (read)))\n(allow a self (file (read)))");
    assert_eq!(violated.related[0].0.line, 2);
}

/// Texts made to cost much are refused, and say what was too much.
#[test]
fn hostile_texts_are_bounded() {
    let error = |text: &str| {
        Policy::compile(&[SourceFile { name: "t.cil", text }], &Options::default()).unwrap_err().to_string()
    };
    assert!(error(&"(".repeat(1_000_000)).contains("4096"));
    let mut doubling = String::from("(macro m0 () (allow a b c))\n");
    for number in 1..40 {
        let before = number - 1;
        let _ = writeln!(doubling, "(macro m{number} () (call m{before}) (call m{before}))");
    }
    assert!(error(&(doubling + "(call m39)")).contains("2000000 statements"));
    let mut heirs = String::new();
    for number in 0..40 {
        let mut parents = String::new();
        for parent in 0..number {
            let _ = write!(parents, "(blockinherit b{parent})");
        }
        let _ = writeln!(heirs, "(block b{number} {parents})");
    }
    assert!(error(&heirs).contains("copies too much"));
    let with_prelude = |text: &str| {
        let sources = [SourceFile { name: "prelude.cil", text: PRELUDE }, SourceFile { name: "t.cil", text }];
        Policy::compile(&sources, &Options::default())
    };
    let mut sets = String::from("(classpermission p0)(classpermissionset p0 (file (read)))\n");
    for number in 1..64 {
        let before = number - 1;
        let _ = writeln!(sets, "(classpermission p{number})(classpermissionset p{number} p{before})");
        let _ = writeln!(sets, "(classpermissionset p{number} p{before})");
    }
    assert!(with_prelude(&(sets + "(allow kernel_t self p63)")).is_ok());
    let mut roles = String::from("(roleattribute all_r)(roleallow all_r all_r)\n");
    for number in 0..2_100 {
        let _ = writeln!(roles, "(role r{number})(roleattributeset all_r r{number})");
    }
    assert!(with_prelude(&roles).unwrap_err().to_string().contains("4000000 pairs"));
    let nested = format!("(typeattributeset a {}b{})", "(not ".repeat(4_000), ")".repeat(4_000));
    assert!(error(&nested).contains("no initial sid") || error(&nested).contains("declared"));
}
