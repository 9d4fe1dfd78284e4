//! Tree to JSON.

use super::{Node, Value};
use std::fmt::Write as _;

/// Prints a tree as JSON with an indentation of two spaces and a final line end.
pub fn print(node: &Node<'_>) -> String {
    let mut out = String::new();
    value(&mut out, node, 0);
    out.push('\n');
    out
}

fn value(out: &mut String, node: &Node<'_>, indent: usize) {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(digits),
        Value::String(text) => string(out, text),
        Value::Sequence(items) => {
            list(out, indent, ['[', ']'], items, |out, item| value(out, item, indent + 2));
        }
        Value::Mapping(entries) => list(out, indent, ['{', '}'], entries, |out, entry| {
            string(out, &entry.key);
            out.push_str(": ");
            value(out, &entry.value, indent + 2);
        }),
    }
}

fn list<T>(
    out: &mut String,
    indent: usize,
    brackets: [char; 2],
    items: &[T],
    mut print: impl FnMut(&mut String, &T),
) {
    let [open, close] = brackets;
    out.push(open);
    for (position, item) in items.iter().enumerate() {
        out.push_str(if position > 0 { ",\n" } else { "\n" });
        out.extend(std::iter::repeat_n(' ', indent + 2));
        print(out, item);
    }
    if !items.is_empty() {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', indent));
    }
    out.push(close);
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if u32::from(control) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    #[test]
    fn escapes_and_nests() {
        let text = |value| Node::made(Value::String(Cow::Borrowed(value)));
        let tree =
            Node::made(Value::Sequence(vec![text("a\"\u{1}\n"), Node::made(Value::Sequence(Vec::new()))]));
        assert_eq!(print(&tree), "[\n  \"a\\\"\\u0001\\n\",\n  []\n]\n");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&print(&tree)).unwrap(),
            serde_json::json!(["a\"\u{1}\n", []])
        );
    }
}
