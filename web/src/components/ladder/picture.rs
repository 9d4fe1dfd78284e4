//! The ladder as a picture.

use super::{Standing, Strategy, refused};
use virt_grants_core::check::{ObjectTrial, PodReport};
use yew::prelude::*;

const NAMES: usize = 226;
const COLUMN: usize = 40;
const HEAD: usize = 74;
const RUNG: usize = 26;

/// A rung for each object, a column for each thing it judges.
pub(super) fn picture(pod: &PodReport) -> Html {
    let width = NAMES + COLUMN * Strategy::ALL.len() + 26;
    let height = HEAD + RUNG * pod.trials.len() + 4;
    let head = |(index, (_, label)): (usize, &(Strategy, &'static str))| {
        let x = NAMES + COLUMN * index + COLUMN / 2;
        html! {
            <text class="l-head" x={x.to_string()} y={(HEAD - 12).to_string()} transform={format!("rotate(-35 {x} {})", HEAD - 12)}>{ *label }</text>
        }
    };
    let rung = |(index, trial): (usize, &ObjectTrial)| rung(index, trial, pod, width);
    html! {
        <svg class="ladder-picture" viewBox={format!("0 0 {width} {height}")} width={width.to_string()}
            role="img" aria-label={label(pod)}>
            { for Strategy::ALL.iter().enumerate().map(head) }
            { for pod.trials.iter().enumerate().map(rung) }
        </svg>
    }
}

fn rung(index: usize, trial: &ObjectTrial, pod: &PodReport, width: usize) -> Html {
    let top = HEAD + RUNG * index;
    let middle = top + RUNG / 2;
    let standing = Standing::of(trial, pod);
    let refused = refused(trial);
    let class = match standing {
        Standing::Chosen => "l-rung l-chosen",
        _ if trial.usable_by.is_none() => "l-rung l-unusable",
        _ => "l-rung",
    };
    let mark = |(column, (strategy, _)): (usize, &(Strategy, &'static str))| {
        let x = NAMES + COLUMN * column + COLUMN / 2;
        if standing == Standing::Broken {
            html! { <path class="l-dash" d={format!("M{} {middle}h8", x - 4)} /> }
        } else if refused.contains(strategy) {
            html! { <path class="l-cross" d={format!("M{} {}l8 8m0 -8l-8 8", x - 4, middle - 4)} /> }
        } else {
            html! { <circle class="l-dot" cx={x.to_string()} cy={middle.to_string()} r="3" /> }
        }
    };
    html! {
        <g class={class}>
            <rect class="l-row" x="0" y={top.to_string()} width={width.to_string()} height={(RUNG - 2).to_string()} rx="4" />
            <rect class="l-key" x="8" y={(middle - 6).to_string()} width="5" height="10" rx="1" />
            <text class="l-number" x="36" y={(middle + 4).to_string()}>{ index + 1 }</text>
            <text class="l-name" x="46" y={(middle + 4).to_string()}>{ shortened(&trial.scc) }</text>
            { for Strategy::ALL.iter().enumerate().map(mark) }
        </g>
    }
}

/// Long names of platform objects, so that they stay in their column; the table has them whole.
fn shortened(name: &str) -> String {
    const MOST: usize = 27;
    if name.chars().count() <= MOST {
        name.to_owned()
    } else {
        name.chars().take(MOST - 1).chain(['…']).collect()
    }
}

fn label(pod: &PodReport) -> String {
    let count =
        |wanted: Standing| pod.trials.iter().filter(|trial| Standing::of(trial, pod) == wanted).count();
    let chosen = pod.trials.iter().find(|trial| Standing::of(trial, pod) == Standing::Chosen);
    let chosen = chosen
        .map_or_else(|| "none takes the pod".to_owned(), |trial| format!("{} takes the pod", trial.scc));
    format!(
        "{} SCCs: {chosen}, {} refuse it. The table below says the same in words.",
        pod.trials.len(),
        count(Standing::Refuses)
    )
}
