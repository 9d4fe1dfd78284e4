//! One module per page that does something. Pages that are only read are [`documents`](crate::documents).

mod check;
mod compare;
mod deploy;
pub(crate) mod grants;
mod not_found;
mod selinux;
mod vm;

use crate::route::Route;
use yew::prelude::*;

/// Draws a page.
pub fn page(route: Route) -> Html {
    match route {
        Route::Check => html! { <check::Check /> },
        Route::Grants => html! { <grants::Grants /> },
        Route::Selinux => html! { <selinux::Selinux /> },
        Route::Compare => html! { <compare::Compare /> },
        Route::Vm => html! { <vm::Vm /> },
        Route::Deploy => html! { <deploy::Deploy /> },
        #[cfg(not(target_arch = "wasm32"))]
        document if document.is_document() => crate::documents::page(&document),
        // A document is a file of its own, which the browser opens without us.
        _ => html! { <not_found::NotFound /> },
    }
}
