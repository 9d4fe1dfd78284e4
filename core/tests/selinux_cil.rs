//! Programs and what secilc 3.11 makes of them.

#![cfg(feature = "serde")]

use serde_json::{Map, Value};
use virt_grants_core::selinux::cil::{Options, SourceFile};
use virt_grants_core::selinux::policy::Policy;

const PRELUDE: &str = include_str!("corpus/selinux/prelude.cil");
const PROGRAMS: &str = include_str!("corpus/selinux/cil-public.jsonl");

fn options(arguments: &Value) -> Options {
    let mut options = Options::default();
    let mut arguments = arguments.as_array().unwrap().iter().map(|argument| argument.as_str().unwrap());
    while let Some(argument) = arguments.next() {
        match argument {
            "-P" => options.preserve_tunables = true,
            "-Q" => options.qualified_names = true,
            "-m" => options.multiple_declarations = true,
            "-N" => options.skip_neverallow = true,
            "-D" => options.disable_dontaudit = true,
            "-X" => options.expand_size = Some(arguments.next().unwrap().parse().unwrap()),
            other => panic!("unknown argument {other}"),
        }
    }
    options
}

/// The answer in the recorded form.
fn answer(program: &str, options: &Options) -> Value {
    let prelude = SourceFile { name: "prelude.cil", text: PRELUDE };
    // A base is compiled by itself, so that what goes beyond it can be told.
    let base = Policy::compile(&[prelude], &Options::default()).unwrap();
    match Policy::compile(&[prelude, SourceFile { name: "t.cil", text: program }], options) {
        Ok(policy) => {
            let mut answer = serde_json::to_value(policy.summary(Some(&base))).unwrap();
            answer["status"] = "ok".into();
            answer
        }
        Err(error) => {
            let mut answer = serde_json::to_value(&error).unwrap();
            answer["status"] = "error".into();
            answer
        }
    }
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

#[test]
fn answers_are_those_of_secilc() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in PROGRAMS.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        count += 1;
        let actual = answer(vector["cil"].as_str().unwrap(), &options(&vector["args"]));
        let differences = differences(&vector["expect"], &actual);
        if !differences.is_empty() {
            wrong.push(format!("{} ({}):\n  {}", vector["id"], vector["title"], differences.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} differ\n{}", wrong.len(), wrong.join("\n"));
}
