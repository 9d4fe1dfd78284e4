//! Two SCCs.

use super::address;
use crate::components::link::Link;
use crate::dom;
use crate::route::Route;
use virt_grants_core::scc::builtin::{self, Minor};
use virt_grants_core::scc::order::{PointsLine, compare, grouped, points_lines, reason, why};
use virt_grants_core::scc::{Ranked, fields};
use yew::prelude::*;

const PART: &str = "sccs";

type Choice = (&'static str, &'static str);

/// Two objects, each of its own minor: which fields differ, and which is tried first and why.
#[component]
pub(super) fn CompareSccs() -> Html {
    let newest = builtin::newest().name;
    let first = use_state_eq(|| ("restricted-v2", newest));
    let second = use_state_eq(|| ("nonroot-v2", newest));
    {
        let (first, second) = (first.clone(), second.clone());
        // After the first drawing: what was drawn beforehand knows nothing of the address.
        use_effect_with((), move |()| {
            if let Some((one, other)) = address::chosen(PART) {
                first.set(choice(&one).unwrap_or(*first));
                second.set(choice(&other).unwrap_or(*second));
            }
        });
    }
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
                <Pick id="first-scc" label="First" chosen={*first} onchange={set(&first, { let other = *second; move |one| keep(one, other) })} />
                <Pick id="second-scc" label="Second" chosen={*second} onchange={set(&second, { let other = *first; move |one| keep(other, one) })} />
            </div>
            <p role="status">{ order(left, right) }</p>
            { points(left, right, *first, *second) }
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
        </section>
    }
}

fn find((name, minor): Choice) -> Option<&'static Ranked<'static>> {
    builtin::minor(minor).and_then(|minor| minor.get(name)).or_else(|| builtin::by_name(name))
}

fn title((name, minor): Choice) -> Html {
    html! { <>{ Route::scc(name).map(|to| html! { <Link {to}><code>{ name }</code></Link> }) }{ format!(" of {minor}") }</> }
}

fn set(state: &UseStateHandle<Choice>, keep: impl Fn(Choice) + 'static) -> Callback<Choice> {
    let state = state.clone();
    Callback::from(move |choice| {
        keep(choice);
        state.set(choice);
    })
}

fn keep(first: Choice, second: Choice) {
    let name = |(name, minor): Choice| format!("{name}@{minor}");
    address::keep(PART, &name(first), &name(second));
}

/// `restricted-v2@4.21`; without a minor, the newest.
fn choice(text: &str) -> Option<Choice> {
    let (name, minor) = text.split_once('@').unwrap_or((text, builtin::newest().name));
    let name = builtin::names().find(|known| *known == name)?;
    let minor = builtin::minors().iter().map(|one| one.name).find(|known| *known == minor)?;
    Some((name, minor))
}

fn row((name, left, right): &(&'static str, String, String)) -> Html {
    html! { <tr class="differs"><th scope="row"><code>{ *name }</code></th><td><code>{ left }</code></td><td><code>{ right }</code></td></tr> }
}

/// Which is tried first, in OpenShift's words.
fn order(left: &Ranked<'_>, right: &Ranked<'_>) -> String {
    let pair = |one: &'_ Ranked<'_>| one.points;
    let (a, b) = ((&left.scc, pair(left)), (&right.scc, pair(right)));
    let (first, second, because) =
        if compare(a, b).is_le() { (left, right, reason(a, b)) } else { (right, left, reason(b, a)) };
    format!(
        "{} ({} points) is tried before {} ({} points): {because}. The fewer points, the earlier; priority counts first.",
        first.scc.name,
        grouped(first.points),
        second.scc.name,
        grouped(second.points)
    )
}

/// The sums, line by line, with what each line comes from.
fn points(left: &Ranked<'_>, right: &Ranked<'_>, first: Choice, second: Choice) -> Html {
    let lines: Vec<(PointsLine, PointsLine)> =
        points_lines(&left.scc).into_iter().zip(points_lines(&right.scc)).collect();
    let cell = |ranked: &Ranked<'_>, line: &PointsLine| {
        html! {
            <td><span class="number">{ grouped(line.points) }</span>{ " " }<span class="sub">{ why(&ranked.scc, line.field) }</span></td>
        }
    };
    let apart = |difference: i64| match difference {
        0 => "–".to_owned(),
        more if more > 0 => format!("+{}", grouped(more)),
        less => grouped(less),
    };
    let priority = |ranked: &Ranked<'_>| {
        ranked.scc.priority.map_or_else(|| "unset".to_owned(), |priority| priority.to_string())
    };
    html! { <div class="scroll" tabindex="0" role="group" aria-label="Points"><table class="grid-table">
        <thead><tr><th scope="col">{ "Points" }</th><th scope="col">{ title(first) }</th><th scope="col">{ title(second) }</th><th scope="col">{ "Difference" }</th></tr></thead>
        <tbody>
            <tr class={(priority(left) != priority(right)).then_some("differs")}><th scope="row">{ "priority, before any points" }</th><td>{ priority(left) }</td><td>{ priority(right) }</td><td></td></tr>
            { for lines.iter().map(|(one, other)| html! { <tr class={(one.points != other.points).then_some("differs")}>
                <th scope="row"><code>{ one.field }</code></th>{ cell(left, one) }{ cell(right, other) }<td class="number">{ apart(other.points - one.points) }</td>
            </tr> }) }
            <tr><th scope="row">{ "in all" }</th><td><b>{ grouped(left.points) }</b></td><td><b>{ grouped(right.points) }</b></td><td class="number">{ apart(right.points - left.points) }</td></tr>
        </tbody>
    </table></div> }
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
