//! `e2e.bats` without kwctl: every review in it, with its recorded session, checked strictly in order.

use super::support::Session;
use serde_json::{Value, json};
use std::path::PathBuf;
use virt_grants_core::source::{json as text, yaml};

fn file(name: &str) -> String {
    // The contract's package is a folder below.
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let candidates = [here.join(name), here.join("..").join(name)];
    let path = candidates.iter().find(|path| path.is_file()).unwrap();
    std::fs::read_to_string(path).unwrap()
}

/// A YAML document as JSON.
fn read(yaml: &str) -> Value {
    let (documents, findings) = yaml::read(yaml);
    assert!(findings.is_empty(), "{findings:?}");
    let mut out = String::new();
    text::write(&documents[0].root, &mut out);
    serde_json::from_str(&out).unwrap()
}

/// A session as kwctl records it.
fn session(name: &str) -> Session {
    let exchanges = read(&file(&format!("test_data/{name}")));
    exchanges.as_array().unwrap().iter().fold(Session::silent(), |session, exchange| {
        let (tag, request) = exchange["request"].as_str().unwrap().split_once('\n').unwrap();
        let request = read(request);
        let (operation, payload) = match tag {
            "!KubernetesGetResource" => ("get_resource", request),
            "!KubernetesListResourceAll" => ("list_resources_all", request),
            "!KubernetesCanI" => {
                let review = &request["request"];
                ("can_i", json!({"subject_access_review": review, "disable_cache": request["disable_cache"]}))
            }
            other => panic!("unexpected request {other}"),
        };
        let response = &exchange["response"];
        match response["type"].as_str().unwrap() {
            "Success" => {
                let answer = serde_json::from_str(response["payload"].as_str().unwrap()).unwrap();
                session.then(operation, payload, answer)
            }
            _ => session.then_fails(operation, payload, response["message"].as_str().unwrap()),
        }
    })
}

/// What kwctl prints for a review, as far as the tests look at it.
fn output(request: &str, settings: &str, mut session: Session) -> String {
    let checked = crate::call("validate_settings", settings.as_bytes(), &mut session).unwrap();
    if checked.contains("\"valid\":false") {
        return checked;
    }
    let object: Value = serde_json::from_str(request).unwrap();
    let payload = format!("{{\"request\":{request},\"settings\":{settings}}}");
    let answer = crate::call("validate", payload.as_bytes(), &mut session).unwrap();
    assert!(session.is_done(), "not every call was made: {answer}");
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let mut out = format!("\"allowed\":{}", answer["accepted"]);
    if answer.get("mutated_object").is_some_and(|changed| *changed != object["object"]) {
        out.push_str(",\"patch\":\"...\",\"patchType\":\"JSONPatch\"");
    }
    format!("{out},{},{}", answer["message"].as_str().unwrap_or_default(), answer["warnings"])
}

#[test]
fn every_review_of_the_end_to_end_tests() {
    let (mut reviews, mut shown) = (0, String::new());
    for line in file("e2e.bats").lines() {
        let line = line.trim();
        if let Some(review) = line.strip_prefix("review ") {
            let (request, rest) = review.split_once(" '").unwrap();
            let (settings, recorded) = rest.split_once('\'').unwrap();
            let recorded = match recorded.trim() {
                // kwctl lets the policy make no call then.
                "" => Session::silent(),
                name => session(name),
            };
            shown = output(&file(&format!("test_data/{request}")), settings, recorded);
            reviews += 1;
        } else if let Some(question) = line.strip_prefix("run kwctl run \"$RAW_MODULE\" ") {
            let request = question.split_whitespace().find(|word| word.starts_with("test_data/")).unwrap();
            shown = output(&file(request), "{}", Session::silent());
        } else if line.starts_with("run ") {
            shown.clear();
        } else if let Some(text) = line.strip_prefix("has_not '").filter(|_| !shown.is_empty()) {
            assert!(!shown.contains(text.trim_end_matches('\'')), "{line}: {shown}");
        } else if let Some(text) = line.strip_prefix("has '").filter(|_| !shown.is_empty()) {
            assert!(shown.contains(text.trim_end_matches('\'')), "{line}: {shown}");
        }
    }
    assert_eq!(reviews, 17);
}
