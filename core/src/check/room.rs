//! How much of a text's objects is told, so that a report stays in proportion to the text.

use crate::diag::{Anchor, Diagnostic, Location, Severity};
use crate::path::FieldPath;
use crate::rules::yaml::limit;
use crate::source::limits::{BYTES_PER_DETAIL, MAX_DETAILS, MAX_DIAGNOSTICS, MAX_POD_FINDINGS};

/// What may still be kept.
pub(super) struct Room {
    /// Details that may still be kept, and of how many on objects that nobody may use are told in one line.
    details: usize,
    folding: usize,
    of_objects: Findings,
    of_pods: Findings,
}

/// Findings of one sort.
struct Findings {
    room: usize,
    left_out: usize,
    /// The worst of those.
    worst: Severity,
}

impl Findings {
    const fn new(room: usize) -> Self {
        Self { room, left_out: 0, worst: Severity::Info }
    }

    fn keep(&mut self, found: Vec<Diagnostic>, list: &mut Vec<Diagnostic>) {
        let kept = found.len().min(self.room);
        self.room -= kept;
        let mut found = found.into_iter();
        list.extend(found.by_ref().take(kept));
        for finding in found {
            self.left_out += 1;
            self.worst = self.worst.max(finding.severity);
        }
    }
}

impl Room {
    /// The room for what is told of a text of that many bytes.
    pub(super) fn new(bytes: usize) -> Self {
        let details = MAX_DETAILS.max(bytes / BYTES_PER_DETAIL);
        Self {
            details,
            folding: details / 2,
            of_objects: Findings::new(MAX_DIAGNOSTICS),
            of_pods: Findings::new(MAX_POD_FINDINGS),
        }
    }

    /// Whether objects that nobody may use are told in one line each.
    pub(super) const fn folds(&self) -> bool {
        self.details <= self.folding
    }

    /// Whether the next pod is told about in full.
    pub(super) const fn has_details(&self) -> bool {
        self.details > 0
    }

    /// Counts what was told of a pod.
    pub(super) const fn take(&mut self, details: usize) {
        self.details = self.details.saturating_sub(details);
    }

    /// Adds the findings about an object's fields that there is room for.
    pub(super) fn keep_of_object(&mut self, found: Vec<Diagnostic>, list: &mut Vec<Diagnostic>) {
        self.of_objects.keep(found, list);
    }

    /// Adds the findings about a pod that there is room for.
    pub(super) fn keep_of_pod(&mut self, found: Vec<Diagnostic>, list: &mut Vec<Diagnostic>) {
        self.of_pods.keep(found, list);
    }

    /// What is left out, as findings of their own. The verdicts stand, so none of these is an error.
    pub(super) fn close(self, brief: usize, list: &mut Vec<Diagnostic>) {
        let mut note = |what: String, name: &str, most: usize, worst: Severity| {
            let at = Location { document: 0, path: FieldPath::root(), span: None, anchor: Anchor::Value };
            let found = limit::met(at, name, most, &what, "Check fewer objects at once to see them");
            list.push(Diagnostic { severity: worst.min(Severity::Warning), ..found });
        };
        if self.of_objects.left_out > 0 {
            let what = format!("{} more findings about fields are not shown", self.of_objects.left_out);
            note(what, "MAX_DIAGNOSTICS", MAX_DIAGNOSTICS, self.of_objects.worst);
        }
        if self.of_pods.left_out > 0 {
            let what = format!("{} more findings about pods are not shown", self.of_pods.left_out);
            note(what, "MAX_POD_FINDINGS", MAX_POD_FINDINGS, self.of_pods.worst);
        }
        if brief > 0 {
            let what = format!("of the last {brief} pods only the verdict is told");
            note(what, "MAX_DETAILS", MAX_DETAILS, Severity::Info);
        }
    }
}
