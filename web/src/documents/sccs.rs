//! The SCCs that OpenShift and KubeVirt ship.

use crate::components::link::Link;
use crate::route::Route;
use virt_grants_core::scc::builtin;
use virt_grants_core::scc::order::grouped;
use yew::prelude::*;

/// A list in the order in which they are tried.
#[component]
pub(super) fn Sccs() -> Html {
    let mut all: Vec<_> = builtin::names().filter_map(builtin::by_name).collect();
    all.sort_by(|one, other| {
        virt_grants_core::scc::order::compare((&one.scc, one.points), (&other.scc, other.points))
    });
    html! { <>
        <div class="head">
            <h1>{ Route::Sccs.title() }</h1>
            <p class="lead">{ "In the order in which admission tries them: priority, then restrictiveness points, then name." }</p>
            <p class="sub"><Link to={Route::Guide { name: "scc-admission".to_owned() }}>{ "How SCC admission decides" }</Link></p>
        </div>
        <section class="card" aria-label="All SCCs">
            <div class="scroll" tabindex="0" role="group" aria-label="Table of SCCs"><table class="grid-table">
                <thead><tr><th scope="col">{ "SCC" }</th><th scope="col">{ "What it is for" }</th><th scope="col">{ "Shipped by" }</th>
                    <th scope="col">{ "Since" }</th><th scope="col">{ "Priority" }</th><th scope="col" class="number">{ "Points" }</th></tr></thead>
                <tbody>{ for all.into_iter().map(|one| {
                    let facts = builtin::facts(one.scc.name);
                    html! { <tr>
                        <th scope="row">{ Route::scc(one.scc.name).map(|to| html! { <Link {to}><code>{ one.scc.name }</code></Link> }) }</th>
                        <td>{ facts.map_or("", |facts| facts.summary) }</td>
                        <td>{ facts.map_or("", |facts| facts.group.as_str()) }</td>
                        <td>{ facts.and_then(|facts| facts.since).unwrap_or("") }</td>
                        <td>{ one.scc.priority.map_or_else(|| "unset".to_owned(), |priority| priority.to_string()) }</td>
                        <td class="number">{ grouped(one.points) }</td>
                    </tr> }
                }) }</tbody>
            </table></div>
        </section>
    </> }
}
