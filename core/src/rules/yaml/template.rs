//! `yaml/template`: a template that was not rendered.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/template"),
    title: "a template that was not rendered",
    severity: Severity::Error,
    finds: "A document with `{{ ... }}` that is no YAML because of it.",
    matters: "Helm charts and other templates become manifests only when they are rendered with their values. \
        What stands around the templates is checked, with nothing in their place.",
    example: r"metadata:
  name: {{ .Values.name }}",
    instead: "Render the chart first, for example with `helm template`, and check what comes out.",
    source: "Helm documentation, Chart Template Guide",
};

/// `template` as written.
pub(crate) fn found(at: Location, template: &str) -> Diagnostic {
    Diagnostic::new(&RULE, at, format!("`{template}` is a template, expected a rendered manifest"))
        .help("render it first, for example `helm template CHART | virt-grants check -`")
}
