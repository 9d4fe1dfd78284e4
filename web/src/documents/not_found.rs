//! No such page.

use crate::components::link::Link;
use crate::route::Route;
use yew::prelude::*;

/// Says so and leads back.
#[component]
pub(super) fn NotFound() -> Html {
    html! {
        <div class="prose">
            <h1>{ "Page not found" }</h1>
            <p>{ "There is no page at this address." }</p>
            <p><Link to={Route::Check}>{ "Check a pod" }</Link>{ " or look through the " }<Link to={Route::Rules}>{ "rules" }</Link>{ "." }</p>
        </div>
    }
}
