//! One rule.

use super::demo;
use super::parts::{in_checker, listing};
use crate::components::link::Link;
use crate::components::problems::{SeverityTag, ticks};
use crate::route::{Route, capitalised};
use virt_grants_core::diag::Rule;
use virt_grants_core::rules;
use yew::prelude::*;

/// Which rule.
#[derive(PartialEq, Properties)]
pub(super) struct RulePageProps {
    /// Its name.
    pub(super) id: AttrValue,
}

/// What it finds, why it matters, what to write instead, where the fact comes from, and a text that shows it.
#[component]
pub(super) fn RulePage(props: &RulePageProps) -> Html {
    let Some(place) = rules::ALL.iter().position(|rule| rule.id.0 == props.id) else {
        return Html::default();
    };
    let Some(rule) = rules::ALL.get(place).copied() else { return Html::default() };
    let demo = demo::of(rule.id);
    html! {
        <article class="document">
            <header class="document-head">
                <p class="crumbs"><Link to={Route::Rules}>{ "Rules" }</Link></p>
                <h1>{ ticks(&capitalised(rule.title)) }</h1>
                <p class="row"><SeverityTag severity={rule.severity} /><code>{ rule.id.0 }</code></p>
            </header>
            <div class="prose">
                <h2>{ "What it finds" }</h2>
                <p>{ ticks(rule.finds) }</p>
                <h2>{ "Why it matters" }</h2>
                <p>{ ticks(rule.matters) }</p>
                if !rule.example.is_empty() {
                    <h2>{ "Example" }</h2>
                    { listing("example", "Example", rule.example) }
                }
                <h2>{ "Instead" }</h2>
                <p>{ ticks(rule.instead) }</p>
                <h2>{ "See it" }</h2>
                if let Some(demo) = &demo {
                    <p>{ "The checker, filled in with a text that has this finding:" }</p>
                    <p>{ in_checker("Open in the checker", &demo.text, &demo.controls) }</p>
                } else {
                    <p>{ demo::impossible(rule.id).map(ticks) }</p>
                }
                <h2>{ "Source" }</h2>
                <p class="sub">{ ticks(rule.source) }</p>
                <p class="sub">{ "On the command line: " }<code>{ format!("virt-grants explain {}", rule.id) }</code></p>
            </div>
            <nav class="turn" aria-label="Neighbouring rules">
                { neighbour("Before", place.checked_sub(1).and_then(|place| rules::ALL.get(place).copied())) }
                { neighbour("Next", rules::ALL.get(place + 1).copied()) }
            </nav>
        </article>
    }
}

fn neighbour(word: &'static str, rule: Option<&'static Rule>) -> Html {
    let Some((rule, to)) = rule.and_then(|rule| Some((rule, Route::rule(rule.id.0)?))) else {
        return html! { <span></span> };
    };
    html! { <p><span class="sub">{ word }</span><Link {to}><code>{ rule.id.0 }</code></Link></p> }
}
