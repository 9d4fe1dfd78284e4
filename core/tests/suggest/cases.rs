//! The pods people have, and what they are told.

use crate::corpus::shipped;
use virt_grants_core::diag::{Safety, Severity};
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod;
use virt_grants_core::scc::{
    self, Binding, BindingSubject, Bindings, Cluster, Namespace, Operation, Ranked, Request, SccSet, Subject,
    User, ValueStyle, try_on,
};
use virt_grants_core::source::{Node, Value, yaml};
use virt_grants_core::suggest::{
    Form, Grantee, Loosened, SmallestScc, changes, edited, grant, remedies, smallest_scc, surplus, text,
};

const NAMESPACE: Namespace<'static> = Namespace {
    name: "shop",
    missing: false,
    uid_range: Some("1000680000/10000"),
    mcs: Some("s0:c26,c15"),
    supplemental_groups: Some("1000680000/10000"),
    run_level: None,
    disable: None,
};

const NGINX: &str = "\
kind: Pod
metadata: {name: nginx}
spec:
  containers:
  - name: nginx
    image: nginx
    ports:
    - containerPort: 80
      hostPort: 80 # until there is a Route
    securityContext:
      runAsUser: 0
";

const CHART: &str = "\
kind: Pod
metadata:
  name: postgres
  annotations:
    seccomp.security.alpha.kubernetes.io/pod: unconfined
spec:
  securityContext:
    runAsUser: 1001
    fsGroup: 1001
    supplementalGroups: [1001]
  initContainers:
  - name: chown
    securityContext: {runAsUser: 0, runAsNonRoot: false}
  containers:
  - name: postgres
    securityContext:
      allowPrivilegeEscalation: true
      capabilities:
        add: [CHOWN, NET_BIND_SERVICE]
  volumes:
  - name: data
    persistentVolumeClaim: {claimName: data}
";

const CSI: &str = "\
kind: Pod
metadata: {name: csi-node}
spec:
  hostNetwork: true
  hostPID: true
  serviceAccountName: csi-node
  containers:
  - name: driver
    securityContext:
      privileged: true
      capabilities: {add: [SYS_ADMIN]}
      allowPrivilegeEscalation: true
    ports:
    - containerPort: 9808
      hostPort: 9808
  - name: registrar
  volumes:
  - name: pods
    hostPath: {path: /var/lib/kubelet/pods, type: Directory}
  - name: devices
    hostPath:
      path: /dev
";

const LAUNCHER: &str = "\
kind: Pod
metadata: {name: virt-launcher-vm}
spec:
  securityContext:
    runAsUser: 0
    seLinuxOptions: {type: virt_launcher.process}
  containers:
  - name: compute
    securityContext:
      privileged: false
      capabilities: {add: [NET_ADMIN, NET_BIND_SERVICE, SYS_NICE]}
  volumes:
  - name: sockets
    emptyDir: {}
";

fn read(text: &str) -> Node<'_> {
    yaml::read(text).0.remove(0).root
}

/// What a person is told, one line per edit: the title and whether it needs a decision.
fn told(text: &str, scc: &str) -> Vec<String> {
    let (shipped, pod) = (shipped(), read(text));
    let found = changes(&pod, Form::Written, shipped[scc], &NAMESPACE).unwrap();
    let line = |edit: &virt_grants_core::suggest::SuggestedEdit| {
        assert!(!edit.why.is_empty() && !edit.cost.is_empty());
        let mark = if edit.safety == Safety::NeedsReview { " (review)" } else { "" };
        format!("{}: {}{mark}", edit.edit.path, edit.title)
    };
    found.edits.iter().map(line).collect()
}

/// The manifest after the suggestion.
fn mended(source: &str, scc: &str) -> String {
    let (shipped, pod) = (shipped(), read(source));
    let found = changes(&pod, Form::Written, shipped[scc], &NAMESPACE).unwrap();
    let edits: Vec<_> = found.edits.iter().map(|edit| edit.edit.clone()).collect();
    let edits = text::edits(source, &pod, &FieldPath::root(), &edits).unwrap();
    let mended = text::apply(source, &edits).unwrap();
    let after = read(&mended);
    let (lowered, _) = pod::lower(&after, 0, &FieldPath::root());
    assert!(matches!(try_on(shipped[scc], &NAMESPACE, &lowered, 1), Ok(Ok(_))));
    mended
}

#[test]
fn nginx_as_root_with_a_host_port() {
    assert_eq!(
        told(NGINX, "restricted-v2"),
        [
            "spec.containers[0].ports[0].hostPort: remove `hostPort: 80`",
            "spec.containers[0].securityContext.runAsUser: remove `runAsUser: 0`",
        ]
    );
    let expected = NGINX
        .replace("      hostPort: 80 # until there is a Route\n", "")
        .replace("    securityContext:\n      runAsUser: 0\n", "");
    assert_eq!(mended(NGINX, "restricted-v2"), expected);
    let (shipped, pod) = (shipped(), read(NGINX));
    let found = changes(&pod, Form::Written, shipped["restricted-v2"], &NAMESPACE).unwrap();
    assert!(found.edits[1].cost.contains("port 80"), "{}", found.edits[1].cost);
}

#[test]
fn a_chart_with_fixed_ids() {
    assert_eq!(
        told(CHART, "restricted-v2"),
        [
            "metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]: remove the annotation \
             `seccomp.security.alpha.kubernetes.io/pod: unconfined`",
            "spec.containers[0].securityContext.allowPrivilegeEscalation: remove `allowPrivilegeEscalation: true`",
            "spec.containers[0].securityContext.capabilities.add[0]: remove `CHOWN` from `add` (review)",
            "spec.initContainers[0].securityContext.runAsUser: remove `runAsUser: 0`",
            "spec.securityContext.fsGroup: remove `fsGroup: 1001`",
            "spec.securityContext.runAsUser: remove `runAsUser: 1001`",
        ]
    );
    let mended = mended(CHART, "restricted-v2");
    assert!(
        mended.contains("  securityContext:\n    supplementalGroups: [1001]\n  initContainers"),
        "{mended}"
    );
    assert!(mended.contains("securityContext: {runAsNonRoot: false}"), "{mended}");
    assert!(mended.contains("add: [NET_BIND_SERVICE]"), "{mended}");
}

#[test]
fn a_csi_node_plugin_loses_what_it_is_for() {
    let told = told(CSI, "restricted-v2");
    assert_eq!(told.len(), 8, "{told:#?}");
    assert_eq!(told.iter().filter(|line| line.ends_with("(review)")).count(), 6, "{told:#?}");
    assert!(told[6].contains("replace the hostPath of volume `pods` by `emptyDir: {}`"), "{told:#?}");
    let mended = mended(CSI, "restricted-v2");
    assert!(
        mended.ends_with("volumes:\n  - name: pods\n    emptyDir: {}\n  - name: devices\n    emptyDir: {}\n"),
        "{mended}"
    );
}

#[test]
fn an_object_that_allows_it_wants_no_edit() {
    assert_eq!(told(CSI, "privileged"), Vec::<String>::new());
}

#[test]
fn a_volume_that_nothing_can_replace_is_named() {
    let (shipped, pod) = (shipped(), read(LAUNCHER));
    let obstacle = changes(&pod, Form::Written, shipped["machine-api-termination-handler"], &NAMESPACE)
        .unwrap_err()
        .to_string();
    assert!(obstacle.contains("`spec.volumes[0].emptyDir`"), "{obstacle}");
    assert!(obstacle.contains("`downwardAPI`, `hostPath`"), "{obstacle}");
}

#[test]
fn what_the_api_server_adds_is_mended_too() {
    let text =
        "spec:\n  hostNetwork: true\n  containers:\n  - name: a\n    ports:\n    - containerPort: 80\n";
    assert_eq!(
        told(text, "machine-api-termination-handler"),
        [
            "spec.automountServiceAccountToken: set `automountServiceAccountToken: false` (review)",
            "spec.hostNetwork: remove `hostNetwork: true` (review)",
        ]
    );
    let made = smallest(&[text]);
    assert!(
        lines(&made).contains(&"allowHostPorts true for 0: spec.containers[0].ports".to_owned()),
        "{:?}",
        lines(&made)
    );
}

#[test]
fn a_pod_that_demands_another_object_is_freed_first() {
    let text =
        "metadata: {annotations: {openshift.io/required-scc: privileged}}\nspec: {containers: [{name: a}]}\n";
    let told = told(text, "restricted-v2");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("remove the annotation `openshift.io/required-scc: privileged`"), "{told:?}");
    assert_eq!(mended(text, "restricted-v2"), "metadata: {}\nspec: {containers: [{name: a}]}\n");
}

#[test]
fn remedies_name_what_may_be_used_first() {
    let shipped = shipped();
    let names = ["privileged", "restricted-v2", "anyuid", "hostnetwork-v2"];
    let set = SccSet::new(names.map(|name| scc::Member::Borrowed(shipped[name])));
    let node = read(NGINX);
    let (lowered, _) = pod::lower(&node, 0, &FieldPath::root());
    let request = Request {
        operation: Operation::Create,
        resource: "pods",
        subresource: "",
        name: "",
        namespace: NAMESPACE,
        user: User { name: "dev", groups: &["system:authenticated"] },
        pod: &lowered,
    };
    let subject = BindingSubject::Group("system:authenticated");
    let mut access = Bindings(vec![Binding { subject, scc: "restricted-v2", namespace: None }]);
    let mut cluster =
        Cluster { sccs: &set, access: &mut access, require_standard: false, style: ValueStyle::Json };
    let remedies = remedies(&node, Form::Written, request, &mut cluster);
    let list: Vec<_> = remedies
        .iter()
        .map(|remedy| {
            let edits = remedy.outcome.as_ref().unwrap().edits.len();
            (remedy.ranked.scc.name, remedy.subject, edits)
        })
        .collect();
    let granted = Some(Subject::User);
    assert_eq!(
        list,
        [
            ("restricted-v2", granted, 2),
            ("privileged", None, 0),
            ("anyuid", None, 1),
            ("hostnetwork-v2", None, 1),
        ]
    );
    let trials = scc::trace(request, &mut cluster);
    let grant = grant(&trials, &lowered, "shop", Grantee::ServiceAccount("default")).unwrap();
    assert_eq!(grant.command, "oc adm policy add-scc-to-user privileged -z default -n shop");
    assert!(grant.beyond.contains(&"the node's processes (`hostPID`)".to_owned()), "{:?}", grant.beyond);
    let kinds: Vec<_> =
        grant.manifests.iter().map(|manifest| manifest.get("kind").and_then(Node::as_str)).collect();
    assert_eq!(kinds, [Some("Role"), Some("RoleBinding")]);
    let subject = grant.manifests[1].get("subjects").unwrap().items()[0].get("name").unwrap();
    assert_eq!(subject.as_str(), Some("default"));
}

#[test]
fn what_a_pod_uses_is_not_surplus() {
    let shipped = shipped();
    let node = read(CSI);
    let (lowered, _) = pod::lower(&node, 0, &FieldPath::root());
    let list = surplus(&shipped["privileged"].scc, &lowered);
    assert!(!list.iter().any(|line| line.contains("hostPID") || line == "privileged containers"), "{list:?}");
    assert!(list.contains(&"the node's shared memory (`hostIPC`)".to_owned()), "{list:?}");
    assert_eq!(
        surplus(&shipped["restricted-v2"].scc, &lowered),
        ["any supplemental group", "the capabilities `NET_BIND_SERVICE`"]
    );
}

fn smallest(pods: &[&str]) -> SmallestScc {
    let nodes: Vec<_> = pods.iter().map(|text| read(text)).collect();
    let nodes: Vec<&Node<'_>> = nodes.iter().collect();
    let users = ["system:serviceaccount:shop:default"];
    let made = smallest_scc(&nodes, Form::Written, &NAMESPACE, "shop", &users, &[]).unwrap();
    check_smallest(&nodes, Form::Written, &NAMESPACE, &made);
    made
}

/// The object admits all pods, and none of what was loosened can be taken back.
pub(crate) fn check_smallest(pods: &[&Node<'_>], form: Form, namespace: &Namespace<'_>, made: &SmallestScc) {
    let admits = |object: &Node<'_>| {
        let (scc, problems) = scc::lower(object, 0, &FieldPath::root());
        assert_eq!(problems, []);
        let ranked = Ranked { points: scc::order::points(&scc), scc };
        pods.iter().all(|node| {
            let (mut pod, _) = pod::lower(node, 0, &FieldPath::root());
            if form == Form::Written {
                pod::api_defaults(&mut pod, node, "default");
            }
            matches!(try_on(&ranked, namespace, &pod, 1), Ok(Ok(_)))
        })
    };
    assert!(admits(&made.object), "{made:?}");
    // A cluster takes the object, and what it stores is as good.
    let mut findings = scc::validate_object(&made.object, 0, &FieldPath::root());
    findings.retain(|finding| finding.severity == Severity::Error);
    assert_eq!(findings, [], "{made:?}");
    assert!(admits(&scc::defaulted(&made.object)), "{made:?}");
    for loosened in &made.loosened {
        // Some openings are not admission's demand: see the reason that is given.
        if !loosened.reason.starts_with("an SCC that") {
            assert!(!admits(&tightened(&made.object, loosened)), "{loosened:?} of {made:?}");
        }
    }
}

fn tightened<'a>(object: &Node<'a>, loosened: &'a Loosened) -> Node<'a> {
    let path = FieldPath::root().key(loosened.field);
    let old = object.get(loosened.field).unwrap();
    let strategy = |kind: &'static str| {
        let value = Value::String(kind.into());
        let entries = vec![virt_grants_core::source::Entry {
            key: "type".into(),
            key_span: virt_grants_core::source::Span::default(),
            value: Node::made(value),
        }];
        Value::Mapping(entries)
    };
    let text = |node: &Node<'_>| node.get("driver").unwrap_or(node).as_str().map(str::to_owned);
    let value = match (&old.value, loosened.field) {
        (Value::Bool(_), _) => Value::Bool(false),
        (Value::Sequence(items), _) => {
            let kept = items.iter().filter(|item| text(item).as_deref() != Some(&loosened.value));
            Value::Sequence(kept.cloned().collect())
        }
        (_, "runAsUser") => strategy("MustRunAsRange"),
        (_, "fsGroup" | "supplementalGroups") => {
            let ranges = old.get("ranges").map(Node::items).unwrap_or_default();
            if ranges.len() > 1 {
                let is_other = |range: &&Node<'_>| {
                    range.get("min").and_then(Node::as_i64) != loosened.value.parse().ok()
                };
                let kept = ranges.iter().filter(is_other).cloned().collect();
                let mut strategy = Node::made(strategy("MustRunAs"));
                let edit = scc::Edit {
                    path: FieldPath::of(&["ranges"]),
                    value: Some(Node::made(Value::Sequence(kept))),
                };
                scc::apply(&mut strategy, &[edit]);
                strategy.value
            } else {
                strategy("MustRunAs")
            }
        }
        _ => strategy("MustRunAs"),
    };
    edited(object, &[scc::Edit { path, value: Some(Node::made(value)) }])
}

/// What was loosened, one line each.
fn lines(made: &SmallestScc) -> Vec<String> {
    made.loosened
        .iter()
        .map(|one| format!("{} {} for {}: {}", one.field, one.value, one.pod, one.path))
        .collect()
}

#[test]
fn a_silent_pod_needs_no_more_than_the_shape() {
    let made = smallest(&["spec: {containers: [{name: a}]}\n"]);
    assert_eq!(made.loosened, []);
    assert_eq!(made.object.get("volumes").unwrap().items().len(), 1);
    let users = made.object.get("users").unwrap();
    assert_eq!(users.items()[0].as_str(), Some("system:serviceaccount:shop:default"));
}

#[test]
fn the_smallest_object_for_what_people_have() {
    let made = smallest(&[NGINX]);
    assert_eq!(
        lines(&made),
        [
            "runAsUser MustRunAs 0 for 0: spec.containers[0].securityContext.runAsUser",
            "allowHostPorts true for 0: spec.containers[0].ports",
        ]
    );
    assert!(made.notes[0].contains("`nginx`"), "{:?}", made.notes);
    let made = smallest(&[LAUNCHER]);
    assert_eq!(
        lines(&made),
        [
            "volumes emptyDir for 0: spec.volumes[0].emptyDir",
            "runAsUser MustRunAs 0 for 0: spec.containers[0].securityContext.runAsUser",
            "allowedCapabilities NET_ADMIN for 0: spec.containers[0].securityContext.capabilities.add[0]",
            "allowedCapabilities NET_BIND_SERVICE for 0: spec.containers[0].securityContext.capabilities.add[1]",
            "allowedCapabilities SYS_NICE for 0: spec.containers[0].securityContext.capabilities.add[2]",
            // No object can fix a type and leave the level open: one without a level takes the namespace's.
            "seLinuxContext RunAsAny for 0: spec.securityContext.seLinuxOptions.level",
        ]
    );
    let labelled =
        "spec:\n  securityContext: {seLinuxOptions: {type: spc_t, level: 's0'}}\n  containers: [{name: a}]\n";
    assert_eq!(
        lines(&smallest(&[labelled])),
        ["seLinuxContext MustRunAs -:-:spc_t:s0 for 0: spec.securityContext.seLinuxOptions.level"]
    );
}

#[test]
fn pods_together_get_what_any_of_them_needs() {
    let made = smallest(&[NGINX, CHART, CSI, "spec: {containers: [{name: silent}]}\n"]);
    let flags = ["allowPrivilegedContainer", "allowHostPID", "allowHostNetwork", "allowHostDirVolumePlugin"];
    for flag in flags {
        assert_eq!(made.object.get(flag).and_then(Node::as_bool), Some(true), "{flag}");
    }
    assert_eq!(made.object.get("allowHostIPC").and_then(Node::as_bool), Some(false));
    // Silent pods keep the namespace's group, which is why it comes first.
    let group = made.object.get("fsGroup").unwrap().get("ranges").unwrap();
    let groups: Vec<_> = group.items().iter().map(|range| range.get("min").unwrap().as_i64()).collect();
    assert_eq!(groups, [Some(1_000_680_000), Some(1001)]);
    // A fixed user would be given to silent containers too.
    assert_eq!(made.object.get("runAsUser").unwrap().get("type").unwrap().as_str(), Some("RunAsAny"));
}
