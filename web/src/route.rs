//! Addresses: every page has a path of its own, ending in a slash, and links are relative so that any folder can hold the site.

use virt_grants_core::scc::builtin;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The checker.
    Check,
    /// What KubeVirt is granted.
    Grants,
    /// One grant.
    Grant {
        /// What kind of grant it is.
        group: String,
        /// Which one.
        name: String,
    },
    /// Denials and questions.
    Selinux,
    /// A virtual machine's way to privileges.
    Vm,
    /// Two SCCs, two lists of grants, two creators.
    Compare,
    /// Manifests for a cluster.
    Deploy,
    /// The SCCs that are shipped.
    Sccs,
    /// One of them.
    Scc {
        /// Its name.
        name: String,
    },
    /// The rules, by area.
    Rules,
    /// One rule.
    Rule {
        /// What it is about.
        area: String,
        /// What it finds.
        name: String,
    },
    /// What there is to read.
    Guides,
    /// One guide.
    Guide {
        /// Its name.
        name: String,
    },
    /// What the page knows, and what it cannot know.
    About,
    /// The engine in another page.
    Embed,
    /// No such page.
    NotFound,
}

/// A part of the pages that is compiled to a module of its own: whoever checks a pod does not fetch the SELinux engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The checker.
    Check,
    /// What looks into grants, policies and virtual machines, and writes manifests.
    Explore,
}

impl Engine {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Check, Self::Explore];

    /// The name of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Explore => "explore",
        }
    }
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
    /// The page at a path below the site, which starts and ends with a slash.
    pub fn at(path: &str) -> Self {
        let mut parts = path.trim_matches('/').split('/');
        let part = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let route = match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
            ("", None, None) => Self::Check,
            ("grants", None, None) => Self::Grants,
            ("grants", group, name @ Some(_)) => Self::Grant { group: part(group), name: part(name) },
            ("selinux", None, None) => Self::Selinux,
            ("vm", None, None) => Self::Vm,
            ("compare", None, None) => Self::Compare,
            ("deploy", None, None) => Self::Deploy,
            ("sccs", None, None) => Self::Sccs,
            ("sccs", name, None) => Self::Scc { name: part(name) },
            ("rules", None, None) => Self::Rules,
            ("rules", area, name @ Some(_)) => Self::Rule { area: part(area), name: part(name) },
            ("guides", None, None) => Self::Guides,
            ("guides", name, None) => Self::Guide { name: part(name) },
            ("about", None, None) => Self::About,
            ("embed", None, None) => Self::Embed,
            _ => Self::NotFound,
        };
        if parts.next().is_some() { Self::NotFound } else { route }
    }

    /// The path of this page below the site, with a slash at both ends.
    pub fn path(&self) -> String {
        match self {
            Self::Check => "/".to_owned(),
            Self::Grants => "/grants/".to_owned(),
            Self::Grant { group, name } => format!("/grants/{group}/{name}/"),
            Self::Selinux => "/selinux/".to_owned(),
            Self::Vm => "/vm/".to_owned(),
            Self::Compare => "/compare/".to_owned(),
            Self::Deploy => "/deploy/".to_owned(),
            Self::Sccs => "/sccs/".to_owned(),
            Self::Scc { name } => format!("/sccs/{name}/"),
            Self::Rules => "/rules/".to_owned(),
            Self::Rule { area, name } => format!("/rules/{area}/{name}/"),
            Self::Guides => "/guides/".to_owned(),
            Self::Guide { name } => format!("/guides/{name}/"),
            Self::About => "/about/".to_owned(),
            Self::Embed => "/embed/".to_owned(),
            Self::NotFound => "/404/".to_owned(),
        }
    }

    /// What brings the page to life; nothing if it is only read.
    pub fn engine(&self) -> Option<Engine> {
        match self {
            Self::Check => Some(Engine::Check),
            Self::Grants | Self::Vm | Self::Selinux | Self::Compare | Self::Deploy => Some(Engine::Explore),
            _ => None,
        }
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

    /// The title without the name of the site. Browsers have it from the page.
    pub fn title(&self) -> String {
        match self {
            Self::Check => "Check a pod".to_owned(),
            Self::Grants => "What KubeVirt is granted".to_owned(),
            Self::Selinux => "SELinux".to_owned(),
            Self::Vm => "Virtual machine to grants".to_owned(),
            Self::Compare => "Compare".to_owned(),
            Self::Deploy => "Deploy the policy".to_owned(),
            #[cfg(not(target_arch = "wasm32"))]
            document if document.engine().is_none() => crate::documents::title(document),
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
        let own = self.path();
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
            assert_eq!(Route::at(&route.path()), route);
        }
    }

    #[test]
    fn every_page_of_the_menu_is_drawn() {
        for (route, _) in MENU {
            assert!(all().contains(route), "{route:?}");
        }
    }
}
