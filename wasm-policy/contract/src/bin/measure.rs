//! What a request costs in the host, as a ratio to the same request answered by the library natively.
//!
//! Run by `cargo xtask bench policy`. Every number is that of the least disturbed of many short
//! batches, which alternate with those of its peer: what else a machine does only ever adds.

use serde_json::json;
use std::time::{Duration, Instant};
use virt_grants_policy::host::Host;
use virt_grants_policy_contract::{Policy, Smallest, path};

const BATCHES: usize = 100;
const REQUESTS: usize = 20;

/// A cluster with one namespace.
#[derive(Default)]
struct Cluster;

const NAMESPACE: &[u8] = br#"{"metadata":{"annotations":{"openshift.io/sa.scc.uid-range":"1000650000/10000","openshift.io/sa.scc.mcs":"s0:c26,c5"}}}"#;

impl Host for Cluster {
    fn call(&mut self, _: &str, _: &str) -> Result<Vec<u8>, Vec<u8>> {
        Ok(NAMESPACE.to_vec())
    }
}

fn payload(security_context: &serde_json::Value) -> String {
    let container = |name: &str| {
        json!({
            "name": name, "image": "registry.example.com/app:1", "imagePullPolicy": "IfNotPresent",
            "ports": [{"containerPort": 8080, "protocol": "TCP"}],
            "env": [{"name": "A", "value": "b"}, {"name": "C", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}}],
            "resources": {"requests": {"cpu": "100m", "memory": "64Mi"}},
            "securityContext": security_context,
            "volumeMounts": [{"name": "data", "mountPath": "/data"}],
        })
    };
    json!({
        "request": {
            "uid": "705ab4f5-6393-11e8-b7cc-42010a800002",
            "kind": {"group": "", "version": "v1", "kind": "Pod"},
            "resource": {"group": "", "version": "v1", "resource": "pods"},
            "namespace": "team-a",
            "operation": "CREATE",
            "userInfo": {"username": "alice", "groups": ["system:authenticated"]},
            "object": {
                "apiVersion": "v1", "kind": "Pod",
                "metadata": {"name": "web", "namespace": "team-a", "labels": {"app": "web"}},
                "spec": {
                    "serviceAccountName": "default",
                    "securityContext": {},
                    "containers": [container("a"), container("b")],
                    "volumes": [{"name": "data", "emptyDir": {}}],
                },
            },
        },
        "settings": {},
    })
    .to_string()
}

fn time(mut work: impl FnMut()) -> Duration {
    let start = Instant::now();
    for _ in 0..REQUESTS {
        work();
    }
    start.elapsed()
}

/// Microseconds per request of the fastest batch.
fn least(times: &[Duration]) -> f64 {
    let least = times.iter().min().copied().unwrap_or_default();
    least.as_secs_f64() * 1e6 / f64::from(u32::try_from(REQUESTS).unwrap_or(u32::MAX))
}

fn main() {
    let start = Instant::now();
    let policy = Policy::<Cluster>::link();
    let compiled = start.elapsed();
    let start = Instant::now();
    drop(policy.instance());
    println!(
        "{} bytes; compiled in {:.0} ms; first instance in {:.0} us",
        std::fs::metadata(path()).map_or(0, |file| file.len()),
        compiled.as_secs_f64() * 1e3,
        start.elapsed().as_secs_f64() * 1e6
    );
    let smallest = Smallest::link();
    println!(
        "{:<28} {:>10} {:>22} {:>22} {:>10} {:>16}",
        "request", "native us", "kept instance (ratio)", "new instance (ratio)", "new us", "empty module us"
    );
    for (name, security_context) in
        [("admitted and filled in", json!({})), ("refused, with reasons", json!({"privileged": true}))]
    {
        let payload = payload(&security_context);
        let mut instance = policy.instance();
        let (mut native, mut kept, mut fresh, mut floor) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for _ in 0..BATCHES {
            native.push(time(|| {
                let _ = std::hint::black_box(virt_grants_policy::answer(
                    b"validate",
                    payload.as_bytes(),
                    &mut Cluster,
                ));
            }));
            kept.push(time(|| {
                let _ = std::hint::black_box(instance.call("validate", payload.as_bytes(), &mut Cluster));
            }));
            fresh.push(time(|| {
                let _ = std::hint::black_box(policy.call("validate", payload.as_bytes(), &mut Cluster));
            }));
            // What of a new instance is the engine's doing, whatever the module.
            floor.push(time(|| smallest.start()));
        }
        let (native, kept, fresh, floor) = (least(&native), least(&kept), least(&fresh), least(&floor));
        println!(
            "{name:<28} {native:>10.1} {:>22.2} {:>22.2} {fresh:>10.1} {floor:>16.1}",
            kept / native,
            fresh / native
        );
    }
    let payload = payload(&json!({}));
    let mut instance = policy.instance();
    let mut size_after = |times: usize| {
        for _ in 0..times {
            let _ = std::hint::black_box(instance.call("validate", payload.as_bytes(), &mut Cluster));
        }
        instance.memory_size()
    };
    let (early, late) = (size_after(100), size_after(9_900));
    println!("memory after 100 requests {early} bytes, after 10,000 {late} bytes");
}
