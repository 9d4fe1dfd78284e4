//! The three marks of a grant: documented, shipped, needed.

use super::place::Row;
use virt_grants_core::kubevirt::side::State;
use yew::prelude::*;

/// A value as a table shows it.
pub(super) fn value(state: State) -> Html {
    match state {
        State::Held([]) => html! { <span class="tag good">{ "yes" }</span> },
        State::Held(values) => html! { <code>{ values.join(" ") }</code> },
        State::Absent => html! { <span class="sub">{ "no" }</span> },
        State::Unread => html! { <span class="sub">{ "not read" }</span> },
    }
}

/// The three marks in words.
pub(super) fn words(row: &Row) -> String {
    let state = |state: State| match state {
        State::Held([]) => "yes".to_owned(),
        State::Held(values) => values.join(" "),
        State::Absent => "no".to_owned(),
        State::Unread => "not read".to_owned(),
    };
    let needed = match row.needed.len() {
        0 => "by no feature".to_owned(),
        1 => "by 1 feature".to_owned(),
        more => format!("by {more} features"),
    };
    format!("documented: {}; shipped: {}; needed {needed}", state(row.documented), state(row.shipped))
}

/// Which of the three lists have it.
pub(super) fn flags(row: &Row) -> [(&'static str, bool); 3] {
    [("D", row.documented.value().is_some()), ("S", row.shipped.grants()), ("N", !row.needed.is_empty())]
}
