//! The ladder as a table.

use super::Standing;
use crate::components::changes;
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::dom;
use crate::route::Route;
use crate::shared::Shared;
use virt_grants_core::check::{ObjectTrial, ReasonReport, Report, TrialOutcome};
use virt_grants_core::scc::Subject;
use virt_grants_core::source::{LineIndex, Span};
use yew::prelude::*;

/// Properties of [`Rung`].
#[derive(PartialEq, Properties)]
pub(super) struct RungProps {
    /// The checked text.
    pub(super) text: AttrValue,
    /// What was found.
    pub(super) report: Shared<Report>,
    /// Which pod is shown.
    pub(super) pod: usize,
    /// Which of the objects tried.
    pub(super) number: usize,
    /// Whether the inside is there while nobody has opened it.
    pub(super) unfolded: bool,
    /// Moves the caret.
    pub(super) go: Callback<Span>,
}

/// A row for an object, which opens to its reasons. Only open rows have their inside drawn: every keystroke draws anew.
#[component]
pub(super) fn Rung(props: &RungProps) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(dom::is_open(&event)))
    };
    let Some(pod) = props.report.pods.get(props.pod) else { return Html::default() };
    let Some(trial) = pod.trials.get(props.number) else { return Html::default() };
    let standing = Standing::of(trial, pod);
    html! {
        <details {ontoggle}>
            <summary>
                <span class="rung-number">{ props.number + 1 }</span>
                <code>{ &trial.scc }</code>
                <span class={classes!("tag", standing.class())}>{ words(standing, trial) }</span>
                <span class="sub rung-use">{ used_by(trial.usable_by) }</span>
            </summary>
            if *open || props.unfolded {
                <div class="rung-body">
                    <p class="sub">{ format!("priority {}, {} points", trial.priority, trial.points) }</p>
                    { outcome(&trial.outcome, &props.text, &LineIndex::new(&props.text), &props.go) }
                </div>
            }
        </details>
    }
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
