//! The same as a table.

use super::marks::value;
use super::place::{Choice, Row};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::Route;
use crate::text::counted;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Table`].
#[derive(PartialEq, Properties)]
pub(super) struct TableProps {
    pub(super) choice: Choice,
    pub(super) rows: Rc<Vec<Row>>,
}

/// A row for each grant, with its three marks.
#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let printed = props
        .choice
        .edition
        .map_or_else(|| "Documented".to_owned(), |edition| format!("Documented in {}", edition.version));
    let mut groups: Vec<(&'static str, Vec<&Row>)> = Vec::new();
    for row in props.rows.iter() {
        let group = row.grant.kind.group();
        match groups.last_mut() {
            Some((name, rows)) if *name == group => rows.push(row),
            _ => groups.push((group, vec![row])),
        }
    }
    let group = |(name, rows): &(&'static str, Vec<&Row>)| {
        html! { <tbody>
            <tr class="group"><th colspan="4" scope="rowgroup">{ *name }</th></tr>
            { for rows.iter().map(|row| entry(row)) }
        </tbody> }
    };
    html! {
        <section class="card" aria-labelledby="grants-table">
            <header><h2 id="grants-table">{ "The same as a table" }</h2><p class="sub">{ counted(props.rows.len(), "grant") }</p></header>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="grants-table"><table class="grid-table">
                <thead><tr>
                    <th scope="col">{ "Grant" }</th>
                    <th scope="col">{ printed }</th>
                    <th scope="col">{ format!("Shipped in {}", props.choice.release.name) }</th>
                    <th scope="col">{ "Needed by" }</th>
                </tr></thead>
                { for groups.iter().map(group) }
            </table></div>
        </section>
    }
}

fn entry(row: &Row) -> Html {
    let grant = row.grant;
    html! {
        <tr>
            <th scope="row" class="grant-name">
                { Route::grant(grant.id).map(|to| html! { <Link {to}><code>{ grant.upstream() }</code></Link> }) }
                <span class="sub">{ ticks(grant.title) }</span>
            </th>
            <td>{ value(row.documented) }</td>
            <td>{ value(row.shipped) }</td>
            <td>
                if row.needed.is_empty() { <span class="sub">{ "no feature" }</span> }
                { row.needed.iter().map(|feature| feature.title).collect::<Vec<_>>().join("; ") }
            </td>
        </tr>
    }
}
