//! One module per page that does something. Pages that are only read are [`documents`](crate::documents).

mod check;
mod compare;
mod deploy;
pub(crate) mod grants;
mod selinux;
mod vm;

use crate::route::Route;
use yew::prelude::*;

/// Pages that are compiled together.
pub trait Pages: 'static {
    /// Draws one of them.
    fn page(route: &Route) -> Html;
}

/// Those of [`Engine::Check`](crate::route::Engine::Check).
#[derive(Debug)]
pub struct CheckPages;

impl Pages for CheckPages {
    fn page(route: &Route) -> Html {
        match route {
            Route::Check => html! { <check::Check /> },
            _ => Html::default(),
        }
    }
}

/// Those of [`Engine::Explore`](crate::route::Engine::Explore).
#[derive(Debug)]
pub struct ExplorePages;

impl Pages for ExplorePages {
    fn page(route: &Route) -> Html {
        match route {
            Route::Grants => html! { <grants::Grants /> },
            Route::Selinux => html! { <selinux::Selinux /> },
            Route::Compare => html! { <compare::Compare /> },
            Route::Vm => html! { <vm::Vm /> },
            Route::Deploy => html! { <deploy::Deploy /> },
            _ => Html::default(),
        }
    }
}

/// All of them, for drawing the site.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct AllPages;

#[cfg(not(target_arch = "wasm32"))]
impl Pages for AllPages {
    fn page(route: &Route) -> Html {
        use crate::route::Engine;

        match route.engine() {
            Some(Engine::Check) => CheckPages::page(route),
            Some(Engine::Explore) => ExplorePages::page(route),
            None => crate::documents::page(route),
        }
    }
}
