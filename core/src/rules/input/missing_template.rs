//! `input/missing-template`: a workload without a pod template.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("input/missing-template"),
    title: "a workload without a pod template",
    severity: Severity::Error,
    finds: "An object of a kind that has pods made, without the template to make them from.",
    matters: "Kubernetes refuses it, and there is no pod to judge.",
    example: r"apiVersion: apps/v1
kind: Deployment
spec:
  replicas: 1",
    instead: "Add the template with `metadata` and `spec`.",
    source: "Kubernetes API reference",
};

/// `template` is the path at which it is expected.
pub(crate) fn found(at: Location, kind: &str, template: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("`{kind}` has no `{template}`, there is no pod to judge"))
        .help(format!("add `{template}` with `metadata` and `spec`; mind the indentation"))
}
