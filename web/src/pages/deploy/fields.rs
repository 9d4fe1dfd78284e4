//! The form, made from the policy's own table of settings.

use super::form::{Form, default};
use crate::components::problems::ticks;
use crate::dom;
use crate::pages::grants::minors;
use virt_grants_core::kubevirt::editions;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::builtin;
use virt_grants_policy_config::settings::Mistake;
use virt_grants_policy_config::settings::schema::{Kind, SETTINGS, Setting};
use yew::prelude::*;

/// Properties of [`Fields`].
#[derive(PartialEq, Properties)]
pub(super) struct FieldsProps {
    pub(super) form: Form,
    pub(super) mistakes: Vec<Mistake>,
    pub(super) onchange: Callback<Form>,
}

/// Every setting, in groups.
#[component]
pub(super) fn Fields(props: &FieldsProps) -> Html {
    let plain = SETTINGS.iter().filter(|setting| !matches!(setting.kind, Kind::Object(_)));
    let groups = SETTINGS.iter().filter_map(|setting| match &setting.kind {
        Kind::Object(inner) => Some((setting, *inner)),
        _ => None,
    });
    // What most people decide first is open.
    let is_open = |key: &str| matches!(key, "scc" | "kubevirt");
    html! { <>
        <fieldset class="card group"><legend>{ "The policy" }</legend>
            <div class="stack">
                { for plain.map(|setting| field(props, setting, setting.key.to_owned())) }
                { text(props, "policy-name", "Name", &props.form.name, |form, value| form.name = value) }
                { text(props, "policy-module", "Address of the module", &props.form.module, |form, value| form.module = value) }
                { flag(props, "exec", "Check exec and attach as well", "Nobody gets into a pod that he could not have created.", props.form.exec, |form, value| form.exec = value) }
            </div>
        </fieldset>
        { for groups.map(|(setting, inner)| html! {
            <details class="card group" open={is_open(setting.key)}>
                <summary><h2>{ setting.label }</h2><span class="sub">{ ticks(setting.about) }</span></summary>
                <div class="stack">{ for inner.iter().map(|inner| nested(props, inner, format!("{}.{}", setting.key, inner.key))) }</div>
            </details>
        }) }
    </> }
}

fn nested(props: &FieldsProps, setting: &'static Setting, path: String) -> Html {
    match &setting.kind {
        _ if !props.form.is_read(setting.when) => Html::default(),
        Kind::Object(inner) => html! {
            <fieldset class="inner"><legend>{ setting.label }</legend>
                <p class="sub">{ ticks(setting.about) }</p>
                <div class="fields">{ for inner.iter().map(|inner| field(props, inner, format!("{path}.{}", inner.key))) }</div>
            </fieldset>
        },
        _ => field(props, setting, path),
    }
}

/// One setting with what it means and what is wrong with it.
fn field(props: &FieldsProps, setting: &'static Setting, path: String) -> Html {
    let value = props.form.value(&path, setting);
    let id = path.replace('.', "-");
    let own = FieldPath::parse(&path).unwrap_or_else(FieldPath::root);
    let wrong: Vec<&Mistake> = props.mistakes.iter().filter(|mistake| is_at(&mistake.path, &own)).collect();
    let (about, errors) = (format!("{id}-about"), format!("{id}-wrong"));
    let described = if wrong.is_empty() { about.clone() } else { format!("{about} {errors}") };
    let invalid = (!wrong.is_empty()).then_some("true");
    let set = {
        let (onchange, form) = (props.onchange.clone(), props.form.clone());
        Callback::from(move |value: String| {
            let mut form = form.clone();
            form.set(&path, setting, value);
            onchange.emit(form);
        })
    };
    if let Kind::Flag { .. } = setting.kind {
        return html! {
            <div class="field">
                { checkbox(&id, setting.label, value == "true", &set.reform(|checked: bool| checked.to_string()), &about) }
                <p class="sub" id={about}>{ ticks(setting.about) }</p>
            </div>
        };
    }
    let onchange = set.reform(|event: Event| dom::value(&event));
    let oninput = set.reform(|event: InputEvent| dom::typed(&event));
    let select = |options: Html| {
        html! {
            <select id={id.clone()} onchange={onchange.clone()} aria-describedby={described.clone()} aria-invalid={invalid}>{ options }</select>
        }
    };
    let area = |placeholder: &'static str, rows: &'static str| {
        html! {
            <textarea id={id.clone()} class="plain" {rows} spellcheck="false" autocomplete="off" placeholder={placeholder} aria-describedby={described.clone()}
                aria-invalid={invalid} value={value.clone()} oninput={oninput.clone()} />
        }
    };
    let option = |word: &'static str, words: String| html! { <option value={word} selected={word == value}>{ words }</option> };
    let control = match &setting.kind {
        Kind::Choice { options, .. } => {
            select(options.iter().map(|(word, _)| option(word, choice(setting.key, word))).collect())
        }
        Kind::Minor => select(
            builtin::minors().iter().rev().map(|minor| option(minor.name, minor.name.to_owned())).collect(),
        ),
        Kind::Release => select(
            minors()
                .into_iter()
                .filter(|one| one.name != "main")
                .map(|one| option(one.name, one.name.to_owned()))
                .collect(),
        ),
        Kind::Profile => select(html! { <>
            <option value="" selected={value.is_empty()}>{ "those of the release" }</option>
            <optgroup label="Documentation">{ for editions().iter().rev().map(|one| {
                let word = format!("documented-{}", one.version);
                html! { <option value={word.clone()} selected={word == value}>{ format!("as documented in {}", one.version) }</option> }
            }) }</optgroup>
            <optgroup label="KubeVirt release">{ for minors().into_iter().map(|one| option(one.name, one.name.to_owned())) }</optgroup>
        </> }),
        Kind::Texts { .. } => area("one in each line", "2"),
        Kind::Objects(_) => area("- scc: anyuid\n  serviceAccounts: [ci/builder]", "4"),
        Kind::Map(_) => area("shop:\n  uidRange: 1000680000/10000\n  mcs: s0:c26,c15", "4"),
        Kind::Constraints => area("oc get scc -o yaml", "6"),
        _ => html! {
            <input id={id.clone()} type="text" spellcheck="false" autocomplete="off" autocapitalize="off" aria-describedby={described.clone()} aria-invalid={invalid}
                placeholder={default(setting)} value={value.clone()} oninput={oninput.clone()} />
        },
    };
    let chosen = match &setting.kind {
        Kind::Choice { options, .. } => {
            options.iter().find(|(word, _)| *word == value).map_or("", |(_, about)| about)
        }
        _ => "",
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ setting.label }</label>
            { control }
            <p class="sub" id={about}>{ ticks(&crate::components::remedies::sentence(chosen)) }{ " " }{ ticks(setting.about) }</p>
            if !wrong.is_empty() { <ul class="wrong" id={errors}>{ for wrong.iter().map(|mistake| html! { <li>{ ticks(&mistake.message) }</li> }) }</ul> }
        </div>
    }
}

/// Whether a mistake belongs to a setting: at it, or inside of it.
fn is_at(mistake: &FieldPath, setting: &FieldPath) -> bool {
    mistake.segments().starts_with(setting.segments())
}

/// Words for a choice; its own where they speak for themselves.
fn choice(key: &str, word: &'static str) -> String {
    match (key, word) {
        ("mode", "mutate") => "fill in, then check (both phases)",
        ("mode", "validate") => "check only",
        ("source", "builtin") => "built in",
        ("source", "inline") => "objects given here",
        ("source", "cluster") => "objects of the cluster",
        ("source", "configMap") => "a ConfigMap",
        ("source", "bindings") => "bindings given here",
        ("source", "canI") => "the cluster's RBAC",
        ("source", "settings") => "ranges given here",
        ("withoutRanges", "derive") => "derive them from the name",
        ("withoutRanges", "deriveUnchecked") => "derive them, unchecked",
        ("message", "openshift") => "OpenShift's text",
        ("message", "short") => "ours",
        ("message", "both") => "OpenShift's, then ours",
        _ => word,
    }
    .to_owned()
}

fn text(
    props: &FieldsProps,
    id: &'static str,
    label: &'static str,
    value: &str,
    set: impl Fn(&mut Form, String) + 'static,
) -> Html {
    let form = props.form.clone();
    let oninput = props.onchange.reform(move |event: InputEvent| {
        let mut form = form.clone();
        set(&mut form, dom::typed(&event));
        form
    });
    let invalid = value.trim().is_empty().then_some("true");
    html! { <div class="field"><label for={id}>{ label }</label>
    <input {id} type="text" spellcheck="false" autocomplete="off" autocapitalize="off" aria-invalid={invalid} value={value.to_owned()} {oninput} /></div> }
}

fn flag(
    props: &FieldsProps,
    id: &'static str,
    label: &'static str,
    about: &'static str,
    value: bool,
    set: impl Fn(&mut Form, bool) + 'static,
) -> Html {
    let form = props.form.clone();
    let onchange = props.onchange.reform(move |checked: bool| {
        let mut form = form.clone();
        set(&mut form, checked);
        form
    });
    let about_id = format!("{id}-about");
    html! { <div class="field">{ checkbox(id, label, value, &onchange, &about_id) }<p class="sub" id={about_id.clone()}>{ about }</p></div> }
}

/// A box to tick, with its label beside it.
pub(super) fn checkbox(id: &str, label: &str, checked: bool, onchange: &Callback<bool>, about: &str) -> Html {
    let onchange = onchange.reform(move |_: Event| !checked);
    html! { <label class="tick"><input id={id.to_owned()} type="checkbox" {checked} {onchange} aria-describedby={about.to_owned()} />{ label }</label> }
}
