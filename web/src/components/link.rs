//! Links between pages.

use crate::app::use_path;
use crate::dom;
use crate::route::Route;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// Where a link leads and what it shows.
#[derive(PartialEq, Properties)]
pub struct LinkProps {
    /// The page.
    pub to: Route,
    /// What stands after `#`: a filled-in form.
    #[prop_or_default]
    pub fragment: Option<AttrValue>,
    /// Classes.
    #[prop_or_default]
    pub class: Classes,
    /// `page` or `true` if the link leads to where we are.
    #[prop_or_default]
    pub current: Option<AttrValue>,
    /// What is shown.
    pub children: Html,
}

/// A link to a page: a relative address, so that it works without scripts and in any folder. Documents, and pages that are to
/// come filled in, are opened as files.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let mut href = props.to.relative_to(&use_path());
    if let Some(fragment) = &props.fragment {
        href.push('#');
        href.push_str(fragment);
    }
    let is_file = props.fragment.is_some() || props.to.is_document();
    let navigator = use_navigator();
    let to = props.to.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if !is_file
            && dom::is_plain_click(&event)
            && let Some(navigator) = &navigator
        {
            event.prevent_default();
            navigator.push(&to);
        }
    });
    html! {
        <a {href} {onclick} class={props.class.clone()} aria-current={props.current.clone()}>{ props.children.clone() }</a>
    }
}
