//! Tree to YAML, in the style of `kubectl get -o yaml`: two spaces, lists not indented, no flow style but `[]` and `{}`.

use super::{Node, Value};
use std::fmt::Write as _;

/// Prints a document. A reader of YAML 1.1 or 1.2 gets the same tree back.
pub fn print(node: &Node<'_>) -> String {
    let mut out = String::new();
    block(&mut out, node, 0);
    out
}

/// Prints several documents, separated by `---`.
pub fn print_all(nodes: &[Node<'_>]) -> String {
    nodes.iter().map(print).collect::<Vec<_>>().join("---\n")
}

fn block(out: &mut String, node: &Node<'_>, indent: usize) {
    match &node.value {
        Value::Mapping(entries) if !entries.is_empty() => {
            for (position, entry) in entries.iter().enumerate() {
                // The first entry of an item stands on the line of its dash.
                if position > 0 || !out.ends_with("- ") {
                    pad(out, indent);
                }
                scalar(out, &entry.key);
                out.push(':');
                value(out, &entry.value, indent);
            }
        }
        Value::Sequence(items) if !items.is_empty() => {
            for (position, item) in items.iter().enumerate() {
                if position > 0 || !out.ends_with("- ") {
                    pad(out, indent);
                }
                out.push_str("- ");
                block(out, item, indent + 2);
            }
        }
        _ => {
            leaf(out, node, indent);
            out.push('\n');
        }
    }
}

fn value(out: &mut String, node: &Node<'_>, indent: usize) {
    match &node.value {
        Value::Mapping(entries) if !entries.is_empty() => {
            out.push('\n');
            block(out, node, indent + 2);
        }
        Value::Sequence(items) if !items.is_empty() => {
            out.push('\n');
            block(out, node, indent);
        }
        _ => {
            out.push(' ');
            leaf(out, node, indent);
            out.push('\n');
        }
    }
}

fn leaf(out: &mut String, node: &Node<'_>, indent: usize) {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(digits),
        Value::String(text) if is_literal(text) => literal(out, text, indent),
        Value::String(text) => scalar(out, text),
        Value::Sequence(_) => out.push_str("[]"),
        Value::Mapping(_) => out.push_str("{}"),
    }
}

fn pad(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}

/// Text of several lines that a literal block keeps as it is.
fn is_literal(text: &str) -> bool {
    let Some(body) = text.strip_suffix('\n') else { return false };
    body.contains('\n')
        && !body.starts_with([' ', '\n'])
        && !body.ends_with('\n')
        && !text.chars().any(|character| is_special(character) && character != '\n')
}

fn literal(out: &mut String, text: &str, indent: usize) {
    out.push('|');
    for line in text.lines() {
        out.push('\n');
        if !line.is_empty() {
            pad(out, indent + 2);
            out.push_str(line);
        }
    }
}

fn scalar(out: &mut String, text: &str) {
    if text.chars().any(is_special) {
        double_quoted(out, text);
    } else if is_plain(text) {
        out.push_str(text);
    } else {
        out.push('\'');
        out.push_str(&text.replace('\'', "''"));
        out.push('\'');
    }
}

/// Characters that only double quotes can hold.
fn is_special(character: char) -> bool {
    character.is_control() || matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

fn double_quoted(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            special if is_special(special) => {
                let _ = write!(out, "\\u{:04x}", u32::from(special));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
}

/// Whether a text without quotes is read back as the same text by readers of YAML 1.1 and 1.2.
fn is_plain(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let indicator = match first {
        '-' | '?' | ':' => text.chars().nth(1).is_none_or(char::is_whitespace),
        _ => ",[]{}#&*!|>'\"%@`~<=".contains(first),
    };
    let edges =
        text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) || text.ends_with(':');
    !indicator
        && !edges
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.starts_with("---")
        && !is_other_type(text)
}

/// Whether a reader takes the text for a truth value, a number, a date or nothing.
fn is_other_type(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    if ["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "-.inf", "+.inf"]
        .contains(&word.as_str())
    {
        return true;
    }
    // Numbers in all notations (`1e3`, `0x1f`, `1_000`, `12:30:00`) and dates start alike; quoting one too many is harmless.
    let digits = text.strip_prefix(['-', '+', '.']).unwrap_or(text);
    digits.starts_with(|character: char| character.is_ascii_digit())
        && text.chars().all(|character| character.is_ascii_hexdigit() || "+-._:xXoOTtZz ".contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    fn text(value: &str) -> Node<'_> {
        Node::made(Value::String(Cow::Borrowed(value)))
    }

    fn printed(value: &str) -> String {
        print(&text(value)).trim_end_matches('\n').to_owned()
    }

    #[test]
    fn quotes_what_another_reader_would_take_for_something_else() {
        for word in
            ["", "true", "No", "on", "null", "~", "1", "-1", "0x1f", "1e3", "12:30:00", "2026-01-01", "1_000"]
        {
            assert_eq!(printed(word), format!("'{word}'"));
        }
        for word in [
            "*", "&a", "!t", "%x", "@x", "`x", "[x", "{x", "a: b", "a #b", " a", "a ", "- a", "-", "?", "a:",
            "'a",
        ] {
            assert!(printed(word).starts_with('\''), "{word}: {}", printed(word));
        }
    }

    #[test]
    fn leaves_plain_words_alone() {
        for word in [
            "NET_ADMIN",
            "v1.4.0",
            "runtime/default",
            "system:serviceaccount:kubevirt:x",
            "s0:c1,c2",
            "-a",
            "a#b",
        ] {
            assert_eq!(printed(word), word);
        }
    }

    #[test]
    fn keeps_lines_and_control_characters() {
        assert_eq!(print(&text("a\nb\n")), "|\n  a\n  b\n");
        assert_eq!(printed("a\nb"), "\"a\\nb\"");
        assert_eq!(printed("a\u{7}\"b\\"), "\"a\\u0007\\\"b\\\\\"");
    }

    #[test]
    fn prints_like_kubectl() {
        let mapping = |entries: Vec<(&'static str, Node<'static>)>| {
            let entries = entries.into_iter().map(|(key, value)| super::super::Entry {
                key: Cow::Borrowed(key),
                key_span: super::super::Span::default(),
                value,
            });
            Node::made(Value::Mapping(entries.collect()))
        };
        let list = |items| Node::made(Value::Sequence(items));
        let tree = mapping(vec![
            ("kind", text("List")),
            ("empty", list(Vec::new())),
            (
                "items",
                list(vec![mapping(vec![
                    ("a", text("1")),
                    ("b", list(vec![text("x"), list(vec![text("z")])])),
                ])]),
            ),
            ("none", Node::made(Value::Null)),
        ]);
        assert_eq!(
            print(&tree),
            "kind: List\nempty: []\nitems:\n- a: '1'\n  b:\n  - x\n  - - z\nnone: null\n"
        );
    }
}
