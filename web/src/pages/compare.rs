//! Two SCCs, or two lists of grants, side by side: what differs, then everything.

mod grants;
mod sccs;

use crate::route::Route;
use grants::CompareGrants;
use sccs::CompareSccs;
use yew::prelude::*;

/// Both comparisons.
#[component]
pub(super) fn Compare() -> Html {
    html! { <>
        <div class="head">
            <h1>{ Route::Compare.title() }</h1>
            <p class="lead">{ "Only what differs, then all of it." }</p>
        </div>
        <CompareSccs />
        <CompareGrants />
    </> }
}
