//! A question to a policy: may this do that?

use crate::app::use_store;
use crate::dom;
use crate::recognise::{Kind, handed_over};
use crate::shared::Shared;
use std::rc::Rc;
use virt_grants_core::kubevirt::cil as modules;
use virt_grants_core::kubevirt::releases;
use virt_grants_core::selinux::BASE;
use virt_grants_core::selinux::cil::{CompileError, Options, SourceFile};
use virt_grants_core::selinux::policy::Policy;
use virt_grants_core::selinux::query::{Answer, Question, Reason, Request};
use yew::prelude::*;

const EXAMPLE: &str = "virt_launcher.process may attach_queue on virt_launcher.process:tun_socket";

type Compiled = Result<Policy, Box<CompileError>>;

/// A line for the question, a choice of the module, room for an own policy, and the answer.
#[component]
pub(super) fn Ask() -> Html {
    let question = use_state_eq(|| EXAMPLE.to_owned());
    let release = use_state_eq(|| with_module().last().copied().unwrap_or_default());
    let store = use_store();
    let own =
        use_state_eq(|| handed_over(&store.text, Kind::Cil).map(|text| text.to_string()).unwrap_or_default());
    let policy = use_memo((*release, (*own).clone()), |(release, own)| Shared::new(compile(release, own)));
    let answers =
        use_memo(((*question).clone(), (*policy).clone()), |(question, policy)| answers(question, policy));
    let onquestion = {
        let question = question.clone();
        Callback::from(move |event: InputEvent| question.set(dom::typed(&event)))
    };
    let onrelease = {
        let release = release.clone();
        Callback::from(move |event: Event| {
            let name = dom::value(&event);
            release.set(releases().iter().map(|one| one.name).find(|known| *known == name).unwrap_or(""));
        })
    };
    let onown = {
        let own = own.clone();
        Callback::from(move |event: InputEvent| own.set(dom::typed(&event)))
    };
    html! {
        <section class="card" aria-labelledby="ask">
            <header><h2 id="ask">{ "Ask a policy" }</h2><p class="sub">{ from(&release, &own) }</p></header>
            <div class="fields">
                <div class="field wide"><label for="question">{ "SOURCE may PERMISSION on TARGET:CLASS" }</label>
                    <input id="question" type="text" value={(*question).clone()} oninput={onquestion} spellcheck="false" autocomplete="off" autocapitalize="off" /></div>
                <div class="field"><label for="module">{ "with KubeVirt's module of" }</label>
                    <select id="module" onchange={onrelease}>
                        <option value="" selected={release.is_empty()}>{ "no release" }</option>
                        { for with_module().into_iter().map(|name| html! { <option value={name} selected={name == *release}>{ name }</option> }) }
                    </select></div>
            </div>
            <details class="more" open={!own.is_empty()}><summary>{ "A policy of your own (CIL)" }</summary>
                <div class="field"><label for="own-policy">{ "Compiled in place of the small base when it holds a whole policy, otherwise added to it" }</label>
                    <textarea id="own-policy" class="plain" rows="6" spellcheck="false" autocomplete="off" value={(*own).clone()} oninput={onown} /></div>
            </details>
            <div role="status" class="stack">{ for answers.iter().map(Rc::clone).map(|answer| draw(&answer)) }</div>
        </section>
    }
}

/// The newest release of each distinct module.
fn with_module() -> Vec<&'static str> {
    let mut names: Vec<(&'static str, *const modules::Module)> = Vec::new();
    for release in releases().iter().filter(|release| !release.prerelease) {
        let Some(module) = modules::module(release.tag) else { continue };
        match names.last_mut() {
            Some((name, last)) if std::ptr::eq(*last, module) => *name = release.name,
            _ => names.push((release.name, module)),
        }
    }
    names.into_iter().rev().map(|(name, _)| name).collect()
}

fn compile(release: &str, own: &str) -> Compiled {
    let tag = releases().iter().find(|one| one.name == release).map(|one| one.tag);
    let module = tag.and_then(modules::render_release).unwrap_or_default();
    let mut sources = Vec::new();
    let is_whole = own.contains("(sid ") && own.contains("(classorder ");
    if !is_whole {
        sources.push(SourceFile { name: "base", text: BASE });
    }
    if !own.trim().is_empty() {
        sources.push(SourceFile { name: "own", text: own });
    }
    if !module.is_empty() {
        sources.push(SourceFile { name: "virt_launcher.cil", text: &module });
    }
    Policy::compile(&sources, &Options::default())
}

fn from(release: &str, own: &str) -> String {
    let mut parts = vec!["a small base of our own, which is no node's policy"];
    if !own.trim().is_empty() {
        parts.push("your text");
    }
    let module = format!("KubeVirt's module of {release}");
    if !release.is_empty() {
        parts.push(&module);
    }
    format!("computed from {}", parts.join(", "))
}

/// A permission and what the policy says to it.
enum Said {
    Answer { words: String, answer: Box<Answer> },
    Nothing(String),
}

fn answers(question: &str, policy: &Compiled) -> Vec<Rc<Said>> {
    let nothing = |text: String| vec![Rc::new(Said::Nothing(text))];
    let policy = match policy {
        Ok(policy) => policy,
        Err(error) => return nothing(format!("The policy cannot be compiled: {error}")),
    };
    let question = match Question::parse(question) {
        Ok(question) => question,
        Err(error) => return nothing(error.to_string()),
    };
    let ask = |permission: &String| {
        let Question { source, target, class, .. } = &question;
        let answer = policy.may(&Request { source, target, class, permission, booleans: &[] });
        Rc::new(match answer {
            Ok(answer) => {
                let words = format!(
                    "{source} may{} {permission} on {target}:{class}",
                    if answer.allowed { "" } else { " not" }
                );
                Said::Answer { words, answer: Box::new(answer) }
            }
            Err(error) => {
                let near =
                    error.did_you_mean.map(|name| format!(" (did you mean {name}?)")).unwrap_or_default();
                Said::Nothing(format!("Cannot say: {}{near}", error.message))
            }
        })
    };
    question.permissions.iter().map(ask).collect()
}

fn draw(said: &Said) -> Html {
    let (words, answer) = match said {
        Said::Nothing(text) => return html! { <p class="notice warn">{ text }</p> },
        Said::Answer { words, answer } => (words, answer),
    };
    let (class, word) = if answer.allowed { ("good", "yes") } else { ("bad", "no") };
    html! {
        <div>
            <p><span class={classes!("tag", class)}>{ word }</span>{ " " }{ words }</p>
            <ul class="plain-list">
                { for answer.rules.iter().zip(&answer.places).map(|(rule, places)| html! {
                    <li><code>{ &rule.rule }</code><span class="sub">{ format!(" {}", places.join(", ")) }
                        { for [&rule.source_via, &rule.target_via].into_iter().flatten().map(|via| format!(", through {via}")) }</span></li>
                }) }
                { for answer.reasons.iter().map(|reason| html! { <li>{ why(reason) }</li> }) }
                if answer.dontaudit == Some(true) { <li>{ "No record is written (dontaudit)." }</li> }
                if answer.permissive { <li>{ "The domain is permissive: it happens all the same, and is recorded." }</li> }
            </ul>
        </div>
    }
}

fn why(reason: &Reason) -> String {
    match reason {
        Reason::MissingRule { rule } => format!("No rule in force grants it; it would be: {rule}"),
        Reason::Boolean { boolean, value } => {
            format!("The boolean {boolean} would allow it: {}", if *value { "on" } else { "off" })
        }
        Reason::Constraint { constraint, at } => format!("A constraint refuses it: {constraint} ({at})"),
        Reason::Role { rule } => format!("The role may not change: {rule} is missing"),
        Reason::Bounds { parent } => format!("{parent}, which bounds it, may not"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(question: &str, release: &str) -> Option<bool> {
        match answers(question, &compile(release, "")).first().map(Rc::as_ref) {
            Some(Said::Answer { answer, .. }) => Some(answer.allowed),
            _ => None,
        }
    }

    #[test]
    fn the_example_is_granted_by_the_module_alone() {
        assert_eq!(allowed(EXAMPLE, "v0.49.0"), Some(true));
    }

    #[test]
    fn every_module_compiles_with_the_base() {
        for release in with_module() {
            assert!(compile(release, "").is_ok(), "{release}: {}", compile(release, "").err().unwrap());
        }
    }

    #[test]
    fn mistakes_are_said() {
        let said = answers("what?", &compile("", ""));
        assert!(matches!(said.first().map(Rc::as_ref), Some(Said::Nothing(_))));
        let said = answers(EXAMPLE, &compile("", "(allow"));
        assert!(matches!(said.first().map(Rc::as_ref), Some(Said::Nothing(text)) if text.contains("own")));
    }
}
