//! One walk over an object and the types of its fields, side by side.

use super::leaf;
use super::nearest;
use super::table::{Field, Form, Leaf, Of, Shape, TypeId};
use crate::diag::{Anchor, Diagnostic, Location, clip};
use crate::lower::At;
use crate::path::FieldPath;
use crate::rules::schema as rules;
use crate::source::limits::{MAX_DEPTH, MAX_DIAGNOSTICS, MAX_QUOTED_CHARACTERS};
use crate::source::{Entry, Node, Span, Value};

/// How to check.
pub(super) struct Options<'o> {
    /// The text, for fixes that keep a spelling.
    pub(super) source: Option<&'o str>,
    /// Whether missing fields are reported.
    pub(super) required: bool,
}

/// Checks `node` against `root`.
pub(super) fn run(
    node: &Node<'_>,
    root: TypeId,
    document: usize,
    path: &FieldPath,
    options: &Options<'_>,
) -> Vec<Diagnostic> {
    let mut walk = Walk { document, options, found: Vec::new() };
    let start = Span { start: node.span.start, end: node.span.start.saturating_add(1).min(node.span.end) };
    let shape = Shape { form: Form::One, of: Of::Object(root) };
    walk.value(node, shape, &Scope { at: At::Root(path), of: None, holder: start, depth: 0, parent: None });
    walk.found
}

/// Where the walk stands; a chain on the stack.
struct Scope<'p> {
    at: At<'p>,
    /// The type of the object whose fields are being looked at.
    of: Option<TypeId>,
    /// What is shown when something is missing here: the key of the value, or the start of a list item.
    holder: Span,
    depth: usize,
    parent: Option<&'p Scope<'p>>,
}

struct Walk<'o> {
    document: usize,
    options: &'o Options<'o>,
    found: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn value(&mut self, node: &Node<'_>, shape: Shape, scope: &Scope<'_>) {
        if node.is_null() || scope.depth > 2 * MAX_DEPTH {
            return;
        }
        let one = Shape { form: Form::One, of: shape.of };
        let (at, depth) = (&scope.at, scope.depth + 1);
        match (shape.form, shape.of, &node.value) {
            (Form::List, _, Value::Sequence(items)) => {
                for (index, item) in items.iter().enumerate() {
                    let holder = Span { start: item.span.start, end: item.span.start.saturating_add(1) };
                    let at = At::Index(at, index);
                    self.value(item, one, &Scope { at, of: None, holder, depth, parent: Some(scope) });
                }
            }
            (Form::Map, _, Value::Mapping(entries)) => {
                for entry in entries {
                    let at = At::Key(at, &entry.key);
                    let holder = entry.key_span;
                    self.value(
                        &entry.value,
                        one,
                        &Scope { at, of: None, holder, depth, parent: Some(scope) },
                    );
                }
            }
            (Form::One, Of::Object(of), Value::Mapping(entries)) => self.object(entries, of, scope),
            (Form::One, Of::Leaf(leaf), _) => {
                let written = self.options.source.map(|source| node.span.slice(source));
                let written = written.filter(|text| !text.is_empty());
                if let Some(misfit) = leaf::misfit(node, leaf, written) {
                    self.report(node, &misfit, at);
                }
            }
            (form, of, _) => self.wrong_form(node, form, of, at),
        }
    }

    fn object(&mut self, entries: &[Entry<'_>], of: TypeId, scope: &Scope<'_>) {
        let scope = Scope { at: scope.at, of: Some(of), ..*scope };
        for entry in entries {
            if self.found.len() >= MAX_DIAGNOSTICS {
                return;
            }
            let at = At::Key(&scope.at, &entry.key);
            let Some(field) = of.field(&entry.key) else {
                self.unknown(entry, of, &scope);
                continue;
            };
            let (holder, depth) = (entry.key_span, scope.depth + 1);
            let inner = Scope { at, of: None, holder, depth, parent: Some(&scope) };
            self.value(&entry.value, field.shape, &inner);
            self.closed_set(entry, field, &inner.at);
        }
        if self.options.required {
            self.missing(entries, of, &scope);
        }
    }

    fn missing(&mut self, entries: &[Entry<'_>], of: TypeId, scope: &Scope<'_>) {
        for field in of.fields().filter(|field| field.required) {
            let present = entries.iter().any(|entry| entry.key == field.name() && !entry.value.is_null());
            if !present && self.found.len() < MAX_DIAGNOSTICS {
                let path = scope.at.path().key(field.name());
                let span = Some(scope.holder);
                let at = Location { document: self.document, path, span, anchor: Anchor::MissingUnder };
                self.found.push(rules::missing_field::found(at, field.name()));
            }
        }
    }

    fn unknown(&mut self, entry: &Entry<'_>, of: TypeId, scope: &Scope<'_>) {
        let path = scope.at.path().key(clip(&entry.key).into_owned());
        let span = Some(entry.key_span);
        let at = Location { document: self.document, path, span, anchor: Anchor::Key };
        let key = clip(&entry.key);
        let similar = nearest(&entry.key, of.fields().map(Field::name));
        let same_but_case = similar.filter(|name| name.eq_ignore_ascii_case(&entry.key));
        let home = if same_but_case.is_some() { None } else { home_of(&entry.key, of, scope) };
        let finding = match (home, similar) {
            (Some(home), _) => rules::misplaced_field::found(at, &key, &home),
            (None, Some(name)) => rules::unknown_field::misspelt(at, &key, name, &self.as_key(entry, name)),
            (None, None) => rules::unknown_field::found(at, &key),
        };
        self.found.push(finding);
    }

    fn closed_set(&mut self, entry: &Entry<'_>, field: Field, at: &At<'_>) {
        let (Some(values), Some(text)) = (field.values(), entry.value.as_str()) else { return };
        if text.is_empty() || values.contains(&text) || self.found.len() >= MAX_DIAGNOSTICS {
            return;
        }
        let at = self.location(at, entry.value.span);
        let near = nearest(text, values.iter().copied());
        self.found.push(rules::unknown_value::found(at, field.name(), &clip(text), values, near));
    }

    fn report(&mut self, node: &Node<'_>, misfit: &leaf::Misfit, at: &At<'_>) {
        if self.found.len() >= MAX_DIAGNOSTICS {
            return;
        }
        let location = self.location(at, node.span);
        let finding = rules::wrong_type::found(location, &last(at), misfit.expected, &misfit.found);
        self.found.push(match &misfit.instead {
            Some(text) if node.span.start < node.span.end => rules::wrong_type::with_fix(finding, text),
            _ => finding,
        });
    }

    fn wrong_form(&mut self, node: &Node<'_>, form: Form, of: Of, at: &At<'_>) {
        if self.found.len() >= MAX_DIAGNOSTICS {
            return;
        }
        let expected = if form == Form::List { "a list" } else { "an object" };
        let finding = rules::wrong_type::found(
            self.location(at, node.span),
            &last(at),
            expected,
            &leaf::describe(node),
        );
        self.found.push(match (form, &node.value) {
            (Form::List, Value::Mapping(_)) => finding.help("start each item with `- `"),
            (Form::List, Value::String(_)) if of == Of::Leaf(Leaf::String) => {
                let written = self.options.source.map(|source| node.span.slice(source)).unwrap_or_default();
                if written.is_empty() || written.contains('\n') || written.len() > MAX_QUOTED_CHARACTERS {
                    finding.help("write a list")
                } else {
                    rules::wrong_type::with_fix(finding, &format!("[{written}]"))
                }
            }
            (Form::List, _) => finding.help("write a list: `[…]`, or one item per line starting with `- `"),
            (_, Value::Sequence(_)) => finding.help("remove the `- ` in front of its keys"),
            _ => finding
                .help("write keys and values on lines of their own, further indented; mind the indentation"),
        });
    }

    /// `name` as the text writes keys: in quotes if the misspelt one is.
    fn as_key(&self, entry: &Entry<'_>, name: &str) -> String {
        let quoted =
            self.options.source.is_some_and(|source| entry.key_span.slice(source).starts_with(['"', '\'']));
        if quoted { format!("\"{name}\"") } else { name.to_owned() }
    }

    fn location(&self, at: &At<'_>, span: Span) -> Location {
        Location { document: self.document, path: at.path(), span: Some(span), anchor: Anchor::Value }
    }
}

/// Where a field that stands in the wrong place belongs: under a field beside it, or in an object around it.
fn home_of(key: &str, of: TypeId, scope: &Scope<'_>) -> Option<String> {
    let below = of.fields().find(|field| match (field.shape.form, field.shape.of) {
        (Form::One, Of::Object(inner)) => inner.field(key).is_some(),
        _ => false,
    });
    // Nearly everything has a name, and metadata has a place for it.
    if let Some(field) = below.filter(|_| !matches!(key, "name" | "namespace" | "type")) {
        return Some(scope.at.path().key(field.name()).to_string());
    }
    let mut outer = scope.parent;
    while let Some(scope) = outer {
        if scope.of.is_some_and(|of| of.field(key).is_some()) {
            return Some(scope.at.path().to_string());
        }
        outer = scope.parent;
    }
    None
}

/// The name of the field at `at`; for an item of a list or map, that of the field with its index.
fn last(at: &At<'_>) -> String {
    let path = at.path().to_string();
    let tail = path.rfind('.').and_then(|dot| path.get(dot + 1..));
    clip(tail.unwrap_or(&path)).into_owned()
}
