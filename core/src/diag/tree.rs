//! Making JSON for the renderers, with the writer the product has.

use crate::source::{Entry, Node, Position, Span, Value, json};
use std::borrow::Cow;
use std::fmt::Display;

/// A mapping.
pub(super) fn object<const N: usize>(entries: [(&'static str, Node<'static>); N]) -> Node<'static> {
    let entry = |(key, value)| Entry { key: Cow::Borrowed(key), key_span: Span::default(), value };
    Node::made(Value::Mapping(entries.into_iter().map(entry).collect()))
}

/// The same mapping with one entry more, if there is a value for it.
pub(super) fn with(
    mut node: Node<'static>,
    key: &'static str,
    value: Option<Node<'static>>,
) -> Node<'static> {
    if let (Value::Mapping(entries), Some(value)) = (&mut node.value, value) {
        entries.push(Entry { key: Cow::Borrowed(key), key_span: Span::default(), value });
    }
    node
}

/// A list.
pub(super) fn list(items: impl IntoIterator<Item = Node<'static>>) -> Node<'static> {
    Node::made(Value::Sequence(items.into_iter().collect()))
}

/// A list, or nothing when it is empty.
pub(super) fn some_list(items: impl IntoIterator<Item = Node<'static>>) -> Option<Node<'static>> {
    let items: Vec<_> = items.into_iter().collect();
    (!items.is_empty()).then(|| list(items))
}

/// Text.
pub(super) fn text(text: impl Into<String>) -> Node<'static> {
    Node::made(Value::String(Cow::Owned(text.into())))
}

/// A number.
pub(super) fn number(number: impl Display) -> Node<'static> {
    Node::made(Value::Number(Cow::Owned(number.to_string())))
}

/// A position as line and column.
pub(super) fn position(position: Position) -> Node<'static> {
    object([("line", number(position.line)), ("column", number(position.column))])
}

/// The JSON text, with a line end.
pub(super) fn print(node: &Node<'_>) -> String {
    let mut out = String::new();
    json::write(node, &mut out);
    out.push('\n');
    out
}
