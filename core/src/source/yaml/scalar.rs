//! What a plain scalar means to Kubernetes.
//!
//! `kubectl`, `oc` and the API server read YAML through `sigs.k8s.io/yaml`, whose rules are those of YAML 1.1 with
//! differences of its own (no base-60 numbers, timestamps stay text). Most editors and other tools follow YAML 1.2.
//! Where the two disagree a [`Trap`] says so.

use std::borrow::Cow;

/// The meaning of a scalar.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Scalar<'s> {
    /// Nothing.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number in JSON notation.
    Int(Cow<'s, str>),
    /// A number with a fraction or exponent, in JSON notation as Go prints it.
    Float(Cow<'s, str>),
    /// `.inf` or `.nan`, which JSON cannot hold.
    NotFinite,
    /// Text.
    Text(Cow<'s, str>),
}

/// Why a reader of YAML 1.2 would understand a scalar differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trap {
    /// `yes`, `off`, `n`: a truth value in 1.1, text in 1.2.
    Word,
    /// `0644`: octal in 1.1, decimal in 1.2.
    Octal,
    /// `1_000`, `0b11`: a number in 1.1, text in 1.2.
    Notation,
    /// `22:30`: text to Kubernetes and in 1.2, a number in 1.1.
    Sexagesimal,
}

/// Types a plain scalar. With `json`, numbers in JSON notation keep their digits.
pub(super) fn resolve(text: Cow<'_, str>, json: bool) -> (Scalar<'_>, Option<Trap>) {
    let Some(first) = text.as_bytes().first() else {
        return (Scalar::Null, None);
    };
    match first {
        b'~' | b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O' => word(text),
        b'0'..=b'9' | b'+' | b'-' | b'.' => number(text, json),
        _ => (Scalar::Text(text), None),
    }
}

fn word(text: Cow<'_, str>) -> (Scalar<'_>, Option<Trap>) {
    match &*text {
        "~" | "null" | "Null" | "NULL" => (Scalar::Null, None),
        "true" | "True" | "TRUE" => (Scalar::Bool(true), None),
        "false" | "False" | "FALSE" => (Scalar::Bool(false), None),
        "y" | "Y" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" => (Scalar::Bool(true), Some(Trap::Word)),
        "n" | "N" | "no" | "No" | "NO" | "off" | "Off" | "OFF" => (Scalar::Bool(false), Some(Trap::Word)),
        _ => (Scalar::Text(text), None),
    }
}

fn number(text: Cow<'_, str>, json: bool) -> (Scalar<'_>, Option<Trap>) {
    if is_plain_integer(&text) {
        return (Scalar::Int(text), None);
    }
    if json && is_json_number(&text) {
        return (Scalar::Float(text), None);
    }
    if is_not_finite(&text) {
        return (Scalar::NotFinite, None);
    }
    let dot_first = text.starts_with('.');
    let underscores = text.contains('_') && !dot_first;
    let plain = if underscores { Cow::Owned(text.replace('_', "")) } else { Cow::Borrowed(&*text) };
    let notation = underscores.then_some(Trap::Notation);
    let integer = if dot_first { None } else { go_integer(&plain) };
    if let Some((value, radix)) = integer {
        let trap = match radix {
            2 => Some(Trap::Notation),
            8 if !plain.contains(['o', 'O']) => Some(Trap::Octal),
            _ => notation,
        };
        return (Scalar::Int(Cow::Owned(value.to_string())), trap);
    }
    if is_yaml_float(&plain)
        && let Ok(value) = plain.parse::<f64>()
        && value.is_finite()
    {
        return (Scalar::Float(Cow::Owned(go_float(value))), notation);
    }
    let trap = is_sexagesimal(&text).then_some(Trap::Sexagesimal);
    (Scalar::Text(text), trap)
}

/// Digits without a leading zero that fit 64 bits: the form nearly every number has.
fn is_plain_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let leading_zero = digits.starts_with('0') && text != "0";
    (1..=18).contains(&digits.len()) && !leading_zero && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number grammar of RFC 8259.
pub(super) fn is_json_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = split_digits(unsigned);
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => split_digits(rest),
        None => ("0", rest),
    };
    let (exponent, rest) = match rest.strip_prefix(['e', 'E']) {
        Some(rest) => split_digits(rest.strip_prefix(['+', '-']).unwrap_or(rest)),
        None => ("0", rest),
    };
    let whole_is_canonical = whole == "0" || (!whole.is_empty() && !whole.starts_with('0'));
    whole_is_canonical && !fraction.is_empty() && !exponent.is_empty() && rest.is_empty()
}

/// A whole number as Go's `strconv.ParseInt` with base 0 reads it, and its radix. Limited to what an `int64` or a
/// `uint64` holds; larger decimal ones become floats, as they do in Go.
fn go_integer(text: &str) -> Option<(i128, u32)> {
    let (negative, unsigned, signed) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?, true),
        b'+' => (false, text.get(1..)?, true),
        _ => (false, text, false),
    };
    let (digits, radix) = match unsigned.as_bytes() {
        [b'0', b'x' | b'X', ..] => (unsigned.get(2..)?, 16),
        [b'0', b'o' | b'O', ..] => (unsigned.get(2..)?, 8),
        [b'0', b'b' | b'B', ..] => (unsigned.get(2..)?, 2),
        [b'0', _, ..] => (unsigned.get(1..)?, 8),
        _ => (unsigned, 10),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let magnitude = i128::from_str_radix(digits, radix).ok()?;
    let value = if negative { -magnitude } else { magnitude };
    let fits = i64::try_from(value).is_ok() || (!signed && u64::try_from(value).is_ok());
    (fits || (radix != 10 && !negative)).then_some((value, radix))
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
fn is_yaml_float(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, rest) = split_digits(unsigned);
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => split_digits(rest),
        None => ("", rest),
    };
    let (exponent, rest) = match rest.strip_prefix(['e', 'E']) {
        Some(rest) => split_digits(rest.strip_prefix(['+', '-']).unwrap_or(rest)),
        None => ("0", rest),
    };
    let has_digits = !whole.is_empty() || !fraction.is_empty();
    has_digits && !exponent.is_empty() && rest.is_empty()
}

/// `[-+]?[0-9]+(:[0-5]?[0-9])+`, a number in the base of clocks.
fn is_sexagesimal(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut parts = unsigned.split(':');
    let first = parts.next().unwrap_or_default();
    let mut more = parts.peekable();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    more.peek().is_some()
        && digits(first)
        && more.all(|part| digits(part) && part.len() <= 2 && (part.len() == 1 || part < "60"))
}

fn is_not_finite(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
}

/// A float as Go's JSON encoder prints it.
fn go_float(value: f64) -> String {
    let magnitude = value.abs();
    if magnitude != 0.0 && !(1e-6..1e21).contains(&magnitude) {
        let text = format!("{value:e}");
        return if magnitude >= 1e21 { text.replace('e', "e+") } else { text };
    }
    value.to_string()
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs of a scalar and what `sigs.k8s.io/yaml` makes of it, as JSON, with the trap.
    #[test]
    fn scalars_mean_what_kubernetes_reads() {
        let rows: &[(&str, &str, Option<Trap>)] = &[
            ("", "null", None),
            ("~", "null", None),
            ("NULL", "null", None),
            ("nULL", "\"nULL\"", None),
            ("true", "true", None),
            ("True", "true", None),
            ("yes", "true", Some(Trap::Word)),
            ("On", "true", Some(Trap::Word)),
            ("y", "true", Some(Trap::Word)),
            ("N", "false", Some(Trap::Word)),
            ("off", "false", Some(Trap::Word)),
            ("oN", "\"oN\"", None),
            ("0", "0", None),
            ("-17", "-17", None),
            ("+17", "17", None),
            ("-0", "0", None),
            ("0644", "420", Some(Trap::Octal)),
            ("-010", "-8", Some(Trap::Octal)),
            ("0o644", "420", None),
            ("08", "8", None),
            ("0x1F", "31", None),
            ("0b101", "5", Some(Trap::Notation)),
            ("1_000", "1000", Some(Trap::Notation)),
            ("_1", "\"_1\"", None),
            ("1.0", "1", None),
            ("1.50", "1.5", None),
            (".5", "0.5", None),
            ("1e3", "1000", None),
            ("1e21", "1e+21", None),
            ("0.0000001", "1e-7", None),
            ("1e999", "\"1e999\"", None),
            ("9223372036854775807", "9223372036854775807", None),
            ("18446744073709551615", "18446744073709551615", None),
            ("18446744073709551616", "18446744073709552000", None),
            ("1.2.3", "\"1.2.3\"", None),
            ("22:30", "\"22:30\"", Some(Trap::Sexagesimal)),
            ("8080:80", "\"8080:80\"", None),
            ("2024-01-02", "\"2024-01-02\"", None),
            ("-", "\"-\"", None),
            (".", "\".\"", None),
            ("1Gi", "\"1Gi\"", None),
            (".inf", "not finite", None),
            ("-.INF", "not finite", None),
            ("0x", "\"0x\"", None),
            ("0_7", "7", Some(Trap::Octal)),
        ];
        for (text, expected, trap) in rows {
            let (scalar, found) = resolve(Cow::Borrowed(text), false);
            let shown = match scalar {
                Scalar::Null => "null".to_owned(),
                Scalar::Bool(truth) => truth.to_string(),
                Scalar::Int(digits) | Scalar::Float(digits) => digits.into_owned(),
                Scalar::NotFinite => "not finite".to_owned(),
                Scalar::Text(text) => format!("\"{text}\""),
            };
            assert_eq!((shown.as_str(), found), (*expected, *trap), "{text}");
        }
    }

    #[test]
    fn json_numbers_keep_their_digits() {
        for digits in ["1.0", "1.50e2", "-0.0", "123456789012345678901234567890", "-0"] {
            let (scalar, _) = resolve(Cow::Borrowed(digits), true);
            let (Scalar::Float(kept) | Scalar::Int(kept)) = scalar else { panic!("{scalar:?}") };
            assert_eq!(kept, digits);
        }
    }
}
