//! The smallest set of edits after which one object takes a pod.

use super::candidate::{self, Candidate};
use super::edited::{edited, planned, removes_item};
use super::{Form, words};
use crate::diag::Safety;
use crate::path::{FieldPath, Segment};
use crate::scc::{Edit, Namespace, REQUIRED_ANNOTATION, Ranked, Refusal, ValueStyle, try_on};
use crate::source::{Node, Value};
use std::collections::BTreeSet;
use std::fmt::{self, Display};

/// Most edits a suggestion holds. A pod that needs more is a pod to write anew.
pub const MAX_EDITS: usize = 128;
/// Most times a pod is judged again because mending one field brought up another.
pub const MAX_ROUNDS: usize = 8;
/// Most nodes of a pod that are visited for one suggestion, all evaluations together.
pub const MAX_NODES_VISITED: usize = 2_000_000;
/// Most reasons looked at in one round.
const MAX_REASONS: usize = 1_000;
/// Most times every edit is tried for being superfluous.
const MAX_SHRINKING: usize = 3;

/// What to change in a pod so that one object takes it. Without edits it is taken as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The object's name.
    pub scc: String,
    /// The edits, none of which can be left out.
    pub edits: Vec<SuggestedEdit>,
    /// The same for a program: to be applied one after another, with the removal of what is left empty.
    pub plan: Vec<Edit<'static>>,
}

/// One edit, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestedEdit {
    /// The change. Its path starts at the pod; indices count in the pod as it was given.
    pub edit: Edit<'static>,
    /// What it does; starts with a verb.
    pub title: String,
    /// Why the object wants it.
    pub why: String,
    /// What it may break, and what to do then.
    pub cost: String,
    /// How far it can be trusted.
    pub safety: Safety,
}

/// Why no set of edits makes an object take a pod.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The object cannot judge pods of this namespace; the text is the API server's.
    Unready(String),
    /// A field is refused that no edit can mend.
    Unchangeable {
        /// The field, from the pod.
        path: FieldPath,
        /// The reason in the API server's words.
        reason: String,
        /// What stands in the way.
        advice: String,
    },
    /// More than [`MAX_EDITS`] fields would have to change.
    TooManyEdits,
    /// The pod is too large to be judged as often as it takes, see [`MAX_NODES_VISITED`].
    TooLarge,
}

impl Display for Obstacle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unready(text) => out.write_str(text),
            Self::Unchangeable { path, advice, .. } => write!(out, "`{path}` cannot be mended: {advice}"),
            Self::TooManyEdits => {
                write!(out, "more than {MAX_EDITS} fields would have to change (MAX_EDITS)")
            }
            Self::TooLarge => {
                write!(
                    out,
                    "the pod is too large to look for changes (MAX_NODES_VISITED, {MAX_NODES_VISITED})"
                )
            }
        }
    }
}

impl Suggestion {
    /// Whether a person has to decide about one of the edits.
    pub fn needs_review(&self) -> bool {
        self.edits.iter().any(|edit| edit.safety == Safety::NeedsReview)
    }
}

/// Finds the smallest set of edits of `pod` after which `ranked` takes it.
///
/// A value is taken away rather than replaced, so that the object fills in its own. The result is verified: the
/// edited pod is admitted by the object, and no edit can be left out.
///
/// # Errors
/// The [`Obstacle`] that no edit removes.
pub fn changes(
    pod: &Node<'_>,
    form: Form,
    ranked: &Ranked<'_>,
    namespace: &Namespace<'_>,
) -> Result<Suggestion, Obstacle> {
    let mut attempt = Attempt { pod, form, ranked, namespace, nodes: count(pod), visited: 0 };
    let mut chosen: Vec<SuggestedEdit> = attempt.free_from_required().into_iter().collect();
    let mut tried = BTreeSet::new();
    for _ in 0..=MAX_ROUNDS {
        if attempt.round(&mut chosen, &mut tried)? {
            attempt.shrink(&mut chosen)?;
            chosen.sort_by(|one, other| one.edit.path.cmp(&other.edit.path));
            let scc = ranked.scc.name.to_owned();
            return Ok(Suggestion { scc, plan: attempt.plan(&chosen), edits: chosen });
        }
    }
    Err(Obstacle::TooManyEdits)
}

/// What was tried already: where, and whether the value was taken away.
type Tried = BTreeSet<(FieldPath, bool)>;

struct Attempt<'p> {
    pod: &'p Node<'p>,
    form: Form,
    ranked: &'p Ranked<'p>,
    namespace: &'p Namespace<'p>,
    /// How many nodes the pod has.
    nodes: usize,
    /// How many were visited so far.
    visited: usize,
}

impl Attempt<'_> {
    /// The edit that frees a pod from demanding another object.
    fn free_from_required(&self) -> Option<SuggestedEdit> {
        let path = FieldPath::of(&["metadata", "annotations", REQUIRED_ANNOTATION]);
        let (node, depth) = self.pod.at(&path);
        let required = node.as_str().filter(|_| depth == path.segments().len())?;
        let name = self.ranked.scc.name;
        (!required.is_empty() && required != name).then(|| words::required_scc(path, required, name))
    }

    /// Judges the pod with the edits so far and adds one for each reason. True when there is none left.
    fn round(&mut self, chosen: &mut Vec<SuggestedEdit>, tried: &mut Tried) -> Result<bool, Obstacle> {
        self.spend()?;
        let tree = edited(self.pod, &plain(chosen));
        let (lowered, _) = self.form.lower(&tree);
        let refusals = match try_on(self.ranked, self.namespace, &lowered, MAX_REASONS) {
            Err(error) => return Err(Obstacle::Unready(error.to_string())),
            Ok(Ok(_)) => return Ok(true),
            Ok(Err(refusals)) => refusals,
        };
        let subject = candidate::Subject { tree: &tree, pod: &lowered, scc: &self.ranked.scc };
        let (mut this_round, mut obstacle) = (Tried::new(), None);
        let removed = removed_items(chosen);
        for refusal in candidate::once(&refusals) {
            let mut alternatives = subject.alternatives(refusal);
            for edit in alternatives.iter_mut().flatten() {
                edit.edit.path = original(&edit.edit, &removed);
            }
            if alternatives.iter().any(|candidate| is_in(candidate, &this_round)) {
                continue;
            }
            let Some(next) = alternatives.into_iter().find(|candidate| !is_in(candidate, tried)) else {
                obstacle = obstacle.or_else(|| Some(self.obstacle(refusal, &subject)));
                continue;
            };
            for edit in next {
                let key = key(&edit.edit);
                this_round.insert(key.clone());
                tried.insert(key);
                chosen.retain(|other| other.edit.path != edit.edit.path);
                chosen.push(edit);
            }
            if chosen.len() > MAX_EDITS {
                return Err(Obstacle::TooManyEdits);
            }
        }
        match obstacle {
            Some(obstacle) if this_round.is_empty() => Err(obstacle),
            _ => Ok(false),
        }
    }

    fn obstacle(&self, refusal: &Refusal<'_>, subject: &candidate::Subject<'_>) -> Obstacle {
        Obstacle::Unchangeable {
            path: refusal.path(subject.pod),
            reason: refusal.text(self.ranked.scc.name, ValueStyle::default()).to_string(),
            advice: words::obstacle(refusal, &self.ranked.scc),
        }
    }

    /// Leaves out every edit that is not needed; those that need a decision are tried first.
    fn shrink(&mut self, chosen: &mut Vec<SuggestedEdit>) -> Result<(), Obstacle> {
        chosen.sort_by_key(|edit| edit.safety != Safety::NeedsReview);
        for _ in 0..MAX_SHRINKING {
            let before = chosen.len();
            let mut index = 0;
            while index < chosen.len() {
                let left_out = chosen.remove(index);
                if !self.admits(chosen)? {
                    chosen.insert(index, left_out);
                    index += 1;
                }
            }
            if chosen.len() == before {
                break;
            }
        }
        Ok(())
    }

    fn plan(&self, chosen: &[SuggestedEdit]) -> Vec<Edit<'static>> {
        let (_, plan) = planned(self.pod, &plain(chosen));
        plan.into_iter()
            .map(|edit| Edit { path: edit.path, value: edit.value.map(Node::into_owned) })
            .collect()
    }

    fn admits(&mut self, chosen: &[SuggestedEdit]) -> Result<bool, Obstacle> {
        self.spend()?;
        let tree = edited(self.pod, &plain(chosen));
        let (lowered, _) = self.form.lower(&tree);
        let required = lowered.annotation(REQUIRED_ANNOTATION).unwrap_or_default();
        let free = required.is_empty() || required == self.ranked.scc.name;
        Ok(free && matches!(try_on(self.ranked, self.namespace, &lowered, 1), Ok(Ok(_))))
    }

    fn spend(&mut self) -> Result<(), Obstacle> {
        self.visited += self.nodes;
        if self.visited > MAX_NODES_VISITED { Err(Obstacle::TooLarge) } else { Ok(()) }
    }
}

fn plain(chosen: &[SuggestedEdit]) -> Vec<Edit<'static>> {
    chosen.iter().map(|edit| edit.edit.clone()).collect()
}

fn key(edit: &Edit<'_>) -> (FieldPath, bool) {
    (edit.path.clone(), edit.value.is_none())
}

fn is_in(candidate: &Candidate, set: &Tried) -> bool {
    candidate.iter().all(|edit| set.contains(&key(&edit.edit)))
}

/// The items that the edits so far take out of lists, in order.
fn removed_items(chosen: &[SuggestedEdit]) -> Vec<FieldPath> {
    let removed = chosen.iter().filter(|edit| removes_item(&edit.edit));
    let mut paths: Vec<_> = removed.map(|edit| edit.edit.path.clone()).collect();
    paths.sort();
    paths
}

/// The path of an edit before those items were removed: each one at or before it moved it forward by one.
fn original(edit: &Edit<'_>, removed: &[FieldPath]) -> FieldPath {
    let mut path = edit.path.clone();
    if !removes_item(edit) {
        return path;
    }
    for other in removed {
        let same_list = other.parent() == path.parent();
        if let (true, Some(Segment::Index(gone)), Some(Segment::Index(index))) =
            (same_list, other.segments().last(), path.segments().last())
            && gone <= index
        {
            let moved = Segment::Index(index + 1);
            path.pop();
            path.push(moved);
        }
    }
    path
}

/// How many nodes a tree has.
pub(super) fn count(node: &Node<'_>) -> usize {
    let below: usize = match &node.value {
        Value::Sequence(items) => items.iter().map(count).sum(),
        Value::Mapping(entries) => entries.iter().map(|entry| count(&entry.value)).sum(),
        _ => 0,
    };
    below + 1
}
