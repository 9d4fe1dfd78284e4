//! One pod against the cluster.

use super::cluster;
use super::effective;
use super::kubevirt;
use super::options::{ASSUMED_MCS, ASSUMED_NAMESPACE, ASSUMED_UID_RANGE, Options};
use super::remedy;
use super::report::{
    Assumption, Change, ObjectTrial, PodReport, Preceded, ReasonReport, TrialOutcome, Verdict,
};
use super::room::Room;
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
use crate::source::limits::{MAX_DETAILS, MAX_POD_FINDINGS, MAX_SHOWN_CHARACTERS, MAX_SHOWN_REASONS};
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
    room: &mut Room,
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
        brief: !room.has_details(),
    };
    if !readable {
        return Judgement { report, diagnostics };
    }
    kubevirt::judge(source, &pod, release, options, &mut report, &mut diagnostics);
    if let Some(exemption) = namespace.exemption() {
        report.verdict = Verdict::Exempt { exemption };
        if !report.brief {
            report.effective = effective::containers(&pod, source.node);
            room.take(report.effective.len());
        }
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
    case.decide(room.folds(), &mut report, &mut diagnostics);
    if report.brief {
        report.assumptions = Vec::new();
        report.judged.groups = Vec::new();
        report.judged.because = String::new();
    } else {
        room.take(details(&report));
    }
    Judgement { report, diagnostics }
}

/// How many parts a report has that there may be many of.
fn details(report: &PodReport) -> usize {
    let trial = |trial: &ObjectTrial| match &trial.outcome {
        TrialOutcome::Fits(changes) => 1 + changes.len(),
        TrialOutcome::Refuses(reasons) => 1 + reasons.len(),
        TrialOutcome::Broken(_) => 1,
    };
    let trials: usize = report.trials.iter().map(trial).sum();
    let kubevirt = report.kubevirt.as_ref().map_or(0, |known| 10 + known.guard.len());
    let steps: usize = report.fixes.iter().map(|fix| fix.steps.len()).sum();
    trials + steps + kubevirt + report.changes.len() + report.effective.len()
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
    /// `fold` says whether the reasons of an object that nobody may use are told as one.
    fn decide(&self, fold: bool, report: &mut PodReport, diagnostics: &mut Vec<Diagnostic>) {
        let request = self.request();
        let minor = cluster::minor(self.options);
        let mut access = self.bindings();
        let mut cluster =
            Cluster { sccs: self.set, access: &mut access, require_standard: false, style: minor.style };
        let decision = scc::admit(request, &mut cluster, Record::Answer);
        let mut trials = Vec::with_capacity(self.set.iter().len());
        scc::trace_each(request, &mut cluster, MAX_SHOWN_REASONS, |mut trial| {
            if !report.brief {
                report.trials.push(self.trial(&trial, fold));
            }
            if let Ok(trial) = &mut trial {
                forget(&mut trial.outcome);
            }
            trials.push(trial);
        });
        let Decision { outcome, .. } = &decision;
        match outcome {
            Outcome::Ignored => report.verdict = Verdict::Ignored,
            Outcome::Admitted(winner) => {
                if !report.brief {
                    let edits = winner.first_edits(MAX_DETAILS);
                    report.changes = self.changes(&edits, usize::MAX);
                    report.effective = self.effective(&edits);
                }
                let before = preceded(winner.ranked.scc.name, &trials);
                let scc = winner.ranked.scc.name.to_owned();
                report.verdict = Verdict::Admitted { scc, subject: winner.subject, before };
            }
            Outcome::Refused(denial) => {
                report.verdict = Verdict::Refused;
                self.refusals(denial, &trials, diagnostics);
                if report.brief {
                    return;
                }
                report.api_server_text = Some(scc::forbidden(&request, denial, Phase::Admit, minor.style));
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

    fn trial(&self, trial: &Result<Trial<'_>, ProviderError<'_>>, fold: bool) -> ObjectTrial {
        match trial {
            Ok(trial) => {
                let outcome = match &trial.outcome {
                    Ok(defaults) => {
                        let edits = defaults.first_edits(MAX_SHOWN_REASONS);
                        TrialOutcome::Fits(self.changes(&edits, MAX_SHOWN_CHARACTERS))
                    }
                    Err(refusals) => {
                        let fold = fold && trial.subject.is_none();
                        TrialOutcome::Refuses(self.reasons(trial, refusals, fold))
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

    /// The reasons of an object; folded, the first one stands for all.
    fn reasons(&self, trial: &Trial<'_>, refusals: &[Refusal<'_>], fold: bool) -> Vec<ReasonReport> {
        let shown = if fold { 1 } else { refusals.len() };
        let reason = |refusal: &Refusal<'_>| self.reason(refusal, trial.ranked.scc.name);
        let mut reasons: Vec<ReasonReport> = refusals.iter().take(shown).map(reason).collect();
        let all = refusals.len() + trial.left_out;
        match reasons.last_mut() {
            Some(first) if fold && all > 1 => {
                first.message = format!("{}, and {} more reasons", first.message, all - 1);
            }
            Some(last) if trial.left_out > 0 => {
                let limit = "the limit MAX_SHOWN_REASONS is";
                let message = format!("{} more reasons: {limit} {MAX_SHOWN_REASONS}", trial.left_out);
                let note = ReasonReport { text: message.clone(), message, ..last.clone() };
                reasons.push(note);
            }
            _ => {}
        }
        reasons
    }

    /// The place of a field of the pod in the text; of an absent one, its nearest parent's.
    fn location(&self, path: &FieldPath) -> Location {
        let (node, depth) = self.source.node.at(path);
        let anchor = if depth == path.segments().len() { Anchor::Value } else { Anchor::MissingUnder };
        let path = self.source.path.join(path);
        Location { document: self.source.document, path, span: Some(node.span), anchor }
    }

    /// What edits change, values of more than `characters` cut off.
    fn changes(&self, edits: &[Edit<'_>], characters: usize) -> Vec<Change> {
        let change = |edit: &Edit<'_>| {
            let mut change = remedy::change(self.source.node, &edit.path, edit.value.as_ref());
            let differs = change.before != change.after;
            for value in [&mut change.before, &mut change.after].into_iter().flatten() {
                if let Some((end, _)) = value.char_indices().nth(characters) {
                    *value = format!("{}…", value.get(..end).unwrap_or_default());
                }
            }
            differs.then_some(change)
        };
        edits.iter().filter_map(change).collect()
    }

    fn effective(&self, edits: &[Edit<'_>]) -> Vec<effective::EffectiveContainer> {
        let mut admitted = effective::slice(self.source.node);
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
        for refusal in refusals.iter().take(MAX_POD_FINDINGS) {
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

/// Forgets everything about a trial but how it ended.
fn forget(outcome: &mut Result<scc::Defaults<'_>, Vec<Refusal<'_>>>) {
    match outcome {
        Ok(defaults) => *defaults = scc::Defaults::default(),
        Err(refusals) => *refusals = Vec::new(),
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
