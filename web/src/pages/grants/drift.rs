//! Where the documentation and the release it was written for disagree.

use crate::components::link::Link;
use crate::route::Route;
use virt_grants_core::kubevirt::drift::{Drift, Installed, ListDrift, drift};
use virt_grants_core::kubevirt::grant;
use yew::prelude::*;

/// A row for each documentation version.
#[component]
pub(super) fn Drifts() -> Html {
    let rows = use_memo((), |()| drift());
    html! {
        <section class="card" aria-labelledby="drift">
            <header><h2 id="drift">{ "What the documentation left out" }</h2><p class="sub">{ "each version against the release it was written for" }</p></header>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="drift"><table class="grid-table">
                <thead><tr>
                    <th scope="col">{ "Documentation" }</th>
                    <th scope="col">{ "Release" }</th>
                    <th scope="col">{ "Capabilities" }</th>
                    <th scope="col">{ "SELinux rules" }</th>
                    <th scope="col">{ "SELinux module" }</th>
                </tr></thead>
                <tbody>{ for rows.iter().rev().map(row) }</tbody>
            </table></div>
        </section>
    }
}

fn row(drift: &Drift) -> Html {
    html! { <tr>
        <th scope="row">{ drift.edition.version }</th>
        <td>{ drift.release.name }</td>
        <td>{ list(&drift.capabilities) }</td>
        <td>{ list(&drift.selinux) }</td>
        <td>{ match drift.policy {
            Installed::Yes => "installed",
            Installed::TurnedOff => "shipped, turned off by the product",
            Installed::Gone => "no longer there",
        } }</td>
    </tr> }
}

fn list(drift: &ListDrift) -> Html {
    if drift.unread {
        return html! { <span class="sub">{ "not read" }</span> };
    }
    if drift.documented_only.is_empty() && drift.shipped_only.is_empty() {
        return html! { <span class="tag good">{ format!("agree ({})", drift.agree.len()) }</span> };
    }
    html! { <>
        { part("shipped, not printed", &drift.shipped_only) }
        { part("printed, not shipped", &drift.documented_only) }
    </> }
}

fn part(label: &'static str, ids: &[&'static str]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let link = |id: &&'static str| {
        let name = grant(id).map_or_else(|| (*id).to_owned(), virt_grants_core::kubevirt::Grant::upstream);
        Route::grant(id).map(|to| html! { <li><Link {to}><code>{ name }</code></Link></li> })
    };
    html! { <div class="drift-part"><span class="sub">{ label }</span><ul>{ for ids.iter().filter_map(link) }</ul></div> }
}
