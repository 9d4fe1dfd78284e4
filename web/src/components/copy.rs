//! A button that copies text.

use crate::dom;
use yew::prelude::*;

/// Properties of [`Copy`].
#[derive(PartialEq, Properties)]
pub struct CopyProps {
    /// What is copied, made when it is asked for.
    pub text: Callback<(), String>,
    /// What the button says.
    pub label: AttrValue,
}

/// Copies, and says so for a moment.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let copied = use_state_eq(|| false);
    {
        let copied = copied.clone();
        use_effect_with(*copied, move |is_copied| {
            let timer =
                is_copied.then(|| gloo::timers::callback::Timeout::new(1_600, move || copied.set(false)));
            move || drop(timer)
        });
    }
    let onclick = {
        let (text, copied) = (props.text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            dom::copy(&text.emit(()));
            copied.set(true);
        })
    };
    let label = if *copied { AttrValue::Static("Copied") } else { props.label.clone() };
    html! {
        <button type="button" class="button quiet" {onclick}>
            <span aria-live="polite">{ label }</span>
        </button>
    }
}
