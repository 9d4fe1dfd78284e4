use yew::prelude::*;
#[component]
pub(super) fn Deploy() -> Html {
    html! {}
}
