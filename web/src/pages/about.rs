//! What the page knows, and what it cannot know.

use crate::components::layout::versions;
use yew::prelude::*;

/// Sources and limits.
#[component]
pub(super) fn About() -> Html {
    html! {
        <article class="prose">
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
            <h2>{ "What a page cannot know" }</h2>
            <ul>
                <li>{ "Your cluster's own SCCs, unless you paste them (oc get scc -o yaml). Clusters that were upgraded keep old values of some built-in ones." }</li>
                <li>{ "Your role bindings. Name who creates the pod and which SCCs its service account may use." }</li>
                <li>{ "The ranges of your namespace. The engine assumes a block that OpenShift gave to a real project, and says so." }</li>
                <li>{ "Other admission plugins, quotas, and the user that an image was built with." }</li>
                <li>{ "What a node's SELinux policy allows; SCC admission only fixes the label." }</li>
            </ul>
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
