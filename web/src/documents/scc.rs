//! One SCC.

use super::parts::{counted, listing, scc_link, scc_source, table};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::route::{Route, capitalised};
use std::collections::BTreeSet;
use virt_grants_core::scc::builtin::{self, Facts, Minor};
use virt_grants_core::scc::order::{compare, grouped, points_lines, reason, why};
use virt_grants_core::scc::{Ranked, fields, to_node};
use virt_grants_core::source::yaml_print;
use yew::prelude::*;

/// The first and the last minor of a stretch in which an object stayed the same, and its values.
type Run<'m> = (&'m Minor, &'m Minor, Vec<(&'static str, String)>);

/// Which SCC.
#[derive(PartialEq, Properties)]
pub(super) struct SccPageProps {
    /// Its name.
    pub(super) name: AttrValue,
}

/// Who may use it, its fields, what they were in other minors, its place in the order and why, and the object itself.
#[component]
pub(super) fn SccPage(props: &SccPageProps) -> Html {
    let Some((ranked, facts)) = builtin::by_name(&props.name).zip(builtin::facts(&props.name)) else {
        return Html::default();
    };
    html! {
        <article class="document">
            <header class="document-head">
                <p class="crumbs"><Link to={Route::Sccs}>{ "SCCs" }</Link></p>
                <h1>{ facts.name }</h1>
                <p class="lead">{ ticks(&capitalised(facts.summary)) }</p>
                <p class="row">
                    <span class="tag">{ shipped_by(facts) }</span>
                    <span class="tag">{ facts.since.map_or_else(|| "with every release of KubeVirt".to_owned(), since_words) }</span>
                </p>
            </header>
            <div class="prose wide">
                <h2>{ "Who may use it" }</h2>
                { users(ranked) }
                <h2>{ "Where it stands" }</h2>
                { place(ranked) }
                { points(ranked) }
                <h2>{ "Fields" }</h2>
                { table("Fields", &["Field", "Value", "What it decides"], fields::values(&ranked.scc).into_iter().map(|(name, value)| html! { <tr>
                    <th scope="row"><code>{ name }</code></th><td><code>{ value }</code></td>
                    <td class="sub">{ fields::find(name).map(|field| ticks(field.what)) }</td>
                </tr> }).collect()) }
                <h2>{ "By OpenShift minor" }</h2>
                { by_minor(facts) }
                <h2>{ "The object" }</h2>
                <p class="sub">{ "As " }<code>{ format!("oc get scc {} -o yaml", facts.name) }</code>{ " prints it on a new cluster, without what only a live object has." }</p>
                { listing("object", "The object as YAML", &yaml_print::print(&to_node(&ranked.scc))) }
                <h2>{ "Source" }</h2>
                <p class="sub">{ scc_source(facts.source) }{ format!(": {}", facts.source.what) }</p>
                if let Some(why) = facts.inferred { <p class="sub">{ format!("That it is there was concluded: {why}") }</p> }
            </div>
        </article>
    }
}

fn shipped_by(facts: &Facts) -> &'static str {
    match facts.group {
        builtin::Group::Core => "on every OpenShift",
        builtin::Group::Platform => "with a part of the platform that can be switched off",
        builtin::Group::Kubevirt => "installed by KubeVirt",
    }
}

fn since_words(since: &str) -> String {
    if builtin::minors().first().is_some_and(|first| first.name == since) {
        format!("{since} and before")
    } else {
        format!("since {since}")
    }
}

fn users(ranked: &Ranked<'_>) -> Html {
    let users = builtin::newest().usable_by(&ranked.scc);
    html! { <>
        if users.is_empty() {
            <p>{ "Nobody, until somebody is granted it." }</p>
        } else {
            <ul>{ for users.iter().map(|user| html! { <li>
                <code>{ user.name }</code>
                <span class="sub">{ if user.by_role_binding { " by a role binding" } else { " named in the object" } }</span>
            </li> }) }</ul>
        }
        <p class="sub">{ "Administrators of the cluster may use every SCC. To grant it to one service account:" }</p>
        { listing("grant", "Command", &format!("oc adm policy add-scc-to-user {} -z SERVICE_ACCOUNT -n NAMESPACE", ranked.scc.name)) }
    </> }
}

/// The place in the newest minor, with the neighbours and why they stand where they do.
fn place(ranked: &Ranked<'_>) -> Html {
    let mut all: Vec<&Ranked<'_>> = builtin::newest().sccs.to_vec();
    if !all.iter().any(|other| other.scc.name == ranked.scc.name) {
        all.push(ranked);
        all.sort_by(|one, other| compare((&one.scc, one.points), (&other.scc, other.points)));
    }
    let Some(at) = all.iter().position(|other| other.scc.name == ranked.scc.name) else {
        return Html::default();
    };
    let pair =
        |one: &Ranked<'_>, other: &Ranked<'_>| reason((&one.scc, one.points), (&other.scc, other.points));
    let before = at.checked_sub(1).and_then(|at| all.get(at));
    let after = all.get(at + 1);
    html! {
        <p>
            { format!("Number {} of the {} of OpenShift {}. ", at + 1, counted(all.len(), "object"), builtin::newest().name) }
            if let Some(before) = before { { scc_link(before.scc.name) }{ format!(" goes before it: {}. ", pair(before, ranked)) } }
            if let Some(after) = after { { "It goes before " }{ scc_link(after.scc.name) }{ format!(": {}. ", pair(ranked, after)) } }
            if let Some(other) = after.or(before) {
                <Link to={Route::Compare} fragment={compare_fragment(ranked.scc.name, other.scc.name)}>{ "Compare the two" }</Link>{ "." }
            }
        </p>
    }
}

/// What fills in the comparison.
fn compare_fragment(one: &str, other: &str) -> String {
    let minor = |name: &str| {
        let of_minor = builtin::newest().get(name).is_some();
        if of_minor { format!("{name}@{}", builtin::newest().name) } else { name.to_owned() }
    };
    format!("sccs={},{}", minor(one), minor(other))
}

fn points(ranked: &Ranked<'_>) -> Html {
    let lines = points_lines(&ranked.scc);
    html! { <>
        { table("Points", &["Field", "#Points", "Because of"], html! { <>
            { for lines.iter().map(|line| html! { <tr>
                <th scope="row"><code>{ line.field }</code></th><td class="number">{ grouped(line.points) }</td><td class="sub">{ why(&ranked.scc, line.field) }</td>
            </tr> }) }
            <tr><th scope="row">{ "In all" }</th><td class="number"><b>{ grouped(ranked.points) }</b></td>
                <td class="sub">{ match ranked.scc.priority {
                    Some(priority) if priority != 0 => format!("priority {priority} counts before any points"),
                    _ => "the fewer, the earlier it is tried".to_owned(),
                } }</td></tr>
        </> }) }
    </> }
}

/// What differs between minors: one row for each field that ever changed, one column for each run of minors that are the same.
fn by_minor(facts: &Facts) -> Html {
    let having: Vec<&Minor> =
        builtin::minors().iter().filter(|minor| minor.get(facts.name).is_some()).collect();
    if having.is_empty() {
        return html! { <p>{ "It belongs to no minor of OpenShift. KubeVirt installs it, and what it allows depends on the KubeVirt release: see " }
        <Link to={Route::Grants}>{ "what KubeVirt is granted" }</Link>{ "." }</p> };
    }
    let values = |minor: &Minor| {
        let values = minor.get(facts.name).map(|ranked| (fields::values(&ranked.scc), ranked.points));
        let (values, points) = values.unwrap_or_default();
        values.into_iter().chain([("points", grouped(points))]).collect::<Vec<_>>()
    };
    let mut runs: Vec<Run<'_>> = Vec::new();
    for minor in having {
        let now = values(minor);
        match runs.last_mut() {
            Some((_, last, same)) if *same == now => *last = minor,
            _ => runs.push((minor, minor, now)),
        }
    }
    let mut changed = BTreeSet::new();
    for pair in runs.windows(2) {
        if let [(_, _, one), (_, _, other)] = pair {
            changed.extend(one.iter().zip(other).filter(|(one, other)| one != other).map(|(one, _)| one.0));
        }
    }
    let title = |first: &Minor, last: &Minor| {
        if first.name == last.name {
            first.name.to_owned()
        } else {
            format!("{} to {}", first.name, last.name)
        }
    };
    let place = |minor: &Minor| {
        minor.sccs.iter().position(|ranked| ranked.scc.name == facts.name).map_or(0, |place| place + 1)
    };
    html! { <>
        if changed.is_empty() {
            <p>{ runs.first().map(|(first, last, _)| format!("The same in {}.", title(first, last))) }</p>
        } else {
            <div class="scroll" tabindex="0" role="group" aria-label="By OpenShift minor"><table class="grid-table">
                <thead><tr><th scope="col">{ "Field" }</th>{ for runs.iter().map(|(first, last, _)| html! { <th scope="col">{ title(first, last) }</th> }) }</tr></thead>
                <tbody>
                    { for changed.iter().map(|field| html! { <tr><th scope="row"><code>{ *field }</code></th>{ for runs.iter().map(|(_, _, values)| html! {
                        <td>{ values.iter().find(|(name, _)| name == field).map(|(_, value)| html! { <code>{ value }</code> }) }</td>
                    }) }</tr> }) }
                    <tr><th scope="row">{ "place in the order" }</th>{ for runs.iter().map(|(_, last, _)| html! {
                        <td>{ format!("{} of {}", place(last), last.sccs.len()) }</td>
                    }) }</tr>
                </tbody>
            </table></div>
        }
        if !facts.changes.is_empty() {
            <dl class="facts">{ for facts.changes.iter().map(|change| html! { <>
                <dt>{ change.minor }</dt>
                <dd><code>{ change.field }</code>{ ": " }{ ticks(change.text) }{ " " }<span class="sub">{ scc_source(change.source) }
                    { change.inferred.map(|why| format!(" (concluded: {why})")) }</span></dd>
            </> }) }</dl>
            <p class="sub">{ "A cluster that was upgraded keeps old values of the objects that are created only once." }</p>
        }
    </> }
}
