//! One suggestion per object, the most useful first.

use super::Form;
use super::changes::{Obstacle, Suggestion, changes};
use crate::diag::Safety;
use crate::scc::{Cluster, Ranked, Request, Subject, trace};
use crate::source::Node;

/// What would have to change for one object.
#[derive(Clone, Debug)]
pub struct Remedy<'a> {
    /// The object.
    pub ranked: &'a Ranked<'a>,
    /// On whose behalf it may be used; `None` where it has to be granted as well.
    pub subject: Option<Subject>,
    /// What to change, or why nothing helps.
    pub outcome: Result<Suggestion, Obstacle>,
}

/// A remedy for every object of the cluster.
///
/// `pod` is the tree that `request.pod` was lowered from. Objects that may be used come first, then those that can be
/// satisfied at all, then those with fewer edits and with fewer decisions, then the less permissive ones.
pub fn remedies<'a>(
    pod: &Node<'_>,
    form: Form,
    request: Request<'a>,
    cluster: &mut Cluster<'a, '_>,
) -> Vec<Remedy<'a>> {
    let trials = trace(request, cluster).into_iter().filter_map(Result::ok);
    let mut list: Vec<_> = trials
        .map(|trial| Remedy {
            ranked: trial.ranked,
            subject: trial.subject,
            outcome: changes(pod, form, trial.ranked, &request.namespace),
        })
        .collect();
    list.sort_by(|one, other| key(one).cmp(&key(other)));
    list
}

fn key<'r>(remedy: &'r Remedy<'_>) -> (bool, bool, usize, usize, i64, &'r str) {
    let edits = remedy.outcome.as_ref().map_or(&[][..], |suggestion| &suggestion.edits);
    let decisions = edits.iter().filter(|edit| edit.safety == Safety::NeedsReview).count();
    let ranked = remedy.ranked;
    (
        remedy.subject.is_none(),
        remedy.outcome.is_err(),
        edits.len(),
        decisions,
        ranked.points,
        ranked.scc.name,
    )
}
