//! The answer: who was judged, which object took the pod, and why before the next.

use super::icon::{Icon, Picture};
use super::link::Link;
use super::problems::ticks;
use crate::route::Route;
use crate::shared::Shared;
use virt_grants_core::check::{Assumption, PodReport, Preceded, Report, Verdict};
use virt_grants_core::scc::{Exemption, Subject};
use yew::prelude::*;

/// Properties of [`VerdictCard`].
#[derive(PartialEq, Properties)]
pub struct VerdictProps {
    /// What was found.
    pub report: Shared<Report>,
    /// Which pod is shown.
    pub pod: usize,
}

/// The card at the top of the answer.
#[component]
pub fn VerdictCard(props: &VerdictProps) -> Html {
    let Some(pod) = props.report.pods.get(props.pod) else {
        return html! {
            <section class="card verdict unknown" aria-labelledby="verdict">
                <h2 id="verdict"><Picture icon={Icon::Dash} />{ "No pod to judge" }</h2>
                <p class="sub">{ nothing(&props.report) }</p>
            </section>
        };
    };
    let (class, icon) = look(&pod.verdict);
    html! {
        <section class={classes!("card", "verdict", class)} aria-labelledby="verdict">
            <h2 id="verdict"><Picture {icon} />{ headline(pod) }</h2>
            <p>{ ticks(&explanation(pod)) }</p>
            <dl class="facts">
                if let Verdict::Admitted { scc, .. } = &pod.verdict && let Some(to) = Route::scc(scc) {
                    <dt>{ "SCC" }</dt>
                    <dd><Link {to}><code>{ scc }</code></Link></dd>
                }
                <dt>{ "Pod" }</dt>
                <dd>{ ticks(&format!("{} `{}` in namespace `{}`", pod.kind, pod.name, pod.namespace)) }</dd>
                <dt>{ "Judged" }</dt>
                <dd><code>{ &pod.judged.user }</code><span class="sub">{ format!(" — {}", pod.judged.because) }</span></dd>
                <dt>{ "Runs as" }</dt>
                <dd>{ ticks(&format!("service account `{}`", pod.service_account)) }</dd>
                if !pod.assumptions.is_empty() {
                    <dt>{ "Assumed" }</dt>
                    <dd>{ for pod.assumptions.iter().map(assumption) }{ " " }
                        <Link to={Route::Guide { name: "limits".to_owned() }} class="sub">{ "What a page cannot know" }</Link></dd>
                }
            </dl>
        </section>
    }
}

fn nothing(report: &Report) -> &'static str {
    if report.objects == 0 {
        "Paste a pod, a Deployment or anything else that makes pods."
    } else {
        "The text holds objects, but none of them is a pod or makes pods."
    }
}

fn look(verdict: &Verdict) -> (&'static str, Icon) {
    match verdict {
        Verdict::Admitted { .. } => ("good", Icon::Check),
        Verdict::Refused => ("bad", Icon::Cross),
        Verdict::Exempt { .. } | Verdict::Ignored => ("note", Icon::Info),
        Verdict::NotJudged => ("warn", Icon::Warning),
    }
}

/// The answer in a few words.
pub fn headline(pod: &PodReport) -> String {
    match &pod.verdict {
        Verdict::Admitted { scc, .. } => format!("Admitted by {scc}"),
        Verdict::Exempt { .. } => "Not looked at: the namespace is exempt".to_owned(),
        Verdict::Ignored => "Not looked at".to_owned(),
        Verdict::Refused => "Refused".to_owned(),
        Verdict::NotJudged => "Could not be judged".to_owned(),
    }
}

/// The answer in a sentence or two.
pub fn explanation(pod: &PodReport) -> String {
    match &pod.verdict {
        Verdict::Admitted { scc, subject, before } => admitted(scc, *subject, before.as_ref()),
        Verdict::Exempt { exemption } => match exemption {
            Exemption::Name => "Namespaces of the control plane are not looked at, by name.".to_owned(),
            Exemption::RunLevel => "The namespace has the label `openshift.io/run-level`.".to_owned(),
            Exemption::Label => "A label of the namespace switches this admission off.".to_owned(),
        },
        Verdict::Ignored => "SCC admission does not look at a request of this kind.".to_owned(),
        Verdict::Refused => {
            let usable = pod.trials.iter().filter(|trial| trial.usable_by.is_some()).count();
            let (all, sccs) = (pod.trials.len(), if usable == 1 { "SCC" } else { "SCCs" });
            format!(
                "This user and service account may use {usable} {sccs} of {all}, and none of those takes the pod."
            )
        }
        Verdict::NotJudged => "Kubernetes would refuse this text; the problems say why.".to_owned(),
    }
}

fn admitted(scc: &str, subject: Subject, before: Option<&Preceded>) -> String {
    let who = match subject {
        Subject::ServiceAccount => "the pod's service account",
        Subject::User => "the user",
    };
    match before {
        Some(next) => format!(
            "Of the SCCs that {who} may use, `{scc}` is the first that takes the pod. `{}` would take it too, but `{scc}` goes \
             before it: {}.",
            next.scc, next.reason
        ),
        None => format!("Of the SCCs that {who} may use, `{scc}` is the only one that takes the pod."),
    }
}

fn assumption(assumption: &Assumption) -> Html {
    html! { <span class="assumption">{ format!("{} ", assumption.about) }<code>{ &assumption.value }</code></span> }
}
