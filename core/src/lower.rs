//! Typed reading of a tree: the value if it has the right type, a finding if it has not.
//!
//! `null` counts as absent everywhere, as it does for the API server.

use crate::diag::{Anchor, Diagnostic, Location};
use crate::path::{FieldPath, Segment};
use crate::rules::pod::wrong_type;
use crate::rules::yaml::limit;
use crate::source::limits::MAX_DIAGNOSTICS;
use crate::source::{Entry, Node, Value};
use std::borrow::Cow;

/// Where a lowering stands; a chain on the stack, so that a path costs nothing until it is printed.
#[derive(Clone, Copy)]
pub(crate) enum At<'p> {
    Root(&'p FieldPath),
    Key(&'p At<'p>, &'p str),
    Index(&'p At<'p>, usize),
}

impl At<'_> {
    pub(crate) fn path(&self) -> FieldPath {
        match self {
            Self::Root(base) => (*base).clone(),
            Self::Key(parent, key) => {
                let mut path = parent.path();
                path.push(Segment::Key(Cow::Owned((*key).to_owned())));
                path
            }
            Self::Index(parent, index) => {
                let mut path = parent.path();
                path.push(Segment::Index(*index));
                path
            }
        }
    }
}

/// Collects what could not be read, up to a bound.
pub(crate) struct Problems {
    document: usize,
    found: Vec<Diagnostic>,
}

impl Problems {
    pub(crate) fn new(document: usize) -> Self {
        Self { document, found: Vec::new() }
    }

    pub(crate) fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }

    pub(crate) fn wrong_type(&mut self, at: &At<'_>, node: &Node<'_>, expected: &str) {
        if self.found.len() >= MAX_DIAGNOSTICS {
            return;
        }
        let path = at.path();
        let message = format!("`{path}` expects {expected}, found {}", node.kind());
        let span = Some(node.span);
        let at = Location { document: self.document, path, span, anchor: Anchor::Value };
        self.found.push(Diagnostic::new(&wrong_type::RULE, at, message));
    }

    pub(crate) fn text<'a>(&mut self, node: &'a Node<'_>, at: &At<'_>) -> Option<&'a str> {
        match &node.value {
            Value::String(text) => Some(text),
            Value::Null => None,
            _ => {
                self.wrong_type(at, node, "a string");
                None
            }
        }
    }

    pub(crate) fn boolean(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<bool> {
        match &node.value {
            Value::Bool(truth) => Some(*truth),
            Value::Null => None,
            _ => {
                self.wrong_type(at, node, "true or false");
                None
            }
        }
    }

    pub(crate) fn integer(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<i64> {
        if node.is_null() {
            return None;
        }
        let number = node.as_i64();
        if number.is_none() {
            self.wrong_type(at, node, "a whole number");
        }
        number
    }

    /// The entries of an object; `None` when the value is absent or no object.
    pub(crate) fn object<'a, 's>(&mut self, node: &'a Node<'s>, at: &At<'_>) -> Option<&'a [Entry<'s>]> {
        match &node.value {
            Value::Mapping(entries) => Some(entries),
            Value::Null => None,
            _ => {
                self.wrong_type(at, node, "an object");
                None
            }
        }
    }

    /// The items of a list; `None` when the value is absent or no list.
    pub(crate) fn list<'a, 's>(&mut self, node: &'a Node<'s>, at: &At<'_>) -> Option<&'a [Node<'s>]> {
        match &node.value {
            Value::Sequence(items) => Some(items),
            Value::Null => None,
            _ => {
                self.wrong_type(at, node, "a list");
                None
            }
        }
    }

    /// The first items of a list, up to `most`; that there are more is a finding.
    pub(crate) fn first<'a, 's>(
        &mut self,
        node: &'a Node<'s>,
        at: &At<'_>,
        (name, most): (&str, usize),
    ) -> &'a [Node<'s>] {
        let items = self.list(node, at).unwrap_or_default();
        let Some(first) = items.get(..most) else { return items };
        if items.len() > most && self.found.len() < MAX_DIAGNOSTICS {
            let path = at.path();
            let what = format!("`{path}` has {} entries", items.len());
            let at = Location { document: self.document, path, span: Some(node.span), anchor: Anchor::Value };
            let help = "The object was not judged: it would be with fewer entries";
            self.found.push(limit::met(at, name, most, &what, help));
        }
        first
    }

    pub(crate) fn texts<'a>(&mut self, node: &'a Node<'_>, at: &At<'_>) -> Option<Vec<&'a str>> {
        let items = self.list(node, at)?;
        let mut texts = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            texts.extend(self.text(item, &At::Index(at, index)));
        }
        Some(texts)
    }

    pub(crate) fn integers(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Vec<i64>> {
        let items = self.list(node, at)?;
        let mut integers = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            integers.extend(self.integer(item, &At::Index(at, index)));
        }
        Some(integers)
    }

    /// A map of strings, in source order.
    pub(crate) fn text_map<'a>(&mut self, node: &'a Node<'_>, at: &At<'_>) -> Vec<(&'a str, &'a str)> {
        let entries = self.object(node, at).unwrap_or_default();
        let mut map = Vec::with_capacity(entries.len());
        for entry in entries {
            let text = self.text(&entry.value, &At::Key(at, &entry.key));
            map.extend(text.map(|text| (&*entry.key, text)));
        }
        map
    }
}
