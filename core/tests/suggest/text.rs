//! Edits of a text: what changes, what stays, and that the result says what the edited tree says.

use proptest::prelude::*;
use std::borrow::Cow;
use std::fmt::Write as _;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::Edit;
use virt_grants_core::source::{Entry, Node, Span, Value, yaml};
use virt_grants_core::suggest::{edited, text};

fn remove(path: &str) -> Edit<'static> {
    Edit { path: FieldPath::parse(path).unwrap(), value: None }
}

fn set(path: &str, value: &'static str) -> Edit<'static> {
    let value = yaml::read(value).0.remove(0).root;
    Edit { path: FieldPath::parse(path).unwrap(), value: Some(value) }
}

fn changed_at(source: &str, base: &str, edits: &[Edit<'_>]) -> Option<String> {
    let (documents, _) = yaml::read(source);
    let base = FieldPath::parse(base).unwrap();
    let edits = text::edits(source, &documents[0].root, &base, edits)?;
    text::apply(source, &edits)
}

#[track_caller]
fn check(source: &str, edits: &[Edit<'_>], expected: &str) {
    let result = changed_at(source, "", edits);
    assert_eq!(result.as_deref(), Some(expected), "\n{}", result.clone().unwrap_or_default());
}

const POD: &str = "\
# our web server
kind: Pod
spec:
  hostNetwork: true   # the old proxy needed it
  containers:
    - name: web # first
      ports:
        - hostPort: 80
          containerPort: 80   # http
        - containerPort: 443
      securityContext:
        # root, sadly
        runAsUser: 0
        capabilities:
          add: [NET_ADMIN, 'SYS_TIME', CHOWN]
          drop:
            - ALL
            - KILL # not needed
    - name: side
      securityContext:
        privileged: true
  volumes:
  - name: host
    hostPath:
      path: /var/log
  - {name: tmp, emptyDir: {}}
";

#[test]
fn a_line_goes_and_its_neighbours_stay() {
    let expected = POD
        .replace("  hostNetwork: true   # the old proxy needed it\n", "")
        .replace("        - hostPort: 80\n          containerPort", "        - containerPort")
        .replace("        runAsUser: 0\n", "");
    check(
        POD,
        &[
            remove("spec.hostNetwork"),
            remove("spec.containers[0].ports[0].hostPort"),
            remove("spec.containers[0].securityContext.runAsUser"),
        ],
        &expected,
    );
}

#[test]
fn items_go_from_both_styles_of_list() {
    let add = "spec.containers[0].securityContext.capabilities.add";
    let drop = "spec.containers[0].securityContext.capabilities.drop";
    let expected =
        POD.replace("[NET_ADMIN, 'SYS_TIME', CHOWN]", "['SYS_TIME']").replace("            - ALL\n", "");
    let edits = [remove(&format!("{add}[0]")), remove(&format!("{add}[2]")), remove(&format!("{drop}[0]"))];
    check(POD, &edits, &expected);
}

#[test]
fn what_is_left_empty_goes_too() {
    let expected = POD
        .replace("      securityContext:\n        privileged: true\n", "")
        .replace("          add: [NET_ADMIN, 'SYS_TIME', CHOWN]\n", "");
    let add = "spec.containers[0].securityContext.capabilities.add";
    let edits = [
        remove("spec.containers[1].securityContext.privileged"),
        remove(&format!("{add}[0]")),
        remove(&format!("{add}[1]")),
        remove(&format!("{add}[2]")),
    ];
    check(POD, &edits, &expected);
}

#[test]
fn an_object_that_must_stay_becomes_empty_braces() {
    check("a:\n  b:\n    c: 1 # x\nd: 2\n", &[remove("a.b.c")], "a:\n  b: {} # x\nd: 2\n");
    check("a:\n- b: 1\n- c: 2\n", &[remove("a[0].b")], "a:\n- {}\n- c: 2\n");
    check("a:\n- b\n- c\n", &[remove("a[0]"), remove("a[1]")], "a: []\n");
}

#[test]
fn a_volume_gets_another_source_in_place() {
    let expected = POD.replace("    hostPath:\n      path: /var/log\n", "    emptyDir: {}\n");
    check(POD, &[set("spec.volumes[0]", "{name: host, emptyDir: {}}")], &expected);
}

#[test]
fn keys_come_where_they_belong() {
    let expected = POD
        .replace(
            "            - KILL # not needed\n",
            "            - KILL # not needed\n        allowPrivilegeEscalation: false\n",
        )
        .replace(
            "  - {name: tmp, emptyDir: {}}\n",
            "  - {name: tmp, emptyDir: {medium: Memory}}\n  hostUsers: false\n",
        );
    let edits = [
        set("spec.containers[0].securityContext.allowPrivilegeEscalation", "false"),
        set("spec.hostUsers", "false"),
        set("spec.volumes[1].emptyDir.medium", "Memory"),
    ];
    check(POD, &edits, &expected);
    check("a:\n  b: 1", &[set("a.c.d", "x")], "a:\n  b: 1\n  c:\n    d: x");
    check("a:\nb: 1\n", &[set("a.c", "[x, {z: 1}]")], "a:\n  c:\n  - x\n  - z: 1\nb: 1\n");
    check("a: {} # none\n", &[set("a.c", "'true'")], "a:\n  c: \"true\" # none\n");
    check("- a: 1\n- b: 2\n", &[set("[0].c", "3")], "- a: 1\n  c: 3\n- b: 2\n");
}

#[test]
fn scalars_are_replaced_where_they_stand() {
    check("a: 'x' # y\nb: |\n  text\nc: 1\n", &[set("a", "z"), set("b", "2")], "a: z # y\nb: 2\nc: 1\n");
}

#[test]
fn json_stays_json() {
    let source = "{\n  \"a\": {\n    \"x\": 1,\n    \"y\": [\n      \"p\",\n      \"q\"\n    ]\n  }\n}\n";
    check(
        source,
        &[remove("a.y[1]"), set("a.z", "false")],
        "{\n  \"a\": {\n    \"x\": 1,\n    \"y\": [\n      \"p\"\n    ],\n    \"z\": false\n  }\n}\n",
    );
    check("{\"a\":{\"x\":1,\"y\":2}}", &[remove("a.y")], "{\"a\":{\"x\":1}}");
    check("{\"a\":{\"x\":1,\"y\":2}}", &[remove("a.x"), set("b", "s")], "{\"a\":{\"y\":2}, \"b\": \"s\"}");
}

#[test]
fn a_template_is_edited_where_it_stands() {
    let source = "kind: Deployment\nspec:\n  template:\n    spec:\n      hostPID: true\n      x: 1\n";
    let result = changed_at(source, "spec.template", &[remove("spec.hostPID")]);
    assert_eq!(result.unwrap(), source.replace("      hostPID: true\n", ""));
}

#[test]
fn line_ends_of_windows_stay() {
    check("a:\r\n  b: 1\r\n  c: 2\r\n", &[remove("a.b"), set("a.d", "3")], "a:\r\n  d: 3\r\n  c: 2\r\n");
    check("a:\r\n  b: 1\r\n", &[set("a.d", "3")], "a:\r\n  b: 1\r\n  d: 3\r\n");
}

#[test]
fn other_documents_stay() {
    let source = "a: 1\nb: 2\n---\na: 1\n";
    check(source, &[remove("a")], "b: 2\n---\na: 1\n");
}

#[test]
fn what_other_places_share_is_not_touched() {
    let source = "one: &c {user: 0, more: 1}\ntwo: *c\n";
    // Removed in both, or given its own copy in one place: both say exactly what was asked.
    check(source, &[remove("two.user")], "one: &c {user: 0, more: 1}\ntwo: {more: 1}\n");
    assert_eq!(changed_at(source, "", &[remove("one.user")]), None);
    let merged = "base: &b {user: 0}\none:\n  <<: *b\n  x: 1\n";
    assert_eq!(changed_at(merged, "", &[remove("one.user")]), None);
}

/// How a generated document is written.
#[derive(Clone, Debug)]
struct Style {
    list_indent: usize,
    flow: Vec<bool>,
    comments: Vec<bool>,
}

/// Prints a tree with a style that changes from place to place.
struct Printer<'s> {
    style: &'s Style,
    at: usize,
    out: String,
}

impl Printer<'_> {
    fn next(&mut self, choices: &[bool]) -> bool {
        self.at += 1;
        !choices.is_empty() && choices[self.at % choices.len()]
    }

    fn end(&mut self) {
        if self.next(&self.style.comments) {
            let _ = write!(self.out, " # note {}", self.at);
        }
        self.out.push('\n');
    }

    fn flow(node: &Node<'_>) -> String {
        match &node.value {
            Value::Mapping(entries) => {
                let entries: Vec<_> = entries
                    .iter()
                    .map(|entry| format!("{}: {}", entry.key, Self::flow(&entry.value)))
                    .collect();
                format!("{{{}}}", entries.join(", "))
            }
            Value::Sequence(items) => {
                format!("[{}]", items.iter().map(Self::flow).collect::<Vec<_>>().join(", "))
            }
            Value::String(text) => format!("'{text}'"),
            Value::Number(digits) => digits.to_string(),
            Value::Bool(truth) => truth.to_string(),
            Value::Null => "null".to_owned(),
        }
    }

    fn block(&mut self, node: &Node<'_>, indent: usize, in_line: bool) {
        let mut first = in_line;
        let pad = " ".repeat(indent);
        match &node.value {
            Value::Mapping(entries) => {
                for entry in entries {
                    if !std::mem::take(&mut first) {
                        if self.next(&self.style.comments) {
                            let _ = writeln!(self.out, "{pad}# above {}", self.at);
                        }
                        self.out.push_str(&pad);
                    }
                    let _ = write!(self.out, "{}:", entry.key);
                    let step = if entry.value.items().is_empty() { 2 } else { self.style.list_indent };
                    self.value(&entry.value, indent + step);
                }
            }
            Value::Sequence(items) => {
                for item in items {
                    if !std::mem::take(&mut first) {
                        self.out.push_str(&pad);
                    }
                    self.out.push('-');
                    let nested = !item.entries().is_empty() && !self.next(&self.style.flow);
                    if nested {
                        self.out.push(' ');
                        self.block(item, indent + 2, true);
                    } else {
                        let _ = write!(self.out, " {}", Self::flow(item));
                        self.end();
                    }
                }
            }
            _ => {}
        }
    }

    fn value(&mut self, node: &Node<'_>, indent: usize) {
        let nested = !node.entries().is_empty() || !node.items().is_empty();
        if nested && !self.next(&self.style.flow) {
            self.end();
            self.block(node, indent, false);
        } else {
            let _ = write!(self.out, " {}", Self::flow(node));
            self.end();
        }
    }
}

fn tree() -> impl Strategy<Value = Node<'static>> {
    let leaf = prop_oneof![
        "[a-z]{1,4}".prop_map(|text| Value::String(Cow::Owned(text))),
        (0..99).prop_map(|number: i32| Value::Number(Cow::Owned(number.to_string()))),
        any::<bool>().prop_map(Value::Bool),
        Just(Value::Null),
    ];
    let keys = ["add", "capabilities", "securityContext", "name", "spec", "x", "z"];
    leaf.prop_map(Node::made).prop_recursive(4, 40, 4, move |inner| {
        let mapping = proptest::sample::subsequence(keys.to_vec(), 0..=4)
            .prop_flat_map({
                let inner = inner.clone();
                move |keys| {
                    let count = keys.len();
                    (Just(keys), proptest::collection::vec(inner.clone(), count))
                }
            })
            .prop_map(|(keys, values)| {
                let entry = |(key, value): (&'static str, _)| Entry {
                    key: Cow::Borrowed(key),
                    key_span: Span::default(),
                    value,
                };
                Value::Mapping(keys.into_iter().zip(values).map(entry).collect())
            });
        let list = proptest::collection::vec(inner, 0..4).prop_map(Value::Sequence);
        prop_oneof![3 => mapping, 1 => list].prop_map(Node::made)
    })
}

/// A tree that is an object with something in it.
fn document() -> impl Strategy<Value = Node<'static>> {
    tree().prop_map(|value| {
        if !value.entries().is_empty() {
            return value;
        }
        let entry = Entry { key: Cow::Borrowed("x"), key_span: Span::default(), value };
        Node::made(Value::Mapping(vec![entry]))
    })
}

fn paths(node: &Node<'_>, at: &FieldPath, out: &mut Vec<FieldPath>) {
    for entry in node.entries() {
        let path = at.key(entry.key.to_string());
        paths(&entry.value, &path, out);
        out.push(path);
    }
    for (index, item) in node.items().iter().enumerate() {
        let path = at.index(index);
        paths(item, &path, out);
        out.push(path);
    }
}

/// Removals and replacements of what is there, and keys that are not.
fn pick(root: &Node<'_>, choices: &[(prop::sample::Index, u8, Node<'static>)]) -> Vec<Edit<'static>> {
    let mut all = Vec::new();
    paths(root, &FieldPath::root(), &mut all);
    let mut edits: Vec<Edit<'static>> = Vec::new();
    for (index, what, value) in choices {
        if all.is_empty() {
            break;
        }
        let path = index.get(&all).clone();
        let inside = |other: &Edit<'_>| {
            let (one, two) = (other.path.segments(), path.segments());
            one.starts_with(two) || two.starts_with(one)
        };
        if edits.iter().any(inside) {
            continue;
        }
        edits.push(match what % 3 {
            0 => Edit { path, value: None },
            1 => Edit { path, value: Some(value.clone()) },
            _ => Edit { path: path.key("added"), value: Some(value.clone()) },
        });
    }
    edits
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_edited_text_says_what_the_edited_tree_says(
        root in document(),
        list_indent in prop_oneof![Just(0_usize), Just(2)],
        flow in proptest::collection::vec(proptest::bool::weighted(0.25), 1..7),
        comments in proptest::collection::vec(any::<bool>(), 1..7),
        choices in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), tree()), 1..4),
    ) {
        let style = Style { list_indent, flow, comments };
        let mut printer = Printer { style: &style, at: 0, out: String::new() };
        printer.block(&root, 0, false);
        let source = printer.out;
        let (documents, _) = yaml::read(&source);
        let read = &documents[0].root;
        let edits = pick(read, &choices);
        let result = text::edits(&source, read, &FieldPath::root(), &edits);
        prop_assert!(result.is_some(), "no edits for\n{source}\n{}", printed(&edits));
        let result = text::apply(&source, &result.unwrap()).unwrap();
        let (after, _) = yaml::read(&result);
        let wanted = edited(read, &edits);
        let plain = |node: &Node<'_>| Printer::flow(&sorted(node));
        prop_assert_eq!(plain(&after[0].root), plain(&wanted), "{}\n{}", source, result);
    }
}

fn printed(edits: &[Edit<'_>]) -> String {
    let line = |edit: &Edit<'_>| format!("{} = {:?}\n", edit.path, edit.value.as_ref().map(Printer::flow));
    edits.iter().map(line).collect()
}

/// The tree with keys in order.
fn sorted<'a>(node: &Node<'a>) -> Node<'a> {
    let value = match &node.value {
        Value::Sequence(items) => Value::Sequence(items.iter().map(sorted).collect()),
        Value::Mapping(entries) => {
            let mut entries: Vec<_> =
                entries.iter().map(|entry| Entry { value: sorted(&entry.value), ..entry.clone() }).collect();
            entries.sort_by(|one, other| one.key.cmp(&other.key));
            Value::Mapping(entries)
        }
        other => other.clone(),
    };
    Node::made(value)
}
