//! What a check says.

use super::effective::EffectiveContainer;
use super::kubevirt::KubevirtReport;
use super::remedy::{PodFix, PodGrant};
use super::subject::Judged;
use crate::diag::{Diagnostic, Location, Severity};
use crate::input::Workload;
use crate::path::FieldPath;
use crate::refusal::RefusalText;
use crate::scc::{Exemption, Subject};

/// The answer to a text.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Report {
    /// How many objects the text holds.
    pub objects: usize,
    /// One report for each pod or pod template, in order.
    pub pods: Vec<PodReport>,
    /// Findings about the text and its pods.
    pub diagnostics: Vec<Diagnostic>,
    /// Refusals that the text consists of, when it is no manifest but what an API server told.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub pasted: Vec<RefusalText>,
}

/// The sum of a report; the exit status of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Outcome {
    /// Everything is admitted, nothing was found.
    Clean,
    /// Something is refused, or a finding is a warning or an error.
    Findings,
    /// Something could not be judged.
    NotJudged,
}

impl Report {
    /// Whether there is anything to do.
    pub fn outcome(&self) -> Outcome {
        let unread = self.pods.iter().any(|pod| matches!(pod.verdict, Verdict::NotJudged));
        if unread || self.is_empty() || self.is_cut() {
            Outcome::NotJudged
        } else if !self.pasted.is_empty()
            || self.diagnostics.iter().any(|finding| finding.severity >= Severity::Warning)
        {
            Outcome::Findings
        } else {
            Outcome::Clean
        }
    }

    /// Whether part of the text could not be read, because of a limit or because it is no YAML or JSON there: whatever the
    /// part held was not judged.
    fn is_cut(&self) -> bool {
        let of_text =
            |finding: &Diagnostic| matches!(finding.rule.0.split_once('/'), Some(("yaml" | "json", _)));
        self.diagnostics.iter().any(|finding| finding.severity == Severity::Error && of_text(finding))
    }

    /// Whether nothing could be read out of the text although something is wrong with it.
    fn is_empty(&self) -> bool {
        let errors = self.diagnostics.iter().any(|finding| finding.severity == Severity::Error);
        self.objects == 0 && errors
    }
}

/// The answer for one pod or pod template.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PodReport {
    /// Which document of the text.
    pub document: usize,
    /// Where the pod stands in it.
    pub path: FieldPath,
    /// The kind of the object.
    pub kind: Workload,
    /// The object's name.
    pub name: String,
    /// The namespace it was judged in.
    pub namespace: String,
    /// The service account the pod runs as.
    pub service_account: String,
    /// Who was judged.
    pub judged: Judged,
    /// What was taken for granted.
    pub assumptions: Vec<Assumption>,
    /// The answer.
    pub verdict: Verdict,
    /// For a pod that claims to be KubeVirt's, or that KubeVirt creates: what it is, what it uses, what the guard found.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub kubevirt: Option<Box<KubevirtReport>>,
    /// What admission changes in the pod, in order; empty when it is refused.
    pub changes: Vec<Change>,
    /// What each container runs with after admission; empty when it is refused.
    pub effective: Vec<EffectiveContainer>,
    /// Every object of the cluster in the order they are tried.
    pub trials: Vec<ObjectTrial>,
    /// Changes after which it would be admitted, the least work first; empty when it is admitted.
    pub fixes: Vec<PodFix>,
    /// The other way: a grant with which it would be admitted as it is.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub grant: Option<PodGrant>,
    /// What the API server would say, when it refuses.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub api_server_text: Option<String>,
    /// Whether there is only the verdict, because the text holds more pods than are told about in full.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub brief: bool,
}

/// Something that was taken for granted and can be said with an option.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Assumption {
    /// What it is about: `namespace`, `uid-range`, `mcs`, `service-account`.
    pub about: &'static str,
    /// The value.
    pub value: String,
}

/// Whether a pod is admitted.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(tag = "verdict", rename_all = "kebab-case"))]
pub enum Verdict {
    /// Admitted by an object.
    Admitted {
        /// The object.
        scc: String,
        /// On whose behalf.
        subject: Subject,
        /// The next usable object that would take the pod, and why it was not reached.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        before: Option<Preceded>,
    },
    /// The namespace is exempt, so admission does not look.
    Exempt {
        /// Why.
        exemption: Exemption,
    },
    /// The plugin ignores such a request.
    Ignored,
    /// Refused.
    Refused,
    /// Could not be judged; a finding says why.
    NotJudged,
}

/// The object that would have been next.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Preceded {
    /// The object.
    pub scc: String,
    /// Why the chosen one goes first, in OpenShift's words.
    pub reason: &'static str,
}

/// One change of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Change {
    /// The field, from the root of the pod.
    pub path: FieldPath,
    /// Its value before as JSON; `None` when it was absent.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub before: Option<String>,
    /// Its value after as JSON; `None` when it is removed.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub after: Option<String>,
}

/// One object tried on the pod.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ObjectTrial {
    /// The object.
    pub scc: String,
    /// Its priority.
    pub priority: i64,
    /// Its restrictiveness points.
    pub points: i64,
    /// On whose behalf it may be used; `None` when by nobody.
    pub usable_by: Option<Subject>,
    /// Whether it takes the pod.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub outcome: TrialOutcome,
}

/// How a trial ended.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum TrialOutcome {
    /// It takes the pod, after these changes.
    Fits(Vec<Change>),
    /// It refuses, for these reasons.
    Refuses(Vec<ReasonReport>),
    /// It stops every request in this namespace.
    Broken(String),
}

/// One reason of a refusal.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ReasonReport {
    /// The rule.
    pub rule: &'static str,
    /// The field, with its place in the text.
    pub at: Location,
    /// The reason in one line.
    pub message: String,
    /// OpenShift's text for it.
    pub text: String,
}
