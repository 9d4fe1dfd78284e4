//! Which objects and pods a text holds.

use std::fmt::Write as _;
use virt_grants_core::check::{self, Options, Outcome};
use virt_grants_core::input::{self, Role, Workload};
use virt_grants_core::source::{LineIndex, yaml};

/// One line per pod: kind, namespace and name, path, who creates it; then the findings.
fn describe(text: &str) -> String {
    let (documents, _) = yaml::read(text);
    let (objects, mut findings) = input::objects(&documents);
    let (pods, more) = input::pods(&objects);
    findings.extend(more);
    let mut out = String::new();
    for pod in pods {
        let by = pod.created_by().username().unwrap_or_else(|| "the requester".to_owned());
        let broken = if pod.broken { " (broken)" } else { "" };
        let (kind, namespace, name, path) = (pod.workload, pod.namespace, pod.name, &pod.path);
        let _ = writeln!(out, "{} {kind} {namespace}/{name} at `{path}` by {by}{broken}", pod.document);
    }
    let index = LineIndex::new(text);
    for finding in findings {
        let at = index.position(text, finding.at.span.map_or(0, |span| span.start));
        let (severity, rule, message) = (finding.severity.as_str(), finding.rule, finding.message);
        let help = finding.help.unwrap_or_default();
        let _ = writeln!(out, "{}:{} {severity} [{rule}] {message} ({help})", at.line, at.column);
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(describe(text).trim(), expected.trim());
}

#[test]
fn every_kind_that_holds_a_template_leads_to_its_pod() {
    let rows = [
        (Workload::Pod, "v1", "spec: {}"),
        (Workload::PodTemplate, "v1", "template: {}"),
        (Workload::Deployment, "apps/v1", "spec: {template: {}}"),
        (Workload::ReplicaSet, "apps/v1", "spec: {template: {}}"),
        (Workload::ReplicationController, "v1", "spec: {template: {}}"),
        (Workload::StatefulSet, "apps/v1", "spec: {template: {}}"),
        (Workload::DaemonSet, "apps/v1", "spec: {template: {}}"),
        (Workload::Job, "batch/v1", "spec: {template: {}}"),
        (Workload::CronJob, "batch/v1", "spec: {jobTemplate: {spec: {template: {}}}}"),
        (Workload::DeploymentConfig, "apps.openshift.io/v1", "spec: {template: {}}"),
    ];
    assert_eq!(rows.len(), Workload::ALL.len());
    for (workload, version, body) in rows {
        let text = format!("apiVersion: {version}\nkind: {workload}\nmetadata: {{name: a}}\n{body}\n");
        let (documents, _) = yaml::read(&text);
        let (objects, findings) = input::objects(&documents);
        assert_eq!(findings, []);
        let pod = objects[0].pod().unwrap().unwrap();
        assert_eq!(pod.path.to_string(), workload.template().join("."));
        assert_eq!(pod.name, "a");
    }
}

#[test]
fn lists_are_unfolded_and_typed_items_inherit() {
    check(
        "apiVersion: v1
kind: List
items:
  - {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: web}}
  - apiVersion: apps/v1
    kind: DeploymentList
    items:
      - {metadata: {name: b}, spec: {template: {spec: {}}}}
",
        "0 Pod web/a at `items[0]` by the requester
0 Deployment /b at `items[1].items[0].spec.template` by system:serviceaccount:kube-system:replicaset-controller",
    );
}

#[test]
fn openshift_templates_are_unfolded() {
    check(
        "apiVersion: template.openshift.io/v1
kind: Template
objects:
  - {apiVersion: v1, kind: Pod, metadata: {name: '${NAME}'}}
parameters: [{name: NAME}]
",
        "0 Pod /${NAME} at `objects[0]` by the requester",
    );
}

#[test]
fn admission_reviews_are_unfolded() {
    let text = r#"{"kind": "AdmissionReview", "apiVersion": "admission.k8s.io/v1", "request": {
  "kind": {"group": "", "version": "v1", "kind": "Pod"}, "operation": "CREATE", "namespace": "demo",
  "userInfo": {"username": "jane", "groups": ["dev"]},
  "object": {"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "a"}, "spec": {}}, "oldObject": null}}"#;
    check(text, "0 Pod demo/a at `request.object` by the requester");
    let (documents, _) = yaml::read(text);
    let (objects, _) = input::objects(&documents);
    let review = objects[0].review.clone().unwrap();
    assert_eq!((review.operation, review.username, review.groups), ("CREATE", "jane", vec!["dev"]));
    let request = text.split_once("\"request\": ").unwrap().1;
    check(request.strip_suffix('}').unwrap(), "0 Pod demo/a at `object` by the requester");
}

#[test]
fn other_objects_are_recognised() {
    let text = "apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\n---
apiVersion: v1\nkind: Namespace\n---\napiVersion: kubevirt.io/v1\nkind: VirtualMachine\n---
apiVersion: v1\nkind: ConfigMap\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n";
    let (documents, _) = yaml::read(text);
    let (objects, findings) = input::objects(&documents);
    assert_eq!(findings, []);
    let roles: Vec<Role> = objects.iter().map(|object| object.role).collect();
    let machine = Role::VirtualMachine(&["spec", "template"]);
    assert_eq!(roles, [Role::SecurityContextConstraints, Role::Namespace, machine, Role::Other, Role::Other]);
}

#[test]
fn what_is_not_known_is_said() {
    check(
        "apiVersion: apps/v1\nkind: Deploymnet\n---\napiVersion: argoproj.io/v1alpha1\nkind: Rollout
spec: {template: {spec: {}}}\n---\napiVersion: example.com/v1\nkind: Thing\n---\nspec: {containers: []}\n---\njust text\n",
        "2:7 error [input/unknown-kind] the kind `Deploymnet` is not known, nothing of it is checked (did you mean `Deployment`?)
5:7 warning [input/unknown-kind] the kind `Rollout` is not known, nothing of it is checked (it seems to hold a pod template: check the pods that come of it)
9:7 info [input/unknown-kind] the kind `Thing` is not known, nothing of it is checked ()
11:1 error [input/not-an-object] the object has no `kind`, expected `apiVersion` and `kind` (it looks like a pod: add `apiVersion: v1` and `kind: Pod`)
13:1 error [input/not-an-object] the document is a string, expected an object with `apiVersion` and `kind` (add `apiVersion` and `kind`; a template has to be rendered first)",
    );
}

#[test]
fn a_wrong_version_is_named_and_the_pod_still_judged() {
    check(
        "apiVersion: extensions/v1beta1\nkind: Deployment\nspec: {template: {spec: {}}}\n---\napiVersion: v1\nkind: Deployment\nspec: {template: {spec: {}}}\n---\nkind: Pod\n",
        "0 Deployment / at `spec.template` by system:serviceaccount:kube-system:replicaset-controller
1 Deployment / at `spec.template` by system:serviceaccount:kube-system:replicaset-controller
2 Pod / at `` by the requester
1:13 warning [input/removed-api-version] `Deployment` is not served in `extensions/v1beta1` since Kubernetes 1.16, expected `apps/v1` (some fields differ between the versions, for example a selector may be required)
5:13 error [input/wrong-api-version] there is no `Deployment` in `v1`, expected `apps/v1` ()
9:1 error [input/wrong-api-version] `Pod` has no `apiVersion`, expected `v1` (add `apiVersion: v1`)",
    );
}

#[test]
fn a_workload_without_a_template_does_not_hide_others() {
    check(
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 1\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: b}\nspec: {a: b: c}\n",
        "1 Pod /b at `` by the requester (broken)
4:3 error [input/missing-template] `Deployment` has no `spec.template`, there is no pod to judge (add `spec.template` with `metadata` and `spec`; mind the indentation)",
    );
}

#[test]
fn a_text_that_is_broken_in_part_is_not_judged_whatever_the_rest_is() {
    let outcome = |text: &str| check::check(text, &Options::default()).outcome();
    let service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n";
    assert_eq!(outcome(service), Outcome::Clean);
    for broken in ["kind: Pod\0\nspec: [", "kind: Unknown\nspec: {", "kind: Unknown\n\tspec: 1"] {
        assert_eq!(outcome(broken), Outcome::NotJudged, "{broken:?}");
        assert_eq!(outcome(&format!("{service}---\n{broken}")), Outcome::NotJudged, "{broken:?}");
    }
}
