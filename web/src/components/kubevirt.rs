//! What a pod is to KubeVirt: what it claims to be, whether it is that, and which grants it uses.

use super::icon::{Icon, Picture};
use super::link::Link;
use super::problems::ticks;
use crate::route::{Route, capitalised};
use crate::shared::Shared;
use virt_grants_core::check::Report;
use virt_grants_core::kubevirt::pods::{Standing, Use};
use yew::prelude::*;

/// Properties of [`Kubevirt`].
#[derive(PartialEq, Properties)]
pub struct KubevirtProps {
    /// What was found.
    pub report: Shared<Report>,
    /// Which pod is shown.
    pub pod: usize,
}

/// The guard's verdict and the grants in use.
#[component]
pub fn Kubevirt(props: &KubevirtProps) -> Html {
    let known = props.report.pods.get(props.pod).and_then(|pod| pod.kubevirt.as_deref());
    let Some(known) = known else { return Html::default() };
    let of = &known.classification;
    let kind = of.kind.as_str();
    let (class, icon, words) = match &of.standing {
        Standing::Genuine => {
            ("good", Icon::Check, format!("A {kind}: the account that creates such pods creates it."))
        }
        Standing::OnlyClaims { expected } => (
            "bad",
            Icon::Cross,
            format!(
                "It only claims to be a {kind}: those are created by `{expected}`. Labels prove nothing."
            ),
        ),
        Standing::Unknown { expected } => (
            "warn",
            Icon::Warning,
            format!("It claims to be a {kind}; it is one if `{expected}` creates it."),
        ),
        Standing::NoClaim => {
            ("note", Icon::Info, "It does not claim to be one of KubeVirt's pods.".to_owned())
        }
    };
    let fits: Vec<String> =
        of.generation.iter().flat_map(|generation| &generation.fits).map(ToString::to_string).collect();
    let guard = match known.guard.len() {
        0 => "inside the grants".to_owned(),
        1 => "1 finding, among the problems".to_owned(),
        more => format!("{more} findings, among the problems"),
    };
    html! {
        <section class="card" aria-labelledby="kubevirt">
            <header>
                <h2 id="kubevirt">{ "What it is to KubeVirt" }</h2>
                <span class={classes!("tag", class)}><Picture {icon} />{ kind }</span>
            </header>
            <p>{ ticks(&words) }</p>
            <dl class="facts">
                <dt>{ "Compared with" }</dt>
                <dd><code>{ of.release.name }</code><span class="sub">{ format!(", {}", of.release_because) }</span></dd>
                if !fits.is_empty() { <><dt>{ "Shape of" }</dt><dd>{ fits.join(", ") }</dd></> }
                <dt>{ "Launcher guard" }</dt><dd>{ guard }</dd>
                if let Some(usage) = &of.usage {
                    <dt>{ "Uses" }</dt><dd>{ uses(&usage.uses) }</dd>
                    if !usage.beyond.is_empty() { <><dt>{ "Beyond" }</dt><dd>{ uses(&usage.beyond) }</dd></> }
                    if !usage.unused.is_empty() { <><dt>{ "Does not use" }</dt><dd><ul class="inline-list">{ for usage.unused.iter().map(|id| html! { <li>{ linked(id) }</li> }) }</ul></dd></> }
                }
            </dl>
            if !of.remarks.is_empty() {
                <ul class="plain-list">{ for of.remarks.iter().map(|text| html! { <li>{ ticks(&capitalised(text)) }</li> }) }</ul>
            }
            if !of.invisible.is_empty() {
                <details><summary class="sub">{ "What a virtual machine may use without a trace in its pod" }</summary>
                    <ul class="plain-list">{ for of.invisible.iter().map(|text| html! { <li>{ ticks(&capitalised(text)) }</li> }) }</ul>
                </details>
            }
        </section>
    }
}

/// Grants, each once, with the first field that uses it.
fn uses(uses: &[Use]) -> Html {
    let mut seen: Vec<&Use> = Vec::new();
    for one in uses {
        if seen.iter().all(|known| known.grant != one.grant) {
            seen.push(one);
        }
    }
    if seen.is_empty() {
        return html! { <span class="sub">{ "none" }</span> };
    }
    let item = |one: &Use| html! { <li>{ linked(&one.grant) }{ " " }<code class="sub">{ one.path.to_string() }</code></li> };
    html! { <ul class="bare-list">{ for seen.into_iter().map(item) }</ul> }
}

/// A grant as a link, if it has a page.
fn linked(id: &str) -> Html {
    let name = html! { <code>{ id.to_owned() }</code> };
    match virt_grants_core::kubevirt::grant(id).and_then(|grant| Route::grant(grant.id)) {
        Some(to) => html! { <Link {to}>{ name }</Link> },
        None => name,
    }
}
