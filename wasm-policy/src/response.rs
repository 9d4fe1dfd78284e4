//! The answer to an evaluation, as Kubewarden's `ValidationResponse`.

use virt_grants_core::source::json::write_string;

/// The API server cuts longer warnings off.
const MAX_WARNING: usize = 250;
/// The API server drops all of them beyond 4,096 bytes.
const MAX_WARNINGS: usize = 12;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// Whether the request passes.
    pub accepted: bool,
    /// Why not; for a raw question the answer itself.
    pub message: Option<String>,
    /// HTTP status of a refusal.
    pub code: Option<u16>,
    /// Shown to whoever sent the request.
    pub warnings: Vec<String>,
    /// For the audit log of the API server, which puts the webhook's name before each key.
    pub audit_annotations: Vec<(String, String)>,
    /// The changed object as JSON.
    pub mutated_object: Option<String>,
}

impl Response {
    /// Lets the request pass as it is.
    pub fn accept() -> Self {
        Self { accepted: true, ..Self::default() }
    }

    /// Refuses.
    pub fn refuse(code: u16, message: impl Into<String>) -> Self {
        Self { code: Some(code), message: Some(message.into()), ..Self::default() }
    }

    /// The same with a warning more.
    #[must_use]
    pub fn warn(mut self, warning: impl Into<String>) -> Self {
        self.warnings.push(warning.into());
        self
    }

    /// The JSON.
    pub fn to_json(&self) -> String {
        let mut out = String::from("{\"accepted\":");
        out.push_str(if self.accepted { "true" } else { "false" });
        if let Some(message) = &self.message {
            out.push_str(",\"message\":");
            write_string(message, &mut out);
        }
        if let Some(code) = self.code {
            out.push_str(",\"code\":");
            out.push_str(&code.to_string());
        }
        if !self.warnings.is_empty() {
            out.push_str(",\"warnings\":[");
            for (index, warning) in self.warnings.iter().take(MAX_WARNINGS).enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_string(&shortened(warning), &mut out);
            }
            out.push(']');
        }
        if !self.audit_annotations.is_empty() {
            out.push_str(",\"audit_annotations\":{");
            for (index, (key, value)) in self.audit_annotations.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_string(key, &mut out);
                out.push(':');
                write_string(value, &mut out);
            }
            out.push('}');
        }
        if let Some(object) = &self.mutated_object {
            out.push_str(",\"mutated_object\":");
            out.push_str(object);
        }
        out.push('}');
        out
    }
}

/// A warning on one line, cut where the API server would cut it.
fn shortened(warning: &str) -> String {
    let line = warning.replace('\n', " ");
    if line.len() <= MAX_WARNING {
        return line;
    }
    let end = (0..=MAX_WARNING - '…'.len_utf8()).rev().find(|at| line.is_char_boundary(*at));
    format!("{}…", line.get(..end.unwrap_or_default()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_only_what_there_is() {
        assert_eq!(Response::accept().to_json(), r#"{"accepted":true}"#);
        let refused = Response::refuse(403, "no \"way\"").warn("a\nb");
        let expected = r#"{"accepted":false,"message":"no \"way\"","code":403,"warnings":["a b"]}"#;
        assert_eq!(refused.to_json(), expected);
    }

    #[test]
    fn long_warnings_are_cut_at_a_character() {
        let short = shortened(&"ä".repeat(200));
        assert!(short.len() <= MAX_WARNING && short.ends_with('…'));
    }
}
