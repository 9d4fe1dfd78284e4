//! Addresses: every page has a path of its own, ending in a slash, and links are relative so that any folder can hold the site.

use virt_grants_core::scc::builtin;
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
    /// Two SCCs, two lists of grants, two creators.
    #[at("/compare/")]
    Compare,
    /// Manifests for a cluster.
    #[at("/deploy/")]
    Deploy,
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
    /// What there is to read.
    #[at("/guides/")]
    Guides,
    /// One guide.
    #[at("/guides/:name/")]
    Guide {
        /// Its name.
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
    (Route::Deploy, "Deploy"),
    (Route::Sccs, "SCCs"),
    (Route::Rules, "Rules"),
    (Route::Guides, "Guides"),
    (Route::About, "About"),
];

impl Route {
    /// Whether the page is only read. Such a page is drawn when the site is built, is no part of the module that browsers load,
    /// and is opened as any file is.
    pub fn is_document(&self) -> bool {
        !matches!(
            self,
            Self::Check
                | Self::Grants
                | Self::Vm
                | Self::Selinux
                | Self::Compare
                | Self::Deploy
                | Self::NotFound
        )
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

    /// The title without the name of the site. Browsers know those of the pages that they draw.
    pub fn title(&self) -> String {
        match self {
            Self::Check => "Check a pod".to_owned(),
            Self::Grants => "What KubeVirt is granted".to_owned(),
            Self::Selinux => "SELinux".to_owned(),
            Self::Vm => "Virtual machine to grants".to_owned(),
            Self::Compare => "Compare".to_owned(),
            Self::Deploy => "Deploy the policy".to_owned(),
            #[cfg(not(target_arch = "wasm32"))]
            document if document.is_document() => crate::documents::title(document),
            _ => "Page not found".to_owned(),
        }
    }

    /// The entry of the menu this page belongs to.
    pub fn section(&self) -> Option<Self> {
        match self {
            Self::Rule { .. } => Some(Self::Rules),
            Self::Grant { .. } => Some(Self::Grants),
            Self::Scc { .. } => Some(Self::Sccs),
            Self::Guide { .. } => Some(Self::Guides),
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
    use crate::documents::all;

    #[test]
    fn links_are_relative_to_where_they_stand() {
        assert_eq!(Route::Rules.relative_to("/"), "rules/");
        assert_eq!(Route::Check.relative_to("/"), "./");
        assert_eq!(Route::Check.relative_to("/rules/"), "../");
        assert_eq!(Route::About.relative_to("/rules/yaml/syntax/"), "../../../about/");
    }

    #[test]
    fn every_path_leads_back_to_its_page() {
        for route in all() {
            assert_eq!(Route::recognize(&route.to_path()), Some(route));
        }
    }

    #[test]
    fn every_page_of_the_menu_is_drawn() {
        for (route, _) in MENU {
            assert!(all().contains(route), "{route:?}");
        }
    }
}
