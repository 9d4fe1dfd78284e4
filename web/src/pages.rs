//! One module per page.

mod about;
mod check;
mod embed;
mod not_found;
mod rule;
mod rules;

use crate::route::Route;
use yew::prelude::*;

/// Draws a page.
pub fn page(route: Route) -> Html {
    match route {
        Route::Check => html! { <check::Check /> },
        Route::Rules => html! { <rules::Rules /> },
        Route::Rule { area, name } => html! { <rule::RulePage id={format!("{area}/{name}")} /> },
        Route::About => html! { <about::About /> },
        Route::Embed => html! { <embed::Embed /> },
        Route::NotFound => html! { <not_found::NotFound /> },
    }
}
