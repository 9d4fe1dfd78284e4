//! What KubeVirt's launchers are granted, as a picture: who creates a pod, which SCC takes it, what that allows, which
//! SELinux domain it runs in, what that may touch, and which feature of a virtual machine wants it.

mod answer;
mod drift;
mod marks;
mod overlay;
mod picture;
mod place;
mod table;
mod timeline;

use crate::dom;
use crate::route::Route;
use answer::Answer;
use drift::Drifts;
use overlay::{Laid, Overlay};
use picture::Picture;
use place::{Choice, shown};
use table::Table;
use timeline::Timeline;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use timeline::range;
use virt_grants_core::kubevirt::drift::edition_for;
use virt_grants_core::kubevirt::{Edition, Release, editions, features, release, releases};
use yew::prelude::*;

/// The last release of each minor, newest first.
pub(crate) fn minors() -> Vec<&'static Release> {
    let mut minors: Vec<&'static Release> = Vec::new();
    for one in releases().iter().filter(|one| !one.prerelease) {
        match minors.last_mut() {
            Some(last) if last.minor == one.minor => *last = one,
            _ => minors.push(one),
        }
    }
    minors.reverse();
    minors
}

/// Every release that is no pre-release, newest first, for menus.
pub(super) fn offered() -> impl Iterator<Item = &'static Release> {
    releases().iter().rev().filter(|one| !one.prerelease)
}

/// The newest release that is out.
fn newest() -> Option<&'static Release> {
    minors().into_iter().find(|one| one.name.starts_with('v'))
}

/// The picture, its table, the releases over time, and where documentation and releases disagree.
#[component]
pub(super) fn Grants() -> Html {
    let chosen = use_state_eq(|| newest().map_or("", |one| one.name));
    let printed = use_state_eq(|| None::<&'static str>);
    let feature = use_state_eq(|| "");
    let focus = use_state_eq(|| None::<AttrValue>);
    let Some(release) = release(&chosen) else { return Html::default() };
    let edition = match *printed {
        Some(version) => editions().iter().find(|edition| edition.version == version),
        None => edition_for(release),
    };
    let choice = Choice { release, edition, feature: *feature };
    let rows = use_memo(choice, shown);
    let laid = use_state_eq(|| AttrValue::Static(""));
    let overlay = use_memo(((*laid).clone(), release.tag), |(text, _)| Overlay::read(text, release));
    let ontext = {
        let laid = laid.clone();
        Callback::from(move |text: String| laid.set(AttrValue::from(text)))
    };
    let onrelease = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let name = dom::value(&event);
            if let Some(one) = releases().iter().find(|one| one.name == name) {
                chosen.set(one.name);
            }
        })
    };
    let onedition = {
        let printed = printed.clone();
        Callback::from(move |event: Event| {
            let version = dom::value(&event);
            printed.set(editions().iter().map(|edition| edition.version).find(|known| *known == version));
        })
    };
    let onfeature = {
        let feature = feature.clone();
        Callback::from(move |event: Event| {
            let id = dom::value(&event);
            feature.set(features().iter().map(|feature| feature.id).find(|known| *known == id).unwrap_or(""));
        })
    };
    let onfocus = {
        let focus = focus.clone();
        Callback::from(move |node: Option<AttrValue>| focus.set(node))
    };
    let preset = |release: &'static str, edition: Option<&'static str>| {
        let (chosen, printed, feature) = (chosen.clone(), printed.clone(), feature.clone());
        Callback::from(move |_: MouseEvent| {
            chosen.set(release);
            printed.set(edition);
            feature.set("");
        })
    };
    html! { <>
        <div class="head">
            <h1>{ Route::Grants.title() }</h1>
            <p class="lead">{ "Three lists that disagree: what the documentation printed, what the release ships, what a feature's pod asks for." }</p>
        </div>
        <section class="card form" aria-label="Which release, documentation and feature">
            <div class="fields three">
                <div class="field"><label for="release">{ "KubeVirt release" }</label>
                    <select id="release" onchange={onrelease}>{ for offered().map(|one| html! {
                        <option value={one.name} selected={one.name == *chosen}>{ one.name }</option>
                    }) }</select></div>
                <div class="field"><label for="edition">{ "Documentation" }</label>
                    <select id="edition" onchange={onedition}>
                        <option value="" selected={printed.is_none()}>{ written_for(edition_for(release)) }</option>
                        { for editions().iter().rev().map(|edition| html! {
                            <option value={edition.version} selected={*printed == Some(edition.version)}>{ format!("OpenShift Virtualization {}", edition.version) }</option>
                        }) }
                    </select></div>
                <div class="field"><label for="feature">{ "Feature" }</label>
                    <select id="feature" onchange={onfeature}>
                        <option value="" selected={feature.is_empty()}>{ "all features" }</option>
                        { for features().iter().map(|one| html! {
                            <option value={one.id} selected={one.id == *feature}>{ one.title }</option>
                        }) }
                    </select></div>
            </div>
            <p class="row">
                <span class="sub">{ "Show" }</span>
                <button type="button" class="button quiet" onclick={preset(newest().map_or("", |one| one.name), None)}>{ "the newest release" }</button>
                <button type="button" class="button quiet" onclick={preset("v0.49.0", Some("4.10"))}>{ "the chapter of 4.10, with its release" }</button>
            </p>
        </section>
        <Answer {choice} rows={rows.clone()} />
        <Picture {choice} rows={rows.clone()} overlay={overlay.clone()} focus={(*focus).clone()} {onfocus} />
        <Laid text={(*laid).clone()} {overlay} release={release.name} {ontext} />
        <Table {choice} {rows} />
        <Timeline />
        <Drifts />
    </> }
}

fn written_for(edition: Option<&'static Edition>) -> String {
    edition.map_or_else(
        || "none for this release".to_owned(),
        |edition| format!("the one to read for it: {}", edition.version),
    )
}
