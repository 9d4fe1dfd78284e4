//! The engine as a JavaScript module.

use super::parts::{listing, table};
use crate::components::problems::ticks;
use yew::prelude::*;

/// The functions, with what they answer.
const FUNCTIONS: &[(&str, &str)] = &[
    ("check(text, options?)", "Judges every pod of a text and returns the whole report."),
    (
        "vmi(text, options?)",
        "Features of virtual machines, what they change in pods, and which grants they cost in a release.",
    ),
    ("avc(log, options?)", "Denials of a log, grouped by cause and explained."),
    (
        "ask(question, options?)",
        "`SOURCE may PERMISSION on TARGET:CLASS`, answered from a release's module or a policy of your own.",
    ),
    ("compile(files, options?)", "A CIL policy, to be asked many times; or where its mistake is."),
    ("mcs(question)", "How two levels stand to each other, and what that keeps apart."),
    ("bulk(line)", "One request of the command line's bulk format, a line of JSON, with a line of JSON."),
    ("version()", "Which engine and which data answer."),
];

const EXAMPLE: &str = include_str!("../../static/embed.html");

/// How to use the module, with an example that can be taken as it is.
#[component]
pub(super) fn Embed() -> Html {
    html! {
        <article class="prose document">
            <h1>{ "JavaScript module" }</h1>
            <p class="lead">{ "The engine behind this page is a module of its own, with types. It makes no request after it is loaded." }</p>
            <p>
                { "Take " }<code>{ "virt-grants.js" }</code>{ ", " }<code>{ "virt-grants.d.ts" }</code>{ " and " }
                <code>{ "virt-grants_bg.wasm" }</code>{ " from the folder of this site and put them beside your page:" }
            </p>
            { listing("example", "Example page", EXAMPLE) }
            <h2>{ "Functions" }</h2>
            { table("Functions", &["Function", "What it answers"], FUNCTIONS.iter().map(|(name, what)| html! { <tr>
                <th scope="row"><code>{ *name }</code></th><td>{ ticks(what) }</td>
            </tr> }).collect()) }
            <p>{ "Each is described with its types in " }<code>{ "virt-grants.d.ts" }</code>{ ". Arguments that do not fit are named in a " }<code>{ "TypeError" }</code>{ "." }</p>
            <p>{ "In Node.js, hand the bytes of the wasm file to " }<code>{ "init" }</code>{ "." }</p>
        </article>
    }
}
