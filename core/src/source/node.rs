//! The tree both readers produce.

use super::Span;
use crate::path::{FieldPath, Segment};
use std::borrow::Cow;

/// A value with its place in the source.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'s> {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value<'s>,
}

/// What a node holds. Numbers keep the digits as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'s> {
    /// `null`, `~` or nothing.
    Null,
    /// A truth value.
    Bool(bool),
    /// A number in JSON notation, digits as written where they were JSON.
    Number(Cow<'s, str>),
    /// Text.
    String(Cow<'s, str>),
    /// A list.
    Sequence(Vec<Node<'s>>),
    /// A map in source order. Repeated keys stay; [`Node::get`] takes the last, as Kubernetes does.
    Mapping(Vec<Entry<'s>>),
}

/// One key of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'s> {
    /// The key's text.
    pub key: Cow<'s, str>,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub value: Node<'s>,
}

impl<'s> Node<'s> {
    /// A node that stands nowhere, for values the engine makes.
    pub fn made(value: Value<'s>) -> Self {
        Self { span: Span::default(), value }
    }

    /// The value under `key`, if this is a mapping that has it. `null` counts as a value.
    pub fn get(&self, key: &str) -> Option<&Node<'s>> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The entry under `key`.
    pub fn entry(&self, key: &str) -> Option<&Entry<'s>> {
        self.entries().iter().rev().find(|entry| entry.key == key)
    }

    /// The entries of a mapping; none for anything else.
    pub fn entries(&self) -> &[Entry<'s>] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a sequence; none for anything else.
    pub fn items(&self) -> &[Node<'s>] {
        match &self.value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value.
    pub fn as_bool(&self) -> Option<bool> {
        match &self.value {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The number, if it is a whole one that fits.
    pub fn as_i64(&self) -> Option<i64> {
        match &self.value {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// What a person calls this kind of value.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "an object",
        }
    }

    /// The node at `path`, or the deepest ancestor that exists, with how many segments were followed.
    pub fn at(&self, path: &FieldPath) -> (&Node<'s>, usize) {
        let mut node = self;
        for (depth, segment) in path.segments().iter().enumerate() {
            let next = match segment {
                Segment::Key(key) => node.get(key),
                Segment::Index(index) => node.items().get(*index),
            };
            match next {
                Some(child) => node = child,
                None => return (node, depth),
            }
        }
        (node, path.segments().len())
    }

    /// The same tree without borrowing from the source.
    pub fn into_owned(self) -> Node<'static> {
        let owned = |text: Cow<'s, str>| Cow::Owned(text.into_owned());
        let value = match self.value {
            Value::Null => Value::Null,
            Value::Bool(truth) => Value::Bool(truth),
            Value::Number(digits) => Value::Number(owned(digits)),
            Value::String(text) => Value::String(owned(text)),
            Value::Sequence(items) => Value::Sequence(items.into_iter().map(Node::into_owned).collect()),
            Value::Mapping(entries) => Value::Mapping(
                entries
                    .into_iter()
                    .map(|entry| Entry {
                        key: owned(entry.key),
                        key_span: entry.key_span,
                        value: entry.value.into_owned(),
                    })
                    .collect(),
            ),
        };
        Node { span: self.span, value }
    }
}
