//! One SCC.

use super::not_found::NotFound;
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::Route;
use virt_grants_core::scc::order::points_lines;
use virt_grants_core::scc::{builtin, fields};
use yew::prelude::*;

/// Which SCC.
#[derive(PartialEq, Properties)]
pub(super) struct SccPageProps {
    /// Its name.
    pub(super) name: AttrValue,
}

/// Its fields, its points, its history, and where that was read.
#[component]
pub(super) fn SccPage(props: &SccPageProps) -> Html {
    let Some((ranked, facts)) = builtin::by_name(&props.name).zip(builtin::facts(&props.name)) else {
        return html! { <NotFound /> };
    };
    html! {
        <article class="prose wide">
            <p class="sub"><Link to={Route::Sccs}>{ "SCCs" }</Link>{ " / " }<code>{ facts.name }</code></p>
            <h1>{ facts.name }</h1>
            <p>{ ticks(facts.summary) }</p>
            <h2>{ "Fields" }</h2>
            <div class="scroll" tabindex="0" role="group" aria-label="Fields"><table class="grid-table"><tbody>
                { for fields::values(&ranked.scc).into_iter().map(|(name, value)| html! { <tr>
                    <th scope="row"><code>{ name }</code></th><td><code>{ value }</code></td>
                    <td class="sub">{ fields::find(name).map(|field| ticks(field.what)) }</td>
                </tr> }) }
            </tbody></table></div>
            <h2>{ "Points" }</h2>
            <p class="sub">{ format!("{} in all; the fewer, the earlier it is tried among objects of the same priority.", ranked.points) }</p>
            <dl class="facts">{ for points_lines(&ranked.scc).into_iter().map(|line| html! { <><dt><code>{ line.field }</code></dt><dd>{ line.points }</dd></> }) }</dl>
            if !facts.changes.is_empty() {
                <h2>{ "History" }</h2>
                <dl class="facts">{ for facts.changes.iter().map(|change| html! { <>
                    <dt>{ change.minor }</dt><dd><code>{ change.field }</code>{ ": " }{ ticks(change.text) }{ if change.inferred.is_some() { " (inferred)" } else { "" } }</dd>
                </> }) }</dl>
            }
            <h2>{ "Source" }</h2>
            <p class="sub">{ format!("{} {}: {}", facts.source.repository, facts.source.path, facts.source.what) }</p>
        </article>
    }
}
