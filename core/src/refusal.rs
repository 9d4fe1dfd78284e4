//! Texts of refusals as people paste them: a 403, an event, a condition, a line of a log.
//!
//! [`read`] finds them anywhere in a text, on one line or wrapped over several, and says who refused, which object and
//! which field decided, and what to do. Both ways in which API servers print values are understood, and the wordings of
//! older releases.

mod grants;
mod items;
mod pod_security;
mod words;

use crate::diag::RuleId;
use crate::source::limits::MAX_DOCUMENT_BYTES;

/// Most refusals that are taken out of one text.
const MAX_REFUSALS: usize = 100;

/// Who refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum RefusedBy {
    /// Admission by `SecurityContextConstraints`.
    SecurityContextConstraints,
    /// Admission by PodSecurityPolicy, which Kubernetes 1.25 dropped.
    PodSecurityPolicy,
    /// Pod Security, with its level and version: `restricted:v1.24`.
    PodSecurity {
        /// Level and version.
        level: String,
        /// It only warned.
        warned: bool,
    },
    /// The API server itself, which runs without `--allow-privileged`.
    ApiServer,
}

/// One refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RefusalText {
    /// Who refused.
    pub by: RefusedBy,
    /// The name of the object, as far as the text has it; it may end in `-`, because names are made after admission.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub pod: Option<String>,
    /// The reasons, in the order of the text, each once.
    pub reasons: Vec<ReasonText>,
    /// Objects that could not be used at all: neither the user nor the service account may.
    pub not_usable: Vec<String>,
    /// What to do about the refusal as a whole.
    pub advice: Vec<String>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ReasonText {
    /// The SCC or policy that gave it, where the text says.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub scc: Option<String>,
    /// The field of the pod, from its root: `spec.containers[0].securityContext.runAsUser`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub field: Option<String>,
    /// The value found, as the text prints it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub value: Option<String>,
    /// The containers it names.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub containers: Vec<String>,
    /// What is wrong, in the text's words.
    pub text: String,
    /// The field of the SCC that decides; of Pod Security, the check.
    pub decided_by: &'static str,
    /// What to do.
    pub advice: &'static str,
    /// For pods of KubeVirt: the grant it is about.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub grant: Option<&'static str>,
    /// The rule that explains it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub rule: Option<RuleId>,
}

/// What a text starts with when it comes from one of the gates.
#[derive(Clone, Copy)]
enum Anchor {
    Scc,
    Policy,
    PodSecurity,
    ApiServer,
}

const ANCHORS: [(&str, Anchor); 9] = [
    ("unable to validate against any security context constraint:", Anchor::Scc),
    ("unable to validate against any pod security policy:", Anchor::Policy),
    ("PodSecurityPolicy: unable to admit pod:", Anchor::Policy),
    ("violates PodSecurity ", Anchor::PodSecurity),
    ("would violate PodSecurity ", Anchor::PodSecurity),
    ("Forbidden: disallowed by cluster policy", Anchor::ApiServer),
    ("no SecurityContextConstraintsProvider available to validate pod request", Anchor::Scc),
    ("no SecurityContextConstraints found in cluster", Anchor::Scc),
    ("does not match the suggested scc/", Anchor::Scc),
];

/// Every refusal in a text; none when it holds none.
pub fn read(text: &str) -> Vec<RefusalText> {
    if text.len() > MAX_DOCUMENT_BYTES {
        return Vec::new();
    }
    let text = words::unwrapped(text);
    let mut places: Vec<(usize, &str, Anchor)> = ANCHORS
        .iter()
        .flat_map(|(words, anchor)| text.match_indices(words).map(move |(at, words)| (at, words, *anchor)))
        .collect();
    places.sort_by_key(|(at, ..)| *at);
    places.truncate(MAX_REFUSALS);
    let mut found = Vec::new();
    for (index, (at, words, anchor)) in places.iter().enumerate() {
        let before = text.get(..*at).unwrap_or_default();
        let start = at.saturating_add(words.len());
        let end = places.get(index + 1).map_or(text.len(), |(next, ..)| *next);
        let after = text.get(start..end).unwrap_or_default();
        found.push(match anchor {
            Anchor::Scc => scc(before, words, after),
            Anchor::Policy => policy(before, after),
            Anchor::PodSecurity => pod_security::read(before, words, after),
            Anchor::ApiServer => api_server(before),
        });
    }
    found
}

fn scc(before: &str, words: &str, after: &str) -> RefusalText {
    let mut listed = items::read(after);
    let mut advice = Vec::new();
    if words.starts_with("no Security") {
        advice.push(
            "No SCC may be used at all: grant one to the pod's service account, `restricted-v2` as a rule."
                .to_owned(),
        );
    }
    if words.starts_with("does not match") {
        advice.push("The annotation openshift.io/required-scc names another SCC than the one that is chosen: correct it, or grant the use of the SCC it names.".to_owned());
    }
    let pod = words::pod_name(before);
    let owner = grants::Owner::of(pod.as_deref());
    let by = RefusedBy::SecurityContextConstraints;
    grants::name(owner, &by, &mut listed.reasons);
    advice.extend(words::kubevirt_advice(owner, before, &listed.not_usable));
    RefusalText { by, pod, reasons: listed.reasons, not_usable: listed.not_usable, advice }
}

fn policy(before: &str, after: &str) -> RefusalText {
    let mut listed = items::read(after);
    let pod = words::pod_name(before);
    listed.reasons.iter_mut().for_each(grants::as_policy);
    grants::name(grants::Owner::of(pod.as_deref()), &RefusedBy::PodSecurityPolicy, &mut listed.reasons);
    let advice = "PodSecurityPolicy went away with Kubernetes 1.25: on such an old cluster grant a policy that allows this to the pod's service account.";
    RefusalText {
        by: RefusedBy::PodSecurityPolicy,
        pod,
        reasons: listed.reasons,
        not_usable: listed.not_usable,
        advice: vec![advice.to_owned()],
    }
}

fn api_server(before: &str) -> RefusalText {
    let path = before.trim_end().trim_end_matches(':').rsplit(' ').next().unwrap_or_default();
    let reason = ReasonText {
        scc: None,
        field: Some(path.to_owned()),
        value: None,
        containers: Vec::new(),
        text: "disallowed by cluster policy".to_owned(),
        decided_by: "--allow-privileged of the API server",
        grant: None,
        advice: "Start the API server with `--allow-privileged=true`; no SCC or policy is asked before that.",
        rule: None,
    };
    RefusalText {
        by: RefusedBy::ApiServer,
        pod: words::quoted_name(before),
        reasons: vec![reason],
        not_usable: Vec::new(),
        advice: Vec::new(),
    }
}
