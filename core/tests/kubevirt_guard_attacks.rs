//! Ways around the guard: each field that could widen a pod of KubeVirt is found, at its place, and nothing is found where
//! the release grants it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use serde_json::{Value, json};
use std::path::PathBuf;
use virt_grants_core::check::{self, Options};
use virt_grants_core::source::{json_print, yaml};

fn pod(name: &str) -> Value {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pods/kubevirt/{name}.yaml"));
    let text = std::fs::read_to_string(file).unwrap();
    let (documents, _) = yaml::read(&text);
    serde_json::from_str(&json_print::print(&documents[0].root)).unwrap()
}

/// Rule, path and severity of what the guard finds.
fn findings(pod: &Value, release: &str, profile: Option<&str>) -> Vec<String> {
    let options = Options {
        user: Some("kubevirt-controller".to_owned()),
        kubevirt: Some(release.to_owned()),
        guard_profile: profile.map(str::to_owned),
        ..Options::default()
    };
    let report = check::check(&pod.to_string(), &options);
    let known = report.pods[0].kubevirt.as_ref().unwrap();
    let line = |one: &virt_grants_core::kubevirt::guard::Finding| {
        format!("{} {}", one.diagnostic.rule.0.trim_start_matches("kubevirt/"), one.diagnostic.at.path)
    };
    known.guard.iter().map(line).collect()
}

/// Sets the value at a pointer; a pointer that ends in `/-` appends.
fn set(pod: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/");
    let parent = parent.split('/').skip(1).fold(pod, |at, step| {
        if let Ok(index) = step.parse::<usize>() {
            return &mut at[index];
        }
        if at[step].is_null() {
            at[step] = json!({});
        }
        &mut at[step]
    });
    if key == "-" {
        if parent.is_null() || parent == &json!({}) {
            *parent = json!([]);
        }
        parent.as_array_mut().unwrap().push(value);
    } else if let Ok(index) = key.parse::<usize>() {
        parent[index] = value;
    } else {
        parent[key.as_str()] = value;
    }
}

/// The launcher of v1.9; its only regular container is compute, its first init container is guest-console-log.
const LAUNCHER: &str = "launcher-v1.9-nonroot-kubernetes";

#[test]
fn every_widened_field_is_found_at_its_place() {
    let first = "/spec/containers/0/securityContext";
    let init = "/spec/initContainers/0/securityContext";
    let attacks: &[(&str, Value, &str)] = &[
        ("/spec/hostPID", json!(true), "host-namespace spec.hostPID"),
        ("/spec/hostIPC", json!(true), "host-namespace spec.hostIPC"),
        ("/spec/hostNetwork", json!(true), "host-namespace spec.hostNetwork"),
        ("/spec/shareProcessNamespace", json!(true), "unexpected-field spec.shareProcessNamespace"),
        (
            "/spec/hostAliases",
            json!([{"ip": "10.0.0.1", "hostnames": ["a"]}]),
            "unexpected-field spec.hostAliases",
        ),
        (
            "/spec/securityContext/sysctls",
            json!([{"name": "kernel.msgmax", "value": "1"}]),
            "confinement spec.securityContext.sysctls[0]",
        ),
        (
            "/spec/securityContext/appArmorProfile",
            json!({"type": "Unconfined"}),
            "confinement spec.securityContext.appArmorProfile.type",
        ),
        (
            "/spec/securityContext/seLinuxOptions",
            json!({"type": "spc_t"}),
            "selinux-type spec.securityContext.seLinuxOptions.type",
        ),
        (
            "/spec/securityContext/seLinuxOptions",
            json!({"user": "unconfined_u"}),
            "selinux-type spec.securityContext.seLinuxOptions.user",
        ),
        (
            "/spec/securityContext/seLinuxOptions",
            json!({"level": "s0:c1,c2"}),
            "selinux-level spec.securityContext.seLinuxOptions.level",
        ),
        (
            "/spec/securityContext/seLinuxOptions",
            json!({"level": "s0-s0:c0.c1023"}),
            "selinux-level spec.securityContext.seLinuxOptions.level",
        ),
        (
            "/spec/containers/0/securityContext/seLinuxOptions",
            json!({"level": "s0"}),
            "selinux-level spec.containers[0].securityContext.seLinuxOptions.level",
        ),
        (
            "/spec/securityContext/seccompProfile",
            json!({"type": "Localhost", "localhostProfile": "evil.json"}),
            "seccomp spec.securityContext.seccompProfile",
        ),
        (
            "/spec/containers/0/securityContext/procMount",
            json!("Unmasked"),
            "confinement spec.containers[0].securityContext.procMount",
        ),
        (
            "/spec/initContainers/0/securityContext/privileged",
            json!(true),
            "privileged spec.initContainers[0].securityContext.privileged",
        ),
        (
            "/spec/containers/0/securityContext/privileged",
            json!(true),
            "privileged spec.containers[0].securityContext.privileged",
        ),
        (
            "/spec/containers/0/securityContext/capabilities/add/-",
            json!("SYS_ADMIN"),
            "capability spec.containers[0].securityContext.capabilities.add[1]",
        ),
        (
            "/spec/containers/0/securityContext/capabilities/add/-",
            json!("CAP_SYS_ADMIN"),
            "capability spec.containers[0].securityContext.capabilities.add[1]",
        ),
        (
            "/spec/containers/0/securityContext/capabilities/add/-",
            json!("sys_admin"),
            "capability spec.containers[0].securityContext.capabilities.add[1]",
        ),
        (
            "/spec/containers/0/securityContext/capabilities/add/-",
            json!("ALL"),
            "capability spec.containers[0].securityContext.capabilities.add[1]",
        ),
        (
            "/spec/initContainers/0/securityContext/capabilities/add",
            json!(["NET_RAW"]),
            "capability spec.initContainers[0].securityContext.capabilities.add[0]",
        ),
        (
            "/spec/containers/0/ports",
            json!([{"containerPort": 22, "hostPort": 22}]),
            "host-namespace spec.containers[0].ports",
        ),
        (
            "/spec/containers/-",
            json!({"name": "miner", "image": "i"}),
            "unexpected-container spec.containers[1].name",
        ),
        (
            "/spec/initContainers/-",
            json!({"name": "setup", "image": "i"}),
            "unexpected-container spec.initContainers[2].name",
        ),
        (
            "/spec/ephemeralContainers/-",
            json!({"name": "compute", "image": "i"}),
            "unexpected-container spec.ephemeralContainers[0].name",
        ),
        ("/spec/serviceAccountName", json!("kubevirt-controller"), "service-account spec.serviceAccountName"),
        (
            "/spec/containers/0/resources/limits/devices.kubevirt.io~1mem",
            json!("1"),
            "device spec.containers[0].resources.limits[devices.kubevirt.io/mem]",
        ),
        (
            "/spec/volumes/0",
            json!({"name": "share", "nfs": {"server": "a", "path": "/"}}),
            "unexpected-volume spec.volumes[0].nfs",
        ),
        (
            "/spec/volumes/0",
            json!({"name": "root", "hostPath": {"path": "/"}}),
            "host-path spec.volumes[0].hostPath",
        ),
        (
            "/metadata/annotations/container.apparmor.security.beta.kubernetes.io~1compute",
            json!("unconfined"),
            "confinement metadata.annotations[container.apparmor.security.beta.kubernetes.io/compute]",
        ),
        (
            "/metadata/annotations/seccomp.security.alpha.kubernetes.io~1pod",
            json!("localhost/evil.json"),
            "seccomp metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]",
        ),
        ("/metadata/ownerReferences", json!([]), "unexpected-pod metadata.ownerReferences"),
    ];
    assert!(pod(LAUNCHER).pointer(first).is_some() && pod(LAUNCHER).pointer(init).is_some());
    assert_eq!(findings(&pod(LAUNCHER), "v1.9.0", None), [""; 0]);
    for (pointer, value, expected) in attacks {
        let mut changed = pod(LAUNCHER);
        set(&mut changed, pointer, value.clone());
        assert_eq!(findings(&changed, "v1.9.0", None), [*expected], "{pointer} {value}");
    }
}

/// A HostDisk shows in compute, under the place of its disk, and nowhere else.
#[test]
fn a_directory_of_the_host_is_a_disk_or_refused() {
    let plain = pod("launcher-v1.6-hostdisk");
    assert_eq!(findings(&plain, "v1.6.2", None), [""; 0]);
    let at =
        plain["spec"]["volumes"].as_array().unwrap().iter().position(|one| one.get("hostPath").is_some());
    let expected = format!("host-path spec.volumes[{}].hostPath", at.unwrap());
    let mount = plain["spec"]["containers"][0]["volumeMounts"][0].clone();
    let mut elsewhere = plain.clone();
    elsewhere["spec"]["containers"][0]["volumeMounts"][0]["mountPath"] = json!("/host");
    let mut twice = plain.clone();
    let mut other = mount.clone();
    other["mountPath"] = json!("/etc");
    set(&mut twice, "/spec/containers/0/volumeMounts/-", other);
    let mut sidecar = plain.clone();
    set(
        &mut sidecar,
        "/spec/containers/-",
        json!({"name": "hook-sidecar-0", "image": "i", "volumeMounts": [mount]}),
    );
    let mut unmounted = plain.clone();
    unmounted["spec"]["containers"][0]["volumeMounts"] = json!([]);
    for changed in [elsewhere, twice, sidecar, unmounted] {
        assert_eq!(findings(&changed, "v1.6.2", None), [expected.as_str()]);
    }
}

/// Image volumes came with v1.6, the seccomp profile of its own with v0.59; a hot-plug pod of the host's network was v0.36.1 on.
#[test]
fn what_a_release_grants_depends_on_the_release() {
    let image = |release: &str| findings(&pod(LAUNCHER), release, None);
    assert_eq!(image("v1.9.0"), [""; 0]);
    assert!(image("v1.5.0").iter().all(|one| one.starts_with("image-volume spec.volumes[")));
    assert_eq!(image("v1.5.0").len(), 2);
    let product = pod("launcher-v1.4-nonroot-openshift-4.18");
    assert_eq!(findings(&product, "v0.59.0", None), [""; 0]);
    assert!(
        findings(&product, "v0.58.2", None)
            .contains(&"seccomp spec.securityContext.seccompProfile".to_owned())
    );
    let network = pod("hp-volume-v0.40");
    assert_eq!(findings(&network, "v0.37.0", None), ["host-namespace spec.hostNetwork"]);
    for release in ["v0.36.1", "v0.40.0", "v0.46.1"] {
        assert_eq!(findings(&network, release, None), [""; 0], "{release}");
    }
    let disk = pod("launcher-v0.35-sriov");
    assert_eq!(findings(&disk, "v0.35.0", None), [""; 0]);
    assert!(findings(&disk, "v0.49.0", None).iter().any(|one| one.starts_with("host-path")));
}

/// The list of the founding chapter: its capabilities are those of v0.30 .. v0.35, so that launchers of its own release exceed it.
#[test]
fn the_documented_list_may_be_enforced() {
    let root = pod("launcher-v0.35-root-masquerade");
    assert_eq!(findings(&root, "v0.35.0", Some("documented-4.10")), [""; 0]);
    let own = pod("launcher-v0.49-root-openshift-4.10");
    assert_eq!(
        findings(&own, "v0.49.0", Some("documented-4.10")),
        ["capability spec.containers[0].securityContext.capabilities.add[0]"]
    );
    assert_eq!(findings(&own, "v0.49.0", None), [""; 0]);
    let today = pod(LAUNCHER);
    let found = findings(&today, "v1.9.0", Some("documented-4.10"));
    assert!(found.iter().any(|one| one.starts_with("capability")), "{found:?}");
    assert!(found.iter().any(|one| one.starts_with("image-volume")), "{found:?}");
}

/// Side containers at level `s0`, as the gate DockerSELinuxMCSWorkaround puts them, are no finding in any release.
#[test]
fn side_containers_may_be_at_the_plain_level() {
    for (name, release, at) in [
        (
            "launcher-v0.35-root-masquerade",
            "v0.35.0",
            "/spec/initContainers/0/securityContext/seLinuxOptions",
        ),
        (LAUNCHER, "v1.9.0", "/spec/initContainers/0/securityContext/seLinuxOptions"),
    ] {
        let mut changed = pod(name);
        set(&mut changed, at, json!({"level": "s0"}));
        assert_eq!(findings(&changed, release, None), [""; 0], "{name}");
    }
}
