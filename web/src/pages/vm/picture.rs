//! Machine, features, what they change in pods, grants.

use crate::components::layers::{Column, Graph, Layers, Node};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::{Route, capitalised};
use crate::shared::Shared;
use virt_grants_core::kubevirt::drift::edition_for;
use virt_grants_core::kubevirt::side::{Side, State};
use virt_grants_core::kubevirt::vmi::{Analysis, Effect, Presence, Right};
use virt_grants_core::kubevirt::{Grant, grant};
use yew::prelude::*;

const COLUMNS: &[Column] =
    &[("Machine", 150), ("Feature", 270), ("What it changes in a pod", 420), ("Grant", 300)];
/// Most nodes of each column: features, changes, grants.
const MOST: [usize; 3] = [14, 22, 22];

/// The picture of a machine.
pub(super) fn graph(one: &Analysis) -> Graph {
    let mut graph = Graph::default();
    graph.add(Node {
        id: "vm".to_owned(),
        label: one.name.clone(),
        words: one.kind.clone(),
        ..Node::default()
    });
    let is_new = |graph: &Graph, id: &str, column: usize| {
        graph.has(id) || MOST.get(column - 1).is_some_and(|most| graph.column(column).count() < *most)
    };
    for feature in one.features.iter().filter(|feature| !feature.not_in_release) {
        let id = format!("feature/{}", feature.feature.id);
        if !is_new(&graph, &id, 1) {
            break;
        }
        let words = match feature.presence {
            Presence::Used => "used",
            Presence::Possible => "possible",
            Presence::Beside => "beside every machine",
        };
        let dashed = feature.presence != Presence::Used;
        graph.add(Node {
            id: id.clone(),
            column: 1,
            label: capitalised(feature.feature.title),
            words: words.to_owned(),
            dashed,
            ..Node::default()
        });
        graph.line("vm", &id, dashed);
        let mut reached: Vec<&str> = Vec::new();
        for effect in &feature.effects {
            let change = format!("effect/{}/{}/{}", effect.pod, effect.field, effect.value);
            if !is_new(&graph, &change, 2) {
                continue;
            }
            let label = format!("{}: {}", short(effect.field), effect.value);
            let words = format!("in the {} pod, {}", effect.pod, effect.field);
            graph.add(Node { id: change.clone(), column: 2, label, words, ..Node::default() });
            graph.line(&id, &change, false);
            if let Some(to) =
                granted_by(effect).and_then(|id| grant(&id)).filter(|to| is_new(&graph, to.id, 3))
            {
                add_grant(&mut graph, one, to);
                graph.line(&change, to.id, false);
                reached.push(to.id);
            }
        }
        for need in feature.grants.needed.iter().filter(|need| !reached.contains(&need.grant)) {
            if let Some(to) = grant(need.grant).filter(|to| is_new(&graph, to.id, 3)) {
                add_grant(&mut graph, one, to);
                graph.line(&id, need.grant, false);
            }
        }
    }
    graph
}

fn add_grant(graph: &mut Graph, one: &Analysis, grant: &'static Grant) {
    let printed = edition_for(one.release).map(|edition| Side::Docs(edition).state(grant));
    let documented = printed.is_some_and(State::grants);
    let shipped = Side::Release(one.release).state(grant).grants();
    let needed =
        one.features.iter().any(|feature| feature.grants.needed.iter().any(|need| need.grant == grant.id));
    let yes = |on: bool| if on { "yes" } else { "no" };
    graph.add(Node {
        id: grant.id.to_owned(),
        column: 3,
        label: grant.upstream(),
        words: format!("documented: {}; shipped: {}; needed: {}", yes(documented), yes(shipped), yes(needed)),
        flags: vec![("D", documented), ("S", shipped), ("N", needed)],
        dashed: !shipped,
        hit: false,
    });
}

/// The grant that allows a change, where the change itself tells.
fn granted_by(effect: &Effect) -> Option<String> {
    let scc = |field: &str| Some(format!("scc/{field}"));
    match effect.right {
        Right::Capability(name) => Some(format!("capability/{}", name.to_lowercase().replace('_', "-"))),
        Right::User(_) | Right::Root => scc("run-as-user"),
        Right::FsGroup(_) => scc("fs-group"),
        Right::Escalation => scc("allow-privilege-escalation"),
        Right::HostPath => scc("allow-host-dir-volume-plugin"),
        Right::HostNetwork => scc("allow-host-network"),
        Right::HostPid => scc("allow-host-pid"),
        Right::Privileged => scc("allow-privileged-container"),
        Right::Volume(_) => scc("volumes"),
        Right::SelinuxType(_) => Some("selinux/launcher-type".to_owned()),
        Right::SelinuxLevel => scc("se-linux-context"),
        Right::Seccomp("unconfined") => Some("seccomp/unconfined".to_owned()),
        Right::Seccomp("runtime/default") => Some("seccomp/runtime-default".to_owned()),
        Right::Seccomp(_) => Some("seccomp/localhost-kubevirt".to_owned()),
        Right::None | Right::DropNotAll | Right::NoSeccomp => None,
    }
}

/// A field without what most fields start with.
fn short(field: &str) -> &str {
    let starts = ["spec.", "containers[compute].", "securityContext."];
    starts.iter().fold(field, |field, start| field.strip_prefix(start).unwrap_or(field))
}

/// Properties of [`Picture`].
#[derive(PartialEq, Properties)]
pub(super) struct PictureProps {
    pub(super) number: usize,
    pub(super) graph: Shared<Graph>,
    pub(super) name: AttrValue,
}

/// The picture; the tables of the features are its twin.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let focus = use_state_eq(|| None::<AttrValue>);
    let onfocus = {
        let focus = focus.setter();
        Callback::from(move |id| focus.set(id))
    };
    let chosen = focus.as_ref().and_then(|id| props.graph.nodes.iter().find(|node| node.id == id.as_str()));
    let heading = format!("vm-picture-{}", props.number);
    let id = ["vm0", "vm1", "vm2"].get(props.number).copied().unwrap_or("vm3");
    html! {
        <section class="card" aria-labelledby={heading.clone()}>
            <header><h2 id={heading.clone()}>{ format!("{}: from the machine to its grants", props.name) }</h2><p class="sub">{ "Choose a node to see its ways; arrow keys walk. D documented, S shipped, N needed." }</p></header>
            <Layers {id} columns={COLUMNS} graph={props.graph.clone()} focus={(*focus).clone()} {onfocus} labelled_by={heading} />
            <div class="g-detail" aria-live="polite">{ chosen.map(|node| html! {
                <p><b>{ &node.label }</b>{ " " }<span class="sub">{ &node.words }</span>{ " " }
                    { grant(&node.id).map(|grant| html! { <>{ Route::grant(grant.id).map(|to| html! { <Link {to}>{ grant.id }</Link> }) }{ ": " }{ ticks(grant.meaning().reason) }</> }) }</p>
            }) }</div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use virt_grants_core::kubevirt::release;
    use virt_grants_core::kubevirt::vmi::{Settings, read};

    #[test]
    fn every_example_is_a_picture_of_at_most_sixty_nodes() {
        for (title, text) in super::super::EXAMPLES {
            for name in ["v0.49.0", "v1.4.0"] {
                let (machines, findings) = read(text, release(name).unwrap(), &Settings::default());
                assert!(machines.len() == 1 && findings.is_empty(), "{title}: {findings:?}");
                let graph = graph(&machines[0]);
                assert!((4..=60).contains(&graph.nodes.len()), "{title}: {}", graph.nodes.len());
                assert!(
                    graph.lines.iter().all(|line| graph.has(&line.from) && graph.has(&line.to)),
                    "{title}"
                );
            }
        }
    }

    #[test]
    fn changes_lead_to_the_grant_that_allows_them() {
        let (machines, _) =
            read(super::super::EXAMPLES[0].1, release("v0.49.0").unwrap(), &Settings::default());
        let graph = graph(&machines[0]);
        assert!(
            graph
                .lines
                .iter()
                .any(|line| line.from.starts_with("effect/") && line.to.starts_with("capability/")),
            "{graph:?}"
        );
    }
}
