//! Who may let a namespace's pods out of admission.

use super::support::{Session, message, request, validate};
use serde_json::{Value, json};

fn namespace(operation: &str, name: &str, metadata: &Value) -> Value {
    let mut object = json!({"apiVersion": "v1", "kind": "Namespace", "metadata": metadata});
    object["metadata"]["name"] = json!(name);
    let kind = json!({"group": "", "version": "v1", "kind": "Namespace"});
    let mut request = request(operation, &kind, "namespaces", &object);
    request["namespace"] = json!(name);
    request
}

fn create(name: &str, metadata: &Value) -> Value {
    namespace("CREATE", name, metadata)
}

fn by_admin(mut request: Value) -> Value {
    request["userInfo"] =
        json!({"username": "kubernetes-admin", "groups": ["system:masters", "system:authenticated"]});
    request
}

#[test]
fn labels_and_annotations_that_decide_about_pods() {
    for (metadata, expected) in [
        (
            json!({"labels": {"openshift.io/run-level": "0"}}),
            "- to write `metadata.labels[openshift.io/run-level]`",
        ),
        (
            json!({"labels": {"security.openshift.io/disable-securitycontextconstraints": "true"}}),
            "- to write `metadata.labels[security.openshift.io/disable-securitycontextconstraints]`",
        ),
        (
            json!({"annotations": {"openshift.io/sa.scc.uid-range": "0/2147483647"}}),
            "- to write `metadata.annotations[openshift.io/sa.scc.uid-range]`",
        ),
    ] {
        let answer = validate(&create("mine", &metadata), &json!({}), Session::silent());
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(403)));
        let text = message(&answer);
        assert!(
            text.starts_with(
                "virt-grants: user `alice` may not use the SCC `privileged`, which this takes:\n"
            )
        );
        assert!(text.contains(expected), "{text}");
        let answer = validate(&by_admin(create("mine", &metadata)), &json!({}), Session::silent());
        assert_eq!(answer, json!({"accepted": true}));
    }
}

#[test]
fn names_that_are_trusted() {
    for (name, settings) in [
        ("openshift-infra", json!({})),
        ("openshift-machine-api", json!({})),
        ("kubevirt", json!({"kubevirt": {"namespaces": ["kubevirt"]}})),
        ("kube-mine", json!({"exemptions": {"namespaces": ["kube-*"]}})),
    ] {
        let request = create(name, &json!({}));
        assert_eq!(validate(&request, &settings, Session::silent())["accepted"], false, "{name}");
        // What exists already may be changed otherwise.
        let mut update = request.clone();
        update["operation"] = json!("UPDATE");
        update["oldObject"] = request["object"].clone();
        assert_eq!(validate(&update, &settings, Session::silent()), json!({"accepted": true}), "{name}");
    }
    assert_eq!(
        validate(&create("mine", &json!({})), &json!({}), Session::silent()),
        json!({"accepted": true})
    );
}

#[test]
fn what_stays_as_it_was_is_nobodys_doing() {
    let labels = json!({"labels": {"openshift.io/run-level": "1", "team": "a"}});
    let mut update = namespace("UPDATE", "mine", &labels);
    update["oldObject"] = update["object"].clone();
    update["object"]["metadata"]["labels"]["team"] = json!("b");
    assert_eq!(validate(&update, &json!({}), Session::silent()), json!({"accepted": true}));
    update["object"]["metadata"]["labels"] = json!({"openshift.io/run-level": "0"});
    assert_eq!(validate(&update, &json!({}), Session::silent())["accepted"], false);
}

#[test]
fn rbac_is_asked_once_where_it_decides_and_a_failure_refuses() {
    let settings = json!({"access": {"source": "canI"}});
    let request = create("mine", &json!({"labels": {"openshift.io/run-level": "0"}}));
    for allowed in [true, false] {
        let session = Session::silent().can_i("alice", "privileged", allowed);
        assert_eq!(validate(&request, &settings, session)["accepted"], allowed);
    }
    let answer = validate(&request, &settings, Session::silent().then_fails("can_i", json!({}), "timeout"));
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(500)));
    let plain = validate(&create("mine", &json!({})), &settings, Session::silent());
    assert_eq!(plain, json!({"accepted": true}));
}

#[test]
fn settings_that_rely_on_nothing_guard_nothing() {
    let metadata =
        json!({"labels": {"openshift.io/run-level": "0"}, "annotations": {"openshift.io/sa.scc.mcs": "s0"}});
    let labels = json!({"exemptions": {"labels": false}});
    let text = validate(&create("mine", &metadata), &labels, Session::silent());
    assert!(message(&text).contains("annotations") && !message(&text).contains("labels"), "{text}");
    let none = json!({"namespaces": {"source": "settings", "withoutRanges": "deriveUnchecked"}});
    assert_eq!(validate(&create("mine", &metadata), &none, Session::silent()), json!({"accepted": true}));
    let exempt = json!({"exemptions": {"users": ["alice"]}});
    assert_eq!(validate(&create("mine", &metadata), &exempt, Session::silent())["accepted"], true);
}
