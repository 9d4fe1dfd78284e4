//! The allow rule a denial asks for, as `audit2allow` prints it and as CIL.
//!
//! The rule is what the record says, not advice: [`super::explain()`] says when it is the wrong fix.

use super::group::Group;
use super::record::Decision;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display};

/// `allow SOURCE TARGET:CLASS PERMISSIONS;`
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AllowRule {
    /// The type of the subject.
    pub source: String,
    /// The type of the object.
    pub target: String,
    /// The class of the object.
    pub class: String,
    /// The permissions, sorted.
    pub permissions: BTreeSet<String>,
}

impl AllowRule {
    /// The target as a rule writes it: `self` when both types are the same.
    pub fn target_name(&self) -> &str {
        if self.source == self.target { "self" } else { &self.target }
    }

    /// The rule in the language of `audit2allow`.
    pub fn to_policy(&self) -> String {
        let permissions: Vec<_> = self.permissions.iter().map(String::as_str).collect();
        let permissions = match permissions.as_slice() {
            [one] => (*one).to_owned(),
            several => format!("{{ {} }}", several.join(" ")),
        };
        format!("allow {} {}:{} {permissions};", self.source, self.target_name(), self.class)
    }

    /// The rule in CIL, which can be installed for dotted types as well.
    pub fn to_cil(&self) -> String {
        let permissions: Vec<_> = self.permissions.iter().map(String::as_str).collect();
        let (target, permissions) = (self.target_name(), permissions.join(" "));
        format!("(allow {} {target} ({} ({permissions})))", self.source, self.class)
    }
}

impl Display for AllowRule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.to_policy())
    }
}

/// The rules of all denials, those with one key merged; sorted by source, target and class.
pub fn merged_rules(groups: &[Group]) -> Vec<AllowRule> {
    let mut rules: BTreeMap<(&str, &str, &str), BTreeSet<String>> = BTreeMap::new();
    for group in groups.iter().filter(|group| group.decision == Decision::Denied) {
        let key = (group.source.as_str(), group.target.as_str(), group.class.as_str());
        rules.entry(key).or_default().extend(group.permissions.keys().cloned());
    }
    let rules = rules.into_iter().map(|((source, target, class), permissions)| AllowRule {
        source: source.to_owned(),
        target: target.to_owned(),
        class: class.to_owned(),
        permissions,
    });
    rules.collect()
}
