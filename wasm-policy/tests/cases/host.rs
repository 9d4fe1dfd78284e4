//! A call that fails refuses, names itself and says what to do.

use super::support::{Session, create, message, nginx, validate};
use serde_json::{Value, json};

const NOT_GRANTED: &str = "Policy has not been granted access to Kubernetes v1/Namespace resources. The violation has been reported.";
const NO_CAPABILITY: &str = "Policy has not been granted access to the 'kubernetes/can_i' host capability. The violation has been reported.";
const NO_CLIENT: &str = "kube::Client was not initialized properly";
const NOT_SERVED: &str = "Cannot find resource security.openshift.io/v1/SecurityContextConstraints";

fn refused(settings: &Value, session: Session) -> String {
    let answer = validate(&create(&nginx()), settings, session);
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(500)), "{answer}");
    message(&answer).to_owned()
}

#[test]
fn every_call_of_every_mode() {
    let cluster = json!({"scc": {"source": "cluster"}});
    let config_map = json!({"scc": {"source": "configMap", "configMap": {"namespace": "n", "name": "m"}}});
    let can_i = json!({"access": {"source": "canI"}});
    let bare = || Session::silent().namespace("team-a", &json!({}));
    let cases: [(Value, Session, &'static str, &str, &str, &str); 5] = [
        (
            json!({}),
            Session::silent(),
            "get_resource",
            NOT_GRANTED,
            "v1/Namespace `team-a`",
            "spec.contextAwareResources",
        ),
        (
            json!({}),
            bare(),
            "list_resources_all",
            NO_CLIENT,
            "all v1/Namespace",
            "no connection to the cluster",
        ),
        (
            cluster,
            Session::silent().team_a(),
            "list_resources_all",
            NOT_SERVED,
            "all security.openshift.io/v1/SecurityContextConstraints",
            "install its CustomResourceDefinition",
        ),
        (
            config_map,
            Session::silent().team_a(),
            "get_resource",
            "forbidden",
            "v1/ConfigMap `n/m`",
            "role of the policy server's service account",
        ),
        (
            can_i,
            Session::silent().team_a(),
            "can_i",
            NO_CAPABILITY,
            "`use` of `anyuid` by `system:serviceaccount:team-a:default` in `team-a`",
            "hostCapabilities",
        ),
    ];
    for (settings, session, operation, error, about, advice) in cases {
        let text = refused(&settings, session.then_fails(operation, json!({}), error));
        assert!(
            text.starts_with(&format!(
                "virt-grants: host call kubernetes/{operation} for {about} failed: {error}; "
            )),
            "{text}"
        );
        assert!(text.contains(advice), "{text}");
    }
}

#[test]
fn a_failing_question_about_access_is_not_followed_by_others() {
    let settings = json!({"access": {"source": "canI"}});
    let account = "system:serviceaccount:team-a:default";
    let session =
        Session::silent().team_a().can_i(account, "anyuid", false).then_fails("can_i", json!({}), "timeout");
    assert!(refused(&settings, session).contains("by `alice` in `team-a` failed: timeout"));
}

#[test]
fn answers_that_make_no_sense_are_failures() {
    let session = || Session::silent().team_a();
    let can_i = json!({"access": {"source": "canI"}});
    assert!(refused(&can_i, session().then("can_i", json!({}), json!({}))).contains("`allowed` is missing"));
    let cluster = json!({"scc": {"source": "cluster"}});
    let empty = session().then("list_resources_all", json!({}), json!({}));
    assert!(refused(&cluster, empty).contains("`items` is missing"));
}

/// A call comes next whose answer is this text, whatever it is.
fn answers(session: Session, operation: &'static str, text: &str) -> Session {
    session.then_text(operation, json!({}), text)
}

#[test]
fn garbage_is_never_taken_for_absence() {
    let can_i = json!({"access": {"source": "canI"}});
    let cluster = json!({"scc": {"source": "cluster"}});
    let annotations =
        |annotations: &str| format!(r#"{{"metadata":{{"name":"team-a","annotations":{annotations}}}}}"#);
    for text in [
        "",
        "null",
        "[]",
        "5",
        "\"\"",
        "{",
        "{}",
        r#"{"metadata":null}"#,
        r#"{"metadata":[]}"#,
        &annotations("[]"),
        &annotations("5"),
        &annotations(r#"{"openshift.io/sa.scc.uid-range":5}"#),
        &annotations(r#"{"openshift.io/sa.scc.mcs":null}"#),
        r#"{"metadata":{"labels":"a"}}"#,
        r#"{"metadata":{"labels":{"openshift.io/run-level":1}}}"#,
    ] {
        let told = refused(&json!({}), answers(Session::silent(), "get_resource", text));
        assert!(told.contains("v1/Namespace `team-a` failed: its answer cannot be read: "), "{text}: {told}");
    }
    let bare = || Session::silent().namespace("team-a", &json!({}));
    for text in [
        "null",
        "{}",
        r#"{"items":null}"#,
        r#"{"items":{}}"#,
        r#"{"items":[5]}"#,
        r#"{"items":[{}]}"#,
        r#"{"items":[{"metadata":{}}]}"#,
        r#"{"items":[{"metadata":{"name":"b","annotations":[]}}]}"#,
    ] {
        let told = refused(&json!({}), answers(bare(), "list_resources_all", text));
        assert!(told.contains("all v1/Namespace failed: its answer cannot be read: "), "{text}: {told}");
    }
    for text in ["null", "{}", r#"{"items":null}"#, r#"{"items":"a"}"#, r#"{"items":[null]}"#] {
        let told = refused(&cluster, answers(Session::silent().team_a(), "list_resources_all", text));
        assert!(
            told.contains("SecurityContextConstraints failed: its answer cannot be read: "),
            "{text}: {told}"
        );
    }
    for text in [
        "null",
        "[]",
        "true",
        r#"{"allowed":"true"}"#,
        r#"{"allowed":1}"#,
        r#"{"allowed":null}"#,
        r#"{"allowed":true,"denied":"no"}"#,
    ] {
        let told = refused(&can_i, answers(Session::silent().team_a(), "can_i", text));
        assert!(told.contains("its answer cannot be read: "), "{text}: {told}");
    }
}

#[test]
fn allowed_and_denied_at_once_is_denied() {
    let account = "system:serviceaccount:team-a:default";
    let both = json!({"allowed": true, "denied": true, "reason": "a webhook says no"});
    let session = Session::silent()
        .team_a()
        .then("can_i", json!({}), both.clone())
        .then("can_i", json!({}), both)
        .can_i(account, "restricted-v2", true);
    let answer = validate(&create(&nginx()), &json!({"access": {"source": "canI"}}), session);
    assert_eq!(answer["mutated_object"]["metadata"]["annotations"]["openshift.io/scc"], "restricted-v2");
}

#[test]
fn a_list_of_any_length_is_answered() {
    let namespace =
        |number: u32| json!({"name": format!("n-{number}"), "creationTimestamp": "2026-01-01T00:00:00Z"});
    let many: Vec<Value> = (0..20_000).map(namespace).collect();
    let own = json!({"name": "team-a", "creationTimestamp": "2025-01-01T00:00:00Z"});
    let session = Session::silent().namespace_object("team-a", &own).namespaces(&many);
    assert_eq!(validate(&create(&nginx()), &json!({}), session)["accepted"], true);
    // More than is read is a failure, and no set that was cut short.
    let text = format!("{{\"items\":[{}{{}}]}}", "{\"a\":[0,0,0,0,0,0,0,0]},".repeat(110_000));
    let session = answers(Session::silent().team_a(), "list_resources_all", &text);
    let told = refused(&json!({"scc": {"source": "cluster"}}), session);
    assert!(told.contains("fewer values for its size (MAX_NODES, MIN_BYTES_PER_NODE)"), "{told}");
}

#[test]
fn the_words_of_the_host_are_told_in_every_way_it_fails() {
    for (error, advice) in [
        (
            "Callback evaluation failure: Cannot find resource v1/Namespace",
            "the cluster does not serve this kind",
        ),
        ("error finding resource v1 / Namespace: 404", "the cluster does not serve this kind"),
        (
            "Callback evaluation failure: kube::Client was not initialized properly",
            "no connection to the cluster",
        ),
        (
            "ApiError: namespaces \"team-a\" is forbidden: User \"x\" cannot get resource",
            "check the role of the policy server's",
        ),
        (
            "Policy has not been granted access to the 'kubernetes/get_resource' host capability.",
            "allow the host capability",
        ),
        (NOT_GRANTED, "spec.contextAwareResources"),
        ("Error obtaining response over callback channel", "the policy server's log"),
        ("Replay error: unexpected request. Was expecting A, got B instead", "the policy server's log"),
        ("the list of recorded responses is empty", "the policy server's log"),
        ("", "the policy server's log"),
    ] {
        let told = refused(&json!({}), Session::silent().then_fails("get_resource", json!({}), error));
        assert!(told.contains(&format!("failed: {error}; ")) && told.contains(advice), "{told}");
    }
}

#[test]
fn a_config_map_that_does_not_exist_is_a_failure_and_no_empty_set() {
    let settings = json!({"scc": {"source": "configMap", "configMap": {"namespace": "n", "name": "m"}}});
    let error = "Cannot find v1/ConfigMap named 'm' inside of namespace 'Some(\"n\")'";
    refused(&settings, Session::silent().team_a().then_fails("get_resource", json!({}), error));
}
