//! Who creates the pods, where, on which cluster.

use crate::app::use_store;
use crate::dom;
use crate::pages::grants::minors;
use crate::state::{Action, Field, Who};
use virt_grants_core::scc::builtin;
use virt_grants_core::scc::{MCS, SUPPLEMENTAL_GROUPS, UID_RANGE, parse_block};
use yew::prelude::*;

/// The form above the editor.
#[component]
pub(super) fn Form() -> Html {
    let store = use_store();
    let onwho = {
        let store = store.dispatcher();
        Callback::from(move |event: Event| {
            store.dispatch(Action::Who(Who::from_name(&dom::value(&event)).unwrap_or_default()));
        })
    };
    let who = store.controls.who;
    let who_option =
        |one: Who| html! { <option value={one.name()} selected={one == who}>{ one.label() }</option> };
    let bad_range = !store.controls.uid_range.is_empty() && parse_block(&store.controls.uid_range).is_err();
    html! {
        <section class="card form" aria-label="Who creates it, and where">
            <div class="fields">
                <div class="field wide"><label for="who">{ "Created by" }</label>
                    <select id="who" onchange={onwho}>{ for Who::ALL.into_iter().map(who_option) }</select></div>
                <Minors />
                <Releases />
                <TextField field={Field::Namespace} label="Namespace" placeholder="as written" />
                if matches!(who, Who::User | Who::Custom) { <TextField field={Field::User} label="User name" placeholder="developer" /> }
                if who == Who::ServiceAccount { <TextField field={Field::User} label="Service account" placeholder="my-project:default" /> }
                if who == Who::Custom { <TextField field={Field::Groups} label="Groups" placeholder="system:cluster-admins" /> }
            </div>
            <details class="more">
                <summary>{ "Ranges, role bindings, own SCCs" }{ filled(store.controls.folded()) }</summary>
                <div class="fields">
                    <TextField field={Field::UidRange} label={UID_RANGE} placeholder="1000680000/10000" invalid={bad_range} />
                    <TextField field={Field::Mcs} label={MCS} placeholder="s0:c26,c15" />
                    <TextField field={Field::SupplementalGroups} label={SUPPLEMENTAL_GROUPS} placeholder="as the user range" />
                    <TextField field={Field::Grants} label="SCCs its service account may use" placeholder="anyuid, nonroot-v2" />
                    if who != Who::Kind { <TextField field={Field::UserGrants} label="SCCs the creator may use" placeholder="anyuid" /> }
                </div>
                <OwnSccs />
            </details>
        </section>
    }
}

#[component]
fn Minors() -> Html {
    let store = use_store();
    let onchange = {
        let store = store.dispatcher();
        Callback::from(move |event: Event| store.dispatch(Action::Set(Field::Openshift, dom::value(&event))))
    };
    let newest = builtin::newest().name;
    let chosen = if store.controls.openshift.is_empty() { newest } else { store.controls.openshift.as_str() };
    let option = |minor: &builtin::Minor| {
        let value = if minor.name == newest { "" } else { minor.name };
        html! { <option {value} selected={minor.name == chosen}>{ minor.name }</option> }
    };
    html! {
        <div class="field"><label for="openshift">{ "OpenShift" }</label>
            <select id="openshift" {onchange}>{ for builtin::minors().iter().rev().map(option) }</select></div>
    }
}

/// The release whose objects are installed.
#[component]
fn Releases() -> Html {
    let store = use_store();
    let onchange = {
        let store = store.dispatcher();
        Callback::from(move |event: Event| store.dispatch(Action::Set(Field::Kubevirt, dom::value(&event))))
    };
    let chosen = store.controls.kubevirt.as_str();
    let option = |value: &'static str, label: &'static str| html! { <option {value} selected={value == chosen}>{ label }</option> };
    html! {
        <div class="field"><label for="kubevirt-release">{ "KubeVirt" }</label>
            <select id="kubevirt-release" {onchange}>
                { option("", "detected") }
                { for minors().into_iter().map(|release| option(release.name, release.name)) }
            </select></div>
    }
}

/// That something is set where it cannot be seen.
fn filled(count: usize) -> Html {
    match count {
        0 => Html::default(),
        1 => html! { <span class="tag note">{ "1 set" }</span> },
        more => html! { <span class="tag note">{ format!("{more} set") }</span> },
    }
}

#[derive(PartialEq, Properties)]
struct TextFieldProps {
    field: Field,
    label: AttrValue,
    placeholder: AttrValue,
    #[prop_or_default]
    invalid: bool,
}

#[component]
fn TextField(props: &TextFieldProps) -> Html {
    let store = use_store();
    let field = props.field;
    let oninput = {
        let store = store.dispatcher();
        Callback::from(move |event: InputEvent| store.dispatch(Action::Set(field, dom::typed(&event))))
    };
    let name = Field::ALL.iter().find(|(known, _)| *known == field).map_or("", |(_, name)| *name);
    let id = format!("field-{name}");
    html! {
        <div class="field">
            <label for={id.clone()}>{ props.label.clone() }</label>
            <input {id} type="text" value={store.controls.get(field).to_owned()} placeholder={props.placeholder.clone()} {oninput}
                spellcheck="false" autocomplete="off" autocapitalize="off" aria-invalid={props.invalid.then_some("true")} />
        </div>
    }
}

#[component]
fn OwnSccs() -> Html {
    let store = use_store();
    let oninput = {
        let store = store.dispatcher();
        Callback::from(move |event: InputEvent| store.dispatch(Action::Set(Field::Sccs, dom::typed(&event))))
    };
    html! {
        <div class="field">
            <label for="own-sccs">{ "The cluster's own SCCs, as oc get scc -o yaml prints them; they replace the built-in ones" }</label>
            <textarea id="own-sccs" class="plain" rows="4" spellcheck="false" autocomplete="off" autocapitalize="off"
                value={store.controls.sccs.clone()} {oninput} />
        </div>
    }
}
