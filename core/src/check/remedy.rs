//! What to do about a refused pod: change it, or grant something.

use super::report::Change;
use crate::diag::{Fix, Safety, TextEdit};
use crate::input::PodSource;
use crate::path::FieldPath;
use crate::pod::Pod;
use crate::scc::{ProviderError, Subject, Trial};
use crate::source::limits::MAX_MENDED_BYTES;
use crate::source::{Node, json, yaml_print};
use crate::suggest::{self, Form, Grantee, Suggestion};

/// Most ways to change a pod that are offered.
const MAX_OFFERED: usize = 3;

/// A set of changes after which an object takes the pod; checked by judging the changed pod.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PodFix {
    /// The object that then takes it.
    pub scc: String,
    /// On whose behalf.
    pub usable_by: Subject,
    /// The changes, none of which can be left out.
    pub steps: Vec<FixStep>,
    /// The same as one change of the text; absent where the text cannot be changed without touching more.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub text: Option<Fix>,
}

/// One change and what it means.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct FixStep {
    /// The change of the field.
    pub change: Change,
    /// What it does; starts with a verb.
    pub title: String,
    /// Why the object wants it.
    pub why: String,
    /// What it may break, and what to do then.
    pub cost: String,
    /// How far it can be trusted.
    pub safety: Safety,
}

/// The grant of an object that takes the pod as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PodGrant {
    /// The object.
    pub scc: String,
    /// The command that grants it to the pod's service account.
    pub command: String,
    /// The same as manifests, in YAML.
    pub manifests: String,
    /// What the grant gives beyond what the pod needs.
    pub beyond: Vec<String>,
}

type Trials<'t, 'a> = &'t [Result<Trial<'a>, ProviderError<'a>>];

/// The smallest changes for the objects that may be used, the least work first.
pub(super) fn fixes(
    text: &str,
    root: &Node<'_>,
    source: &PodSource<'_>,
    namespace: &crate::scc::Namespace<'_>,
    trials: Trials<'_, '_>,
) -> Vec<PodFix> {
    // What an admission review holds has been filled in already.
    let form = if source.review.is_some() { Form::Served } else { Form::Written };
    // A pod with more than a report shows is not mended field by field.
    let few = trials.iter().flatten().filter(|trial| trial.left_out == 0);
    let usable = few.filter_map(|trial| Some((trial.ranked, trial.subject?)));
    let mut found: Vec<(Suggestion, Subject, i64)> = usable
        .filter_map(|(ranked, subject)| {
            let suggestion = suggest::changes(source.node, form, ranked, namespace).ok()?;
            Some((suggestion, subject, ranked.points))
        })
        .collect();
    found.sort_by_key(|(suggestion, _, points)| {
        let reviewed = suggestion.edits.iter().filter(|edit| edit.safety == Safety::NeedsReview).count();
        (reviewed, suggestion.edits.len(), *points)
    });
    found.truncate(MAX_OFFERED);
    found.into_iter().map(|(suggestion, subject, _)| fix(text, root, source, &suggestion, subject)).collect()
}

fn fix(
    text: &str,
    root: &Node<'_>,
    source: &PodSource<'_>,
    suggestion: &Suggestion,
    usable_by: Subject,
) -> PodFix {
    let short = (text.len() <= MAX_MENDED_BYTES).then_some(text);
    let edits = short.and_then(|text| suggest::text::edits(text, root, &source.path, &suggestion.plan));
    let worst = suggestion.edits.iter().map(|edit| edit.safety).max_by_key(|safety| *safety as u8);
    let as_fix = |edits: Vec<TextEdit>| Fix {
        title: format!("Change the pod so that {} takes it", suggestion.scc),
        safety: worst.unwrap_or(Safety::Safe),
        edits,
    };
    let step = |edit: &suggest::SuggestedEdit| FixStep {
        change: change(source.node, &edit.edit.path, edit.edit.value.as_ref()),
        title: edit.title.clone(),
        why: edit.why.clone(),
        cost: edit.cost.clone(),
        safety: edit.safety,
    };
    PodFix {
        scc: suggestion.scc.clone(),
        usable_by,
        steps: suggestion.edits.iter().map(step).collect(),
        text: edits.map(as_fix),
    }
}

/// A change of a field with both values as JSON.
pub(super) fn change(pod: &Node<'_>, path: &FieldPath, after: Option<&Node<'_>>) -> Change {
    let text = |node: &Node<'_>| {
        let mut out = String::new();
        json::write(node, &mut out);
        out
    };
    let (node, depth) = pod.at(path);
    let before = (depth == path.segments().len()).then(|| text(node));
    Change { path: path.clone(), before, after: after.map(text) }
}

/// The least permissive object that takes the pod as it is, for the pod's service account.
pub(super) fn grant(pod: &Pod<'_>, namespace: &str, trials: Trials<'_, '_>) -> Option<PodGrant> {
    let grantee = Grantee::ServiceAccount(pod.service_account_name);
    let grant = suggest::grant(trials, pod, namespace, grantee)?;
    let manifests: Vec<String> = grant.manifests.iter().map(yaml_print::print).collect();
    Some(PodGrant {
        scc: grant.scc,
        command: grant.command,
        manifests: manifests.join("---\n"),
        beyond: grant.beyond,
    })
}
