//! One rule.

use super::not_found::NotFound;
use crate::app::use_store;
use crate::components::link::Link;
use crate::components::problems::{SeverityTag, ticks};
use crate::route::{Route, capitalised};
use crate::state::Action;
use virt_grants_core::rules;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// Which rule.
#[derive(PartialEq, Properties)]
pub(super) struct RulePageProps {
    /// Its name.
    pub(super) id: AttrValue,
}

/// What it finds, why it matters, what to write instead, and where the fact comes from.
#[component]
pub(super) fn RulePage(props: &RulePageProps) -> Html {
    let store = use_store();
    let navigator = use_navigator();
    let Some(rule) = rules::find(&props.id) else { return html! { <NotFound /> } };
    let open = Callback::from(move |_: MouseEvent| {
        store.dispatch(Action::Load(format!("{}\n", rule.example)));
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Check);
        }
    });
    html! {
        <article class="prose">
            <p class="sub"><Link to={Route::Rules}>{ "Rules" }</Link>{ " / " }<code>{ rule.id.0 }</code></p>
            <h1>{ capitalised(rule.title) }</h1>
            <p class="row"><SeverityTag severity={rule.severity} /><code>{ rule.id.0 }</code></p>
            <h2>{ "What it finds" }</h2>
            <p>{ ticks(rule.finds) }</p>
            <h2>{ "Why it matters" }</h2>
            <p>{ ticks(rule.matters) }</p>
            if !rule.example.is_empty() {
                <h2>{ "Example" }</h2>
                <pre class="code" tabindex="0" role="group" aria-label="Example">{ rule.example }</pre>
                <p><button type="button" class="button" onclick={open}>{ "Open in the checker" }</button></p>
            }
            <h2>{ "Instead" }</h2>
            <p>{ ticks(rule.instead) }</p>
            <h2>{ "Source" }</h2>
            <p class="sub">{ ticks(rule.source) }</p>
        </article>
    }
}
