//! What the API server would say.

use super::copy::Copy;
use crate::shared::Shared;
use virt_grants_core::check::Report;
use yew::prelude::*;

/// Properties of [`ApiText`].
#[derive(PartialEq, Properties)]
pub struct ApiTextProps {
    /// What was found.
    pub report: Shared<Report>,
    /// Which pod is shown.
    pub pod: usize,
}

/// The text of the refusal, as people search for it.
#[component]
pub fn ApiText(props: &ApiTextProps) -> Html {
    let pod = props.report.pods.get(props.pod);
    let Some(text) = pod.and_then(|pod| pod.api_server_text.clone()) else { return Html::default() };
    let copied = text.clone();
    html! {
        <section class="card" aria-labelledby="api-text">
            <header>
                <h2 id="api-text">{ "What the API server says" }</h2>
                <Copy label="Copy" text={Callback::from(move |()| copied.clone())} />
            </header>
            <pre class="code wrap" tabindex="0" role="group" aria-labelledby="api-text">{ text }</pre>
        </section>
    }
}
