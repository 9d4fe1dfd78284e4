//! Where a fact was read.

use virt_grants_core::kubevirt::sources::Source;
use yew::prelude::*;

/// A source as a link, where it has an address.
pub fn cited(source: &'static Source) -> Html {
    let words = source.to_string();
    match source.address() {
        Some(address) => {
            let words = words.split(" <").next().unwrap_or_default().to_owned();
            html! { <a href={address} rel="noreferrer">{ words }</a> }
        }
        None => html! { { words } },
    }
}
