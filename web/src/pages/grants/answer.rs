//! What a launcher may do in the release, in a few lines.

use super::place::{Choice, Row};
use crate::components::link::Link;
use crate::route::Route;
use std::rc::Rc;
use virt_grants_core::kubevirt::Kind;
use yew::prelude::*;

/// Properties of [`Answer`].
#[derive(PartialEq, Properties)]
pub(super) struct AnswerProps {
    pub(super) choice: Choice,
    pub(super) rows: Rc<Vec<Row>>,
}

/// Capabilities, what else the SCC opens, the domain and its rules.
#[component]
pub(super) fn Answer(props: &AnswerProps) -> Html {
    let release = props.choice.release;
    let shipped: Vec<&Row> = props.rows.iter().filter(|row| row.shipped.grants()).collect();
    let list = |of: fn(&Kind) -> bool| {
        let rows: Vec<&&Row> = shipped.iter().filter(|row| of(&row.grant.kind)).collect();
        if rows.is_empty() {
            return html! { <span class="sub">{ "none" }</span> };
        }
        let link = |row: &&&Row| {
            Route::grant(row.grant.id)
                .map(|to| html! { <li><Link {to}><code>{ row.grant.upstream() }</code></Link></li> })
        };
        html! { <ul class="inline-list">{ for rows.iter().filter_map(link) }</ul> }
    };
    let domain = release.launcher_type().map_or("container_t", |kind| kind.name);
    html! {
        <section class="card" aria-labelledby="answer">
            <header><h2 id="answer">{ format!("What virt-launcher may do in {}", release.name) }</h2></header>
            <dl class="facts">
                <dt>{ "Capabilities it may add" }</dt><dd>{ list(|kind| matches!(kind, Kind::Capability { .. })) }</dd>
                <dt>{ "Seccomp profiles" }</dt><dd>{ list(|kind| matches!(kind, Kind::SeccompProfile { .. })) }</dd>
                <dt>{ "Fields its SCC opens" }</dt><dd>{ list(|kind| matches!(kind, Kind::SccField { .. })) }</dd>
                <dt>{ "SELinux domain" }</dt><dd><code>{ domain }</code></dd>
                <dt>{ "Rules of KubeVirt's module" }</dt><dd>{ list(|kind| matches!(kind, Kind::SelinuxRule { .. })) }</dd>
            </dl>
        </section>
    }
}
