//! Quick start.

use super::{Section, guide_link, section};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::components::remedies::sentence;
use crate::documents::parts::{in_checker, listing, scc_link};
use crate::examples;
use crate::route::Route;
use crate::state::Controls;
use virt_grants_core::check::{Options, PodReport, check};
use virt_grants_core::source::Node;
use virt_grants_core::source::Value;
use virt_grants_policy_config::manifest::{self, MODULE};
use virt_grants_policy_config::settings;
use yew::prelude::*;

pub(super) fn sections() -> Vec<Section> {
    let example = examples::ALL
        .iter()
        .find(|example| example.name == "fixed-user")
        .copied()
        .unwrap_or(examples::first());
    let report = check(example.text, &Options::default());
    let pod = report.pods.first();
    vec![
        section(
            "page",
            "In the browser",
            html! { <>
                <p>{ "Paste what you have into the " }<Link to={Route::Check}>{ "checker" }</Link>{ ": a pod or a workload, the text of a refusal, SELinux denials, a \
                    virtual machine, an SCC. It is recognised, and nothing of it leaves the page." }</p>
                <p>{ format!("Take this one: {}.", example.title.to_lowercase()) }</p>
                { listing("manifest", "Manifest", example.text) }
                { pod.map(answer) }
                <p>{ in_checker("Open it in the checker", example.text, &Controls::default()) }</p>
            </> },
        ),
        section(
            "command-line",
            "On the command line",
            html! { <>
                <p>{ "The same engine, for a terminal and for continuous integration:" }</p>
                { listing("check", "Commands", "virt-grants check deployment.yaml --as alice --namespace shop --openshift 4.20\nvirt-grants check manifests/ --format sarif > findings.sarif\noc get deployment web -o yaml | virt-grants check -") }
                <p>{ "Exit status 0: admitted and nothing found. 1: findings. 2: could not be judged. " }<code>{ "virt-grants explain RULE" }</code>{ " prints what \
                    the pages of the " }<Link to={Route::Rules}>{ "rules" }</Link>{ " say." }</p>
            </> },
        ),
        section(
            "cluster",
            "In a cluster",
            html! { <>
                <p>{ "A Kubewarden policy brings the same decisions to any Kubernetes. Start with warnings: everything passes, and whoever applies a \
                    manifest reads what would be refused." }</p>
                { listing("policy", "ClusterAdmissionPolicy", &warning_policy()) }
                <p><Link to={Route::Deploy} class="button">{ "Choose the settings and get the manifests" }</Link></p>
            </> },
        ),
        section(
            "next",
            "Where to go on",
            html! { <ul>
                <li>{ guide_link("scc-admission", "How SCC admission decides") }{ ": which SCC takes a pod, and why not another" }</li>
                <li>{ guide_link("kubevirt-grants", "What KubeVirt is granted") }{ ": for those who run virtual machines, or have to allow them" }</li>
                <li>{ guide_link("limits", "What a page cannot know") }{ ": before you rely on an answer" }</li>
            </ul> },
        ),
    ]
}

/// What the checker says about it.
fn answer(pod: &PodReport) -> Html {
    let fix = pod.fixes.first();
    html! { <>
        <p>{ "The checker refuses it, as the API server would:" }</p>
        if let Some(text) = &pod.api_server_text {
            <pre class="code wrap" tabindex="0" role="group" aria-label="Refusal">{ text }</pre>
        }
        if let Some(fix) = fix {
            <p>{ "The least that helps is to let " }{ scc_link(&fix.scc) }{ " take it:" }</p>
            <ul>{ for fix.steps.iter().map(|step| html! { <li>{ ticks(&step.title) }{ ". " }<span class="sub">{ ticks(&sentence(&step.why)) }</span></li> }) }</ul>
            <p>{ "In the checker each of these is previewed as a difference and applied with a button." }</p>
        }
    </> }
}

/// What `virt-grants policy manifest --set enforcement=warn` prints, up to its settings.
fn warning_policy() -> String {
    let mut node = Node::made(Value::Mapping(Vec::new()));
    let edit = virt_grants_core::scc::Edit {
        path: virt_grants_core::path::FieldPath::of(&["enforcement"]),
        value: Some(Node::made(Value::String("warn".into()))),
    };
    virt_grants_core::scc::apply(&mut node, &[edit]);
    let (read, _) = settings::read(&node);
    let text = manifest::manifests(
        &node,
        &read,
        manifest::Options { name: "virt-grants", module: MODULE, exec: false, namespaces: false },
    );
    text.split("---\n").next().unwrap_or_default().to_owned()
}
