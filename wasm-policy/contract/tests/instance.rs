//! What a module owes its host beside right answers.

use serde_json::json;
use virt_grants_policy::host::Host;
use virt_grants_policy_contract::{Policy, built, interface};

/// A cluster with one namespace.
#[derive(Default)]
struct Cluster;

impl Host for Cluster {
    fn call(&mut self, operation: &str, _: &str) -> Result<Vec<u8>, Vec<u8>> {
        assert_eq!(operation, "get_resource");
        let annotations = json!({
            "openshift.io/sa.scc.uid-range": "1000650000/10000",
            "openshift.io/sa.scc.mcs": "s0:c26,c5",
        });
        Ok(json!({"metadata": {"annotations": annotations}}).to_string().into_bytes())
    }
}

fn payload(size: usize) -> String {
    json!({
        "request": {
            "kind": {"group": "", "version": "v1", "kind": "Pod"},
            "resource": {"group": "", "version": "v1", "resource": "pods"},
            "namespace": "team-a",
            "operation": "CREATE",
            "userInfo": {"username": "alice", "groups": ["system:authenticated"]},
            "object": {
                "metadata": {"name": "web", "annotations": {"padding": "x".repeat(size)}},
                "spec": {"serviceAccountName": "default", "containers": [{"name": "a"}, {"name": "b"}]},
            },
        },
        "settings": {},
    })
    .to_string()
}

#[test]
fn memory_does_not_grow_with_the_number_of_requests() {
    let mut instance = Policy::<Cluster>::link().instance();
    let payload = payload(500);
    let mut run = |times: usize| {
        for _ in 0..times {
            let answer = instance.call("validate", payload.as_bytes(), &mut Cluster).unwrap();
            assert!(answer.starts_with("{\"accepted\":true"));
        }
        instance.memory_size()
    };
    let (early, late) = (run(100), run(9_900));
    println!("memory after 100 requests: {early} bytes, after 10,000: {late} bytes");
    assert_eq!(early, late);
    assert_eq!(instance.host_calls(), 10_000);
}

#[test]
fn a_request_of_three_megabytes_takes_a_bounded_multiple_of_memory() {
    let mut instance = Policy::<Cluster>::link().instance();
    let payload = payload(3 << 20);
    instance.call("validate", payload.as_bytes(), &mut Cluster).unwrap();
    assert!(instance.memory_size() <= 20 * payload.len(), "{} bytes", instance.memory_size());
    let early = instance.memory_size();
    for _ in 0..20 {
        instance.call("validate", payload.as_bytes(), &mut Cluster).unwrap();
    }
    assert_eq!(instance.memory_size(), early);
}

#[test]
fn nothing_but_the_protocol_goes_in_and_out() {
    let (imports, exports) = interface();
    // The host calls `_start` and `wapc_init` and never `_initialize`, so nothing may wait for that one.
    assert_eq!(exports, ["__guest_call", "memory", "wapc_init"]);
    let known =
        |import: &String| import.starts_with("wapc.__") || import.starts_with("wasi_snapshot_preview1.");
    assert!(imports.iter().all(known), "{imports:?}");
    assert!(imports.contains(&"wapc.__host_call".to_owned()), "{imports:?}");
}

#[test]
fn the_modules_carry_the_metadata_that_a_policy_server_reads() {
    for (name, policy_type, mutating) in
        [("policy.wasm", "kubernetes", true), ("policy-raw.wasm", "raw", false)]
    {
        let bytes = std::fs::read(built(name)).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert_eq!(text.matches("io.kubewarden.metadata").count(), 1);
        let (code, after) = text.split_once("io.kubewarden.metadata").expect("a section of that name");
        let metadata: serde_json::Value = serde_json::from_str(after).expect("the last section");
        let keys: Vec<&String> = metadata.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            [
                "annotations",
                "backgroundAudit",
                "contextAwareResources",
                "executionMode",
                "hostCapabilities",
                "mutating",
                "policyType",
                "protocolVersion",
                "rules",
            ]
        );
        assert_eq!(metadata["protocolVersion"], "v1");
        assert_eq!(metadata["mutating"], mutating);
        assert_eq!(metadata["policyType"], policy_type);
        assert_eq!(metadata["executionMode"], "kubewarden-wapc");
        let annotations = metadata["annotations"].as_object().unwrap();
        assert!(annotations.values().all(serde_json::Value::is_string));
        assert!(annotations["io.kubewarden.policy.usage"].as_str().unwrap().starts_with("# virt-grants"));
        // kwctl looks for the names of capabilities in the data and warns of those that are not declared.
        let declared: Vec<&str> = metadata["hostCapabilities"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|item| item.as_str())
            .collect();
        for operation in ["get_resource", "list_resources_all", "list_resources_by_namespace", "can_i"] {
            let capability = format!("kubernetes/{operation}");
            assert_eq!(code.contains(operation), declared.contains(&&*capability), "{operation}");
        }
    }
}

#[test]
fn bytes_are_answered_and_never_trap() {
    let policy = Policy::<Cluster>::link();
    let valid = payload(10);
    // Every way to cut the payload short, and every byte of it replaced.
    for at in 0..valid.len() {
        let mut bytes = valid.as_bytes().to_vec();
        bytes[at] = b'!';
        for payload in [&valid.as_bytes()[..at], &bytes] {
            let answer = policy.call("validate", payload, &mut Cluster).unwrap();
            assert!(answer.starts_with("{\"accepted\":"), "{answer}");
        }
    }
}
