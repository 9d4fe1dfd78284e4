//! Values that are not objects: is it what the field takes, and if not, what was meant.

use super::table::Leaf;
use crate::diag::clip;
use crate::quantity;
use crate::source::limits::MAX_QUOTED_CHARACTERS;
use crate::source::{Node, Value};

/// Why a value does not fit, and the text that would.
pub(super) struct Misfit {
    /// What the field takes: `an integer`.
    pub(super) expected: &'static str,
    /// What it has: `the string "3"`.
    pub(super) found: String,
    /// What to write instead, if that can be told.
    pub(super) instead: Option<String>,
}

/// Checks a value against the type of its field. `written` is how the text spells it, if that is known. `null` fits
/// everything: it counts as absent.
pub(super) fn misfit(node: &Node<'_>, leaf: Leaf, written: Option<&str>) -> Option<Misfit> {
    let (expected, instead) = match (leaf, &node.value) {
        (Leaf::Any, _)
        | (_, Value::Null)
        | (Leaf::String | Leaf::IntOrString, Value::String(_))
        | (Leaf::Bool, Value::Bool(_))
        | (Leaf::Quantity, Value::Number(_)) => return None,
        (Leaf::Int32 | Leaf::Int64, Value::Number(digits)) => {
            if is_integer(digits, leaf) {
                return None;
            }
            (range(leaf, digits), None)
        }
        (Leaf::IntOrString, Value::Number(digits)) => {
            if is_integer(digits, Leaf::Int32) {
                return None;
            }
            ("an integer or a string", Some(quote(written.unwrap_or(digits))))
        }
        (Leaf::Quantity, Value::String(text)) => {
            if quantity::is_quantity(text) {
                return None;
            }
            ("a quantity such as `500m` or `1Gi`", quantity::meant(text))
        }
        (Leaf::String, Value::Number(digits)) => ("a string", Some(quote(written.unwrap_or(digits)))),
        (Leaf::String, Value::Bool(truth)) => {
            ("a string", Some(quote(written.unwrap_or(if *truth { "true" } else { "false" }))))
        }
        (Leaf::Int32 | Leaf::Int64, Value::String(text)) => {
            ("an integer", is_integer(text, leaf).then(|| text.to_string()))
        }
        (Leaf::Bool, Value::String(text)) => {
            ("a boolean", matches!(&**text, "true" | "false").then(|| text.to_string()))
        }
        (Leaf::Bool, Value::Number(digits)) => ("a boolean", truth_of(digits)),
        (leaf, _) => (expected(leaf), None),
    };
    let instead = instead.filter(|text| text.len() <= MAX_QUOTED_CHARACTERS);
    let found = match written.filter(|written| !is_spelt_so(node, written)) {
        Some(written) => format!("`{}`, which is {}", clip(written), describe(node)),
        None => describe(node),
    };
    Some(Misfit { expected, found, instead })
}

/// What a person calls the value, with its text where that is short.
pub(super) fn describe(node: &Node<'_>) -> String {
    match &node.value {
        Value::String(text) if text.chars().count() <= 40 && !text.contains('\n') => {
            format!("the string `{text}`")
        }
        Value::Number(digits) if digits.len() <= 40 => format!("the number `{digits}`"),
        Value::Bool(truth) => format!("the boolean `{truth}`"),
        _ => node.kind().to_owned(),
    }
}

/// Whether the text shows what the value is, so that naming both would say the same twice.
fn is_spelt_so(node: &Node<'_>, written: &str) -> bool {
    match &node.value {
        Value::Bool(truth) => written == if *truth { "true" } else { "false" },
        Value::Number(digits) => written == digits,
        _ => true,
    }
}

fn expected(leaf: Leaf) -> &'static str {
    match leaf {
        Leaf::Any => "a value",
        Leaf::String => "a string",
        Leaf::Bool => "a boolean",
        Leaf::Int32 | Leaf::Int64 => "an integer",
        Leaf::IntOrString => "an integer or a string",
        Leaf::Quantity => "a quantity such as `500m` or `1Gi`",
    }
}

fn is_integer(digits: &str, leaf: Leaf) -> bool {
    if leaf == Leaf::Int32 { digits.parse::<i32>().is_ok() } else { digits.parse::<i64>().is_ok() }
}

fn range(leaf: Leaf, digits: &str) -> &'static str {
    let whole = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    match (whole, leaf) {
        (false, _) => "an integer",
        (true, Leaf::Int32) => "an integer of 32 bits",
        (true, _) => "an integer of 64 bits",
    }
}

fn truth_of(digits: &str) -> Option<String> {
    match digits {
        "0" => Some("false".to_owned()),
        "1" => Some("true".to_owned()),
        _ => None,
    }
}

fn quote(text: &str) -> String {
    format!("\"{text}\"")
}
