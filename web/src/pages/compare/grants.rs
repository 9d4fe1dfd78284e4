//! Two releases, or a release and a documentation version.

use super::address;
use crate::components::link::Link;
use crate::dom;
use crate::route::Route;
use virt_grants_core::kubevirt::diff::{Change, ChangeKind, diff};
use virt_grants_core::kubevirt::side::{State, side};
use virt_grants_core::kubevirt::{Grant, editions, grants, releases};
use yew::prelude::*;

const PART: &str = "grants";

/// Which grants one side has and the other has not.
#[component]
pub(super) fn CompareGrants() -> Html {
    let before = use_state_eq(|| "4.10");
    let after = use_state_eq(|| "v1.4.0");
    {
        let (before, after) = (before.clone(), after.clone());
        // After the first drawing: what was drawn beforehand knows nothing of the address.
        use_effect_with((), move |()| {
            if let Some((first, second)) = address::chosen(PART) {
                before.set(known(&first).unwrap_or(*before));
                after.set(known(&second).unwrap_or(*after));
            }
        });
    }
    let (Ok(left), Ok(right)) = (side(&before), side(&after)) else { return Html::default() };
    let found = diff(left, right);
    let (left_name, right_name) = (*before, *after);
    let same: Vec<&Grant> = grants()
        .iter()
        .filter(|grant| {
            left.state(grant).grants()
                && right.state(grant).grants()
                && !found.changes.iter().any(|change| change.grant.id == grant.id)
        })
        .collect();
    html! {
        <section class="card" aria-labelledby="compare-grants">
            <header><h2 id="compare-grants">{ "Two lists of KubeVirt's grants" }</h2><p class="sub" role="status">{ count(found.changes.len()) }</p></header>
            <div class="fields">
                { pick("grants-before", "First", *before, set(&before, move |name| address::keep(PART, name, right_name))) }
                { pick("grants-after", "Second", *after, set(&after, move |name| address::keep(PART, left_name, name))) }
            </div>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="compare-grants"><table class="grid-table">
                <thead><tr><th scope="col">{ "Grant" }</th><th scope="col">{ "" }<span class="hidden">{ "Change" }</span></th>
                    <th scope="col">{ left.to_string() }</th><th scope="col">{ right.to_string() }</th></tr></thead>
                <tbody>
                    { for found.changes.iter().map(row) }
                    if found.changes.is_empty() { <tr><td colspan="4">{ "Both have the same grants." }</td></tr> }
                </tbody>
            </table></div>
            <details><summary>{ format!("The {} grants that both have alike", same.len()) }</summary>
                <div class="scroll" tabindex="0" role="group" aria-label="Grants that both have alike"><table class="grid-table"><tbody>{ for same.iter().map(|grant| html! { <tr>
                    <th scope="row">{ match Route::grant(grant.id) {
                        Some(to) => html! { <Link {to}><code>{ grant.id }</code></Link> },
                        None => html! { <code>{ grant.id }</code> },
                    } }</th>
                    <td>{ value(left.state(grant)) }</td>
                </tr> }) }</tbody></table></div>
            </details>
            if !found.unread.is_empty() {
                <details><summary>{ format!("{} grants of which one side was never read", found.unread.len()) }</summary>{ super::super::vm::links(&found.unread) }</details>
            }
        </section>
    }
}

pub(super) fn count(changes: usize) -> String {
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

/// The name as the tables spell it, if there is such a version or release.
fn known(name: &str) -> Option<&'static str> {
    let all = editions().iter().map(|one| one.version).chain(releases().iter().map(|one| one.name));
    all.into_iter().find(|known| *known == name)
}

fn set(state: &UseStateHandle<&'static str>, keep: impl Fn(&'static str) + 'static) -> Callback<Event> {
    let state = state.clone();
    Callback::from(move |event: Event| {
        let name = known(&dom::value(&event)).unwrap_or(*state);
        keep(name);
        state.set(name);
    })
}

fn pick(id: &'static str, label: &'static str, chosen: &'static str, onchange: Callback<Event>) -> Html {
    // The last release of each minor, and the one that a link names.
    let mut listed: Vec<&'static str> =
        super::super::grants::minors().into_iter().map(|one| one.name).collect();
    if !listed.contains(&chosen) && editions().iter().all(|one| one.version != chosen) {
        listed.insert(0, chosen);
    }
    html! {
        <div class="field"><label for={id}>{ label }</label>
            <select {id} {onchange}>
                <optgroup label="Documentation">{ for editions().iter().rev().map(|one| html! { <option value={one.version} selected={one.version == chosen}>{ format!("OpenShift Virtualization {}", one.version) }</option> }) }</optgroup>
                <optgroup label="KubeVirt release">{ for listed.into_iter().map(|name| html! { <option value={name} selected={name == chosen}>{ name }</option> }) }</optgroup>
            </select></div>
    }
}
