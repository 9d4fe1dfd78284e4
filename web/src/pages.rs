//! One module per page.

mod about;
mod check;
mod compare;
mod embed;
mod grant;
mod grants;
mod not_found;
mod rule;
mod rules;
mod scc;
mod sccs;
mod selinux;
mod vm;

use crate::route::Route;
use yew::prelude::*;

/// Draws a page.
pub fn page(route: Route) -> Html {
    match route {
        Route::Check => html! { <check::Check /> },
        Route::Grants => html! { <grants::Grants /> },
        Route::Grant { group, name } => html! { <grant::GrantPage id={format!("{group}/{name}")} /> },
        Route::Selinux => html! { <selinux::Selinux /> },
        Route::Compare => html! { <compare::Compare /> },
        Route::Vm => html! { <vm::Vm /> },
        Route::Sccs => html! { <sccs::Sccs /> },
        Route::Scc { name } => html! { <scc::SccPage {name} /> },
        Route::Rules => html! { <rules::Rules /> },
        Route::Rule { area, name } => html! { <rule::RulePage id={format!("{area}/{name}")} /> },
        Route::About => html! { <about::About /> },
        Route::Embed => html! { <embed::Embed /> },
        Route::NotFound => html! { <not_found::NotFound /> },
    }
}
