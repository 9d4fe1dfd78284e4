//! The frame of every page, and which page is shown.

use crate::components::layout::Layout;
use crate::pages;
use crate::route::Route;
use crate::state::{Action, State};
use yew::prelude::*;
use yew_router::Router;
use yew_router::history::{AnyHistory, BrowserHistory, History, MemoryHistory};
use yew_router::prelude::use_location;
use yew_router::{Routable, Switch};

/// Where the site is and what is open.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The folder of the site without its last slash: empty at the root of a host.
    #[prop_or_default]
    pub base: AttrValue,
    /// The page to draw when there is no browser to ask.
    #[prop_or_default]
    pub path: AttrValue,
    /// What the address says after `#`.
    #[prop_or_default]
    pub fragment: AttrValue,
    /// How many bytes the policy's module has, if the site holds it.
    #[prop_or_default]
    pub module: AttrValue,
}

/// What the checker knows, for whoever wants to look or change it.
pub type Store = UseReducerHandle<State>;

/// The folder of the site, for links.
#[derive(Clone, Debug, PartialEq)]
pub struct Base(pub AttrValue);

/// How many bytes the policy's module has; empty if the site does not hold it.
#[derive(Clone, Debug, PartialEq)]
pub struct Module(pub AttrValue);

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let history = use_memo(props.path.clone(), |path| open(path));
    html! {
        <Router history={(*history).clone()} basename={Some(props.base.clone())}>
            <ContextProvider<Base> context={Base(props.base.clone())}>
                <ContextProvider<Module> context={Module(props.module.clone())}>
                    <Opened fragment={props.fragment.clone()} />
                </ContextProvider<Module>>
            </ContextProvider<Base>>
        </Router>
    }
}

/// The browser's own list of visited pages, or one that holds a single page.
fn open(path: &str) -> AnyHistory {
    if path.is_empty() {
        return AnyHistory::from(BrowserHistory::new());
    }
    let history = MemoryHistory::new();
    history.replace(path);
    AnyHistory::from(history)
}

#[derive(PartialEq, Properties)]
struct OpenedProps {
    fragment: AttrValue,
}

#[component]
fn Opened(props: &OpenedProps) -> Html {
    let store = use_reducer_eq(State::default);
    {
        let dispatcher = store.dispatcher();
        // After the first drawing: what was drawn beforehand knows nothing of the fragment.
        use_effect_with(props.fragment.clone(), move |fragment| {
            if !fragment.is_empty() {
                dispatcher.dispatch(Action::Open(fragment.to_string()));
            }
        });
    }
    html! {
        <ContextProvider<Store> context={store}>
            <Layout>
                <Switch<Route> render={pages::page} />
            </Layout>
        </ContextProvider<Store>>
    }
}

/// The path of the open page below the site's folder, with its slashes.
#[hook]
pub fn use_path() -> String {
    let base = use_context::<Base>().map(|base| base.0).unwrap_or_default();
    let location = use_location();
    let path = location.as_ref().map_or("/", |location| location.path());
    path.strip_prefix(base.as_str()).filter(|path| path.starts_with('/')).unwrap_or(path).to_owned()
}

/// The open page.
#[hook]
pub fn use_page() -> Route {
    Route::recognize(&use_path()).unwrap_or(Route::NotFound)
}

/// The checker's state.
#[hook]
pub fn use_store() -> Store {
    let local = use_reducer_eq(State::default);
    use_context::<Store>().unwrap_or(local)
}
