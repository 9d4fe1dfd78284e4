//! `input/not-an-object`: a document that is no Kubernetes object.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};
use crate::source::{Node, Value};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("input/not-an-object"),
    title: "a document that is no Kubernetes object",
    severity: Severity::Error,
    finds: "A document without `kind`, or that is a list or plain text.",
    matters: "Without `apiVersion` and `kind` nobody can tell what it is, and Kubernetes refuses it. Values \
        files, templates and Compose files look like this.",
    example: r"spec:
  containers:
    - name: web",
    instead: "Add `apiVersion` and `kind`, for example `v1` and `Pod`; render templates first.",
    source: "Kubernetes API conventions, Types (Kinds)",
};

/// `node` is what the document holds.
pub(crate) fn found(at: Location, node: &Node<'_>) -> Diagnostic {
    let is_mapping = matches!(node.value, Value::Mapping(_));
    let message = if is_mapping {
        "the object has no `kind`, expected `apiVersion` and `kind`".to_owned()
    } else {
        format!("the document is {}, expected an object with `apiVersion` and `kind`", node.kind())
    };
    let finding = Diagnostic::new(&RULE, at, message);
    let pod = node.get("spec").is_some_and(|spec| spec.get("containers").is_some());
    let compose = node.get("services").is_some();
    finding.help(match (pod, compose) {
        (true, _) => "it looks like a pod: add `apiVersion: v1` and `kind: Pod`",
        (_, true) => "it looks like a Compose file, which Kubernetes does not read; convert it first",
        _ => "add `apiVersion` and `kind`; a template has to be rendered first",
    })
}
