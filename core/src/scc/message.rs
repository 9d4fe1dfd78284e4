//! The answer in the API server's words.

use super::admit::{Attempt, Denial, Failure, Phase};
use super::request::Request;
use super::search::RequestError;
use super::text::{Aggregate, ValueStyle, aggregate, go_quote};
use std::fmt::{self, Display};

const RESOURCE: &str = "securitycontextconstraints.security.openshift.io";

/// The HTTP status of every refusal of the plugin.
pub const FORBIDDEN: u16 = 403;

impl Display for RequestError<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingStandard(names) => write!(out, "{RESOURCE} cache is missing {}", names.join(", ")),
            Self::RequiredNotFound(name) => {
                let name = go_quote(name);
                write!(out, "failed to retrieve the required SCC {name}: {RESOURCE} {name} not found")
            }
            Self::NoSccs => out.write_str("no SecurityContextConstraints found in cluster"),
            Self::NamespaceNotFound(name) => {
                let name = go_quote(name);
                write!(out, "error fetching namespace {name}: namespace {name} not found")
            }
            Self::NamespaceAnnotation { namespace, key } => {
                write!(out, "error fetching namespace {}: unable to find annotation {key}", go_quote(namespace))
            }
            Self::Providers(errors) => out.write_str(&aggregate(errors)),
            Self::RequiredChanged => out.write_str(
                "invalid change of required security context constraint annotation: openshift.io/required-scc",
            ),
            Self::RequiredMismatch { required, chosen } => {
                write!(out, "required scc/{required} does not match the suggested scc/{chosen}")
            }
        }
    }
}

/// The whole text of a refusal, as the API server returns it.
pub fn forbidden(request: &Request<'_>, denial: &Denial<'_>, phase: Phase, style: ValueStyle) -> String {
    let name = go_quote(request.display_name());
    match denial {
        Denial::Request(error) => format!("pods {name} is forbidden: {error}"),
        Denial::NoneFits { attempts, fits_restricted } => {
            let each = |add: &mut dyn FnMut(&dyn Display)| {
                for attempt in attempts {
                    each_text(attempt, style, add);
                }
                if *fits_restricted {
                    add(&FITS_RESTRICTED);
                }
            };
            // Only the mutating phase folds repeated texts; the validating one prints a plain list.
            let all = match phase {
                Phase::Admit => {
                    let mut all = Aggregate::default();
                    each(&mut |text| all.add(&text));
                    all.finish()
                }
                Phase::Validate => {
                    let mut texts: Vec<String> = Vec::new();
                    each(&mut |text| texts.push(text.to_string()));
                    format!("[{}]", texts.join(" "))
                }
            };
            format!(
                "pods {name} is forbidden: unable to validate against any security context constraint: {all}"
            )
        }
    }
}

const FITS_RESTRICTED: &str = "no access to scc/restricted: Forbidden: the pod fails to validate against the `restricted-v2` security context constraint, but would validate successfully against the `restricted` security context constraint";

/// Hands every text of an attempt on.
fn each_text(attempt: &Attempt<'_>, style: ValueStyle, add: &mut dyn FnMut(&dyn Display)) {
    let scc = attempt.ranked.scc.name;
    match &attempt.failure {
        Failure::NotUsable => {
            let name = go_quote(scc);
            add(&format_args!("provider {name}: Forbidden: not usable by user or serviceaccount"));
        }
        Failure::NeedsChange => {}
        Failure::Refused(refusals) => {
            for refusal in refusals {
                add(&refusal.text(scc, style));
            }
        }
    }
}

/// The text of a refused `exec` or `attach`, given the text of the inner refusal.
pub fn connect_forbidden(pod: &str, subresource: &str, inner: &str) -> String {
    let pod = go_quote(pod);
    format!(
        "pods {pod} is forbidden: {subresource} operation is not allowed because the pod's security context exceeds your permissions: {inner}"
    )
}
