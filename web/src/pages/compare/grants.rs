//! Two releases, or a release and a documentation version.

use crate::components::link::Link;
use crate::dom;
use crate::route::Route;
use virt_grants_core::kubevirt::diff::{Change, ChangeKind, diff};
use virt_grants_core::kubevirt::side::{State, side};
use virt_grants_core::kubevirt::{editions, releases};
use yew::prelude::*;

/// Which grants one side has and the other has not.
#[component]
pub(super) fn CompareGrants() -> Html {
    let before = use_state_eq(|| "4.10");
    let after = use_state_eq(|| "v1.4.0");
    let (Ok(left), Ok(right)) = (side(&before), side(&after)) else { return Html::default() };
    let found = diff(left, right);
    html! {
        <section class="card" aria-labelledby="compare-grants">
            <header><h2 id="compare-grants">{ "Two lists of KubeVirt's grants" }</h2><p class="sub" role="status">{ count(found.changes.len()) }</p></header>
            <div class="fields">
                { pick("grants-before", "First", *before, &before) }
                { pick("grants-after", "Second", *after, &after) }
            </div>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="compare-grants"><table class="grid-table">
                <thead><tr><th scope="col">{ "Grant" }</th><th scope="col">{ "" }<span class="hidden">{ "Change" }</span></th>
                    <th scope="col">{ left.to_string() }</th><th scope="col">{ right.to_string() }</th></tr></thead>
                <tbody>
                    { for found.changes.iter().map(row) }
                    if found.changes.is_empty() { <tr><td colspan="4">{ "Both have the same grants." }</td></tr> }
                </tbody>
            </table></div>
            if !found.unread.is_empty() {
                <details><summary>{ format!("{} grants of which one side was never read", found.unread.len()) }</summary>{ super::super::vm::links(&found.unread) }</details>
            }
        </section>
    }
}

fn count(changes: usize) -> String {
    match changes {
        0 => "no difference".to_owned(),
        1 => "1 difference".to_owned(),
        more => format!("{more} differences"),
    }
}

fn row(change: &Change) -> Html {
    let (class, word) = match change.kind {
        ChangeKind::Added => ("good", "gained"),
        ChangeKind::Removed => ("bad", "lost"),
        ChangeKind::Changed => ("note", "changed"),
    };
    html! { <tr>
        <th scope="row">{ match Route::grant(change.grant.id) {
            Some(to) => html! { <Link {to}><code>{ change.grant.id }</code></Link> },
            None => html! { <code>{ change.grant.id }</code> },
        } }</th>
        <td><span class={classes!("tag", class)}>{ word }</span></td>
        <td>{ value(change.before) }</td>
        <td>{ value(change.after) }</td>
    </tr> }
}

fn value(state: State) -> Html {
    match state {
        State::Held([]) => html! { "yes" },
        State::Held(values) => html! { <code>{ values.join(" ") }</code> },
        State::Absent => html! { <span class="sub">{ "no" }</span> },
        State::Unread => html! { <span class="sub">{ "not read" }</span> },
    }
}

fn pick(
    id: &'static str,
    label: &'static str,
    chosen: &'static str,
    state: &UseStateHandle<&'static str>,
) -> Html {
    let state = state.clone();
    let onchange = Callback::from(move |event: Event| {
        let name = dom::value(&event);
        let known = editions()
            .iter()
            .map(|one| one.version)
            .chain(releases().iter().map(|one| one.name))
            .find(|known| *known == name);
        state.set(known.unwrap_or(chosen));
    });
    html! {
        <div class="field"><label for={id}>{ label }</label>
            <select {id} {onchange}>
                <optgroup label="Documentation">{ for editions().iter().rev().map(|one| html! { <option value={one.version} selected={one.version == chosen}>{ format!("OpenShift Virtualization {}", one.version) }</option> }) }</optgroup>
                <optgroup label="KubeVirt release">{ for super::super::grants::minors().into_iter().map(|one| html! { <option value={one.name} selected={one.name == chosen}>{ one.name }</option> }) }</optgroup>
            </select></div>
    }
}
