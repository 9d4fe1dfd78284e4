//! Pods that claim to be KubeVirt's.

use super::support::{Session, create, message, nginx, validate, warnings};
use serde_json::{Value, json};

/// A launcher pod as virt-controller makes it.
fn launcher() -> Value {
    let mut pod = nginx();
    pod["metadata"] = json!({
        "generateName": "virt-launcher-vm-",
        "namespace": "team-a",
        "labels": {"kubevirt.io": "virt-launcher", "kubevirt.io/created-by": "1"},
        "ownerReferences": [{
            "apiVersion": "kubevirt.io/v1", "kind": "VirtualMachineInstance", "name": "vm", "uid": "1", "controller": true,
        }],
    });
    pod["spec"]["securityContext"] = json!({"runAsUser": 107, "fsGroup": 107, "runAsNonRoot": true});
    pod["spec"]["containers"][0] = json!({
        "name": "compute",
        "securityContext": {
            "runAsUser": 107, "runAsNonRoot": true, "allowPrivilegeEscalation": false,
            "capabilities": {"add": ["NET_BIND_SERVICE"], "drop": ["ALL"]},
        },
    });
    pod
}

fn by_controller(pod: &Value) -> Value {
    let mut request = create(pod);
    request["userInfo"] = json!({
        "username": "system:serviceaccount:kubevirt:kubevirt-controller",
        "groups": ["system:serviceaccounts", "system:serviceaccounts:kubevirt", "system:authenticated"],
    });
    request
}

fn settings() -> Value {
    json!({"kubevirt": {"namespaces": ["kubevirt"]}})
}

#[test]
fn kubevirts_controller_creates_them_under_its_own_scc() {
    let answer = validate(&by_controller(&launcher()), &settings(), Session::silent().team_a());
    assert_eq!(answer["accepted"], true, "{answer}");
    assert_eq!(
        answer["mutated_object"]["metadata"]["annotations"]["openshift.io/scc"],
        "kubevirt-controller"
    );
    // Without the setting the name of the account means nothing.
    assert_eq!(
        validate(&by_controller(&launcher()), &json!({}), Session::silent().team_a())["accepted"],
        false
    );
}

#[test]
fn anybody_else_is_an_impostor_and_no_call_is_made() {
    let answer = validate(&create(&launcher()), &settings(), Session::silent());
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(403)));
    let text = message(&answer);
    assert!(text.contains("`alice` creates a pod in namespace `team-a` that claims to be a"), "{text}");
    assert!(text.contains("(kubevirt/"), "{text}");
}

#[test]
fn the_guard_can_warn_or_be_off() {
    let with = |guard: &str| json!({"kubevirt": {"namespaces": ["kubevirt"], "guard": guard}});
    let warned = validate(&create(&launcher()), &with("warn"), Session::silent().team_a());
    assert!(warnings(&warned).contains("claims to be a"), "{warned}");
    let off = validate(&create(&launcher()), &with("off"), Session::silent().team_a());
    assert_eq!(off.get("warnings"), None, "{off}");
}

#[test]
fn what_kubevirt_creates_stays_within_the_grants() {
    let mut pod = launcher();
    pod["spec"]["containers"][0]["securityContext"]["privileged"] = json!(true);
    let answer = validate(&by_controller(&pod), &settings(), Session::silent());
    assert_eq!(answer["accepted"], false);
    assert!(
        message(&answer).contains("`spec.containers[0].securityContext.privileged`"),
        "{}",
        message(&answer)
    );
}

#[test]
fn the_documented_grants_are_a_profile() {
    let with = |profile: &str| json!({"kubevirt": {"namespaces": ["kubevirt"], "profile": profile}});
    let answer = validate(&by_controller(&launcher()), &with("documented-4.10"), Session::silent());
    assert!(message(&answer).contains("NET_BIND_SERVICE"), "{answer}");
    let text = super::support::mistakes(&with("documented-4.99")).unwrap();
    assert!(text.contains("`kubevirt.profile`: "), "{text}");
    let text = super::support::mistakes(&json!({"kubevirt": {"release": "v99.1"}})).unwrap();
    assert!(text.contains("`kubevirt.release`: "), "{text}");
}
