//! The launcher guard: each rule once with a pod that breaks it and nothing else, and pods that it lets pass.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use virt_grants_core::diag::Severity;
use virt_grants_core::kubevirt::guard::{self, Config, Finding, Inline, Mode, Profile};
use virt_grants_core::kubevirt::pods::Creation;
use virt_grants_core::path::FieldPath;
use virt_grants_core::{pod, source::yaml};

const CONTROLLER: &str = "system:serviceaccount:kubevirt:kubevirt-controller";

const LAUNCHER: &str = r"
apiVersion: v1
kind: Pod
metadata:
  name: virt-launcher-db-x2x2x
  labels:
    kubevirt.io: virt-launcher
    kubevirt.io/created-by: 0b7a3a10-0000-4000-8000-000000000001
  ownerReferences:
  - {apiVersion: kubevirt.io/v1, kind: VirtualMachineInstance, name: db, uid: u, controller: true}
spec:
  serviceAccountName: default
  securityContext:
    runAsUser: 107
    runAsNonRoot: true
    fsGroup: 107
  containers:
  - name: compute
    command: [/usr/bin/virt-launcher-monitor, --name, db]
    resources:
      limits: {devices.kubevirt.io/kvm: 1, devices.kubevirt.io/tun: 1, cpu: 1}
    securityContext:
      allowPrivilegeEscalation: false
      capabilities: {add: [NET_BIND_SERVICE], drop: [ALL]}
      runAsUser: 107
    volumeMounts:
    - {name: private, mountPath: /var/run/kubevirt-private}
  volumes:
  - {name: private, emptyDir: {}}
";

fn judged(text: &str, user: &str, config: &Config) -> Vec<Finding> {
    let (documents, findings) = yaml::read(text);
    assert!(findings.is_empty(), "{findings:?}");
    let node = &documents.first().unwrap().root;
    let (pod, findings) = pod::lower(node, 0, &FieldPath::root());
    assert!(findings.is_empty(), "{findings:?}");
    guard::judge(&pod, node, Creation { user: Some(user), namespace: "team-a" }, config)
}

/// The rules and paths found in the launcher after replacing one piece of its text.
fn found(replace: &str, with: &str, profile: &str) -> Vec<String> {
    assert!(LAUNCHER.contains(replace), "{replace}");
    let config = Config { profile: Profile::parse(profile).unwrap(), ..Config::default() };
    let text = LAUNCHER.replacen(replace, with, 1);
    let line = |one: &Finding| format!("{} {}", one.diagnostic.rule, one.diagnostic.at.path);
    judged(&text, CONTROLLER, &config).iter().map(line).collect()
}

#[test]
fn a_launcher_of_the_release_passes() {
    for release in ["v0.59.0", "v1.0.1", "v1.4", "v1.9.0", "main"] {
        assert_eq!(found("db", "db", release), Vec::<String>::new(), "{release}");
    }
}

#[test]
fn only_the_controller_creates_launchers() {
    for user in [
        "alice",
        "system:admin",
        "system:serviceaccount:team-a:kubevirt-controller",
        "system:serviceaccount:kubevirt:default",
        "system:serviceaccount:kubevirt:kubevirt-controller:x",
    ] {
        let findings = judged(LAUNCHER, user, &Config::default());
        let [finding] = findings.as_slice() else { panic!("{user}: {findings:?}") };
        assert_eq!(finding.diagnostic.rule.0, "kubevirt/impostor", "{user}");
        assert_eq!(finding.diagnostic.at.path.to_string(), "metadata.labels[kubevirt.io]");
    }
}

#[test]
fn a_name_or_an_owner_is_a_claim_as_well() {
    let by_name = "metadata:\n  generateName: hp-volume-\nspec:\n  containers: [{name: a}]";
    let by_owner = "metadata:\n  ownerReferences: [{kind: VirtualMachineInstance, name: a}]\nspec: {}";
    let by_label = "metadata:\n  labels: {kubevirt.io: virt-exporter}\nspec: {}";
    let component = "metadata:\n  labels: {kubevirt.io: virt-handler}\nspec: {}";
    for text in [by_name, by_owner, by_label, component] {
        let findings = judged(text, "alice", &Config::default());
        assert_eq!(findings.len(), 1, "{text}");
        assert_eq!(findings[0].diagnostic.rule.0, "kubevirt/impostor");
    }
    let plain = "metadata: {name: web, labels: {app: virt-launcher}}\nspec: {containers: [{name: a}]}";
    assert!(judged(plain, "alice", &Config::default()).is_empty());
}

#[test]
fn the_namespace_of_kubevirt_is_a_setting() {
    let user = "system:serviceaccount:harvester-system:kubevirt-controller";
    assert_eq!(judged(LAUNCHER, user, &Config::default()).len(), 1);
    let config = Config { namespaces: vec!["harvester-system".to_owned()], ..Config::default() };
    assert!(judged(LAUNCHER, user, &config).is_empty());
    assert_eq!(judged(LAUNCHER, CONTROLLER, &config).len(), 1);
}

#[test]
fn each_rule_finds_what_it_is_for() {
    let at = "spec.containers[0].securityContext";
    for (replace, with, expected) in [
        (
            "add: [NET_BIND_SERVICE]",
            "add: [NET_BIND_SERVICE, SYS_PTRACE]",
            format!("kubevirt/capability {at}.capabilities.add[1]"),
        ),
        (
            "      runAsUser: 107\n    volume",
            "      privileged: true\n    volume",
            format!("kubevirt/privileged {at}.privileged"),
        ),
        (
            "{name: private, emptyDir: {}}",
            "{name: private, hostPath: {path: /etc}}",
            "kubevirt/host-path spec.volumes[0].hostPath".to_owned(),
        ),
        (
            "fsGroup: 107",
            "seLinuxOptions: {type: spc_t}",
            "kubevirt/selinux-type spec.securityContext.seLinuxOptions.type".to_owned(),
        ),
        (
            "fsGroup: 107",
            "seLinuxOptions: {level: 's0-s0:c0.c1023'}",
            "kubevirt/selinux-level spec.securityContext.seLinuxOptions.level".to_owned(),
        ),
        (
            "fsGroup: 107",
            "seccompProfile: {type: Localhost, localhostProfile: other.json}",
            "kubevirt/seccomp spec.securityContext.seccompProfile".to_owned(),
        ),
        (
            "  securityContext:\n    runAs",
            "  hostPID: true\n  securityContext:\n    runAs",
            "kubevirt/host-namespace spec.hostPID".to_owned(),
        ),
        (
            "devices.kubevirt.io/tun: 1",
            "devices.kubevirt.io/gpu: 1",
            "kubevirt/device spec.containers[0].resources.limits[devices.kubevirt.io/gpu]".to_owned(),
        ),
        (
            "  volumes:",
            "  - name: log-shipper\n  volumes:",
            "kubevirt/unexpected-container spec.containers[1].name".to_owned(),
        ),
        (
            "serviceAccountName: default",
            "serviceAccountName: kubevirt-controller",
            "kubevirt/service-account spec.serviceAccountName".to_owned(),
        ),
        (
            "kind: VirtualMachineInstance, name",
            "kind: Job, name",
            "kubevirt/unexpected-pod metadata.ownerReferences".to_owned(),
        ),
    ] {
        assert_eq!(found(replace, with, "v1.9.0"), [expected], "{with}");
    }
}

#[test]
fn image_volumes_belong_to_releases_that_use_them() {
    let image = "{name: private, image: {reference: r}}";
    assert_eq!(
        found("{name: private, emptyDir: {}}", image, "v1.5.0"),
        ["kubevirt/image-volume spec.volumes[0].image"]
    );
    assert!(found("{name: private, emptyDir: {}}", image, "v1.9.0").is_empty());
}

#[test]
fn a_host_disk_passes_and_any_other_directory_does_not() {
    let disk = "{name: private, hostPath: {path: /data/vm}}";
    let text = LAUNCHER.replace("{name: private, emptyDir: {}}", disk).replace(
        "mountPath: /var/run/kubevirt-private}",
        "mountPath: /var/run/kubevirt-private/vmi-disks/private}",
    );
    assert!(judged(&text, CONTROLLER, &Config::default()).is_empty());
}

#[test]
fn a_migration_target_takes_over_a_level() {
    let text = LAUNCHER.replace("fsGroup: 107", "seLinuxOptions: {level: 's0:c12,c704'}").replace(
        "    kubevirt.io/created-by",
        "    kubevirt.io/migrationJobUID: u\n    kubevirt.io/created-by",
    );
    assert!(judged(&text, CONTROLLER, &Config::default()).is_empty());
}

#[test]
fn a_pod_of_the_account_that_is_none_of_its_own_is_worth_a_warning() {
    let findings =
        judged("metadata: {name: miner}\nspec: {containers: [{name: a}]}", CONTROLLER, &Config::default());
    assert_eq!(findings[0].diagnostic.rule.0, "kubevirt/unexpected-pod");
    assert_eq!(findings[0].diagnostic.severity, Severity::Warning);
}

#[test]
fn the_founding_page_can_be_enforced() {
    let caps = |list: &str| format!("add: [{list}]");
    let chapter = caps("NET_ADMIN, NET_RAW, SYS_NICE");
    assert!(found("add: [NET_BIND_SERVICE]", &chapter, "documented-4.10").is_empty());
    let typed = "seLinuxOptions: {type: virt_launcher.process}";
    assert_eq!(
        found("fsGroup: 107", typed, "documented-4.10"),
        // The page does not print NET_BIND_SERVICE, which the release of that page asks for.
        ["kubevirt/capability spec.containers[0].securityContext.capabilities.add[0]"]
    );
    let config = Config { profile: Profile::parse("documented-4.10").unwrap(), ..Config::default() };
    let limits = config.profile.limits();
    assert_eq!(limits.capabilities, ["NET_ADMIN", "NET_RAW", "SYS_NICE"]);
    assert!(limits.host_path && !limits.privileged);
}

#[test]
fn releases_need_not_be_monotonic() {
    let traced = "add: [NET_BIND_SERVICE, SYS_PTRACE]";
    for (release, findings) in [("v0.58.0", 0), ("v0.59.2", 1), ("v1.0.0", 1), ("v1.0.1", 0), ("v1.1.0", 1)] {
        assert_eq!(found("add: [NET_BIND_SERVICE]", traced, release).len(), findings, "{release}");
    }
}

#[test]
fn an_inline_profile_names_everything() {
    let inline = Inline { capabilities: vec!["NET_BIND_SERVICE".to_owned()], ..Inline::default() };
    let config = Config { profile: Profile::Inline(Box::new(inline)), ..Config::default() };
    assert!(judged(LAUNCHER, CONTROLLER, &config).is_empty());
    let config = Config { profile: Profile::Inline(Box::default()), ..Config::default() };
    let findings = judged(LAUNCHER, CONTROLLER, &config);
    assert_eq!(findings[0].grant, Some("capability/net-bind-service"));
}

#[test]
fn modes_weaken_findings_or_silence_them() {
    let config = |mode| Config { mode, ..Config::default() };
    assert_eq!(judged(LAUNCHER, "alice", &config(Mode::Enforce))[0].diagnostic.severity, Severity::Error);
    assert_eq!(judged(LAUNCHER, "alice", &config(Mode::Warn))[0].diagnostic.severity, Severity::Warning);
    assert!(judged(LAUNCHER, "alice", &config(Mode::Off)).is_empty());
}

#[test]
fn a_message_says_what_was_expected() {
    let text = LAUNCHER.replace("NET_BIND_SERVICE", "SYS_ADMIN");
    let findings = judged(&text, CONTROLLER, &Config::default());
    assert_eq!(
        findings[0].diagnostic.message,
        "container `compute` adds `SYS_ADMIN`, which KubeVirt v1.9.0 does not grant; granted: SYS_NICE, NET_BIND_SERVICE"
    );
    assert_eq!(findings[0].grant, Some("capability/sys-admin"));
}
