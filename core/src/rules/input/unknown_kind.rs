//! `input/unknown-kind`: a kind that is not known.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("input/unknown-kind"),
    title: "a kind that is not known",
    severity: Severity::Info,
    finds: "An object of a kind that is neither part of Kubernetes, OpenShift nor KubeVirt, or whose name is \
        misspelt.",
    matters: "Its fields are not checked, and pods it may have made are not judged.",
    example: r"apiVersion: apps/v1
kind: Deploymnet",
    instead: "Correct the spelling, or check the pods that come of it.",
    source: "input/kind.rs",
};

/// `near` is a known kind of a similar name; `has_pods` tells that the object seems to hold a pod template.
pub(crate) fn found(at: Location, kind: &str, near: Option<&str>, has_pods: bool) -> Diagnostic {
    let mut finding =
        Diagnostic::new(&RULE, at, format!("the kind `{kind}` is not known, nothing of it is checked"));
    if let Some(near) = near {
        finding.severity = Severity::Error;
        return finding.help(format!("did you mean `{near}`?")).replace_with(
            format!("Write `{near}`"),
            Safety::NeedsReview,
            near,
        );
    }
    if has_pods {
        finding.severity = Severity::Warning;
        return finding.help("it seems to hold a pod template: check the pods that come of it");
    }
    finding
}
