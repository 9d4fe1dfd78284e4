//! What the audit scanner gets to hear.

use super::support::{Session, create, message, nginx, validate};
use serde_json::{Value, json};

/// The scanner creates what exists, names the kind in place of the resource, and has no user.
fn scan(pod: &Value) -> Value {
    let mut request = create(pod);
    request["resource"]["resource"] = json!("Pod");
    request["userInfo"] = json!({});
    request
}

#[test]
fn what_would_be_filled_in_today_is_no_failure() {
    for mode in ["mutate", "validate"] {
        let answer = validate(&scan(&nginx()), &json!({"mode": mode}), Session::silent().team_a());
        assert_eq!(answer["accepted"], true, "{answer}");
        assert_eq!(answer.get("mutated_object"), None);
    }
}

#[test]
fn a_pod_is_judged_by_its_service_account_and_the_message_says_so() {
    let mut pod = nginx();
    pod["spec"]["containers"][0]["securityContext"] = json!({"runAsUser": 0});
    let answer = validate(&scan(&pod), &json!({}), Session::silent().team_a());
    assert_eq!(answer["accepted"], false);
    let text = message(&answer);
    assert!(text.contains("judged by the pod's service account alone"), "{text}");
    assert!(
        text.contains("`anyuid` would take this pod, but service account `default` may not use it"),
        "{text}"
    );

    let bindings = json!([{"scc": "anyuid", "serviceAccounts": ["team-a/default"]}]);
    let settings = json!({"access": {"bindings": bindings}});
    assert_eq!(validate(&scan(&pod), &settings, Session::silent().team_a())["accepted"], true);
}

#[test]
fn nobody_is_asked_about_an_empty_name() {
    let settings = json!({"access": {"source": "canI"}, "scc": {"source": "inline", "objects": [
        {"metadata": {"name": "open"}, "runAsUser": {"type": "RunAsAny"}, "seLinuxContext": {"type": "RunAsAny"}},
    ]}});
    let account = "system:serviceaccount:team-a:default";
    let session = Session::silent().team_a().can_i(account, "open", false).can_i(account, "open", true);
    assert_eq!(validate(&scan(&nginx()), &settings, session)["accepted"], true);
}

#[test]
fn workloads_are_scanned_too() {
    let mut request = create(&json!({
        "metadata": {"name": "web"},
        "spec": {"template": {"spec": {"hostNetwork": true, "containers": [{"name": "c"}]}}},
    }));
    request["kind"] = json!({"group": "apps", "version": "v1", "kind": "Deployment"});
    request["resource"] = json!({"group": "apps", "version": "v1", "resource": "Deployment"});
    request["userInfo"] = json!({});
    let settings = json!({"workloads": "deny"});
    assert_eq!(validate(&request, &settings, Session::silent().team_a())["accepted"], false);
}
