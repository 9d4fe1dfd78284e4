//! Whatever cannot be read is refused, and nothing traps.

use super::support::{Session, create, message, nginx, update, validate};
use serde_json::{Value, json};

fn raw_call(payload: &[u8]) -> Value {
    let answer = crate::call("validate", payload, &mut Session::silent()).unwrap();
    serde_json::from_str(&answer).unwrap()
}

#[test]
fn payloads_that_are_no_json() {
    let deep = "[".repeat(100_000);
    let nodes = format!("[{}0]", "0,".repeat(1_100_000));
    for payload in [
        &b""[..],
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{\"request\":",
        b"{\"request\":{}} x",
        deep.as_bytes(),
        nodes.as_bytes(),
    ] {
        let answer = raw_call(payload);
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(400)));
        assert!(message(&answer).starts_with("virt-grants: the payload "), "{answer}");
    }
}

#[test]
fn requests_that_lack_something_or_have_it_wrong() {
    let change = |path: &str, value: Value| {
        let mut request = create(&nginx());
        *request.pointer_mut(path).unwrap() = value;
        request
    };
    let mut update_without_old = update(&nginx(), &nginx());
    update_without_old.as_object_mut().unwrap().remove("oldObject");
    for (request, expected) in [
        (json!({}), "`request.kind` is missing"),
        (change("/kind", json!("Pod")), "`request.kind` expects an object"),
        (change("/kind/kind", json!(5)), "`request.kind.kind` expects a string"),
        (change("/kind/kind", json!("")), "`request.kind.kind` or `request.resource.resource` is missing"),
        (change("/resource", Value::Null), "`request.resource` is missing"),
        (change("/operation", json!("PATCH")), "`request.operation` `PATCH` is none of"),
        (change("/operation", Value::Null), "`request.operation` is missing"),
        (change("/object", Value::Null), "`request.object` is missing"),
        (change("/object", json!([])), "`request.object` expects an object"),
        (change("/userInfo", json!([])), "`request.userInfo` expects an object"),
        (change("/userInfo/username", json!({})), "`request.userInfo.username` expects a string"),
        (change("/userInfo/groups", json!("devs")), "`request.userInfo.groups` expects a list of strings"),
        (change("/userInfo/groups", json!([5])), "`request.userInfo.groups` expects a list of strings"),
        (change("/namespace", Value::Null), "`request.namespace` is missing"),
        (update_without_old, "`request.oldObject` is missing for an UPDATE"),
    ] {
        let answer = validate(&request, &json!({}), Session::silent());
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(400)), "{expected}");
        assert!(message(&answer).contains(expected), "{expected}: {}", message(&answer));
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_not_read() {
    let text = create(&nginx()).to_string();
    for (once, twice, path) in [
        ("\"spec\":{", "\"spec\":{},\"spec\":{", "request.object.spec"),
        (
            "\"securityContext\":{}",
            "\"securityContext\":{\"runAsUser\":0,\"runAsUser\":5}",
            "request.object.spec.securityContext.runAsUser",
        ),
        ("\"username\":", "\"username\":\"system:admin\",\"username\":", "request.userInfo.username"),
        ("\"operation\":", "\"operation\":\"DELETE\",\"operation\":", "request.operation"),
        ("\"resource\":{", "\"resource\":\"\",\"resource\":{", "request.resource"),
    ] {
        let request = text.replacen(once, twice, 1);
        assert_ne!(request, text);
        let answer = raw_call(format!("{{\"request\":{request},\"settings\":{{}}}}").as_bytes());
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(400)), "{path}");
        let expected = format!("virt-grants: the payload cannot be read: `{path}` is there twice");
        assert_eq!(message(&answer), expected);
    }
    let both = format!("{{\"request\":{{}},\"request\":{text},\"settings\":{{}}}}");
    assert!(message(&raw_call(both.as_bytes())).contains("`request` is there twice"));
    let settings = format!("{{\"request\":{text},\"settings\":{{}},\"settings\":{{}}}}");
    assert!(message(&raw_call(settings.as_bytes())).contains("`settings` is there twice"));
}

#[test]
fn every_truncation_of_a_request_is_refused() {
    let payload = json!({"request": create(&nginx()), "settings": {}}).to_string();
    for end in 0..payload.len() {
        let answer = raw_call(&payload.as_bytes()[..end]);
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(400)), "{end}");
    }
}

#[test]
fn objects_that_are_not_what_the_request_says() {
    let kind = |group: &str, kind: &str| json!({"group": group, "version": "v1", "kind": kind});
    let with = |path: &str, value: Value| {
        let mut request = create(&nginx());
        *request.pointer_mut(path).unwrap() = value;
        request
    };
    let mut resized = update(&nginx(), &nginx());
    resized["subResource"] = json!("resize");
    resized["kind"] = kind("autoscaling", "Scale");
    for (request, expected) in [
        (
            with("/kind", kind("apps", "Deployment")),
            "`request.kind` is apps/v1/Deployment, and `pods` are of kind Pod",
        ),
        (
            with("/kind", kind("", "PodTemplate")),
            "`request.kind` is v1/PodTemplate, and `pods` are of kind Pod",
        ),
        (with("/kind", kind("example.com", "Pod")), "`request.kind` is example.com/v1/Pod, and `pods`"),
        (
            with("/object/kind", json!("PodTemplate")),
            "`request.object.kind` is `PodTemplate`, and `request.kind` says `Pod`",
        ),
        (with("/object/kind", json!(["Pod"])), "`request.object.kind` expects a string"),
        (resized, "`request.kind` is autoscaling/v1/Scale"),
    ] {
        let answer = validate(&request, &json!({}), Session::silent());
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(400)), "{expected}");
        assert!(message(&answer).contains(expected), "{expected}: {}", message(&answer));
    }
}

#[test]
fn nesting_and_size_are_bounded() {
    let nested = |depth: usize| {
        let mut pod = nginx();
        pod["spec"]["x"] = (0..depth).fold(json!(1), |inner, _| json!([inner]));
        json!({"request": create(&pod), "settings": {}}).to_string()
    };
    let mut session = Session::silent().team_a();
    let fits = crate::call("validate", nested(40).as_bytes(), &mut session).unwrap();
    assert!(fits.starts_with("{\"accepted\":true"), "{fits}");
    let answer = raw_call(nested(70).as_bytes());
    assert_eq!(answer["code"], 400);
    assert!(message(&answer).contains("at most 64 levels of nesting"), "{answer}");
}

#[test]
fn pods_with_fields_of_the_wrong_type() {
    for (path, value) in [
        ("/spec", json!([])),
        ("/spec/containers", json!({})),
        ("/spec/containers/0", json!("nginx")),
        ("/spec/securityContext", json!("none")),
        ("/metadata", json!(5)),
        ("/metadata/labels", json!([])),
    ] {
        let mut pod = nginx();
        *pod.pointer_mut(path).unwrap() = value;
        let request = create(&pod);
        let answer = validate(&request, &json!({}), Session::silent());
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(400)), "{path}");
        let text = message(&answer);
        assert!(
            text.starts_with("virt-grants: this Pod cannot be read:\n- `") && text.contains("expects"),
            "{text}"
        );
    }
    let mut old = nginx();
    old["spec"]["hostPID"] = json!("yes");
    let answer = validate(&update(&old, &nginx()), &json!({}), Session::silent());
    assert!(message(&answer).contains("`oldObject.spec.hostPID` expects true or false"));
}

#[test]
fn every_unreadable_field_is_named_at_once() {
    let mut pod = nginx();
    pod["spec"]["hostPID"] = json!("yes");
    pod["spec"]["containers"][0]["securityContext"] = json!({"runAsUser": "root"});
    let answer = validate(&create(&pod), &json!({}), Session::silent());
    for path in ["`spec.hostPID`", "`spec.containers[0].securityContext.runAsUser`"] {
        assert!(message(&answer).contains(path), "{}", message(&answer));
    }
}

#[test]
fn wrong_settings_refuse_whatever_is_asked() {
    let answer = validate(&create(&nginx()), &json!({"enforcement": "warm"}), Session::silent());
    assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(500)));
    assert!(message(&answer).contains("`enforcement`: `warm` is none of deny, warn; did you mean `warn`?"));
}

#[test]
fn functions_that_do_not_exist_are_errors() {
    let error = crate::call("valid", b"{}", &mut Session::silent()).unwrap_err();
    assert!(error.contains("this policy has no function `valid`"), "{error}");
    assert_eq!(crate::call("protocol_version", b"", &mut Session::silent()).unwrap(), "\"v1\"");
}

#[test]
fn three_megabytes_are_answered() {
    let mut pod = nginx();
    let value = "x".repeat(3 << 20);
    pod["metadata"]["annotations"] = json!({"big": value});
    let answer = validate(&create(&pod), &json!({}), Session::silent().team_a());
    assert_eq!(answer["mutated_object"]["metadata"]["annotations"]["big"], value);
    let containers: Vec<Value> = (0..20_000).map(|number| json!({"name": format!("c{number}"), "image": "i", "env": [{"name": "A", "value": "some text that makes it longer"}, {"name": "B", "value": "and longer"}]})).collect();
    pod = nginx();
    pod["spec"]["containers"] = json!(containers);
    assert!(pod.to_string().len() > 2_500_000);
    let answer = validate(&create(&pod), &json!({}), Session::silent().team_a());
    assert_eq!(answer["mutated_object"]["spec"]["containers"].as_array().unwrap().len(), 20_000);
}
