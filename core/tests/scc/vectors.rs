//! Replays the recorded answers of OpenShift's own plugin: every line, every field.

use crate::patch::{normal, patched};
use crate::recorded::{corpus, lines};
use serde_json::Value;
use std::collections::BTreeMap;
use virt_grants_core::bulk::{self, Detail};
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{self, Ranked};
use virt_grants_core::source::json;

/// The objects that recorded requests name.
fn shipped() -> BTreeMap<String, &'static Ranked<'static>> {
    let text: &'static str = std::fs::read_to_string(corpus("scc/effective-sccs.json")).unwrap().leak();
    let root = Box::leak(Box::new(json::read(text).unwrap()));
    let ranked = |node| {
        let (scc, problems) = scc::lower(node, 0, &FieldPath::root());
        assert_eq!(problems, []);
        let ranked: &'static Ranked<'static> =
            Box::leak(Box::new(Ranked { points: scc::order::points(&scc), scc }));
        (ranked.scc.name.to_owned(), ranked)
    };
    root.items().iter().map(ranked).collect()
}

fn answer(line: &str, shipped: &BTreeMap<String, &'static Ranked<'static>>) -> Value {
    let mut out = String::new();
    bulk::answer(line, &|name| shipped.get(name).copied(), Detail::Full, &mut out).unwrap();
    serde_json::from_str::<Value>(&out).unwrap()["result"].take()
}

/// Replaces every patch by the document it makes, so that answers are compared by meaning.
fn applied(answer: &Value, base: &Value) -> Value {
    match answer {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| {
                let value = if key == "patch" { patched(base, value) } else { applied(value, base) };
                (key.clone(), value)
            })
            .collect(),
        Value::Array(items) => items.iter().map(|item| applied(item, base)).collect(),
        other => other.clone(),
    }
}

#[test]
fn every_recorded_answer_agrees() {
    let shipped = shipped();
    let (mut agreed, mut failures) = (0, Vec::new());
    for line in lines("scc/vectors-public.jsonl.gz") {
        let case: Value = serde_json::from_str(&line).unwrap();
        let base = case["expect"].get("base").or_else(|| case.get("pod")).cloned().unwrap_or_default();
        let mut expected = applied(&case["expect"], &base);
        let mut ours = applied(&answer(&line, &shipped), &base);
        if case["kind"] == "scc-defaults" {
            (expected, ours) = (stored(&expected), stored(&ours));
        }
        if expected == ours {
            agreed += 1;
        } else {
            failures.push(format!("{}\n  expected {expected}\n  ours     {ours}", case["name"]));
        }
    }
    println!("{agreed} recorded answers agree");
    let shown = failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} of {} disagree:\n{shown}", failures.len(), agreed + failures.len());
    assert_eq!(agreed, 2231);
}

/// Null, absent and empty are the same in optional lists; absent is false or zero in flags and range ends.
fn stored(answer: &Value) -> Value {
    let mut scc = normal(&answer["scc"]);
    let map = scc.as_object_mut().unwrap();
    map.retain(|_, value| *value != Value::Bool(false));
    for strategy in ["fsGroup", "supplementalGroups"] {
        for range in map[strategy].get_mut("ranges").and_then(Value::as_array_mut).into_iter().flatten() {
            range.as_object_mut().unwrap().retain(|_, end| *end != 0);
        }
    }
    scc
}
