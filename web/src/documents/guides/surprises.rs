//! What a list of grants hides.

use super::{Section, section};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::documents::parts::{and, cited_key, grant_link, in_checker, scc_link, table};
use crate::examples;
use crate::pages::grants::range;
use crate::route::Route;
use crate::state::{Controls, Who};
use virt_grants_core::check::{Verdict, check};
use virt_grants_core::kubevirt::drift::drift;
use virt_grants_core::kubevirt::needed::Trace;
use virt_grants_core::kubevirt::notes::{Note, notes};
use virt_grants_core::kubevirt::releases::launcher_types;
use virt_grants_core::kubevirt::{
    Grant, Need, ReleaseRange, feature, features, grant, grants, release, releases,
};
use yew::prelude::*;

pub(super) fn sections() -> Vec<Section> {
    notes().iter().map(|note| section(note.id, note.title, one(note))).collect()
}

/// A note, the rows that prove it, and the pages that show it.
fn one(note: &'static Note) -> Html {
    html! { <>
        <p>{ ticks(note.text) }</p>
        { proof(note) }
        <p class="sub">{ "Read in: " }{ for note.sources.iter().enumerate().map(|(index, key)| html! { <>{ if index > 0 { "; " } else { "" } }{ cited_key(key) }</> }) }</p>
    </> }
}

fn proof(note: &'static Note) -> Html {
    match note.id {
        "lists-never-belonged-together" => lists(),
        "selinux-part-is-history" => history(),
        "creator-decides" => creators(),
        "no-scc-in-system-projects" => exempt(),
        "wider-than-any-page" => wider(note),
        "launchers-beyond-the-scc" => beyond(),
        "ranges-are-not-monotonic" => not_monotonic(),
        "pod-does-not-tell-the-feature" => traceless(),
        "upstream-and-product-differ" => {
            html! { <>{ rows(note, |grant| grant.id.starts_with("seccomp/") || grant.id == "selinux/launcher-type") }{ image_volume() }</> }
        }
        "pod-changes-on-the-way" => rows(note, |grant| grant.id == "capability/sys-resource"),
        "not-in-scc-or-cil" => rows(note, |grant| grant.id.starts_with("host/")),
        _ => rows(note, |_| true),
    }
}

/// What was shipped of the grants a note is about.
fn rows(note: &Note, wanted: impl Fn(&Grant) -> bool) -> Html {
    let rows = grants()
        .iter()
        .filter(|grant| note.concerns(grant) && wanted(grant))
        .flat_map(|grant| grant.shipped.iter().map(move |row| (grant, row)));
    table("Rows", &["Grant", "Releases", "Value", "By", "Source"], rows.map(|(grant, row)| html! { <tr>
        <th scope="row">{ grant_link(grant.id) }</th><td>{ range(row.range) }</td><td><code>{ row.value.join(" ") }</code></td>
        <td class="sub">{ ticks(row.by) }</td><td class="sub">{ cited_key(row.source) }</td>
    </tr> }).collect())
}

fn joined(ranges: &[ReleaseRange]) -> String {
    let ranges: Vec<String> = ranges.iter().map(|one| range(*one)).collect();
    if ranges.is_empty() { "no release".to_owned() } else { and(&ranges) }
}

fn lists() -> Html {
    let rows = drift().into_iter().filter(|one| one.edition.version == "4.10");
    html! { <>
        { table("True in", &["What 4.10 printed", "Is what was shipped in"], rows.map(|one| html! { <>
            <tr><th scope="row">{ "its capabilities" }</th><td>{ joined(&one.capabilities_hold_for) }</td></tr>
            <tr><th scope="row">{ "its SELinux rules" }</th><td>{ joined(&one.selinux_holds_for) }</td></tr>
            <tr><th scope="row">{ "both" }</th><td>{ joined(&one.both_hold_for) }</td></tr>
        </> }).collect()) }
        <p><Link to={Route::Compare} class="button" fragment="grants=4.10,v0.49.0">{ "Compare 4.10 with its release" }</Link></p>
    </> }
}

fn history() -> Html {
    table("Launcher types", &["Releases", "Launchers run as", "When", "Source"], launcher_types().iter().map(|row| html! { <tr>
        <th scope="row">{ range(row.range) }</th><td><code>{ row.name }</code></td><td class="sub">{ ticks(row.when) }</td><td class="sub">{ cited_key(row.source) }</td>
    </tr> }).collect())
}

fn answer(text: &str, controls: &Controls) -> Html {
    match check(text, &controls.options()).pods.first().map(|pod| &pod.verdict) {
        Some(Verdict::Admitted { scc, .. }) => {
            html! { <><span class="tag good">{ "admitted" }</span>{ " by " }{ scc_link(scc) }</> }
        }
        Some(Verdict::Exempt { .. }) => html! { <span class="tag note">{ "not looked at" }</span> },
        Some(Verdict::Refused) => html! { <span class="tag bad">{ "refused" }</span> },
        _ => Html::default(),
    }
}

/// Answers to one text under several forms.
fn answers(label: &str, text: &str, forms: Vec<(String, Controls)>) -> Html {
    table(label, &["Case", "Answer", ""], forms.into_iter().map(|(words, controls)| html! { <tr>
        <th scope="row">{ words }</th><td>{ answer(text, &controls) }</td><td>{ in_checker("Open", text, &controls) }</td>
    </tr> }).collect())
}

fn creators() -> Html {
    let by = |who: Who| (who.label().to_owned(), Controls { who, ..Controls::default() });
    answers("Creators", examples::first().text, vec![by(Who::KubevirtController), by(Who::User)])
}

fn exempt() -> Html {
    let text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: anything\nspec:\n  hostPID: true\n  containers:\n    - name: anything\n      image: registry.example.com/anything:1\n      securityContext:\n        privileged: true\n";
    let within = |namespace: &str| {
        let controls = Controls { who: Who::User, namespace: namespace.to_owned(), ..Controls::default() };
        (format!("a privileged pod in `{namespace}`").replace('`', ""), controls)
    };
    answers("Namespaces", text, vec![within("shop"), within("default"), within("kube-system")])
}

fn wider(note: &Note) -> Html {
    let newest = releases::newest();
    let rows = grants()
        .iter()
        .filter(|grant| note.concerns(grant))
        .filter_map(|grant| Some((grant, grant.shipped_in(newest.tag)?)));
    table("Wider than any page", &["Grant", "In the newest release", "Set by", "Ever documented"], rows.map(|(grant, row)| html! { <tr>
        <th scope="row">{ grant_link(grant.id) }</th><td><code>{ row.value.join(" ") }</code></td>
        <td class="sub">{ if row.defaulted { "OpenShift's default, because it is left out".to_owned() } else { format!("KubeVirt, since {}", row.range.from) } }</td>
        <td>{ if grant.documented.is_empty() { "never".to_owned() } else { grant.documented.iter().map(|row| row.edition).collect::<Vec<_>>().join(", ") } }</td>
    </tr> }).collect())
}

/// One row for each feature and occasion, with all the grants it asked for.
fn beyond() -> Html {
    let mut rows: Vec<(&Need, Vec<&'static str>)> = Vec::new();
    for (grant, need) in grants().iter().flat_map(|grant| grant.needed.iter().map(move |need| (grant, need)))
    {
        if !need.unmet {
            continue;
        }
        let same = |known: &&mut (&Need, Vec<&'static str>)| {
            (known.0.feature, known.0.range, known.0.when) == (need.feature, need.range, need.when)
        };
        match rows.iter_mut().find(same) {
            Some((_, grants)) => grants.push(grant.id),
            None => rows.push((need, vec![grant.id])),
        }
    }
    table("Needed and not granted", &["Asked for by", "Releases", "Grants", "When", "Source"], rows.into_iter().map(|(need, grants)| html! { <tr>
        <th scope="row">{ feature(need.feature).map_or(need.feature, |feature| feature.title) }</th><td>{ range(need.range) }</td>
        <td>{ for grants.into_iter().map(|id| html! { <div>{ grant_link(id) }</div> }) }</td>
        <td class="sub">{ ticks(need.when) }</td><td class="sub">{ cited_key(need.source) }</td>
    </tr> }).collect())
}

fn not_monotonic() -> Html {
    let Some(ptrace) = grant("capability/sys-ptrace") else { return Html::default() };
    let text = examples::first().text.replacen(
        "            - NET_BIND_SERVICE\n",
        "            - NET_BIND_SERVICE\n            - SYS_PTRACE\n",
        1,
    );
    let forms = ["v1.0.0", "v1.0.1", "v1.1.0"].map(|name| {
        let words = match release(name).and_then(|release| ptrace.shipped_in(release.tag)) {
            Some(_) => format!("{name}, which allows SYS_PTRACE"),
            None => format!("{name}, which does not"),
        };
        (words, Controls { who: Who::KubevirtController, kubevirt: name.to_owned(), ..Controls::default() })
    });
    html! { <>
        <p>{ grant_link(ptrace.id) }{ format!(" was shipped in {}.", joined(&ptrace.shipped_ranges())) }</p>
        { answers("A launcher that adds SYS_PTRACE", &text, forms.to_vec()) }
        <p><Link to={Route::Compare} class="button" fragment="grants=v1.0.0,v1.0.1">{ "Compare v1.0.0 and v1.0.1" }</Link></p>
    </> }
}

fn traceless() -> Html {
    let rows = features().iter().filter(|feature| feature.trace == Trace::None);
    table("Features without a trace", &["Feature", "Fields of the virtual machine", "Source"], rows.map(|feature| html! { <tr>
        <th scope="row">{ ticks(feature.title) }</th>
        <td>{ for feature.fields.iter().map(|field| html! { <div><code>{ *field }</code></div> }) }</td><td class="sub">{ cited_key(feature.source) }</td>
    </tr> }).collect())
}

fn image_volume() -> Html {
    let text = examples::first().text.replacen(
        "    - name: sockets\n      emptyDir: {}\n",
        "    - name: sockets\n      emptyDir: {}\n    - name: disk\n      image: {reference: quay.io/containerdisks/fedora:41}\n",
        1,
    );
    let form = |name: &str| {
        (
            format!("a launcher with an image volume, {name}"),
            Controls { kubevirt: name.to_owned(), ..Controls::default() },
        )
    };
    answers("Image volumes", &text, vec![form("v1.4.0"), form(releases::newest().name)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_note_is_a_section_with_rows() {
        assert_eq!(sections().len(), notes().len());
        assert!(features().iter().any(|feature| feature.trace == Trace::None));
        assert!(grants().iter().any(|grant| grant.needed.iter().any(|need| need.unmet)));
    }

    #[test]
    fn only_the_creator_makes_the_difference() {
        let verdict = |who| {
            let controls = Controls { who, ..Controls::default() };
            check(examples::first().text, &controls.options()).pods[0].verdict.clone()
        };
        assert!(matches!(verdict(Who::KubevirtController), Verdict::Admitted { .. }));
        assert!(matches!(verdict(Who::User), Verdict::Refused));
    }

    #[test]
    fn a_patch_release_differs_from_both_neighbours() {
        let ptrace = grant("capability/sys-ptrace").unwrap();
        let has = |name: &str| ptrace.shipped_in(release(name).unwrap().tag).is_some();
        assert_eq!(["v1.0.0", "v1.0.1", "v1.1.0"].map(has), [false, true, false]);
    }
}
