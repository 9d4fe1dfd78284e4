//! The frame of every page: skip link, menu, content, footer.

use super::icon::{Icon, Picture};
use super::link::Link;
use super::theme::ThemePicker;
use crate::app::use_page;
use crate::dom;
use crate::route::{MENU, Route};
use crate::text;
use virt_grants_core::kubevirt::releases;
use virt_grants_core::scc::builtin;
use yew::prelude::*;

/// Properties of [`Layout`].
#[derive(PartialEq, Properties)]
pub struct LayoutProps {
    /// The page.
    pub children: Html,
}

/// Puts a page into the frame, and tells the browser and its reader when the page changes.
#[component]
pub fn Layout(props: &LayoutProps) -> Html {
    let page = use_page();
    let first = use_mut_ref(|| true);
    use_effect_with(page.clone(), move |page| {
        dom::set_title(&title(page));
        // The first page has the focus where the browser puts it.
        if !first.replace(false) {
            dom::focus_heading();
        }
    });
    html! {
        <div class="frame">
            <a class="skip" href="#content">{ text::SKIP }</a>
            <header class="top">
                <div class="top-inner">
                    <Link to={Route::Check} class="brand"><Picture icon={Icon::Brand} />{ text::NAME }</Link>
                    <nav class="nav" aria-label="Pages"><ul>{ for MENU.iter().map(|(to, label)| entry(&page, to, label)) }</ul></nav>
                    <ThemePicker />
                </div>
            </header>
            <main class="main" id="content" tabindex="-1">{ props.children.clone() }</main>
            <footer class="foot"><div class="foot-inner">
                <p>{ versions() }</p>
                <ul>
                    <li><Link to={Route::About}>{ "About and limits" }</Link></li>
                    <li><Link to={Route::Embed}>{ "JavaScript module" }</Link></li>
                    <li><a href={env!("CARGO_PKG_REPOSITORY")} rel="noreferrer">{ "Source" }</a></li>
                </ul>
            </div></footer>
        </div>
    }
}

fn entry(page: &Route, to: &Route, label: &'static str) -> Html {
    let current =
        if page == to { Some("page") } else { (page.section().as_ref() == Some(to)).then_some("true") };
    html! { <li><Link to={to.clone()} current={current.map(AttrValue::Static)}>{ label }</Link></li> }
}

/// The title of a page, as a tab of the browser shows it.
pub fn title(page: &Route) -> String {
    format!("{} · {}", page.title(), text::NAME)
}

/// Which engine and which data answer.
pub fn versions() -> String {
    let minors = builtin::minors();
    let span = match (minors.first(), minors.last()) {
        (Some(first), Some(last)) => format!("OpenShift {} to {}", first.name, last.name),
        _ => String::new(),
    };
    let known = releases();
    let kubevirt = match (known.first(), known.last()) {
        (Some(first), Some(last)) => format!("KubeVirt {} to {}", first.name, last.name),
        _ => String::new(),
    };
    format!("Engine {} · data: {span}, {kubevirt}", env!("CARGO_PKG_VERSION"))
}
