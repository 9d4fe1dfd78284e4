//! What admission changes in the pod.

use crate::shared::Shared;
use virt_grants_core::check::{Change, Report};
use yew::prelude::*;

/// Properties of [`Changes`].
#[derive(PartialEq, Properties)]
pub struct ChangesProps {
    /// What was found.
    pub report: Shared<Report>,
    /// Which pod is shown.
    pub pod: usize,
}

/// The changes as a diff of fields.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let Some(pod) = props.report.pods.get(props.pod).filter(|pod| !pod.effective.is_empty()) else {
        return Html::default();
    };
    html! {
        <section class="card" aria-labelledby="changes">
            <header>
                <h2 id="changes">{ "What admission changes" }</h2>
                <p class="sub">{ match pod.changes.len() {
                    0 => "nothing".to_owned(),
                    1 => "1 field".to_owned(),
                    more => format!("{more} fields"),
                } }</p>
            </header>
            if !pod.changes.is_empty() { <div class="diff scroll" tabindex="0" role="group" aria-labelledby="changes">{ for pod.changes.iter().map(change) }</div> }
        </section>
    }
}

/// One changed field, old and new value on lines of their own.
pub fn change(change: &Change) -> Html {
    html! {
        <div class="diff-field">
            <p class="diff-path">{ change.path.to_string() }</p>
            if let Some(before) = &change.before { <p class="diff-old"><span class="hidden">{ "before: " }</span>{ before }</p> }
            if let Some(after) = &change.after { <p class="diff-new"><span class="hidden">{ "after: " }</span>{ after }</p> }
            if change.after.is_none() { <p class="sub">{ "removed" }</p> }
        </div>
    }
}
