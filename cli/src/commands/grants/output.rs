//! Formats, and the way to standard output.

use clap::ValueEnum;
use serde_json::Value;
use std::borrow::Cow;
use std::io::Write as _;
use virt_grants_core::source::{Entry, Node, Span, Value as Tree, json_print, yaml_print};

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::commands) enum Format {
    /// A table for a terminal
    #[default]
    Table,
    /// YAML
    Yaml,
    /// JSON
    Json,
    /// A table in Markdown
    Md,
}

/// How an object is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ObjectFormat {
    /// YAML
    #[default]
    Yaml,
    /// JSON
    Json,
}

/// Writes to standard output. A reader that has gone away is no error.
pub(super) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// An answer as JSON or YAML.
pub(in crate::commands) fn data(value: Value, format: Format) -> String {
    let tree = node(value);
    if format == Format::Json { json_print::print(&tree) } else { yaml_print::print(&tree) }
}

fn node(value: Value) -> Node<'static> {
    Node::made(match value {
        Value::Null => Tree::Null,
        Value::Bool(truth) => Tree::Bool(truth),
        Value::Number(number) => Tree::Number(Cow::Owned(number.to_string())),
        Value::String(text) => Tree::String(Cow::Owned(text)),
        Value::Array(items) => Tree::Sequence(items.into_iter().map(node).collect()),
        Value::Object(fields) => {
            let entry =
                |(key, value)| Entry { key: Cow::Owned(key), key_span: Span::default(), value: node(value) };
            Tree::Mapping(fields.into_iter().map(entry).collect())
        }
    })
}
