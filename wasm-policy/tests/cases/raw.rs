//! Questions to the raw variant: who may create this pod, under which SCC?

use super::support::{Session, message, nginx, ranges, validate};
use serde_json::{Value, json};

fn reviews(answer: &Value) -> Value {
    serde_json::from_str::<Value>(message(answer)).unwrap()["reviews"].take()
}

fn team_a() -> Value {
    json!({"name": "team-a", "annotations": ranges()})
}

#[test]
fn a_user_is_answered_with_the_scc_and_the_change() {
    let question = json!({
        "pod": nginx(),
        "namespace": team_a(),
        "user": {"username": "alice", "groups": ["system:authenticated"]},
    });
    let answer = validate(&question, &json!({}), Session::silent());
    assert_eq!((&answer["accepted"], answer.get("mutated_object")), (&json!(true), None));
    let review = &reviews(&answer)[0];
    assert_eq!((&review["scc"], &review["subject"]), (&json!("restricted-v2"), &json!("user")));
    assert!(review["patch"].as_array().unwrap().len() > 5);
    let tried = review["tried"].as_array().unwrap();
    assert_eq!(tried[0], json!({"scc": "anyuid", "usableBy": "none", "fits": true}));
}

#[test]
fn a_refusal_brings_openshifts_text_and_ours() {
    let mut pod = nginx();
    pod["spec"]["hostNetwork"] = json!(true);
    let answer = validate(&json!({"pod": pod, "namespace": team_a()}), &json!({}), Session::silent());
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(403)));
    let review = &reviews(&answer)[0];
    assert!(review["message"].as_str().unwrap().starts_with("pods \"web\" is forbidden"));
    assert!(review["reasons"][1].as_str().unwrap().starts_with("- `spec.hostNetwork`"), "{review}");
}

#[test]
fn service_accounts_are_answered_one_by_one() {
    let settings =
        json!({"access": {"bindings": [{"scc": "anyuid", "serviceAccounts": ["team-a/builder"]}]}});
    let mut pod = nginx();
    pod["spec"]["containers"][0]["securityContext"] = json!({"runAsUser": 0});
    let question = json!({"pod": pod, "namespace": team_a(), "serviceAccounts": ["default", "builder"]});
    let answer = validate(&question, &settings, Session::silent());
    let reviews = reviews(&answer);
    assert_eq!((&reviews[0]["allowed"], &reviews[1]["allowed"]), (&json!(false), &json!(true)));
    assert_eq!(reviews[1]["scc"], "anyuid");
    assert_eq!(answer["accepted"], false);
}

#[test]
fn templates_and_namespaces_of_the_cluster_are_understood() {
    let deployment = json!({
        "apiVersion": "apps/v1", "kind": "Deployment",
        "spec": {"template": {"spec": {"containers": [{"name": "c", "securityContext": {"privileged": true}}]}}},
    });
    let answer =
        validate(&json!({"pod": deployment, "namespace": "team-a"}), &json!({}), Session::silent().team_a());
    let reasons = reviews(&answer)[0]["reasons"].to_string();
    assert!(reasons.contains("`spec.template.spec.containers[0].securityContext.privileged`"), "{reasons}");
}

#[test]
fn exemptions_hold() {
    let question = json!({"pod": nginx(), "namespace": "kube-system"});
    let answer = validate(&question, &json!({}), Session::silent());
    assert_eq!(answer["accepted"], true);
    assert!(reviews(&answer)[0]["exempt"].as_str().unwrap().contains("exemptions.namespaces"));
}

#[test]
fn questions_that_cannot_be_read() {
    for (question, expected) in [
        (json!({"pod": {}}), "`namespace` is missing"),
        (
            json!({"pod": {"kind": "Service", "apiVersion": "v1"}, "namespace": "a"}),
            "`pod.kind` `Service` has no pods",
        ),
        (json!({"pod": {"spec": 5}, "namespace": "a"}), "in `pod`, `spec` expects an object"),
        (
            json!({"pod": {"kind": "Job", "apiVersion": "batch/v1"}, "namespace": "a"}),
            "`pod.spec.template` is missing",
        ),
        (
            json!({"pod": {}, "namespace": "a", "user": {"groups": 5}}),
            "`user.groups` expects a list of strings",
        ),
    ] {
        let answer = validate(&question, &json!({}), Session::silent());
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(400)));
        assert!(message(&answer).contains(expected), "{}", message(&answer));
    }
}

#[test]
fn a_host_that_fails_refuses() {
    let session = Session::silent().then_fails("get_resource", json!({}), "no kube");
    let answer = validate(&json!({"pod": nginx(), "namespace": "team-a"}), &json!({}), session);
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(500)));
}

#[test]
fn a_whole_cluster_in_a_question_is_answered_as_the_command_line_does() {
    let question = json!({
        "name": "case",
        "namespace": team_a(),
        "user": {"username": "alice", "groups": ["system:authenticated"]},
        "rbac": [{"scc": "restricted-v2", "group": "system:authenticated"}],
        "sccs": ["restricted-v2"],
        "pod": nginx(),
    });
    let answer = validate(&question, &json!({}), Session::silent());
    assert_eq!(answer["accepted"], true);
    let result: Value = serde_json::from_str(message(&answer)).unwrap();
    assert_eq!(
        (&result["name"], &result["result"]["admit"]["scc"]),
        (&json!("case"), &json!("restricted-v2"))
    );
}
