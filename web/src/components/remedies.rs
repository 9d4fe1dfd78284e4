//! What to do about a refused pod: change it, or grant something.

use super::changes;
use super::copy::Copy;
use super::problems::ticks;
use crate::shared::Shared;
use virt_grants_core::check::{FixStep, PodFix, PodGrant, Report};
use virt_grants_core::diag::{Fix, Safety};
use virt_grants_core::scc::Subject;
use yew::prelude::*;

/// Properties of [`Remedies`].
#[derive(PartialEq, Properties)]
pub struct RemediesProps {
    /// What was found.
    pub report: Shared<Report>,
    /// Which pod is shown.
    pub pod: usize,
    /// Applies a fix.
    pub fix: Callback<Fix>,
}

/// A card for each way out, the least work first.
#[component]
pub fn Remedies(props: &RemediesProps) -> Html {
    let Some(pod) = props.report.pods.get(props.pod) else { return Html::default() };
    if pod.fixes.is_empty() && pod.grant.is_none() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="remedies">
            <header>
                <h2 id="remedies">{ "Ways out" }</h2>
                <p class="sub">{ "each one judged again before it is offered" }</p>
            </header>
            <ol class="list remedies">
                { for pod.fixes.iter().map(|fix| change_card(fix, &props.fix)) }
                if let Some(grant) = &pod.grant { { grant_card(grant) } }
            </ol>
        </section>
    }
}

fn change_card(fix: &PodFix, apply: &Callback<Fix>) -> Html {
    let button = fix.text.clone().map(|change| {
        let onclick = apply.reform(move |_: MouseEvent| change.clone());
        let name = format!("Apply the changes for {}", fix.scc);
        html! { <button type="button" class="button primary" {onclick} aria-label={name}>{ "Apply" }</button> }
    });
    let who = match fix.usable_by {
        Subject::ServiceAccount => "the pod's service account",
        Subject::User => "the user",
    };
    html! {
        <li class="remedy">
            <dl class="if-then">
                <dt>{ "If" }</dt>
                <dd>{ if fix.steps.len() == 1 { "the pod can live with this change".to_owned() } else { format!("the pod can live with these {} changes", fix.steps.len()) } }</dd>
                <dt>{ "then" }</dt>
                <dd>{ ticks(&format!("`{}` takes it, which {who} may use", fix.scc)) }</dd>
                <dt>{ "do" }</dt>
                <dd class="steps">{ for fix.steps.iter().map(step) }{ button }</dd>
            </dl>
        </li>
    }
}

fn step(step: &FixStep) -> Html {
    let (class, words) = match step.safety {
        Safety::Safe => ("good", "safe"),
        Safety::ChangesBehaviour => ("warn", "changes behaviour"),
        Safety::NeedsReview => ("bad", "needs review"),
    };
    html! {
        <div class="step">
            <p><b>{ ticks(&step.title) }</b>{ " " }<span class={classes!("tag", class)}>{ words }</span></p>
            <p class="sub">{ ticks(&sentence(&step.why)) }{ " " }{ ticks(&sentence(&step.cost)) }</p>
            <details><summary class="sub">{ "Preview" }</summary><div class="diff">{ changes::change(&step.change) }</div></details>
        </div>
    }
}

fn grant_card(grant: &PodGrant) -> Html {
    let (command, manifests) = (grant.command.clone(), grant.manifests.clone());
    let beyond = || grant.beyond.iter().map(|more| html! { <li>{ ticks(more) }</li> });
    html! {
        <li class="remedy">
            <dl class="if-then">
                <dt>{ "If" }</dt>
                <dd>{ "the pod has to stay as it is, and an administrator agrees" }</dd>
                <dt>{ "then" }</dt>
                <dd>{ ticks(&format!("`{}` takes it unchanged", grant.scc)) }</dd>
                <dt>{ "do" }</dt>
                <dd class="steps">
                    <pre class="code wrap">{ &grant.command }</pre>
                    <span class="row">
                        <Copy label="Copy command" text={Callback::from(move |()| command.clone())} />
                        <Copy label="Copy as manifests" text={Callback::from(move |()| manifests.clone())} />
                    </span>
                    if !grant.beyond.is_empty() {
                        <details>
                            <summary class="sub">{ format!("It gives {} things more than the pod needs", grant.beyond.len()) }</summary>
                            <ul class="beyond">{ for beyond() }</ul>
                        </details>
                    }
                </dd>
            </dl>
        </li>
    }
}

/// A remark as a sentence: first letter and full stop.
pub fn sentence(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let end = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{}{end}", crate::route::capitalised(text))
}
