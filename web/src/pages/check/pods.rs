//! Which pod of a text is shown.

use crate::app::use_store;
use crate::components::verdict::headline;
use crate::shared::Shared;
use crate::state::Action;
use virt_grants_core::check::{PodReport, Report};
use yew::prelude::*;

/// Properties of [`Pods`].
#[derive(PartialEq, Properties)]
pub(super) struct PodsProps {
    /// What was found.
    pub(super) report: Shared<Report>,
    /// Which one is shown.
    pub(super) pod: usize,
}

/// A button for each pod, where there are several.
#[component]
pub(super) fn Pods(props: &PodsProps) -> Html {
    let store = use_store();
    if props.report.pods.len() < 2 {
        return Html::default();
    }
    let entry = |(index, pod): (usize, &PodReport)| {
        let store = store.dispatcher();
        let onclick = Callback::from(move |_: MouseEvent| store.dispatch(Action::Pod(index)));
        html! {
            <li><button type="button" class="pod" aria-pressed={(index == props.pod).to_string()} {onclick}>
                <span>{ format!("{} {}", pod.kind, pod.name) }</span>
                <span class="sub">{ headline(pod) }</span>
            </button></li>
        }
    };
    html! {
        <nav aria-label="Pods of the text"><ul class="pods">{ for props.report.pods.iter().enumerate().map(entry) }</ul></nav>
    }
}
