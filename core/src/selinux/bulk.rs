//! Many questions, one JSON line each, as recorded answers are kept: a line in, a value that serializes to the answer
//! out.
//!
//! | function | fields of a line |
//! |---|---|
//! | [`compile()`] | `cil`, `args` (switches of secilc), `prelude: false` to leave out the base |
//! | [`query()`] | `source`, `target`, `class`, `perm` |
//! | [`avc()`] | `input`, the text of a log |
//! | [`mcs()`] | `kind` and what it needs |
//!
//! `id` is repeated in the answer. The command line, the page and the tests answer with these functions, so one set of
//! recorded answers checks all of them.

mod mcs;

pub use mcs::{McsAnswer, Relations};

use super::avc::{self, Entry, Grouper, merged_rules};
use super::cil::{CompileError, Options, SourceFile};
use super::policy::{Policy, Summary};
use super::query::{self, QueryError};
use crate::source::{Node, json};
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};
use std::fmt::{self, Display};

/// An answer with the `id` of its line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer<T> {
    /// The `id` of the line, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The answer itself.
    #[serde(flatten)]
    pub answer: T,
}

/// What a line calls itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Id {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
}

/// Why a line could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unreadable {
    /// Always `invalid-line`.
    pub error: &'static str,
    /// What is wrong with it.
    pub message: String,
}

impl Unreadable {
    fn new(message: impl Into<String>) -> Self {
        Self { error: "invalid-line", message: message.into() }
    }
}

impl Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for Unreadable {}

/// What a program comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "status", rename_all = "lowercase")]
pub enum Outcome {
    /// It compiles: what it has beyond its base.
    Ok(Box<Summary>),
    /// It is refused.
    Error(Box<CompileError>),
}

impl Outcome {
    /// Compiles files after those of a base, and keeps what goes beyond it.
    pub fn of(base: Option<&Base<'_>>, sources: &[SourceFile<'_>], options: &Options) -> Self {
        let before = base.map(|base| base.sources.as_slice()).unwrap_or_default();
        match Policy::compile(&[before, sources].concat(), options) {
            Ok(policy) => Self::Ok(Box::new(policy.summary(base.map(|base| &base.policy)))),
            Err(error) => Self::Error(Box::new(error.after(before.len()))),
        }
    }
}

/// Files that are compiled before every program, and what they come to by themselves.
#[derive(Clone, Debug)]
pub struct Base<'a> {
    sources: Vec<SourceFile<'a>>,
    policy: Policy,
}

impl<'a> Base<'a> {
    /// Compiles the base. What it alone violates is not asked: that is found with each program.
    pub fn new(sources: &[SourceFile<'a>], options: &Options) -> Result<Self, Box<CompileError>> {
        let options = Options { skip_neverallow: true, ..options.clone() };
        Ok(Self { sources: sources.to_vec(), policy: Policy::compile(sources, &options)? })
    }
}

/// Answers `{"cil": "…", "args": ["-m", …]}`.
pub fn compile(line: &str, base: Option<&Base<'_>>) -> Result<Answer<Outcome>, Unreadable> {
    let root = object(line)?;
    let program = SourceFile { name: "t.cil", text: text(&root, "cil")? };
    let options = options(root.get("args").map(Node::items).unwrap_or_default())?;
    let alone = root.get("prelude").and_then(Node::as_bool) == Some(false);
    let answer = Outcome::of(base.filter(|_| !alone), &[program], &options);
    Ok(Answer { id: id(&root), answer })
}

/// What a policy says of a request, or what it does not know of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Decision {
    /// The answer.
    Known(Box<query::Answer>),
    /// A name that the policy does not have.
    Unknown(QueryError),
}

/// Answers `{"source": …, "target": …, "class": …, "perm": …}`; booleans are as given, or else as the policy says.
pub fn query(
    line: &str,
    policy: &Policy,
    booleans: &[(String, bool)],
) -> Result<Answer<Decision>, Unreadable> {
    let root = object(line)?;
    let permission = text(&root, "perm").or_else(|error| text(&root, "permission").map_err(|_| error))?;
    let request = query::Request {
        source: text(&root, "source")?,
        target: text(&root, "target")?,
        class: text(&root, "class")?,
        permission,
        booleans,
    };
    let answer = match policy.may(&request) {
        Ok(answer) => Decision::Known(Box::new(answer)),
        Err(error) => Decision::Unknown(error),
    };
    Ok(Answer { id: id(&root), answer })
}

/// The records of a text, and the rules audit2allow would print for them.
#[derive(Debug, Serialize)]
pub struct Denials {
    /// The text, from which records are read as they are written.
    #[serde(rename = "records", serialize_with = "records")]
    input: String,
    /// Rules, denials of one key merged.
    pub merged_rules: Vec<String>,
}

fn records<S: Serializer>(input: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut list = serializer.serialize_seq(None)?;
    let mut outcome = Ok(());
    avc::read(input, |entry| {
        if outcome.is_ok() {
            outcome = list.serialize_element(&entry);
        }
    });
    outcome?;
    list.end()
}

/// Answers `{"input": "…"}`.
pub fn avc(line: &str) -> Result<Answer<Denials>, Unreadable> {
    let root = object(line)?;
    let input = text(&root, "input")?.to_owned();
    let mut grouper = Grouper::new();
    avc::read(&input, |entry| {
        if let Entry::Avc(record) = &entry {
            grouper.add(record);
        }
    });
    let merged_rules = merged_rules(&grouper.into_groups()).iter().map(ToString::to_string).collect();
    Ok(Answer { id: id(&root), answer: Denials { input, merged_rules } })
}

/// Answers a question about levels; its `kind` says which fields it has.
pub fn mcs(line: &str) -> Result<Answer<McsAnswer>, Unreadable> {
    let root = object(line)?;
    Ok(Answer { id: id(&root), answer: mcs::answer(&root)? })
}

/// The switches of secilc as a list of arguments.
fn options(arguments: &[Node<'_>]) -> Result<Options, Unreadable> {
    let mut options = Options::default();
    let mut arguments = arguments.iter().map(|argument| argument.as_str().unwrap_or_default());
    while let Some(argument) = arguments.next() {
        match argument {
            "-P" => options.preserve_tunables = true,
            "-Q" => options.qualified_names = true,
            "-m" => options.multiple_declarations = true,
            "-N" => options.skip_neverallow = true,
            "-D" => options.disable_dontaudit = true,
            "-X" => match arguments.next().map(str::parse) {
                Some(Ok(size)) => options.expand_size = Some(size),
                _ => return Err(Unreadable::new("expected a number after `-X`")),
            },
            other => return Err(Unreadable::new(format!("`{other}` is none of -P -Q -m -N -D -X"))),
        }
    }
    Ok(options)
}

fn object(line: &str) -> Result<Node<'_>, Unreadable> {
    let root = json::read(line).map_err(|error| Unreadable::new(error.to_string()))?;
    if matches!(root.value, crate::source::Value::Mapping(_)) {
        Ok(root)
    } else {
        Err(Unreadable::new(format!("expected an object, found {}", root.kind())))
    }
}

fn text<'n>(root: &'n Node<'_>, field: &str) -> Result<&'n str, Unreadable> {
    let found = root.get(field).and_then(Node::as_str);
    found.ok_or_else(|| Unreadable::new(format!("expected a text `{field}`")))
}

fn id(root: &Node<'_>) -> Option<Id> {
    let id = root.get("id")?;
    id.as_str().map(|text| Id::Text(text.to_owned())).or_else(|| id.as_i64().map(Id::Number))
}
