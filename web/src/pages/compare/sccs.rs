//! Two SCCs.

use crate::components::link::Link;
use crate::dom;
use crate::route::Route;
use virt_grants_core::scc::builtin::{self, Minor};
use virt_grants_core::scc::order::{PointsLine, compare, points_lines, reason};
use virt_grants_core::scc::{Ranked, fields};
use yew::prelude::*;

type Choice = (&'static str, &'static str);

/// Two objects, each of its own minor: which fields differ, and which is tried first and why.
#[component]
pub(super) fn CompareSccs() -> Html {
    let newest = builtin::newest().name;
    let first = use_state_eq(|| ("restricted-v2", newest));
    let second = use_state_eq(|| ("nonroot-v2", newest));
    let (Some(left), Some(right)) = (find(*first), find(*second)) else { return Html::default() };
    let rows: Vec<(&'static str, String, String)> = fields::values(&left.scc)
        .into_iter()
        .zip(fields::values(&right.scc))
        .map(|((name, left), (_, right))| (name, left, right))
        .collect();
    let (different, same): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, left, right)| left != right);
    html! {
        <section class="card" aria-labelledby="compare-sccs">
            <header><h2 id="compare-sccs">{ "Two SCCs" }</h2></header>
            <div class="fields">
                <Pick id="first-scc" label="First" chosen={*first} onchange={set(&first)} />
                <Pick id="second-scc" label="Second" chosen={*second} onchange={set(&second)} />
            </div>
            <p role="status">{ order(left, right) }</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="compare-sccs"><table class="grid-table">
                <thead><tr><th scope="col">{ "Field" }</th><th scope="col">{ title(*first) }</th><th scope="col">{ title(*second) }</th></tr></thead>
                <tbody>
                    { for different.iter().map(row) }
                    if different.is_empty() { <tr><td colspan="3">{ "They are the same in every field." }</td></tr> }
                </tbody>
            </table></div>
            <details><summary>{ format!("The {} fields in which they are the same", same.len()) }</summary>
                <div class="scroll" tabindex="0" role="group" aria-label="Fields that are the same"><table class="grid-table"><tbody>{ for same.iter().map(|(name, value, _)| html! {
                    <tr><th scope="row"><code>{ *name }</code></th><td><code>{ value }</code></td></tr>
                }) }</tbody></table></div>
            </details>
            <details><summary>{ "How the points come about" }</summary>{ points(left, right) }</details>
        </section>
    }
}

fn find((name, minor): Choice) -> Option<&'static Ranked<'static>> {
    builtin::minor(minor).and_then(|minor| minor.get(name)).or_else(|| builtin::by_name(name))
}

fn title((name, minor): Choice) -> Html {
    html! { <>{ Route::scc(name).map(|to| html! { <Link {to}><code>{ name }</code></Link> }) }{ format!(" of {minor}") }</> }
}

fn set(state: &UseStateHandle<Choice>) -> Callback<Choice> {
    let state = state.clone();
    Callback::from(move |choice| state.set(choice))
}

fn row((name, left, right): &(&'static str, String, String)) -> Html {
    html! { <tr class="differs"><th scope="row"><code>{ *name }</code></th><td><code>{ left }</code></td><td><code>{ right }</code></td></tr> }
}

/// Which is tried first, in OpenShift's words.
fn order(left: &Ranked<'_>, right: &Ranked<'_>) -> String {
    let pair = |one: &'_ Ranked<'_>| one.points;
    let (a, b) = ((&left.scc, pair(left)), (&right.scc, pair(right)));
    let (first, second, why) =
        if compare(a, b).is_le() { (left, right, reason(a, b)) } else { (right, left, reason(b, a)) };
    format!(
        "{} ({} points) is tried before {} ({} points): {why}. The fewer points, the earlier; priority counts first.",
        first.scc.name, first.points, second.scc.name, second.points
    )
}

fn points(left: &Ranked<'_>, right: &Ranked<'_>) -> Html {
    let lines: Vec<(PointsLine, PointsLine)> =
        points_lines(&left.scc).into_iter().zip(points_lines(&right.scc)).collect();
    html! { <div class="scroll" tabindex="0" role="group" aria-label="Points"><table class="grid-table"><tbody>
        { for lines.iter().map(|(left, right)| html! { <tr>
            <th scope="row"><code>{ left.field }</code></th><td>{ left.points }</td><td>{ right.points }</td>
        </tr> }) }
    </tbody></table></div> }
}

#[derive(PartialEq, Properties)]
struct PickProps {
    id: AttrValue,
    label: AttrValue,
    chosen: Choice,
    onchange: Callback<Choice>,
}

/// An object and the minor it is of.
#[component]
fn Pick(props: &PickProps) -> Html {
    let (name, minor) = props.chosen;
    let onname = props.onchange.reform(move |event: Event| {
        let chosen = dom::value(&event);
        (builtin::names().find(|known| *known == chosen).unwrap_or(name), minor)
    });
    let onminor = props.onchange.reform(move |event: Event| {
        let chosen = dom::value(&event);
        (name, builtin::minors().iter().map(|one| one.name).find(|known| *known == chosen).unwrap_or(minor))
    });
    let has = |one: &&Minor| one.get(name).is_some();
    let minor_id = format!("{}-minor", props.id);
    html! { <>
        <div class="field"><label for={props.id.clone()}>{ props.label.clone() }</label>
            <select id={props.id.clone()} onchange={onname}>{ for builtin::names().map(|one| html! { <option value={one} selected={one == name}>{ one }</option> }) }</select></div>
        <div class="field"><label for={minor_id.clone()}>{ format!("{}: of OpenShift", props.label) }</label>
            <select id={minor_id} onchange={onminor}>
                if !builtin::minors().iter().any(|one| has(&one)) { <option value={minor} selected={true}>{ "KubeVirt's" }</option> }
                { for builtin::minors().iter().rev().filter(has).map(|one| html! { <option value={one.name} selected={one.name == minor}>{ one.name }</option> }) }
            </select></div>
    </> }
}
