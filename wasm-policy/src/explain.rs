//! Our own words for a refusal: the reasons of the SCC that comes closest, each with its path and how to mend it.

use crate::judge::Found;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{
    self, Attempt, Cluster, Defaults, Denial, Edit, Failure, Identity, Phase, Refusal, Request, RequestError,
    Trial,
};
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
pub(crate) fn lines<'a>(
    found: &Found<'a, '_, '_>,
    denial: &Denial<'a>,
    phase: Phase,
    words: Words<'_>,
) -> Vec<String> {
    let attempts = match denial {
        Denial::Request(error) => return vec![before_any(error)],
        Denial::NoneFits { attempts, .. } => attempts,
    };
    // What an SCC would set, and what those would say that nobody may use, is not known yet. Who may use which is,
    // and is not asked about again.
    let mut nobody = |_: &Identity<'_>, _: &str, _: &str| false;
    let Cluster { sccs, require_standard, style, .. } = *found.cluster;
    let mut cluster = Cluster { sccs, access: &mut nobody, require_standard, style };
    let trials: Vec<_> = scc::trace(*found.request, &mut cluster).into_iter().flatten().collect();
    none_fits(found.request, attempts, &trials, phase, words)
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

fn none_fits<'a>(
    request: &Request<'_>,
    attempts: &[Attempt<'a>],
    trials: &[Trial<'a>],
    phase: Phase,
    words: Words<'_>,
) -> Vec<String> {
    let mut lines = Vec::new();
    let mut unfilled = attempts.iter().filter(|attempt| matches!(attempt.failure, Failure::NeedsChange));
    let refused = attempts.iter().filter_map(|attempt| match &attempt.failure {
        Failure::Refused(refusals) => Some((attempt.ranked.scc.name, refusals)),
        Failure::NotUsable | Failure::NeedsChange => None,
    });
    if let Some((name, defaults)) = unfilled.find_map(|attempt| fitting(attempt, trials)) {
        let why = match (words.fillable, phase) {
            (false, Phase::Admit) => "which an update cannot change",
            _ => "which this check does not change",
        };
        lines.push(format!("`{name}` would take this pod with these values, {why}:"));
        push_limited(&mut lines, defaults.edits().iter().map(|edit| edit_line(edit, words.base)));
    } else if let Some((name, refusals)) = refused.min_by_key(|(_, refusals)| refusals.len()) {
        lines.push(format!("`{name}` refuses this pod:"));
        let mut reasons: Vec<String> =
            refusals.iter().map(|refusal| reason_line(refusal, request, words.base)).collect();
        reasons.dedup();
        push_limited(&mut lines, reasons.into_iter());
    }
    let account = request.pod.service_account_name;
    let (who, may) = match words.user {
        Some(user) => (format!("neither service account `{account}` nor user `{user}`"), "may"),
        None => (format!("service account `{account}`"), "may not"),
    };
    let mut unusable = attempts.iter().filter(|attempt| matches!(attempt.failure, Failure::NotUsable));
    match unusable.find_map(|attempt| fitting(attempt, trials)) {
        Some((name, _)) => lines.push(format!("`{name}` would take this pod, but {who} {may} use it")),
        None if lines.is_empty() => lines.push(format!("no SCC takes this pod, and {who} {may} use any")),
        None => {}
    }
    lines
}

/// What an SCC would set, if it would take the pod.
fn fitting<'t, 'a>(attempt: &Attempt<'a>, trials: &'t [Trial<'a>]) -> Option<(&'a str, &'t Defaults<'a>)> {
    let name = attempt.ranked.scc.name;
    let trial = trials.iter().find(|trial| trial.ranked.scc.name == name)?;
    trial.outcome.as_ref().ok().map(|defaults| (name, defaults))
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
