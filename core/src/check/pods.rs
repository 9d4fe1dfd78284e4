//! One pod against the cluster.

use super::cluster;
use super::effective;
use super::kubevirt;
use super::options::{ASSUMED_MCS, ASSUMED_NAMESPACE, ASSUMED_UID_RANGE, Options};
use super::remedy;
use super::report::{
    Assumption, Change, ObjectTrial, PodReport, Preceded, ReasonReport, TrialOutcome, Verdict,
};
use super::subject::Judged;
use super::told::Told;
use crate::diag::{Anchor, Diagnostic, Location, Severity};
use crate::input::{Object, PodSource, Role, Workload};
use crate::kubevirt::releases::Release;
use crate::path::FieldPath;
use crate::pod::{self, Pod};
use crate::rules::scc::access;
use crate::scc::{
    self, Binding, BindingSubject, Cluster, Decision, Denial, Edit, Failure, MCS, Namespace, Operation,
    Outcome, Phase, ProviderError, REQUIRED_ANNOTATION, Record, Refusal, Request, SUPPLEMENTAL_GROUPS,
    SccSet, Trial, UID_RANGE, User,
};
use crate::source::Node;
use crate::suggest::{Form, smallest_scc};

/// A pod's report and its findings.
pub(super) struct Judgement {
    pub(super) report: PodReport,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Judges one pod as its creator would meet it.
pub(super) fn judge<'a>(
    source: &PodSource<'a>,
    place: Option<(&str, &Node<'_>)>,
    objects: &[Object<'a>],
    set: &'a SccSet<'a>,
    release: &'static Release,
    options: &'a Options,
) -> Judgement {
    let judged = Judged::of(source, options);
    let (mut pod, mut diagnostics) = pod::lower(source.node, source.document, &source.path);
    let told = Told::of(&pod);
    let (namespace, assumptions) = namespace(source, objects, options, &told);
    let account = options.service_account.as_deref().unwrap_or("default");
    pod::api_defaults(&mut pod, source.node, account);
    let readable = diagnostics.is_empty() && !source.broken;
    let mut report = PodReport {
        document: source.document,
        path: source.path.clone(),
        kind: source.workload,
        name: display_name(source, &pod),
        namespace: namespace.name.to_owned(),
        service_account: pod.service_account_name.to_owned(),
        judged,
        assumptions,
        verdict: Verdict::NotJudged,
        kubevirt: None,
        changes: Vec::new(),
        effective: Vec::new(),
        trials: Vec::new(),
        fixes: Vec::new(),
        grant: None,
        api_server_text: None,
    };
    if !readable {
        return Judgement { report, diagnostics };
    }
    kubevirt::judge(source, &pod, release, options, &mut report, &mut diagnostics);
    if let Some(exemption) = namespace.exemption() {
        report.verdict = Verdict::Exempt { exemption };
        report.effective = effective::containers(&pod, source.node);
        return Judgement { report, diagnostics };
    }
    let judged = report.judged.clone();
    let groups: Vec<&str> = judged.groups.iter().map(String::as_str).collect();
    let account = format!("system:serviceaccount:{}:{}", namespace.name, pod.service_account_name);
    let (user, account) = (judged.user.as_str(), account.as_str());
    let name = controlled_name(source);
    let name = name.as_str();
    let case =
        Case { source, place, pod: &pod, name, namespace, user, account, groups: &groups, set, options };
    case.decide(&mut report, &mut diagnostics);
    Judgement { report, diagnostics }
}

fn display_name(source: &PodSource<'_>, pod: &Pod<'_>) -> String {
    let names = [source.name, pod.name, pod.generate_name];
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_default().to_owned()
}

/// The name by which the API server speaks of a pod that a controller creates, empty for one that has its own.
///
/// What only the cluster knows stands in angle brackets: the hash of a template, the time of a run.
fn controlled_name(source: &PodSource<'_>) -> String {
    let name = source.name;
    match source.workload {
        _ if name.is_empty() => String::new(),
        Workload::Pod | Workload::PodTemplate => String::new(),
        Workload::StatefulSet => format!("{name}-0"),
        Workload::Deployment => format!("{name}-<hash>-"),
        Workload::CronJob => format!("{name}-<time>-"),
        Workload::DeploymentConfig => format!("{name}-<version>-"),
        Workload::ReplicaSet | Workload::ReplicationController | Workload::DaemonSet | Workload::Job => {
            format!("{name}-")
        }
    }
}

/// The smallest object that admits `source` in its namespace, for its service account, as commented YAML.
pub(super) fn smallest<'a>(
    source: &PodSource<'a>,
    objects: &[Object<'a>],
    options: &'a Options,
) -> Result<String, String> {
    let (mut pod, findings) = pod::lower(source.node, source.document, &source.path);
    if source.broken || !findings.is_empty() {
        return Err("the pod cannot be read whole".to_owned());
    }
    let told = Told::of(&pod);
    let (namespace, _) = namespace(source, objects, options, &told);
    pod::api_defaults(&mut pod, source.node, options.service_account.as_deref().unwrap_or("default"));
    let account = format!("system:serviceaccount:{}:{}", namespace.name, pod.service_account_name);
    let name = display_name(source, &pod);
    let label = format!("{} `{name}`", source.workload.kind());
    let form = if source.review.is_some() { Form::Served } else { Form::Written };
    // A pod that takes its name from its controller has none, or one that ends in a hyphen.
    let name = Some(name.trim_end_matches('-')).filter(|name| !name.is_empty()).unwrap_or("smallest");
    let made = smallest_scc(&[source.node], form, &namespace, name, &[&account], &[]);
    made.map(|made| made.print(&[label])).map_err(|why| why.to_string())
}

/// The namespace's facts: from the options, from a Namespace object in the text, or assumed, after what an admitted pod
/// shows where it shows something.
fn namespace<'a>(
    source: &PodSource<'a>,
    objects: &[Object<'a>],
    options: &'a Options,
    told: &'a Told,
) -> (Namespace<'a>, Vec<Assumption>) {
    let mut assumptions = Vec::new();
    let mut assumed = |about: &'static str, value: &'a str| {
        assumptions.push(Assumption { about, value: value.to_owned() });
        value
    };
    let named =
        options.namespace.name.as_deref().or((!source.namespace.is_empty()).then_some(source.namespace));
    let name = named.unwrap_or_else(|| assumed("namespace", ASSUMED_NAMESPACE));
    let object = objects.iter().find(|object| object.role == Role::Namespace && object.name() == name);
    let metadata = object.and_then(|object| object.node.get("metadata"));
    let text = |group: &str, key: &str| metadata?.get(group)?.get(key)?.as_str();
    let given = &options.namespace;
    let annotation = |given: &'a Option<String>, key| given.as_deref().or_else(|| text("annotations", key));
    let namespace = Namespace {
        name,
        missing: false,
        uid_range: annotation(&given.uid_range, UID_RANGE)
            .or_else(|| Some(assumed("uid-range", told.uid_range.as_deref().unwrap_or(ASSUMED_UID_RANGE)))),
        mcs: annotation(&given.mcs, MCS)
            .or_else(|| Some(assumed("mcs", told.mcs.as_deref().unwrap_or(ASSUMED_MCS)))),
        supplemental_groups: annotation(&given.supplemental_groups, SUPPLEMENTAL_GROUPS),
        run_level: text("labels", scc::RUN_LEVEL),
        disable: text("labels", scc::DISABLE),
    };
    (namespace, assumptions)
}

/// Everything a decision needs.
struct Case<'a, 'p> {
    source: &'p PodSource<'a>,
    /// The text and the tree of the document the pod stands in.
    place: Option<(&'p str, &'p Node<'p>)>,
    pod: &'p Pod<'p>,
    /// See [`controlled_name`].
    name: &'p str,
    namespace: Namespace<'p>,
    user: &'p str,
    /// The pod's service account by its full name.
    account: &'p str,
    groups: &'p [&'p str],
    set: &'p SccSet<'p>,
    options: &'p Options,
}

impl<'p> Case<'_, 'p> {
    fn decide(&self, report: &mut PodReport, diagnostics: &mut Vec<Diagnostic>) {
        let request = self.request();
        let minor = cluster::minor(self.options);
        let mut access = self.bindings();
        let mut cluster =
            Cluster { sccs: self.set, access: &mut access, require_standard: false, style: minor.style };
        let decision = scc::admit(request, &mut cluster, Record::Answer);
        let trials = scc::trace(request, &mut cluster);
        report.trials = trials.iter().map(|trial| self.trial(trial)).collect();
        let Decision { outcome, .. } = &decision;
        match outcome {
            Outcome::Ignored => report.verdict = Verdict::Ignored,
            Outcome::Admitted(winner) => {
                let edits = winner.edits();
                report.changes = self.changes(&edits);
                report.effective = self.effective(&edits);
                let before = preceded(winner.ranked.scc.name, &trials);
                let scc = winner.ranked.scc.name.to_owned();
                report.verdict = Verdict::Admitted { scc, subject: winner.subject, before };
            }
            Outcome::Refused(denial) => {
                report.verdict = Verdict::Refused;
                report.api_server_text = Some(scc::forbidden(&request, denial, Phase::Admit, minor.style));
                self.refusals(denial, &trials, diagnostics);
                report.grant = remedy::grant(self.pod, self.namespace.name, &trials);
                if let Some((text, root)) = self.place {
                    report.fixes = remedy::fixes(text, root, self.source, &self.namespace, &trials);
                }
            }
        }
    }

    fn request(&self) -> Request<'p> {
        let review = self.source.review.as_ref();
        let sub_resource = review.map_or("", |review| review.sub_resource);
        let old =
            review.and_then(|review| review.old_object).filter(|old| !std::ptr::eq(*old, self.source.node));
        let operation = match old {
            Some(old) => {
                let annotations = old.get("metadata").and_then(|metadata| metadata.get("annotations"));
                let required = annotations.and_then(|annotations| annotations.get(REQUIRED_ANNOTATION));
                Operation::Update {
                    old_required_scc: required.and_then(Node::as_str).unwrap_or_default(),
                    ignorable: scc::is_ignorable(old, self.source.node),
                }
            }
            None => Operation::Create,
        };
        Request {
            operation,
            resource: "pods",
            subresource: sub_resource,
            name: self.name,
            namespace: self.namespace,
            user: User { name: self.user, groups: self.groups },
            pod: self.pod,
        }
    }

    fn bindings(&self) -> scc::Bindings<'p> {
        let mut bindings = cluster::minor(self.options).access();
        bindings.0.extend(self.options.grants.iter().map(|grant| {
            let subject = BindingSubject::User(grant.user.as_deref().unwrap_or(self.account));
            Binding { subject, scc: &grant.scc, namespace: None }
        }));
        bindings
    }

    fn trial(&self, trial: &Result<Trial<'_>, ProviderError<'_>>) -> ObjectTrial {
        match trial {
            Ok(trial) => {
                let outcome = match &trial.outcome {
                    Ok(defaults) => TrialOutcome::Fits(self.changes(&defaults.edits())),
                    Err(refusals) => {
                        let name = trial.ranked.scc.name;
                        TrialOutcome::Refuses(refusals.iter().map(|one| self.reason(one, name)).collect())
                    }
                };
                ObjectTrial {
                    scc: trial.ranked.scc.name.to_owned(),
                    priority: trial.ranked.scc.priority.unwrap_or_default(),
                    points: trial.ranked.points,
                    usable_by: trial.subject,
                    outcome,
                }
            }
            Err(error) => {
                let ranked = self.set.get(error.scc);
                ObjectTrial {
                    scc: error.scc.to_owned(),
                    priority: ranked.and_then(|ranked| ranked.scc.priority).unwrap_or_default(),
                    points: ranked.map_or(0, |ranked| ranked.points),
                    usable_by: None,
                    outcome: TrialOutcome::Broken(error.to_string()),
                }
            }
        }
    }

    fn reason(&self, refusal: &Refusal<'_>, scc: &str) -> ReasonReport {
        let style = cluster::minor(self.options).style;
        ReasonReport {
            rule: refusal.rule().id.0,
            at: self.location(&refusal.path(self.pod)),
            message: refusal.summary(),
            text: refusal.text(scc, style).to_string(),
        }
    }

    /// The place of a field of the pod in the text; of an absent one, its nearest parent's.
    fn location(&self, path: &FieldPath) -> Location {
        let (node, depth) = self.source.node.at(path);
        let anchor = if depth == path.segments().len() { Anchor::Value } else { Anchor::MissingUnder };
        let path = self.source.path.join(path);
        Location { document: self.source.document, path, span: Some(node.span), anchor }
    }

    fn changes(&self, edits: &[Edit<'_>]) -> Vec<Change> {
        let change = |edit: &Edit<'_>| remedy::change(self.source.node, &edit.path, edit.value.as_ref());
        edits.iter().map(change).filter(|change| change.before != change.after).collect()
    }

    fn effective(&self, edits: &[Edit<'_>]) -> Vec<effective::EffectiveContainer> {
        let mut admitted = self.source.node.clone();
        scc::apply(&mut admitted, edits);
        let (pod, _) = pod::lower(&admitted, self.source.document, &self.source.path);
        effective::containers(&pod, &admitted)
    }

    /// Findings for a refusal: those of the usable object with the fewest reasons, so that one thing is said once.
    fn refusals(
        &self,
        denial: &Denial<'_>,
        trials: &[Result<Trial<'_>, ProviderError<'_>>],
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let at = || self.location(&FieldPath::of(&["spec"]));
        let attempts = match denial {
            Denial::Request(error) => {
                diagnostics.push(Diagnostic::new(&access::REQUEST, at(), error.to_string()));
                return;
            }
            Denial::NoneFits { attempts, .. } => attempts,
        };
        let refused = attempts.iter().filter_map(|attempt| match &attempt.failure {
            Failure::Refused(refusals) => Some((attempt.ranked.scc.name, refusals)),
            Failure::NotUsable | Failure::NeedsChange => None,
        });
        let Some((scc, refusals)) = refused.min_by_key(|(_, refusals)| refusals.len()) else {
            diagnostics.push(self.not_usable(trials, at()));
            return;
        };
        let mut seen = std::collections::BTreeSet::new();
        for refusal in refusals {
            let at = self.location(&refusal.path(self.pod));
            let message = format!("{} ({scc})", refusal.summary());
            if seen.insert((at.path.clone(), message.clone())) {
                let finding = Diagnostic::new(refusal.rule(), at, message);
                diagnostics.push(finding.help(refusal.rule().instead));
            }
        }
    }

    fn not_usable(&self, trials: &[Result<Trial<'_>, ProviderError<'_>>], at: Location) -> Diagnostic {
        let first = trials.iter().flatten().find(|trial| trial.outcome.is_ok());
        let account =
            format!("system:serviceaccount:{}:{}", self.namespace.name, self.pod.service_account_name);
        let message = format!("neither `{account}` nor `{}` may use an SCC that takes the pod", self.user);
        let finding =
            Diagnostic { severity: Severity::Error, ..Diagnostic::new(&access::NOT_USABLE, at, message) };
        match first.map(|trial| trial.ranked.scc.name) {
            Some(first) => {
                finding.help(format!("`{first}` would take it: grant its use to the service account"))
            }
            None => finding,
        }
    }
}

/// The next usable object that would take the pod.
fn preceded(chosen: &str, trials: &[Result<Trial<'_>, ProviderError<'_>>]) -> Option<Preceded> {
    let mut later = trials.iter().flatten().skip_while(|trial| trial.ranked.scc.name != chosen);
    let first = later.next()?.ranked;
    let next = later.find(|trial| trial.subject.is_some() && trial.outcome.is_ok())?.ranked;
    let reason = scc::order::reason((&first.scc, first.points), (&next.scc, next.points));
    Some(Preceded { scc: next.scc.name.to_owned(), reason })
}
