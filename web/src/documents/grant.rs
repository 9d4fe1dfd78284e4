//! One grant.

use super::parts::{cited_key, listing, table};
use crate::components::cited::cited;
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::components::remedies::sentence;
use crate::pages::grants::range;
use crate::route::{Route, capitalised};
use virt_grants_core::kubevirt::documented::editions;
use virt_grants_core::kubevirt::needed::Feature;
use virt_grants_core::kubevirt::why::why;
use virt_grants_core::kubevirt::{Grant, Kind, feature, grant, releases};
use yew::prelude::*;

/// Which grant.
#[derive(PartialEq, Properties)]
pub(super) struct GrantPageProps {
    /// Its name.
    pub(super) id: AttrValue,
}

/// Its exact text, why it exists, what it allows, what goes wrong without it, and its three lists with their sources.
#[component]
pub(super) fn GrantPage(props: &GrantPageProps) -> Html {
    let Some(grant) = grant(&props.id) else { return Html::default() };
    let known = why(grant);
    html! {
        <article class="document">
            <header class="document-head">
                <p class="crumbs"><Link to={Route::Grants}>{ "Grants" }</Link></p>
                <h1>{ ticks(&capitalised(grant.title)) }</h1>
                <p class="row"><code>{ grant.id }</code><span class="tag">{ grant.kind.group() }</span></p>
            </header>
            <div class="prose wide">
                { today(grant) }
                { exact(grant) }
                <h2>{ "Why it exists" }</h2>
                <p>{ ticks(&sentence(known.meaning.reason)) }{ if known.meaning.inferred { " (inferred)" } else { "" } }</p>
                <h2>{ "What it allows" }</h2>
                <p>{ ticks(&sentence(known.meaning.allows)) }</p>
                if !known.permissions.is_empty() {
                    <dl class="facts">{ for known.permissions.iter().map(|(name, meaning)| html! { <><dt><code>{ *name }</code></dt><dd>{ format!("a process may {meaning}") }</dd></> }) }</dl>
                }
                <h2>{ "Without it" }</h2>
                <p>{ ticks(&sentence(known.meaning.without)) }</p>
                <h2>{ "Documented" }</h2>
                if grant.documented.is_empty() { <p>{ format!("In none of the versions {}.", span_of_editions()) }</p> } else {
                    { table("Documented", &["OpenShift Virtualization", "Value", "How it was seen", "Source"], grant.documented.iter().map(|row| html! { <tr>
                        <th scope="row">{ row.edition }</th><td><code>{ row.value.join(" ") }</code></td>
                        <td class="sub">{ row.seen.as_str() }</td><td class="sub">{ cited_key(row.source) }</td>
                    </tr> }).collect()) }
                }
                <h2>{ "Shipped" }</h2>
                if grant.shipped.is_empty() { <p>{ "By no release." }</p> } else {
                    { table("Shipped", &["Releases", "Value", "By", "Source"], grant.shipped.iter().map(|row| html! { <tr>
                        <th scope="row">{ range(row.range) }</th>
                        <td><code>{ row.value.join(" ") }</code>{ if row.defaulted { " (OpenShift's default)" } else { "" } }</td>
                        <td class="sub">{ ticks(row.by) }{ row.when.map(|when| html! { <>{ ", " }{ ticks(when) }</> }) }{ row.inferred.map(|why| html! { <>{ " (inferred: " }{ ticks(why) }{ ")" }</> }) }</td>
                        <td class="sub">{ cited_key(row.source) }</td>
                    </tr> }).collect()) }
                }
                <h2>{ "Needed" }</h2>
                if grant.needed.is_empty() { <p>{ "By no feature." }</p> } else {
                    { table("Needed", &["Feature", "Releases", "When", "Source"], grant.needed.iter().map(|row| html! { <tr>
                        <th scope="row">{ feature(row.feature).map_or(row.feature, |feature| feature.title) }</th>
                        <td>{ range(row.range) }</td>
                        <td class="sub">{ ticks(row.when) }{ if row.unmet { " (nothing grants it)" } else { "" } }{ if row.inferred { " (inferred)" } else { "" } }</td>
                        <td class="sub">{ cited_key(row.source) }</td>
                    </tr> }).collect()) }
                }
                if !known.features.is_empty() {
                    <h2>{ "Features that need it" }</h2>
                    <ul>{ for known.features.iter().map(|one| html! { <li>{ feature_words(one) }</li> }) }</ul>
                }
                if !known.notes.is_empty() {
                    <h2>{ "To know before believing a list" }</h2>
                    { for known.notes.iter().map(|note| html! { <div class="notice"><h3>{ ticks(note.title) }</h3><p>{ ticks(note.text) }</p>
                        <p class="sub"><Link to={Route::Guide { name: "surprises".to_owned() }} fragment={note.id}>{ "With the rows that prove it" }</Link></p></div> }) }
                }
                <h2>{ "Sources" }</h2>
                <ul class="sub">{ for known.sources.iter().map(|one| html! { <li>{ cited(one) }</li> }) }</ul>
                <p class="sub">{ "On the command line: " }<code>{ format!("virt-grants grants why {}", grant.id) }</code></p>
            </div>
        </article>
    }
}

fn span_of_editions() -> String {
    match (editions().first(), editions().last()) {
        (Some(first), Some(last)) => format!("{} to {}", first.version, last.version),
        _ => String::new(),
    }
}

/// The three lists for the newest release, in one line.
fn today(grant: &'static Grant) -> Html {
    let release = releases::newest();
    let mark = |is: bool, yes: &str, no: &str| {
        let (class, words) = if is { ("good", yes) } else { ("", no) };
        html! { <span class={classes!("tag", class)}>{ words.to_owned() }</span> }
    };
    html! { <p class="row">
        <span class="sub">{ format!("In {}:", release.name) }</span>
        { mark(grant.shipped_in(release.tag).is_some(), "shipped", "not shipped") }
        { mark(grant.needed_in(release.tag).next().is_some(), "needed by a feature", "needed by no feature") }
        <span class="sub">{ "ever documented:" }</span>
        { mark(!grant.documented.is_empty(), "yes", "no") }
    </p> }
}

/// The text of the grant as objects and modules spell it, in its last form.
fn exact(grant: &'static Grant) -> Html {
    let last = grant
        .shipped
        .last()
        .map(|row| row.value)
        .or(grant.documented.last().map(|row| row.value))
        .unwrap_or_default();
    let words = last.join(" ");
    let text = match grant.kind {
        Kind::SelinuxRule { subject, target, class } => {
            format!("(allow {subject} {target} ({class} ({words})))")
        }
        Kind::SelinuxAttributes => {
            last.iter().map(|one| format!("(typeattributeset {one} (process))\n")).collect()
        }
        Kind::SelinuxType => format!("securityContext:\n  seLinuxOptions:\n    type: {words}"),
        Kind::Capability { name } => format!("allowedCapabilities:\n- {name}"),
        Kind::SeccompProfile { profile } => format!("seccompProfiles:\n- {profile}"),
        Kind::SccField { field, .. } => match last {
            [] => return Html::default(),
            [one] if !matches!(field, "volumes" | "allowedCapabilities" | "users" | "seccompProfiles") => {
                match field {
                    "runAsUser" | "seLinuxContext" | "fsGroup" | "supplementalGroups" => {
                        format!("{field}:\n  type: {one}")
                    }
                    _ => format!("{field}: {one}"),
                }
            }
            several => {
                let items: String = several.iter().map(|one| format!("\n- '{one}'")).collect();
                format!("{field}:{}", items.replace('\'', if several.contains(&"*") { "'" } else { "" }))
            }
        },
        Kind::HostRelabel { path } => format!("{path}: container_file_t"),
        Kind::SccMembership => {
            "users:\n- system:serviceaccount:<kubevirt-namespace>:kubevirt-controller".to_owned()
        }
        Kind::Object { .. } | Kind::Rbac { .. } => return Html::default(),
    };
    html! { <>
        <h2>{ "The exact text" }</h2>
        { listing("exact", "The exact text", text.trim_end()) }
    </> }
}

fn feature_words(feature: &'static Feature) -> Html {
    html! { <>
        { ticks(&capitalised(feature.title)) }
        if !feature.fields.is_empty() {
            <span class="sub">{ ": " }{ for feature.fields.iter().enumerate().map(|(index, field)| html! { <>{ if index > 0 { ", " } else { "" } }<code>{ *field }</code></> }) }</span>
        }
    </> }
}
