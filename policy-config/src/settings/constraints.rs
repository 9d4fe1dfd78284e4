//! `SecurityContextConstraints` in the settings: what OpenShift's API server would refuse to store, and fields that it
//! would drop.

use super::Mistake;
use std::borrow::Cow;
use virt_grants_core::diag::{self, Diagnostic, Severity};
use virt_grants_core::input::{Object, Role};
use virt_grants_core::path::FieldPath;
use virt_grants_core::rules::scc::written::field::MISLEADING_FIELD;
use virt_grants_core::rules::schema::{misplaced_field, unknown_field};
use virt_grants_core::source::Node;
use virt_grants_core::{scc, schema};

/// The mistakes of one object.
pub(crate) fn check<'a>(node: &'a Node<'a>, at: &FieldPath, mistakes: &mut Vec<Mistake>) {
    let object = Object {
        document: 0,
        path: at.clone(),
        node,
        api_version: Cow::Borrowed("security.openshift.io/v1"),
        kind: Cow::Borrowed("SecurityContextConstraints"),
        role: Role::SecurityContextConstraints,
        review: None,
        // Nothing is missing that the policy fills in itself.
        broken: true,
    };
    let mut findings = schema::check(&object, None);
    findings.extend(scc::validate_object(node, 0, at));
    findings.retain(|finding| finding.severity == Severity::Error || is_dropped(finding));
    mistakes.extend(diag::settle(findings).into_iter().map(mistake));
}

/// Whether the API server would drop the field, so that the object means something else than it says.
fn is_dropped(finding: &Diagnostic) -> bool {
    [unknown_field::RULE.id, misplaced_field::RULE.id, MISLEADING_FIELD.id].contains(&finding.rule)
}

fn mistake(finding: Diagnostic) -> Mistake {
    let path = finding.at.path;
    let start = format!("`{path}` ");
    let mut message = finding.message.strip_prefix(&start).unwrap_or(&finding.message).to_owned();
    if let Some(help) = finding.help.filter(|_| finding.rule == MISLEADING_FIELD.id) {
        message.push_str("; ");
        message.push_str(&help);
    }
    Mistake { path, message }
}
