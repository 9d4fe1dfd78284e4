//! The SCC objects of every tag equal the recorded ones, as written in KubeVirt's source and as OpenShift stores them.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use serde_json::{Map, Value};
use virt_grants_core::kubevirt::scc::{Form, scc, sccs};
use virt_grants_core::kubevirt::{release, releases};
use virt_grants_core::source::json_print;

const NAMESPACE: &str = "<kubevirt-namespace>";

fn recorded() -> Value {
    serde_json::from_str(include_str!("corpus/kubevirt/scc.json")).unwrap()
}

fn rendered(tag: &str, name: &str, form: Form) -> Map<String, Value> {
    let tag = release(tag).unwrap().tag;
    let object = scc(tag, name).unwrap().object(form, NAMESPACE);
    serde_json::from_str(&json_print::print(&object)).unwrap()
}

#[test]
fn the_tags_are_the_recorded_ones() {
    let recorded = recorded();
    let recorded = recorded["by_tag"].as_object().unwrap();
    assert_eq!(releases().len(), 245);
    assert!(releases().iter().all(|release| recorded.contains_key(release.name)));
}

#[test]
fn every_tag_renders_the_recorded_objects() {
    let recorded = recorded();
    let mut compared = 0;
    for range in recorded["ranges"].as_array().unwrap() {
        let name = range["scc"].as_str().unwrap();
        for tag in range["tags"].as_array().unwrap() {
            let tag = tag.as_str().unwrap();
            assert_eq!(
                Value::Object(rendered(tag, name, Form::Stored)),
                range["as_stored_by_openshift"],
                "{tag} {name}"
            );
            let mut written = rendered(tag, name, Form::Written);
            assert_eq!(written.remove("apiVersion").unwrap(), "security.openshift.io/v1");
            assert_eq!(written.remove("kind").unwrap(), "SecurityContextConstraints");
            assert_eq!(written.remove("metadata").unwrap()["name"], name);
            assert_eq!(Value::Object(written), range["fields"], "{tag} {name}");
            compared += 1;
        }
    }
    assert_eq!(compared, 2 * 245);
}

#[test]
fn a_patch_release_may_differ_from_both_neighbours() {
    let capabilities =
        |tag| rendered(tag, "kubevirt-controller", Form::Stored)["allowedCapabilities"].clone();
    let usual = serde_json::json!(["SYS_NICE", "NET_BIND_SERVICE"]);
    assert_eq!(capabilities("v1.0.0"), usual);
    assert_eq!(capabilities("v1.0.1"), serde_json::json!(["SYS_NICE", "NET_BIND_SERVICE", "SYS_PTRACE"]));
    assert_eq!(capabilities("v1.1.0"), usual);
}

#[test]
fn users_name_the_namespace_that_was_asked_for() {
    for row in sccs() {
        let object = row.object(Form::Written, "openshift-cnv");
        let user = object.get("users").unwrap().items()[0].as_str().unwrap().to_owned();
        assert!(user.starts_with("system:serviceaccount:openshift-cnv:kubevirt-"), "{user}");
    }
}
