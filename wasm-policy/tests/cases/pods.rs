//! Pods are chosen for, filled in, checked and refused as OpenShift would.

use super::support::{Session, create, message, nginx, update, validate};
use serde_json::{Value, json};

#[test]
fn a_plain_pod_gets_the_defaults_of_restricted_v2_and_keeps_the_rest() {
    let answer = validate(&create(&nginx()), &json!({}), Session::silent().team_a());
    assert_eq!(answer["accepted"], true);
    let pod = &answer["mutated_object"];
    assert_eq!(pod["metadata"]["annotations"]["openshift.io/scc"], "restricted-v2");
    assert_eq!(pod["metadata"]["annotations"]["security.openshift.io/validated-scc-subject-type"], "user");
    assert_eq!(
        pod["spec"]["securityContext"],
        json!({
            "fsGroup": 1_000_650_000,
            "seLinuxOptions": {"level": "s0:c26,c5"},
            "seccompProfile": {"type": "RuntimeDefault"},
        })
    );
    assert_eq!(
        pod["spec"]["containers"][0]["securityContext"],
        json!({
            "allowPrivilegeEscalation": false,
            "capabilities": {"drop": ["ALL"]},
            "runAsNonRoot": true,
            "runAsUser": 1_000_650_000,
        })
    );
    assert_eq!(pod["spec"]["unknownField"], nginx()["spec"]["unknownField"]);
}

#[test]
fn the_choice_is_explained_in_the_audit_log() {
    let answer = validate(&create(&nginx()), &json!({}), Session::silent().team_a());
    let audit = answer["audit_annotations"].as_object().unwrap();
    assert_eq!(audit["reason"], "\"restricted-v2\" is the only one not too restrictive and not denied");
    let silent = json!({"auditAnnotations": false});
    let answer = validate(&create(&nginx()), &silent, Session::silent().team_a());
    assert_eq!(answer.get("audit_annotations"), None);
}

#[test]
fn a_filled_in_pod_passes_the_second_phase_unchanged() {
    let answer = validate(&create(&nginx()), &json!({}), Session::silent().team_a());
    let pod = &answer["mutated_object"];
    let settings = json!({"mode": "validate"});
    let answer = validate(&create(pod), &settings, Session::silent().team_a());
    assert_eq!(answer["accepted"], true);
    assert_eq!(answer.get("mutated_object"), None);
    // Admitting once more changes nothing either.
    let answer = validate(&create(pod), &json!({}), Session::silent().team_a());
    assert_eq!((&answer["accepted"], answer.get("mutated_object")), (&json!(true), None));
}

#[test]
fn without_mutation_a_pod_is_told_what_it_lacks() {
    let settings = json!({"mode": "validate", "message": "short"});
    let answer = validate(&create(&nginx()), &settings, Session::silent().team_a());
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(403)));
    for line in [
        "`restricted-v2` would take this pod with these values",
        "- `spec.securityContext.fsGroup`: 1000650000",
        "- `spec.containers[0].securityContext.capabilities`: {\"drop\":[\"ALL\"]}",
        "- `spec.containers[0].securityContext.allowPrivilegeEscalation`: false",
    ] {
        assert!(message(&answer).contains(line), "{line} is not in {}", message(&answer));
    }
}

fn privileged() -> Value {
    let mut pod = nginx();
    pod["spec"]["containers"][0]["securityContext"] = json!({"privileged": true, "runAsUser": 0});
    pod
}

#[test]
fn a_refusal_speaks_as_openshift_does_and_names_each_reason_with_its_path() {
    let answer = validate(&create(&privileged()), &json!({}), Session::silent().team_a());
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(403)));
    let text = message(&answer);
    let start = "pods \"web\" is forbidden: unable to validate against any security context constraint: \
                 [provider \"anyuid\": Forbidden: not usable by user or serviceaccount, ";
    assert!(text.starts_with(start), "{text}");
    assert!(text.contains("\n`restricted-v2` refuses this pod:\n"), "{text}");
    assert!(text.contains("- `spec.containers[0].securityContext.privileged`: "), "{text}");
    assert!(
        text.contains("`insights-runtime-extractor-scc` would take this pod, but neither service account `default` nor user `alice` may use it"),
        "{text}"
    );
}

#[test]
fn the_style_of_a_message_is_a_choice() {
    let in_style = |style: &str| {
        let settings = json!({"message": style});
        let answer = validate(&create(&privileged()), &settings, Session::silent().team_a());
        message(&answer).to_owned()
    };
    let (openshift, short, both) = (in_style("openshift"), in_style("short"), in_style("both"));
    assert!(openshift.starts_with("pods \"web\" is forbidden") && !openshift.contains('\n'));
    assert!(short.starts_with("`restricted-v2` refuses this pod:"));
    assert_eq!(both, format!("{openshift}\n{short}"));
}

#[test]
fn values_print_as_the_chosen_minor_prints_them() {
    let mut pod = nginx();
    pod["spec"]["securityContext"] = json!({"fsGroup": 5});
    let in_minor = |minor: &str| {
        let settings = json!({"scc": {"minor": minor}, "message": "openshift"});
        let answer = validate(&create(&pod), &settings, Session::silent().team_a());
        message(&answer).to_owned()
    };
    assert!(in_minor("4.21").contains("Invalid value: [5]: 5 is not an allowed group"));
    assert!(in_minor("4.19").contains("Invalid value: []int64{5}: 5 is not an allowed group"));
}

#[test]
fn ephemeral_containers_are_filled_in_on_their_own_subresource() {
    let answer = validate(&create(&nginx()), &json!({}), Session::silent().team_a());
    let old = answer["mutated_object"].clone();
    let mut new = old.clone();
    new["spec"]["ephemeralContainers"] = json!([{"name": "debug", "image": "busybox"}]);
    let mut request = update(&old, &new);
    request["subResource"] = json!("ephemeralcontainers");
    let answer = validate(&request, &json!({}), Session::silent().team_a());
    assert_eq!(answer["accepted"], true);
    let debug = &answer["mutated_object"]["spec"]["ephemeralContainers"][0];
    assert_eq!(debug["securityContext"]["runAsUser"], 1_000_650_000);

    new["spec"]["ephemeralContainers"][0]["securityContext"] = json!({"privileged": true});
    let mut request = update(&old, &new);
    request["subResource"] = json!("ephemeralcontainers");
    let answer = validate(&request, &json!({}), Session::silent().team_a());
    assert_eq!(answer["accepted"], false);
    assert!(message(&answer).contains("`spec.ephemeralContainers[0].securityContext.privileged`"));
}

#[test]
fn updates_that_change_nothing_of_interest_cost_no_call() {
    let old = nginx();
    let mut new = old.clone();
    new["metadata"]["finalizers"] = json!(["example.com/x"]);
    let answer = validate(&update(&old, &new), &json!({}), Session::silent());
    assert_eq!(answer, json!({"accepted": true}));
}

#[test]
fn an_update_may_not_fill_in() {
    let old = nginx();
    let mut new = old.clone();
    new["metadata"]["labels"]["app"] = json!("other");
    let settings = json!({"message": "short"});
    let answer = validate(&update(&old, &new), &settings, Session::silent().team_a());
    assert_eq!(answer["accepted"], false);
    assert!(message(&answer).contains("with these values, which an update cannot change:"));
}

#[test]
fn an_update_may_not_change_the_required_scc() {
    let old = nginx();
    let mut new = old.clone();
    new["metadata"]["annotations"] = json!({"openshift.io/required-scc": "anyuid"});
    let answer = validate(&update(&old, &new), &json!({}), Session::silent().team_a());
    let text = "pods \"web\" is forbidden: invalid change of required security context constraint annotation: \
                openshift.io/required-scc";
    assert!(message(&answer).starts_with(text));
}

#[test]
fn deleting_and_ignored_subresources_pass() {
    let mut request = create(&nginx());
    request["operation"] = json!("DELETE");
    request.as_object_mut().unwrap().remove("object");
    request["oldObject"] = nginx();
    assert_eq!(validate(&request, &json!({}), Session::silent()), json!({"accepted": true}));
    for sub_resource in ["binding", "eviction", "log", "portforward", "proxy", "status"] {
        let mut request = update(&nginx(), &privileged());
        request["subResource"] = json!(sub_resource);
        assert_eq!(validate(&request, &json!({}), Session::silent()), json!({"accepted": true}));
    }
    let mut windows = privileged();
    windows["spec"]["os"] = json!({"name": "windows"});
    assert_eq!(validate(&create(&windows), &json!({}), Session::silent()), json!({"accepted": true}));
}

#[test]
fn in_place_resizing_is_judged() {
    let old = nginx();
    let mut new = old.clone();
    new["spec"]["containers"][0]["resources"] = json!({"limits": {"cpu": "2"}});
    let mut request = update(&old, &new);
    request["subResource"] = json!("resize");
    let answer = validate(&request, &json!({}), Session::silent().team_a());
    assert_eq!(answer["accepted"], false);
}

#[test]
fn numbers_and_the_order_of_keys_stay_as_written() {
    let payload = r#"{"request":{"uid":"1","kind":{"group":"","version":"v1","kind":"Pod"},"resource":{"group":"","version":"v1","resource":"pods"},"namespace":"team-a","operation":"CREATE","userInfo":{"username":"a","groups":["system:authenticated"]},"object":{"z":1.50,"a":1e3,"spec":{"containers":[],"big":18446744073709551616},"metadata":{"name":"x"}}},"settings":{}}"#;
    let mut session = Session::silent().team_a();
    let answer = crate::call("validate", payload.as_bytes(), &mut session).unwrap();
    let object = answer.split_once("\"mutated_object\":").unwrap().1;
    assert!(
        object.starts_with(r#"{"z":1.50,"a":1e3,"spec":{"containers":[],"big":18446744073709551616,"#),
        "{object}"
    );
}
