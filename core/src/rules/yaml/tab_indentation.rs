//! `yaml/tab-indentation`: a tab used as indentation.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Safety, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/tab-indentation"),
    title: "a tab used as indentation",
    severity: Severity::Error,
    finds: "A tab in front of a key, a list item or a comment line of a block.",
    matters: "YAML forbids tabs in indentation because editors disagree about their width. Kubernetes refuses \
        the whole document.",
    example: r"spec:
	containers: []",
    instead: "Indent with spaces, and tell the editor to insert spaces for a tab in YAML files.",
    source: "YAML 1.2.2, 6.1 Indentation Spaces",
};

/// `at` is the run of white space that holds the tab; `spaces` what to write for it.
pub(crate) fn found(at: Location, spaces: String) -> Diagnostic {
    Diagnostic::new(RULE.head(), at, "a tab is used as indentation, YAML allows only spaces")
        .help("indent with spaces; how many was meant is for you to check")
        .replace_with("Indent with spaces", Safety::NeedsReview, spaces)
}
