//! `input/empty-review`: an admission request without an object.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("input/empty-review"),
    title: "an admission request without an object",
    severity: Severity::Warning,
    finds: "An AdmissionReview or AdmissionRequest with neither `object` nor `oldObject`.",
    matters: "There is nothing to judge. Requests to connect, for example `pods/exec`, are like this.",
    example: "",
    instead: "Paste the whole request.",
    source: "Kubernetes API reference, admission.k8s.io/v1",
};

/// `at` is the request.
pub(crate) fn found(at: Location) -> Diagnostic {
    Diagnostic::new(RULE.head(), at, "the admission request has no object, there is nothing to judge")
}
