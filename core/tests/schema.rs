//! The strict field check.

use std::fmt::Write as _;
use virt_grants_core::diag::{Diagnostic, settle};
use virt_grants_core::source::{LineIndex, json, yaml};
use virt_grants_core::{input, schema};

fn findings(text: &str) -> Vec<Diagnostic> {
    let (documents, mut findings) = yaml::read(text);
    let (objects, more) = input::objects(&documents);
    findings.extend(more);
    for object in &objects {
        findings.extend(schema::check(object, Some(text)));
    }
    settle(findings)
}

fn list(text: &str) -> String {
    let index = LineIndex::new(text);
    let mut out = String::new();
    for finding in findings(text) {
        let at = index.position(text, finding.at.span.map_or(0, |span| span.start));
        let (severity, rule, path) = (finding.severity.as_str(), finding.rule, &finding.at.path);
        let _ = writeln!(out, "{}:{} {severity} [{rule}] {path}: {}", at.line, at.column, finding.message);
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(list(text).trim(), expected.trim());
}

/// The text after every fix that every finding offers.
fn mended(text: &str) -> String {
    let mut edits: Vec<_> =
        findings(text).into_iter().filter_map(|f| f.fix).flat_map(|fix| fix.edits).collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span));
    let mut result = text.to_owned();
    for edit in edits {
        result.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
    }
    result
}

const GOOD: &str = r#"apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}}
  template:
    metadata:
      labels: {app: web}
      annotations: {note: "5"}
    spec:
      restartPolicy: Always
      securityContext: {fsGroup: 1000, seccompProfile: {type: RuntimeDefault}, supplementalGroups: [1, 2]}
      containers:
        - name: web
          image: nginx
          ports: [{containerPort: 8080, protocol: TCP}]
          resources: {limits: {cpu: 1, memory: 1.5Gi}, requests: {cpu: 500m}}
          readinessProbe: {httpGet: {path: /, port: http}}
          securityContext: {runAsUser: 1000, capabilities: {drop: [ALL]}}
          volumeMounts: [{name: data, mountPath: /data}]
      volumes:
        - {name: data, emptyDir: {}}
        - {name: keys, secret: {secretName: keys, defaultMode: 420}}
status: {anything: goes}
"#;

#[test]
fn a_good_manifest_has_no_findings() {
    check(GOOD, "");
}

#[test]
fn misspelt_misplaced_and_unknown_fields_are_told_apart() {
    let text = "apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostnetwork: true
  containers:
    - name: web
      runAsUser: 0
      hostPID: true
      securityContext:
        priviledged: true
        sparkle: 1
";
    check(
        text,
        "5:3 error [schema/unknown-field] spec.hostnetwork: unknown field `hostnetwork`, did you mean `hostNetwork`?
8:7 error [schema/misplaced-field] spec.containers[0].runAsUser: `runAsUser` is no field here, it belongs to `spec.containers[0].securityContext`
9:7 error [schema/misplaced-field] spec.containers[0].hostPID: `hostPID` is no field here, it belongs to `spec`
11:9 error [schema/unknown-field] spec.containers[0].securityContext.priviledged: unknown field `priviledged`, did you mean `privileged`?
12:9 warning [schema/unknown-field] spec.containers[0].securityContext.sparkle: unknown field `sparkle`",
    );
    let mended = mended(text);
    assert!(
        mended.contains("\n  hostNetwork: true\n") && mended.contains("\n        privileged: true\n"),
        "{mended}"
    );
}

#[test]
fn types_are_checked_and_fixes_keep_the_spelling() {
    let text = "apiVersion: apps/v1
kind: Deployment
metadata:
  name: 0012
  annotations: {a: true, b: 1.50, c: yes}
spec:
  replicas: \"3\"
  paused: \"true\"
  selector: {matchLabels: {}}
  template:
    spec:
      containers:
        - name: web
          args: run
          env: {A: b}
          ports: [{containerPort: 99999999999}]
          resources: {limits: {memory: 512mb}}
          livenessProbe: {httpGet: {port: 80.5}}
          securityContext: []
";
    check(
        text,
        "4:9 error [schema/wrong-type] metadata.name: `name` expects a string, found `0012`, which is the number `10`
5:20 error [schema/wrong-type] metadata.annotations.a: `a` expects a string, found the boolean `true`
5:29 error [schema/wrong-type] metadata.annotations.b: `b` expects a string, found `1.50`, which is the number `1.5`
5:38 error [schema/wrong-type] metadata.annotations.c: `c` expects a string, found `yes`, which is the boolean `true`
7:13 error [schema/wrong-type] spec.replicas: `replicas` expects an integer, found the string `3`
8:11 error [schema/wrong-type] spec.paused: `paused` expects a boolean, found the string `true`
14:17 error [schema/wrong-type] spec.template.spec.containers[0].args: `args` expects a list, found the string `run`
15:16 error [schema/wrong-type] spec.template.spec.containers[0].env: `env` expects a list, found an object
16:35 error [schema/wrong-type] spec.template.spec.containers[0].ports[0].containerPort: `containerPort` expects an integer of 32 bits, found the number `99999999999`
17:40 error [schema/wrong-type] spec.template.spec.containers[0].resources.limits.memory: `memory` expects a quantity such as `500m` or `1Gi`, found the string `512mb`
18:43 error [schema/wrong-type] spec.template.spec.containers[0].livenessProbe.httpGet.port: `port` expects an integer or a string, found the number `80.5`
19:28 error [schema/wrong-type] spec.template.spec.containers[0].securityContext: `securityContext` expects an object, found a list",
    );
    let mended = mended(text);
    for line in
        ["name: \"0012\"", "{a: \"true\", b: \"1.50\", c: \"yes\"}", "replicas: 3", "paused: true", "512Mi"]
    {
        assert!(mended.contains(line), "{mended}");
    }
}

#[test]
fn missing_fields_point_at_what_should_hold_them() {
    check(
        "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      containers:\n        - image: nginx\n",
        "4:1 error [schema/missing-field] spec.selector: the field `selector` is missing
8:11 error [schema/missing-field] spec.template.spec.containers[0].name: the field `name` is missing",
    );
    check(
        "apiVersion: extensions/v1beta1\nkind: ReplicaSet\nspec: {}\n",
        "1:13 warning [input/removed-api-version] apiVersion: `ReplicaSet` is not served in `extensions/v1beta1` since Kubernetes 1.16, expected `apps/v1`",
    );
}

#[test]
fn values_of_closed_sets_are_checked() {
    let text =
        GOOD.replace("restartPolicy: Always", "restartPolicy: always").replace("RuntimeDefault", "Docker");
    check(
        &text,
        "15:22 error [schema/unknown-value] spec.template.spec.restartPolicy: `restartPolicy` has no value `always`
16:63 error [schema/unknown-value] spec.template.spec.securityContext.seccompProfile.type: `type` has no value `Docker`",
    );
    assert!(mended(&text).contains("restartPolicy: Always"));
}

#[test]
fn security_context_constraints_have_a_schema() {
    check(
        "apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata: {name: mine}
allowPrivilegedContainers: true
priority: ten
fsGroup: {type: MustRunAs, ranges: [{min: 1, maximum: 2}]}
runAsUser: {type: MustRunAsRange, uidRangeMin: 1000, uidRangeMax: 2000}
users: []
",
        "4:1 error [schema/unknown-field] allowPrivilegedContainers: unknown field `allowPrivilegedContainers`, did you mean `allowPrivilegedContainer`?
5:11 error [schema/wrong-type] priority: `priority` expects an integer, found the string `ten`
6:46 warning [schema/unknown-field] fsGroup.ranges[0].maximum: unknown field `maximum`",
    );
}

#[test]
fn keys_of_json_stay_quoted() {
    let text =
        r#"{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "a", "Image": "b"}]}}"#;
    assert_eq!(mended(text), text.replace("Image", "image"));
}

#[test]
fn a_tree_without_a_text_is_checked_as_well() {
    let pod = json::read(r#"{"metadata": {"name": 5}, "spec": {"containers": []}}"#).unwrap();
    let found = schema::check_pod(&pod, 0, &virt_grants_core::path::FieldPath::root(), None);
    assert_eq!(found[0].message, "`name` expects a string, found the number `5`");
}
