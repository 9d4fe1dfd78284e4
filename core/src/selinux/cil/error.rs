//! Why a program is refused.

use crate::source::Span;
use std::fmt::{self, Display};

/// The kind of an error, in the words secilc's answers were recorded with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// A byte that starts no token, or a quote without its end.
    InvalidToken,
    /// A word outside of parentheses.
    SymbolOutsideList,
    /// Parentheses that do not match.
    Unbalanced,
    /// A `;;*` line mark that is wrong or not closed.
    LineMark,
    /// A statement with the wrong operands.
    Syntax,
    /// A statement that the language does not have.
    UnknownKeyword,
    /// A name that may not be declared.
    InvalidName,
    /// A second declaration, or a second value where one is allowed.
    Duplicate,
    /// A statement where it may not stand.
    NotAllowedHere,
    /// A name that nothing declares.
    Unresolved,
    /// A name of another kind than needed.
    WrongKind,
    /// Arguments that do not fit the parameters of a macro.
    CallArguments,
    /// A macro that calls itself.
    MacroRecursion,
    /// A block that inherits itself.
    InheritanceLoop,
    /// A set, alias or bound that reaches itself.
    CircularReference,
    /// Something declared without what it needs.
    Incomplete,
    /// Order statements that are missing or disagree.
    Order,
    /// Levels and categories that do not fit.
    MlsInvalid,
    /// A context whose parts do not belong together.
    InvalidContext,
    /// Two rules that say different things of one object.
    Conflict,
    /// A `neverallow` that does not hold.
    NeverallowViolation,
    /// A bounded child that may do more than its parent.
    BoundsViolation,
    /// More than the format, or this program, can hold.
    Limit,
    /// Anything else.
    Other,
}

impl Category {
    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidToken => "parse/invalid-token",
            Self::SymbolOutsideList => "parse/symbol-outside-list",
            Self::Unbalanced => "parse/unbalanced",
            Self::LineMark => "parse/line-mark",
            Self::Syntax => "syntax",
            Self::UnknownKeyword => "unknown-keyword",
            Self::InvalidName => "invalid-name",
            Self::Duplicate => "duplicate",
            Self::NotAllowedHere => "not-allowed-here",
            Self::Unresolved => "unresolved",
            Self::WrongKind => "wrong-kind",
            Self::CallArguments => "call-arguments",
            Self::MacroRecursion => "macro-recursion",
            Self::InheritanceLoop => "inheritance-loop",
            Self::CircularReference => "circular-reference",
            Self::Incomplete => "incomplete",
            Self::Order => "order",
            Self::MlsInvalid => "mls-invalid",
            Self::InvalidContext => "invalid-context",
            Self::Conflict => "conflict",
            Self::NeverallowViolation => "neverallow-violation",
            Self::BoundsViolation => "bounds-violation",
            Self::Limit => "limit",
            Self::Other => "other",
        }
    }
}

impl Display for Category {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Category {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A place in one of the files of a compile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Place {
    /// The file, as it was named.
    pub file: String,
    /// Line, from 1; carriage return and line feed each end one.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// The bytes.
    pub span: Span,
    /// The place in the high-level source that a line mark names.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub from: Option<(String, u32)>,
}

impl Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)?;
        match &self.from {
            Some((file, line)) => write!(out, " (from {file}:{line})"),
            None => Ok(()),
        }
    }
}

/// Why a program is refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct CompileError {
    /// The kind.
    pub category: Category,
    /// The line secilc 3.11 names first; none where it names none (the place below is known all the same).
    pub line: Option<u32>,
    /// All lines secilc names, in its order, each with the number of its text.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) named: Vec<(usize, u32)>,
    /// What is wrong, on one line.
    pub message: String,
    /// Where.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub at: Option<Place>,
    /// What would be right.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub expected: Option<String>,
    /// Other places that belong to it, each with a note: the declaration it collides with, the rule that violates.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub related: Vec<(Place, String)>,
    /// A declared name that is close to one that was not found.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub did_you_mean: Option<String>,
}

impl CompileError {
    /// The same, with a line of the texts from the one with this number on: what goes before is not the reader's.
    #[cfg(feature = "serde")]
    pub(crate) fn after(mut self, first: usize) -> Self {
        self.line = self.named.iter().find(|(text, _)| *text >= first).map(|(_, line)| *line);
        self
    }
}

impl Display for CompileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.at {
            write!(out, "{place}: ")?;
        }
        write!(out, "{} [{}]", self.message, self.category)?;
        if let Some(expected) = &self.expected {
            write!(out, "; expected {expected}")?;
        }
        if let Some(name) = &self.did_you_mean {
            write!(out, "; did you mean `{name}`?")?;
        }
        Ok(())
    }
}

impl std::error::Error for CompileError {}
