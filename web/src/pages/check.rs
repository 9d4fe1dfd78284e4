//! The checker.

mod form;
mod pace;
mod pods;
mod toolbar;

use crate::app::{Store, use_store};
use crate::components::api_text::ApiText;
use crate::components::changes::Changes;
use crate::components::effective::Effective;
use crate::components::kubevirt::Kubevirt;
use crate::components::ladder::Ladder;
use crate::components::link::Link;
use crate::components::problems::{self, Problems};
use crate::components::refusals::Refusals;
use crate::components::remedies::Remedies;
use crate::components::smallest::Smallest;
use crate::components::verdict::{VerdictCard, headline};
use crate::dom;
use crate::editor::Editor;
use crate::editor::paint::marks;
use crate::recognise::Kind;
use crate::share;
use crate::shared::Shared;
use crate::state::{Action, Controls, MAX_TEXT};
use crate::text::PRIVATE;
use form::Form;
use pace::{moved, use_judged};
use pods::Pods;
use toolbar::Toolbar;
use virt_grants_core::check::{Report, check};
use virt_grants_core::diag::Fix;
use virt_grants_core::source::Span;
use yew::prelude::*;

/// How long the page waits before it says the answer aloud, in milliseconds.
const QUIET: u32 = 700;

/// Longest text that a link to another page carries, in bytes.
const MOST_HANDED_OVER: usize = 1 << 17;

/// Editor on one side, answer on the other.
#[component]
pub(super) fn Check() -> Html {
    let store = use_store();
    // What the report speaks of; a long text is judged when typing pauses.
    let text = use_judged(&store.text);
    let report = use_memo((text.clone(), store.controls.clone()), |(text, controls)| {
        Shared::new(check(text, &controls.options()))
    });
    let report = (*report).clone();
    let marked = use_memo((text.clone(), report.clone(), store.text.clone()), |(text, report, now)| {
        Shared::new(moved(marks(text, &report.diagnostics), text, now))
    });
    let go = use_callback(store.dispatcher(), |span: Span, store| store.dispatch(Action::Go(span)));
    // A fix is made for the judged text and must not be applied to another one.
    let fix = use_callback((store.dispatcher(), store.text == text), |fix: Fix, (store, current)| {
        if *current {
            store.dispatch(Action::Fix(fix.edits));
        }
    });
    let oninput = use_callback(store.dispatcher(), |text: String, store| store.dispatch(Action::Type(text)));
    let onstep = {
        let (report, go) = (report.clone(), go.clone());
        Callback::from(move |(caret, back): (u32, bool)| {
            if let Some(span) = neighbour(&report, caret, back) {
                go.emit(span);
            }
        })
    };
    let pod = store.pod.min(report.pods.len().saturating_sub(1));
    let dropping = use_state_eq(|| false);
    let (ondragover, ondragleave, ondrop) = drop_target(&store, &dropping);
    html! { <>
        <div class="head">
            <h1>{ "Check a pod" }</h1>
            <p class="lead" id="lead">{ format!("Would OpenShift admit it, under which SCC, changed how? {PRIVATE}") }</p>
        </div>
        <div class="bench">
            <div class="stack">
                <Form />
                <div class={classes!("editor", dropping.then_some("dropping"))} {ondragover} {ondragleave} {ondrop}>
                    <Toolbar report={report.clone()} {pod} />
                    <Editor id="manifest" label="Manifest" described_by="lead" text={store.text.clone()} marks={(*marked).clone()}
                        order={store.order.clone()} {oninput} {onstep} />
                </div>
                if let Some(notice) = &store.notice { <p class="notice warn" role="alert">{ notice.clone() }</p> }
                { Kind::of(&store.text).map(|kind| hint(kind, &store)) }
                if store.text.len() > MAX_TEXT { <p class="notice warn">{ "This text is larger than the page is made for; the command line takes more." }</p> }
            </div>
            <div class="answer">
                <div class="stack">
                    <Refusals text={text.clone()} />
                    <Pods report={report.clone()} {pod} />
                    <VerdictCard report={report.clone()} {pod} />
                    if report.pods.get(pod).is_some_and(|pod| pod.brief) {
                        <p class="notice">{ "The text holds more pods than are told about in full. Check this one by itself to see why, and what would help." }</p>
                    }
                    <Problems text={text.clone()} report={report.clone()} go={go.clone()} fix={fix.clone()} />
                    <Remedies report={report.clone()} {pod} {fix} />
                    <ApiText report={report.clone()} {pod} />
                    <Effective report={report.clone()} {pod} />
                    <Kubevirt report={report.clone()} {pod} />
                    <Changes report={report.clone()} {pod} />
                    <Smallest report={report.clone()} {pod} />
                </div>
                <div class="stack">
                    <Ladder {text} report={report.clone()} {pod} {go} />
                </div>
            </div>
        </div>
        <Announcer words={announcement(&report)} />
    </> }
}

/// Leads to the page that is for what was pasted.
fn hint(kind: Kind, store: &Store) -> Html {
    let adopt = {
        let store = store.dispatcher();
        Callback::from(move |_: MouseEvent| store.dispatch(Action::Adopt))
    };
    html! {
        <p class="notice" role="status">
            { kind.words() }
            if let Some(to) = kind.page() { { " " }<Link to={to.clone()} fragment={handed_over(&store.text)}>{ format!("Open {}", to.title()) }</Link> }
            if kind == Kind::Sccs { { " " }<button type="button" class="link" onclick={adopt}>{ "Use as the cluster's own SCCs" }</button> }
        </p>
    }
}

/// A link's fragment with a text for the page it leads to; nothing if the text is too long for a link.
fn handed_over(text: &str) -> Option<AttrValue> {
    (text.len() <= MOST_HANDED_OVER).then(|| share::write(text, &Controls::default()).into())
}

/// The finding after the caret, or before it; round the end of the text.
fn neighbour(report: &Report, caret: u32, back: bool) -> Option<Span> {
    let mut spans: Vec<Span> = report.diagnostics.iter().filter_map(|finding| finding.at.span).collect();
    spans.sort_unstable();
    if back {
        spans.iter().rev().find(|span| span.start < caret).or(spans.last()).copied()
    } else {
        spans.iter().find(|span| span.start > caret).or(spans.first()).copied()
    }
}

type DragCallbacks = (Callback<DragEvent>, Callback<DragEvent>, Callback<DragEvent>);

fn drop_target(store: &Store, dropping: &UseStateHandle<bool>) -> DragCallbacks {
    let over = {
        let dropping = dropping.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            dropping.set(true);
        })
    };
    let leave = {
        let dropping = dropping.clone();
        Callback::from(move |_: DragEvent| dropping.set(false))
    };
    let (store, dropping) = (store.dispatcher(), dropping.clone());
    let drop = Callback::from(move |event: DragEvent| {
        dropping.set(false);
        if let Some(file) = dom::dropped_file(&event) {
            event.prevent_default();
            toolbar::load(&store, &file);
        }
    });
    (over, leave, drop)
}

fn announcement(report: &Report) -> AttrValue {
    let verdicts: Vec<String> = report.pods.iter().take(3).map(headline).collect();
    let findings = problems::summary(&report.diagnostics);
    AttrValue::from(format!("{}. Problems: {findings}.", verdicts.join(". ")))
}

#[derive(PartialEq, Properties)]
struct AnnouncerProps {
    words: AttrValue,
}

/// Says the answer to people who do not see it, once typing has paused.
#[component]
fn Announcer(props: &AnnouncerProps) -> Html {
    let said = use_state_eq(|| AttrValue::Static(""));
    {
        let said = said.clone();
        use_effect_with(props.words.clone(), move |words| {
            let words = words.clone();
            let timer = gloo::timers::callback::Timeout::new(QUIET, move || said.set(words));
            move || drop(timer)
        });
    }
    html! { <p class="hidden" role="status" aria-live="polite">{ (*said).clone() }</p> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;
    use virt_grants_core::check::Options;

    #[test]
    fn stepping_goes_round() {
        let example = examples::ALL.iter().find(|example| example.name == "yaml-traps").unwrap();
        let report = check(example.text, &Options::default());
        let first = neighbour(&report, 0, false).unwrap();
        let last = neighbour(&report, first.start, true).unwrap();
        assert!(first.start < last.start);
        assert_eq!(neighbour(&report, last.start, false), Some(first));
        assert_eq!(neighbour(&Report::default(), 0, false), None);
    }
}
