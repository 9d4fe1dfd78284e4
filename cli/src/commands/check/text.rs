//! The report as text: something to paste into a ticket.

mod kubevirt;

use super::Checked;
use crate::pasted;
use crate::style::{ADDED, BAD, DIM, GOOD, REMOVED, STRONG, WARN, paint};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use virt_grants_core::check::{Change, EffectiveContainer, ObjectTrial, PodReport, TrialOutcome, Verdict};
use virt_grants_core::diag::plain::{self, Ink};
use virt_grants_core::diag::{Diagnostic, Severity, SourceText};
use virt_grants_core::scc::{Exemption, Subject};

/// Longest value shown in a line.
const MAX_VALUE: usize = 80;

/// What was checked in one file, verdicts first; adds it to the counts.
pub(super) fn report(checked: &Checked, unfold: bool, counts: &mut Counts) -> String {
    counts.add(checked);
    let mut out = String::new();
    let source = SourceText::new(&checked.file, &checked.text);
    Printer { checked, source, unfold, out: &mut out }.file();
    out
}

/// The sum of all files.
#[derive(Default)]
pub(super) struct Counts {
    files: usize,
    pods: usize,
    refused: usize,
    unknown: usize,
    pasted: bool,
}

impl Counts {
    fn add(&mut self, checked: &Checked) {
        let pods = &checked.report.pods;
        let count = |wanted: fn(&Verdict) -> bool| pods.iter().filter(|pod| wanted(&pod.verdict)).count();
        self.files += 1;
        self.pods += pods.len();
        self.refused += count(|verdict| matches!(verdict, Verdict::Refused));
        self.unknown += count(|verdict| matches!(verdict, Verdict::NotJudged));
        self.pasted |= !checked.report.pasted.is_empty();
    }

    /// The last line. Nothing where nothing could be read, of which the reason has been said, or where a refusal was
    /// explained and no pod was judged.
    pub(super) fn summary(&self) -> String {
        if self.files == 0 || (self.pasted && self.pods == 0) {
            return String::new();
        }
        let Self { pods, refused, unknown, .. } = *self;
        let admitted = pods - refused - unknown;
        let not_judged = if unknown > 0 { format!(", {unknown} not judged") } else { String::new() };
        let (pods, files) = (plural(pods, "pod"), plural(self.files, "file"));
        format!("{pods} in {files}: {admitted} admitted, {refused} refused{not_judged}\n")
    }
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// The colours of findings.
struct Painted;

impl plain::Style for Painted {
    fn paint(&self, ink: Ink, text: &str, out: &mut String) {
        let style = match ink {
            Ink::Severity(Severity::Error) => BAD,
            Ink::Severity(Severity::Warning) => WARN,
            Ink::Severity(Severity::Info) | Ink::Message => STRONG,
            Ink::Gutter | Ink::Label | Ink::Related => DIM,
            Ink::Removed => REMOVED,
            Ink::Added => ADDED,
        };
        out.push_str(&paint(style, text));
    }
}

struct Printer<'a> {
    checked: &'a Checked,
    source: SourceText<'a>,
    unfold: bool,
    out: &'a mut String,
}

impl Printer<'_> {
    fn line(&mut self, text: impl std::fmt::Display) {
        let _ = writeln!(self.out, "{text}");
    }

    fn file(&mut self) {
        let report = &self.checked.report;
        for pod in &report.pods {
            self.pod(pod);
        }
        self.out.push_str(&pasted::text(&report.pasted));
        let shown_with_a_pod =
            |one: &Diagnostic| report.pods.iter().any(|pod| !pod.brief && belongs(one, pod));
        let rest: Vec<&Diagnostic> = report.diagnostics.iter().filter(|one| !shown_with_a_pod(one)).collect();
        for finding in &rest {
            self.finding(finding, true, "");
        }
        if !rest.is_empty() {
            self.line("");
        }
    }

    fn pod(&mut self, pod: &PodReport) {
        let (word, rest) = verdict(pod);
        self.line(format_args!(
            "{word} {} {}{}",
            paint(STRONG, format_args!("{}/{}", pod.kind, pod.name)),
            paint(DIM, format_args!("({})", self.place(pod))),
            rest
        ));
        if pod.brief {
            return;
        }
        self.judged(pod);
        if let Some(known) = &pod.kubevirt {
            kubevirt::section(known, self.out);
        }
        match &pod.verdict {
            Verdict::Admitted { before, .. } => {
                if let Some(next) = before {
                    self.line(format_args!("  before     {}, because it {}", next.scc, next.reason));
                }
                self.changes("  changes    ", &pod.changes);
                self.effective(&pod.effective);
            }
            Verdict::Refused => self.refused(pod),
            _ => {}
        }
        if self.unfold {
            self.all_trials(pod);
        }
        self.line("");
    }

    fn place(&self, pod: &PodReport) -> String {
        let documents = self.checked.report.pods.iter().any(|other| other.document > 0);
        let document = if documents { format!(", document {}", pod.document + 1) } else { String::new() };
        format!("{}{document}", self.checked.file)
    }

    fn judged(&mut self, pod: &PodReport) {
        let judged = &pod.judged;
        self.line(format_args!(
            "  judged     {} {}",
            judged.user,
            paint(DIM, format_args!("({})", judged.because))
        ));
        let assumed: Vec<String> =
            pod.assumptions.iter().map(|one| format!("{} {}", one.about, one.value)).collect();
        self.line(format_args!(
            "  runs as    service account {} in namespace {}",
            pod.service_account, pod.namespace
        ));
        if !assumed.is_empty() {
            self.line(paint(DIM, format_args!("  assumed    {}", assumed.join(", "))));
        }
    }

    fn changes(&mut self, label: &str, changes: &[Change]) {
        if changes.is_empty() {
            self.line(format_args!("{label}nothing in the pod"));
            return;
        }
        self.line(label.trim_end());
        for change in changes {
            self.change(change);
        }
    }

    fn change(&mut self, change: &Change) {
        if let Some(before) = &change.before {
            self.line(paint(REMOVED, format_args!("    - {}: {}", change.path, short(before))));
        }
        if let Some(after) = &change.after {
            self.line(paint(ADDED, format_args!("    + {}: {}", change.path, short(after))));
        }
    }

    fn effective(&mut self, containers: &[EffectiveContainer]) {
        self.line("  then runs");
        for container in containers {
            self.line(format_args!("    {}: {}", paint(STRONG, &container.name), effective(container)));
        }
    }

    fn refused(&mut self, pod: &PodReport) {
        let findings: Vec<&Diagnostic> =
            self.checked.report.diagnostics.iter().filter(|one| belongs(one, pod)).collect();
        let mut advised = BTreeSet::new();
        for finding in &findings {
            // The same advice once is enough.
            let advise = advised.insert(finding.rule);
            self.finding(finding, advise, "  ");
        }
        self.remedies(pod);
        if self.unfold {
            return;
        }
        let closest = closest(pod);
        let (usable, others): (Vec<&ObjectTrial>, Vec<&ObjectTrial>) = pod
            .trials
            .iter()
            .filter(|trial| Some(&trial.scc) != closest)
            .partition(|trial| trial.usable_by.is_some());
        let names = |trials: &[&ObjectTrial]| {
            trials.iter().map(|trial| trial.scc.as_str()).collect::<Vec<_>>().join(", ")
        };
        if !usable.is_empty() {
            self.line(format_args!("  also refused by {}", names(&usable)));
        }
        let fitting: Vec<&ObjectTrial> =
            others.iter().copied().filter(|trial| matches!(trial.outcome, TrialOutcome::Fits(_))).collect();
        if !fitting.is_empty() {
            self.line(format_args!("  would fit, but may not be used: {}", names(&fitting)));
        }
        let folded = pod.trials.len();
        self.line(paint(DIM, format_args!("  {folded} SCCs were tried; --all shows each with its reasons")));
    }

    /// What to do: the change with the least work, or a grant.
    fn remedies(&mut self, pod: &PodReport) {
        if let Some(fix) = pod.fixes.first() {
            self.line(format_args!("  {} {} takes it after", paint(STRONG, "change it:"), fix.scc));
            for step in &fix.steps {
                self.change(&step.change);
                if !step.cost.is_empty() {
                    self.line(paint(DIM, format_args!("        {}", step.cost)));
                }
            }
        }
        if let Some(grant) = &pod.grant {
            let label = if pod.fixes.is_empty() { "grant:" } else { "or grant:" };
            self.line(format_args!("  {} {}", paint(STRONG, label), grant.command));
            if !grant.beyond.is_empty() {
                let beyond = grant.beyond.join(", ");
                self.line(paint(DIM, format_args!("        which also allows {beyond}")));
            }
        }
    }

    /// A finding with its code frame; without its advice where that has been given already.
    fn finding(&mut self, finding: &Diagnostic, advise: bool, indent: &str) {
        let mut shown = finding.clone();
        if !advise {
            shown.help = None;
        }
        let mut text = String::new();
        plain::render_one(&self.source, &shown, &Painted, &mut text);
        for line in text.lines() {
            self.line(format_args!("{indent}{line}"));
        }
    }

    fn all_trials(&mut self, pod: &PodReport) {
        self.line("  every SCC in the order it is tried");
        for trial in &pod.trials {
            let usable = match trial.usable_by {
                Some(Subject::ServiceAccount) => "usable by the service account",
                Some(Subject::User) => "usable by the user",
                None => "not usable",
            };
            let detail =
                paint(DIM, format_args!("priority {}, {} points, {usable}", trial.priority, trial.points));
            match &trial.outcome {
                TrialOutcome::Fits(_) => {
                    self.line(format_args!("    {} {} {detail}", paint(GOOD, "fits   "), trial.scc));
                }
                TrialOutcome::Refuses(reasons) => {
                    self.line(format_args!("    {} {} {detail}", paint(BAD, "refuses"), trial.scc));
                    for reason in reasons {
                        let place = reason.at.span.map(|span| self.source.position(span.start));
                        let line =
                            place.map(|place| format!("{}:{}", place.line, place.column)).unwrap_or_default();
                        self.line(format_args!(
                            "              {} {}",
                            reason.message,
                            paint(DIM, format_args!("{} {line}", reason.at.path))
                        ));
                    }
                }
                TrialOutcome::Broken(message) => {
                    self.line(format_args!("    {} {} {message}", paint(BAD, "broken "), trial.scc));
                }
            }
        }
    }
}

/// Whether a refusal is about this pod.
fn belongs(finding: &Diagnostic, pod: &PodReport) -> bool {
    let (path, base) = (finding.at.path.segments(), pod.path.segments());
    finding.rule.0.starts_with("scc/") && finding.at.document == pod.document && path.starts_with(base)
}

/// The usable object with the fewest reasons: the one whose reasons are shown.
fn closest(pod: &PodReport) -> Option<&String> {
    let usable = pod.trials.iter().filter(|trial| trial.usable_by.is_some());
    let reasons = usable.filter_map(|trial| match &trial.outcome {
        TrialOutcome::Refuses(reasons) => Some((reasons.len(), &trial.scc)),
        _ => None,
    });
    reasons.min_by_key(|(count, _)| *count).map(|(_, scc)| scc)
}

fn verdict(pod: &PodReport) -> (String, String) {
    match &pod.verdict {
        Verdict::Admitted { scc, subject, .. } => {
            let whose = match subject {
                Subject::ServiceAccount => "the service account may use it",
                Subject::User => "the user may use it",
            };
            (paint(GOOD, "admitted"), format!(" by {} ({whose})", paint(STRONG, scc)))
        }
        Verdict::Exempt { exemption } => {
            let why = match exemption {
                Exemption::Name => "SCC admission skips this namespace by name",
                Exemption::RunLevel => "SCC admission skips namespaces of run level 0 and 1",
                Exemption::Label => "SCC admission is switched off for this namespace by label",
            };
            (paint(WARN, "exempt"), format!(": {why}"))
        }
        Verdict::Ignored => {
            (paint(WARN, "ignored"), ": SCC admission does not look at such a request".to_owned())
        }
        Verdict::Refused => (paint(BAD, "refused"), String::new()),
        Verdict::NotJudged => (paint(BAD, "not judged"), ": it could not be read".to_owned()),
    }
}

fn effective(container: &EffectiveContainer) -> String {
    let mut parts = Vec::new();
    match container.run_as_user {
        Some(uid) => parts.push(format!("uid {uid}")),
        None if container.run_as_non_root => parts.push("the image's user, not root".to_owned()),
        None => parts.push("the image's user".to_owned()),
    }
    parts.extend(container.fs_group.map(|group| format!("fsGroup {group}")));
    let kind = container.se_linux_type.as_deref().unwrap_or("container_t");
    let level = container.se_linux_level.as_deref().unwrap_or("a level the runtime picks");
    parts.push(format!("SELinux {kind} {level}"));
    if !container.capabilities_add.is_empty() {
        parts.push(format!("adds {}", container.capabilities_add.join(" ")));
    }
    if !container.capabilities_drop.is_empty() {
        parts.push(format!("drops {}", container.capabilities_drop.join(" ")));
    }
    if container.privileged {
        parts.push("privileged".to_owned());
    }
    if container.allow_privilege_escalation == Some(false) {
        parts.push("no escalation".to_owned());
    }
    let seccomp = if container.seccomp.is_empty() { "no" } else { &container.seccomp };
    parts.push(format!("seccomp {seccomp}"));
    parts.join(", ")
}

fn short(value: &str) -> String {
    if value.chars().count() <= MAX_VALUE {
        return value.to_owned();
    }
    let head: String = value.chars().take(MAX_VALUE - 1).collect();
    format!("{head}…")
}
