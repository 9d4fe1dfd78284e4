//! What KubeVirt is granted.

use super::{Section, guide_link, section};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::documents::parts::{and, cited_key, counted, grant_link, listing, table};
use crate::pages::grants::{minors, range};
use crate::route::Route;
use virt_grants_core::kubevirt::drift::drift;
use virt_grants_core::kubevirt::scc::{Form, scc};
use virt_grants_core::kubevirt::side::State;
use virt_grants_core::kubevirt::{Kind, diff, edition, features, grants, releases, side};
use virt_grants_core::source::yaml_print;
use yew::prelude::*;

pub(super) fn sections() -> Vec<Section> {
    let newest = releases::newest();
    let object = scc(newest.tag, "kubevirt-controller");
    vec![
        section(
            "who",
            "Who creates the pod",
            html! { <>
                <p>{ "A virtual machine runs in a pod, the launcher. Nobody who starts a machine creates that pod: KubeVirt's controller does, with its own account " }
                    <code>{ "system:serviceaccount:<kubevirt namespace>:kubevirt-controller" }</code>{ ". The SCC follows the account that creates the pod. The pod \
                    itself runs under the account " }<code>{ "default" }</code>{ " of the user's namespace, which is granted nothing, and its label " }
                    <code>{ "kubevirt.io=virt-launcher" }</code>{ " proves nothing, because anyone may write it." }</p>
                <p><Link to={Route::Guide { name: "scc-admission".to_owned() }} fragment="creators">{ "The same launcher, three creators" }</Link>{ ", as the engine judges them." }</p>
            </> },
        ),
        section(
            "object",
            format!("The object of {newest}"),
            html! { <>
                if let Some(object) = object {
                    <p>{ format!("Shipped in this form in {}. ", range(object.range)) }{ ticks(object.change) }</p>
                    { listing("scc", "SCC kubevirt-controller", &yaml_print::print(&object.object(Form::Written, "kubevirt"))) }
                    <p>{ "What the source does not set, OpenShift fills in: volumes " }<code>{ "*" }</code>{ ", privilege escalation, any group. " }
                        <Link to={Route::Deploy}>{ "Deploy" }</Link>{ " has the object in both forms, of any release." }</p>
                    <p class="sub">{ cited_key(object.source) }</p>
                }
            </> },
        ),
        section(
            "three-lists",
            "Three lists that disagree",
            html! { <>
                <p>{ "What the documentation printed, what a release ships, and what the pod of a feature asks for are three lists. They have \
                    never been the same. Capabilities and rules of the SELinux module, release by release:" }</p>
                { lists() }
                <p>{ "The " }<Link to={Route::Grants}>{ "grants" }</Link>{ " page draws them, for each release, documentation version and feature." }</p>
            </> },
        ),
        section(
            "drift",
            "Documentation against its release",
            html! { <>
                <p>{ "Each version of the documentation beside the release that it was written for, and the releases in which what it printed was true:" }</p>
                { drifts() }
            </> },
        ),
        section(
            "chapter",
            "The chapter of 4.10",
            html! { <>
                <p>{ "It is the best known list, and the source of most copies. Each of its lines is a row with a page of its own:" }</p>
                { chapter() }
            </> },
        ),
        section(
            "changes",
            "What changed, release by release",
            html! { <>
                <p>{ "Only releases that differ from the one before:" }</p>
                { changes() }
                <p><Link to={Route::Compare} fragment="grants=4.10,v1.4.0">{ "Compare any two releases or documentation versions" }</Link></p>
            </> },
        ),
        section(
            "features",
            "What a virtual machine needs",
            html! { <>
                <p>{ format!("{} of virtual machines are known, with what each changes in the pod and which grants it costs. ", counted(features().len(), "feature")) }
                    <Link to={Route::Vm}>{ "Paste a virtual machine" }</Link>{ " and see which of them it uses. Many of them leave no trace in the pod: see " }
                    { guide_link("surprises", "surprises") }{ "." }</p>
            </> },
        ),
    ]
}

/// Counts of the three lists for the last release of each minor at which one of them changes.
fn lists() -> Html {
    let is_counted = |kind: &Kind| matches!(kind, Kind::Capability { .. } | Kind::SelinuxRule { .. });
    let mut last = None;
    let mut rows: Vec<Html> = Vec::new();
    for release in minors().into_iter().rev() {
        let all: Vec<_> = grants().iter().filter(|grant| is_counted(&grant.kind)).collect();
        let edition = virt_grants_core::kubevirt::drift::edition_for(release);
        let shipped = all.iter().filter(|grant| grant.shipped_in(release.tag).is_some()).count();
        let needed = all.iter().filter(|grant| grant.needed_in(release.tag).next().is_some()).count();
        let documented = edition.map(|edition| {
            (edition, all.iter().filter(|grant| grant.documented_in(edition.version).is_some()).count())
        });
        let now = (documented.map(|(_, count)| count), shipped, needed);
        if last == Some(now) {
            continue;
        }
        last = Some(now);
        rows.push(html! { <tr>
            <th scope="row">{ release.name }</th>
            <td>{ documented.map_or_else(|| "no version yet".to_owned(), |(edition, count)| format!("{count} (in {})", edition.version)) }</td>
            <td class="number">{ shipped }</td><td class="number">{ needed }</td>
        </tr> });
    }
    table(
        "Three lists",
        &["From", "Documented", "#Shipped", "#Needed by some feature"],
        rows.into_iter().collect(),
    )
}

fn drifts() -> Html {
    let list = |ids: &[&'static str]| -> Html {
        if ids.is_empty() {
            return html! { <span class="sub">{ "none" }</span> };
        }
        ids.iter()
            .enumerate()
            .map(|(index, id)| html! { <>{ if index > 0 { ", " } else { "" } }{ grant_link(id) }</> })
            .collect()
    };
    table(
        "Documentation against releases",
        &["Version", "Release", "Printed, not shipped", "Shipped, not printed", "Both lists true in"],
        drift()
            .into_iter()
            .map(|one| {
                let printed: Vec<_> = one
                    .capabilities
                    .documented_only
                    .iter()
                    .chain(&one.selinux.documented_only)
                    .copied()
                    .collect();
                let missing: Vec<_> =
                    one.capabilities.shipped_only.iter().chain(&one.selinux.shipped_only).copied().collect();
                let both: Vec<String> = one.both_hold_for.iter().map(|one| range(*one)).collect();
                html! { <tr>
                    <th scope="row">{ one.edition.version }</th><td>{ one.release.name }</td>
                    <td>{ list(&printed) }</td><td>{ list(&missing) }</td>
                    <td>{ if both.is_empty() { "no release".to_owned() } else { and(&both) } }</td>
                </tr> }
            })
            .collect(),
    )
}

fn chapter() -> Html {
    let Some(edition) = edition("4.10") else { return Html::default() };
    let own = edition.kubevirt.release();
    let rows = grants().iter().filter_map(|grant| Some((grant, grant.documented_in(edition.version)?)));
    html! { <>
        { table("The chapter of 4.10", &["Grant", "Printed", "In its release", "In the newest"], rows.map(|(grant, row)| {
            let state = |release: Option<&virt_grants_core::kubevirt::Release>| match release.and_then(|release| grant.shipped_in(release.tag)) {
                Some(shipped) if shipped.value.is_empty() => html! { <span class="tag good">{ "shipped" }</span> },
                Some(shipped) => html! { <code>{ shipped.value.join(" ") }</code> },
                None => html! { <span class="sub">{ "not shipped" }</span> },
            };
            html! { <tr>
                <th scope="row">{ grant_link(grant.id) }<br /><span class="sub">{ ticks(grant.title) }</span></th>
                <td><code>{ row.value.join(" ") }</code></td><td>{ state(own) }</td><td>{ state(Some(releases::newest())) }</td>
            </tr> }
        }).collect()) }
        <p class="sub">{ own.map(|release| format!("Its release is KubeVirt {}. ", release.name)) }{ cited_key(edition.source) }</p>
    </> }
}

fn changes() -> Html {
    let minors: Vec<_> = minors().into_iter().rev().filter(|release| release.name.starts_with('v')).collect();
    let rows = minors.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let (before, after) = (side(before.name).ok()?, side(after.name).ok()?);
        let changes: Vec<_> = diff(before, after).changes.into_iter().filter(|change| !matches!(change.grant.kind, Kind::Rbac { .. })).collect();
        (!changes.is_empty()).then(|| html! { <tr>
            <th scope="row">{ after.to_string().replace("KubeVirt ", "") }</th>
            <td>{ for changes.iter().map(|change| {
                let (word, class) = match (change.before, change.after) {
                    (State::Held(_), State::Held(_)) => ("changed", "note"),
                    (_, State::Held(_)) => ("gained", "good"),
                    _ => ("lost", "bad"),
                };
                html! { <div class="change-line"><span class={classes!("tag", class)}>{ word }</span>{ " " }{ grant_link(change.grant.id) }</div> }
            }) }</td>
        </tr> })
    });
    table("Changes", &["Release", "Against the last release of the minor before"], rows.collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_chapter_has_all_its_lines() {
        use super::*;
        use virt_grants_core::kubevirt::release;
        let edition = edition("4.10").unwrap();
        let lines = grants().iter().filter(|grant| grant.documented_in(edition.version).is_some());
        assert!(lines.count() >= 12);
        assert!(release("v0.49.0").is_some_and(|release| edition.kubevirt == release.tag));
    }
}
