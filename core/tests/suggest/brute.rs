//! Suggestions against brute force: of all edits that take something away or set what an object wants, no smaller number
//! makes the object take the pod.

use serde_json::{Value as Json, json};
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod;
use virt_grants_core::scc::{self, Edit, Namespace, Ranked, order, try_on};
use virt_grants_core::source::{Node, Value, json as text};
use virt_grants_core::suggest::{Form, changes, edited};

/// Pods and objects that are tried.
const CASES: u64 = 6_000;
/// Suggestions with more edits are not searched for smaller ones.
const LARGEST: usize = 5;

const NAMESPACE: Namespace<'static> = Namespace {
    name: "shop",
    missing: false,
    uid_range: Some("1000/10"),
    mcs: Some("s0:c1,c2"),
    supplemental_groups: None,
    run_level: None,
    disable: None,
};

/// Random numbers by xorshift64*, seeded by the number of the case.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap() % bound
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick(&mut self, from: &[Json]) -> Json {
        from[self.below(from.len())].clone()
    }

    /// Puts one of `values` under `key`, some of the time.
    fn may_set(&mut self, percent: usize, object: &mut Json, key: &str, values: &[Json]) {
        if self.chance(percent) {
            object[key] = self.pick(values);
        }
    }
}

fn context(random: &mut Random, percent: usize) -> Json {
    let mut context = json!({});
    random.may_set(percent, &mut context, "runAsUser", &[json!(0), json!(1), json!(1005)]);
    random.may_set(percent, &mut context, "runAsNonRoot", &[json!(false), json!(true)]);
    let labels = [json!({"level": "s0:c9"}), json!({"type": "spc_t"}), json!({"level": "s0:c2,c1"})];
    random.may_set(percent, &mut context, "seLinuxOptions", &labels);
    let profiles = [json!({"type": "Unconfined"}), json!({"type": "RuntimeDefault"})];
    random.may_set(percent, &mut context, "seccompProfile", &profiles);
    context
}

fn container(random: &mut Random, name: &str) -> Json {
    let mut security = context(random, 20);
    let truths = [json!(true), json!(false)];
    random.may_set(12, &mut security, "privileged", &truths);
    random.may_set(20, &mut security, "allowPrivilegeEscalation", &truths);
    random.may_set(12, &mut security, "readOnlyRootFilesystem", &truths);
    let lists = [
        json!({"add": ["KILL"]}),
        json!({"add": ["CHOWN", "KILL"], "drop": ["ALL"]}),
        json!({"drop": ["KILL"]}),
    ];
    random.may_set(20, &mut security, "capabilities", &lists);
    let mut container = json!({"name": name, "image": "i"});
    if random.chance(70) {
        container["securityContext"] = security;
    }
    let ports = [json!([{"containerPort": 80, "hostPort": 80}]), json!([{"containerPort": 80}])];
    random.may_set(20, &mut container, "ports", &ports);
    container
}

fn pod(random: &mut Random) -> Json {
    let mut security = context(random, 20);
    random.may_set(15, &mut security, "fsGroup", &[json!(0), json!(1003)]);
    random.may_set(15, &mut security, "supplementalGroups", &[json!([]), json!([1001]), json!([5, 1001])]);
    random.may_set(12, &mut security, "sysctls", &[json!([{"name": "kernel.msgmax", "value": "1"}])]);
    let mut spec = json!({"securityContext": security, "containers": [container(random, "a")]});
    if random.chance(40) {
        spec["containers"].as_array_mut().unwrap().push(container(random, "b"));
    }
    if random.chance(20) {
        spec["initContainers"] = json!([container(random, "i")]);
    }
    for key in ["hostNetwork", "hostPID", "hostIPC"] {
        random.may_set(8, &mut spec, key, &[json!(true)]);
    }
    random.may_set(15, &mut spec, "hostUsers", &[json!(true), json!(false)]);
    let volumes = [
        json!([{"name": "v", "hostPath": {"path": "/"}}]),
        json!([{"name": "v", "nfs": {"server": "s", "path": "/"}}]),
    ];
    random.may_set(20, &mut spec, "volumes", &volumes);
    let mut annotations = json!({});
    for key in
        ["seccomp.security.alpha.kubernetes.io/pod", "container.seccomp.security.alpha.kubernetes.io/a"]
    {
        random.may_set(
            10,
            &mut annotations,
            key,
            &[json!("unconfined"), json!("runtime/default"), json!("weird")],
        );
    }
    random.may_set(5, &mut annotations, "openshift.io/required-scc", &[json!("other"), json!("tested")]);
    json!({"metadata": {"name": "p", "annotations": annotations}, "spec": spec})
}

fn object(random: &mut Random) -> Json {
    let truths = [json!(true), json!(false)];
    let mut scc = json!({
        "metadata": {"name": "tested"},
        "runAsUser": random.pick(&[json!({"type": "MustRunAsRange"}), json!({"type": "MustRunAsNonRoot"}), json!({"type": "RunAsAny"}), json!({"type": "MustRunAs", "uid": 1})]),
        "seLinuxContext": random.pick(&[json!({"type": "MustRunAs"}), json!({"type": "RunAsAny"})]),
        "fsGroup": random.pick(&[json!({"type": "MustRunAs"}), json!({"type": "RunAsAny"})]),
        "supplementalGroups": random.pick(&[json!({"type": "MustRunAs"}), json!({"type": "RunAsAny"})]),
        "volumes": random.pick(&[json!(["emptyDir", "secret", "projected"]), json!(["*"])]),
        "seccompProfiles": random.pick(&[json!(["runtime/default"]), json!(["*"]), json!([])]),
        "requiredDropCapabilities": random.pick(&[json!(["ALL"]), json!([])]),
        "allowedCapabilities": random.pick(&[json!(["KILL"]), json!([]), json!(["*"])]),
    });
    for key in [
        "allowPrivilegedContainer",
        "allowHostNetwork",
        "allowHostPorts",
        "allowHostPID",
        "allowHostIPC",
        "readOnlyRootFilesystem",
        "allowPrivilegeEscalation",
    ] {
        scc[key] = random.pick(&truths);
    }
    random.may_set(20, &mut scc, "userNamespaceLevel", &[json!("RequirePodLevel")]);
    random.may_set(30, &mut scc, "defaultAllowPrivilegeEscalation", &truths);
    scc
}

/// Every edit that could help: the removal of a value or of an entry, and the few values that an object wants.
fn candidates(pod: &Node<'_>) -> Vec<Edit<'static>> {
    let mut paths = Vec::new();
    below(pod, &FieldPath::root(), &mut paths);
    let removal = |path: FieldPath| Edit { path, value: None };
    let mut edits: Vec<Edit<'static>> = paths.into_iter().map(removal).collect();
    let mut set =
        |path: FieldPath, value: Value<'static>| edits.push(Edit { path, value: Some(Node::made(value)) });
    set(FieldPath::of(&["spec", "hostUsers"]), Value::Bool(false));
    set(FieldPath::of(&["spec", "automountServiceAccountToken"]), Value::Bool(false));
    for list in ["initContainers", "containers"] {
        let items = pod.get("spec").and_then(|spec| spec.get(list)).map(Node::items).unwrap_or_default();
        for index in 0..items.len() {
            let context = FieldPath::of(&["spec", list]).index(index).key("securityContext");
            set(context.key("allowPrivilegeEscalation"), Value::Bool(false));
        }
    }
    edits
}

/// The fields of `node` that mean something by themselves.
fn below(node: &Node<'_>, path: &FieldPath, found: &mut Vec<FieldPath>) {
    const LEAVES: [&str; 14] = [
        "allowPrivilegeEscalation",
        "fsGroup",
        "hostIPC",
        "hostNetwork",
        "hostPID",
        "hostPort",
        "privileged",
        "readOnlyRootFilesystem",
        "runAsNonRoot",
        "runAsUser",
        "seLinuxOptions",
        "seccompProfile",
        "volumes",
        "hostUsers",
    ];
    const LISTS: [&str; 3] = ["add", "supplementalGroups", "sysctls"];
    for entry in node.entries() {
        let at = path.key(entry.key.clone().into_owned());
        let is_annotation = path.segments().len() == 2 && path.to_string() == "metadata.annotations";
        let items = entry.value.items().len();
        if LEAVES.contains(&&*entry.key) || is_annotation || (LISTS.contains(&&*entry.key) && items == 0) {
            found.push(at);
        } else if LISTS.contains(&&*entry.key) {
            found.extend((0..items).map(|index| at.index(index)));
        } else {
            below(&entry.value, &at, found);
            for (index, item) in entry.value.items().iter().enumerate() {
                below(item, &at.index(index), found);
            }
        }
    }
}

fn admitted(node: &Node<'_>, form: Form, ranked: &Ranked<'_>) -> bool {
    let (mut lowered, problems) = pod::lower(node, 0, &FieldPath::root());
    assert_eq!(problems, []);
    if form == Form::Written {
        pod::api_defaults(&mut lowered, node, "default");
    }
    let required = lowered.annotation(scc::REQUIRED_ANNOTATION).unwrap_or_default();
    (required.is_empty() || required == ranked.scc.name)
        && matches!(try_on(ranked, &NAMESPACE, &lowered, 1), Ok(Ok(_)))
}

/// The first set of `size` of the edits, those before `from` left aside, after which the pod is admitted.
fn smaller(
    pod: &Node<'static>,
    edits: &[Edit<'static>],
    chosen: &mut Vec<Edit<'static>>,
    from: usize,
    size: usize,
    admits: &impl Fn(&Node<'_>) -> bool,
) -> bool {
    if size == 0 {
        return admits(&edited(pod, chosen));
    }
    for (index, edit) in edits.iter().enumerate().skip(from) {
        chosen.push(edit.clone());
        if smaller(pod, edits, chosen, index + 1, size - 1, admits) {
            return true;
        }
        chosen.pop();
    }
    false
}

#[test]
fn no_smaller_set_of_edits_is_admitted() {
    let (mut suggested, mut searched, mut without) = (0, 0, 0);
    let mut failures = Vec::new();
    for case in 0..CASES {
        let mut random = Random((case + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let (pod, object) = (pod(&mut random).to_string(), object(&mut random).to_string());
        let form = if random.chance(50) { Form::Written } else { Form::Served };
        let node = text::read(&pod).unwrap().into_owned();
        let object_node = text::read(&object).unwrap();
        let (scc, problems) = scc::lower(&object_node, 0, &FieldPath::root());
        assert_eq!(problems, []);
        let ranked = Ranked { points: order::points(&scc), scc };
        let admits = |node: &Node<'_>| admitted(node, form, &ranked);
        let edits = candidates(&node);
        let (size, found) = match changes(&node, form, &ranked, &NAMESPACE) {
            Ok(found) => (
                found.edits.len(),
                format!(
                    "{:?}",
                    found.edits.iter().map(|edit| edit.edit.path.to_string()).collect::<Vec<_>>()
                ),
            ),
            Err(obstacle) => {
                without += 1;
                (LARGEST, obstacle.to_string())
            }
        };
        suggested += usize::from(size > 0);
        if size > LARGEST {
            continue;
        }
        searched += 1;
        // The search is of use only where it finds as many edits as were suggested.
        let as_many = smaller(&node, &edits, &mut Vec::new(), 0, size, &admits);
        assert!(as_many, "case {case}: {found} is out of reach\n  {pod}\n  {object}");
        for fewer in 0..size {
            let mut chosen = Vec::new();
            if smaller(&node, &edits, &mut chosen, 0, fewer, &admits) {
                let paths: Vec<_> = chosen.iter().map(|edit| edit.path.to_string()).collect();
                failures
                    .push(format!("case {case}, {form:?}: {found}\n  but {paths:?}\n  {pod}\n  {object}"));
                break;
            }
        }
    }
    println!("{suggested} suggestions, {searched} searched for smaller ones, {without} without one");
    let shown = failures.iter().take(6).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} are not the smallest:\n{shown}", failures.len());
    assert!(searched > 2_000);
}
