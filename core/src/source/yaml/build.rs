//! Events of the parser to a tree.

use super::anchors::{Anchors, Budget, Refusal};
use super::fault::Fault;
use super::findings::Findings;
use super::mapping::Mapping;
use super::scalar::{self, Scalar, Trap};
use crate::diag::{Anchor, Location, clip};
use crate::path::{FieldPath, Segment};
use crate::rules::yaml as rules;
use crate::source::limits::{MAX_DEPTH, MAX_NODES, MAX_QUOTED_CHARACTERS};
use crate::source::{Node, Span, Value};
use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, Tag};
use std::borrow::Cow;
use std::ops::ControlFlow;

/// What came of reading one document.
pub(super) struct Attempt<'t> {
    /// The tree, as far as it was read.
    pub(super) root: Option<Node<'t>>,
    /// Findings about what was read.
    pub(super) found: Findings,
    /// Where reading stopped early.
    pub(super) fault: Option<Fault>,
    /// What is left.
    pub(super) budget: Budget,
}

/// Where a document stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Its number in the text.
    pub(super) document: usize,
    /// The offset of its first byte.
    pub(super) base: usize,
}

/// Reads one document.
pub(super) fn build(text: &str, place: Place, budget: Budget) -> Attempt<'_> {
    let options = granit_parser::options! {
        emit_unresolved_aliases: true,
        block_scalar_eof_without_line_feed: true,
        flow_nesting_limit: MAX_DEPTH + 1,
        block_nesting_limit: MAX_DEPTH + 1,
    };
    let mut builder = Builder::new(text, place, budget);
    let fault = builder.run(Parser::new_from_str_with_options(text, options));
    builder.finish(fault)
}

struct Builder<'t> {
    text: &'t str,
    place: Place,
    json: bool,
    frames: Vec<Frame<'t>>,
    anchors: Anchors<'t>,
    root: Option<Node<'t>>,
    /// Where the last token that is part of a value ended.
    end: usize,
    found: Findings,
    budget: Budget,
}

/// An open collection.
struct Frame<'t> {
    open: Open<'t>,
    start: usize,
    flow: bool,
    anchor: usize,
    /// What was left when it was opened.
    nodes_left: usize,
}

enum Open<'t> {
    Sequence(Vec<Node<'t>>),
    Mapping(Mapping<'t>),
}

impl<'t> Builder<'t> {
    fn new(text: &'t str, place: Place, budget: Budget) -> Self {
        let content = text.strip_prefix("---").unwrap_or(text).trim_start();
        Self {
            text,
            place,
            json: content.starts_with(['{', '[']),
            frames: Vec::new(),
            anchors: Anchors::default(),
            root: None,
            end: 0,
            found: Findings::default(),
            budget,
        }
    }

    fn run(&mut self, mut parser: Parser<'t, granit_parser::StrInput<'t>>) -> Option<Fault> {
        while let Some(next) = parser.next_event() {
            let (event, span) = match next {
                Ok(next) => next,
                Err(error) => {
                    let opener = self.frames.iter().rev().find(|frame| frame.flow).map(|frame| frame.start);
                    return Some(Fault::new(&error, self.text, opener, self.path()));
                }
            };
            let range = span.byte_range().unwrap_or_default();
            let tag_at = span.tag_span().and_then(|span| span.byte_range());
            let flow = match event {
                Event::Scalar(text, style, anchor, tag) => {
                    let range = self.scalar_range(style, range.start, range.end);
                    self.scalar(text, style, anchor, tag.as_deref(), range, tag_at)
                }
                Event::SequenceStart(style, anchor, tag) => {
                    self.check_collection_tag(tag.as_deref(), tag_at);
                    self.open(Open::Sequence(Vec::new()), style, anchor, range.start, range.end)
                }
                Event::MappingStart(style, anchor, tag) => {
                    self.check_collection_tag(tag.as_deref(), tag_at);
                    self.open(Open::Mapping(Mapping::default()), style, anchor, range.start, range.end)
                }
                Event::SequenceEnd | Event::MappingEnd => self.close(range.start, range.end),
                Event::Alias(id) => {
                    self.end = range.end;
                    self.alias(id, self.span(range.start, range.end))
                }
                Event::UnresolvedAlias(name) => {
                    self.end = range.end;
                    let span = self.span(range.start, range.end);
                    let at = self.here(span);
                    self.found.error(|| rules::undefined_alias::found(at, &clip(&name)));
                    self.place(Node { span, value: Value::Null }, 0)
                }
                _ => ControlFlow::Continue(()),
            };
            if let ControlFlow::Break(fault) = flow {
                return Some(fault);
            }
        }
        None
    }

    /// Closes what is still open and hands everything over.
    fn finish(mut self, fault: Option<Fault>) -> Attempt<'t> {
        while !self.frames.is_empty() {
            let end = self.end;
            if self.close(end, end).is_break() {
                break;
            }
        }
        Attempt { root: self.root, found: self.found, fault, budget: self.budget }
    }

    fn open(
        &mut self,
        open: Open<'t>,
        style: StructureStyle,
        anchor: usize,
        start: usize,
        end: usize,
    ) -> ControlFlow<Fault> {
        if self.frames.len() >= MAX_DEPTH {
            let what = "the document is nested too deeply";
            return self.limit(start, "MAX_DEPTH", MAX_DEPTH, what);
        }
        self.spend_node(start)?;
        let flow = style == StructureStyle::Flow;
        self.end = self.end.max(end);
        self.frames.push(Frame { open, start, flow, anchor, nodes_left: self.budget.nodes });
        ControlFlow::Continue(())
    }

    fn close(&mut self, start: usize, end: usize) -> ControlFlow<Fault> {
        let repeats = self.mapping().is_some_and(|mapping| mapping.repeats());
        let path = repeats.then(|| self.path());
        let Some(frame) = self.frames.pop() else {
            return ControlFlow::Continue(());
        };
        if start < end {
            self.end = end;
        }
        let value = match frame.open {
            Open::Sequence(items) => Value::Sequence(items),
            Open::Mapping(mapping) => {
                Value::Mapping(mapping.finish(self.place.document, path.as_ref(), &mut self.found))
            }
        };
        let node = Node { span: self.span(frame.start, self.end.max(frame.start)), value };
        if frame.anchor != 0 {
            let nodes = frame.nodes_left.saturating_sub(self.budget.nodes) + 1;
            self.anchors.keep(frame.anchor, &node, nodes, &mut self.budget);
        }
        self.place_kept(node)
    }

    fn scalar(
        &mut self,
        text: Cow<'t, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        range: (usize, usize),
        tag_at: Option<std::ops::Range<usize>>,
    ) -> ControlFlow<Fault> {
        self.spend_node(range.0)?;
        self.end = self.end.max(range.1);
        let span = self.span(range.0, range.1);
        let plain = style == ScalarStyle::Plain;
        let is_key = self.expects_key();
        if is_key && plain && tag.is_none() && text == "<<" {
            self.set_merge_key(span);
            return ControlFlow::Continue(());
        }
        let written = text.clone();
        let (scalar, trap) = match tag.and_then(Tag::core_suffix) {
            Some("str") => (Scalar::Text(text), None),
            Some(kind @ ("int" | "float" | "bool" | "null")) => (self.tagged(text, kind, span), None),
            Some(kind) => {
                let at = self.here(span);
                self.found.error(|| rules::tag_mismatch::found(at, &clip(&text), kind));
                (Scalar::Text(text), None)
            }
            None if tag.is_some() => {
                self.check_scalar_tag(tag, tag_at);
                (Scalar::Text(text), None)
            }
            None if plain => scalar::resolve(text, self.json),
            None => (Scalar::Text(text), None),
        };
        if is_key {
            self.scalar_key(scalar, &written, span);
            return ControlFlow::Continue(());
        }
        if let Some(trap) = trap {
            self.report_trap(trap, &scalar, &written, span);
        }
        let value = match scalar {
            Scalar::Null => Value::Null,
            Scalar::Bool(truth) => Value::Bool(truth),
            Scalar::Int(digits) | Scalar::Float(digits) => Value::Number(digits),
            Scalar::Text(text) => Value::String(text),
            Scalar::NotFinite => {
                let at = self.here(span);
                self.found.error(|| rules::not_finite::found(at, &written));
                Value::String(written)
            }
        };
        self.place(Node { span, value }, anchor)
    }

    fn tagged(&mut self, text: Cow<'t, str>, kind: &str, span: Span) -> Scalar<'t> {
        let (scalar, _) = scalar::resolve(text.clone(), self.json);
        let fits = matches!(
            (&scalar, kind),
            (Scalar::Int(_), "int" | "float")
                | (Scalar::Float(_), "float")
                | (Scalar::Bool(_), "bool")
                | (Scalar::Null, "null")
        );
        if fits {
            return scalar;
        }
        let at = self.here(span);
        self.found.error(|| rules::tag_mismatch::found(at, &clip(&text), kind));
        Scalar::Text(text)
    }

    fn report_trap(&mut self, trap: Trap, scalar: &Scalar<'t>, written: &str, span: Span) {
        if written.len() > MAX_QUOTED_CHARACTERS || self.found.is_full() {
            self.found.dropped += 1;
            return;
        }
        let at = self.here(span);
        let finding = match (trap, scalar) {
            (Trap::Word, Scalar::Bool(truth)) => rules::word_boolean::found(at, written, *truth),
            (Trap::Octal, Scalar::Int(value)) => {
                let is_mode = matches!(at.path.segments().last(),
                    Some(Segment::Key(key)) if key == "mode" || key.ends_with("Mode"));
                rules::octal_number::found(at, written, value, is_mode)
            }
            (Trap::Notation, Scalar::Int(value) | Scalar::Float(value)) => {
                rules::number_notation::found(at, written, value)
            }
            (Trap::Sexagesimal, _) => rules::sexagesimal::found(at, written),
            _ => return,
        };
        self.found.warn(|| finding);
    }

    fn scalar_key(&mut self, scalar: Scalar<'t>, written: &str, span: Span) {
        let key: Cow<'t, str> = match scalar {
            Scalar::Text(text) => text,
            Scalar::Int(digits) | Scalar::Float(digits) => digits,
            Scalar::Bool(truth) => Cow::Borrowed(if truth { "true" } else { "false" }),
            Scalar::Null => return self.drop_key(span, "`null`"),
            Scalar::NotFinite => return self.drop_key(span, "not a number"),
        };
        if key != written && written.len() <= MAX_QUOTED_CHARACTERS {
            let at = self.at(span, Anchor::Key);
            self.found.warn(|| rules::rewritten_key::found(at, written, &key));
        }
        if let Some(mapping) = self.mapping() {
            mapping.set_key(key, span);
        }
    }

    fn alias(&mut self, id: usize, span: Span) -> ControlFlow<Fault> {
        let start = (span.start as usize).saturating_sub(self.place.base);
        let node = match self.anchors.expand(id, self.frames.len(), &mut self.budget) {
            Ok(node) => node,
            Err(Refusal::Limit(name, limit, what)) => return self.limit(start, name, limit, what),
            Err(Refusal::Loop) => {
                let at = self.here(span);
                let length = span.end.saturating_sub(span.start) as usize;
                let alias = self.text.get(start..start + length).unwrap_or_default();
                self.found.error(|| rules::alias_loop::found(at, &clip(alias)));
                Node { span, value: Value::Null }
            }
        };
        if !self.expects_key() {
            return self.place(node, 0);
        }
        match (node.value, self.mapping()) {
            (Value::String(text) | Value::Number(text), Some(mapping)) => mapping.set_key(text, span),
            _ => self.drop_key(span, "not text"),
        }
        ControlFlow::Continue(())
    }

    fn place(&mut self, node: Node<'t>, anchor: usize) -> ControlFlow<Fault> {
        if anchor != 0 {
            self.anchors.keep(anchor, &node, 1, &mut self.budget);
        }
        self.place_kept(node)
    }

    /// Puts a finished value where it belongs.
    fn place_kept(&mut self, node: Node<'t>) -> ControlFlow<Fault> {
        if self.expects_key() {
            self.drop_key(node.span, node.kind());
            return ControlFlow::Continue(());
        }
        let path = if self.mapping().is_some_and(|mapping| mapping.is_merge()) {
            self.path()
        } else {
            FieldPath::root()
        };
        match self.frames.last_mut().map(|frame| &mut frame.open) {
            Some(Open::Sequence(items)) => items.push(node),
            Some(Open::Mapping(mapping)) => {
                mapping.set_value(node, self.place.document, &path, &mut self.found);
            }
            None => self.root = Some(node),
        }
        ControlFlow::Continue(())
    }

    fn drop_key(&mut self, span: Span, what: &str) {
        let at = self.at(span, Anchor::Key);
        self.found.error(|| rules::complex_key::found(at, what));
        if let Some(mapping) = self.mapping() {
            mapping.drop_key();
        }
    }

    fn set_merge_key(&mut self, span: Span) {
        if let Some(mapping) = self.mapping() {
            mapping.set_merge_key(span);
        }
    }

    fn expects_key(&mut self) -> bool {
        self.mapping().is_some_and(|mapping| mapping.expects_key())
    }

    fn mapping(&mut self) -> Option<&mut Mapping<'t>> {
        match self.frames.last_mut().map(|frame| &mut frame.open) {
            Some(Open::Mapping(mapping)) => Some(mapping),
            _ => None,
        }
    }

    fn check_scalar_tag(&mut self, tag: Option<&Tag>, at: Option<std::ops::Range<usize>>) {
        let Some(tag) = tag else { return };
        let known = tag.original() == "!"
            || tag.suffix_in_namespace("tag:yaml.org,2002:").as_deref() == Some("timestamp");
        if !known {
            let range = at.unwrap_or_default();
            let at = self.here(self.span(range.start, range.end));
            self.found.warn(|| rules::unknown_tag::found(at, &clip(&tag.original())));
        }
    }

    fn check_collection_tag(&mut self, tag: Option<&Tag>, at: Option<std::ops::Range<usize>>) {
        if tag.is_some_and(|tag| !matches!(tag.core_suffix(), Some("map" | "seq"))) {
            self.check_scalar_tag(tag, at);
        }
    }

    fn spend_node(&mut self, at: usize) -> ControlFlow<Fault> {
        match self.budget.nodes.checked_sub(1) {
            Some(left) => {
                self.budget.nodes = left;
                ControlFlow::Continue(())
            }
            None => self.limit(at, "MAX_NODES", MAX_NODES, "the text holds too many values for its size"),
        }
    }

    fn limit(&self, at: usize, name: &'static str, limit: usize, what: &str) -> ControlFlow<Fault> {
        ControlFlow::Break(Fault::limit(at, name, limit, what, self.path()))
    }

    /// The bytes a scalar covers as written: a block scalar with its header and without its last line end, a missing
    /// value as the place where it would stand.
    fn scalar_range(&self, style: ScalarStyle, start: usize, end: usize) -> (usize, usize) {
        match style {
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let before = self.text.get(..start).unwrap_or_default();
                let header = before.rfind(['|', '>']).unwrap_or(start).max(self.end.min(start));
                let inside = self.text.get(start..end).unwrap_or_default();
                (header, start + inside.trim_end_matches([' ', '\r', '\n']).len())
            }
            _ if start == end && self.text.as_bytes().get(start) == Some(&b':') => (start + 1, start + 1),
            _ => (start, end),
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.place.base + start, self.place.base + end)
    }

    fn here(&self, span: Span) -> Location {
        self.at(span, Anchor::Value)
    }

    fn at(&self, span: Span, anchor: Anchor) -> Location {
        Location { document: self.place.document, path: self.path(), span: Some(span), anchor }
    }

    /// The path of what is being read.
    fn path(&self) -> FieldPath {
        let mut path = FieldPath::root();
        for frame in &self.frames {
            match &frame.open {
                Open::Sequence(items) => path.push(Segment::Index(items.len())),
                Open::Mapping(mapping) => {
                    if let Some(key) = mapping.key() {
                        path.push(Segment::Key(Cow::Owned(clip(key).into_owned())));
                    }
                }
            }
        }
        path
    }
}
