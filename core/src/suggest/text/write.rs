//! New values as YAML or JSON.

use crate::source::json;
use crate::source::{Node, Value};

/// Spaces.
pub(super) fn pad(column: usize) -> String {
    " ".repeat(column)
}

/// A value in one line. JSON quotes everything that is text.
pub(super) fn flow(node: &Node<'_>, in_json: bool) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(digits) => digits.to_string(),
        Value::String(string) => text(string, in_json),
        Value::Sequence(items) => {
            let items: Vec<_> = items.iter().map(|item| flow(item, in_json)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Mapping(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|entry| flow_entry(&entry.key, &entry.value, in_json)).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// A key and its value in one line.
pub(super) fn flow_entry(key: &str, value: &Node<'_>, in_json: bool) -> String {
    format!("{}: {}", text(key, in_json), flow(value, in_json))
}

/// A value over several lines, without the indentation of its first line.
pub(super) fn block(node: &Node<'_>, column: usize, newline: &str) -> String {
    let separator = format!("{newline}{}", pad(column));
    match &node.value {
        Value::Mapping(entries) if !entries.is_empty() => {
            let entries: Vec<_> =
                entries.iter().map(|entry| block_entry(&entry.key, &entry.value, column, newline)).collect();
            entries.join(&separator)
        }
        Value::Sequence(items) if !items.is_empty() => {
            let items: Vec<_> =
                items.iter().map(|item| format!("- {}", block(item, column + 2, newline))).collect();
            items.join(&separator)
        }
        _ => flow(node, false),
    }
}

/// A key and its value, without the indentation of the first line.
pub(super) fn block_entry(key: &str, value: &Node<'_>, column: usize, newline: &str) -> String {
    let key = text(key, false);
    let inner = match &value.value {
        Value::Mapping(entries) if !entries.is_empty() => column + 2,
        Value::Sequence(items) if !items.is_empty() => column,
        _ => return format!("{key}: {}", flow(value, false)),
    };
    format!("{key}:{newline}{}{}", pad(inner), block(value, inner, newline))
}

/// Text without quotes where every reader of YAML takes it for text, otherwise as JSON writes it.
fn text(string: &str, in_json: bool) -> String {
    if !in_json && is_plain(string) {
        return string.to_owned();
    }
    let mut quoted = String::new();
    json::write_string(string, &mut quoted);
    quoted
}

fn is_plain(string: &str) -> bool {
    const WORDS: [&str; 9] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    string.starts_with(|first: char| first.is_ascii_alphabetic())
        && string.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte))
        && !WORDS.contains(&&*string.to_ascii_lowercase())
}
