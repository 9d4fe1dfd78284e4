//! `SecurityContextConstraints` in the settings: what OpenShift's API server would refuse to store, and fields that it
//! would drop.

use super::Mistake;
use virt_grants_core::diag::Severity;
use virt_grants_core::path::FieldPath;
use virt_grants_core::rules::scc::written;
use virt_grants_core::scc;
use virt_grants_core::source::Node;

/// The mistakes of one object.
pub(super) fn check(node: &Node<'_>, at: &FieldPath, mistakes: &mut Vec<Mistake>) {
    for finding in scc::validate_object(node, 0, at) {
        let unknown = finding.rule == written::field::UNKNOWN_FIELD.id;
        if finding.severity != Severity::Error && !unknown {
            continue;
        }
        let path = finding.at.path;
        let start = format!("`{path}` ");
        let mut message = finding.message.strip_prefix(&start).unwrap_or(&finding.message).to_owned();
        if let Some(help) = finding.help.filter(|_| unknown) {
            message.push_str("; ");
            message.push_str(&help);
        }
        mistakes.push(Mistake { path, message });
    }
}
