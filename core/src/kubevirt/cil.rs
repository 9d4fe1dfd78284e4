//! The SELinux modules that releases ship, rendered as CIL of our own from the rows of the grants.

use super::grants::grant;
use super::releases::{ReleaseRange, Tag};
use crate::generated::kubevirt_cil::{MODULES, PERMISSIONS};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// One distinct version of a module file.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Module {
    /// The first digits of the file's git blob.
    pub id: &'static str,
    /// The CIL block: `virt_launcher`, or `container` for the base that it once inherited.
    pub block: &'static str,
    /// The releases that ship it. A version may go and come back.
    pub runs: &'static [ReleaseRange],
    /// The block it inherits the type from; without, it declares the type itself.
    pub inherits: Option<&'static str>,
    /// The attributes it gives to the type.
    pub attributes: &'static [&'static str],
    /// Its allow statements, in order.
    pub rules: &'static [Statement],
    /// What changed against the version before.
    pub change: &'static str,
    /// The commit that changed it.
    pub commit: &'static str,
    /// Key into the sources, of that change.
    pub introduced: &'static str,
    /// Key into the sources.
    pub source: &'static str,
}

/// One allow statement.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Statement {
    /// The grant it belongs to.
    pub grant: &'static str,
    /// The source type.
    pub subject: &'static str,
    /// The target type, attribute or `self`.
    pub target: &'static str,
    /// The object class.
    pub class: &'static str,
    /// The permissions, in the order of the file.
    pub permissions: &'static [&'static str],
}

/// Every version, the base block first, then oldest first.
pub fn modules() -> &'static [Module] {
    MODULES
}

/// The launcher's module in the release.
pub fn module(tag: Tag) -> Option<&'static Module> {
    in_force(tag).find(|module| module.block == "virt_launcher")
}

/// The base block that the launcher's module inherits in the release.
pub fn base(tag: Tag) -> Option<&'static Module> {
    in_force(tag).find(|module| module.block != "virt_launcher")
}

fn in_force(tag: Tag) -> impl Iterator<Item = &'static Module> {
    MODULES.iter().filter(move |module| module.runs.iter().any(|run| run.contains(tag)))
}

/// What a permission of a class lets a process do.
pub fn permission(class: &str, name: &str) -> Option<&'static str> {
    PERMISSIONS.iter().find(|row| row.0 == class && row.1 == name).map(|row| row.2)
}

/// The permissions a module gives, by grant; statements of the same grant are joined.
pub(crate) fn permissions(module: Option<&'static Module>) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut all: BTreeMap<&'static str, Vec<&'static str>> = BTreeMap::new();
    for rule in module.map_or(&[][..], |module| module.rules) {
        all.entry(rule.grant).or_default().extend(rule.permissions);
    }
    all
}

/// The modules of a release as one CIL text, the base block first; nothing where the release ships none.
pub fn render_release(tag: Tag) -> Option<String> {
    let module = module(tag)?;
    let mut text = String::new();
    if let Some(base) = base(tag).filter(|_| module.inherits.is_some()) {
        text.push_str(&base.render());
        text.push('\n');
    }
    text.push_str(&module.render());
    Some(text)
}

impl Module {
    /// The module as CIL, with the grant and the reason above each rule.
    pub fn render(&self) -> String {
        let mut text = String::new();
        let runs: Vec<String> = self.runs.iter().map(ToString::to_string).collect();
        let _ = writeln!(text, "; KubeVirt {}: block {} (version {})", runs.join(", "), self.block, self.id);
        let _ = writeln!(
            text,
            "; Written from the rows of virt-grants; the rules are those of the release, the words are not."
        );
        let _ = writeln!(text, "(block {}", self.block);
        match self.inherits {
            Some(base) => {
                let _ = writeln!(text, "    (blockinherit {base})");
            }
            None => text.push_str("    (type process)\n    (roletype system_r process)\n"),
        }
        for attribute in self.attributes {
            let _ = writeln!(text, "    (typeattributeset {attribute} (process))");
        }
        let mut last = "";
        for rule in self.rules {
            if rule.grant != last {
                let title = grant(rule.grant).map_or("", |grant| grant.title);
                let _ = writeln!(text, "    ; {}: {title}", rule.grant);
            }
            last = rule.grant;
            let _ = writeln!(text, "    {}", rule.render());
        }
        text.push_str(")\n");
        text
    }
}

impl Statement {
    /// The statement as CIL.
    pub fn render(&self) -> String {
        format!("(allow {} {} ({} ({})))", self.subject, self.target, self.class, self.permissions.join(" "))
    }
}
