//! Denials grouped by cause: one group per source type, target type, class and decision; those that the levels alone
//! would stop are a group of their own.

mod examples;

pub use examples::{Examples, MAX_EXAMPLE_BYTES, MAX_EXAMPLES};

use super::field::{Key, cut, is_separator};
use super::record::{AuditId, ContextText, Decision, Record};
use super::tally::Sample;
use crate::selinux::level::{Level, Range};
use crate::selinux::mcs::constraints;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hasher};

/// Most groups that are kept; records that would open another are counted.
pub const MAX_GROUPS: usize = 2_000;
/// Most permissions that a group keeps; no class of a policy can have more than 32, and 64 stands for broken logs.
pub const MAX_PERMISSIONS: usize = 64;
/// Longest context that a group keeps whole, in bytes.
const MAX_CONTEXT_BYTES: usize = 4_096;

/// Whether the levels of a record would pass the MCS rule of the usual policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Levels {
    /// The class and permissions are not MCS-constrained, so levels play no role.
    NotAsked,
    /// The high level of the subject dominates that of the object.
    Fit,
    /// It does not.
    Separated,
    /// A level is missing or in words.
    Unreadable,
}

/// Records with one cause.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Group {
    /// The type of the subject.
    pub source: String,
    /// The type of the object.
    pub target: String,
    /// The class of the object.
    pub class: String,
    /// Refused, or logged by an `auditallow` rule.
    pub decision: Decision,
    /// What the levels say.
    pub levels: Levels,
    /// How often each permission was asked for.
    pub permissions: BTreeMap<String, u64>,
    /// How many records.
    pub count: u64,
    /// How many of them went through because the machine or the domain is permissive.
    pub permissive: u64,
    /// Program names.
    pub commands: Examples,
    /// Paths and names of the objects.
    pub objects: Examples,
    /// Ports, capabilities, modules and other details.
    pub details: Examples,
    /// Machines.
    pub nodes: Examples,
    /// The context of the subject in the first record.
    pub source_context: String,
    /// The context of the object in the first record.
    pub target_context: String,
    /// A label that the policy does not know: the kernel shows `unlabeled_t` in its place.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub invalid_label: Option<String>,
    /// The first record.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub first: Option<AuditId>,
    /// The last record.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub last: Option<AuditId>,
}

/// Collects groups with bounded memory.
#[derive(Clone, Debug, Default)]
pub struct Grouper {
    groups: Vec<Group>,
    index: HashMap<u64, usize>,
    /// Where in the log the last record of each group was, for repetitions that are added late.
    orders: Vec<u64>,
    left_out: u64,
    incomplete: u64,
}

impl Grouper {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a record. One without type, class or permission belongs to no group and is counted.
    pub fn add(&mut self, record: &Record<'_>) {
        self.place(record);
    }

    /// Adds a record and says which group it went to.
    pub(super) fn place(&mut self, record: &Record<'_>) -> Option<usize> {
        let (Some((source, target, class)), true) = (record.triple(), record.permissions().next().is_some())
        else {
            self.incomplete += 1;
            return None;
        };
        let levels = levels(record, class);
        let separated = levels == Levels::Separated;
        let is_same = |group: &Group| {
            group.source == source
                && group.target == target
                && group.class == class
                && group.decision == record.decision
                && (group.levels == Levels::Separated) == separated
        };
        let mut slot = hash(&[source, target, class], record.decision, separated);
        let at = loop {
            match self.index.get(&slot) {
                Some(at) if self.groups.get(*at).is_some_and(is_same) => break *at,
                Some(_) => slot = slot.wrapping_add(1),
                None if self.groups.len() >= MAX_GROUPS => {
                    self.left_out += 1;
                    return None;
                }
                None => {
                    self.index.insert(slot, self.groups.len());
                    self.groups.push(open(record, (source, target, class), levels));
                    break self.groups.len() - 1;
                }
            }
        };
        if let Some(group) = self.groups.get_mut(at) {
            group.levels = group.levels.max(levels);
            count(group, record);
        }
        Some(at)
    }

    /// Adds records that repeat one of a group.
    pub(super) fn repeat(&mut self, at: usize, sample: &Sample<'_>, times: u64, last: Option<AuditId>) {
        let Some(group) = self.groups.get_mut(at).filter(|_| times > 0) else { return };
        group.count += times;
        group.permissive += if sample.is_permissive { times } else { 0 };
        for permission in sample.permissions.split(is_separator) {
            if let Some(count) = group.permissions.get_mut(permission) {
                *count += times;
            }
        }
        if self.orders.get(at).is_none_or(|order| *order < sample.order) {
            group.last = last.or(group.last.take());
            self.mark(at, sample.order);
        }
    }

    /// The whole path of an object that a group knows by its name.
    pub(super) fn name_path(&mut self, at: usize, name: &str, path: &str) {
        if let Some(group) = self.groups.get_mut(at) {
            group.objects.replace(name, path);
        }
    }

    /// Notes where in the log the last record of a group was.
    pub(super) fn mark(&mut self, at: usize, order: u64) {
        if self.orders.len() <= at {
            self.orders.resize(at + 1, 0);
        }
        if let Some(last) = self.orders.get_mut(at) {
            *last = order;
        }
    }

    /// The groups, most frequent first; what was first seen comes first among equals.
    pub fn into_groups(mut self) -> Vec<Group> {
        self.groups.sort_by_key(|group| std::cmp::Reverse(group.count));
        self.groups
    }

    /// Records that found no room among [`MAX_GROUPS`] groups.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// Records that name no type, class or permission.
    pub fn incomplete(&self) -> u64 {
        self.incomplete
    }
}

fn hash(parts: &[&str], decision: Decision, separated: bool) -> u64 {
    let mut hasher = DefaultHasher::new();
    for part in parts {
        hasher.write(part.as_bytes());
        hasher.write_u8(0xff);
    }
    hasher.write_u8((decision as u8) << 1 | u8::from(separated));
    hasher.finish()
}

fn open(record: &Record<'_>, (source, target, class): (&str, &str, &str), levels: Levels) -> Group {
    let raw =
        |context: Option<ContextText<'_>>| context.map(|context| context.raw.to_owned()).unwrap_or_default();
    Group {
        source: source.to_owned(),
        target: target.to_owned(),
        class: class.to_owned(),
        decision: record.decision,
        levels,
        permissions: BTreeMap::new(),
        count: 0,
        permissive: 0,
        commands: Examples::default(),
        objects: Examples::default(),
        details: Examples::default(),
        nodes: Examples::default(),
        source_context: raw(record.source),
        target_context: raw(record.target),
        invalid_label: None,
        first: record.audit_id.clone(),
        last: None,
    }
}

fn count(group: &mut Group, record: &Record<'_>) {
    group.count += 1;
    group.permissive += u64::from(record.permissive == Some(true));
    for permission in record.permissions() {
        if let Some(count) = group.permissions.get_mut(permission) {
            *count += 1;
        } else if group.permissions.len() < MAX_PERMISSIONS {
            group.permissions.insert(cut(permission, MAX_EXAMPLE_BYTES).to_owned(), 1);
        }
    }
    // The program of a user-space record is the reporter's, not that of who asked.
    let program = || record.reporter.is_none().then(|| record.text(Key::Exe)).flatten();
    if let Some(command) = record.text(Key::Comm).or_else(program).or_else(|| record.text(Key::Cmdline)) {
        group.commands.add(&command);
    }
    if let Some(path) = record.text(Key::Path) {
        group.objects.add(&path);
    } else if let Some(name) = record.text(Key::Name)
        && !group.objects.has_path_of(&name)
    {
        group.objects.add(&name);
    }
    for key in DETAILS {
        if let Some(text) = record.fields.text(*key) {
            group.details.add_field(*key, text);
        }
    }
    if let Some(node) = record.node {
        group.nodes.add(node);
    }
    if group.invalid_label.is_none() {
        let label = record.fields.text(Key::Trawcon).or_else(|| record.fields.text(Key::Srawcon));
        group.invalid_label = label.map(|label| cut(label, MAX_CONTEXT_BYTES).to_owned());
    }
    if record.audit_id.is_some() {
        group.last.clone_from(&record.audit_id);
    }
}

const DETAILS: &[Key] = &[
    Key::Capability,
    Key::IoctlCmd,
    Key::Src,
    Key::Dest,
    Key::Kmod,
    Key::AnonClass,
    Key::Interface,
    Key::Member,
    Key::Service,
];

/// What the levels of a record say, by the constraints of el9 and as if the subject were MCS-constrained.
fn levels(record: &Record<'_>, class: &str) -> Levels {
    if !record.permissions().any(|permission| constraints(class, permission).next().is_some()) {
        return Levels::NotAsked;
    }
    let (Some(subject), Some(object)) = (range(record.source), range(record.target)) else {
        return Levels::Unreadable;
    };
    if subject == object || object == "s0" {
        let readable = subject == "s0" || subject.starts_with("s0:c") || subject.parse::<Range>().is_ok();
        return if readable { Levels::Fit } else { Levels::Unreadable };
    }
    let high = |text: &str| text.parse::<Range>().map(|range| range.high().clone());
    match (high(subject), high(object)) {
        (Ok(subject), Ok(object)) => fit(&subject, &object),
        _ => Levels::Unreadable,
    }
}

fn range(context: Option<ContextText<'_>>) -> Option<&str> {
    context?.parts?.range
}

fn fit(subject: &Level, object: &Level) -> Levels {
    if subject.dominates(object) { Levels::Fit } else { Levels::Separated }
}
