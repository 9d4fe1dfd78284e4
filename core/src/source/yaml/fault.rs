//! Why a document could not be read to its end, in words that say what to do.

use crate::diag::{Anchor, Diagnostic, Location};
use crate::path::FieldPath;
use crate::rules::yaml as rules;
use crate::source::Span;
use granit_parser::{ErrorKind, ScanError};

use super::build::Place;

/// The place and the reason.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    /// Byte offset in the document.
    pub(super) at: usize,
    /// Another place that belongs to it, and how.
    related: Option<(usize, &'static str)>,
    pub(super) reason: Reason,
    path: FieldPath,
}

#[derive(Clone, Debug)]
pub(super) enum Reason {
    Syntax { message: String, help: Option<&'static str> },
    Tab { length: usize },
    Limit { name: &'static str, limit: usize, what: String },
}

impl Fault {
    pub(super) fn new(error: &ScanError, text: &str, opener: Option<usize>, path: FieldPath) -> Self {
        let at = error.marker().byte_offset().unwrap_or_default().min(text.len());
        let kind = error.kind();
        if is_tab(kind)
            && let Some((at, length)) = find_tab(text, at)
        {
            return Self { at, related: None, reason: Reason::Tab { length }, path };
        }
        if *kind == ErrorKind::RecursionLimitExceeded {
            let limit = crate::source::limits::MAX_DEPTH;
            return Self::limit(at, "MAX_DEPTH", limit, "the document is nested too deeply", path);
        }
        if let Some(opener) = opener.filter(|opener| is_left_open(text, *opener, at)) {
            let bracket = text.get(opener..=opener).unwrap_or_default();
            let message = format!("`{bracket}` is never closed");
            let help = Some("close it, or quote the text if no list or mapping is meant");
            return Self {
                at: opener,
                related: Some((at, "the text goes on here")),
                reason: Reason::Syntax { message, help },
                path,
            };
        }
        let (message, help) = explain(kind);
        let related = opener.map(|opener| (opener, "this bracket is still open"));
        Self { at, related, reason: Reason::Syntax { message, help }, path }
    }

    pub(super) fn limit(at: usize, name: &'static str, limit: usize, what: &str, path: FieldPath) -> Self {
        let reason = Reason::Limit { name, limit, what: what.to_owned() };
        Self { at, related: None, reason, path }
    }

    /// The finding.
    pub(super) fn report(&self, text: &str, place: Place) -> Diagnostic {
        let character = text.get(self.at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let length = if let Reason::Tab { length } = self.reason { length } else { character };
        let location = |at: usize, length: usize| Location {
            document: place.document,
            path: self.path.clone(),
            span: Some(Span::new(place.base + at, place.base + at + length)),
            anchor: Anchor::Value,
        };
        let at = location(self.at, length);
        match &self.reason {
            Reason::Tab { .. } => {
                let run = text.get(self.at..self.at + length).unwrap_or_default();
                rules::tab_indentation::found(at, run.replace('\t', "  "))
            }
            Reason::Limit { name, limit, what } => {
                rules::limit::met(at, name, *limit, what, "the rest of this document was not read")
            }
            Reason::Syntax { message, help } => {
                let mut finding = rules::syntax::found(at, message);
                if let Some((at, note)) = self.related {
                    finding = finding.related(location(at, 1), note);
                }
                match help {
                    Some(help) => finding.help(*help),
                    None => finding,
                }
            }
        }
    }
}

/// Whether a bracket was opened on an earlier line, with more after it: nearly always that line lacks its end.
fn is_left_open(text: &str, opener: usize, at: usize) -> bool {
    let Some((line, rest)) = text.get(opener..at).and_then(|between| between.split_once('\n')) else {
        return false;
    };
    let has_more = line.chars().skip(1).any(|character| !character.is_whitespace());
    // A line that ends with a comma is meant to go on.
    has_more && !line.trim_end().ends_with(',') && !rest.contains('\n')
}

fn is_tab(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabInPlainScalar
            | ErrorKind::TabAtBlockScalarStart
    )
}

/// The white space with a tab at the start of the line of `at`, or of the next one that has any.
fn find_tab(text: &str, at: usize) -> Option<(usize, usize)> {
    let line_start = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let mut start = line_start;
    for line in text.get(line_start..)?.split_inclusive('\n').take(3) {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if line.get(..indent)?.contains('\t') {
            return Some((start, indent));
        }
        start += line.len();
    }
    None
}

fn explain(kind: &ErrorKind) -> (String, Option<&'static str>) {
    let (message, help) = match kind {
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => (
            "a `:` follows a value in the same line, expected the end of the value",
            Some("quote text that holds `: `, or put the inner key on a line of its own"),
        ),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::InvalidIndentation => (
            "the indentation fits no mapping or list that is open here",
            Some("give keys of one mapping the same indentation"),
        ),
        ErrorKind::ExpectedBlockSequenceEntry | ErrorKind::BlockSequenceEntryNotAllowed => (
            "a list item and a key stand where only one of them can",
            Some("give the items of one list the same indentation, and its key a line of its own"),
        ),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => (
            "expected `:` after the key",
            Some("write `key: value`; a value of several lines needs `|` or quotes"),
        ),
        ErrorKind::UnclosedQuotedScalar => {
            ("a quote is opened here and never closed", Some("close the quote"))
        }
        ErrorKind::DocumentIndicatorInQuotedScalar => {
            ("a quote is still open where the document ends", Some("close the quote"))
        }
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::UnexpectedEofFlowMapping => {
            ("expected `,` or `}`", Some("separate entries with `,` and close the mapping with `}`"))
        }
        ErrorKind::ExpectedFlowSequenceSeparator | ErrorKind::UnexpectedEofFlowSequence => {
            ("expected `,` or `]`", Some("separate items with `,` and close the list with `]`"))
        }
        ErrorKind::UnclosedFlowCollection { open } => return (format!("`{open}` is never closed"), None),
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            return (format!("`{open}` is closed by `{close}`"), None);
        }
        ErrorKind::MisplacedFlowCollectionEnd => {
            ("a closing bracket closes nothing", Some("remove it, or quote the text"))
        }
        ErrorKind::UnexpectedCharacter { character } => {
            let message = format!("`{}` cannot start a value", character.escape_default());
            return (message, Some("put the text in quotes"));
        }
        ErrorKind::UnknownQuotedScalarEscape => (
            "an unknown escape in double quotes",
            Some("write `\\\\` for a backslash, or use single quotes, which have no escapes"),
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            ("text follows the closing quote", Some("quote the whole value, or escape the quotes inside it"))
        }
        other => return (lower_first(&other.to_string()), None),
    };
    (message.to_owned(), help)
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
