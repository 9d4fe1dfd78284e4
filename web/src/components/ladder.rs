//! The SCC ladder: every object of the cluster in the order in which they are tried, and what each says to the pod.

mod picture;
mod table;

use crate::shared::Shared;
use crate::text::counted;
use picture::picture;
use std::collections::BTreeSet;
use table::Rung;
use virt_grants_core::check::{ObjectTrial, PodReport, Report, TrialOutcome, Verdict};
use virt_grants_core::source::Span;
use yew::prelude::*;

/// What an object judges, in the columns of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strategy {
    /// `runAsUser` and `runAsNonRoot`.
    User,
    /// `fsGroup` and `supplementalGroups`.
    Groups,
    /// SELinux options.
    SeLinux,
    /// seccomp profiles.
    Seccomp,
    /// Capabilities.
    Capabilities,
    /// Kinds of volumes.
    Volumes,
    /// Namespaces and ports of the host.
    Host,
    /// `privileged`.
    Privileged,
    /// `allowPrivilegeEscalation`.
    Escalation,
    /// Sysctls and the root file system.
    Other,
}

impl Strategy {
    /// The columns, with their labels.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::User, "user"),
        (Self::Groups, "groups"),
        (Self::SeLinux, "SELinux"),
        (Self::Seccomp, "seccomp"),
        (Self::Capabilities, "capabilities"),
        (Self::Volumes, "volumes"),
        (Self::Host, "host"),
        (Self::Privileged, "privileged"),
        (Self::Escalation, "escalation"),
        (Self::Other, "other"),
    ];

    /// What the rule with this id judges.
    pub fn of(rule: &str) -> Self {
        let name = rule.strip_prefix("scc/").unwrap_or(rule);
        let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| name.starts_with(prefix));
        if starts(&["run-as"]) {
            Self::User
        } else if starts(&["fs-group", "supplemental-group", "group"]) {
            Self::Groups
        } else if starts(&["se-linux"]) {
            Self::SeLinux
        } else if starts(&["seccomp"]) {
            Self::Seccomp
        } else if starts(&["capabilit"]) {
            Self::Capabilities
        } else if starts(&["volume", "flex"]) {
            Self::Volumes
        } else if starts(&["host"]) {
            Self::Host
        } else if starts(&["privileged"]) {
            Self::Privileged
        } else if starts(&["allow-privilege"]) {
            Self::Escalation
        } else {
            Self::Other
        }
    }
}

/// What an object did, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It takes the pod.
    Chosen,
    /// It would take the pod, and comes later.
    Later,
    /// It would take the pod, but may not be used.
    Unusable,
    /// It refuses.
    Refuses,
    /// It stops every request.
    Broken,
}

impl Standing {
    /// What an object did for this pod.
    pub fn of(trial: &ObjectTrial, pod: &PodReport) -> Self {
        match &trial.outcome {
            TrialOutcome::Broken(_) => Self::Broken,
            TrialOutcome::Refuses(_) => Self::Refuses,
            TrialOutcome::Fits(_) => match &pod.verdict {
                Verdict::Admitted { scc, .. } if *scc == trial.scc => Self::Chosen,
                _ if trial.usable_by.is_none() => Self::Unusable,
                _ => Self::Later,
            },
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Chosen => "takes the pod",
            Self::Later => "would take it, comes later",
            Self::Unusable => "would take it, may not be used",
            Self::Refuses => "refuses",
            Self::Broken => "stops every request",
        }
    }

    /// The class of its tag.
    pub fn class(self) -> &'static str {
        match self {
            Self::Chosen => "good",
            Self::Later => "note",
            Self::Unusable => "warn",
            Self::Refuses | Self::Broken => "bad",
        }
    }
}

/// The columns in which an object refuses.
fn refused(trial: &ObjectTrial) -> BTreeSet<Strategy> {
    match &trial.outcome {
        TrialOutcome::Refuses(reasons) => reasons.iter().map(|reason| Strategy::of(reason.rule)).collect(),
        _ => BTreeSet::new(),
    }
}

/// Properties of [`Ladder`].
#[derive(PartialEq, Properties)]
pub struct LadderProps {
    /// The checked text.
    pub text: AttrValue,
    /// What was found.
    pub report: Shared<Report>,
    /// Which pod is shown.
    pub pod: usize,
    /// Moves the caret.
    pub go: Callback<Span>,
}

/// The picture, and under it the same as a table with every reason.
#[component]
pub fn Ladder(props: &LadderProps) -> Html {
    // Without scripts nobody could draw the inside of a row when it is opened.
    let alive = use_state_eq(|| false);
    {
        let alive = alive.clone();
        use_effect_with((), move |()| alive.set(true));
    }
    let Some(pod) = props.report.pods.get(props.pod).filter(|pod| !pod.trials.is_empty()) else {
        return Html::default();
    };
    let rung = |(number, trial): (usize, &ObjectTrial)| {
        html! {
            <li key={trial.scc.clone()}>
                <Rung text={props.text.clone()} report={props.report.clone()} pod={props.pod} {number} unfolded={!*alive} go={props.go.clone()} />
            </li>
        }
    };
    html! {
        <section class="card ladder" aria-labelledby="ladder">
            <header>
                <h2 id="ladder">{ "Every SCC, in the order they are tried" }</h2>
                <p class="sub">{ counted(pod.trials.len(), "object") }</p>
            </header>
            <div class="scroll" tabindex="0" role="group" aria-label="Picture of the ladder">{ picture(pod) }</div>
            <p class="sub legend">
                <span><b class="g">{ "●" }</b>{ " passes" }</span>
                <span><b class="b">{ "✕" }</b>{ " refuses" }</span>
                <span><b>{ "▮" }</b>{ " may be used" }</span>
                <span><b>{ "▯" }</b>{ " may not be used" }</span>
            </p>
            <ol class="list rungs">{ for pod.trials.iter().enumerate().map(rung) }</ol>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;
    use std::collections::BTreeSet;
    use virt_grants_core::check::{Options, check};

    #[test]
    fn refusals_stand_in_the_column_of_the_field_they_are_about() {
        let fields = [
            ("runAsUser", Strategy::User),
            ("runAsNonRoot", Strategy::User),
            ("fsGroup", Strategy::Groups),
            ("supplementalGroups", Strategy::Groups),
            ("seLinuxOptions", Strategy::SeLinux),
            ("seccompProfile", Strategy::Seccomp),
            ("capabilities", Strategy::Capabilities),
            ("volumes", Strategy::Volumes),
            ("hostNetwork", Strategy::Host),
            ("hostPID", Strategy::Host),
            ("hostUsers", Strategy::Host),
            ("ports", Strategy::Host),
            ("allowPrivilegeEscalation", Strategy::Escalation),
            ("readOnlyRootFilesystem", Strategy::Other),
        ];
        let mut seen = BTreeSet::new();
        for example in examples::ALL {
            for trial in check(example.text, &Options::default()).pods.iter().flat_map(|pod| &pod.trials) {
                let TrialOutcome::Refuses(reasons) = &trial.outcome else { continue };
                for reason in reasons {
                    let path = reason.at.path.to_string();
                    let (_, column) = fields.iter().find(|(field, _)| path.contains(field)).expect(&path);
                    assert_eq!(Strategy::of(reason.rule), *column, "{} at {path}", reason.rule);
                    seen.insert(*column);
                }
            }
        }
        assert!(seen.len() >= 6, "the examples show too little: {seen:?}");
    }
}
