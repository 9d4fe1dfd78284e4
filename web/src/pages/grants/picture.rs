//! The picture.

use super::marks::{flags, words};
use super::place::{COLUMNS, Choice, Graph, Node, graph};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::Route;
use std::collections::BTreeSet;
use yew::prelude::*;

const X: [usize; 6] = [0, 176, 352, 618, 780, 1052];
const WIDTHS: [usize; 6] = [144, 144, 234, 130, 240, 248];
const WIDTH: usize = 1304;
const HEAD: usize = 30;
const STEP: usize = 27;
const HEIGHT: usize = 21;

/// Properties of [`Picture`].
#[derive(PartialEq, Properties)]
pub(super) struct PictureProps {
    pub(super) choice: Choice,
    /// The node whose ways are shown.
    pub(super) focus: Option<AttrValue>,
    pub(super) onfocus: Callback<Option<AttrValue>>,
}

/// Columns of nodes, lines between them, and what is known of the chosen one.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let graph = use_memo(props.choice, graph);
    let placed = place(&graph);
    let height = HEAD + STEP * tallest(&graph) + 8;
    let lit: Option<BTreeSet<&str>> = props.focus.as_ref().map(|id| graph.through(id));
    let is_lit = |id: &str| lit.as_ref().is_none_or(|lit| lit.contains(id));
    let line = |(from, to): &(String, String)| {
        let (Some((x1, y1, column)), Some((x2, y2, _))) = (find(&placed, from), find(&placed, to)) else {
            return Html::default();
        };
        let (x1, y1, y2) =
            (x1 + WIDTHS.get(column).copied().unwrap_or_default(), y1 + HEIGHT / 2, y2 + HEIGHT / 2);
        let bend = usize::midpoint(x1, x2);
        let on = lit.is_some() && is_lit(from) && is_lit(to);
        let class = if on {
            "g-line g-on"
        } else if lit.is_some() {
            "g-line g-off"
        } else {
            "g-line"
        };
        html! { <path {class} d={format!("M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}")} /> }
    };
    let node = |(node, x, y): &(&Node, usize, usize)| draw(node, *x, *y, is_lit(&node.id), props);
    let chosen = props.focus.as_ref().and_then(|id| graph.nodes.iter().find(|node| node.id == id.as_str()));
    html! {
        <section class="card" aria-labelledby="picture">
            <header>
                <h2 id="picture">{ format!("KubeVirt {}, from the creator to the feature", props.choice.release.name) }</h2>
                <p class="sub">{ "Choose a node to see its ways. D documented, S shipped, N needed." }</p>
            </header>
            <div class="scroll">
                <svg class="grants-picture" viewBox={format!("0 0 {WIDTH} {height}")} width={WIDTH.to_string()} role="group"
                    aria-labelledby="picture">
                    { for COLUMNS.iter().zip(X).map(|(label, x)| html! { <text class="g-head" x={x.to_string()} y="14">{ *label }</text> }) }
                    <g>{ for graph.lines.iter().map(line) }</g>
                    { for placed.iter().map(node) }
                </svg>
            </div>
            <div class="g-detail" aria-live="polite">{ chosen.map(detail) }</div>
        </section>
    }
}

fn draw(node: &Node, x: usize, y: usize, lit: bool, props: &PictureProps) -> Html {
    let width = WIDTHS.get(node.column).copied().unwrap_or_default();
    let id = AttrValue::from(node.id.clone());
    let is_chosen = props.focus.as_ref() == Some(&id);
    let toggle = {
        let (onfocus, id) = (props.onfocus.clone(), id.clone());
        move || onfocus.emit((!is_chosen).then(|| id.clone()))
    };
    let onclick = {
        let toggle = toggle.clone();
        Callback::from(move |_: MouseEvent| toggle())
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            toggle();
        }
    });
    let held = node.row.as_ref().is_none_or(|row| row.shipped.grants());
    let class = classes!(
        "g-node",
        (!lit).then_some("g-off"),
        is_chosen.then_some("g-chosen"),
        (!held).then_some("g-not-shipped")
    );
    let room = if node.row.is_some() { width - 54 } else { width - 14 };
    let flag = |(index, (letter, on)): (usize, (&'static str, bool))| {
        let x = x + width - 47 + 14 * index;
        html! { <g class={if on { "g-flag g-yes" } else { "g-flag" }}>
            <rect x={x.to_string()} y={(y + 4).to_string()} width="13" height="13" rx="2" />
            <text x={(x + 6).to_string()} y={(y + 14).to_string()}>{ if on { letter } else { "–" } }</text>
        </g> }
    };
    html! {
        <g {class} tabindex="0" role="button" aria-pressed={is_chosen.to_string()} {onclick} {onkeydown}>
            <rect class="g-box" x={x.to_string()} y={y.to_string()} width={width.to_string()} height={HEIGHT.to_string()} rx="4" />
            <text class="g-label" x={(x + 8).to_string()} y={(y + 15).to_string()}>{ shortened(&node.label, room) }</text>
            { for node.row.iter().flat_map(flags).enumerate().map(flag) }
        </g>
    }
}

/// What is known of a node, in a few lines.
fn detail(node: &Node) -> Html {
    let Some(row) = &node.row else {
        return html! { <p><b>{ &node.label }</b></p> };
    };
    let grant = row.grant;
    html! { <>
        <p>{ Route::grant(grant.id).map(|to| html! { <Link {to}>{ grant.id }</Link> }) }{ " " }<b>{ ticks(grant.title) }</b></p>
        <p class="sub">{ words(row) }</p>
        <p>{ ticks(grant.reason) }</p>
    </> }
}

fn tallest(graph: &Graph) -> usize {
    (0..COLUMNS.len()).map(|column| count(graph, column)).max().unwrap_or_default()
}

fn count(graph: &Graph, column: usize) -> usize {
    graph.nodes.iter().filter(|node| node.column == column).count()
}

/// Each node with its corner; short columns stand in the middle of long ones.
fn place(graph: &Graph) -> Vec<(&Node, usize, usize)> {
    let tallest = tallest(graph);
    let mut next: [usize; 6] =
        std::array::from_fn(|column| HEAD + (tallest - count(graph, column)) * STEP / 2);
    let mut placed = Vec::new();
    for node in &graph.nodes {
        if let (Some(y), Some(x)) = (next.get_mut(node.column), X.get(node.column)) {
            placed.push((node, *x, *y));
            *y += STEP;
        }
    }
    placed
}

fn find(placed: &[(&Node, usize, usize)], id: &str) -> Option<(usize, usize, usize)> {
    placed.iter().find(|(node, _, _)| node.id == id).map(|(node, x, y)| (*x, *y, node.column))
}

/// A label cut to a width; the whole of it is in the node's name and in the table.
fn shortened(label: &str, width: usize) -> String {
    let most = width * 10 / 64;
    if label.chars().count() <= most {
        label.to_owned()
    } else {
        label.chars().take(most.saturating_sub(1)).chain(['…']).collect()
    }
}
