//! Laws of admission, on random requests.
//!
//! The generator draws pods and objects that meet each other often: few users, few groups, few volumes, so that a
//! third of the requests is admitted and every strategy has its say.

use crate::patch::normal;
use serde_json::{Map, Value, json};
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod;
use virt_grants_core::scc::{
    self, Binding, BindingSubject, Bindings, Cluster, Member, Namespace, Operation, Outcome, Record, Request,
    SccSet, User, ValueStyle,
};
use virt_grants_core::source::{Node, json as text};

/// Requests per law.
const REQUESTS: u64 = 25_000;

/// A generator of random numbers: xorshift64*, seeded by the number of the request, so that a failure names its seed.
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(drawn).unwrap() % bound
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    fn some_of(&mut self, from: &[&str], percent: usize) -> Vec<Value> {
        from.iter().filter(|_| self.chance(percent)).map(|item| json!(item)).collect()
    }
}

const CAPABILITIES: [&str; 5] = ["ALL", "KILL", "NET_ADMIN", "SYS_NICE", "CAP_SYS_ADMIN"];
const VOLUMES: [&str; 6] =
    ["configMap", "emptyDir", "hostPath", "persistentVolumeClaim", "projected", "secret"];
const PROFILES: [&str; 4] = ["runtime/default", "docker/default", "unconfined", "localhost/a.json"];
const LEVELS: [&str; 3] = ["s0:c1,c2", "s0:c2,c1", "s0:c5"];

fn label(random: &mut Random) -> Value {
    let mut options = Map::new();
    if random.chance(70) {
        options.insert("level".into(), json!(random.pick(&LEVELS)));
    }
    if random.chance(20) {
        options.insert("type".into(), json!("spc_t"));
    }
    Value::Object(options)
}

fn object(random: &mut Random, name: &str) -> Value {
    let ids = json!([{"min": 1000, "max": 1000 + random.below(2) * 1000}]);
    let group = |random: &mut Random| match random.below(3) {
        0 => json!({"type": "MustRunAs", "ranges": ids}),
        1 => json!({"type": "MustRunAs"}),
        _ => json!({"type": "RunAsAny"}),
    };
    let (fs_group, supplemental_groups) = (group(random), group(random));
    let user = match random.below(5) {
        0 => json!({"type": "MustRunAs", "uid": 1000}),
        1 => json!({"type": "MustRunAsRange", "uidRangeMin": 1000, "uidRangeMax": 2000}),
        2 => json!({"type": "MustRunAsRange"}),
        3 => json!({"type": "MustRunAsNonRoot"}),
        _ => json!({"type": "RunAsAny"}),
    };
    let se_linux = match random.below(3) {
        0 => json!({"type": "MustRunAs", "seLinuxOptions": label(random)}),
        1 => json!({"type": "MustRunAs"}),
        _ => json!({"type": "RunAsAny"}),
    };
    let volumes = if random.chance(40) { vec![json!("*")] } else { random.some_of(&VOLUMES, 70) };
    let profiles = match random.below(3) {
        0 => vec![json!("*")],
        1 => Vec::new(),
        _ => random.some_of(&PROFILES, 50),
    };
    json!({
        "metadata": {"name": name},
        "priority": if random.chance(10) { json!(random.below(3)) } else { Value::Null },
        "allowPrivilegedContainer": random.chance(40),
        "allowHostNetwork": random.chance(50),
        "allowHostPorts": random.chance(50),
        "allowHostPID": random.chance(50),
        "allowHostIPC": random.chance(50),
        "readOnlyRootFilesystem": random.chance(20),
        "allowPrivilegeEscalation": random.chance(60),
        "defaultAllowPrivilegeEscalation": random.pick(&[json!(true), json!(false), Value::Null]),
        "allowedCapabilities": if random.chance(30) { vec![json!("*")] } else { random.some_of(&CAPABILITIES, 40) },
        "defaultAddCapabilities": random.some_of(&CAPABILITIES[1..3], 15),
        "requiredDropCapabilities": random.some_of(&CAPABILITIES, 25),
        "seccompProfiles": profiles,
        "volumes": volumes,
        "runAsUser": user,
        "seLinuxContext": se_linux,
        "fsGroup": fs_group,
        "supplementalGroups": supplemental_groups,
        "groups": if random.chance(70) { vec!["system:authenticated"] } else { Vec::new() },
    })
}

fn profile(random: &mut Random) -> Value {
    match random.below(3) {
        0 => json!({"type": "RuntimeDefault"}),
        1 => json!({"type": "Unconfined"}),
        _ => json!({"type": "Localhost", "localhostProfile": "a.json"}),
    }
}

fn container(random: &mut Random, name: &str) -> Value {
    let mut context = Map::new();
    let mut set = |random: &mut Random, percent, key: &str, value: &dyn Fn(&mut Random) -> Value| {
        if random.chance(percent) {
            context.insert(key.into(), value(random));
        }
    };
    set(random, 25, "runAsUser", &|random| json!(random.pick(&[0, 1000, 1500])));
    set(random, 15, "runAsNonRoot", &|random| json!(random.chance(80)));
    set(random, 8, "privileged", &|random| json!(random.chance(60)));
    set(random, 20, "allowPrivilegeEscalation", &|random| json!(random.chance(40)));
    set(random, 15, "readOnlyRootFilesystem", &|random| json!(random.chance(70)));
    set(random, 15, "seccompProfile", &|random| profile(random));
    set(random, 10, "seLinuxOptions", &|random| label(random));
    set(random, 10, "unknownToUs", &|_| json!({"kept": [1, 2.50, "x"]}));
    set(random, 30, "capabilities", &|random| {
        let (add, drop) = (random.some_of(&CAPABILITIES, 12), random.some_of(&CAPABILITIES, 30));
        let lists = [("add", add), ("drop", drop)].into_iter().filter(|(_, list)| !list.is_empty());
        Value::Object(lists.map(|(key, list)| (key.to_owned(), Value::Array(list))).collect())
    });
    let mut own = Map::new();
    own.insert("name".into(), json!(name));
    own.insert("image".into(), json!("example/app:1"));
    if random.chance(10) {
        own.insert("ports".into(), json!([{"containerPort": 80, "hostPort": random.pick(&[0, 80])}]));
    }
    if !context.is_empty() || random.chance(10) {
        own.insert("securityContext".into(), Value::Object(context));
    }
    Value::Object(own)
}

fn pod(random: &mut Random) -> Value {
    let mut context = Map::new();
    if random.chance(15) {
        context.insert("runAsUser".into(), json!(random.pick(&[0, 1000, 1500])));
    }
    if random.chance(15) {
        context.insert("fsGroup".into(), json!(random.pick(&[1000, 3000])));
    }
    if random.chance(15) {
        context.insert("supplementalGroups".into(), json!([random.pick(&[1000, 3000])]));
    }
    if random.chance(15) {
        context.insert("seLinuxOptions".into(), label(random));
    }
    if random.chance(15) {
        context.insert("seccompProfile".into(), profile(random));
    }
    let mut annotations = Map::new();
    for key in
        ["seccomp.security.alpha.kubernetes.io/pod", "container.seccomp.security.alpha.kubernetes.io/c0"]
    {
        if random.chance(8) {
            annotations.insert(key.into(), json!(random.pick(&["runtime/default", "unconfined", "garbage"])));
        }
    }
    let count = 1 + random.below(3);
    let containers: Vec<Value> = (0..count).map(|index| container(random, &format!("c{index}"))).collect();
    let init: Vec<Value> =
        (0..random.below(2)).map(|index| container(random, &format!("i{index}"))).collect();
    let volumes: Vec<Value> = (0..random.below(3))
        .map(|index| {
            let kind = random.pick(&VOLUMES);
            json!({"name": format!("v{index}"), kind: {}})
        })
        .collect();
    let mut metadata = json!({"name": "p", "labels": {"app": "p"}});
    if !annotations.is_empty() {
        metadata["annotations"] = Value::Object(annotations);
    }
    let mut spec = json!({
        "serviceAccountName": "default",
        "securityContext": Value::Object(context),
        "containers": containers,
        "schedulerHints": {"kept": true},
    });
    if !init.is_empty() {
        spec["initContainers"] = json!(init);
    }
    if !volumes.is_empty() {
        spec["volumes"] = json!(volumes);
    }
    for key in ["hostNetwork", "hostPID", "hostIPC"] {
        if random.chance(6) {
            spec[key] = json!(true);
        }
    }
    json!({"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": spec})
}

/// A cluster's objects and a pod, as JSON text.
struct Drawn {
    objects: Vec<String>,
    pod: Value,
    bindings: Vec<String>,
}

fn draw(seed: u64) -> Drawn {
    let mut random = Random::new(seed);
    let count = 1 + random.below(4);
    let names: Vec<String> = (0..count).map(|index| format!("scc-{index}")).collect();
    let objects = names.iter().map(|name| object(&mut random, name).to_string()).collect();
    let bindings = names.iter().filter(|_| random.chance(30)).cloned().collect();
    Drawn { objects, pod: pod(&mut random), bindings }
}

const NAMESPACE: Namespace<'static> = Namespace {
    name: "project",
    missing: false,
    uid_range: Some("1000/1000"),
    mcs: Some("s0:c1,c2"),
    supplemental_groups: None,
    run_level: None,
    disable: None,
};

/// Decides on a pod; `look` sees the decision.
fn decide<T>(
    objects: &[Node<'_>],
    bindings: &[String],
    pod: &pod::Pod<'_>,
    validate: bool,
    look: impl FnOnce(&Outcome<'_>) -> T,
) -> T {
    let lowered = objects.iter().map(|node| scc::lower(node, 0, &FieldPath::root()).0);
    let set = SccSet::new(lowered.map(Member::from));
    let grant = |scc: &'_ String| Binding {
        subject: BindingSubject::User("dev"),
        scc: scc.clone().leak(),
        namespace: None,
    };
    let mut access = Bindings(bindings.iter().map(grant).collect());
    let groups = ["system:authenticated"];
    let request = Request {
        operation: Operation::Create,
        resource: "pods",
        subresource: "",
        name: "",
        namespace: NAMESPACE,
        user: User { name: "dev", groups: &groups },
        pod,
    };
    let mut cluster =
        Cluster { sccs: &set, access: &mut access, require_standard: false, style: ValueStyle::Json };
    let run = if validate { scc::validate } else { scc::admit };
    look(&run(request, &mut cluster, Record::Answer).outcome)
}

fn read(objects: &[String]) -> Vec<Node<'_>> {
    objects.iter().map(|object| text::read(object).unwrap()).collect()
}

/// The admitting object and the pod as admission leaves it, or `None` when it is refused.
fn admitted(drawn: &Drawn) -> Option<(String, Value)> {
    let source = drawn.pod.to_string();
    let tree = text::read(&source).unwrap();
    let (pod, problems) = pod::lower(&tree, 0, &FieldPath::root());
    assert_eq!(problems, []);
    decide(&read(&drawn.objects), &drawn.bindings, &pod, false, |outcome| {
        let Outcome::Admitted(winner) = outcome else { return None };
        let mut changed = tree.clone();
        scc::apply(&mut changed, &winner.edits());
        // The pod that is changed without its tree is the same.
        let seccomp = winner.seccomp_annotation();
        assert_eq!(winner.admitted(&pod, seccomp.as_deref()), pod::lower(&changed, 0, &FieldPath::root()).0);
        let mut out = String::new();
        text::write(&changed, &mut out);
        Some((winner.ranked.scc.name.to_owned(), serde_json::from_str(&out).unwrap()))
    })
}

fn for_all(law: impl Fn(u64, &Drawn)) {
    for seed in 1..=REQUESTS {
        law(seed, &draw(seed));
    }
}

#[test]
fn a_third_of_the_requests_is_admitted() {
    let admitted = (1..=REQUESTS).filter(|seed| admitted(&draw(*seed)).is_some()).count();
    let share = admitted * 100 / usize::try_from(REQUESTS).unwrap();
    assert!((15..=85).contains(&share), "{share} % are admitted, so the laws see too little of one side");
}

#[test]
fn an_admitted_pod_is_a_fixed_point_of_validate() {
    for_all(|seed, drawn| {
        let Some((_, pod)) = admitted(drawn) else { return };
        let source = pod.to_string();
        let tree = text::read(&source).unwrap();
        let (pod, _) = pod::lower(&tree, 0, &FieldPath::root());
        let refused = decide(&read(&drawn.objects), &drawn.bindings, &pod, true, |outcome| {
            !matches!(outcome, Outcome::Admitted(_))
        });
        assert!(!refused, "seed {seed}: {tree:?}");
    });
}

#[test]
fn neither_the_order_of_objects_nor_that_of_containers_changes_the_verdict() {
    for_all(|seed, drawn| {
        let scc = admitted(drawn).map(|(scc, _)| scc);
        let mut turned = Drawn {
            objects: drawn.objects.iter().rev().cloned().collect(),
            pod: drawn.pod.clone(),
            bindings: drawn.bindings.clone(),
        };
        assert_eq!(scc, admitted(&turned).map(|(scc, _)| scc), "seed {seed}: objects");
        turned.pod["spec"]["containers"].as_array_mut().unwrap().reverse();
        assert_eq!(scc, admitted(&turned).map(|(scc, _)| scc), "seed {seed}: containers");
    });
}

#[test]
fn what_admission_does_not_know_stays_as_it_was() {
    for_all(|seed, drawn| {
        let Some((_, after)) = admitted(drawn) else { return };
        assert_eq!(without_known(&drawn.pod), without_known(&after), "seed {seed}");
    });
}

/// The document without the fields that admission may set.
fn without_known(pod: &Value) -> Value {
    const SET: [&str; 10] = [
        "annotations",
        "allowPrivilegeEscalation",
        "capabilities",
        "fsGroup",
        "readOnlyRootFilesystem",
        "runAsNonRoot",
        "runAsUser",
        "seLinuxOptions",
        "seccompProfile",
        "supplementalGroups",
    ];
    match pod {
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, _)| !SET.contains(&key.as_str()));
            let kept = kept.map(|(key, value)| (key.clone(), without_known(value)));
            // A security context that admission had to make is nothing but what it set.
            kept.filter(|(key, value)| key != "securityContext" || *value != json!({})).collect()
        }
        Value::Array(items) => items.iter().map(without_known).collect(),
        other => other.clone(),
    }
}

#[cfg(feature = "test-k8s-openapi")]
#[test]
fn edits_of_the_tree_equal_edits_of_the_typed_pod() {
    use k8s_openapi::api::core::v1 as api;
    for_all(|seed, drawn| {
        let mut typed: api::Pod =
            serde_json::from_value(drawn.pod.clone()).expect("the generator makes pods");
        let known = serde_json::to_value(&typed).unwrap();
        let drawn = Drawn { objects: drawn.objects.clone(), pod: known, bindings: drawn.bindings.clone() };
        let tree = admitted(&drawn).map(|(_, pod)| pod);
        let before = typed.clone();
        let pod = pod::Pod::from(&before);
        let admitted = decide(&read(&drawn.objects), &drawn.bindings, &pod, false, |outcome| match outcome {
            Outcome::Admitted(winner) => {
                winner.apply_to(&mut typed);
                true
            }
            _ => false,
        });
        let typed = admitted.then(|| normal(&serde_json::to_value(&typed).unwrap()));
        assert_eq!(tree.map(|pod| normal(&pod)), typed, "seed {seed}");
    });
}

#[test]
fn normal_form_of_the_test_support_keeps_what_matters() {
    assert_eq!(
        normal(&json!({"spec": {"a": null, "b": [], "c": {}}})),
        json!({"spec": {"c": {}, "securityContext": {}}})
    );
}
