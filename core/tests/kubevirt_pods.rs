//! Which pod is what, which release its shape fits, and which grants it uses.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use virt_grants_core::check::{self, Options, Verdict};
use virt_grants_core::kubevirt::pods::{self, Classification, Creation, PodKind, Standing};
use virt_grants_core::kubevirt::release;
use virt_grants_core::path::FieldPath;
use virt_grants_core::{pod, source::yaml};

const CONTROLLER: &str = "system:serviceaccount:kubevirt:kubevirt-controller";
const DAEMONS: &str = "system:serviceaccount:kube-system:daemon-set-controller";
const REPLICAS: &str = "system:serviceaccount:kube-system:replicaset-controller";

/// A launcher of v1.4 and its neighbours.
const LAUNCHER: &str = r"
apiVersion: v1
kind: Pod
metadata:
  name: virt-launcher-a-1
  namespace: team-a
  labels: {kubevirt.io: virt-launcher, kubevirt.io/created-by: u, vm.kubevirt.io/name: a}
  annotations:
    descheduler.alpha.kubernetes.io/request-evict-only: ''
    kubectl.kubernetes.io/default-container: compute
    kubevirt.io/migrationTransportUnix: 'true'
  ownerReferences: [{apiVersion: kubevirt.io/v1, kind: VirtualMachineInstance, name: a, uid: u, controller: true}]
spec:
  automountServiceAccountToken: false
  nodeSelector: {kubernetes.io/arch: amd64}
  readinessGates: [{conditionType: kubevirt.io/virtual-machine-unpaused}]
  securityContext: {fsGroup: 107, runAsUser: 107, runAsNonRoot: true}
  containers:
  - name: compute
    command: [/usr/bin/virt-launcher-monitor, --name, a, --run-as-nonroot]
    terminationMessagePolicy: File
    resources: {limits: {devices.kubevirt.io/kvm: 1, devices.kubevirt.io/tun: 1}}
    securityContext:
      allowPrivilegeEscalation: false
      privileged: false
      runAsUser: 107
      capabilities: {add: [NET_BIND_SERVICE], drop: [ALL]}
  - name: guest-console-log
    securityContext: {allowPrivilegeEscalation: false, runAsUser: 107, capabilities: {drop: [ALL]}}
  volumes:
  - {name: container-disks, emptyDir: {}}
  - {name: hotplug-disks, emptyDir: {}}
";

/// A launcher of the years in which everything ran as root.
const ROOT: &str = r"
apiVersion: v1
kind: Pod
metadata:
  name: virt-launcher-b-1
  labels: {kubevirt.io: virt-launcher, kubevirt.io/created-by: u}
  ownerReferences: [{kind: VirtualMachineInstance, name: b, uid: u, controller: true}]
spec:
  securityContext: {runAsUser: 0, fsGroup: 107, seLinuxOptions: {type: virt_launcher.process}}
  containers:
  - name: compute
    command: [/usr/bin/virt-launcher, --name, b]
    resources: {limits: {devices.kubevirt.io/tun: 1}}
    securityContext: {privileged: false, runAsUser: 0, capabilities: {add: [NET_ADMIN, SYS_NICE]}}
  volumes: [{name: container-disks, emptyDir: {}}]
";

fn classified(text: &str, user: Option<&str>, namespace: &str) -> Classification {
    let (documents, findings) = yaml::read(text);
    assert!(findings.is_empty(), "{findings:?}");
    let node = &documents[0].root;
    let (pod, findings) = pod::lower(node, 0, &FieldPath::root());
    assert!(findings.is_empty(), "{findings:?}");
    pods::classify(&pod, node, Creation { user, namespace }, &pods::USUAL_NAMESPACES, None)
}

fn finished(found: &Classification) -> Vec<String> {
    found.generation.as_ref().unwrap().finished().iter().map(ToString::to_string).collect()
}

/// What bounds the releases: `First v1.3.0-alpha.0 metadata…`, `no` before what is absent.
fn bounds(found: &Classification) -> Vec<String> {
    let bounds = &found.generation.as_ref().unwrap().bounds;
    let line = |bound: &pods::Bound| {
        format!("{:?} {} {}{}", bound.edge, bound.tag, if bound.present { "" } else { "no " }, bound.path)
    };
    bounds.iter().map(line).collect()
}

#[test]
fn the_kinds() {
    let metadata = |metadata: &str| {
        format!(
            "metadata: {{{metadata}}}\nspec: {{serviceAccountName: kubevirt-handler, containers: [{{name: a}}]}}"
        )
    };
    for (text, user, kind) in [
        (metadata("labels: {kubevirt.io: virt-launcher}"), CONTROLLER, PodKind::Launcher),
        (
            metadata("labels: {kubevirt.io: virt-launcher, kubevirt.io/migrationJobUID: u}"),
            CONTROLLER,
            PodKind::MigrationTarget,
        ),
        (
            metadata(
                "labels: {kubevirt.io: virt-launcher}, annotations: {kubevirt.io/ephemeral-provisioning: 'true'}",
            ),
            CONTROLLER,
            PodKind::EphemeralProvisioning,
        ),
        (
            metadata("generateName: hp-volume-, labels: {kubevirt.io: hotplug-disk}"),
            CONTROLLER,
            PodKind::HotplugAttachment,
        ),
        (
            metadata("name: virt-export-a, labels: {kubevirt.io: virt-exporter}"),
            CONTROLLER,
            PodKind::Exporter,
        ),
        (metadata("labels: {kubevirt.io: virt-handler}"), DAEMONS, PodKind::VirtHandler),
    ] {
        let found = classified(&text, Some(user), "kubevirt");
        assert_eq!((found.kind, &found.standing), (kind, &Standing::Genuine), "{text}");
        let found = classified(&text, Some("alice"), "kubevirt");
        assert!(matches!(found.standing, Standing::OnlyClaims { .. }), "{text}");
        assert!(matches!(classified(&text, None, "kubevirt").standing, Standing::Unknown { .. }));
    }
    let controller =
        "metadata: {labels: {kubevirt.io: virt-controller}}\nspec: {serviceAccountName: kubevirt-controller}";
    assert_eq!(classified(controller, Some(REPLICAS), "openshift-cnv").standing, Standing::Genuine);
    // A component's label in somebody else's namespace is a claim and nothing more.
    assert!(matches!(classified(controller, Some(REPLICAS), "team-a").standing, Standing::OnlyClaims { .. }));
    let other = classified("metadata: {name: web}\nspec: {containers: []}", Some("alice"), "team-a");
    assert_eq!((other.kind, other.standing), (PodKind::Other, Standing::NoClaim));
}

#[test]
fn the_shape_bounds_the_release_from_both_sides() {
    let found = classified(LAUNCHER, Some(CONTROLLER), "team-a");
    assert_eq!(finished(&found), ["v1.3.0 .. v1.5.3"]);
    assert_eq!(
        bounds(&found),
        [
            "First v1.3.0-alpha.0 metadata.annotations[descheduler.alpha.kubernetes.io/request-evict-only]",
            "Last v1.6.0-rc.1 no spec.containers[0].terminationMessagePolicy",
        ]
    );
    assert_eq!(found.release.name, "v1.5.3");
}

#[test]
fn one_field_moves_the_bounds() {
    for (replace, with, expected) in [
        (
            "terminationMessagePolicy: File",
            "terminationMessagePolicy: FallbackToLogsOnError",
            "v1.6.0-alpha.0 .. v1.6.0-rc.1",
        ),
        ("    descheduler.alpha.kubernetes.io/request-evict-only: ''\n", "", "v1.1.0 .. v1.2.2"),
    ] {
        let found = classified(&LAUNCHER.replace(replace, with), Some(CONTROLLER), "team-a");
        assert_eq!(finished(&found), [expected], "{with}");
    }
}

#[test]
fn a_field_that_contradicts_all_others_is_set_aside() {
    let text = LAUNCHER.replace("vm.kubevirt.io/name: a", "vm.kubevirt.io/name: a, vmi.kubevirt.io/id: a");
    let generation = classified(&text, Some(CONTROLLER), "team-a").generation.unwrap();
    assert_eq!(generation.contradictions.len(), 1);
    assert_eq!(generation.contradictions[0].path.to_string(), "metadata.labels[vmi.kubevirt.io/id]");
}

#[test]
fn capabilities_date_a_root_launcher() {
    let with = |capabilities: &str| {
        let text = ROOT.replace("[NET_ADMIN, SYS_NICE]", capabilities);
        finished(&classified(&text, Some(CONTROLLER), "team-a"))
    };
    assert_eq!(with("[NET_ADMIN, NET_RAW, SYS_NICE]"), ["v0.30.0 .. v0.35.0"]);
    assert_eq!(with("[NET_ADMIN, SYS_NICE]"), ["v0.28.0 .. v0.29.2"]);
}

#[test]
fn grants_are_tied_to_the_fields_that_use_them() {
    let found = classified(LAUNCHER, Some(CONTROLLER), "team-a");
    let usage = found.usage.unwrap();
    let uses: Vec<String> = usage.uses.iter().map(|one| format!("{} {}", one.grant, one.path)).collect();
    assert!(uses.contains(
        &"capability/net-bind-service spec.containers[0].securityContext.capabilities.add[0]".to_owned()
    ));
    assert!(uses.contains(&"scc/fs-group spec.securityContext.fsGroup".to_owned()));
    assert!(usage.beyond.is_empty());
    for unused in ["capability/sys-nice", "scc/allow-host-dir-volume-plugin", "seccomp/unconfined"] {
        assert!(usage.unused.contains(&unused), "{unused}");
    }
    assert_eq!(found.invisible, ["network-multiqueue", "nfs", "tpm", "realtime", "postcopy"]);
}

#[test]
fn what_no_release_grants_is_beyond() {
    let text = LAUNCHER.replace("add: [NET_BIND_SERVICE]", "add: [NET_BIND_SERVICE, BPF]");
    let usage = classified(&text, Some(CONTROLLER), "team-a").usage.unwrap();
    assert_eq!(usage.beyond[0].grant, "capability/bpf");
}

#[test]
fn a_check_uses_the_objects_of_the_release_and_says_all_in_one_report() {
    let options = |release: &str| Options { kubevirt: Some(release.to_owned()), ..Options::default() };
    let report =
        check::check(&ROOT.replace("metadata:", "metadata:\n  namespace: team-a"), &options("v0.35.0"));
    let pod = &report.pods[0];
    assert!(matches!(&pod.verdict, Verdict::Admitted { scc, .. } if scc == "kubevirt-controller"));
    let known = pod.kubevirt.as_ref().unwrap();
    assert_eq!(known.classification.kind, PodKind::Launcher);
    assert_eq!(known.classification.standing, Standing::Genuine);
    assert!(known.guard.is_empty());
    // The same pod under the objects of today: NET_ADMIN went with v0.41.
    let report =
        check::check(&ROOT.replace("metadata:", "metadata:\n  namespace: team-a"), &options("v1.9.0"));
    assert_eq!(report.pods[0].verdict, Verdict::Refused);
    assert!(report.diagnostics.iter().any(|one| one.rule.0 == "kubevirt/capability"));
}

#[test]
fn the_release_is_told_from_the_pods_when_nobody_names_it() {
    let report = check::check(
        &LAUNCHER.replace("- name: compute", "- name: compute\n    image: r/virt-launcher:v1.4.1"),
        &Options::default(),
    );
    let pod = &report.pods[0];
    assert_eq!(pod.kubevirt.as_ref().unwrap().classification.release, release("v1.4.1").unwrap());
    assert!(pod.assumptions.iter().any(|one| one.about == "kubevirt-release" && one.value == "v1.4.1"));
}

#[test]
fn an_impostor_is_refused_by_a_check() {
    let options = Options { user: Some("alice".to_owned()), ..Options::default() };
    let report = check::check(LAUNCHER, &options);
    let impostors = report.diagnostics.iter().filter(|one| one.rule.0 == "kubevirt/impostor");
    assert_eq!(impostors.count(), 1);
}

#[test]
fn a_template_with_the_label_is_an_impostor_as_well() {
    let text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {kubevirt.io: virt-launcher}}\n  template:\n    metadata: {labels: {kubevirt.io: virt-launcher}}\n    spec: {containers: [{name: a, image: i}]}";
    let report = check::check(text, &Options::default());
    let impostor = report.diagnostics.iter().find(|one| one.rule.0 == "kubevirt/impostor").unwrap();
    assert_eq!(impostor.at.path.to_string(), "spec.template.metadata.labels[kubevirt.io]");
}
