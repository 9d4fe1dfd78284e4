//! The search for the object that takes a pod.

use super::access::{Identity, Subject, may_use};
use super::admit::{Attempt, Failure};
use super::defaults::Defaults;
use super::evaluate::{Filling, evaluate};
use super::model::Scc;
use super::namespace::{MCS, UID_RANGE};
use super::provider::{NamespaceValues, Provider, ProviderError};
use super::refusal::Refusal;
use super::request::{Cluster, Request};
use super::set::{Ranked, SccSet};
use super::strategy::{Bounded, Counted, Verdict};
use crate::pod::{Container, Pod};

/// What the plugin may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mutation {
    Everything,
    EphemeralContainers,
    Nothing,
}

impl Mutation {
    pub(crate) fn accepts(self, defaults: &Defaults<'_>) -> bool {
        match self {
            Self::Everything => true,
            Self::EphemeralContainers => defaults.only_ephemeral(),
            Self::Nothing => defaults.is_empty(),
        }
    }
}

/// Why a request ends before any object is tried.
#[derive(Clone, Debug, PartialEq)]
pub enum RequestError<'a> {
    /// Standard objects are absent.
    MissingStandard(Vec<&'static str>),
    /// The object named by `openshift.io/required-scc` does not exist.
    RequiredNotFound(&'a str),
    /// The cluster has no objects.
    NoSccs,
    /// The namespace does not exist.
    NamespaceNotFound(&'a str),
    /// The namespace lacks an annotation.
    NamespaceAnnotation {
        /// The namespace.
        namespace: &'a str,
        /// The annotation.
        key: &'static str,
    },
    /// Some objects cannot be made ready.
    Providers(Vec<ProviderError<'a>>),
    /// An update changes `openshift.io/required-scc`.
    RequiredChanged,
    /// The required object is not the one that was chosen.
    RequiredMismatch {
        /// The required one.
        required: &'a str,
        /// The chosen one.
        chosen: &'a str,
    },
}

/// One object tried on the pod.
#[derive(Clone, Debug)]
pub struct Trial<'a> {
    /// The object.
    pub ranked: &'a Ranked<'a>,
    /// On whose behalf it may be used.
    pub subject: Option<Subject>,
    /// What it would set, or why it refuses.
    pub outcome: Result<Defaults<'a>, Vec<Refusal<'a>>>,
    /// How many more reasons there are.
    pub left_out: usize,
}

/// The object that takes the pod.
#[derive(Clone, Debug)]
pub struct Winner<'a> {
    /// The object.
    pub ranked: &'a Ranked<'a>,
    /// On whose behalf.
    pub subject: Subject,
    /// What it sets.
    pub defaults: Defaults<'a>,
}

/// Whether RBAC was asked about a candidate; asking may cost a call to the API server.
#[derive(Clone, Copy)]
enum Asked {
    NotYet,
    Answered(Option<Subject>),
}

/// A search in progress: candidates in order, namespace values, and the answers of RBAC so far.
pub(crate) struct Search<'a> {
    pub(crate) candidates: Vec<&'a Ranked<'a>>,
    subjects: Vec<Asked>,
    values: NamespaceValues<'a>,
    request: Request<'a>,
    account: Option<String>,
    account_group: String,
}

impl<'a> Search<'a> {
    /// Checks the preconditions and puts the candidates in order.
    pub(crate) fn open(
        request: Request<'a>,
        cluster: &Cluster<'a, '_>,
        required: &'a str,
        hint: &str,
    ) -> Result<Self, RequestError<'a>> {
        if cluster.require_standard {
            let missing = cluster.sccs.missing_standard();
            if !missing.is_empty() {
                return Err(RequestError::MissingStandard(missing.to_vec()));
            }
        }
        let candidates = candidates(cluster.sccs, required, hint)?;
        let namespace = &request.namespace;
        if namespace.missing {
            return Err(RequestError::NamespaceNotFound(namespace.name));
        }
        for (key, value) in [(UID_RANGE, namespace.uid_range), (MCS, namespace.mcs)] {
            if value.is_none() {
                return Err(RequestError::NamespaceAnnotation { namespace: namespace.name, key });
            }
        }
        let search = Self::on(request, candidates);
        let errors: Vec<_> = search
            .candidates
            .iter()
            .filter_map(|ranked| Provider::new(&ranked.scc, &search.values).err())
            .collect();
        if errors.is_empty() { Ok(search) } else { Err(RequestError::Providers(errors)) }
    }

    /// A search over all objects without preconditions, for a trace.
    pub(crate) fn on(request: Request<'a>, candidates: Vec<&'a Ranked<'a>>) -> Self {
        let (namespace, account) = (request.namespace.name, request.pod.service_account_name);
        let has_account = !account.is_empty();
        Self {
            subjects: vec![Asked::NotYet; candidates.len()],
            candidates,
            values: NamespaceValues::new(&request.namespace),
            account: has_account.then(|| format!("system:serviceaccount:{namespace}:{account}")),
            account_group: if has_account {
                format!("system:serviceaccounts:{namespace}")
            } else {
                String::new()
            },
            request,
        }
    }

    /// On whose behalf candidate `index` may be used; the service account is asked before the user.
    pub(crate) fn subject(&mut self, index: usize, cluster: &mut Cluster<'a, '_>) -> Option<Subject> {
        if let Some(Asked::Answered(known)) = self.subjects.get(index) {
            return *known;
        }
        let scc = &self.candidates.get(index)?.scc;
        let namespace = self.request.namespace.name;
        // Without system:authenticated: the plugin asks for the account with these two groups only.
        let groups = ["system:serviceaccounts", self.account_group.as_str()];
        let account = self.account.as_deref().map(|name| Identity { name, groups: &groups });
        let user = Identity { name: self.request.user.name, groups: self.request.user.groups };
        let subject = if account.is_some_and(|account| may_use(&account, scc, namespace, cluster.access)) {
            Some(Subject::ServiceAccount)
        } else if may_use(&user, scc, namespace, cluster.access) {
            Some(Subject::User)
        } else {
            None
        };
        if let Some(slot) = self.subjects.get_mut(index) {
            *slot = Asked::Answered(subject);
        }
        subject
    }

    /// The first usable object at or after `start` that fits.
    pub(crate) fn winner_from(
        &mut self,
        start: usize,
        cluster: &mut Cluster<'a, '_>,
        mutation: Mutation,
    ) -> Option<(usize, Winner<'a>)> {
        for index in start..self.candidates.len() {
            let Some(subject) = self.subject(index, cluster) else {
                continue;
            };
            let ranked = *self.candidates.get(index)?;
            if forbids(&ranked.scc, self.request.pod) {
                continue;
            }
            let mut verdict = Verdict::default();
            let Ok(provider) = Provider::new(&ranked.scc, &self.values) else {
                continue;
            };
            let defaults = evaluate(&provider, self.request.pod, Filling::Defaults, &mut verdict);
            if !verdict.refused && mutation.accepts(&defaults) {
                return Some((index, Winner { ranked, subject, defaults }));
            }
        }
        None
    }

    /// Candidate `index` with its reasons, of which the first `keep` are kept.
    pub(crate) fn trial(
        &mut self,
        index: usize,
        cluster: &mut Cluster<'a, '_>,
        keep: usize,
    ) -> Option<Result<Trial<'a>, ProviderError<'a>>> {
        let ranked = *self.candidates.get(index)?;
        let provider = match Provider::new(&ranked.scc, &self.values) {
            Ok(provider) => provider,
            Err(error) => return Some(Err(error)),
        };
        let mut sink = Counted { refusals: Vec::new(), keep: keep.max(1), left_out: 0 };
        let defaults = evaluate(&provider, self.request.pod, Filling::Defaults, &mut sink);
        let Counted { refusals, left_out, .. } = sink;
        let outcome = if refusals.is_empty() { Ok(defaults) } else { Err(refusals) };
        Some(Ok(Trial { ranked, subject: self.subject(index, cluster), outcome, left_out }))
    }

    /// Why candidate `index` did not take the pod; one that nobody may use is not tried.
    pub(crate) fn attempt(
        &mut self,
        index: usize,
        cluster: &mut Cluster<'a, '_>,
        keep: usize,
    ) -> Option<Attempt<'a>> {
        let ranked = *self.candidates.get(index)?;
        if self.subject(index, cluster).is_none() {
            return Some(Attempt { ranked, failure: Failure::NotUsable });
        }
        let failure = match self.trial(index, cluster, keep)?.ok()?.outcome {
            Ok(_) => Failure::NeedsChange,
            Err(refusals) => Failure::Refused(refusals),
        };
        Some(Attempt { ranked, failure })
    }

    /// Whether the candidate of that name would take the pod, usable or not.
    pub(crate) fn fits(&self, name: &str) -> bool {
        let ranked = self.candidates.iter().find(|ranked| ranked.scc.name == name);
        let provider = ranked.and_then(|ranked| Provider::new(&ranked.scc, &self.values).ok());
        provider.is_some_and(|provider| {
            let mut verdict = Verdict::default();
            evaluate(&provider, self.request.pod, Filling::Defaults, &mut verdict);
            !verdict.refused
        })
    }
}

/// Whether a flag alone refuses the pod, which spares most objects the evaluation of a pod made for a node.
fn forbids(scc: &Scc<'_>, pod: &Pod<'_>) -> bool {
    let is_privileged = |container: &Container<'_>| container.security_context.privileged == Some(true);
    (pod.host_network && !scc.allow_host_network)
        || (pod.host_pid && !scc.allow_host_pid)
        || (pod.host_ipc && !scc.allow_host_ipc)
        || (!scc.allow_privileged_container && pod.containers.iter().any(is_privileged))
}

/// The objects to try, in order: the required one alone, or all, the hinted one first.
pub(crate) fn candidates<'a>(
    sccs: &'a SccSet<'a>,
    required: &'a str,
    hint: &str,
) -> Result<Vec<&'a Ranked<'a>>, RequestError<'a>> {
    if !required.is_empty() {
        let found = sccs.get(required).ok_or(RequestError::RequiredNotFound(required))?;
        return Ok(vec![found]);
    }
    let mut candidates: Vec<_> = sccs.iter().collect();
    if candidates.is_empty() {
        return Err(RequestError::NoSccs);
    }
    if let Some(at) = candidates.iter().position(|ranked| ranked.scc.name == hint) {
        // The hinted one goes first, the others keep their order.
        candidates.get_mut(..=at).unwrap_or_default().rotate_right(1);
    }
    Ok(candidates)
}

/// Judges a pod as it stands, without filling anything in.
pub fn validate_as_is<'a>(
    ranked: &'a Ranked<'a>,
    namespace: &super::namespace::Namespace<'a>,
    pod: &'a Pod<'a>,
) -> Result<Vec<Refusal<'a>>, ProviderError<'a>> {
    let values = NamespaceValues::new(namespace);
    let provider = Provider::new(&ranked.scc, &values)?;
    let mut refusals = Vec::new();
    evaluate(&provider, pod, Filling::Nothing, &mut refusals);
    Ok(refusals)
}

/// Tries one object on a pod as admission would: what it would set, or the first `limit` reasons why it refuses.
///
/// Nobody is asked who may use the object.
pub fn try_on<'a>(
    ranked: &'a Ranked<'a>,
    namespace: &super::namespace::Namespace<'a>,
    pod: &'a Pod<'a>,
    limit: usize,
) -> Result<Result<Defaults<'a>, Vec<Refusal<'a>>>, ProviderError<'a>> {
    let values = NamespaceValues::new(namespace);
    let provider = Provider::new(&ranked.scc, &values)?;
    let mut sink = Bounded { refusals: Vec::new(), limit: limit.max(1) };
    let defaults = evaluate(&provider, pod, Filling::Defaults, &mut sink);
    Ok(if sink.refusals.is_empty() { Ok(defaults) } else { Err(sink.refusals) })
}
