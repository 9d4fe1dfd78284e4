//! The typed pod and the document of the same pod are judged and filled in alike.

use crate::recorded::lines;
use k8s_openapi::api::core::v1::Pod;
use proptest::prelude::*;
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod::{self, Capabilities, ContainerList, SeLinuxOptions, SeccompProfile};
use virt_grants_core::scc::{self, ContainerDefaults, Defaults, PodDefaults, ProfileChange};
use virt_grants_core::source::json;

fn document(pod: &Pod) -> String {
    serde_json::to_string(pod).unwrap_or_default()
}

/// All recorded pods that are pods to Kubernetes.
fn recorded() -> Vec<Pod> {
    let pod = |line: &String| {
        let mut case: serde_json::Value = serde_json::from_str(line).ok()?;
        serde_json::from_value(case.get_mut("pod")?.take()).ok()
    };
    lines("scc/vectors-public.jsonl.gz").iter().filter_map(pod).collect()
}

#[test]
fn the_typed_pod_is_the_pod_of_its_document() {
    let pods = recorded();
    assert!(pods.len() > 1_000, "only {} pods", pods.len());
    for typed in &pods {
        let text = document(typed);
        let tree = json::read(&text).unwrap();
        let (lowered, problems) = pod::lower(&tree, 0, &FieldPath::root());
        assert_eq!(problems, [], "{text}");
        assert_eq!(pod::Pod::from(typed), lowered, "{text}");
    }
}

#[test]
fn the_old_name_of_the_service_account_counts_when_the_new_one_is_silent() {
    for (spec, expected) in [
        (r#"{"serviceAccount": "old"}"#, "old"),
        (r#"{"serviceAccount": "old", "serviceAccountName": ""}"#, "old"),
        (r#"{"serviceAccountName": "new", "serviceAccount": "old"}"#, "new"),
    ] {
        let text = format!(r#"{{"metadata": {{}}, "spec": {spec}}}"#);
        let tree = json::read(&text).unwrap();
        let (lowered, _) = pod::lower(&tree, 0, &FieldPath::root());
        assert_eq!(lowered.service_account_name, expected, "{text}");
        let typed: Pod = serde_json::from_str(&text).unwrap();
        assert_eq!(pod::Pod::from(&typed).service_account_name, expected, "{text}");
    }
}

fn profile() -> impl Strategy<Value = ProfileChange<'static>> {
    let local = SeccompProfile { kind: "Localhost", localhost_profile: Some("a.json") };
    let runtime = SeccompProfile { kind: "RuntimeDefault", localhost_profile: None };
    prop_oneof![
        Just(ProfileChange::Keep),
        Just(ProfileChange::Remove),
        Just(ProfileChange::Set(local)),
        Just(ProfileChange::Set(runtime)),
    ]
}

fn label() -> impl Strategy<Value = Option<SeLinuxOptions<'static>>> {
    let full = SeLinuxOptions { user: "u", role: "r", kind: "t", level: "s0:c1,c2" };
    let level = SeLinuxOptions { level: "s0:c3,c4", ..SeLinuxOptions::default() };
    prop_oneof![Just(None), Just(Some(full)), Just(Some(level))]
}

fn capabilities() -> impl Strategy<Value = Option<Capabilities<'static>>> {
    let names = || prop::sample::subsequence(vec!["ALL", "CHOWN", "NET_ADMIN"], 0..=2);
    prop::option::of((names(), names()).prop_map(|(add, drop)| Capabilities { add, drop }))
}

fn container(list: ContainerList, index: usize) -> impl Strategy<Value = ContainerDefaults<'static>> {
    let flags = (any::<bool>(), any::<bool>(), any::<Option<bool>>());
    (any::<Option<i64>>(), label(), capabilities(), profile(), flags).prop_map(
        move |(run_as_user, se_linux_options, capabilities, seccomp_profile, flags)| ContainerDefaults {
            list,
            index,
            run_as_user,
            se_linux_options,
            capabilities,
            seccomp_profile,
            run_as_non_root: flags.0,
            read_only_root_filesystem: flags.1,
            allow_privilege_escalation: flags.2,
        },
    )
}

fn defaults() -> impl Strategy<Value = Defaults<'static>> {
    let pod = (any::<Option<i64>>(), any::<Option<i64>>(), label(), profile()).prop_map(
        |(supplemental_group, fs_group, se_linux_options, seccomp_profile)| PodDefaults {
            supplemental_group,
            fs_group,
            se_linux_options,
            seccomp_annotation: None,
            seccomp_profile,
        },
    );
    let containers = (
        prop::option::of(container(ContainerList::Init, 0)),
        prop::option::of(container(ContainerList::Regular, 1)),
        prop::option::of(container(ContainerList::Ephemeral, 0)),
    );
    (pod, containers).prop_map(|(pod, (init, regular, ephemeral))| {
        let containers = [init, regular, ephemeral].into_iter().flatten();
        Defaults { pod, containers: containers.filter(|container| !container.is_empty()).collect() }
    })
}

/// Pods with and without what defaults may meet.
fn pod() -> impl Strategy<Value = Pod> {
    let texts = [
        r#"{"metadata":{},"spec":{"containers":[{"name":"a"},{"name":"b"}],"initContainers":[{"name":"i"}],"ephemeralContainers":[{"name":"e"}]}}"#,
        r#"{"metadata":{"annotations":{"k":"v"}},"spec":{"securityContext":{"runAsUser":5,"fsGroup":1,"seccompProfile":{"type":"Unconfined"}},
            "containers":[{"name":"a"},{"name":"b","securityContext":{"runAsUser":1,"capabilities":{"add":["X"],"drop":["Y"]},"seccompProfile":{"type":"Unconfined"}}}],
            "initContainers":[{"name":"i","securityContext":{"privileged":true}}],"ephemeralContainers":[{"name":"e"}],"nodeName":"n"}}"#,
    ];
    prop::sample::select(texts.to_vec()).prop_filter_map("is a pod", |text| serde_json::from_str(text).ok())
}

proptest! {
    #[test]
    fn edits_of_the_tree_are_edits_of_the_typed_pod(mut typed in pod(), defaults in defaults()) {
        let text = document(&typed);
        let mut tree = json::read(&text).unwrap();
        let edits = defaults.edits();
        scc::apply(&mut tree, &edits);
        let mut edited = String::new();
        json::write(&tree, &mut edited);
        let from_tree: Pod = serde_json::from_str(&edited).unwrap();
        defaults.apply_to(&mut typed);
        prop_assert_eq!(typed, from_tree);
    }
}
