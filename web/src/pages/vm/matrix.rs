//! The same machine in every minor release.

use super::needed;
use virt_grants_core::kubevirt::vmi::{self, Gate, Settings};
use yew::prelude::*;

/// Properties of [`Matrix`].
#[derive(PartialEq, Properties)]
pub(super) struct MatrixProps {
    pub(super) text: AttrValue,
    pub(super) chosen: &'static str,
}

/// A row for each minor, computed when somebody looks.
#[component]
pub(super) fn Matrix(props: &MatrixProps) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let rows =
        use_memo((*open, props.text.clone()), |(open, text)| if *open { rows(text) } else { Vec::new() });
    html! {
        <section class="card" aria-labelledby="vm-releases">
            <header><h2 id="vm-releases">{ "In every release" }</h2>
                <button type="button" class="button" aria-expanded={open.to_string()} onclick={ontoggle}>{ if *open { "Hide" } else { "Compare releases" } }</button></header>
            if *open {
                <div class="scroll" tabindex="0" role="group" aria-labelledby="vm-releases"><table class="grid-table roomy">
                    <thead><tr>{ for ["Release", "Machine", "Grants it needs", "Refused by KubeVirt's SCC", "Not in this release"].into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for rows.iter().map(|row| html! { <tr class={(row.release == props.chosen).then_some("chosen")}>
                        <th scope="row">{ row.release }</th><td>{ &row.machine }</td><td>{ super::links(&row.needed) }</td>
                        <td>{ or_none(&row.refused) }</td><td>{ or_none(&row.missing) }</td>
                    </tr> }) }</tbody>
                </table></div>
            }
        </section>
    }
}

fn or_none(names: &[&'static str]) -> Html {
    if names.is_empty() {
        html! { <span class="sub">{ "none" }</span> }
    } else {
        html! { { names.join(", ") } }
    }
}

struct Row {
    release: &'static str,
    machine: String,
    needed: Vec<&'static str>,
    refused: Vec<&'static str>,
    missing: Vec<&'static str>,
}

fn rows(text: &str) -> Vec<Row> {
    let of = |release| {
        vmi::read(text, release, &Settings::default()).0.into_iter().map(|one| {
            let mut refused: Vec<&'static str> = one
                .refused
                .iter()
                .filter(|refused| refused.gate == Gate::Scc)
                .map(|refused| refused.feature)
                .collect();
            refused.dedup();
            let missing = one
                .features
                .iter()
                .filter(|feature| feature.not_in_release)
                .map(|feature| feature.feature.title);
            Row {
                release: one.release.name,
                machine: one.name.clone(),
                needed: needed(&one),
                refused,
                missing: missing.collect(),
            }
        })
    };
    crate::pages::grants::minors().into_iter().flat_map(of).collect()
}
