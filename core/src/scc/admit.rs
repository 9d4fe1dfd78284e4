//! The plugin: Admit, Validate, and the check of exec and attach.

use super::audit;
use super::provider::ProviderError;
use super::refusal::Refusal;
use super::request::{Cluster, Operation, Request};
use super::search::{Mutation, RequestError, Search, Trial, Winner, candidates};
use super::set::{Ranked, SccSet};
use crate::source::limits::{MAX_DECISION_REASONS, MAX_REASONS};

/// Annotation that names the chosen object.
pub const SCC_ANNOTATION: &str = "openshift.io/scc";
/// Annotation that says on whose behalf it was chosen.
pub const SUBJECT_ANNOTATION: &str = "security.openshift.io/validated-scc-subject-type";
/// Annotation by which a pod demands an object.
pub const REQUIRED_ANNOTATION: &str = "openshift.io/required-scc";

/// The plugin's answer.
#[derive(Clone, Debug)]
pub struct Decision<'a> {
    /// The answer itself.
    pub outcome: Outcome<'a>,
    /// Audit annotations, when they were asked for.
    pub audit: Vec<(String, String)>,
}

/// What the answer is.
#[derive(Clone, Debug)]
pub enum Outcome<'a> {
    /// The plugin does not look at such a request.
    Ignored,
    /// Admitted by this object.
    Admitted(Winner<'a>),
    /// Refused.
    Refused(Denial<'a>),
}

/// Why a request is refused.
#[derive(Clone, Debug)]
pub enum Denial<'a> {
    /// Before any object was tried.
    Request(RequestError<'a>),
    /// No object takes the pod.
    NoneFits {
        /// Every candidate, in order.
        attempts: Vec<Attempt<'a>>,
        /// Whether the pod would fit `restricted`, which nobody here may use.
        fits_restricted: bool,
    },
}

/// A candidate that did not take the pod.
#[derive(Clone, Debug)]
pub struct Attempt<'a> {
    /// The object.
    pub ranked: &'a Ranked<'a>,
    /// Why not.
    pub failure: Failure<'a>,
}

/// Why a candidate did not take the pod.
#[derive(Clone, Debug)]
pub enum Failure<'a> {
    /// Nobody here may use it, so it was not tried.
    NotUsable,
    /// It refuses.
    Refused(Vec<Refusal<'a>>),
    /// It would take the pod after a change, and nothing may be changed.
    NeedsChange,
}

/// The plugin runs twice on a pod.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Mutating: chooses an object and fills the pod in.
    Admit,
    /// Validating, after all mutation: the pod must stand as it is.
    Validate,
}

/// How much is recorded beside the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Record {
    /// The answer alone.
    #[default]
    Answer,
    /// Audit annotations too, as the API server logs them.
    Audit,
}

/// Runs the mutating phase: finds the first usable object that takes the pod, and says what it sets.
pub fn admit<'a>(request: Request<'a>, cluster: &mut Cluster<'a, '_>, record: Record) -> Decision<'a> {
    if request.is_ignored() {
        return Decision { outcome: Outcome::Ignored, audit: Vec::new() };
    }
    let required = request.pod.annotation(REQUIRED_ANNOTATION).unwrap_or_default();
    let mutation = match request.operation {
        Operation::Create => Mutation::Everything,
        Operation::Update { old_required_scc, .. } if old_required_scc != required => {
            return refused(Denial::Request(RequestError::RequiredChanged), Vec::new());
        }
        Operation::Update { .. } if request.subresource == "ephemeralcontainers" => {
            Mutation::EphemeralContainers
        }
        Operation::Update { .. } => Mutation::Nothing,
    };
    decide(request, cluster, mutation, required, "", record)
}

/// Runs the validating phase: whether some usable object takes the pod as it stands.
pub fn validate<'a>(request: Request<'a>, cluster: &mut Cluster<'a, '_>, record: Record) -> Decision<'a> {
    if request.is_ignored() {
        return Decision { outcome: Outcome::Ignored, audit: Vec::new() };
    }
    let required = request.pod.annotation(REQUIRED_ANNOTATION).unwrap_or_default();
    let chosen = request.pod.annotation(SCC_ANNOTATION).unwrap_or_default();
    if !required.is_empty() && required != chosen {
        return refused(Denial::Request(RequestError::RequiredMismatch { required, chosen }), Vec::new());
    }
    decide(request, cluster, Mutation::Nothing, required, chosen, record)
}

fn decide<'a>(
    request: Request<'a>,
    cluster: &mut Cluster<'a, '_>,
    mutation: Mutation,
    required: &'a str,
    hint: &'a str,
    record: Record,
) -> Decision<'a> {
    let mut search = match Search::open(request, cluster, required, hint) {
        Ok(search) => search,
        Err(error) => return refused(Denial::Request(error), Vec::new()),
    };
    let winner = search.winner_from(0, cluster, mutation);
    let audit = match record {
        Record::Answer => Vec::new(),
        Record::Audit => {
            let at = winner.as_ref().map(|(at, _)| *at);
            audit::annotations(&mut search, cluster, mutation, at, hint)
        }
    };
    if let Some((_, winner)) = winner {
        return Decision { outcome: Outcome::Admitted(winner), audit };
    }
    let mut attempts = Vec::with_capacity(search.candidates.len());
    let mut room = Room::new(MAX_REASONS);
    for index in 0..search.candidates.len() {
        if let Some(attempt) = search.attempt(index, cluster, room.next()) {
            if let Failure::Refused(refusals) = &attempt.failure {
                room.take(refusals.len());
            }
            attempts.push(attempt);
        }
    }
    let usable = |name: &str| {
        let attempt = attempts.iter().find(|attempt| attempt.ranked.scc.name == name);
        attempt.map(|attempt| !matches!(attempt.failure, Failure::NotUsable))
    };
    let fits_restricted =
        usable("restricted-v2").is_some() && usable("restricted") == Some(false) && search.fits("restricted");
    refused(Denial::NoneFits { attempts, fits_restricted }, audit)
}

fn refused(denial: Denial<'_>, audit: Vec<(String, String)>) -> Decision<'_> {
    Decision { outcome: Outcome::Refused(denial), audit }
}

/// Every object of the cluster tried on the pod, whether the request would come that far or not.
pub fn trace<'a>(
    request: Request<'a>,
    cluster: &mut Cluster<'a, '_>,
) -> Vec<Result<Trial<'a>, ProviderError<'a>>> {
    let mut trials = Vec::with_capacity(cluster.sccs.iter().len());
    trace_each(request, cluster, MAX_REASONS, |trial| trials.push(trial));
    trials
}

/// [`trace`] with no more than `keep` reasons of each object, one object at a time.
pub(crate) fn trace_each<'a>(
    request: Request<'a>,
    cluster: &mut Cluster<'a, '_>,
    keep: usize,
    mut each: impl FnMut(Result<Trial<'a>, ProviderError<'a>>),
) {
    let mut search = Search::on(request, cluster.sccs.iter().collect());
    let mut room = Room::new(keep);
    for index in 0..search.candidates.len() {
        let Some(trial) = search.trial(index, cluster, room.next()) else { continue };
        if let Ok(Trial { outcome: Err(refusals), .. }) = &trial {
            room.take(refusals.len());
        }
        each(trial);
    }
}

/// How many reasons may still be kept, see [`MAX_DECISION_REASONS`].
struct Room {
    each: usize,
    left: usize,
}

impl Room {
    const fn new(each: usize) -> Self {
        Self { each, left: MAX_DECISION_REASONS }
    }

    /// For the next object.
    fn next(&self) -> usize {
        self.each.min(self.left).max(1)
    }

    const fn take(&mut self, kept: usize) {
        self.left = self.left.saturating_sub(kept);
    }
}

/// Names of the objects in the order a phase tries them; `None` when there is nothing to try.
///
/// The validating phase tries the object named by the pod's `openshift.io/scc` first.
pub fn order<'a>(request: &Request<'a>, sccs: &'a SccSet<'a>, phase: Phase) -> Option<Vec<&'a str>> {
    let annotation = |key| request.pod.annotation(key).unwrap_or_default();
    let hint = match phase {
        Phase::Admit => "",
        Phase::Validate => annotation(SCC_ANNOTATION),
    };
    let candidates = candidates(sccs, annotation(REQUIRED_ANNOTATION), hint).ok()?;
    Some(candidates.iter().map(|ranked| ranked.scc.name).collect())
}

/// Checks `exec` and `attach`: the pod must be one that the connecting user could create.
///
/// `request` is the creation of the stored pod by the connecting user, the subresource left empty.
pub fn connect<'a>(request: Request<'a>, cluster: &mut Cluster<'a, '_>) -> Decision<'a> {
    admit(Request { operation: Operation::Create, subresource: "", ..request }, cluster, Record::Answer)
}
