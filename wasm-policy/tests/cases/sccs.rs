//! Where the objects come from, and who may use them.

use super::support::{Session, create, message, nginx, validate};
use serde_json::{Value, json};

fn open(name: &str, users: &Value) -> Value {
    json!({
        "apiVersion": "security.openshift.io/v1",
        "kind": "SecurityContextConstraints",
        "metadata": {"name": name},
        "runAsUser": {"type": "RunAsAny"},
        "seLinuxContext": {"type": "RunAsAny"},
        "users": users,
    })
}

fn chosen(answer: &Value) -> &Value {
    &answer["mutated_object"]["metadata"]["annotations"]["openshift.io/scc"]
}

#[test]
fn inline_objects_are_taken_as_openshift_would_store_them() {
    let settings = json!({"scc": {"source": "inline", "objects": [open("mine", &json!(["alice"]))]}});
    let answer = validate(&create(&nginx()), &settings, Session::silent().team_a());
    assert_eq!(chosen(&answer), "mine");
    // As written it lacks the types of two strategies.
    let settings = json!({"scc": {
        "source": "inline", "writeDefaults": false, "objects": [open("mine", &json!(["alice"]))],
    }});
    let answer = validate(&create(&nginx()), &settings, Session::silent().team_a());
    assert!(message(&answer).contains("Unrecognized FSGroup strategy type"), "{}", message(&answer));
}

#[test]
fn objects_of_the_cluster_are_listed_once() {
    let settings = json!({"scc": {"source": "cluster"}});
    let kind = json!({"api_version": "security.openshift.io/v1", "kind": "SecurityContextConstraints"});
    let list = json!({"items": [open("mine", &json!(["alice"]))]});
    let session = Session::silent().team_a().then("list_resources_all", kind, list);
    assert_eq!(chosen(&validate(&create(&nginx()), &settings, session)), "mine");

    let settings = json!({"scc": {"source": "cluster", "resource": {"apiVersion": "example.com/v1", "kind": "Constraint"}}});
    let kind = json!({"api_version": "example.com/v1", "kind": "Constraint"});
    let session = Session::silent().team_a().then("list_resources_all", kind, json!({"items": []}));
    let answer = validate(&create(&nginx()), &settings, session);
    assert!(message(&answer).contains("no SecurityContextConstraints found in cluster"));
}

#[test]
fn objects_may_stand_in_a_config_map() {
    let settings =
        json!({"scc": {"source": "configMap", "configMap": {"namespace": "policies", "name": "sccs"}}});
    let payload = json!({"kind": "ConfigMap", "namespace": "policies", "name": "sccs"});
    let data = |text: &str| json!({"data": {"mine.json": text}});
    let text = open("mine", &json!(["alice"])).to_string();
    let session = Session::silent().team_a().then("get_resource", payload.clone(), data(&text));
    assert_eq!(chosen(&validate(&create(&nginx()), &settings, session)), "mine");

    for (broken, why) in [
        ("{", "v1/ConfigMap `policies/sccs`, key `mine.json`: not JSON"),
        ("", "key `mine.json`: not JSON"),
        ("{}", "key `mine.json`: `metadata.name`: "),
        ("[]", "key `mine.json`: `metadata.name`: "),
        ("{\"metadata\":{\"name\":\"x\"},\"users\":5}", "`users`: expects a list, found the number `5`"),
        (
            "{\"metadata\":{\"name\":\"x\"},\"requiredDropCapabilites\":[\"ALL\"]}",
            "did you mean `requiredDropCapabilities`?",
        ),
        ("{\"metadata\":{\"name\":\"x\"},\"users\":[],\"users\":[\"alice\"]}", "`users` is there twice"),
    ] {
        let session = Session::silent().team_a().then("get_resource", payload.clone(), data(broken));
        let answer = validate(&create(&nginx()), &settings, session);
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(500)));
        assert!(message(&answer).contains(why), "{}", message(&answer));
    }
}

#[test]
fn values_of_a_config_map_that_are_no_texts_or_say_the_same_name() {
    let settings =
        json!({"scc": {"source": "configMap", "configMap": {"namespace": "policies", "name": "sccs"}}});
    let text = open("mine", &json!(["alice"])).to_string();
    for (data, why) in [
        (json!({"data": {"a": 5}}), "key `a`: expects a text"),
        (json!({"data": {"a": null}}), "key `a`: expects a text"),
        (json!({"data": {"a": {}}}), "key `a`: expects a text"),
        (json!({"data": {"a": text, "b": text}}), "SecurityContextConstraints `mine` are there twice"),
    ] {
        let session = Session::silent().team_a().then("get_resource", json!({"kind": "ConfigMap"}), data);
        let answer = validate(&create(&nginx()), &settings, session);
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(500)));
        assert!(message(&answer).contains(why), "{}", message(&answer));
    }
    for data in [json!({}), json!({"data": null}), json!({"data": {}}), json!({"data": []})] {
        let session = Session::silent().team_a().then("get_resource", json!({"kind": "ConfigMap"}), data);
        let answer = validate(&create(&nginx()), &settings, session);
        assert_eq!(answer["accepted"], false, "{answer}");
    }
}

#[test]
fn bindings_grant_the_use_of_an_object() {
    let mut pod = nginx();
    pod["spec"]["containers"][0]["securityContext"] = json!({"runAsUser": 0});
    let with = |binding: Value| {
        let settings = json!({"access": {"bindings": [binding]}});
        validate(&create(&pod), &settings, Session::silent().team_a())
    };
    for binding in [
        json!({"scc": "anyuid", "users": ["alice"]}),
        json!({"scc": "anyuid", "groups": ["devs"]}),
        json!({"scc": "anyuid", "serviceAccounts": ["team-a/default"]}),
        json!({"scc": "*", "users": ["alice"], "namespaces": ["team-a"]}),
    ] {
        assert_eq!(chosen(&with(binding.clone())), "anyuid", "{binding}");
    }
    for binding in [
        json!({"scc": "anyuid", "users": ["bob"]}),
        json!({"scc": "anyuid", "users": ["alice"], "namespaces": ["team-b"]}),
        json!({"scc": "anyuid", "serviceAccounts": ["team-b/default"]}),
    ] {
        assert_eq!(with(binding.clone())["accepted"], false, "{binding}");
    }
}

#[test]
fn without_openshifts_bindings_nobody_may_use_restricted_v2() {
    let settings = json!({"access": {"openshiftBindings": false}});
    let answer = validate(&create(&nginx()), &settings, Session::silent().team_a());
    assert_eq!(answer["accepted"], false);
    assert!(
        message(&answer)
            .contains("would take this pod, but neither service account `default` nor user `alice`")
    );
}

#[test]
fn the_cluster_is_asked_in_order_account_before_user_until_one_fits() {
    let settings = json!({"access": {"source": "canI"}});
    let account = "system:serviceaccount:team-a:default";
    let session = Session::silent()
        .team_a()
        .can_i(account, "anyuid", false)
        .can_i("alice", "anyuid", false)
        .can_i(account, "restricted-v2", false)
        .can_i("alice", "restricted-v2", true);
    assert_eq!(chosen(&validate(&create(&nginx()), &settings, session)), "restricted-v2");
}

#[test]
fn a_required_object_is_the_only_one_asked_about() {
    let settings = json!({"access": {"source": "canI"}});
    let mut pod = nginx();
    pod["metadata"]["annotations"] = json!({"openshift.io/required-scc": "nonroot-v2"});
    let session =
        Session::silent().team_a().can_i("system:serviceaccount:team-a:default", "nonroot-v2", true);
    assert_eq!(chosen(&validate(&create(&pod), &settings, session)), "nonroot-v2");
}

#[test]
fn standard_objects_can_be_required() {
    let settings = json!({"scc": {
        "source": "inline", "requireStandard": true, "objects": [open("mine", &json!(["alice"]))],
    }});
    let answer = validate(&create(&nginx()), &settings, Session::silent().team_a());
    assert!(message(&answer).contains("cache is missing anyuid, hostaccess"), "{}", message(&answer));
}
