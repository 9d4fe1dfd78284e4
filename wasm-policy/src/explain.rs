//! Our own words for a refusal: the reasons of the SCC that comes closest, each with its path and how to mend it.

use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{Denial, Edit, Phase, Refusal, Request, RequestError, Trial};
use virt_grants_core::source::json;

/// Further reasons are counted.
const MAX_REASONS: usize = 20;

/// How a refused pod is spoken of.
#[derive(Clone, Copy)]
pub(crate) struct Words<'w> {
    /// Where the pod stands in its object.
    pub(crate) base: &'w FieldPath,
    /// Whether the request could have been filled in.
    pub(crate) fillable: bool,
    /// Who asked for the pod; `None` where a service account stands in for an unknown user.
    pub(crate) user: Option<&'w str>,
}

/// The lines of a refusal.
pub(crate) fn lines(
    request: &Request<'_>,
    denial: &Denial<'_>,
    phase: Phase,
    words: Words<'_>,
) -> Vec<String> {
    match denial {
        Denial::Request(error) => vec![before_any(error)],
        Denial::NoneFits { trials, .. } => none_fits(request, trials, phase, words),
    }
}

fn before_any(error: &RequestError<'_>) -> String {
    match error {
        RequestError::NamespaceAnnotation { namespace, key } => format!(
            "namespace `{namespace}` has no annotation `{key}`: annotate it, or choose `namespaces.withoutRanges: derive`"
        ),
        RequestError::NoSccs => "the set of SCCs is empty: check the setting `scc.source`".to_owned(),
        RequestError::MissingStandard(names) => format!(
            "standard SCCs are missing: {}; create them, or unset `scc.requireStandard`",
            names.join(", ")
        ),
        RequestError::RequiredNotFound(name) => format!(
            "the annotation `openshift.io/required-scc` names `{name}`, which does not exist: correct or remove it"
        ),
        RequestError::RequiredChanged => {
            "an update must not change the annotation `openshift.io/required-scc`: create the pod anew"
                .to_owned()
        }
        other => other.to_string(),
    }
}

fn none_fits(request: &Request<'_>, trials: &[Trial<'_>], phase: Phase, words: Words<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let usable = || trials.iter().filter(|trial| trial.subject.is_some());
    let unfilled = usable().find_map(|trial| Some((trial, trial.outcome.as_ref().ok()?)));
    let refused = usable().filter_map(|trial| Some((trial, trial.outcome.as_ref().err()?)));
    if let Some((trial, defaults)) = unfilled {
        let why = match (words.fillable, phase) {
            (false, Phase::Admit) => "which an update cannot change",
            _ => "which this check does not change",
        };
        lines.push(format!("`{}` would take this pod with these values, {why}:", trial.ranked.scc.name));
        push_limited(&mut lines, defaults.edits().iter().map(|edit| edit_line(edit, words.base)));
    } else if let Some((trial, refusals)) = refused.min_by_key(|(_, refusals)| refusals.len()) {
        lines.push(format!("`{}` refuses this pod:", trial.ranked.scc.name));
        let mut reasons: Vec<String> =
            refusals.iter().map(|refusal| reason_line(refusal, request, words.base)).collect();
        reasons.dedup();
        push_limited(&mut lines, reasons.into_iter());
    }
    let account = request.pod.service_account_name;
    let user = words.user.map(|user| format!(" nor user `{user}`")).unwrap_or_default();
    let who = format!("{}service account `{account}`{user}", if user.is_empty() { "" } else { "neither " });
    let not = if user.is_empty() { "may not use it" } else { "may use it" };
    let would: Vec<&str> = trials
        .iter()
        .filter(|trial| trial.subject.is_none() && trial.outcome.is_ok())
        .map(|trial| trial.ranked.scc.name)
        .collect();
    match would.as_slice() {
        [] if lines.is_empty() => lines.push(format!("no SCC takes this pod that {who} may use")),
        [] => {}
        [first, ..] => lines.push(format!("`{first}` would take this pod, but {who} {not}")),
    }
    lines
}

fn push_limited(lines: &mut Vec<String>, mut more: impl ExactSizeIterator<Item = String>) {
    lines.extend(more.by_ref().take(MAX_REASONS));
    if more.len() > 0 {
        lines.push(format!("- and {} more", more.len()));
    }
}

fn reason_line(refusal: &Refusal<'_>, request: &Request<'_>, base: &FieldPath) -> String {
    let path = base.join(&refusal.path(request.pod));
    format!("- `{path}`: {}. {}", refusal.summary(), refusal.rule().instead)
}

fn edit_line(edit: &Edit<'_>, base: &FieldPath) -> String {
    let path = base.join(&edit.path);
    match &edit.value {
        Some(value) => {
            let mut text = String::new();
            json::write(value, &mut text);
            format!("- `{path}`: {text}")
        }
        None => format!("- `{path}`: removed"),
    }
}
