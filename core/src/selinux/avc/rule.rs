//! The allow rule a denial asks for, as `audit2allow` prints it and as CIL.
//!
//! The rule is what the record says, not advice: [`super::explain()`] says when it is the wrong fix.

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

/// Most distinct (source, target, class) a merger keeps; what comes later is counted.
pub const MAX_RULES: usize = 10_000;

/// Merges the permissions of denials with one key.
#[derive(Clone, Debug, Default)]
pub struct Merger {
    rules: BTreeMap<(String, String, String), BTreeSet<String>>,
    left_out: u64,
}

impl Merger {
    /// Adds a denial.
    pub fn add<'a>(
        &mut self,
        (source, target, class): (&str, &str, &str),
        permissions: impl Iterator<Item = &'a str>,
    ) {
        let key = (source.to_owned(), target.to_owned(), class.to_owned());
        if self.rules.len() >= MAX_RULES && !self.rules.contains_key(&key) {
            self.left_out += 1;
            return;
        }
        self.rules.entry(key).or_default().extend(permissions.map(str::to_owned));
    }

    /// The rules, sorted by source, target and class.
    pub fn rules(&self) -> Vec<AllowRule> {
        let rules = self.rules.iter().map(|((source, target, class), permissions)| AllowRule {
            source: source.clone(),
            target: target.clone(),
            class: class.clone(),
            permissions: permissions.clone(),
        });
        rules.collect()
    }

    /// Denials that found no room.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }
}
