//! The frame of every page, and what stands in it.

use crate::components::layout::Layout;
use crate::pages::Pages;
use crate::recognise::Kind;
use crate::route::Route;
use crate::state::{Action, State};
use yew::prelude::*;

/// What is open.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The path of the page below the site's folder, with its slashes.
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

/// The path of the open page, for links.
#[derive(Clone, Debug, PartialEq)]
struct Path(AttrValue);

/// How many bytes the policy's module has; empty if the site does not hold it.
#[derive(Clone, Debug, PartialEq)]
pub struct Module(pub AttrValue);

/// A whole page, one of `P`. Every page is a document of its own; what it knows ends with it.
#[component]
pub fn App<P: Pages>(props: &AppProps) -> Html {
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
        <ContextProvider<Path> context={Path(props.path.clone())}>
            <ContextProvider<Module> context={Module(props.module.clone())}>
                <ContextProvider<Store> context={store}>
                    <Layout>{ P::page(&Route::at(&props.path)) }</Layout>
                </ContextProvider<Store>>
            </ContextProvider<Module>>
        </ContextProvider<Path>>
    }
}

/// Takes over the open page, one of `P`, as it was drawn beforehand.
#[cfg(target_arch = "wasm32")]
pub fn start<P: Pages>() {
    let Some(place) = crate::dom::prepare() else { return };
    let fragment = crate::dom::fragment().into();
    let props = AppProps { path: place.path.into(), fragment, module: place.module.into() };
    yew::Renderer::<App<P>>::with_root_and_props(place.element, props).hydrate();
}

/// The path of the open page below the site's folder, with its slashes.
#[hook]
pub fn use_path() -> AttrValue {
    use_context::<Path>().map_or(AttrValue::Static("/"), |path| path.0)
}

/// The checker's state.
#[hook]
pub fn use_store() -> Store {
    let local = use_reducer_eq(State::default);
    use_context::<Store>().unwrap_or(local)
}

/// Gives a text that another page handed over in the link to this one to `take`, if it is of that kind.
#[hook]
pub fn use_handed_over(kind: Kind, take: impl FnOnce(AttrValue) + 'static) {
    let store = use_store();
    use_effect_with(store.text.clone(), move |text| {
        if Kind::of(text) == Some(kind) {
            take(text.clone());
            // The text has arrived; it need not stay in the list of visited addresses.
            crate::dom::clear_fragment();
        }
    });
}
