//! `exec` and `attach` are open to those who could create the pod.

use super::support::{Session, message, nginx, request, validate};
use serde_json::{Value, json};

fn exec(sub_resource: &str) -> Value {
    let kind = json!({"group": "", "version": "v1", "kind": "PodExecOptions"});
    let mut request =
        request("CONNECT", &kind, "pods", &json!({"kind": "PodExecOptions", "command": ["sh"]}));
    request["name"] = json!("web");
    request["subResource"] = json!(sub_resource);
    request
}

fn stored(pod: &Value) -> Session {
    let payload = json!({"api_version": "v1", "kind": "Pod", "name": "web", "namespace": "team-a", "disable_cache": true});
    Session::silent().then("get_resource", payload, pod.clone())
}

#[test]
fn into_a_pod_that_the_user_could_create() {
    let answer = validate(&exec("exec"), &json!({}), stored(&nginx()).team_a());
    assert_eq!(answer, json!({"accepted": true}));
}

#[test]
fn not_into_a_pod_beyond_the_rights_of_the_user() {
    let mut pod = nginx();
    pod["spec"]["hostPID"] = json!(true);
    let answer = validate(&exec("attach"), &json!({}), stored(&pod).team_a());
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(403)));
    let start = "pods \"web\" is forbidden: attach operation is not allowed because the pod's security context exceeds \
                 your permissions: pods \"web\" is forbidden: unable to validate against any security context constraint: ";
    assert!(message(&answer).starts_with(start), "{}", message(&answer));
    assert!(message(&answer).contains("`spec.hostPID`"));
}

#[test]
fn a_pod_that_does_not_exist_is_not_found() {
    let error = "Cannot find v1/Pod named 'web' inside of namespace 'Some(\"team-a\")'";
    let session = Session::silent().then_fails("get_resource", json!({"kind": "Pod"}), error);
    let answer = validate(&exec("exec"), &json!({}), session);
    assert_eq!((&answer["code"], message(&answer)), (&json!(404), "pods \"web\" not found"));
}

#[test]
fn other_connections_are_not_looked_at() {
    for sub_resource in ["portforward", "proxy"] {
        assert_eq!(validate(&exec(sub_resource), &json!({}), Session::silent()), json!({"accepted": true}));
    }
}
