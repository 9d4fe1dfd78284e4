//! Events of the parser to a tree.

mod scalars;

use super::anchors::{Anchors, Budget, Refusal};
use super::fault::Fault;
use super::findings::Findings;
use super::mapping::Mapping;
use crate::diag::{Anchor, Location, clip};
use crate::path::{FieldPath, Segment};
use crate::rules::yaml as rules;
use crate::source::limits::{MAX_DEPTH, MAX_NODES};
use crate::source::{Node, Span, Value};
use granit_parser::{Event, Parser, StructureStyle};
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

impl Attempt<'_> {
    /// Whether a key was something else than text, as it is where a template stands.
    pub(super) fn has_complex_keys(&self) -> bool {
        self.found.list.iter().any(|finding| finding.rule == rules::complex_key::RULE.id)
    }
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
                    let start = self.sequence_start(style, range.start);
                    self.open(Open::Sequence(Vec::new()), style, anchor, start, range.end)
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
            Open::Sequence(mut items) => {
                // Hostile texts hold many tiny lists, and a vector starts with room for four.
                items.shrink_to_fit();
                Value::Sequence(items)
            }
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

    fn alias(&mut self, id: usize, span: Span) -> ControlFlow<Fault> {
        let start = (span.start as usize).saturating_sub(self.place.base);
        let node = if self.frames.iter().any(|frame| frame.anchor == id) {
            let at = self.here(span);
            let length = span.end.saturating_sub(span.start) as usize;
            let alias = self.text.get(start..start + length).unwrap_or_default();
            self.found.error(|| rules::alias_loop::found(at, &clip(alias)));
            Node { span, value: Value::Null }
        } else {
            match self.anchors.expand(id, self.frames.len(), &mut self.budget) {
                Ok(node) => node,
                Err(Refusal(name, limit, what)) => return self.limit(start, name, limit, what),
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

    /// Where a list starts. Of one that stands no further in than its key the parser tells only where the first item
    /// starts, which is past the dash.
    fn sequence_start(&mut self, style: StructureStyle, start: usize) -> usize {
        if style == StructureStyle::Flow || self.mapping().is_none() {
            return start;
        }
        let mut at = self.end;
        for line in self.text.get(self.end..start).unwrap_or_default().split_inclusive('\n') {
            let content = line.trim_start_matches(' ');
            if content.starts_with("- ") || content.trim_end() == "-" {
                return at + (line.len() - content.len());
            }
            at += line.len();
        }
        start
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
