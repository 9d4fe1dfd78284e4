//! What is wrong, where, and how to mend it.
//!
//! Findings are values: a reader returns what it could read and the diagnostics beside it. Renderers live in the
//! submodules and never change a finding.

pub mod github;
pub mod json;
pub mod junit;
pub mod plain;
pub mod sarif;
mod settle;
mod text;
mod tree;

pub use settle::settle;
pub use text::{Findings, SourceText};

use crate::path::FieldPath;
use crate::source::Span;
use crate::source::limits::MAX_QUOTED_CHARACTERS;
use std::borrow::Cow;
use std::fmt::{self, Display};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably not what was meant.
    Warning,
    /// Refused, or could not be judged.
    Error,
}

impl Severity {
    /// `error`, `warning` or `info`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The stable name of a rule, `area/kebab-case-defect`. Never reused, never renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct RuleId(pub &'static str);

impl Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

/// Everything there is to say about a rule; the source of `explain` and of the rule pages.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Rule {
    /// Its stable name.
    pub id: RuleId,
    /// One line, reads as "found a …".
    pub title: &'static str,
    /// The severity its findings have.
    pub severity: Severity,
    /// What it finds.
    pub finds: &'static str,
    /// Why it matters.
    pub matters: &'static str,
    /// An example that has the finding, YAML where it fits.
    pub example: &'static str,
    /// What to write instead, or to do.
    pub instead: &'static str,
    /// Where the fact comes from.
    pub source: &'static str,
}

/// The part of a rule that a finding carries. What there is to read about the rule stays behind, and so out of modules that only judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleHead {
    /// The rule's stable name.
    pub id: RuleId,
    /// The severity its findings have.
    pub severity: Severity,
    /// What to write instead, or to do.
    pub instead: &'static str,
}

impl Rule {
    /// What a finding carries of it.
    pub const fn head(&self) -> RuleHead {
        RuleHead { id: self.id, severity: self.severity, instead: self.instead }
    }
}

impl From<&Rule> for RuleHead {
    fn from(rule: &Rule) -> Self {
        rule.head()
    }
}

/// What a location points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Anchor {
    /// The value itself.
    Value,
    /// Its key.
    Key,
    /// The value is absent; the span is that of the nearest parent that exists.
    MissingUnder,
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Location {
    /// Which document of the text, from 0.
    pub document: usize,
    /// The path inside the document.
    pub path: FieldPath,
    /// The bytes, where the text is known.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub span: Option<Span>,
    /// What the span covers.
    pub anchor: Anchor,
}

impl Location {
    /// A place known by its bytes alone.
    pub fn at(document: usize, span: Span) -> Self {
        Self { document, path: FieldPath::root(), span: Some(span), anchor: Anchor::Value }
    }
}

/// What applying a fix may change beyond the finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Safety {
    /// Same meaning, spelled right.
    Safe,
    /// The program may behave differently.
    ChangesBehaviour,
    /// A person has to decide.
    NeedsReview,
}

/// A change of the text that removes a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Fix {
    /// What it does; starts with a verb.
    pub title: String,
    /// What it may change.
    pub safety: Safety,
    /// Replacements, in order and without overlap.
    pub edits: Vec<TextEdit>,
}

/// Replaces the bytes of a span.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct TextEdit {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// The new text.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Diagnostic {
    /// The rule.
    pub rule: RuleId,
    /// How much it matters.
    pub severity: Severity,
    /// One line, lower case, no final period, user text in backticks: the fact and what was expected.
    pub message: String,
    /// Where.
    pub at: Location,
    /// Other places that belong to it, each with a note.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub related: Vec<(Location, String)>,
    /// What to change and what it costs.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub help: Option<String>,
    /// A change that removes it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A finding of `rule` with its severity.
    pub fn new(rule: impl Into<RuleHead>, at: Location, message: impl Into<String>) -> Self {
        let (rule, message, related) = (rule.into(), message.into(), Vec::new());
        Self { rule: rule.id, severity: rule.severity, message, at, related, help: None, fix: None }
    }

    /// The same with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with a fix.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// The same with a fix that replaces what the finding points at. Without a span there is nothing to replace.
    #[must_use]
    pub fn replace_with(mut self, title: impl Into<String>, safety: Safety, text: impl Into<String>) -> Self {
        self.fix = self.at.span.map(|span| {
            let edits = vec![TextEdit { span, text: text.into() }];
            Fix { title: title.into(), safety, edits }
        });
        self
    }

    /// The same with another place that belongs to it.
    #[must_use]
    pub fn related(mut self, at: Location, note: impl Into<String>) -> Self {
        self.related.push((at, note.into()));
        self
    }
}

/// Text as it is quoted in a message: its start, when it is long.
pub(crate) fn clip(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MAX_QUOTED_CHARACTERS) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}
