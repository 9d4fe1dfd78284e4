//! A policy looked into: what a domain may do, who may use a type, what KubeVirt's module adds.

use super::opened::{Opened, use_reply};
use super::rules::{Added, Rules};
use crate::components::layers::{Column, Graph, Layers, Node};
use crate::dom;
use crate::explorer::{Ask, Kind, ON, Row};
use crate::shared::Shared;
use std::collections::BTreeMap;
use yew::prelude::*;

const COLUMNS: &[Column] = &[("Who", 330), ("Meant as", 330), ("What", 420)];
/// Most nodes of a column that are drawn.
const MOST: usize = 28;

/// Properties of [`Explore`].
#[derive(PartialEq, Properties)]
pub(super) struct ExploreProps {
    pub(super) opened: Opened,
}

/// The question, the booleans that matter to it, a picture and a table.
#[component]
pub(super) fn Explore(props: &ExploreProps) -> Html {
    let ask = use_state_eq(|| Ask {
        kind: Kind::Domain,
        name: "virt_launcher.process".to_owned(),
        ..Ask::default()
    });
    let focus = use_state_eq(|| None::<AttrValue>);
    let reply = use_reply(&props.opened, &ask);
    let graph = use_memo((reply.clone(), (*ask).clone()), |(rows, ask)| Shared::new(graph(rows, ask)));
    let change = |with: fn(&mut Ask, String)| {
        let (ask, focus) = (ask.clone(), focus.setter());
        Callback::from(move |value: String| {
            let mut changed = (*ask).clone();
            with(&mut changed, value);
            ask.set(changed);
            focus.set(None);
        })
    };
    let typed = |with: fn(&mut Ask, String)| change(with).reform(|event: InputEvent| dom::typed(&event));
    let onkind = change(|ask, name| ask.kind = Kind::named(&name)).reform(|event: Event| dom::value(&event));
    let onswitch = {
        let ask = ask.clone();
        Callback::from(move |(name, on): (String, bool)| {
            let mut changed = (*ask).clone();
            changed.booleans.retain(|(known, _)| *known != name);
            changed.booleans.push((name, on));
            ask.set(changed);
        })
    };
    let described: &[Row] = match &props.opened {
        Opened::Ready(policy) => &policy.described,
        _ => &[],
    };
    let base = described.first().and_then(|row| row.get(1)).cloned().unwrap_or_default();
    let problem = reply.iter().find(|row| is(row, "problem")).and_then(|row| row.get(1)).cloned();
    let kind = |kind: Kind, words: &'static str| {
        html! { <option value={kind.as_str()} selected={ask.kind == kind}>{ words }</option> }
    };
    let offered = described.iter().filter(|row| is(row, "name")).filter_map(|row| row.get(1));
    html! {
        <section class="card" aria-labelledby="explore">
            <header><h2 id="explore">{ "Look into a policy" }</h2><p class="sub">{ if base.is_empty() { "no policy answers yet".to_owned() } else { format!("computed from {base}") } }</p></header>
            <div class="fields">
                <div class="field"><label for="explore-kind">{ "Question" }</label>
                    <select id="explore-kind" onchange={onkind}>
                        { kind(Kind::Domain, "What may a domain do?") }
                        { kind(Kind::Type, "Who may use a type?") }
                        { kind(Kind::Module, "What does KubeVirt's module add?") }
                    </select></div>
                if ask.kind != Kind::Module {
                    <div class="field"><label for="explore-name">{ if ask.kind == Kind::Domain { "Domain" } else { "Type" } }</label>
                        <input id="explore-name" type="text" list="explore-names" value={ask.name.clone()} oninput={typed(|ask, value| value.trim().clone_into(&mut ask.name))} spellcheck="false" autocomplete="off" autocapitalize="off" />
                        <datalist id="explore-names">{ for offered.map(|name| html! { <option value={name.clone()} /> }) }</datalist></div>
                    <div class="field"><label for="explore-class">{ "Only this class" }</label>
                        <input id="explore-class" type="text" placeholder="file" value={ask.class.clone()} oninput={typed(|ask, value| value.trim().clone_into(&mut ask.class))} spellcheck="false" autocomplete="off" autocapitalize="off" /></div>
                    <div class="field"><label for="explore-text">{ if ask.kind == Kind::Domain { "Only targets like" } else { "Only sources like" } }</label>
                        <input id="explore-text" type="text" placeholder="proc_t" value={ask.text.clone()} oninput={typed(|ask, value| value.trim().clone_into(&mut ask.text))} spellcheck="false" autocomplete="off" autocapitalize="off" /></div>
                }
            </div>
            { switches(&reply, described, &ask, &onswitch) }
            if let Some(problem) = problem { <p class="notice warn" role="status">{ problem }</p> }
            else if ask.kind == Kind::Module { <Added rows={reply} /> }
            else if !graph.nodes.is_empty() {
                <Layers id="rules" columns={COLUMNS} graph={(*graph).clone()} focus={(*focus).clone()} onfocus={focus_setter(&focus)} labelled_by="explore" />
                <Rules rows={reply} />
            } else if !base.is_empty() { <p class="notice" role="status">{ "No rule matches." }</p> }
        </section>
    }
}

fn focus_setter(focus: &UseStateHandle<Option<AttrValue>>) -> Callback<Option<AttrValue>> {
    let focus = focus.setter();
    Callback::from(move |id| focus.set(id))
}

/// Whether a row is of a kind.
pub(super) fn is(row: &Row, kind: &str) -> bool {
    row.first().is_some_and(|own| own == kind)
}

/// The booleans that the rules of the reply depend on.
fn switches(reply: &[Row], described: &[Row], ask: &Ask, onswitch: &Callback<(String, bool)>) -> Html {
    let named: std::collections::BTreeSet<&str> = reply
        .iter()
        .filter(|row| is(row, "rule"))
        .filter_map(|row| row.get(8))
        .flat_map(|names| names.split(' '))
        .filter(|name| !name.is_empty())
        .collect();
    if named.is_empty() {
        return Html::default();
    }
    let value = |name: &str| {
        let switched = ask.booleans.iter().find(|(known, _)| known == name).map(|(_, on)| *on);
        let usual = || {
            described.iter().any(|row| {
                is(row, "boolean")
                    && row.get(1).is_some_and(|known| known == name)
                    && row.get(2).is_some_and(|on| on == ON)
            })
        };
        switched.unwrap_or_else(usual)
    };
    let tick = |name: &&str| {
        let owned = (*name).to_owned();
        let onchange = onswitch.reform(move |event: Event| (owned.clone(), dom::ticked(&event)));
        html! { <label class="tick"><input type="checkbox" checked={value(name)} {onchange} /><code>{ (*name).to_owned() }</code></label> }
    };
    html! { <fieldset class="switches"><legend class="sub">{ "Booleans these rules depend on" }</legend>{ for named.iter().map(tick) }</fieldset> }
}

/// The first rules as a picture: who, meant by which attribute, and what.
fn graph(rows: &[Row], ask: &Ask) -> Graph {
    let mut graph = Graph::default();
    let rules: Vec<&Row> = rows.iter().filter(|row| is(row, "rule")).collect();
    let of_domain = ask.kind == Kind::Domain;
    // The side that is asked about is one node; the other side has as many as fit, those with the most permissions first.
    let mut others: BTreeMap<&str, (usize, Vec<&Row>)> = BTreeMap::new();
    for row in &rules {
        let (Some(source), Some(target), Some(permissions)) = (row.get(1), row.get(2), row.get(4)) else {
            continue;
        };
        let entry = others.entry(if of_domain { target } else { source }).or_default();
        entry.0 += permissions.split(' ').count();
        entry.1.push(row);
    }
    let mut ranked: Vec<(&str, (usize, Vec<&Row>))> = others.into_iter().collect();
    ranked.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    if ranked.is_empty() {
        return graph;
    }
    let (own_column, other_column) = if of_domain { (0, 2) } else { (2, 0) };
    let node = |column: usize, name: &str, label: String, words: String| Node {
        id: format!("{column}/{name}"),
        column,
        label,
        words,
        ..Node::default()
    };
    graph.add(node(own_column, &ask.name, ask.name.clone(), String::new()));
    let own = format!("{own_column}/{}", ask.name);
    for (name, (_, rules)) in ranked.iter().take(MOST) {
        let classes: Vec<String> =
            rules.iter().filter_map(|row| Some(format!("{} {{ {} }}", row.get(3)?, row.get(4)?))).collect();
        let all_off = rules.iter().all(|row| row.get(6).is_some_and(|state| state == "off"));
        let kinds: std::collections::BTreeSet<&str> =
            rules.iter().filter_map(|row| row.get(3)).map(String::as_str).collect();
        let label = format!("{name}: {}", kinds.into_iter().collect::<Vec<_>>().join(" "));
        graph.add(Node { dashed: all_off, ..node(other_column, name, label, classes.join("; ")) });
        for row in rules {
            let Some(meant) = row.get(if of_domain { 1 } else { 2 }) else { continue };
            let is_itself = *meant == ask.name;
            if graph.column(1).count() >= MOST && !graph.has(&format!("1/{meant}")) {
                continue;
            }
            graph.add(node(
                1,
                meant,
                if is_itself { "itself".to_owned() } else { meant.clone() },
                String::new(),
            ));
            let is_off = row.get(6).is_some_and(|state| state == "off");
            let (middle, other) = (format!("1/{meant}"), format!("{other_column}/{name}"));
            if of_domain {
                graph.line(&own, &middle, false);
                graph.line(&middle, &other, is_off);
            } else {
                graph.line(&other, &middle, is_off);
                graph.line(&middle, &own, false);
            }
        }
    }
    graph
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explorer::Explorer;

    #[test]
    fn pictures_of_both_sides_fit_the_screen() {
        let (explorer, _) = Explorer::open(&[], "v1.4.0", true);
        let explorer = explorer.unwrap();
        for (kind, name) in
            [(Kind::Domain, "virt_launcher.process"), (Kind::Domain, "container_t"), (Kind::Type, "proc_t")]
        {
            let ask = Ask { kind, name: name.to_owned(), ..Ask::default() };
            let graph = graph(&explorer.ask(&ask), &ask);
            assert!((3..=60).contains(&graph.nodes.len()), "{name}: {}", graph.nodes.len());
            assert!(graph.lines.iter().all(|line| graph.has(&line.from) && graph.has(&line.to)), "{name}");
        }
    }
}
