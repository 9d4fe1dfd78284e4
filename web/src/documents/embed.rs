//! The engine as a JavaScript module.

use yew::prelude::*;

const EXAMPLE: &str = include_str!("../../static/embed.html");

/// How to use the module, with an example that can be taken as it is.
#[component]
pub(super) fn Embed() -> Html {
    html! {
        <article class="prose">
            <h1>{ "JavaScript module" }</h1>
            <p class="lead">{ "The engine behind this page is a module of its own, with types. It makes no request after it is loaded." }</p>
            <p>
                { "Take " }<code>{ "virt-grants.js" }</code>{ ", " }<code>{ "virt-grants.d.ts" }</code>{ " and " }
                <code>{ "virt-grants_bg.wasm" }</code>{ " from the folder of this site and put them beside your page:" }
            </p>
            <pre class="code" tabindex="0" role="group" aria-label="Example page">{ EXAMPLE }</pre>
            <h2>{ "Functions" }</h2>
            <ul>
                <li><code>{ "check(text, options?)" }</code>{ " judges every pod of a text and returns the whole report." }</li>
                <li><code>{ "bulk(line)" }</code>{ " answers one request of the command line's bulk format." }</li>
                <li><code>{ "version()" }</code>{ " tells which engine and which data answer." }</li>
            </ul>
            <p>{ "In Node.js, hand the bytes of the wasm file to " }<code>{ "init" }</code>{ "." }</p>
        </article>
    }
}
