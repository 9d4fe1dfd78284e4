//! Findings of one document, bounded in number and size.

use crate::diag::{Diagnostic, Severity};
use crate::source::limits::MAX_DIAGNOSTICS;

/// Collects findings up to [`MAX_DIAGNOSTICS`]; further ones are counted and never made.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// In the order they were found.
    pub(super) list: Vec<Diagnostic>,
    /// How many more there were.
    pub(super) dropped: usize,
    /// Whether one of those in the list is an error. Errors are kept even beyond the limit once.
    pub(super) has_error: bool,
}

impl Findings {
    /// Whether further warnings are only counted.
    pub(super) fn is_full(&self) -> bool {
        self.list.len() >= MAX_DIAGNOSTICS
    }

    /// Adds a finding about something Kubernetes accepts.
    pub(super) fn warn(&mut self, finding: impl FnOnce() -> Diagnostic) {
        if self.is_full() {
            self.dropped += 1;
        } else {
            self.list.push(finding());
        }
    }

    /// Adds a finding about something Kubernetes refuses.
    pub(super) fn error(&mut self, finding: impl FnOnce() -> Diagnostic) {
        if self.is_full() && self.has_error {
            self.dropped += 1;
        } else {
            self.list.push(finding());
        }
        self.has_error = true;
    }

    /// Puts errors before all others.
    pub(super) fn put_first(&mut self, errors: Vec<Diagnostic>) {
        self.has_error |= !errors.is_empty();
        self.list.splice(0..0, errors);
    }

    /// Adds those of another.
    pub(super) fn append(&mut self, other: Findings) {
        self.dropped += other.dropped;
        for finding in other.list {
            if finding.severity == Severity::Error {
                self.error(|| finding);
            } else {
                self.warn(|| finding);
            }
        }
    }
}
