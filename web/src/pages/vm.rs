//! A virtual machine's way to privileges: features, what they change in pods, which grants they cost.

mod matrix;
mod picture;

use crate::app::use_handed_over;
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::dom;
use crate::editor::Editor;
use crate::editor::paint::marks;
use crate::recognise::Kind;
use crate::route::{Route, capitalised};
use crate::shared::Shared;
use crate::text;
use matrix::Matrix;
use picture::Picture;
use virt_grants_core::kubevirt::vmi::{self, Analysis, FeatureUse, Gate, Presence, Refused, Settings};
use virt_grants_core::kubevirt::{releases, releases::newest};
use yew::prelude::*;

/// The machine that a fresh page shows.
const FIRST: &str = include_str!("../../examples/machine.yaml");
/// A name for the menu and a machine.
const EXAMPLES: [(&str, &str); 3] = [
    ("Queues, huge pages and a shared directory", FIRST),
    ("A disk image and a network card", include_str!("../../examples/plain-machine.yaml")),
    ("A network appliance with devices of its node", include_str!("../../examples/appliance.yaml")),
];

/// Editor on one side, features and grants on the other.
#[component]
pub(super) fn Vm() -> Html {
    let machine = use_state_eq(|| AttrValue::Static(FIRST));
    {
        let machine = machine.setter();
        use_handed_over(Kind::Machine, move |text| machine.set(text));
    }
    let release = use_state_eq(|| newest().name);
    let read = use_memo(((*machine).clone(), *release), |(machine, release)| {
        let release = releases().iter().find(|one| one.name == *release).unwrap_or_else(|| newest());
        vmi::read(machine, release, &Settings::default())
    });
    let marked =
        use_memo(((*machine).clone(), *release), |(machine, _)| Shared::new(marks(machine, &read.1)));
    let oninput = {
        let machine = machine.clone();
        Callback::from(move |text: String| machine.set(AttrValue::from(text)))
    };
    let onrelease = {
        let release = release.clone();
        Callback::from(move |event: Event| {
            let name = dom::value(&event);
            if let Some(one) = releases().iter().find(|one| one.name == name) {
                release.set(one.name);
            }
        })
    };
    let onexample = {
        let machine = machine.clone();
        Callback::from(move |event: Event| {
            let title = dom::value(&event);
            if let Some((_, text)) = EXAMPLES.iter().find(|(known, _)| *known == title) {
                machine.set(AttrValue::Static(text));
            }
        })
    };
    let onfile = {
        let machine = machine.setter();
        Callback::from(move |event: Event| {
            let Some(file) = dom::picked_file(&event).map(gloo::file::File::from) else { return };
            let machine = machine.clone();
            yew::platform::spawn_local(async move {
                if let Ok(text) = gloo::file::futures::read_as_text(&file).await {
                    machine.set(AttrValue::from(text));
                }
            });
        })
    };
    let chosen = EXAMPLES.iter().find(|(_, text)| *text == machine.as_str()).map(|(title, _)| *title);
    html! { <>
        <div class="head">
            <h1>{ Route::Vm.title() }</h1>
            <p class="lead" id="vm-about">{ format!("Which features it uses, what those change in its pods, which grants they cost. {}", text::PRIVATE) }</p>
        </div>
        <div class="bench">
            <div class="stack">
                <section class="card form" aria-label="Machine and release"><div class="fields three">
                    <div class="field"><label for="vm-example">{ "Example" }</label>
                        <select id="vm-example" onchange={onexample}>
                            <option value="" selected={chosen.is_none()} disabled={true}>{ "Your own text" }</option>
                            { for EXAMPLES.iter().map(|(title, _)| html! { <option value={*title} selected={chosen == Some(*title)}>{ *title }</option> }) }
                        </select></div>
                    <div class="field"><label for="vm-release">{ "KubeVirt release" }</label>
                        <select id="vm-release" onchange={onrelease}>{ for super::grants::offered().map(|one| html! {
                            <option value={one.name} selected={one.name == *release}>{ one.name }</option>
                        }) }</select></div>
                    <label class="button quiet file">{ "Open a file" }<input type="file" class="hidden" accept=".yaml,.yml,.json" onchange={onfile} /></label>
                </div></section>
                <div class="editor"><Editor id="machine" label="Virtual machine" described_by="vm-about" text={(*machine).clone()} marks={(*marked).clone()} {oninput} /></div>
                if !read.1.is_empty() {
                    <section class="card" aria-labelledby="vm-problems"><header><h2 id="vm-problems">{ "Problems" }</h2></header>
                        <ul class="plain-list">{ for read.1.iter().take(50).map(|finding| html! { <li>{ ticks(&finding.message) }</li> }) }</ul></section>
                }
            </div>
            <div class="stack">
                { for read.0.iter().map(summary) }
                if read.0.is_empty() { <p class="notice">{ "No virtual machine was found in this text." }</p> }
            </div>
        </div>
        { for read.0.iter().take(PICTURES).enumerate().map(|(number, one)| html! { <Picture {number} graph={Shared::new(picture::graph(one))} name={format!("{} {}", one.kind, one.name)} /> }) }
        { for read.0.iter().map(features) }
        if !read.0.is_empty() { <Matrix text={(*machine).clone()} chosen={*release} /> }
    </> }
}

/// Machines that are drawn; the others have their tables.
const PICTURES: usize = 3;

fn features(one: &Analysis) -> Html {
    html! { <div class="tiles wide">{ for one.features.iter().map(feature) }</div> }
}

fn summary(one: &Analysis) -> Html {
    let count =
        |presence: Presence| one.features.iter().filter(|feature| feature.presence == presence).count();
    html! {
        <section class="card">
            <header><h2>{ format!("{} {}", one.kind, one.name) }</h2><p class="sub">{ format!("in KubeVirt {}", one.release.name) }</p></header>
            if one.refused.is_empty() {
                <p>{ "KubeVirt's own SCC takes its pods." }</p>
            } else {
                <div><h3>{ "What would be refused" }</h3><ul class="plain-list">{ for one.refused.iter().map(refused) }</ul></div>
            }
            if !one.unknown.is_empty() {
                <p class="sub">{ "Named, but not in the text: " }{ one.unknown.join(", ") }</p>
            }
            <p class="sub">{ format!("{} features used, {} possible, {} beside every machine", count(Presence::Used), count(Presence::Possible), count(Presence::Beside)) }</p>
            <dl class="facts stacked">
                <dt>{ "Grants it needs" }</dt><dd>{ links(&needed(one)) }</dd>
            </dl>
        </section>
    }
}

/// Every grant that a feature in use needs.
fn needed(one: &Analysis) -> Vec<&'static str> {
    let used = one.features.iter().filter(|feature| feature.presence == Presence::Used);
    let all: std::collections::BTreeSet<&'static str> =
        used.flat_map(|feature| feature.grants.needed.iter().map(|need| need.grant)).collect();
    all.into_iter().collect()
}

fn refused(refused: &Refused) -> Html {
    let gate = match refused.gate {
        Gate::Scc => ("bad", "KubeVirt's SCC"),
        Gate::Baseline => ("warn", "Pod Security baseline"),
        Gate::Restricted => ("note", "Pod Security restricted"),
    };
    html! { <li><span class={classes!("tag", gate.0)}>{ gate.1 }</span>{ " " }{ ticks(&refused.why) }{ " " }<code>{ refused.effect.field }</code></li> }
}

fn feature(one: &FeatureUse) -> Html {
    let presence = match one.presence {
        Presence::Used => ("good", "used"),
        Presence::Possible => ("warn", "possible"),
        Presence::Beside => ("note", "beside every machine"),
    };
    html! {
        <section class="card">
            <header><h2>{ capitalised(one.feature.title) }</h2><span class={classes!("tag", presence.0)}>{ presence.1 }</span></header>
            <p class="sub">{ ticks(&capitalised(&one.why)) }</p>
            if one.not_in_release { <p class="notice warn">{ "This release has nothing of it." }</p> }
            if !one.effects.is_empty() {
                <div class="scroll" tabindex="0" role="group" aria-label={format!("Pod fields: {}", one.feature.title)}><table class="grid-table roomy">
                    <thead><tr><th scope="col">{ "Pod" }</th><th scope="col">{ "Field" }</th><th scope="col">{ "Value" }</th></tr></thead>
                    <tbody>{ for one.effects.iter().map(|effect| html! { <tr>
                        <td>{ effect.pod }</td><td><code>{ effect.field }</code></td>
                        <td><code>{ effect.value }</code>{ effect.when.map(|when| html! { <span class="sub">{ " " }{ ticks(when) }</span> }) }</td>
                    </tr> }) }</tbody>
                </table></div>
            } else if !one.not_in_release {
                <p class="sub">{ "It leaves no trace in a pod." }</p>
            }
            <dl class="facts stacked">
                <dt>{ format!("Documented in {}", one.grants.documentation) }</dt><dd>{ links(&one.grants.documented) }</dd>
                <dt>{ "Shipped" }</dt><dd>{ links(&one.grants.shipped) }</dd>
                <dt>{ "Needed" }</dt><dd>{ links(&one.grants.needed.iter().map(|need| need.grant).collect::<Vec<_>>()) }</dd>
            </dl>
        </section>
    }
}

/// Grants as links.
pub(super) fn links(ids: &[&'static str]) -> Html {
    if ids.is_empty() {
        return html! { <span class="sub">{ "none" }</span> };
    }
    let link = |id: &&'static str| match Route::grant(id) {
        Some(to) => html! { <li><Link {to}><code>{ *id }</code></Link></li> },
        None => html! { <li><code>{ *id }</code></li> },
    };
    html! { <ul class="inline-list">{ for ids.iter().map(link) }</ul> }
}
