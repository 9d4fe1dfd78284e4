//! A tree as YAML in block style.

use virt_grants_core::source::json::write_string;
use virt_grants_core::source::{Node, Value, json};

/// Appends a document.
pub(super) fn write(node: &Node<'_>, out: &mut String) {
    block(node, 0, out);
}

/// Writes a value whose lines start at `indent`; the caller has written the first line's indentation.
fn block(node: &Node<'_>, indent: usize, out: &mut String) {
    match &node.value {
        Value::Mapping(entries) if !entries.is_empty() => {
            for (index, entry) in entries.iter().enumerate() {
                if index > 0 {
                    pad(indent, out);
                }
                scalar_text(&entry.key, out);
                out.push(':');
                nested(&entry.value, indent + 2, out);
            }
        }
        Value::Sequence(items) if !items.is_empty() => {
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    pad(indent, out);
                }
                out.push_str("- ");
                block(item, indent + 2, out);
            }
        }
        Value::String(text) => {
            scalar_text(text, out);
            out.push('\n');
        }
        // Empty collections, numbers and words read alike in JSON.
        _ => {
            json::write(node, out);
            out.push('\n');
        }
    }
}

/// Writes what stands behind a key.
fn nested(node: &Node<'_>, indent: usize, out: &mut String) {
    let is_block = match &node.value {
        Value::Mapping(entries) => !entries.is_empty(),
        Value::Sequence(items) => !items.is_empty(),
        _ => false,
    };
    if is_block {
        out.push('\n');
        pad(indent, out);
    } else {
        out.push(' ');
    }
    block(node, indent, out);
}

fn pad(indent: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', indent));
}

/// A string without quotes where nobody can take it for something else.
fn scalar_text(text: &str, out: &mut String) {
    const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let plain = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte))
        && !WORDS.contains(&&*text.to_ascii_lowercase());
    if plain { out.push_str(text) } else { write_string(text, out) }
}
