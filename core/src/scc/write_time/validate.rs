//! Whether a cluster would store an object, and whether it would then do what it says.
//!
//! Errors are what the API server refuses. Warnings are objects that it stores although they refuse every pod, or cannot mean what
//! they say. The checks stand with their rules, one group per file.
//!
//! Behaviour: openshift/kubernetes 8b27caf7, `openshift-kube-apiserver/admission/customresourcevalidation/securitycontextconstraints`.

use super::defaulted;
use crate::diag::{Anchor, Diagnostic, Location, RuleHead};
use crate::path::FieldPath;
use crate::rules::scc::written;
use crate::scc::lower::lower;
use crate::scc::model::Scc;
use crate::source::Node;
use crate::source::limits::MAX_DIAGNOSTICS;

/// Validates an object as written. `base` is the path of `node` in its document, such as `items[3]` of a list.
///
/// Values of the wrong type are findings of `pod/wrong-type`, and count as absent for everything else.
pub fn validate_object(node: &Node<'_>, document: usize, base: &FieldPath) -> Vec<Diagnostic> {
    let stored = defaulted(node);
    let (_, mut found) = lower(node, document, base);
    let (scc, _) = lower(&stored, document, base);
    let mut written = Written { node, scc, document, base, found: Vec::new() };
    written::metadata::check(&mut written);
    written::field::check(&mut written);
    written::strategy::check(&mut written);
    written::range::check(&mut written);
    written::capability::check(&mut written);
    written::escalation::check(&mut written);
    written::volume::check(&mut written);
    written::sysctl::check(&mut written);
    written::seccomp::check(&mut written);
    found.append(&mut written.found);
    found
}

/// An object under validation.
pub(crate) struct Written<'a> {
    /// As written, for places.
    pub(crate) node: &'a Node<'a>,
    /// As stored, for values.
    pub(crate) scc: Scc<'a>,
    document: usize,
    base: &'a FieldPath,
    found: Vec<Diagnostic>,
}

impl Written<'_> {
    /// Adds a finding at `path`, which counts from the object; it need not exist.
    pub(crate) fn report(&mut self, rule: RuleHead, path: &FieldPath, message: String, help: &str) {
        let finding = Diagnostic::new(rule, self.at(path), message).help(help);
        self.push(finding);
    }

    /// Adds a finding, up to the limit.
    pub(crate) fn push(&mut self, finding: Diagnostic) {
        if !self.is_full() {
            self.found.push(finding);
        }
    }

    /// Whether no finding is kept any more.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= MAX_DIAGNOSTICS
    }

    /// The place of `path`, or of its nearest parent that exists.
    pub(crate) fn at(&self, path: &FieldPath) -> Location {
        let (node, depth) = self.node.at(path);
        let anchor = if depth == path.segments().len() { Anchor::Value } else { Anchor::MissingUnder };
        Location { document: self.document, path: self.base.join(path), span: Some(node.span), anchor }
    }

    /// The path of the first entry `name` of the list `field`; the list itself where defaulting added the entry.
    pub(crate) fn entry(&self, field: &'static str, name: &str) -> FieldPath {
        let path = FieldPath::of(&[field]);
        let items = self.node.get(field).map(Node::items).unwrap_or_default();
        match items.iter().position(|item| item.as_str() == Some(name)) {
            Some(index) => path.index(index),
            None => path,
        }
    }
}
