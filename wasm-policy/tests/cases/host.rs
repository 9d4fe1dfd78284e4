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
    assert!(refused(&cluster, empty).contains("holds no `items`"));
}

#[test]
fn a_config_map_that_does_not_exist_is_a_failure_and_no_empty_set() {
    let settings = json!({"scc": {"source": "configMap", "configMap": {"namespace": "n", "name": "m"}}});
    let error = "Cannot find v1/ConfigMap named 'm' inside of namespace 'Some(\"n\")'";
    refused(&settings, Session::silent().team_a().then_fails("get_resource", json!({}), error));
}
