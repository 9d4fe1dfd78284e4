//! A refusal that was pasted, taken apart.

use super::link::Link;
use super::problems::ticks;
use super::remedies::sentence;
use crate::route::Route;
use virt_grants_core::refusal::{ReasonText, RefusalText, RefusedBy, read};
use yew::prelude::*;

/// Most refusals that are drawn.
const MOST: usize = 10;

/// Properties of [`Refusals`].
#[derive(PartialEq, Properties)]
pub struct RefusalsProps {
    /// What was pasted.
    pub text: AttrValue,
}

/// A card for each refusal in the text: who refused, which field decided, what to do.
#[component]
pub fn Refusals(props: &RefusalsProps) -> Html {
    let found = use_memo(props.text.clone(), |text| if may_hold(text) { read(text) } else { Vec::new() });
    html! { <>{ for found.iter().take(MOST).map(card) }</> }
}

/// Whether it is worth reading for refusals; every keystroke asks.
fn may_hold(text: &str) -> bool {
    text.contains("forbidden") || text.contains("unable to validate") || text.contains("PodSecurity")
}

fn card(refusal: &RefusalText) -> Html {
    let by = match &refusal.by {
        RefusedBy::SecurityContextConstraints => "SCC admission refused".to_owned(),
        RefusedBy::PodSecurityPolicy => "PodSecurityPolicy refused".to_owned(),
        RefusedBy::PodSecurity { level, warned: true } => format!("Pod Security {level} warned of"),
        RefusedBy::PodSecurity { level, .. } => format!("Pod Security {level} refused"),
        RefusedBy::ApiServer => "The API server refused".to_owned(),
    };
    let pod = refusal.pod.as_deref().unwrap_or("a pod");
    html! {
        <section class="card">
            <header><h2>{ format!("{by} {pod}") }</h2><p class="sub">{ "read from the text you pasted" }</p></header>
            if !refusal.reasons.is_empty() { <ul class="list">{ for refusal.reasons.iter().map(reason) }</ul> }
            { for refusal.advice.iter().map(|advice| html! { <p>{ ticks(&sentence(advice)) }</p> }) }
            if !refusal.not_usable.is_empty() {
                <details><summary class="sub">{ format!("{} SCCs may not be used", refusal.not_usable.len()) }</summary><p><code>{ refusal.not_usable.join(" ") }</code></p></details>
            }
            <p class="sub">{ "Paste the manifest as well, after a line with ---: the answer then names lines and offers changes." }</p>
        </section>
    }
}

fn reason(reason: &ReasonText) -> Html {
    html! {
        <li>
            <p>
                if let Some(scc) = &reason.scc { <code>{ scc }</code>{ ": " } }
                { ticks(&reason.text) }
            </p>
            <p><b>{ ticks(&sentence(reason.advice)) }</b></p>
            <p class="sub row">
                if let Some(rule) = reason.rule.and_then(|rule| Route::rule(rule.0)) { <Link to={rule}>{ reason.rule.map_or("", |rule| rule.0) }</Link> }
                if let Some(field) = &reason.field { <code>{ field }</code> }
            </p>
        </li>
    }
}
