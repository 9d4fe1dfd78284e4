//! Decisions on the requests the real plugin was measured with, next to `serde_json` parsing the same bytes.
//!
//! The peer column is what the Go plugin needs for the same request, with its reading of the kernel version cached
//! (Go 1.27.3, one CPU of a shared 2-core AMD EPYC machine), as recorded with the cases.

use serde_json::Value;
use std::fs;
use std::hint::black_box;
use virt_grants_bench::{Counting, Run, allocations, nanoseconds};
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod;
use virt_grants_core::scc::{
    self, Binding, BindingSubject, Bindings, Cluster, Member, Namespace, Operation, Record, Request, SccSet,
    User, ValueStyle, builtin,
};
use virt_grants_core::source::{Node, json};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// CPU microseconds and allocations of the real plugin.
const GO: [(&str, f64, u64); 4] = [
    ("nginx-plain-dev-16sccs", 219.0, 1_278),
    ("nginx-root-dev-16sccs-rejected", 373.0, 2_005),
    ("csi-node-all-usable-18sccs", 962.0, 6_205),
    ("virt-launcher-18sccs", 410.0, 2_295),
];

fn main() -> Result<(), String> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/corpus/scc/bench-cases.jsonl");
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    println!(
        "{:<32} {:>9} {:>9} {:>7} {:>9} {:>7} {:>7} {:>9} {:>8}",
        "request", "Value ns", "bytes ns", "ratio", "parsed ns", "ratio", "allocs", "Go allocs", "x Go"
    );
    for line in text.lines() {
        measure(line)?;
    }
    println!();
    println!(
        "Value: serde_json parses the pod's bytes into a Value. bytes: our reader, lowering and decision."
    );
    println!(
        "parsed: decision alone. ratio: to Value. x Go: the real plugin's CPU time over ours on a parsed request."
    );
    growth()
}

/// Everything of a case that a cluster holds anyway.
struct Fixture<'a> {
    set: SccSet<'a>,
    bindings: Bindings<'a>,
    namespace: Namespace<'a>,
    user: &'a str,
    groups: Vec<&'a str>,
}

fn text<'a>(node: &'a Node<'_>, key: &str) -> &'a str {
    node.get(key).and_then(Node::as_str).unwrap_or_default()
}

impl<'a> Fixture<'a> {
    fn read(case: &'a Node<'a>) -> Result<Self, String> {
        let items = |key| case.get(key).map(Node::items).unwrap_or_default();
        let member = |item: &Node<'_>| {
            let name = item.as_str().unwrap_or_default();
            builtin::by_name(name).map(Member::Borrowed).ok_or(format!("no built-in object {name}"))
        };
        let binding = |item: &'a Node<'a>| {
            let subject = match item.get("user").and_then(Node::as_str) {
                Some(user) => BindingSubject::User(user),
                None => BindingSubject::Group(text(item, "group")),
            };
            let namespace = item.get("namespace").and_then(Node::as_str);
            Binding { subject, scc: text(item, "scc"), namespace }
        };
        let namespace = case.get("namespace").ok_or("no namespace")?;
        let annotations = namespace.get("annotations").map(Node::entries).unwrap_or_default();
        let annotations: Vec<_> =
            annotations.iter().filter_map(|entry| Some((&*entry.key, entry.value.as_str()?))).collect();
        let user = case.get("user").ok_or("no user")?;
        Ok(Self {
            set: SccSet::new(items("sccs").iter().map(member).collect::<Result<Vec<_>, _>>()?),
            bindings: Bindings(items("rbac").iter().map(binding).collect()),
            namespace: Namespace::from_annotations(text(namespace, "name"), &annotations),
            user: text(user, "username"),
            groups: user
                .get("groups")
                .map(Node::items)
                .unwrap_or_default()
                .iter()
                .filter_map(Node::as_str)
                .collect(),
        })
    }

    fn decide<'p>(&'p self, pod: &'p pod::Pod<'p>, bindings: &mut Bindings<'p>) -> scc::Decision<'p> {
        let request = Request {
            operation: Operation::Create,
            resource: "pods",
            subresource: "",
            name: "",
            namespace: self.namespace,
            user: User { name: self.user, groups: &self.groups },
            pod,
        };
        let mut cluster =
            Cluster { sccs: &self.set, access: bindings, require_standard: true, style: ValueStyle::Json };
        scc::admit(request, &mut cluster, Record::Answer)
    }
}

fn measure(line: &str) -> Result<(), String> {
    let case = json::read(line).map_err(|error| error.to_string())?;
    let fixture = Fixture::read(&case)?;
    let name = text(&case, "name");
    let mut bytes = String::new();
    json::write(case.get("pod").ok_or("no pod")?, &mut bytes);
    let tree = json::read(&bytes).map_err(|error| error.to_string())?;
    let (pod, _) = pod::lower(&tree, 0, &FieldPath::root());
    let from_bytes = || {
        if let Ok(tree) = json::read(&bytes) {
            let (pod, problems) = pod::lower(&tree, 0, &FieldPath::root());
            let mut bindings = fixture.bindings.clone();
            black_box((fixture.decide(&pod, &mut bindings).outcome, problems));
        }
    };
    let mut bindings = fixture.bindings.clone();
    let allocated = allocations(|| fixture.decide(&pod, &mut bindings));
    let mut parsed_bindings = fixture.bindings.clone();
    let mut runs: [Run<'_>; 3] = [
        Box::new(|| drop(black_box(serde_json::from_str::<Value>(&bytes)))),
        Box::new(from_bytes),
        Box::new(|| drop(black_box(fixture.decide(&pod, &mut parsed_bindings)))),
    ];
    let times = nanoseconds(&mut runs);
    let [value, bytes_ns, parsed] = times.as_slice() else {
        return Err("three times are measured".to_owned());
    };
    let go = GO.iter().find(|(case, ..)| *case == name);
    let (go_micros, go_allocs) = go.map_or((0.0, 0), |(_, micros, allocs)| (*micros, *allocs));
    println!(
        "{name:<32} {value:>9.0} {bytes_ns:>9.0} {:>7.2} {parsed:>9.0} {:>7.2} {allocated:>7} {go_allocs:>9} {:>8.0}",
        bytes_ns / value,
        parsed / value,
        go_micros * 1_000.0 / parsed
    );
    Ok(())
}

/// How cost grows with the size of a request or a cluster; 1.0 is linear.
fn growth() -> Result<(), String> {
    println!();
    println!("{:<42} {:>12} {:>12} {:>16}", "growth, full trace", "small ns", "large ns", "over linear");
    row("16 -> 160 SCCs, refused pod", 10.0, |large| grown(if large { 160 } else { 16 }, 1, 1))?;
    row("1 -> 100 containers", 100.0, |large| grown(16, if large { 100 } else { 1 }, 1))?;
    row("1 -> 1,000 volumes", 1_000.0, |large| grown(16, 1, if large { 1_000 } else { 1 }))
}

fn row(label: &str, factor: f64, time: impl Fn(bool) -> Result<f64, String>) -> Result<(), String> {
    let (small, large) = (time(false)?, time(true)?);
    println!("{label:<42} {small:>12.0} {large:>12.0} {:>16.2}", large / small / factor);
    Ok(())
}

fn grown(sccs: usize, containers: usize, volumes: usize) -> Result<f64, String> {
    let list = |count: usize, item: fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    let container =
        |n: usize| format!(r#"{{"name":"c{n}","image":"i","securityContext":{{"runAsUser":0}}}}"#);
    let volume = |n: usize| format!(r#"{{"name":"v{n}","hostPath":{{"path":"/v{n}"}}}}"#);
    let pod = format!(
        r#"{{"metadata":{{"name":"p"}},"spec":{{"serviceAccountName":"default","containers":[{}],"volumes":[{}]}}}}"#,
        list(containers, container),
        list(volumes, volume)
    );
    let names: Vec<String> = (0..sccs).map(|n| format!("restricted-{n}")).collect();
    let restricted = builtin::by_name("restricted-v2").ok_or("no restricted-v2")?;
    let member =
        |name: &'_ String| Member::from(scc::Scc { name: name.clone().leak(), ..restricted.scc.clone() });
    let set = SccSet::new(names.iter().map(member));
    let namespace = Namespace {
        name: "project",
        uid_range: Some("1000680000/10000"),
        mcs: Some("s0:c26,c15"),
        ..Namespace::default()
    };
    let tree = json::read(&pod).map_err(|error| error.to_string())?;
    let (pod, _) = pod::lower(&tree, 0, &FieldPath::root());
    let groups = ["system:authenticated"];
    let binding = Binding { subject: BindingSubject::Group(groups[0]), scc: "*", namespace: None };
    let mut bindings = Bindings(vec![binding]);
    let mut run = || {
        let request = Request {
            operation: Operation::Create,
            resource: "pods",
            subresource: "",
            name: "",
            namespace,
            user: User { name: "dev", groups: &groups },
            pod: &pod,
        };
        let mut cluster =
            Cluster { sccs: &set, access: &mut bindings, require_standard: false, style: ValueStyle::Json };
        drop(black_box(scc::trace(request, &mut cluster)));
    };
    let mut runs: [Run<'_>; 1] = [Box::new(&mut run)];
    Ok(nanoseconds(&mut runs).first().copied().unwrap_or_default())
}
