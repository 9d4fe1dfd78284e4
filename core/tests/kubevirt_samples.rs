//! Pods of KubeVirt of every kind and generation, each judged by all three: what it is, the SCC, the guard.
//!
//! The pods follow KubeVirt's source at the release that their name has, reduced to what a check looks at.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;
use std::path::PathBuf;
use virt_grants_core::check::{self, Options, Report, Verdict};
use virt_grants_core::kubevirt::pods::Standing;

/// The account that creates launchers.
const KUBEVIRT: &str = "kubevirt-controller";
const DAEMONS: &str = "system:serviceaccount:kube-system:daemon-set-controller";
const REPLICAS: &str = "system:serviceaccount:kube-system:replicaset-controller";

/// Name of the file; who creates it; kind, releases its shape fits, SCC, findings of the guard.
const PODS: &[(&str, &str, &str)] = &[
    ("app-web-restricted-v2", REPLICAS, "none of KubeVirt's | restricted-v2"),
    ("exporter-v0.56", KUBEVIRT, "exporter | v0.55.0 .. v0.58.2 | kubevirt-controller |"),
    ("exporter-v1.6", KUBEVIRT, "exporter | v0.59.0 .. main | kubevirt-controller |"),
    ("guestfs", "alice", "pod of virtctl guestfs | | restricted-v2 |"),
    (
        "hotplug-trigger-block-v1.7",
        KUBEVIRT,
        "hot-plug trigger pod | v0.59.0 .. v1.9.0 | kubevirt-controller |",
    ),
    ("hotplug-trigger-temporary-main", KUBEVIRT, "hot-plug trigger pod | main | kubevirt-controller |"),
    ("hp-volume-v0.40", KUBEVIRT, "hot-plug attachment pod | v0.36.0 .. v0.46.1 | kubevirt-controller |"),
    ("hp-volume-v1.9", KUBEVIRT, "hot-plug attachment pod | v1.8.0 .. v1.9.0 | exempt |"),
    ("launcher-main-hugepages-dedicated", KUBEVIRT, "launcher | main | kubevirt-controller |"),
    ("launcher-v0.20-spc", KUBEVIRT, "launcher | v0.20.0 .. v0.20.8 | kubevirt-controller |"),
    ("launcher-v0.35-root-masquerade", KUBEVIRT, "launcher | v0.30.0 .. v0.35.0 | kubevirt-controller |"),
    ("launcher-v0.35-sriov", KUBEVIRT, "launcher | v0.30.0 .. v0.35.0 | kubevirt-controller |"),
    ("launcher-v0.49-ppc64le", KUBEVIRT, "launcher | v0.49.0 .. v0.50.0 | refused | privileged"),
    ("launcher-v0.49-root-openshift-4.10", KUBEVIRT, "launcher | v0.49.0 .. v0.50.0 | kubevirt-controller |"),
    ("launcher-v1.2-fork-root", KUBEVIRT, "launcher | v0.59.0 .. v1.2.2 | kubevirt-controller |"),
    ("launcher-v1.2-virtiofs-privileged", KUBEVIRT, "launcher | v1.1.0 .. v1.2.2 | refused | capability"),
    ("launcher-v1.4-binding-sidecar", KUBEVIRT, "launcher | v1.3.0 .. v1.5.3 | kubevirt-controller |"),
    ("launcher-v1.4-harvester", KUBEVIRT, "launcher | v1.3.0 .. v1.5.3 | refused | capability"),
    ("launcher-v1.4-nonroot-openshift-4.18", KUBEVIRT, "launcher | v1.3.0 .. v1.5.3 | kubevirt-controller |"),
    ("launcher-v1.6-hostdisk", KUBEVIRT, "launcher | v1.6.0 .. v1.6.6 | kubevirt-controller |"),
    ("launcher-v1.6-state-and-account", KUBEVIRT, "launcher | v1.6.0 .. v1.6.6 | kubevirt-controller |"),
    ("launcher-v1.7-istio", KUBEVIRT, "launcher | v1.7.0 .. v1.7.4 | kubevirt-controller |"),
    ("launcher-v1.7-sriov-openshift", KUBEVIRT, "launcher | v1.7.0 .. v1.7.4 | kubevirt-controller |"),
    ("launcher-v1.8-virtiofs-unprivileged", KUBEVIRT, "launcher | v1.8.0 .. v1.8.4 | kubevirt-controller |"),
    ("launcher-v1.9-container-path", KUBEVIRT, "launcher | v1.8.0 .. v1.9.0 | kubevirt-controller |"),
    ("launcher-v1.9-devices", KUBEVIRT, "launcher | v1.8.0 .. v1.9.0 | kubevirt-controller |"),
    ("launcher-v1.9-mshv", KUBEVIRT, "launcher | v1.8.0 .. v1.9.0 | kubevirt-controller |"),
    ("launcher-v1.9-nonroot-kubernetes", KUBEVIRT, "launcher | v1.8.0 .. v1.9.0 | exempt |"),
    ("migration-target-v1.7", KUBEVIRT, "migration target | v1.7.0 .. v1.7.4 | kubevirt-controller |"),
    ("provisioning-v1.6", KUBEVIRT, "ephemeral provisioning pod | v1.6.0 .. v1.6.6 | kubevirt-controller |"),
    ("virt-api", REPLICAS, "component of KubeVirt | | restricted-v2 |"),
    ("virt-controller-v1.9", REPLICAS, "virt-controller | | restricted-v2 |"),
    ("virt-exportproxy", REPLICAS, "component of KubeVirt | | restricted-v2 |"),
    ("virt-handler-v1.9", DAEMONS, "virt-handler | | kubevirt-handler |"),
    ("virt-operator", REPLICAS, "component of KubeVirt | | restricted-v2 |"),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pods/kubevirt")
}

fn text(name: &str) -> String {
    std::fs::read_to_string(folder().join(format!("{name}.yaml"))).unwrap()
}

fn judged(text: &str, user: &str) -> Report {
    check::check(text, &Options { user: Some(user.to_owned()), ..Options::default() })
}

/// Kind, releases, SCC and guard in one line.
fn summary(report: &Report) -> String {
    let [pod] = report.pods.as_slice() else { return format!("{:?}", report.diagnostics) };
    let scc = match &pod.verdict {
        Verdict::Admitted { scc, .. } => scc.clone(),
        Verdict::Refused => "refused".to_owned(),
        Verdict::Exempt { .. } => "exempt".to_owned(),
        other => format!("{other:?}"),
    };
    let Some(known) = &pod.kubevirt else { return format!("none of KubeVirt's | {scc}") };
    let found = &known.classification;
    let claims = if found.standing == Standing::Genuine { "" } else { "only claims to be: " };
    let fits = found.generation.as_ref().map(|generation| {
        generation.finished().iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    });
    let rules: BTreeSet<&str> = known.guard.iter().map(|one| one.diagnostic.rule.0).collect();
    let rules: Vec<&str> = rules.iter().map(|rule| rule.trim_start_matches("kubevirt/")).collect();
    let line = format!(
        "{claims}{} | {} | {scc} | {}",
        found.kind.as_str(),
        fits.unwrap_or_default(),
        rules.join(", ")
    );
    line.replace("|  |", "| |").trim_end().to_owned()
}

#[test]
fn every_pod_is_what_it_is() {
    let mut wrong = Vec::new();
    for (name, user, expected) in PODS {
        let found = summary(&judged(&text(name), user));
        if found != *expected {
            wrong.push(format!("{name}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_is_judged() {
    let files: BTreeSet<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, PODS.iter().map(|(name, ..)| (*name).to_owned()).collect());
}

/// Whatever a pod says of itself, somebody else's request makes it an impostor: an ordinary user, the same account in another
/// namespace, an account of another name in the right one, a name that only starts alike.
#[test]
fn nobody_else_creates_kubevirts_pods() {
    let others = [
        "alice",
        "system:serviceaccount:team-a:kubevirt-controller",
        "system:serviceaccount:kubevirt:kubevirt-operator",
        "system:serviceaccount:kubevirt:default",
        "system:serviceaccount:kubevirt:kubevirt-controller-2",
        "system:serviceaccount:kubevirt-evil:kubevirt-controller",
        "kubevirt:kubevirt-controller",
    ];
    for (name, creator, _) in PODS.iter().filter(|(_, creator, _)| *creator != "alice") {
        if *name == "app-web-restricted-v2" {
            continue;
        }
        for other in others {
            let found = summary(&judged(&text(name), other));
            assert!(found.starts_with("only claims to be: "), "{name} by {other}: {found}");
            assert!(found.ends_with("| impostor"), "{name} by {other}: {found}");
        }
        assert!(!summary(&judged(&text(name), creator)).contains("impostor"), "{name}");
    }
}

/// Each of the marks alone is a claim.
#[test]
fn one_mark_is_enough_for_a_claim() {
    let pod = |metadata: &str| {
        format!(
            "apiVersion: v1\nkind: Pod\nmetadata: {{namespace: team-a, {metadata}}}\nspec: {{containers: [{{name: a, image: i}}]}}\n"
        )
    };
    for (metadata, kind) in [
        ("name: a, labels: {kubevirt.io: virt-launcher}", "launcher"),
        ("name: a, labels: {kubevirt.io/created-by: u}", "launcher"),
        ("generateName: virt-launcher-a-", "launcher"),
        (
            "name: a, ownerReferences: [{apiVersion: kubevirt.io/v1, kind: VirtualMachineInstance, name: a, uid: u}]",
            "launcher",
        ),
        ("name: a, labels: {kubevirt.internal.example.org: x-virt-launcher}", "launcher"),
        (
            "name: a, ownerReferences: [{apiVersion: x.example.org/v1, kind: ForkVirtualMachineInstance, name: a, uid: u}]",
            "launcher",
        ),
        ("name: a, labels: {kubevirt.io: hotplug-disk}", "hot-plug attachment pod"),
        ("name: a, labels: {kubevirt.io: virt-exporter}", "exporter"),
        ("name: virt-handler-a", "virt-handler"),
    ] {
        let found = summary(&judged(&pod(metadata), "alice"));
        assert!(found.starts_with(&format!("only claims to be: {kind} |")), "{metadata}: {found}");
        assert!(found.ends_with("impostor"), "{metadata}: {found}");
    }
    for innocent in [
        "name: virt-viewer",
        "name: a, labels: {app: virt-launcher}",
        "name: a, labels: {vm.kubevirt.io/name: a}",
    ] {
        assert_eq!(
            summary(&judged(&pod(innocent), "alice")),
            "none of KubeVirt's | restricted-v2",
            "{innocent}"
        );
    }
}

/// A fork's account has a name of its own; it is given in place of a namespace.
#[test]
fn a_forks_account_may_be_named() {
    let account = "system:serviceaccount:d8-virtualization:kubevirt-internal-virtualization-controller";
    let options = Options {
        user: Some(account.to_owned()),
        kubevirt_namespaces: vec![account.to_owned()],
        ..Options::default()
    };
    let found = summary(&check::check(&text("launcher-v1.2-fork-root"), &options));
    assert_eq!(found, "launcher | v0.59.0 .. v1.2.2 | kubevirt-controller |");
    let strange =
        Options { user: Some("system:serviceaccount:d8-virtualization:default".to_owned()), ..options };
    assert!(summary(&check::check(&text("launcher-v1.2-fork-root"), &strange)).ends_with("impostor"));
}

/// What is easily misread is said.
#[test]
fn remarks_say_what_a_pod_does_not() {
    for (name, user, words) in [
        ("hotplug-trigger-block-v1.7", KUBEVIRT, "the pod says user 0, its containers say 107"),
        ("migration-target-v1.7", KUBEVIRT, "an SELinux level without a type"),
        ("hp-volume-v1.9", KUBEVIRT, "an SELinux level without a type"),
        ("launcher-v1.9-container-path", KUBEVIRT, "`virtiofs-token` serves no volume of the pod"),
        ("launcher-v1.9-container-path", KUBEVIRT, "switched off in OpenShift Virtualization"),
        ("launcher-v1.4-harvester", KUBEVIRT, "a webhook of Harvester"),
        ("launcher-v1.4-binding-sidecar", KUBEVIRT, "hook sidecars run an image"),
        ("launcher-v1.4-nonroot-openshift-4.18", KUBEVIRT, "set by OpenShift Virtualization's operator"),
        ("launcher-v0.49-ppc64le", KUBEVIRT, "ppc64le nodes only"),
        (
            "launcher-v1.2-virtiofs-privileged",
            KUBEVIRT,
            "nine capabilities that no SCC of KubeVirt ever allowed",
        ),
        ("launcher-v1.2-fork-root", KUBEVIRT, "that of a fork of KubeVirt"),
        ("launcher-v1.6-state-and-account", KUBEVIRT, "runs as the service account `guest`"),
        ("virt-controller-v1.9", REPLICAS, "restricted-v2 is enough"),
        ("guestfs", "alice", "that user's rights decide"),
    ] {
        let report = judged(&text(name), user);
        let known = report.pods.first().unwrap().kubevirt.as_ref().unwrap();
        let remarks = &known.classification.remarks;
        assert!(remarks.iter().any(|one| one.contains(words)), "{name}: {words}: {remarks:?}");
    }
    let plain = judged(&text("launcher-v1.6-hostdisk"), KUBEVIRT);
    let known = plain.pods.first().unwrap().kubevirt.as_ref().unwrap();
    assert!(known.classification.remarks.is_empty(), "{:?}", known.classification.remarks);
}
