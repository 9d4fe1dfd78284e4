//! The SELinux module of a release as text; each grant in it is a link.

use crate::components::copy::Copy;
use crate::components::link::Link;
use crate::route::Route;
use virt_grants_core::kubevirt::cil;
use virt_grants_core::kubevirt::{grant, release, releases};
use yew::prelude::*;

/// Properties of [`ModuleText`].
#[derive(PartialEq, Properties)]
pub(super) struct ModuleTextProps {
    /// The release that is chosen for questions.
    pub(super) release: &'static str,
}

/// A release and its module.
#[component]
pub(super) fn ModuleText(props: &ModuleTextProps) -> Html {
    let own = use_state_eq(|| None::<&'static str>);
    let name = own.unwrap_or(props.release);
    let onrelease = {
        let own = own.setter();
        Callback::from(move |event: Event| {
            let name = crate::dom::value(&event);
            own.set(releases().iter().map(|one| one.name).find(|known| *known == name));
        })
    };
    let found = release(name);
    let text = use_memo(found.map(|release| release.tag), |tag| {
        tag.and_then(cil::render_release).unwrap_or_default()
    });
    let line = |line: &str| {
        let comment = line.trim_start().strip_prefix("; ").and_then(|words| words.split_once(": "));
        match comment
            .filter(|(id, _)| grant(id).is_some())
            .and_then(|(id, title)| Some((id, title, Route::grant(id)?)))
        {
            Some((id, title, to)) => {
                html! { <>{ "    ; " }<Link {to}>{ id.to_owned() }</Link>{ format!(": {title}\n") }</> }
            }
            None => html! { { format!("{line}\n") } },
        }
    };
    let copied = {
        let text = text.clone();
        Callback::from(move |()| (*text).clone())
    };
    html! {
        <section class="card" aria-labelledby="module-text">
            <header><h2 id="module-text">{ "KubeVirt's module" }</h2>
                <div class="field inline"><label for="module-release">{ "of release" }</label>
                    <select id="module-release" onchange={onrelease}>{ for crate::pages::grants::offered().map(|one| html! {
                        <option value={one.name} selected={one.name == name}>{ one.name }</option>
                    }) }</select></div></header>
            if text.is_empty() {
                <p class="notice">{ format!("{} ships no SELinux module: launchers run as the type their runtime gives them.", if name.is_empty() { "No release" } else { name }) }</p>
            } else {
                <pre class="code" tabindex="0" role="group" aria-labelledby="module-text">{ for text.lines().map(line) }</pre>
                <p><Copy label="Copy" text={copied} /></p>
            }
        </section>
    }
}
