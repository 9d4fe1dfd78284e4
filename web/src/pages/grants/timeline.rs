//! Releases on one axis, grants on the other.

use super::minors;
use crate::components::link::Link;
use crate::route::Route;
use virt_grants_core::kubevirt::releases::{ReleaseRange, Tag};
use virt_grants_core::kubevirt::{Grant, Kind, grants, releases};
use yew::prelude::*;

const NAMES: usize = 230;
const WIDTH: usize = 1000;
const ROW: usize = 19;
const HEAD: usize = 34;

/// A bar for each range of releases that ships a grant, a dot for each documentation version that prints it.
#[component]
pub(super) fn Timeline() -> Html {
    let rows: Vec<&'static Grant> = grants()
        .iter()
        .filter(|grant| {
            matches!(
                grant.kind,
                Kind::Capability { .. } | Kind::SelinuxRule { .. } | Kind::SeccompProfile { .. }
            )
        })
        .filter(|grant| !grant.shipped.is_empty() || !grant.documented.is_empty())
        .collect();
    let height = HEAD + ROW * rows.len() + 6;
    let labels = minors();
    let tick = |(index, release): (usize, &&'static virt_grants_core::kubevirt::Release)| {
        if index % 4 != 0 {
            return Html::default();
        }
        let x = position(release.tag);
        html! { <>
            <path class="t-rule" d={format!("M{x} {}V{height}", HEAD - 6)} />
            <text class="g-head t-middle" x={x.to_string()} y="16">{ release.minor }</text>
        </> }
    };
    let row = |(index, grant): (usize, &&'static Grant)| {
        let y = HEAD + ROW * index;
        let bar = |range: ReleaseRange| {
            let (from, to) = (position(range.from), position(range.to) + 5);
            html! { <rect class="t-bar" x={from.to_string()} y={(y + 5).to_string()} width={to.saturating_sub(from).to_string()} height="8" rx="2" /> }
        };
        let dot = |edition: &str| {
            let tag = virt_grants_core::kubevirt::edition(edition).map(|edition| edition.kubevirt)?;
            Some(
                html! { <circle class="t-dot" cx={position(tag).to_string()} cy={(y + 9).to_string()} r="3.2" /> },
            )
        };
        html! { <g>
            <text class="g-label" x="0" y={(y + 13).to_string()}>{ grant.upstream() }</text>
            { for grant.shipped_ranges().into_iter().map(bar) }
            { for grant.documented.iter().filter_map(|row| dot(row.edition)) }
        </g> }
    };
    html! {
        <section class="card" aria-labelledby="timeline">
            <header>
                <h2 id="timeline">{ "Release by release" }</h2>
                <p class="sub">{ "bar: shipped; dot: printed by the documentation written for that release" }</p>
            </header>
            <div class="scroll" tabindex="0" role="group" aria-label="Picture: release by release">
                <svg class="grants-picture" viewBox={format!("0 0 {} {height}", NAMES + WIDTH + 20)} width={(NAMES + WIDTH + 20).to_string()} role="img"
                    aria-label="Which release ships which grant; the table below says the same in words">
                    { for labels.iter().enumerate().map(tick) }
                    { for rows.iter().enumerate().map(row) }
                </svg>
            </div>
            <details><summary>{ "The same as a table" }</summary>
                <div class="scroll" tabindex="0" role="group" aria-label="Table: release by release"><table class="grid-table">
                    <thead><tr><th scope="col">{ "Grant" }</th><th scope="col">{ "Shipped" }</th><th scope="col">{ "Documented" }</th></tr></thead>
                    <tbody>{ for rows.iter().map(|grant| words(grant)) }</tbody>
                </table></div>
            </details>
        </section>
    }
}

fn words(grant: &'static Grant) -> Html {
    let shipped: Vec<String> = grant.shipped_ranges().into_iter().map(range).collect();
    let documented: Vec<&str> = grant.documented.iter().map(|row| row.edition).collect();
    html! { <tr>
        <th scope="row">{ Route::grant(grant.id).map(|to| html! { <Link {to}><code>{ grant.upstream() }</code></Link> }) }</th>
        <td>{ or_never(&shipped.join(", ")) }</td>
        <td>{ or_never(&documented.join(", ")) }</td>
    </tr> }
}

/// A range of releases in words.
pub(crate) fn range(range: ReleaseRange) -> String {
    if range.from == range.to { range.from.to_string() } else { format!("{} to {}", range.from, range.to) }
}

fn or_never(text: &str) -> String {
    if text.is_empty() { "never".to_owned() } else { text.to_owned() }
}

/// Where a release stands: in order, each minor as wide as any other.
fn position(tag: Tag) -> usize {
    let all = releases();
    let Some(own) = tag.release() else { return NAMES };
    let mut minors: Vec<&str> = all.iter().map(|release| release.minor).collect();
    minors.dedup();
    let index = minors.iter().position(|minor| *minor == own.minor).unwrap_or_default();
    let siblings = own.minor_siblings().count().max(1);
    let among = own.minor_siblings().position(|release| release.tag == tag).unwrap_or_default();
    NAMES + (index * siblings + among) * WIDTH / (minors.len().max(1) * siblings)
}
