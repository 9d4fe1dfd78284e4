//! Addresses: every page has a path of its own, ending in a slash, and links are relative so that any folder can hold the site.

use virt_grants_core::scc::builtin;
use virt_grants_core::{kubevirt, rules};
use yew_router::Routable;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// The checker.
    #[at("/")]
    Check,
    /// What KubeVirt is granted.
    #[at("/grants/")]
    Grants,
    /// One grant.
    #[at("/grants/:group/:name/")]
    Grant {
        /// What kind of grant it is.
        group: String,
        /// Which one.
        name: String,
    },
    /// Denials and questions.
    #[at("/selinux/")]
    Selinux,
    /// A virtual machine's way to privileges.
    #[at("/vm/")]
    Vm,
    /// Two SCCs, two lists of grants.
    #[at("/compare/")]
    Compare,
    /// The SCCs that are shipped.
    #[at("/sccs/")]
    Sccs,
    /// One of them.
    #[at("/sccs/:name/")]
    Scc {
        /// Its name.
        name: String,
    },
    /// The rules, by area.
    #[at("/rules/")]
    Rules,
    /// One rule.
    #[at("/rules/:area/:name/")]
    Rule {
        /// What it is about.
        area: String,
        /// What it finds.
        name: String,
    },
    /// What the page knows, and what it cannot know.
    #[at("/about/")]
    About,
    /// The engine in another page.
    #[at("/embed/")]
    Embed,
    /// No such page.
    #[not_found]
    #[at("/404/")]
    NotFound,
}

/// Entries of the main menu.
pub const MENU: &[(Route, &str)] = &[
    (Route::Check, "Check"),
    (Route::Grants, "Grants"),
    (Route::Vm, "VM"),
    (Route::Selinux, "SELinux"),
    (Route::Compare, "Compare"),
    (Route::Sccs, "SCCs"),
    (Route::Rules, "Rules"),
    (Route::About, "About"),
];

impl Route {
    /// Every page that is drawn beforehand.
    pub fn all() -> Vec<Self> {
        let mut routes = vec![
            Self::Check,
            Self::Grants,
            Self::Vm,
            Self::Selinux,
            Self::Compare,
            Self::Sccs,
            Self::Rules,
            Self::About,
            Self::Embed,
            Self::NotFound,
        ];
        routes.extend(rules::ALL.iter().filter_map(|rule| Self::rule(rule.id.0)));
        routes.extend(kubevirt::grants().iter().filter_map(|grant| Self::grant(grant.id)));
        routes.extend(builtin::names().filter_map(Self::scc));
        routes
    }

    /// The page of an SCC that is shipped.
    pub fn scc(name: &str) -> Option<Self> {
        builtin::by_name(name).map(|ranked| Self::Scc { name: ranked.scc.name.to_owned() })
    }

    /// The page of a grant. Rights on API objects have none of their own: there are hundreds.
    pub fn grant(id: &str) -> Option<Self> {
        let (group, name) =
            id.split_once('/').filter(|(group, name)| *group != "rbac" && !name.contains('/'))?;
        Some(Self::Grant { group: group.to_owned(), name: name.to_owned() })
    }

    /// The page of a rule.
    pub fn rule(id: &str) -> Option<Self> {
        let (area, name) = id.split_once('/')?;
        Some(Self::Rule { area: area.to_owned(), name: name.to_owned() })
    }

    /// The title without the name of the site.
    pub fn title(&self) -> String {
        match self {
            Self::Check => "Check a pod".to_owned(),
            Self::Grants => "What KubeVirt is granted".to_owned(),
            Self::Grant { group, name } => format!("{group}/{name}"),
            Self::Selinux => "SELinux".to_owned(),
            Self::Vm => "Virtual machine to grants".to_owned(),
            Self::Compare => "Compare".to_owned(),
            Self::Sccs => "SecurityContextConstraints".to_owned(),
            Self::Scc { name } => format!("SCC {name}"),
            Self::Rules => "Rules".to_owned(),
            Self::Rule { area, name } => format!("{area}/{name}"),
            Self::About => "About".to_owned(),
            Self::Embed => "Embed".to_owned(),
            Self::NotFound => "Page not found".to_owned(),
        }
    }

    /// One or two sentences for search engines and previews of links.
    pub fn description(&self) -> String {
        match self {
            Self::Check => {
                "Paste a pod and see whether OpenShift admits it, under which SecurityContextConstraints, \
                what is changed in it, and why the others refuse. Nothing leaves the page."
                    .to_owned()
            }
            Self::Grants => "What KubeVirt's launchers are granted, release by release: what the documentation printed, what was \
                shipped, and what a feature needs, as a picture and as a table."
                .to_owned(),
            Self::Grant { group, name } => kubevirt::grant(&format!("{group}/{name}"))
                .map_or_else(String::new, |grant| format!("{}. {}", capitalised(grant.title), grant.allows)),
            Self::Selinux => "Paste SELinux denials in any form: what they mean, which of KubeVirt's grants they belong to, and \
                what to do. Ask a policy what a domain may do."
                .to_owned(),
            Self::Vm => "Paste a VirtualMachine: which features it uses, what those change in its pods, which grants they cost in \
                a KubeVirt release, and what would be refused."
                .to_owned(),
            Self::Compare => "Two SecurityContextConstraints, two KubeVirt releases or documentation versions: what differs, and why \
                one SCC is tried before another."
                .to_owned(),
            Self::Sccs => "Every SecurityContextConstraints that OpenShift and KubeVirt ship, in the order in which they are tried.".to_owned(),
            Self::Scc { name } => builtin::facts(name).map_or_else(String::new, |facts| capitalised(facts.summary)),
            Self::Rules => {
                "Every finding virt-grants can make: what it finds, why it matters, what to write instead."
                    .to_owned()
            }
            Self::Rule { area, name } => rules::find(&format!("{area}/{name}"))
                .map_or_else(String::new, |rule| format!("{}. {}", capitalised(rule.title), rule.finds)),
            Self::About => {
                "What virt-grants knows, where it knows it from, and what a page cannot know.".to_owned()
            }
            Self::Embed => "The engine of virt-grants as a JavaScript module with types.".to_owned(),
            Self::NotFound => "There is no such page.".to_owned(),
        }
    }

    /// The entry of the menu this page belongs to.
    pub fn section(&self) -> Option<Self> {
        match self {
            Self::Rule { .. } => Some(Self::Rules),
            Self::Grant { .. } => Some(Self::Grants),
            Self::Scc { .. } => Some(Self::Sccs),
            Self::Embed => Some(Self::About),
            Self::NotFound => None,
            other => Some(other.clone()),
        }
    }

    /// The address of this page as seen from a page at `path`, which starts with a slash below the site's root.
    pub fn relative_to(&self, path: &str) -> String {
        let own = self.to_path();
        let target = own.trim_start_matches('/');
        match depth(path) {
            0 if target.is_empty() => "./".to_owned(),
            0 => target.to_owned(),
            up => format!("{}{target}", "../".repeat(up)),
        }
    }
}

/// How many folders below the root of the site a path is.
pub fn depth(path: &str) -> usize {
    path.trim_start_matches('/').matches('/').count()
}

/// The same text with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_where_they_stand() {
        assert_eq!(Route::Rules.relative_to("/"), "rules/");
        assert_eq!(Route::Check.relative_to("/"), "./");
        assert_eq!(Route::Check.relative_to("/rules/"), "../");
        assert_eq!(Route::About.relative_to("/rules/yaml/syntax/"), "../../../about/");
    }

    #[test]
    fn every_path_leads_back_to_its_page() {
        for route in Route::all() {
            assert_eq!(Route::recognize(&route.to_path()), Some(route));
        }
    }

    #[test]
    fn every_page_of_the_menu_is_drawn() {
        for (route, _) in MENU {
            assert!(Route::all().contains(route), "{route:?}");
        }
    }

    #[test]
    fn every_page_is_described() {
        for route in Route::all() {
            assert!(!route.title().is_empty() && !route.description().is_empty(), "{route:?}");
        }
    }
}
