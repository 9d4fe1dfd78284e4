//! A mapping while it is read: keys in order, merges expanded, repeated keys reported.

use super::findings::Findings;
use crate::diag::{Anchor, Location, clip};
use crate::path::FieldPath;
use crate::rules::yaml as rules;
use crate::source::{Entry, Node, Span, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// Mappings up to this size are checked for repeated keys without a table.
const SMALL: usize = 12;

/// An open mapping.
#[derive(Default)]
pub(super) struct Mapping<'t> {
    entries: Vec<Entry<'t>>,
    pending: Pending<'t>,
    /// Entries that came from merges, with the `<<` that brought them.
    merged: Vec<(Range<usize>, Span)>,
}

/// What the next value belongs to.
#[derive(Default)]
enum Pending<'t> {
    /// No key was read yet.
    #[default]
    Nothing,
    Key(Cow<'t, str>, Span),
    Merge(Span),
    /// The key was refused; its value goes with it.
    Dropped,
}

impl<'t> Mapping<'t> {
    /// A mapping that was read elsewhere.
    pub(super) fn of(entries: Vec<Entry<'t>>) -> Self {
        Self { entries, ..Self::default() }
    }

    pub(super) fn expects_key(&self) -> bool {
        matches!(self.pending, Pending::Nothing)
    }

    pub(super) fn is_merge(&self) -> bool {
        matches!(self.pending, Pending::Merge(_))
    }

    /// The key whose value is being read.
    pub(super) fn key(&self) -> Option<&str> {
        match &self.pending {
            Pending::Key(key, _) => Some(key),
            Pending::Merge(_) => Some("<<"),
            Pending::Nothing | Pending::Dropped => None,
        }
    }

    pub(super) fn set_key(&mut self, key: Cow<'t, str>, span: Span) {
        self.pending = Pending::Key(key, span);
    }

    pub(super) fn set_merge_key(&mut self, span: Span) {
        self.pending = Pending::Merge(span);
    }

    pub(super) fn drop_key(&mut self) {
        self.pending = Pending::Dropped;
    }

    /// Takes the value of the pending key.
    pub(super) fn set_value(
        &mut self,
        value: Node<'t>,
        document: usize,
        path: &FieldPath,
        found: &mut Findings,
    ) {
        match std::mem::take(&mut self.pending) {
            Pending::Key(key, key_span) => self.entries.push(Entry { key, key_span, value }),
            Pending::Merge(span) => self.merge(value, span, document, path, found),
            Pending::Nothing | Pending::Dropped => {}
        }
    }

    /// Entries in the order in which `sigs.k8s.io/yaml` sets them: a later one wins, and in a list of mappings the
    /// first mapping wins.
    fn merge(
        &mut self,
        value: Node<'t>,
        span: Span,
        document: usize,
        path: &FieldPath,
        found: &mut Findings,
    ) {
        let start = self.entries.len();
        let mut refuse = |node: &Node<'t>| {
            let at = Location { document, path: path.clone(), span: Some(node.span), anchor: Anchor::Value };
            found.error(|| rules::merge_not_mapping::found(at, node.kind()));
        };
        match value.value {
            Value::Mapping(entries) => self.entries.extend(entries),
            Value::Sequence(items) => {
                for item in items.into_iter().rev() {
                    match item.value {
                        Value::Mapping(entries) => self.entries.extend(entries),
                        _ => refuse(&item),
                    }
                }
            }
            _ => refuse(&value),
        }
        self.merged.push((start..self.entries.len(), span));
    }

    /// The entries. With the path of a mapping that [repeats](Self::repeats) a key, findings about that.
    pub(super) fn finish(
        mut self,
        document: usize,
        path: Option<&FieldPath>,
        found: &mut Findings,
    ) -> Vec<Entry<'t>> {
        if let Some(path) = path {
            self.report(document, path, found);
        }
        self.entries.shrink_to_fit();
        self.entries
    }

    /// Whether a key comes more than once.
    pub(super) fn repeats(&self) -> bool {
        let keys = || self.entries.iter().map(|entry| &*entry.key);
        if self.entries.len() <= SMALL {
            return keys().enumerate().any(|(index, key)| keys().take(index).any(|other| other == key));
        }
        let mut sorted: Vec<&str> = keys().collect();
        sorted.sort_unstable();
        !sorted.is_sorted_by(|one, next| one < next)
    }

    fn report(&self, document: usize, path: &FieldPath, found: &mut Findings) {
        let mut written: BTreeMap<&str, Span> = BTreeMap::new();
        let mut merges = self.merged.iter().peekable();
        for (index, entry) in self.entries.iter().enumerate() {
            while merges.next_if(|(range, _)| range.end <= index).is_some() {}
            let place = |span| Location {
                document,
                path: path.key(clip(&entry.key).into_owned()),
                span: Some(span),
                anchor: Anchor::Key,
            };
            let merge = merges.peek().filter(|(range, _)| range.contains(&index));
            match (merge, written.get(&*entry.key)) {
                (Some((_, merge)), Some(first)) => {
                    found.warn(|| {
                        rules::merge_overrides::found(place(*merge), place(*first), &clip(&entry.key))
                    });
                    written.remove(&*entry.key);
                }
                (Some(_), None) => {}
                (None, first) => {
                    if let Some(first) = first {
                        let (at, key) = (entry.key_span, clip(&entry.key));
                        found.warn(|| rules::duplicate_key::found(place(at), place(*first), &key));
                    }
                    written.insert(&entry.key, entry.key_span);
                }
            }
        }
    }
}
