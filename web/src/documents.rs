//! Pages that are only read: guides, and a page for every rule, SCC and grant.
//!
//! They are drawn when the site is built, from the same rows as everything else, and no browser loads their words with the
//! engine: a link to one opens a file. `static/boot.js` gives them the choice of theme and the buttons that copy.

mod about;
mod demo;
mod embed;
mod figures;
mod grant;
mod guides;
mod not_found;
mod parts;
mod rule;
mod rules;
mod scc;
mod sccs;

use crate::route::{Route, capitalised};
use virt_grants_core::scc::builtin;
use virt_grants_core::{kubevirt, rules as known};
use yew::prelude::*;

/// Every page of the site, those that do something first.
pub fn all() -> Vec<Route> {
    let mut routes = vec![
        Route::Check,
        Route::Grants,
        Route::Vm,
        Route::Selinux,
        Route::Compare,
        Route::Deploy,
        Route::Sccs,
        Route::Rules,
        Route::Guides,
        Route::About,
        Route::Embed,
        Route::NotFound,
    ];
    routes.extend(guides::ALL.iter().map(|guide| Route::Guide { name: guide.name.to_owned() }));
    routes.extend(known::ALL.iter().filter_map(|rule| Route::rule(rule.id.0)));
    routes.extend(kubevirt::grants().iter().filter_map(|grant| Route::grant(grant.id)));
    routes.extend(builtin::names().filter_map(Route::scc));
    routes
}

/// Draws a page.
pub(crate) fn page(route: &Route) -> Html {
    match route {
        Route::Grant { group, name } => html! { <grant::GrantPage id={format!("{group}/{name}")} /> },
        Route::Sccs => html! { <sccs::Sccs /> },
        Route::Scc { name } => html! { <scc::SccPage name={name.clone()} /> },
        Route::Rules => html! { <rules::Rules /> },
        Route::Rule { area, name } => html! { <rule::RulePage id={format!("{area}/{name}")} /> },
        Route::Guides => html! { <guides::Guides /> },
        Route::Guide { name } => html! { <guides::GuidePage name={name.clone()} /> },
        Route::About => html! { <about::About /> },
        Route::Embed => html! { <embed::Embed /> },
        _ => html! { <not_found::NotFound /> },
    }
}

/// The title of a document, without the name of the site.
pub(crate) fn title(route: &Route) -> String {
    match route {
        Route::Grant { group, name } => {
            let id = format!("{group}/{name}");
            let title = kubevirt::grant(&id).map_or("", |grant| grant.title);
            format!("{} (grant {id})", plain(title))
        }
        Route::Sccs => "SecurityContextConstraints".to_owned(),
        Route::Scc { name } => format!("SCC {name}"),
        Route::Rules => "Rules".to_owned(),
        Route::Rule { area, name } => {
            let id = format!("{area}/{name}");
            let title = known::find(&id).map_or("", |rule| rule.title);
            format!("{} ({id})", plain(title))
        }
        Route::Guides => "Guides".to_owned(),
        Route::Guide { name } => guides::find(name).map_or("", |guide| guide.title).to_owned(),
        Route::About => "About".to_owned(),
        Route::Embed => "JavaScript module".to_owned(),
        _ => "Page not found".to_owned(),
    }
}

/// A title without the marks of code, which a tab of the browser does not show.
fn plain(title: &str) -> String {
    capitalised(&title.replace('`', ""))
}

/// One or two sentences for search engines and previews of links.
pub fn description(route: &Route) -> String {
    match route {
        Route::Check => "Paste a pod and see whether OpenShift admits it, under which SecurityContextConstraints, what is changed in it, \
            and why the others refuse. Nothing leaves the page."
            .to_owned(),
        Route::Grants => "What KubeVirt's launchers are granted, release by release: what the documentation printed, what was shipped, \
            and what a feature needs, as a picture and as a table."
            .to_owned(),
        Route::Grant { group, name } => kubevirt::grant(&format!("{group}/{name}"))
            .map_or_else(String::new, |grant| format!("{}. {}", capitalised(grant.title), capitalised(grant.meaning().allows))),
        Route::Selinux => "Paste SELinux denials in any form: what they mean, which of KubeVirt's grants they belong to, and what to do. \
            Ask a policy what a domain may do."
            .to_owned(),
        Route::Vm => "Paste a VirtualMachine: which features it uses, what those change in its pods, which grants they cost in a KubeVirt \
            release, and what would be refused."
            .to_owned(),
        Route::Compare => "Two SecurityContextConstraints, two KubeVirt releases or documentation versions, two creators of a pod: what \
            differs, and why one SCC is tried before another."
            .to_owned(),
        Route::Deploy => "Choose, and get the Kubewarden policies, the SCC objects of a KubeVirt release and the roles to apply, checked by \
            the policy's own code. With the policy's module."
            .to_owned(),
        Route::Sccs => "Every SecurityContextConstraints that OpenShift and KubeVirt ship, in the order in which they are tried.".to_owned(),
        Route::Scc { name } => builtin::facts(name).map_or_else(String::new, |facts| capitalised(facts.summary)),
        Route::Rules => "Every finding virt-grants can make: what it finds, why it matters, what to write instead.".to_owned(),
        Route::Rule { area, name } => known::find(&format!("{area}/{name}"))
            .map_or_else(String::new, |rule| format!("{}. {}", capitalised(rule.title), rule.finds)),
        Route::Guides => "How OpenShift decides, what KubeVirt is granted, what SELinux does to launchers, and what no page can know."
            .to_owned(),
        Route::Guide { name } => guides::find(name).map_or("", |guide| guide.summary).to_owned(),
        Route::About => "What virt-grants knows, where it knows it from, and what happens to what you paste.".to_owned(),
        Route::Embed => "The engine of virt-grants as a JavaScript module with types.".to_owned(),
        Route::NotFound => "There is no such page.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_described() {
        for route in all() {
            assert!(!route.title().is_empty() && !description(&route).is_empty(), "{route:?}");
        }
    }

    #[test]
    fn titles_tell_pages_apart() {
        let mut titles: Vec<String> = all().iter().map(Route::title).collect();
        titles.sort();
        let same: Vec<_> = titles.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(same.is_empty(), "{same:?}");
    }
}
