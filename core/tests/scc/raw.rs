//! Requests whose pod is as its author wrote it: patches start from its API form.

use crate::patch::patched;
use serde_json::{Value, json};
use virt_grants_core::bulk::{self, Detail};

const SCC: &str = r#"{"metadata": {"name": "own"}, "volumes": ["*"], "groups": ["system:authenticated"],
    "requiredDropCapabilities": ["ALL"], "allowPrivilegeEscalation": false, "seccompProfiles": ["runtime/default"],
    "runAsUser": {"type": "MustRunAs", "uid": 5}, "seLinuxContext": {"type": "MustRunAs", "seLinuxOptions": {"level": "s0"}},
    "fsGroup": {"type": "MustRunAs", "ranges": [{"min": 1, "max": 2}]},
    "supplementalGroups": {"type": "MustRunAs", "ranges": [{"min": 3, "max": 4}]}}"#;

/// A pod that says nothing in every way in which nothing can be said.
const POD: &str = r#"{"metadata": {"name": "p", "annotations": null}, "spec": {"volumes": [], "containers": [{"name": "c",
    "securityContext": {"runAsUser": null, "seccompProfile": null, "capabilities": {"add": [], "drop": []}}}],
    "securityContext": {"supplementalGroups": null, "fsGroup": null, "seLinuxOptions": null, "seccompProfile": null}}}"#;

fn result(kind: &str) -> Value {
    let request = json!({
        "kind": kind,
        "raw": true,
        "namespace": {"name": "n", "annotations": {
            "openshift.io/sa.scc.uid-range": "1/2",
            "openshift.io/sa.scc.mcs": "s0",
        }},
        "user": {"username": "u", "groups": ["system:authenticated"]},
        "sccs": [serde_json::from_str::<Value>(SCC).unwrap()],
        "pod": serde_json::from_str::<Value>(POD).unwrap(),
    });
    let mut out = String::new();
    bulk::answer(&request.to_string(), &|_| None, Detail::Full, &mut out).unwrap();
    serde_json::from_str::<Value>(&out).unwrap()["result"].take()
}

#[test]
fn patches_start_from_the_api_form_in_every_phase() {
    let filled = json!({
        "metadata": {"name": "p", "annotations": {"seccomp.security.alpha.kubernetes.io/pod": "runtime/default"}},
        "spec": {
            "containers": [{"name": "c", "securityContext": {
                "runAsUser": 5,
                "runAsNonRoot": true,
                "allowPrivilegeEscalation": false,
                "capabilities": {"drop": ["ALL"]},
            }}],
            "securityContext": {
                "supplementalGroups": [3],
                "fsGroup": 1,
                "seLinuxOptions": {"level": "s0"},
                "seccompProfile": {"type": "RuntimeDefault"},
            },
        },
    });
    for kind in ["admit", "validate"] {
        let result = result(kind);
        let base = json!({"metadata": {"name": "p"}, "spec": {
            "containers": [{"name": "c", "securityContext": {"capabilities": {}}}],
            "securityContext": {},
        }});
        assert_eq!(result["base"], base, "{kind}");
        let patch = result["per_scc"][0]["patch"].clone();
        for operation in patch.as_array().unwrap() {
            let exists = base.pointer(operation["path"].as_str().unwrap()).is_some();
            assert_eq!(operation["op"] == "replace", exists, "{kind}: {operation}");
        }
        assert_eq!(patched(&base, &patch), filled, "{kind}");
    }
}
