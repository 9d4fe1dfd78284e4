//! From the first warning to the last refusal.

use super::support::{Session, create, nginx, validate, warnings};
use serde_json::{Value, json};

fn privileged() -> Value {
    let mut pod = nginx();
    pod["spec"]["containers"][0]["securityContext"] = json!({"privileged": true});
    pod
}

#[test]
fn warning_says_what_would_be_refused_and_lets_it_pass() {
    let settings = json!({"enforcement": "warn"});
    let answer = validate(&create(&privileged()), &settings, Session::silent().team_a());
    assert_eq!(answer["accepted"], true);
    assert_eq!(answer.get("mutated_object"), None);
    let warnings = warnings(&answer);
    assert!(
        warnings.starts_with("virt-grants: would be refused: `restricted-v2` refuses this pod:"),
        "{warnings}"
    );
    assert!(
        answer["audit_annotations"]["would-refuse"]
            .as_str()
            .unwrap()
            .starts_with("pods \"web\" is forbidden")
    );
    for warning in answer["warnings"].as_array().unwrap() {
        assert!(warning.as_str().unwrap().len() <= 256);
    }
}

#[test]
fn warning_never_refuses_what_could_be_read_or_asked() {
    let settings = json!({"enforcement": "warn"});
    let failing = Session::silent().then_fails("get_resource", json!({}), "no kube");
    let answer = validate(&create(&nginx()), &settings, failing);
    assert_eq!(answer["accepted"], true);
    assert!(warnings(&answer).contains("host call kubernetes/get_resource"), "{answer}");
}

#[test]
fn exempt_requests_pass_with_a_warning_and_without_a_call() {
    let mut request = create(&privileged());
    request["namespace"] = json!("kube-system");
    let answer = validate(&request, &json!({}), Session::silent());
    assert_eq!(answer["accepted"], true);
    assert!(warnings(&answer).contains("namespace `kube-system` is listed in `exemptions.namespaces`"));

    for exemptions in
        [json!({"namespaces": ["team-*"]}), json!({"users": ["alice"]}), json!({"groups": ["devs"]})]
    {
        let settings = json!({"exemptions": exemptions});
        let answer = validate(&create(&privileged()), &settings, Session::silent());
        assert_eq!(answer["accepted"], true, "{settings}");
        assert!(warnings(&answer).contains("not judged"), "{settings}");
    }
}

#[test]
fn the_exempt_namespaces_are_a_setting() {
    let mut request = create(&privileged());
    request["namespace"] = json!("default");
    let settings = json!({"exemptions": {"namespaces": []}});
    let session = Session::silent().namespace("default", &super::support::ranges());
    assert_eq!(validate(&request, &settings, session)["accepted"], false);
}

#[test]
fn labels_exempt_namespaces_unless_switched_off() {
    for labels in [
        json!({"openshift.io/run-level": "1"}),
        json!({"security.openshift.io/disable-securitycontextconstraints": "true"}),
    ] {
        let metadata = json!({"annotations": super::support::ranges(), "labels": labels});
        let session = || Session::silent().namespace_object("team-a", &metadata);
        let answer = validate(&create(&privileged()), &json!({}), session());
        assert_eq!(answer["accepted"], true);
        assert!(warnings(&answer).contains("carries the label"));
        let settings = json!({"exemptions": {"labels": false}});
        assert_eq!(validate(&create(&privileged()), &settings, session())["accepted"], false);
    }
}
