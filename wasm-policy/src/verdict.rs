//! A refusal as an answer: in whose words, and whether it refuses at all.

use crate::failure::Failure;
use crate::response::Response;
use crate::settings::{Enforcement, MessageStyle, Settings};

/// Marks the warnings of this policy among those of others.
pub(crate) const MARK: &str = "virt-grants: ";
/// The audit annotation of a request that only the setting `enforcement` let pass.
const WOULD_REFUSE: &str = "would-refuse";

/// Why a request is refused.
#[derive(Clone, Debug, Default)]
pub(crate) struct Refusal {
    /// HTTP status.
    pub(crate) code: u16,
    /// OpenShift's text, where it has one.
    pub(crate) openshift: Option<String>,
    /// Ours, line by line.
    pub(crate) ours: Vec<String>,
    /// For the audit log.
    pub(crate) audit: Vec<(String, String)>,
}

impl Refusal {
    /// A refusal that OpenShift has no words for.
    pub(crate) fn new(code: u16, line: impl Into<String>) -> Self {
        Self { code, ours: vec![line.into()], ..Self::default() }
    }

    fn message(&self, style: MessageStyle) -> String {
        let ours = self.ours.join("\n");
        match (&self.openshift, style) {
            (None, _) | (_, MessageStyle::Short) => ours,
            (Some(text), MessageStyle::OpenShift) => text.clone(),
            (Some(text), MessageStyle::Both) if ours.is_empty() => text.clone(),
            (Some(text), MessageStyle::Both) => format!("{text}\n{ours}"),
        }
    }

    /// The answer.
    pub(crate) fn respond(self, settings: &Settings<'_>) -> Response {
        let message = self.message(settings.message);
        let mut response = match settings.enforcement {
            Enforcement::Deny => Response::refuse(self.code, message),
            Enforcement::Warn => {
                let lines = self.ours.iter().chain(self.openshift.iter().filter(|_| self.ours.is_empty()));
                let mut response = Response::accept();
                response.warnings.extend(lines.enumerate().map(|(index, line)| {
                    let would = if index == 0 { "would be refused: " } else { "" };
                    format!("{MARK}{would}{line}")
                }));
                response.audit_annotations.push((WOULD_REFUSE.to_owned(), message));
                response
            }
        };
        response.audit_annotations.extend(self.audit);
        response
    }
}

/// Whether our own words are shown at all, which cost a second look at every SCC.
pub(crate) fn wants_ours(settings: &Settings<'_>) -> bool {
    settings.message != MessageStyle::OpenShift || settings.enforcement == Enforcement::Warn
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::new(failure.code(), format!("{MARK}{failure}"))
    }
}

/// The answer for an exempt request.
pub(crate) fn exempt(why: &str) -> Response {
    Response::accept().warn(format!("{MARK}not judged: {why}"))
}

/// Audit annotations without their prefix: the API server puts the webhook's name in its place.
pub(crate) fn annotations(audit: &[(String, String)]) -> Vec<(String, String)> {
    let short = |key: &str| key.rsplit('/').next().unwrap_or_default().to_owned();
    audit.iter().map(|(key, value)| (short(key), value.clone())).collect()
}
