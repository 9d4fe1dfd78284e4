//! Workloads are warned about before their pods are refused.

use super::support::{Session, message, request, validate, warnings};
use serde_json::{Value, json};

/// Every kind with its group, plural and the path of its template.
const KINDS: [(&str, &str, &str, &str); 9] = [
    ("", "PodTemplate", "podtemplates", "template"),
    ("", "ReplicationController", "replicationcontrollers", "spec.template"),
    ("apps", "Deployment", "deployments", "spec.template"),
    ("apps", "ReplicaSet", "replicasets", "spec.template"),
    ("apps", "StatefulSet", "statefulsets", "spec.template"),
    ("apps", "DaemonSet", "daemonsets", "spec.template"),
    ("batch", "Job", "jobs", "spec.template"),
    ("batch", "CronJob", "cronjobs", "spec.jobTemplate.spec.template"),
    ("apps.openshift.io", "DeploymentConfig", "deploymentconfigs", "spec.template"),
];

fn workload((group, kind, plural, path): (&str, &str, &str, &str), template: Value) -> Value {
    let object = path.rsplit('.').fold(template, |inner, key| json!({key: inner}));
    let mut object = object;
    object["metadata"] = json!({"name": "web"});
    request("CREATE", &json!({"group": group, "version": "v1", "kind": kind}), plural, &object)
}

fn template(security_context: &Value) -> Value {
    json!({"metadata": {}, "spec": {"containers": [{"name": "c", "securityContext": security_context}]}})
}

#[test]
fn every_kind_is_warned_about_with_the_path_inside_its_template() {
    for kind in KINDS {
        let request = workload(kind, template(&json!({"privileged": true})));
        let answer = validate(&request, &json!({}), Session::silent().team_a());
        assert_eq!(answer["accepted"], true);
        let path = format!("`{}.spec.containers[0].securityContext.privileged`", kind.3);
        let warnings = warnings(&answer);
        assert!(warnings.contains(&format!("pods of this {} would be refused", kind.1)), "{warnings}");
        assert!(warnings.contains(&path), "{warnings}");
    }
}

#[test]
fn every_kind_is_refused_where_the_setting_says_so() {
    let settings = json!({"workloads": "deny"});
    for kind in KINDS {
        let request = workload(kind, template(&json!({"privileged": true})));
        let answer = validate(&request, &settings, Session::silent().team_a());
        assert_eq!((&answer["accepted"], &answer["code"]), (&json!(false), &json!(403)), "{}", kind.1);
        assert!(message(&answer).contains(&format!("`{}.spec.containers[0]", kind.3)));
        let fine = validate(&workload(kind, template(&json!({}))), &settings, Session::silent().team_a());
        assert_eq!(fine, json!({"accepted": true}), "{}", kind.1);
    }
}

#[test]
fn templates_may_be_left_alone() {
    let settings = json!({"workloads": "off"});
    for kind in KINDS {
        let request = workload(kind, template(&json!({"privileged": true})));
        assert_eq!(validate(&request, &settings, Session::silent()), json!({"accepted": true}));
    }
}

#[test]
fn what_is_said_once_is_not_said_again() {
    let deployment = KINDS[2];
    let mut owned = workload(deployment, template(&json!({"privileged": true})));
    let owner = |api_version: &str, kind: &str, controller: bool| json!([{"apiVersion": api_version, "kind": kind, "name": "a", "uid": "1", "controller": controller}]);
    owned["object"]["metadata"]["ownerReferences"] = owner("apps/v1", "Deployment", true);
    assert_eq!(validate(&owned, &json!({}), Session::silent()), json!({"accepted": true}));
    // Of owners that are not judged nobody has heard anything.
    for other in [owner("apps/v1", "Deployment", false), owner("argoproj.io/v1alpha1", "Rollout", true)] {
        owned["object"]["metadata"]["ownerReferences"] = other;
        let denied = validate(&owned, &json!({"workloads": "deny"}), Session::silent().team_a());
        assert_eq!(denied["accepted"], false);
    }

    let mut scaled = workload(deployment, template(&json!({"privileged": true})));
    scaled["operation"] = json!("UPDATE");
    scaled["oldObject"] = scaled["object"].clone();
    scaled["object"]["spec"]["replicas"] = json!(3);
    assert_eq!(validate(&scaled, &json!({}), Session::silent()), json!({"accepted": true}));

    let mut status = workload(deployment, template(&json!({"privileged": true})));
    status["subResource"] = json!("status");
    assert_eq!(validate(&status, &json!({}), Session::silent()), json!({"accepted": true}));
}

#[test]
fn a_known_kind_without_a_template_is_refused() {
    let request = workload(KINDS[2], Value::Null);
    let answer = validate(&request, &json!({}), Session::silent());
    assert_eq!(answer["accepted"], false);
    assert!(message(&answer).contains("`spec.template` is missing"));
}

#[test]
fn an_unknown_kind_passes_with_a_warning_and_a_known_one_without_pods_silently() {
    let kind = json!({"group": "batch.volcano.sh", "version": "v1alpha1", "kind": "Job"});
    let answer = validate(&request("CREATE", &kind, "jobs", &json!({})), &json!({}), Session::silent());
    assert_eq!(answer["accepted"], true);
    assert!(warnings(&answer).contains("does not know batch.volcano.sh/v1alpha1/Job"));
    let kind = json!({"group": "", "version": "v1", "kind": "ConfigMap"});
    let answer = validate(&request("CREATE", &kind, "configmaps", &json!({})), &json!({}), Session::silent());
    assert_eq!(answer, json!({"accepted": true}));
}
