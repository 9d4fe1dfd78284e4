//! `yaml/invalid-utf8`: bytes that are not UTF-8.

use crate::diag::{Diagnostic, Location, Rule, RuleId, Severity};

/// What it finds, why it matters and what to write instead.
pub const RULE: Rule = Rule {
    id: RuleId("yaml/invalid-utf8"),
    title: "bytes that are not UTF-8",
    severity: Severity::Error,
    finds: "Bytes that do not form a character in UTF-8, the only encoding Kubernetes reads.",
    matters: "The file is damaged, binary, compressed, or saved in another encoding such as UTF-16 or Latin-1.",
    example: "",
    instead: "Save the file as UTF-8 without a byte order mark.",
    source: "RFC 8259, 8.1; YAML 1.2.2, 5.2 Character Encodings",
};

/// `count` of such places were found, the first at `offset`.
pub(crate) fn found(at: Location, offset: usize, byte: u8, count: usize) -> Diagnostic {
    let more = if count > 1 { format!(", and {} more such places", count - 1) } else { String::new() };
    Diagnostic::new(&RULE, at, format!("byte 0x{byte:02x} at offset {offset} is not UTF-8{more}"))
        .help("save the file as UTF-8")
}

/// The text is UTF-16, told by its byte order mark.
pub(crate) fn utf16(at: Location) -> Diagnostic {
    Diagnostic::new(&RULE, at, "the text is UTF-16, expected UTF-8").help("save the file as UTF-8")
}
