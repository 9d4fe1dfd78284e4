//! Links between pages.

use crate::app::use_path;
use crate::route::Route;
use yew::prelude::*;

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

/// A link to a page: a relative address, so that it works without scripts and in any folder.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let mut href = props.to.relative_to(&use_path());
    if let Some(fragment) = &props.fragment {
        href.push('#');
        href.push_str(fragment);
    }
    html! {
        <a {href} class={props.class.clone()} aria-current={props.current.clone()}>{ props.children.clone() }</a>
    }
}
