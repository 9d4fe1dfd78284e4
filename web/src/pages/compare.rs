//! Two SCCs, two lists of grants, two creators of a pod, side by side: what differs, then everything.

mod address;
mod creators;
mod grants;
mod sccs;

use crate::components::link::Link;
use crate::route::Route;
use creators::CompareCreators;
use grants::CompareGrants;
use sccs::CompareSccs;
use yew::prelude::*;

/// All comparisons.
#[component]
pub(super) fn Compare() -> Html {
    html! { <>
        <div class="head">
            <h1>{ Route::Compare.title() }</h1>
            <p class="lead">{ "Only what differs, then all of it. The address keeps what was chosen. " }
                <Link to={Route::Guide { name: "scc-admission".to_owned() }} fragment="order">{ "How the order comes about" }</Link></p>
        </div>
        <CompareSccs />
        <CompareGrants />
        <CompareCreators />
    </> }
}
