//! Which projected volumes pass where only secrets may be mounted.

use serde_json::{Value, json};
use virt_grants_core::bulk::{self, Detail};

const SCC: &str = r#"{"metadata": {"name": "secrets"}, "volumes": ["secret"], "groups": ["system:authenticated"],
    "runAsUser": {"type": "RunAsAny"}, "seLinuxContext": {"type": "RunAsAny"},
    "fsGroup": {"type": "RunAsAny"}, "supplementalGroups": {"type": "RunAsAny"}}"#;

fn pod(sources: &Value) -> Value {
    json!({"metadata": {"name": "p"}, "spec": {
        "containers": [{"name": "c", "image": "i"}],
        "securityContext": {},
        "volumes": [{"name": "v", "projected": {"sources": sources}}],
    }})
}

fn passes(sources: &Value) -> bool {
    let scc: Value = serde_json::from_str(SCC).unwrap();
    let request = json!({
        "kind": "provider-validate",
        "namespace": {"name": "n", "annotations": {}},
        "sccs": [scc],
        "pod": pod(sources),
    });
    let mut out = String::new();
    bulk::answer(&request.to_string(), &|_| None, Detail::Full, &mut out).unwrap();
    let answer: Value = serde_json::from_str(&out).unwrap();
    answer["result"]["errors"].as_array().unwrap().is_empty()
}

fn token() -> Value {
    json!({"serviceAccountToken": {"path": "token", "expirationSeconds": 3607}})
}

fn config_map(name: &str, key: &str) -> Value {
    json!({"configMap": {"name": name, "items": [{"key": key, "path": key}]}})
}

fn namespace() -> Value {
    let field = json!({"apiVersion": "v1", "fieldPath": "metadata.namespace"});
    json!({"downwardAPI": {"items": [{"path": "namespace", "fieldRef": field}]}})
}

/// `source` with the value at `pointer` replaced.
fn but(mut source: Value, pointer: &str, value: Value) -> Value {
    *source.pointer_mut(pointer).unwrap() = value;
    source
}

/// One source of all the kinds of several.
fn together(sources: &[Value]) -> Value {
    sources
        .iter()
        .flat_map(|source| source.as_object().unwrap().clone())
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn cases() -> Vec<(bool, Value)> {
    let root = || config_map("kube-root-ca.crt", "ca.crt");
    let service = || config_map("openshift-service-ca.crt", "service-ca.crt");
    let secret = || json!({"secret": {"name": "s"}});
    let no_items = json!({"downwardAPI": {}});
    let extra_item = json!([{"key": "ca.crt", "path": "ca.crt"}, {"key": "a", "path": "a"}]);
    vec![
        (true, json!([token(), root(), namespace(), service()])),
        (true, json!([])),
        (true, json!([but(token(), "/serviceAccountToken/expirationSeconds", json!(600))])),
        (true, json!([no_items])),
        // Kinds that admission does not know may stand beside one that it knows, not alone.
        (true, json!([together(&[token(), secret()])])),
        (false, json!([secret()])),
        (false, json!([{"clusterTrustBundle": {"path": "p"}}])),
        (false, json!([{}])),
        (false, json!([but(token(), "/serviceAccountToken/path", json!("t"))])),
        (false, json!([{"serviceAccountToken": {"path": "token", "audience": "a"}}])),
        (false, json!([config_map("mine", "ca.crt")])),
        (false, json!([config_map("kube-root-ca.crt", "service-ca.crt")])),
        (false, json!([config_map("openshift-service-ca.crt", "ca.crt")])),
        (false, json!([but(root(), "/configMap/items/0/path", json!("other"))])),
        (false, json!([but(root(), "/configMap/items", extra_item)])),
        (false, json!([{"configMap": {"name": "kube-root-ca.crt"}}])),
        (false, json!([but(namespace(), "/downwardAPI/items/0/path", json!("n"))])),
        (false, json!([but(namespace(), "/downwardAPI/items/0/fieldRef/apiVersion", json!("v2"))])),
        (false, json!([but(namespace(), "/downwardAPI/items/0/fieldRef/fieldPath", json!("metadata.name"))])),
        (false, json!([{"downwardAPI": {"items": [{"path": "namespace"}]}}])),
        // Of several known kinds in one source, each must do.
        (true, json!([together(&[token(), root(), namespace()])])),
        (false, json!([together(&[token(), config_map("mine", "ca.crt")])])),
        (false, json!([together(&[root(), but(namespace(), "/downwardAPI/items/0/path", json!("n"))])])),
        (false, json!([together(&[but(token(), "/serviceAccountToken/path", json!("t")), namespace()])])),
        // One that does not do spoils the volume.
        (false, json!([token(), secret()])),
    ]
}

#[test]
fn only_what_the_service_account_volume_holds_passes_as_a_secret() {
    for (expected, sources) in cases() {
        assert_eq!(passes(&sources), expected, "{sources}");
    }
}

#[cfg(feature = "test-k8s-openapi")]
#[test]
fn typed_pods_are_read_alike() {
    use virt_grants_core::path::FieldPath;
    use virt_grants_core::source::json;
    for (_, sources) in cases() {
        let text = pod(&sources).to_string();
        let typed: k8s_openapi::api::core::v1::Pod = serde_json::from_str(&text).unwrap();
        let tree = json::read(&text).unwrap();
        let (lowered, _) = virt_grants_core::pod::lower(&tree, 0, &FieldPath::root());
        assert_eq!(virt_grants_core::pod::Pod::from(&typed), lowered, "{text}");
    }
}
