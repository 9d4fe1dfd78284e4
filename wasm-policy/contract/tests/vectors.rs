//! The recorded answers of OpenShift's own plugin, given by the compiled module.
//!
//! Twice each: as a request of the API server, with the cluster in the settings and behind host calls; and as a question to
//! the raw variant, which brings the whole cluster along and covers every kind of record.

#[path = "../../../core/tests/support/mod.rs"]
mod support;

use serde_json::{Map, Value, json as object};
use std::collections::BTreeMap;
use support::{lines, normal, patched};
use virt_grants_core::bulk::{self, Detail};
use virt_grants_core::scc;
use virt_grants_core::source::json;
use virt_grants_policy::host::Host;
use virt_grants_policy_contract::Policy;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../core/tests/corpus/scc/");

/// The cluster of a record, behind host calls.
#[derive(Default)]
struct Recorded {
    namespace: Value,
    pod: Value,
    rbac: Vec<Value>,
}

impl Host for Recorded {
    fn call(&mut self, operation: &str, payload: &str) -> Result<Vec<u8>, Vec<u8>> {
        let payload: Value = serde_json::from_str(payload).unwrap();
        let answer = match (operation, payload["kind"].as_str()) {
            ("get_resource", Some("Namespace")) if self.namespace["missing"] == true => Value::Null,
            ("get_resource", Some("Namespace")) => {
                object!({"metadata": {"annotations": self.namespace["annotations"]}})
            }
            ("get_resource", Some("Pod")) => self.pod.clone(),
            ("can_i", _) => object!({"allowed": self.may_use(&payload["subject_access_review"])}),
            other => panic!("unexpected host call {other:?}"),
        };
        match answer {
            Value::Null => {
                Err(format!("Host error: Cannot find v1/{} named '{}'", payload["kind"], payload["name"])
                    .into_bytes())
            }
            answer => Ok(answer.to_string().into_bytes()),
        }
    }
}

impl Recorded {
    fn may_use(&self, review: &Value) -> bool {
        let attributes = &review["resource_attributes"];
        self.rbac.iter().any(|grant| {
            let named = grant.get("user").is_some_and(|user| *user == review["user"])
                || grant
                    .get("group")
                    .is_some_and(|group| review["groups"].as_array().unwrap().contains(group));
            let scc = grant["scc"] == "*" || grant["scc"] == attributes["name"];
            named && scc && grant.get("namespace").is_none_or(|only| *only == attributes["namespace"])
        })
    }
}

/// Who answers whether an SCC may be used.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Access {
    Bindings,
    CanI,
}

/// A record as a request, and how its answer is told.
struct Case {
    record: Value,
}

impl Case {
    /// Reads a line; SCCs named by it are put in.
    fn read(line: &str, shipped: &BTreeMap<String, Value>) -> Self {
        let mut record: Value = serde_json::from_str(line).unwrap();
        for scc in record.get_mut("sccs").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(name) = scc.as_str() {
                *scc = shipped[name].clone();
            }
        }
        Self { record }
    }

    fn text(&self, key: &str) -> &str {
        self.record[key].as_str().unwrap_or_default()
    }

    fn kind(&self) -> &str {
        match self.text("kind") {
            "" => "admit",
            kind => kind,
        }
    }

    fn host(&self) -> Recorded {
        Recorded {
            namespace: self.record["namespace"].clone(),
            pod: self.record["pod"].clone(),
            rbac: self.record["rbac"].as_array().cloned().unwrap_or_default(),
        }
    }

    fn settings(&self, mode: &str, access: Access) -> Value {
        let binding = |grant: &Value| {
            let list = |key: &str| grant.get(key).into_iter().cloned().collect::<Vec<_>>();
            object!({
                "scc": grant["scc"], "users": list("user"), "groups": list("group"), "namespaces": list("namespace"),
            })
        };
        let access = match access {
            Access::Bindings => object!({
                "openshiftBindings": false,
                "bindings": self.host().rbac.iter().map(binding).collect::<Vec<_>>(),
            }),
            Access::CanI => object!({"source": "canI"}),
        };
        object!({
            "mode": mode,
            "message": "openshift",
            "workloads": "off",
            "scc": {
                "source": "inline",
                "minor": "4.21",
                "writeDefaults": false,
                "requireStandard": self.record["require_standard_sccs"],
                "objects": self.record["sccs"],
            },
            "access": access,
            "namespaces": {"withoutRanges": "refuse"},
            "exemptions": {"namespaces": [], "labels": false},
        })
    }

    fn request(&self, pod: &Value) -> Value {
        let user = &self.record["user"];
        let (kind, resource) = match self.text("resource") {
            "" | "pods" => ("Pod", "pods"),
            other => ("ReplicationController", other),
        };
        let mut request = object!({
            "kind": {"group": "", "version": "v1", "kind": kind},
            "resource": {"group": "", "version": "v1", "resource": resource},
            "subResource": self.record["subresource"],
            "namespace": self.record["namespace"]["name"],
            "operation": if self.text("operation") == "UPDATE" { "UPDATE" } else { "CREATE" },
            // A request without a user is another question; records without one have one without rights.
            "userInfo": {"username": user["username"].as_str().unwrap_or("-"), "groups": user["groups"]},
            "object": pod,
        });
        if let Some(old) = self.record.get("old_pod") {
            request["oldObject"] = old.clone();
        }
        if self.kind() == "connect" {
            request["operation"] = object!("CONNECT");
            request["name"] = pod["metadata"]["name"].clone();
            request["object"] = object!({});
        }
        request
    }

    fn ask(&self, policy: &Policy<Recorded>, pod: &Value, mode: &str, access: Access) -> Value {
        let payload =
            object!({"request": self.request(pod), "settings": self.settings(mode, access)}).to_string();
        let answer = policy.call("validate", payload.as_bytes(), &mut self.host()).unwrap();
        serde_json::from_str(&answer).unwrap()
    }

    /// Whether an SCC lists the empty name among its users. No request of an API server comes without a user, and
    /// to the policy one without is a question about the service account.
    fn names_nobody(&self) -> bool {
        let sccs = self.record["sccs"].as_array().into_iter().flatten();
        self.record["user"]["username"].as_str().unwrap_or_default().is_empty()
            && sccs.filter_map(|scc| scc["users"].as_array()).flatten().any(|user| user == "")
    }

    /// What differs between the module's answer to the whole record as a question and the library's.
    fn question(&self, policy: &Policy<Recorded>) -> Option<String> {
        // Without any, a question is about the policy's own SCCs.
        let mut record = self.record.clone();
        record.as_object_mut().unwrap().entry("sccs").or_insert(object!([]));
        let line = record.to_string();
        let payload = format!("{{\"request\":{line},\"settings\":{{}}}}");
        let answer = policy.call("validate", payload.as_bytes(), &mut Recorded::default()).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let mut expected = String::new();
        bulk::answer(&line, &|_| None, Detail::Full, &mut expected).unwrap();
        let found = answer["message"].as_str().unwrap_or_default();
        (answer["accepted"] != true || found != expected)
            .then(|| format!("\n  expected {expected}\n  found    {answer}"))
    }

    /// What differs between the record and the answers, if something does.
    fn difference(&self, policy: &Policy<Recorded>, access: Access) -> Option<String> {
        let expect = &self.record["expect"];
        let pod = &self.record["pod"];
        match self.kind() {
            "admit" => {
                let answer = self.ask(policy, pod, "mutate", access);
                let admit = &expect["admit"];
                let changed = answer.get("mutated_object").unwrap_or(pod);
                if admit["allowed"] == true {
                    let expected = patched(expect.get("base").unwrap_or(pod), &admit["patch"]);
                    let found = api_form(changed);
                    if found != expected {
                        return Some(format!("pod\n  expected {expected}\n  found    {found}"));
                    }
                }
                phase(admit, &answer, access).or_else(|| {
                    let after = expect.get("validate_after")?;
                    phase(after, &self.ask(policy, changed, "validate", access), access)
                })
            }
            "validate" => phase(&expect["validate"], &self.ask(policy, pod, "validate", access), access),
            "connect" => phase(&expect["connect"], &self.ask(policy, pod, "mutate", access), access),
            _ => None,
        }
    }
}

/// The pod as the API server would return it.
fn api_form(pod: &Value) -> Value {
    let text = pod.to_string();
    let mut form = String::new();
    json::write(&scc::api_form(&json::read(&text).unwrap()), &mut form);
    normal(&serde_json::from_str(&form).unwrap())
}

/// Verdict, text and audit annotations of one phase.
fn phase(expected: &Value, answer: &Value, access: Access) -> Option<String> {
    let short = |audit: &Map<String, Value>| -> Value {
        audit.iter().map(|(key, value)| (key.rsplit('/').next().unwrap().to_owned(), value.clone())).collect()
    };
    let audit =
        expected.get("audit").and_then(Value::as_object).map(short).filter(|_| access == Access::Bindings);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let wanted =
        (&expected["allowed"], text(&expected["error"]["message"]), &expected["error"]["code"], audit);
    let found = (
        &answer["accepted"],
        text(&answer["message"]),
        &answer["code"],
        answer.get("audit_annotations").cloned(),
    );
    (wanted != found).then(|| format!("\n  expected {wanted:?}\n  found    {found:?}"))
}

fn shipped() -> BTreeMap<String, Value> {
    let text = std::fs::read_to_string(format!("{CORPUS}effective-sccs.json")).unwrap();
    let list: Vec<Value> = serde_json::from_str(&text).unwrap();
    let name = |scc: &Value| scc["metadata"]["name"].as_str().unwrap().to_owned();
    list.into_iter().map(|scc| (name(&scc), scc)).collect()
}

/// How many records of a kind agree.
#[derive(Default)]
struct Row {
    records: usize,
    bindings: usize,
    can_i: usize,
    questions: usize,
}

const TABLE_START: &str = "<!-- records: printed by contract/tests/vectors.rs -->\n";
const TABLE_END: &str = "<!-- end of records -->";

fn table(rows: &BTreeMap<String, Row>) -> String {
    let mut text = String::from(
        "| recorded | records | cluster in the settings | access by host calls | as a raw question |\n|---|---|---|---|---|\n",
    );
    for (kind, row) in rows {
        let Row { records, bindings, can_i, questions } = row;
        let request =
            |count: &usize| if IS_REQUEST.contains(&&**kind) { count.to_string() } else { "–".to_owned() };
        let (bindings, can_i) = (request(bindings), request(can_i));
        text.push_str(&format!("| `{kind}` | {records} | {bindings} | {can_i} | {questions} |\n"));
    }
    text
}

/// Kinds of records that are requests of the API server; the others ask for parts of the engine.
const IS_REQUEST: [&str; 3] = ["admit", "connect", "validate"];

#[test]
fn every_record_agrees() {
    let (policy, shipped) = (Policy::link(), shipped());
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let mut failures = Vec::new();
    for line in lines(&format!("{CORPUS}vectors-public.jsonl.gz")) {
        let case = Case::read(&line, &shipped);
        let row = rows.entry(case.kind().to_owned()).or_default();
        row.records += 1;
        match case.question(&policy) {
            None => row.questions += 1,
            Some(why) => failures.push(format!("{} (question): {why}", case.text("name"))),
        }
        if !IS_REQUEST.contains(&case.kind()) || case.names_nobody() {
            continue;
        }
        for access in [Access::Bindings, Access::CanI] {
            match (case.difference(&policy, access), access) {
                (None, Access::Bindings) => row.bindings += 1,
                (None, Access::CanI) => row.can_i += 1,
                (Some(why), _) => failures.push(format!("{} ({access:?}): {why}", case.text("name"))),
            }
        }
    }
    let shown = failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} disagree:\n{shown}", failures.len());
    let table = table(&rows);
    println!("{table}");
    in_readme(&table);
}

/// The README shows this table; `UPDATE=1` writes it there.
fn in_readme(table: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(TABLE_START).expect("the table's start in the README");
    let (shown, after) = rest.split_once(TABLE_END).expect("the table's end in the README");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, format!("{before}{TABLE_START}{table}{TABLE_END}{after}")).unwrap();
    } else {
        assert_eq!(shown, table, "the README is stale: run this test with UPDATE=1");
    }
}
