//! The picture, and what is known of the node that is chosen in it.

use super::marks::words;
use super::overlay::Overlay;
use super::place::{COLUMNS, Choice, Row, graph};
use crate::components::cited::cited;
use crate::components::layers::{Graph, Layers};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::Route;
use crate::shared::Shared;
use std::rc::Rc;
use virt_grants_core::kubevirt::cil;
use virt_grants_core::kubevirt::why::why;
use yew::prelude::*;

/// Properties of [`Picture`].
#[derive(PartialEq, Properties)]
pub(super) struct PictureProps {
    pub(super) choice: Choice,
    pub(super) rows: Rc<Vec<Row>>,
    pub(super) overlay: Rc<Overlay>,
    /// The node whose ways are shown.
    pub(super) focus: Option<AttrValue>,
    pub(super) onfocus: Callback<Option<AttrValue>>,
}

/// Columns of nodes, lines between them, and what is known of the chosen one.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let graph =
        use_memo((props.choice, props.rows.clone(), props.overlay.clone()), |(choice, rows, overlay)| {
            Shared::new(graph(choice, rows, overlay))
        });
    let release = props.choice.release.name;
    html! {
        <section class="card" aria-labelledby="picture">
            <header>
                <h2 id="picture">{ format!("KubeVirt {release}, from the creator to the feature") }</h2>
                <p class="sub">{ "Choose a node to see its ways; arrow keys walk." }</p>
            </header>
            <p class="g-key sub">
                <span><b class="g-letter">{ "D" }</b>{ "documented" }</span>
                <span><b class="g-letter">{ "S" }</b>{ "shipped" }</span>
                <span><b class="g-letter">{ "N" }</b>{ "needed by a feature" }</span>
                <span><b class="g-letter g-none">{ "–" }</b>{ "not on that list" }</span>
                <span><b class="g-broken" aria-hidden="true"></b>{ "broken border: not shipped in this release" }</span>
            </p>
            <Layers id="grants" columns={COLUMNS} graph={(*graph).clone()} focus={props.focus.clone()} onfocus={props.onfocus.clone()} labelled_by="picture" />
            <div class="g-detail" aria-live="polite">{ props.focus.as_ref().map(|id| detail(id, &graph, props)) }</div>
        </section>
    }
}

/// What is known of a node.
fn detail(id: &str, graph: &Graph, props: &PictureProps) -> Html {
    let Some(node) = graph.nodes.iter().find(|node| node.id == id) else { return Html::default() };
    let Some(row) = props.rows.iter().find(|row| row.grant.id == id) else {
        return plain(id, &node.spoken(), props);
    };
    let known = why(row.grant);
    let module = cil::module(props.choice.release.tag);
    let rules: Vec<String> = module
        .iter()
        .flat_map(|module| module.rules)
        .filter(|rule| rule.grant == id)
        .map(cil::Statement::render)
        .collect();
    html! { <>
        <p>{ Route::grant(id).map(|to| html! { <Link {to}>{ row.grant.id }</Link> }) }{ " " }<b>{ ticks(row.grant.title) }</b></p>
        <p class="sub">{ words(row) }</p>
        <p>{ ticks(row.grant.meaning().reason) }</p>
        if !rules.is_empty() { <pre class="code wrap">{ rules.join("\n") }</pre> }
        if let Some(source) = known.sources.first() {
            <p class="sub">{ "Source: " }{ cited(source) }</p>
        }
    </> }
}

/// A node that is no grant.
fn plain(id: &str, words: &str, props: &PictureProps) -> Html {
    let release = props.choice.release;
    let more = match (id, release.launcher_type()) {
        ("creator", _) => {
            "Launchers are created by this account of KubeVirt; pods that anybody else creates get none of this."
        }
        ("scc", _) => "Installed with KubeVirt for that account alone.",
        ("domain", Some(kind)) => kind.when,
        _ => "",
    };
    html! { <p><b>{ words.to_owned() }</b>{ " " }{ ticks(more) }</p> }
}
