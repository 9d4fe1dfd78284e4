//! What a group of denials means.

use crate::components::copy::Copy;
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::{Route, capitalised};
use crate::text::counted;
use virt_grants_core::selinux::avc::explain::{Basis, RuleVerdict};
use virt_grants_core::selinux::avc::{Explanation, Group};
use yew::prelude::*;

/// Properties of [`Explained`].
#[derive(PartialEq, Properties)]
pub(super) struct ExplainedProps {
    pub(super) group: Group,
    pub(super) explanation: Explanation,
}

/// One cause: what happened, why, which grant it is, what to do.
#[component]
pub(super) fn Explained(props: &ExplainedProps) -> Html {
    let explanation = &props.explanation;
    html! {
        <section class="card denial">
            <header>
                <h2>{ ticks(&capitalised(&explanation.headline)) }</h2>
                <p class="sub">{ counted(props.group.count, "record") }</p>
            </header>
            <p>{ ticks(&capitalised(&explanation.outcome.text)) }{ "." }</p>
            if !explanation.reasons.is_empty() {
                <div><h3>{ "Why" }</h3><ul class="plain-list">{ for explanation.reasons.iter().map(|reason| html! {
                    <li>{ ticks(&capitalised(&reason.statement.text)) }{ basis(reason.statement.basis) }</li>
                }) }</ul></div>
            }
            if !explanation.grants.is_empty() {
                <div><h3>{ "KubeVirt's grant for it" }</h3><ul class="plain-list">{ for explanation.grants.iter().map(|grant| html! {
                    <li>
                        { Route::grant(grant.id).map(|to| html! { <Link {to}><code>{ grant.id }</code></Link> }) }
                        { ticks(&format!(": {}; shipped in {}", grant.feature, grant.releases())) }
                        { if grant.documented { "; documented" } else { "; never documented" } }
                        <pre class="code wrap">{ &grant.rule }</pre>
                    </li>
                }) }</ul></div>
            }
            if !explanation.remedies.is_empty() {
                <div><h3>{ "What to do" }</h3><ol class="list">{ for explanation.remedies.iter().map(|remedy| html! {
                    <li class="remedy"><dl class="if-then">
                        <dt>{ "If" }</dt><dd>{ ticks(&remedy.condition) }</dd>
                        <dt>{ "then" }</dt><dd>{ ticks(&remedy.diagnosis) }</dd>
                        <dt>{ "do" }</dt><dd><b>{ ticks(&remedy.action) }</b>{ basis(remedy.basis) }
                            if !remedy.cost.is_empty() && remedy.cost != "none" { <p class="sub">{ ticks(&capitalised(&remedy.cost)) }</p> }</dd>
                    </dl></li>
                }) }</ol></div>
            }
            if let Some(rule) = &explanation.rule {
                <details>
                    <summary>{ match rule.verdict {
                        RuleVerdict::ChangesNothing => "The allow rule would change nothing",
                        RuleVerdict::Wrong => "The allow rule would be wrong",
                        RuleVerdict::LastResort => "The allow rule, as the last resort",
                    } }</summary>
                    <div class="stack">
                        <p>{ ticks(&capitalised(&rule.because)) }{ "." }</p>
                        <pre class="code wrap">{ format!("{}\n{}", rule.rule, rule.cil) }</pre>
                        <Copy label="Copy as CIL" text={copied(&rule.cil)} />
                    </div>
                </details>
            }
            if !explanation.unknown.is_empty() {
                <details><summary>{ "What only the node's policy can tell" }</summary>
                    <ul class="plain-list">{ for explanation.unknown.iter().map(|text| html! { <li>{ ticks(&capitalised(text)) }</li> }) }</ul>
                </details>
            }
        </section>
    }
}

fn basis(basis: Basis) -> Html {
    html! { <span class="sub">{ format!(" ({basis})") }</span> }
}

fn copied(text: &str) -> Callback<(), String> {
    let text = text.to_owned();
    Callback::from(move |()| text.clone())
}
