//! A layered picture: nodes in fixed columns, lines between them. Every node can be reached with the arrow keys and lights
//! up the ways that lead through it.

mod graph;

pub use graph::{Flag, Graph, Line, Node};

use crate::dom;
use crate::shared::Shared;
use graph::Step;
use std::collections::BTreeSet;
use yew::prelude::*;

const HEAD: usize = 30;
const STEP: usize = 27;
const HEIGHT: usize = 21;
const GAP: usize = 36;

/// A column: what it holds and how wide it is.
pub type Column = (&'static str, usize);

/// Properties of [`Layers`].
#[derive(PartialEq, Properties)]
pub struct LayersProps {
    /// A name for this picture among those of the page, for ids.
    pub id: &'static str,
    /// The columns.
    pub columns: &'static [Column],
    /// What is drawn.
    pub graph: Shared<Graph>,
    /// The node whose ways are shown.
    pub focus: Option<AttrValue>,
    /// Told of the node that is chosen.
    pub onfocus: Callback<Option<AttrValue>>,
    /// The `id` of the heading.
    pub labelled_by: AttrValue,
}

/// The picture.
#[component]
pub fn Layers(props: &LayersProps) -> Html {
    let graph = &props.graph;
    let tallest =
        (0..props.columns.len()).map(|column| graph.column(column).count()).max().unwrap_or_default();
    let (width, height) = (total(props.columns), HEAD + STEP * tallest + 8);
    let placed = place(graph, props.columns, tallest);
    let here = use_state_eq(|| AttrValue::Static(""));
    // One node at a time is a stop of the Tab key; the arrow keys do the rest.
    let stop = match graph.nodes.iter().find(|node| node.id == here.as_str()) {
        Some(node) => node.id.clone(),
        None => graph.nodes.first().map(|node| node.id.clone()).unwrap_or_default(),
    };
    let lit: Option<BTreeSet<&str>> = props.focus.as_ref().map(|id| graph.through(id));
    let is_lit = |id: &str| lit.as_ref().is_none_or(|lit| lit.contains(id));
    let line = |line: &Line| {
        let corner = |id: &str| placed.iter().find(|(node, ..)| node.id == id);
        let (Some((from, x1, y1)), Some((_, x2, y2))) = (corner(&line.from), corner(&line.to)) else {
            return Html::default();
        };
        let x1 = x1 + props.columns.get(from.column).map_or(0, |column| column.1);
        let (y1, y2, bend) = (y1 + HEIGHT / 2, y2 + HEIGHT / 2, usize::midpoint(x1, *x2));
        let state = match lit {
            None => None,
            Some(_) => Some(if is_lit(&line.from) && is_lit(&line.to) { "g-on" } else { "g-off" }),
        };
        let class = classes!("g-line", state, line.dashed.then_some("g-dashed"));
        html! { <path {class} d={format!("M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}")} /> }
    };
    let onkeydown = {
        let (graph, picture, here) = (graph.clone(), props.id, here.clone());
        Callback::from(move |(event, id): (KeyboardEvent, AttrValue)| {
            let step = match event.key().as_str() {
                "ArrowUp" => Step::Up,
                "ArrowDown" => Step::Down,
                "ArrowLeft" => Step::Left,
                "ArrowRight" => Step::Right,
                "Home" => Step::First,
                "End" => Step::Last,
                _ => return,
            };
            event.prevent_default();
            if let Some(next) = graph.step(&id, step) {
                here.set(AttrValue::from(next.to_owned()));
                dom::focus(&anchor(picture, next));
            }
        })
    };
    let node = |(node, x, y): &(&Node, usize, usize)| {
        html! { <Drawn picture={props.id} node={Shared::new((*node).clone())} x={*x} y={*y}
        width={props.columns.get(node.column).map_or(0, |column| column.1)} lit={is_lit(&node.id)} is_stop={node.id == stop}
        is_chosen={props.focus.as_deref() == Some(node.id.as_str())} onfocus={props.onfocus.clone()} onkeydown={onkeydown.clone()} /> }
    };
    let heads = props.columns.iter().scan(0, |x, (label, width)| {
        let at = *x;
        *x += width + GAP;
        Some(html! { <text class="g-head" x={at.to_string()} y="14">{ *label }</text> })
    });
    html! {
        <div class="scroll">
            <svg class="grants-picture" viewBox={format!("-2 0 {} {height}", width + 4)} width={width.to_string()} role="group"
                aria-labelledby={props.labelled_by.clone()}>
                { for heads }
                <g>{ for graph.lines.iter().map(line) }</g>
                { for placed.iter().map(node) }
            </svg>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct DrawnProps {
    picture: &'static str,
    node: Shared<Node>,
    x: usize,
    y: usize,
    width: usize,
    lit: bool,
    is_stop: bool,
    is_chosen: bool,
    onfocus: Callback<Option<AttrValue>>,
    onkeydown: Callback<(KeyboardEvent, AttrValue)>,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let (node, x, y) = (&props.node, props.x, props.y);
    let id = AttrValue::from(node.id.clone());
    let toggle = {
        let (onfocus, id, is_chosen) = (props.onfocus.clone(), id.clone(), props.is_chosen);
        Callback::from(move |()| onfocus.emit((!is_chosen).then(|| id.clone())))
    };
    let onclick = toggle.reform(|_: MouseEvent| ());
    let onkeydown = {
        let onkeydown = props.onkeydown.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                toggle.emit(());
            } else {
                onkeydown.emit((event, id.clone()));
            }
        })
    };
    let class = classes!(
        "g-node",
        (!props.lit).then_some("g-off"),
        props.is_chosen.then_some("g-chosen"),
        node.dashed.then_some("g-not-shipped"),
        node.hit.then_some("g-hit")
    );
    let flags = node.flags.len() * 14;
    let flag = |(index, (letter, on)): (usize, &Flag)| {
        let x = x + props.width + 14 * index - flags - 5;
        html! { <g aria-hidden="true" class={if *on { "g-flag g-yes" } else { "g-flag" }}>
            <rect x={x.to_string()} y={(y + 4).to_string()} width="13" height="13" rx="2" />
            <text x={(x + 6).to_string()} y={(y + 14).to_string()}>{ if *on { *letter } else { "–" } }</text>
        </g> }
    };
    let mark = if node.hit { 14 } else { 0 };
    let room = props.width.saturating_sub(flags + mark + 16);
    html! {
        <g id={anchor(props.picture, &node.id)} {class} tabindex={if props.is_stop { "0" } else { "-1" }} role="button"
            aria-pressed={props.is_chosen.to_string()} {onclick} {onkeydown}>
            <title>{ node.spoken() }</title>
            <rect class="g-box" x={x.to_string()} y={y.to_string()} width={props.width.to_string()} height={HEIGHT.to_string()} rx="4" />
            if node.hit { <path class="g-pin" d={format!("M{} {}l4 4 6-8", x + 6, y + 11)} /> }
            <text class="g-label" aria-hidden="true" x={(x + 8 + mark).to_string()} y={(y + 15).to_string()}>{ graph::shortened(&node.label, room) }</text>
            { for node.flags.iter().enumerate().map(flag) }
        </g>
    }
}

/// The `id` of a node's element.
fn anchor(picture: &str, node: &str) -> String {
    format!("{picture}-{}", node.replace(char::is_whitespace, "_"))
}

fn total(columns: &[Column]) -> usize {
    columns.iter().map(|column| column.1 + GAP).sum::<usize>().saturating_sub(GAP)
}

/// Each node with its corner; short columns stand in the middle of long ones.
fn place<'g>(graph: &'g Graph, columns: &[Column], tallest: usize) -> Vec<(&'g Node, usize, usize)> {
    let mut placed = Vec::new();
    let mut x = 0;
    for (number, (_, width)) in columns.iter().enumerate() {
        let count = graph.column(number).count();
        let top = HEAD + (tallest - count) * STEP / 2;
        placed.extend(graph.column(number).enumerate().map(|(row, node)| (node, x, top + row * STEP)));
        x += width + GAP;
    }
    placed
}
