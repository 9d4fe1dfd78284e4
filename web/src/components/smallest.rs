//! The smallest SCC for a pod, made when somebody asks for it.

use super::copy::Copy;
use super::problems::ticks;
use crate::app::use_store;
use crate::shared::Shared;
use virt_grants_core::check::{self, Report};
use yew::prelude::*;

/// Properties of [`Smallest`].
#[derive(PartialEq, Properties)]
pub struct SmallestProps {
    /// What was found.
    pub report: Shared<Report>,
    /// Which pod is shown.
    pub pod: usize,
}

/// A card that opens to the object as YAML.
#[component]
pub fn Smallest(props: &SmallestProps) -> Html {
    let store = use_store();
    let open = use_state_eq(|| false);
    // The report stands for the text and the form it was made from.
    let made = use_memo((*open, props.report.clone(), props.pod), |(open, _, pod)| {
        open.then(|| check::smallest(&store.text, *pod, &store.controls.options()))
    });
    if props.report.pods.get(props.pod).is_none_or(|pod| pod.trials.is_empty()) {
        return Html::default();
    }
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let words = if *open { "Hide it" } else { "Make it" };
    html! {
        <section class="card" aria-labelledby="smallest">
            <header>
                <h2 id="smallest">{ "The smallest SCC for it" }</h2>
                <span class="row">
                    if let Some(Ok(yaml)) = &*made { { copy(yaml.clone()) } }
                    <button type="button" class="button quiet" aria-expanded={open.to_string()} {onclick}>{ words }</button>
                </span>
            </header>
            { match &*made {
                None => html! { <p class="sub">{ "An SCC that admits this pod as it is, and opens nothing the pod does not need." }</p> },
                Some(Ok(yaml)) => html! { <pre class="code" tabindex="0" role="group" aria-labelledby="smallest">{ yaml }</pre> },
                Some(Err(why)) => html! { <p>{ "There is none: " }{ ticks(why) }</p> },
            } }
        </section>
    }
}

fn copy(yaml: String) -> Html {
    html! { <Copy label="Copy YAML" text={Callback::from(move |()| yaml.clone())} /> }
}
