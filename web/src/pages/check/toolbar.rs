//! Where the text comes from and where the answer goes.

use crate::app::use_store;
use crate::components::copy::Copy;
use crate::dom;
use crate::examples::{self, Example};
use crate::shared::Shared;
use crate::state::{Action, MAX_TEXT, State};
use crate::{markdown, share};
use virt_grants_core::check::Report;
use web_sys::File;
use yew::prelude::*;

/// Properties of [`Toolbar`].
#[derive(PartialEq, Properties)]
pub(super) struct ToolbarProps {
    /// What was found.
    pub(super) report: Shared<Report>,
    /// Which pod is shown.
    pub(super) pod: usize,
}

/// Example, file, link, Markdown, undo.
#[component]
pub(super) fn Toolbar(props: &ToolbarProps) -> Html {
    let store = use_store();
    let onexample = {
        let store = store.dispatcher();
        Callback::from(move |event: Event| {
            let name = dom::value(&event);
            if let Some(example) = examples::ALL.iter().find(|example| example.name == name) {
                store.dispatch(Action::Load(example.text.to_owned()));
            }
        })
    };
    let onfile = {
        let store = store.dispatcher();
        Callback::from(move |event: Event| {
            if let Some(file) = dom::picked_file(&event) {
                load(&store, &file);
            }
        })
    };
    let link = {
        let store = store.clone();
        Callback::from(move |()| {
            let fragment = share::write(&store.text, &store.controls);
            dom::set_fragment(&fragment);
            if fragment.len() > share::LONG {
                let kilobytes = fragment.len() / 1_000;
                store.dispatch(Action::Notice(format!(
                    "The link has {kilobytes} kB; some programs cut links that long. Copy as Markdown carries the text itself."
                )));
            }
            format!("{}#{fragment}", dom::address())
        })
    };
    let report_text = {
        let (store, report) = (store.clone(), props.report.clone());
        Callback::from(move |()| {
            let fragment = share::write(&store.text, &store.controls);
            markdown::report(&store.text, &report, &format!("{}#{fragment}", dom::address()))
        })
    };
    let undo = {
        let store = store.dispatcher();
        Callback::from(move |_: MouseEvent| store.dispatch(Action::Undo))
    };
    let chosen = examples::ALL.iter().find(|example| example.text == store.text).map(|example| example.name);
    let option = |example: &Example| {
        html! { <option value={example.name} selected={chosen == Some(example.name)}>{ example.title }</option> }
    };
    html! {
        <div class="editor-bar">
            <div class="field pick"><select id="example" aria-label="Example" onchange={onexample}>
                <option value="" selected={chosen.is_none()} disabled={true}>{ "Your own text" }</option>
                { for examples::ALL.iter().map(option) }
            </select></div>
            <label class="button quiet file">{ "Open a file" }<input type="file" class="hidden" onchange={onfile} accept=".yaml,.yml,.json,.txt,.log,.cil" /></label>
            if !store.before.is_empty() { <button type="button" class="button" onclick={undo}>{ "Undo fix" }</button> }
            <span class="end row">
                <Copy label="Copy link" text={link} />
                <Copy label="Copy as Markdown" text={report_text} />
            </span>
        </div>
    }
}

/// Reads a file into the editor.
pub(super) fn load(store: &UseReducerDispatcher<State>, file: &File) {
    let store = store.clone();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of files are whole")]
    let size = file.size() as usize;
    if size > MAX_TEXT {
        let (kib, most) = (size / 1024, MAX_TEXT / 1024);
        store.dispatch(Action::Notice(format!(
            "{} has {kib} KiB; the page takes up to {most} KiB.",
            file.name()
        )));
        return;
    }
    let blob = gloo::file::File::from(file.clone());
    yew::platform::spawn_local(async move {
        match gloo::file::futures::read_as_text(&blob).await {
            Ok(text) => store.dispatch(Action::Load(text)),
            Err(error) => store.dispatch(Action::Notice(format!("The file could not be read: {error}"))),
        }
    });
}
