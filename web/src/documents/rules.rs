//! All rules, by area.

use crate::components::link::Link;
use crate::components::problems::{SeverityTag, ticks};
use crate::route::{Route, capitalised};
use crate::text::counted;
use std::collections::BTreeMap;
use virt_grants_core::diag::Rule;
use virt_grants_core::rules;
use yew::prelude::*;

/// A list for each area.
#[component]
pub(super) fn Rules() -> Html {
    let mut areas: BTreeMap<&str, Vec<&'static Rule>> = BTreeMap::new();
    for rule in rules::ALL {
        let area = rule.id.0.split('/').next().unwrap_or_default();
        areas.entry(area).or_default().push(rule);
    }
    let section = |(area, rules): (&&str, &Vec<&'static Rule>)| {
        html! {
            <section class="card" aria-labelledby={format!("area-{area}")}>
                <header>
                    <h2 id={format!("area-{area}")}>{ about(area) }</h2>
                    <p class="sub">{ counted(rules.len(), "rule") }</p>
                </header>
                <ul class="list">{ for rules.iter().map(|rule| entry(rule)) }</ul>
            </section>
        }
    };
    html! { <>
        <div class="head">
            <h1>{ "Rules" }</h1>
            <p class="lead">{ "Every finding virt-grants can make. Names never change and are never used twice." }</p>
        </div>
        <div class="areas">{ for areas.iter().map(section) }</div>
    </> }
}

fn entry(rule: &'static Rule) -> Html {
    let Some(to) = Route::rule(rule.id.0) else { return Html::default() };
    html! {
        <li class="rule-entry">
            <div><Link {to}><code>{ rule.id.0 }</code></Link><p class="sub">{ ticks(&capitalised(rule.title)) }</p></div>
            <SeverityTag severity={rule.severity} />
        </li>
    }
}

/// What the rules of an area are about.
fn about(area: &str) -> &str {
    match area {
        "input" => "What a text is about",
        "json" => "JSON",
        "yaml" => "YAML",
        "pod" => "Fields of a pod",
        "scc" => "SecurityContextConstraints",
        "schema" => "Fields that Kubernetes knows",
        "selinux" => "SELinux",
        "kubevirt" => "KubeVirt",
        other => other,
    }
}
