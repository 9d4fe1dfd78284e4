//! Which policy is asked: the small base or files of one's own, and KubeVirt's module on top.

use super::opened::{Opened, Sources};
use super::with_module;
use crate::dom;
use crate::explorer::Row;
use crate::text;
use crate::text::counted;
use virt_grants_core::kubevirt::releases;
use yew::prelude::*;

/// Largest policy that is taken, in bytes: as much as the engine reads.
const MOST: f64 = 64.0 * 1024.0 * 1024.0;

/// Properties of [`Own`].
#[derive(PartialEq, Properties)]
pub(super) struct OwnProps {
    pub(super) sources: Sources,
    pub(super) opened: Opened,
    pub(super) onsources: Callback<Sources>,
}

/// Files, pasted text, the release, and what came of it.
#[component]
pub(super) fn Own(props: &OwnProps) -> Html {
    let sources = &props.sources;
    let too_large = use_state_eq(|| false);
    let change = |with: fn(&mut Sources, Event)| {
        let (sources, onsources) = (sources.clone(), props.onsources.clone());
        Callback::from(move |event: Event| {
            let mut changed = sources.clone();
            with(&mut changed, event);
            onsources.emit(changed);
        })
    };
    let take = {
        let (sources, onsources, too_large) = (sources.clone(), props.onsources.clone(), too_large.setter());
        Callback::from(move |files: Vec<web_sys::File>| {
            let is_too_large = files.iter().map(|file| file.size()).sum::<f64>() > MOST;
            too_large.set(is_too_large);
            if !files.is_empty() && !is_too_large {
                onsources.emit(Sources { files, ..sources.clone() });
            }
        })
    };
    let onfiles = {
        let take = take.clone();
        Callback::from(move |event: Event| take.emit(dom::picked_files(&event)))
    };
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        take.emit(dom::dropped_files(&event));
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let onclear = {
        let (sources, onsources) = (sources.clone(), props.onsources.clone());
        Callback::from(move |_: MouseEvent| {
            onsources.emit(Sources { files: Vec::new(), pasted: String::new(), ..sources.clone() });
        })
    };
    let onrelease = change(|sources, event| {
        let name = dom::value(&event);
        sources.release = releases().iter().map(|one| one.name).find(|known| *known == name).unwrap_or("");
    });
    let onchecks = change(|sources, event| sources.checks = dom::ticked(&event));
    let onpasted = {
        let (sources, onsources) = (sources.clone(), props.onsources.clone());
        Callback::from(move |event: InputEvent| {
            onsources.emit(Sources { pasted: dom::typed(&event), ..sources.clone() });
        })
    };
    let own = !sources.files.is_empty() || !sources.pasted.is_empty();
    html! {
        <section class="card drop" aria-labelledby="policy" {ondrop} {ondragover}>
            <header><h2 id="policy">{ "The policy" }</h2><p class="sub">{ text::PRIVATE }</p></header>
            <div class="row">
                <label class="button file">{ "Open *.cil files" }<input type="file" class="hidden" multiple={true} accept=".cil,text/plain" onchange={onfiles} /></label>
                <div class="field inline"><label for="module">{ "with KubeVirt's module of" }</label>
                    <select id="module" onchange={onrelease}>
                        <option value="" selected={sources.release.is_empty()}>{ "no release" }</option>
                        { for with_module().into_iter().map(|name| html! { <option value={name} selected={name == sources.release}>{ name }</option> }) }
                    </select></div>
                <label class="tick"><input type="checkbox" checked={sources.checks} onchange={onchecks} />{ "check neverallow rules" }</label>
                if own { <button type="button" class="button quiet" onclick={onclear}>{ "Back to the small base" }</button> }
            </div>
            <p class="sub">{ "Or drop files here: a node's policy is " }<code>{ "semodule\u{a0}-E" }</code>{ " of each module, or one text from " }<code>{ "checkpolicy\u{a0}-C" }</code>{ "." }</p>
            <details class="more" open={!sources.pasted.is_empty()}><summary>{ "A policy of your own (CIL)" }</summary>
                <div class="field"><label for="own-policy">{ "Compiled in place of the small base when it holds a whole policy, otherwise added to it" }</label>
                    <textarea id="own-policy" class="plain" rows="6" spellcheck="false" autocomplete="off" value={sources.pasted.clone()} oninput={onpasted} /></div>
            </details>
            if *too_large { <p class="notice warn">{ "These files have more than 64 MiB together; no node's policy is that large." }</p> }
            <div role="status">{ status(&props.opened, sources) }</div>
        </section>
    }
}

fn status(opened: &Opened, sources: &Sources) -> Html {
    match opened {
        Opened::Working => {
            let megabytes = sources.files.iter().map(|file| file.size()).sum::<f64>() / 1e6;
            html! { <p class="row"><progress aria-label="Compiling"></progress>{ format!("Compiling {megabytes:.1} MB in the background; the page stays usable.") }</p> }
        }
        Opened::Ready(policy) => {
            let cell =
                |at: usize| policy.described.first().and_then(|row| row.get(at)).cloned().unwrap_or_default();
            let notes = policy.described.iter().filter(|row| super::explore::is(row, "note"));
            html! { <>
                { for notes.map(|row| told(row, "warn")) }
                <p>{ "Answers are computed from " }<b>{ cell(1) }</b>{ format!(": {}, {}, {}, {}.", counted(cell(2), "type"), counted(cell(3), "attribute"), counted(cell(4), "rule"), counted(cell(5), "boolean")) }</p>
            </> }
        }
        Opened::Failed(rows) => rows.iter().map(|row| told(row, "bad")).collect(),
    }
}

/// Where the mistake is, with the lines around it and the places that belong to it.
fn told(row: &Row, class: &'static str) -> Html {
    let pairs = row.get(1..).unwrap_or_default().chunks(2);
    html! { <div class={classes!("notice", class, "stack")}>{ for pairs.map(|pair| html! { <>
        <p>{ pair.first().cloned().unwrap_or_default() }</p>
        if let Some(frame) = pair.get(1).filter(|frame| !frame.is_empty()) { <pre class="code" tabindex="0" role="group" aria-label="The lines">{ frame.clone() }</pre> }
    </> }) }</div> }
}
