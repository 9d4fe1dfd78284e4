//! One grant.

use super::grants::range;
use super::not_found::NotFound;
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::components::remedies::sentence;
use crate::route::{Route, capitalised};
use virt_grants_core::kubevirt::sources::Source;
use virt_grants_core::kubevirt::why::why;
use virt_grants_core::kubevirt::{feature, grant};
use yew::prelude::*;

/// Which grant.
#[derive(PartialEq, Properties)]
pub(super) struct GrantPageProps {
    /// Its name.
    pub(super) id: AttrValue,
}

/// Why it exists, what it allows, and its three lists with their sources.
#[component]
pub(super) fn GrantPage(props: &GrantPageProps) -> Html {
    let Some(grant) = grant(&props.id) else { return html! { <NotFound /> } };
    let known = why(grant);
    html! {
        <article class="prose wide">
            <p class="sub"><Link to={Route::Grants}>{ "Grants" }</Link>{ " / " }<code>{ grant.id }</code></p>
            <h1>{ ticks(&capitalised(grant.title)) }</h1>
            <p class="row"><code>{ grant.upstream() }</code><span class="tag">{ grant.kind.group() }</span></p>
            <h2>{ "Why it exists" }</h2>
            <p>{ ticks(&sentence(grant.reason)) }{ if grant.inferred { " (inferred)" } else { "" } }</p>
            <h2>{ "What it allows" }</h2>
            <p>{ ticks(&sentence(grant.allows)) }</p>
            <h2>{ "Without it" }</h2>
            <p>{ ticks(&sentence(grant.without)) }</p>
            if !known.permissions.is_empty() {
                <h2>{ "Permissions" }</h2>
                <dl class="facts">{ for known.permissions.iter().map(|(name, meaning)| html! { <><dt><code>{ *name }</code></dt><dd>{ format!("a process may {meaning}") }</dd></> }) }</dl>
            }
            <h2>{ "Documented" }</h2>
            if grant.documented.is_empty() { <p>{ "In no version of the documentation." }</p> } else {
                <div class="scroll" tabindex="0" role="group" aria-label="Documented"><table class="grid-table">
                    <thead><tr><th scope="col">{ "OpenShift Virtualization" }</th><th scope="col">{ "Value" }</th><th scope="col">{ "How it was seen" }</th></tr></thead>
                    <tbody>{ for grant.documented.iter().map(|row| html! { <tr>
                        <th scope="row">{ row.edition }</th><td><code>{ row.value.join(" ") }</code></td><td class="sub">{ row.seen.as_str() }</td>
                    </tr> }) }</tbody>
                </table></div>
            }
            <h2>{ "Shipped" }</h2>
            if grant.shipped.is_empty() { <p>{ "By no release." }</p> } else {
                <div class="scroll" tabindex="0" role="group" aria-label="Shipped"><table class="grid-table">
                    <thead><tr><th scope="col">{ "Releases" }</th><th scope="col">{ "Value" }</th><th scope="col">{ "By" }</th></tr></thead>
                    <tbody>{ for grant.shipped.iter().map(|row| html! { <tr>
                        <th scope="row">{ range(row.range) }</th>
                        <td><code>{ row.value.join(" ") }</code>{ if row.defaulted { " (OpenShift's default)" } else { "" } }</td>
                        <td class="sub">{ ticks(row.by) }{ row.when.map(|when| html! { <>{ ", " }{ ticks(when) }</> }) }</td>
                    </tr> }) }</tbody>
                </table></div>
            }
            <h2>{ "Needed" }</h2>
            if grant.needed.is_empty() { <p>{ "By no feature." }</p> } else {
                <div class="scroll" tabindex="0" role="group" aria-label="Needed"><table class="grid-table">
                    <thead><tr><th scope="col">{ "Feature" }</th><th scope="col">{ "Releases" }</th><th scope="col">{ "When" }</th></tr></thead>
                    <tbody>{ for grant.needed.iter().map(|row| html! { <tr>
                        <th scope="row">{ feature(row.feature).map_or(row.feature, |feature| feature.title) }</th>
                        <td>{ range(row.range) }</td>
                        <td class="sub">{ ticks(row.when) }{ if row.unmet { " (nothing grants it)" } else { "" } }</td>
                    </tr> }) }</tbody>
                </table></div>
            }
            { for known.notes.iter().map(|note| html! { <div class="notice"><h3>{ ticks(note.title) }</h3><p>{ ticks(note.text) }</p></div> }) }
            <h2>{ "Sources" }</h2>
            <ul class="sub">{ for known.sources.iter().map(|one| html! { <li>{ cited(one) }</li> }) }</ul>
        </article>
    }
}

/// A source as a link.
pub(super) fn cited(source: &'static Source) -> Html {
    match source.address() {
        Some(address) => {
            let words = source.to_string();
            let words = words.split(" <").next().unwrap_or_default().to_owned();
            html! { <a href={address} rel="noreferrer">{ words }</a> }
        }
        None => html! { { source.to_string() } },
    }
}
