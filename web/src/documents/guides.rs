//! Guides: longer texts whose figures are worked out when the site is built.

mod admission;
mod granted;
mod launchers;
mod limits;
mod start;
mod surprises;

use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::Route;
use yew::prelude::*;

/// One guide.
pub(super) struct Guide {
    /// The name in addresses.
    pub(super) name: &'static str,
    /// The title.
    pub(super) title: &'static str,
    /// What a reader knows afterwards, in one sentence.
    pub(super) summary: &'static str,
    /// Its parts.
    sections: fn() -> Vec<Section>,
}

/// A part with a heading.
struct Section {
    /// The name in addresses.
    id: &'static str,
    title: String,
    body: Html,
}

/// All of them, in the order in which they are best read.
pub(super) static ALL: &[Guide] = &[
    Guide {
        name: "quick-start",
        title: "Quick start",
        summary: "From a refusal in a terminal to a manifest that is admitted, on this page, on the command line, and in a cluster.",
        sections: start::sections,
    },
    Guide {
        name: "scc-admission",
        title: "How SCC admission decides",
        summary: "Which SecurityContextConstraints are tried, in which order and why, what is filled in, and who is asked.",
        sections: admission::sections,
    },
    Guide {
        name: "kubevirt-grants",
        title: "What KubeVirt is granted, and by whom",
        summary: "Who creates the pod of a virtual machine, what that account may do, and why documentation, releases and need disagree.",
        sections: granted::sections,
    },
    Guide {
        name: "selinux-launchers",
        title: "SELinux for launchers",
        summary: "What the eight documented rules really grant, what container_t has without them, and what categories keep apart.",
        sections: launchers::sections,
    },
    Guide {
        name: "surprises",
        title: "Surprises",
        summary: "What a list of grants hides, each with the rows that prove it.",
        sections: surprises::sections,
    },
    Guide {
        name: "limits",
        title: "What a page cannot know",
        summary: "Where an answer depends on your cluster, what is assumed instead, and how to say it.",
        sections: limits::sections,
    },
];

/// The guide of that name.
pub(super) fn find(name: &str) -> Option<&'static Guide> {
    ALL.iter().find(|guide| guide.name == name)
}

/// The list of guides.
#[component]
pub(super) fn Guides() -> Html {
    html! { <>
        <div class="head">
            <h1>{ "Guides" }</h1>
            <p class="lead">{ "Every figure in them is worked out from the tables and by the engine when the site is built." }</p>
        </div>
        <ol class="tiles guide-list">{ for ALL.iter().enumerate().map(|(index, guide)| html! {
            <li class="card">
                <h2><span class="sub">{ format!("{} ", index + 1) }</span><Link to={route(guide)}>{ guide.title }</Link></h2>
                <p>{ ticks(guide.summary) }</p>
            </li>
        }) }</ol>
    </> }
}

fn route(guide: &Guide) -> Route {
    Route::Guide { name: guide.name.to_owned() }
}

/// Which guide.
#[derive(PartialEq, Properties)]
pub(super) struct GuidePageProps {
    /// Its name.
    pub(super) name: AttrValue,
}

/// One guide with its table of contents.
#[component]
pub(super) fn GuidePage(props: &GuidePageProps) -> Html {
    let Some(at) = ALL.iter().position(|guide| guide.name == props.name) else { return Html::default() };
    let Some(guide) = ALL.get(at) else { return Html::default() };
    let sections = (guide.sections)();
    html! {
        <article class="document with-contents">
            <header class="document-head">
                <p class="crumbs"><Link to={Route::Guides}>{ "Guides" }</Link></p>
                <h1>{ guide.title }</h1>
                <p class="lead">{ ticks(guide.summary) }</p>
            </header>
            <nav class="contents" aria-label="On this page">
                <p class="sub">{ "On this page" }</p>
                <ol>{ for sections.iter().map(|section| html! { <li><a href={format!("#{}", section.id)}>{ ticks(&section.title) }</a></li> }) }</ol>
            </nav>
            <div class="prose wide">
                { for sections.into_iter().map(|section| html! {
                    <section aria-labelledby={section.id}>
                        <h2 id={section.id}>{ ticks(&section.title) }</h2>
                        { section.body }
                    </section>
                }) }
            </div>
            <nav class="turn" aria-label="Neighbouring guides">
                { neighbour("Before", at.checked_sub(1).and_then(|at| ALL.get(at))) }
                { neighbour("Next", ALL.get(at + 1)) }
            </nav>
        </article>
    }
}

fn neighbour(word: &'static str, guide: Option<&'static Guide>) -> Html {
    let Some(guide) = guide else { return html! { <span></span> } };
    html! { <p><span class="sub">{ word }</span><Link to={route(guide)}>{ guide.title }</Link></p> }
}

fn section(id: &'static str, title: impl Into<String>, body: Html) -> Section {
    Section { id, title: title.into(), body }
}

/// A link to another guide.
fn guide_link(name: &'static str, words: &'static str) -> Html {
    html! { <Link to={Route::Guide { name: name.to_owned() }}>{ words }</Link> }
}
