//! One pod against the cluster: namespace, objects, access, decision. The only place that puts them together.
//!
//! Calls are made in this order: the Namespace, all Namespaces if its ranges are derived, the SCCs, then access.

use crate::access::Oracle;
use crate::failure::Failure;
use crate::host::Host;
use crate::namespace::Facts;
use crate::scc_source;
use crate::settings::{AccessSource, Settings};
use virt_grants_core::pod::Pod;
use virt_grants_core::scc::{self, Cluster, Decision, Operation, Record, Request, SccSet, User};

/// How a pod is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// The mutating phase.
    Admit,
    /// The validating phase.
    Validate,
    /// Exec and attach.
    Connect,
}

/// What is judged.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) how: How,
    pub(crate) operation: Operation<'a>,
    pub(crate) sub_resource: &'a str,
    /// Name in the request.
    pub(crate) name: &'a str,
    pub(crate) user: User<'a>,
    pub(crate) pod: &'a Pod<'a>,
    /// Whether audit annotations are wanted.
    pub(crate) record: Record,
}

impl<'a> Case<'a> {
    fn request(&self, namespace: scc::Namespace<'a>) -> Request<'a> {
        Request {
            operation: self.operation,
            resource: "pods",
            subresource: self.sub_resource,
            name: self.name,
            namespace,
            user: self.user,
            pod: self.pod,
        }
    }

    /// Whether the plugin does not look at such a request at all.
    pub(crate) fn is_ignored(&self) -> bool {
        self.how != How::Connect && self.request(scc::Namespace::default()).is_ignored()
    }
}

/// A decision with all it was made from.
pub(crate) struct Found<'a, 'c, 'f> {
    pub(crate) request: &'f Request<'a>,
    pub(crate) decision: &'f Decision<'a>,
    /// For further questions, which may cost further host calls.
    pub(crate) cluster: &'f mut Cluster<'a, 'c>,
}

/// What came out.
pub(crate) enum Judged<R> {
    /// The namespace is exempt, and why.
    Exempt(String),
    /// Decided.
    Decided(R),
}

/// Judges a pod in a namespace whose facts are read from the cluster.
///
/// # Errors
/// Something has to be mended first.
pub(crate) fn in_namespace<R>(
    namespace: &str,
    case: &Case<'_>,
    settings: &Settings<'_>,
    host: &mut dyn Host,
    then: impl FnOnce(Found<'_, '_, '_>) -> R,
) -> Result<Judged<R>, Failure> {
    let facts = Facts::read(namespace, settings, host)?;
    with_facts(facts, case, settings, host, then)
}

/// Judges a pod in a namespace whose facts are known.
///
/// # Errors
/// Something has to be mended first.
pub(crate) fn with_facts<R>(
    mut facts: Facts,
    case: &Case<'_>,
    settings: &Settings<'_>,
    host: &mut dyn Host,
    then: impl FnOnce(Found<'_, '_, '_>) -> R,
) -> Result<Judged<R>, Failure> {
    if settings.exemptions.labels
        && let Some(why) = facts.label_exemption()
    {
        return Ok(Judged::Exempt(why));
    }
    facts.complete(settings, host)?;
    let decided = scc_source::with(settings, host, |sccs, host| {
        let mut oracle = Oracle::new(settings, host);
        let result = decide(&facts, case, settings, sccs, &mut oracle, then);
        match oracle.into_failure() {
            Some(failure) => Err(Failure::from(failure)),
            None => Ok(result),
        }
    })??;
    Ok(Judged::Decided(decided))
}

fn decide<R>(
    facts: &Facts,
    case: &Case<'_>,
    settings: &Settings<'_>,
    sccs: &SccSet<'_>,
    oracle: &mut Oracle<'_, '_>,
    then: impl FnOnce(Found<'_, '_, '_>) -> R,
) -> R {
    let request = case.request(facts.view());
    let mut cluster = Cluster {
        sccs,
        access: oracle,
        require_standard: settings.scc.require_standard,
        style: settings.style(),
    };
    let decision = match case.how {
        How::Admit => scc::admit(request, &mut cluster, case.record),
        How::Validate => scc::validate(request, &mut cluster, case.record),
        How::Connect => scc::connect(request, &mut cluster),
    };
    then(Found { request: &request, decision: &decision, cluster: &mut cluster })
}

/// Whether audit annotations are recorded.
pub(crate) fn record(settings: &Settings<'_>) -> Record {
    // Saying which other SCC would have fitted means asking about it.
    if settings.audit_annotations && settings.access.source == AccessSource::Bindings {
        Record::Audit
    } else {
        Record::Answer
    }
}
