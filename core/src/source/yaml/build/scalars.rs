//! Scalars and tags: what they mean, and what is said about them.

use super::Builder;
use crate::diag::{Anchor, clip};
use crate::path::Segment;
use crate::rules::yaml as rules;
use crate::source::limits::MAX_QUOTED_CHARACTERS;
use crate::source::yaml::fault::Fault;
use crate::source::yaml::scalar::{self, Scalar, Trap};
use crate::source::{Node, Span, Value};
use granit_parser::{ScalarStyle, Tag};
use std::borrow::Cow;
use std::ops::{ControlFlow, Range};

impl<'t> Builder<'t> {
    pub(super) fn scalar(
        &mut self,
        text: Cow<'t, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        range: (usize, usize),
        tag_at: Option<Range<usize>>,
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

    fn check_scalar_tag(&mut self, tag: Option<&Tag>, at: Option<Range<usize>>) {
        let Some(tag) = tag else { return };
        let known = tag.original() == "!"
            || tag.suffix_in_namespace("tag:yaml.org,2002:").as_deref() == Some("timestamp");
        if !known {
            let range = at.unwrap_or_default();
            let at = self.here(self.span(range.start, range.end));
            self.found.warn(|| rules::unknown_tag::found(at, &clip(&tag.original())));
        }
    }

    pub(super) fn check_collection_tag(&mut self, tag: Option<&Tag>, at: Option<Range<usize>>) {
        if tag.is_some_and(|tag| !matches!(tag.core_suffix(), Some("map" | "seq"))) {
            self.check_scalar_tag(tag, at);
        }
    }

    /// The bytes a scalar covers as written: a block scalar with its header and without its last line end, a missing
    /// value as the place where it would stand.
    pub(super) fn scalar_range(&self, style: ScalarStyle, start: usize, end: usize) -> (usize, usize) {
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
}
