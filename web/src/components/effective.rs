//! What each container runs with once it is admitted.

use crate::shared::Shared;
use virt_grants_core::check::{EffectiveContainer, Report};
use yew::prelude::*;

/// Properties of [`Effective`].
#[derive(PartialEq, Properties)]
pub struct EffectiveProps {
    /// What was found.
    pub report: Shared<Report>,
    /// Which pod is shown.
    pub pod: usize,
}

/// A table, a column for each container.
#[component]
pub fn Effective(props: &EffectiveProps) -> Html {
    let containers = props.report.pods.get(props.pod).map(|pod| pod.effective.as_slice()).unwrap_or_default();
    if containers.is_empty() {
        return Html::default();
    }
    let row = |(label, value): &(&'static str, fn(&EffectiveContainer) -> Cell)| {
        html! {
            <tr>
                <th scope="row">{ *label }</th>
                { for containers.iter().map(|container| cell(value(container))) }
            </tr>
        }
    };
    html! {
        <section class="card" aria-labelledby="effective">
            <header>
                <h2 id="effective">{ "What it runs with" }</h2>
                <p class="sub">{ "after admission" }</p>
            </header>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="effective"><table class="grid-table">
                <thead><tr>
                    <td></td>
                    { for containers.iter().map(|container| html! {
                        <th scope="col"><code>{ &container.name }</code>
                            if container.list.field() != "containers" { <span class="sub">{ " init" }</span> }
                        </th>
                    }) }
                </tr></thead>
                <tbody>{ for ROWS.iter().map(row) }</tbody>
            </table></div>
        </section>
    }
}

/// A value, or what applies where there is none.
enum Cell {
    Value(String),
    Absent(&'static str),
}

fn cell(cell: Cell) -> Html {
    match cell {
        Cell::Value(text) => html! { <td><code>{ text }</code></td> },
        Cell::Absent(text) => html! { <td class="sub">{ text }</td> },
    }
}

type Row = (&'static str, fn(&EffectiveContainer) -> Cell);

const ROWS: &[Row] = &[
    ("User", |c| match (c.run_as_user, c.run_as_non_root) {
        (Some(user), _) => Cell::Value(user.to_string()),
        (None, true) => Cell::Absent("the image's, not root"),
        (None, false) => Cell::Absent("the image's"),
    }),
    ("Group", |c| number(c.run_as_group, "the image's")),
    ("fsGroup", |c| number(c.fs_group, "none")),
    ("Further groups", |c| {
        list(&c.supplemental_groups.iter().map(i64::to_string).collect::<Vec<_>>(), "none")
    }),
    ("SELinux type", |c| word(c.se_linux_type.as_deref(), "the runtime's, container_t")),
    ("SELinux level", |c| word(c.se_linux_level.as_deref(), "picked by the runtime")),
    ("Capabilities added", |c| list(&c.capabilities_add, "none")),
    ("Capabilities dropped", |c| list(&c.capabilities_drop, "none")),
    ("seccomp", |c| word(Some(c.seccomp.as_str()).filter(|profile| !profile.is_empty()), "none")),
    ("May gain rights", |c| match c.allow_privilege_escalation {
        Some(true) => Cell::Value("yes".to_owned()),
        Some(false) => Cell::Value("no".to_owned()),
        None => Cell::Absent("not said, so yes"),
    }),
    ("Privileged", |c| Cell::Value(if c.privileged { "yes" } else { "no" }.to_owned())),
    ("Read-only root", |c| Cell::Value(if c.read_only_root_filesystem { "yes" } else { "no" }.to_owned())),
];

fn number(value: Option<i64>, absent: &'static str) -> Cell {
    value.map_or(Cell::Absent(absent), |value| Cell::Value(value.to_string()))
}

fn word(value: Option<&str>, absent: &'static str) -> Cell {
    value.map_or(Cell::Absent(absent), |value| Cell::Value(value.to_owned()))
}

fn list(values: &[String], absent: &'static str) -> Cell {
    if values.is_empty() { Cell::Absent(absent) } else { Cell::Value(values.join(" ")) }
}
