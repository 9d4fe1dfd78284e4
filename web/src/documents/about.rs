//! What the page knows, and what it cannot know.

use crate::components::layout::versions;
use crate::components::link::Link;
use crate::route::Route;
use virt_grants_core::kubevirt::sources::sources;
use virt_grants_core::scc::builtin;
use yew::prelude::*;

/// Sources and limits.
#[component]
pub(super) fn About() -> Html {
    html! {
        <article class="prose document">
            <h1>{ "About virt-grants" }</h1>
            <p class="lead">
                { "One engine decides as OpenShift's SCC admission does, and knows what KubeVirt's pods are granted. This page runs it in your browser." }
            </p>
            <h2>{ "What you paste stays here" }</h2>
            <p>
                { "After loading, the page makes no request. Nothing is stored unless you ask for it: choosing a theme keeps that choice on this \
                   device, and that is all. A link that you copy carries the text after the # sign, which browsers never send to a server." }
            </p>
            <h2>{ "How it decides" }</h2>
            <p>
                { "The engine follows the admission plugin step by step, and is compared with more than two thousand answers recorded from the \
                   real one: the decision, the SCC that is chosen, every field that is filled in, and the text of a refusal, letter by letter." }
            </p>
            <p><Link to={Route::Guide { name: "limits".to_owned() }}>{ "What a page cannot know" }</Link>{ " says where an answer depends on your cluster, and what is assumed instead." }</p>
            <h2>{ "Where the facts come from" }</h2>
            <p>
                { format!("{} sources are named: files of public repositories at a commit, pull requests, pages of documentation. Each page of an ", builtin::sources().len() + sources().len()) }
                <Link to={Route::Sccs}>{ "SCC" }</Link>{ ", a " }<Link to={Route::Grants}>{ "grant" }</Link>{ " and a " }<Link to={Route::Rules}>{ "rule" }</Link>
                { " names its own." }
            </p>
            <h2>{ "Versions" }</h2>
            <p>{ versions() }</p>
            <h2>{ "Keyboard" }</h2>
            <ul>
                <li><kbd>{ "F8" }</kbd>{ " and " }<kbd>{ "Shift" }</kbd>{ "+" }<kbd>{ "F8" }</kbd>{ " in the editor: next and previous problem" }</li>
                <li><kbd>{ "Tab" }</kbd>{ ": leaves the editor" }</li>
            </ul>
            <p class="sub">{ "Apache-2.0. virt-grants is not a product of Red Hat or of the KubeVirt and Kubewarden projects." }</p>
        </article>
    }
}
