//! The ladder as a table.

use super::Standing;
use crate::components::changes;
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::Route;
use virt_grants_core::check::{ObjectTrial, PodReport, ReasonReport, TrialOutcome};
use virt_grants_core::scc::Subject;
use virt_grants_core::source::{LineIndex, Span};
use yew::prelude::*;

/// A row for each object, which opens to its reasons.
pub(super) fn table(pod: &PodReport, text: &AttrValue, go: &Callback<Span>) -> Html {
    let index = LineIndex::new(text);
    let row = |(number, trial): (usize, &ObjectTrial)| {
        let standing = Standing::of(trial, pod);
        html! {
            <li key={trial.scc.clone()}>
                <details>
                    <summary>
                        <span class="rung-number">{ number + 1 }</span>
                        <code>{ &trial.scc }</code>
                        <span class={classes!("tag", standing.class())}>{ words(standing, trial) }</span>
                        <span class="sub rung-use">{ used_by(trial.usable_by) }</span>
                    </summary>
                    <div class="rung-body">
                        <p class="sub">{ format!("priority {}, {} points", trial.priority, trial.points) }</p>
                        { outcome(&trial.outcome, text, &index, go) }
                    </div>
                </details>
            </li>
        }
    };
    html! { <ol class="list rungs">{ for pod.trials.iter().enumerate().map(row) }</ol> }
}

fn words(standing: Standing, trial: &ObjectTrial) -> String {
    match &trial.outcome {
        TrialOutcome::Refuses(reasons) if reasons.len() == 1 => "refuses: 1 reason".to_owned(),
        TrialOutcome::Refuses(reasons) => format!("refuses: {} reasons", reasons.len()),
        _ => standing.words().to_owned(),
    }
}

fn used_by(subject: Option<Subject>) -> &'static str {
    match subject {
        Some(Subject::ServiceAccount) => "usable by the service account",
        Some(Subject::User) => "usable by the user",
        None => "may not be used",
    }
}

fn outcome(outcome: &TrialOutcome, text: &AttrValue, index: &LineIndex, go: &Callback<Span>) -> Html {
    match outcome {
        TrialOutcome::Refuses(reasons) => html! {
            <ul class="list">{ for reasons.iter().map(|one| reason(one, text, index, go)) }</ul>
        },
        TrialOutcome::Fits(edits) if edits.is_empty() => html! { <p>{ "It would change nothing." }</p> },
        TrialOutcome::Fits(edits) => html! { <>
            <p>{ "It would change:" }</p>
            <div class="diff">{ for edits.iter().map(changes::change) }</div>
        </> },
        TrialOutcome::Broken(message) => html! { <p>{ ticks(message) }</p> },
    }
}

fn reason(reason: &ReasonReport, text: &AttrValue, index: &LineIndex, go: &Callback<Span>) -> Html {
    let place = reason.at.span.map(|span| {
        let position = index.position(text, span.start);
        let onclick = go.reform(move |_: MouseEvent| span);
        html! {
            <button type="button" class="link place" {onclick}>
                <span class="hidden">{ "Go to " }</span>{ format!("{}:{}", position.line, position.column) }
            </button>
        }
    });
    html! {
        <li>
            <p>{ ticks(&reason.message) }{ " " }{ place }</p>
            <p class="sub row">
                if let Some(rule) = Route::rule(reason.rule) { <Link to={rule}>{ reason.rule }</Link> }
                <code>{ reason.at.path.to_string() }</code>
            </p>
        </li>
    }
}
