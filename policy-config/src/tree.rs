//! Trees made of values, for objects that are printed.

use std::borrow::Cow;
use virt_grants_core::source::{Entry, Node, Span, Value};

pub(crate) fn object<'a, const N: usize>(fields: [(&'static str, Node<'a>); N]) -> Node<'a> {
    let entry = |(key, value)| Entry { key: Cow::Borrowed(key), key_span: Span::default(), value };
    Node::made(Value::Mapping(fields.into_iter().map(entry).collect()))
}

pub(crate) fn list(items: Vec<Node<'_>>) -> Node<'_> {
    Node::made(Value::Sequence(items))
}

pub(crate) fn words<'a>(items: &[&'static str]) -> Node<'a> {
    list(items.iter().copied().map(text).collect())
}

pub(crate) fn text<'a>(text: &'static str) -> Node<'a> {
    Node::made(Value::String(Cow::Borrowed(text)))
}

pub(crate) fn owned<'a>(text: impl Into<String>) -> Node<'a> {
    Node::made(Value::String(Cow::Owned(text.into())))
}

pub(crate) fn flag<'a>(truth: bool) -> Node<'a> {
    Node::made(Value::Bool(truth))
}
