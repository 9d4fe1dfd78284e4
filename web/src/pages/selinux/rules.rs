//! Rules as a table.

use super::explore::is;
use crate::explorer::Row;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// Rows that are shown before somebody asks for more.
const FIRST: usize = 60;

/// Properties of both tables.
#[derive(PartialEq, Properties)]
pub(super) struct RulesProps {
    pub(super) rows: Rc<Vec<Row>>,
}

/// Every rule, with the types of attributes and the condition.
#[component]
pub(super) fn Rules(props: &RulesProps) -> Html {
    let shown = use_state_eq(|| FIRST);
    let rules: Vec<&Row> = props.rows.iter().filter(|row| is(row, "rule")).collect();
    let attributes: BTreeMap<&str, (&str, &str)> = props
        .rows
        .iter()
        .filter(|row| is(row, "attribute"))
        .filter_map(|row| Some((row.get(1)?.as_str(), (row.get(2)?.as_str(), row.get(3)?.as_str()))))
        .collect();
    let count: usize = props
        .rows
        .iter()
        .find(|row| is(row, "count"))
        .and_then(|row| row.get(1)?.parse().ok())
        .unwrap_or_default();
    let onmore = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + 10 * FIRST))
    };
    let name = |name: &str| match attributes.get(name) {
        Some((many, members)) => html! {
            <details class="members"><summary><code>{ name.to_owned() }</code><span class="sub">{ format!(" {many} types") }</span></summary>
                <p class="sub">{ (*members).to_owned() }{ if members.split(' ').count().to_string() == *many { "" } else { " …" } }</p></details>
        },
        None => html! { <code>{ name.to_owned() }</code> },
    };
    let line = |row: &&&Row| {
        let cell = |at: usize| row.get(at).map_or("", String::as_str);
        let state = match cell(6) {
            "on" => html! { <span class="tag good">{ "in force" }</span> },
            "off" => html! { <span class="tag warn">{ "switched off" }</span> },
            _ => html! { <span class="sub">{ "always" }</span> },
        };
        html! { <tr>
            <td>{ name(cell(1)) }</td><td>{ name(cell(2)) }</td><td><code>{ cell(3).to_owned() }</code></td><td><code>{ cell(4).to_owned() }</code></td>
            <td>{ state }if !cell(5).is_empty() { <span class="sub">{ " if " }<code>{ cell(5).to_owned() }</code></span> }</td><td class="sub">{ cell(7).to_owned() }</td>
        </tr> }
    };
    html! { <>
        <p class="sub" role="status">{ format!("{count} rules; those drawn have the most permissions") }</p>
        <div class="scroll" tabindex="0" role="group" aria-label="Rules"><table class="grid-table roomy rules">
            <thead><tr>{ for ["Source", "Target", "Class", "Permissions", "When", "Written at"].into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            <tbody>{ for rules.iter().take(*shown).collect::<Vec<_>>().iter().map(line) }</tbody>
        </table></div>
        if rules.len() > *shown { <p><button type="button" class="button" onclick={onmore}>{ format!("Show more ({} are left)", rules.len() - *shown) }</button></p> }
        if count > rules.len() { <p class="sub">{ format!("{} rules more are not listed: name a class or a type.", count - rules.len()) }</p> }
    </> }
}

/// What the module adds, rule by rule.
#[component]
pub(super) fn Added(props: &RulesProps) -> Html {
    let adds: Vec<&Row> = props.rows.iter().filter(|row| is(row, "adds")).collect();
    if adds.is_empty() {
        return html! { <p class="notice">{ "No rule of this policy was written in KubeVirt's module." }</p> };
    }
    let line = |row: &&Row| {
        let cell = |at: usize| row.get(at).map_or("", String::as_str);
        let list = |text: &str| {
            if text.is_empty() {
                html! { <span class="sub">{ "none" }</span> }
            } else {
                html! { <code>{ text.to_owned() }</code> }
            }
        };
        html! { <tr>
            <td><code>{ cell(2).to_owned() }</code></td><td><code>{ cell(3).to_owned() }</code></td>
            <td>{ list(cell(4)) }</td><td>{ list(cell(5)) }</td><td class="sub">{ cell(6).to_owned() }</td>
        </tr> }
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label="What the module adds"><table class="grid-table roomy rules">
            <thead><tr>{ for ["Target", "Class", "Added by the module", "Granted without it too", "Written at"].into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            <tbody>{ for adds.iter().map(line) }</tbody>
        </table></div>
    }
}
