//! SELinux: denials explained, and questions to a policy.

mod ask;
mod denials;
mod explanation;

use ask::Ask;
use denials::Denials;
use yew::prelude::*;

/// The two tools, one below the other.
#[component]
pub(super) fn Selinux() -> Html {
    html! { <>
        <div class="head">
            <h1>{ "SELinux" }</h1>
            <p class="lead">{ "What a denial means, which grant it belongs to, and what to do; and what a policy allows." }</p>
        </div>
        <Denials />
        <Ask />
    </> }
}
