//! Name, namespace and priority.

use super::SOURCE;
use crate::diag::{Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::scc::Written;
use crate::source::Node;

/// Longest name of an object.
const MAX_NAME: usize = 253;

/// `scc/invalid-name`: an SCC with a name that no object can have.
pub static INVALID_NAME: Rule = Rule {
    id: RuleId("scc/invalid-name"),
    title: "an SCC with a name that no object can have",
    severity: Severity::Error,
    finds: "A `metadata.name` that is missing or is not a DNS subdomain: lower-case letters, digits, `-` and `.`, at most 253 of them, a letter or a digit at both ends of every part.",
    matters: "The API server refuses the object.",
    example: "metadata:\n  name: My_SCC",
    instead: "Write a name such as `my-scc`.",
    source: SOURCE,
};

/// `scc/namespaced`: an SCC with a namespace.
pub static NAMESPACED: Rule = Rule {
    id: RuleId("scc/namespaced"),
    title: "an SCC with a namespace",
    severity: Severity::Error,
    finds: "A `metadata.namespace` on an object that belongs to the whole cluster.",
    matters: "The API server refuses it. An SCC is granted per namespace by a RoleBinding, never by living in one.",
    example: "metadata:\n  name: my-scc\n  namespace: my-project",
    instead: "Remove the namespace and bind a Role that may `use` the SCC in it.",
    source: SOURCE,
};

/// `scc/negative-priority`: an SCC with a negative priority.
pub static NEGATIVE_PRIORITY: Rule = Rule {
    id: RuleId("scc/negative-priority"),
    title: "an SCC with a negative priority",
    severity: Severity::Error,
    finds: "A `priority` below 0.",
    matters: "The API server refuses the object. Nothing sorts after priority 0 but by being more permissive.",
    example: "priority: -1",
    instead: "Leave `priority` out; absent counts as 0.",
    source: SOURCE,
};

pub(crate) fn check(object: &mut Written<'_>) {
    let name = object.scc.name.to_owned();
    let generated = object.node.get("metadata").and_then(|metadata| metadata.get("generateName"));
    let will_be_named = name.is_empty() && generated.and_then(Node::as_str).is_some();
    if !will_be_named && !is_subdomain(&name) {
        let message = if name.is_empty() {
            "the object has no name".to_owned()
        } else {
            format!("`{name}` is not a valid name: expected lower-case letters, digits, `-` and `.`")
        };
        object.report(
            INVALID_NAME.head(),
            &FieldPath::of(&["metadata", "name"]),
            message,
            INVALID_NAME.instead,
        );
    }
    let namespace = object.node.get("metadata").and_then(|metadata| metadata.get("namespace"));
    if namespace.and_then(Node::as_str).is_some_and(|namespace| !namespace.is_empty()) {
        let message = "an SCC belongs to the cluster and has no namespace".to_owned();
        object.report(
            NAMESPACED.head(),
            &FieldPath::of(&["metadata", "namespace"]),
            message,
            NAMESPACED.instead,
        );
    }
    if let Some(priority) = object.scc.priority.filter(|priority| *priority < 0) {
        let message = format!("`priority` is {priority}, expected 0 or more");
        object.report(
            NEGATIVE_PRIORITY.head(),
            &FieldPath::of(&["priority"]),
            message,
            NEGATIVE_PRIORITY.instead,
        );
    }
}

fn is_subdomain(name: &str) -> bool {
    let label = |label: &str| {
        let edge =
            |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        edge(label.bytes().next()) && edge(label.bytes().next_back()) && label.bytes().all(inner)
    };
    name.len() <= MAX_NAME && name.split('.').all(label)
}
