//! From a choice to what is applied to a cluster.

mod fields;
mod form;

use crate::app::Module;
use crate::components::copy::Copy;
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::dom;
use crate::route::Route;
use fields::{Fields, checkbox};
use form::{Form, Made};
use yew::prelude::*;

/// The form, and live beside it what follows from it.
#[component]
pub(super) fn Deploy() -> Html {
    let form = use_state_eq(Form::default);
    let notice = use_state_eq(|| None::<AttrValue>);
    {
        let (form, notice) = (form.clone(), notice.clone());
        // After the first drawing: what was drawn beforehand knows nothing of the address.
        use_effect_with((), move |()| match Form::open(&dom::fragment()) {
            Ok(Some(opened)) => form.set(opened),
            Ok(None) => {}
            Err(error) => notice.set(Some(error.to_string().into())),
        });
    }
    let onchange = {
        let form = form.clone();
        Callback::from(move |chosen: Form| {
            dom::set_fragment(&chosen.fragment());
            form.set(chosen);
        })
    };
    let made = use_memo((*form).clone(), Form::make);
    html! { <>
        <div class="head">
            <h1>{ Route::Deploy.title() }</h1>
            <p class="lead">{ "OpenShift's SCC admission and the guard for launchers on any Kubernetes with Kubewarden. Choose; what to apply is written beside, \
                checked by the policy's own code." }</p>
        </div>
        if let Some(notice) = &*notice { <p class="notice warn" role="alert">{ notice }</p> }
        <div class="deploy">
            <div class="stack choices">
                <Fields form={(*form).clone()} mistakes={made.mistakes.clone()} onchange={onchange.clone()} />
            </div>
            <div class="stack results">
                { verdict(&form, &made) }
                { result("policies", "Policies", "virt-grants-policies.yaml", &made.policies, policies_about(&form)) }
                { result("server-rbac", "RBAC of the policy server", "virt-grants-rbac.yaml", &made.rbac, html! {
                    { if made.rbac.is_empty() { "With these settings the policy asks the cluster nothing." } else { "What these settings make the policy ask, and nothing more. Kubewarden's charts grant namespaces and subjectaccessreviews already." } }
                }) }
                { sccs(&form, &made, &onchange) }
                { result("kubevirt-rbac", "RBAC of kubevirt-controller", "kubevirt-controller-rbac.yaml", &made.kubevirt_rbac, html! {
                    { "The account whose pods the guard lets pass. KubeVirt's operator installs these roles itself; they are here to be reviewed." }
                }) }
                { result("settings", "Settings alone", "virt-grants-settings.yaml", &made.settings, html! { <>
                    { "For " }<code>{ "kwctl run --settings-path" }</code>{ " and for " }<code>{ "virt-grants policy manifest" }</code>{ "." }
                </> }) }
                <TheModule />
            </div>
        </div>
    </> }
}

/// Whether the settings are right, and each mistake.
fn verdict(form: &Form, made: &Made) -> Html {
    let count = made.mistakes.len();
    html! {
        <section class="card" aria-labelledby="checked">
            <header><h2 id="checked"><span role="status">{ match count {
                0 => "The settings are valid".to_owned(),
                1 => "1 mistake in the settings".to_owned(),
                more => format!("{more} mistakes in the settings"),
            } }</span></h2></header>
            if count > 0 {
                <ul class="plain-list wrong">{ for made.mistakes.iter().map(|mistake| html! { <li>{ ticks(&mistake.to_string()) }</li> }) }</ul>
                <p class="sub">{ "No policy is written until they are mended." }</p>
            } else {
                <p class="sub">{ if form.has_both_phases() {
                    "Checked by the code that the policy runs. Apply the roles, then the policies; look at the warnings before you refuse."
                } else {
                    "Checked by the code that the policy runs. Nothing is filled in: pods have to come complete."
                } }</p>
            }
        </section>
    }
}

fn policies_about(form: &Form) -> Html {
    html! { { if form.has_both_phases() {
        "OpenShift runs its admission twice: one policy fills in, the other checks after all other webhooks and warns about workloads."
    } else {
        "One policy, which checks pods as they stand and warns about workloads."
    } } }
}

fn sccs(form: &Form, made: &Made, onchange: &Callback<Form>) -> Html {
    let stored = {
        let form = form.clone();
        onchange.reform(move |stored: bool| Form { stored, ..form.clone() })
    };
    result(
        "sccs",
        format!("SCCs of KubeVirt {}", form.release()),
        "kubevirt-sccs.yaml",
        &made.sccs,
        html! { <>
            { "The objects " }<Link to={Route::Scc { name: "kubevirt-controller".to_owned() }}>{ "kubevirt-controller" }</Link>{ " and " }
            <Link to={Route::Scc { name: "kubevirt-handler".to_owned() }}>{ "kubevirt-handler" }</Link>
            { " as virt-operator writes them. The policy has them built in; a cluster needs them with OpenShift, or with SCCs of the cluster." }
            { checkbox("stored", "All fields, as OpenShift stores them", form.stored, &stored, "sccs-about") }
        </> },
    )
}

/// A text to take along. The link that saves it works without scripts.
fn result(
    id: &'static str,
    title: impl Into<AttrValue>,
    file: &'static str,
    text: &str,
    about: Html,
) -> Html {
    let copied = text.to_owned();
    let heading = format!("{id}-title");
    html! {
        <section class="card result" aria-labelledby={heading.clone()}>
            <header>
                <h2 id={heading.clone()}>{ title.into() }</h2>
                if !text.is_empty() {
                    <span class="row">
                        <Copy label="Copy" text={Callback::from(move |()| copied.clone())} />
                        <a class="button quiet" download={file} href={data_address(text)}>{ "Download" }<span class="hidden">{ format!(" {file}") }</span></a>
                    </span>
                }
            </header>
            <div class="sub" id={format!("{id}-about")}>{ about }</div>
            if !text.is_empty() { <pre class="code" tabindex="0" role="group" aria-labelledby={heading}>{ text }</pre> }
        </section>
    }
}

/// The text as an address of its own.
fn data_address(text: &str) -> String {
    let mut address = String::from("data:application/yaml;charset=utf-8,");
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~:/,".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push('%');
            for half in [byte >> 4, byte & 15] {
                address
                    .push(char::from_digit(half.into(), 16).map_or('0', |digit| digit.to_ascii_uppercase()));
            }
        }
    }
    address
}

/// The policy's module, if it is part of this site.
#[component]
fn TheModule() -> Html {
    let module = use_context::<Module>().map(|module| module.0).unwrap_or_default();
    html! {
        <section class="card" aria-labelledby="module-title">
            <header>
                <h2 id="module-title">{ "The module" }</h2>
                if let Ok(bytes) = module.parse::<u64>() {
                    <a class="button" href="../policy.wasm" download="policy.wasm">{ "Download policy.wasm" }<span class="sub">{ format!("{} kB", bytes.div_ceil(1_000)) }</span></a>
                }
            </header>
            if module.is_empty() {
                <p class="sub">{ "This site was built without the policy's module. " }<code>{ "cargo xtask build policy" }</code>{ " makes " }<code>{ "dist/policy.wasm" }</code>
                    { ", and a site that is built after it offers it here." }</p>
            } else {
                <p class="sub">{ "Try it without a cluster, or put it into a registry of your own and name that address on the left:" }</p>
            }
            <pre class="code" tabindex="0" role="group" aria-label="Commands">{ "kwctl run policy.wasm --settings-path virt-grants-settings.yaml --request-path request.json\nkwctl push policy.wasm registry.example.com/policies/virt-grants:v0.1.0" }</pre>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_hold_any_text() {
        assert_eq!(data_address("a: é #1\n"), "data:application/yaml;charset=utf-8,a:%20%C3%A9%20%231%0A");
    }
}
