//! What is left of the line of a denial without what differs between repetitions.

use super::super::record::AuditId;
use crate::hash::{FastHasher, FastMap};
use std::hash::Hasher;

/// Most shapes that are remembered; further ones are parsed line by line.
pub const MAX_SHAPES: usize = 4_096;
/// Longest line that is remembered, in bytes.
const MAX_SHAPE_BYTES: usize = 1_024;
/// Shapes that a line is compared with before it is taken apart.
const MAX_RECENT: usize = 8;

/// The shapes seen so far.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    known: Vec<Shape>,
    index: FastMap<u64, usize>,
    /// Which ones were seen lately, the most frequent in front.
    recent: Vec<usize>,
    /// The shape of the line that is being parsed.
    pending: Option<(u64, Shape)>,
    /// How many lines were seen.
    order: u64,
}

/// A line without what differs between repetitions.
#[derive(Debug)]
pub(super) struct Shape {
    text: String,
    /// Where its pieces end.
    ends: [usize; PIECES],
    has_id: bool,
    cuts: [bool; 3],
    pub(super) group: usize,
    permissions: (usize, usize),
    is_permissive: bool,
    pub(super) hits: u64,
    /// The time and serial number of the last repetition, as written.
    last: String,
    last_order: u64,
}

/// What a repetition adds to its group.
pub(in super::super) struct Sample<'a> {
    /// The permissions, as between the braces.
    pub(in super::super) permissions: &'a str,
    /// Whether it went through.
    pub(in super::super) is_permissive: bool,
    /// Its place in the log.
    pub(in super::super) order: u64,
}

impl Shape {
    pub(super) fn sample(&self) -> Sample<'_> {
        let permissions = self.text.get(self.permissions.0..self.permissions.1).unwrap_or_default();
        Sample { permissions, is_permissive: self.is_permissive, order: self.last_order }
    }

    pub(super) fn last_id(&self) -> Option<AuditId> {
        AuditId::read(&self.last)
    }

    fn hit(&mut self, id: &str, order: u64) {
        self.hits += 1;
        self.last_order = order;
        self.last.clear();
        self.last.push_str(id);
    }

    /// The time and serial number of a line of this shape; whether it is one shows without taking it apart.
    fn id_in<'l>(&self, line: &'l str) -> Option<&'l str> {
        let mut start = 0;
        let mut pieces = self.ends.iter().map(|end| {
            let piece = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            piece
        });
        let rest = line.strip_prefix(pieces.next()?)?;
        let (id, mut rest) = if self.has_id {
            let inside = rest.strip_prefix(ID)?;
            inside.split_at(inside.bytes().position(|byte| byte == b')')?)
        } else {
            ("", rest)
        };
        for (cut, differs) in self.cuts.iter().zip([is_digit, is_digit, is_category]) {
            rest = rest.strip_prefix(pieces.next()?)?;
            if *cut {
                rest = skip(rest, differs);
            }
        }
        (pieces.next()? == rest).then_some(id)
    }
}

impl Shapes {
    /// Every shape with its repetitions.
    pub(super) fn known(&self) -> &[Shape] {
        &self.known
    }

    /// The number of the line seen last.
    pub(super) fn order(&self) -> u64 {
        self.order
    }

    /// Counts a line of a shape that was seen lately.
    pub(super) fn repeats(&mut self, line: &str) -> bool {
        if !ends_with_flag(line) {
            return false;
        }
        for (place, at) in self.recent.iter().enumerate() {
            let Some(shape) = self.known.get_mut(*at) else { continue };
            if let Some(id) = shape.id_in(line) {
                self.order += 1;
                shape.hit(id, self.order);
                self.pending = None;
                self.recent.swap(place, place.saturating_sub(1));
                return true;
            }
        }
        false
    }

    /// Counts a line of a known shape; of an unknown one, keeps the shape until the line is parsed.
    pub(super) fn count(&mut self, line: &str) -> bool {
        self.order += 1;
        self.pending = None;
        let Some(parts) = Parts::of(line) else { return false };
        let hash = parts.hash();
        let Some(at) = self.index.get(&hash).copied() else {
            if self.known.len() < MAX_SHAPES {
                self.pending = parts.shape(self.order).map(|shape| (hash, shape));
            }
            return false;
        };
        match self.known.get_mut(at).filter(|shape| parts.is(&shape.text)) {
            Some(shape) => {
                shape.hit(parts.id.unwrap_or_default(), self.order);
                self.recent.truncate(MAX_RECENT - 1);
                self.recent.push(at);
                true
            }
            None => false,
        }
    }

    /// The pending line was a record and belongs to this group.
    pub(super) fn remember(&mut self, group: usize, is_permissive: bool) {
        if let Some((hash, shape)) = self.pending.take() {
            self.index.insert(hash, self.known.len());
            self.known.push(Shape { group, is_permissive, ..shape });
        }
    }
}

/// How many pieces a line is cut into.
const PIECES: usize = 5;
/// What the time and serial number follow.
const ID: &str = "audit(";

/// A line cut at what differs: `HEAD audit(ID) BODY pid=N MIDDLE ino=N LABEL:s0:cN,cN END`.
struct Parts<'a> {
    id: Option<&'a str>,
    pieces: [&'a str; PIECES],
    /// Whether something was cut out behind body, middle and label.
    cuts: [bool; 3],
}

impl<'a> Parts<'a> {
    /// Lines of one whole record only: with the flag that ends it, and a single `avc:`.
    fn of(line: &'a str) -> Option<Self> {
        if line.len() > MAX_SHAPE_BYTES || !has_flag(line) {
            return None;
        }
        let (head, id, rest) = match find(line, b'a', ID) {
            Some(at) => {
                let (head, rest) = line.split_at(at);
                let end = rest.bytes().position(|byte| byte == b')')?;
                let (id, rest) = rest.split_at(end);
                (head, Some(id.strip_prefix(ID)?), rest)
            }
            None => ("", None, line),
        };
        let (body, after_pid) = cut_number(rest, " pid=");
        let rest = after_pid.unwrap_or_default();
        let (middle, rest, has_inode) = match cut_number(rest, " ino=") {
            (middle, Some(rest)) => (middle, rest, true),
            (_, None) => ("", rest, false),
        };
        let (label, end) = cut_categories(rest);
        let pieces = [head, body, middle, label, end.unwrap_or_default()];
        let single = pieces.iter().skip(2).all(|piece| find(piece, b'a', MARK).is_none());
        let cuts = [after_pid.is_some(), has_inode, end.is_some()];
        (single && find(body, b'a', MARK).is_some()).then_some(Self { id, pieces, cuts })
    }

    /// A collision costs a comparison, never a wrong count.
    fn hash(&self) -> u64 {
        let mut hasher = FastHasher::default();
        self.pieces.iter().for_each(|piece| hasher.write(piece.as_bytes()));
        hasher.finish()
    }

    /// Whether the pieces, one after the other, are `text`.
    fn is(&self, text: &str) -> bool {
        let rest = self.pieces.iter().try_fold(text, |rest, piece| rest.strip_prefix(piece));
        rest.is_some_and(str::is_empty)
    }

    fn shape(&self, order: u64) -> Option<Shape> {
        let text = self.pieces.concat();
        let record = text.find(MARK)?;
        let start = record + text.get(record..)?.find('{')? + 1;
        let end = start + text.get(start..)?.find('}')?;
        let mut at = 0;
        let ends = self.pieces.map(|piece| {
            at += piece.len();
            at
        });
        Some(Shape {
            text,
            ends,
            has_id: self.id.is_some(),
            cuts: self.cuts,
            group: 0,
            permissions: (start, end),
            is_permissive: false,
            hits: 0,
            last: String::new(),
            last_order: order,
        })
    }
}

/// What every record has.
const MARK: &str = "avc:";

/// Whether the record ends with `permissive=`: nearly always it is the last thing on the line.
fn has_flag(line: &str) -> bool {
    ends_with_flag(line) || line.contains("permissive=")
}

fn ends_with_flag(line: &str) -> bool {
    let tail = line.len().checked_sub("permissive=0".len()).and_then(|start| line.get(start..));
    tail.is_some_and(|tail| tail.starts_with("permissive="))
}

/// Cuts the number behind the first `key` out; without the key, everything is in front and nothing behind.
fn cut_number<'a>(text: &'a str, key: &str) -> (&'a str, Option<&'a str>) {
    let Some(at) = find(text, b' ', key) else { return (text, None) };
    let (front, after) = text.split_at(at + key.len());
    (front, Some(skip(after, is_digit)))
}

/// Cuts the categories of the subject out where the object has none: any subject may do there what its type may.
fn cut_categories(text: &str) -> (&str, Option<&str>) {
    const LEVEL: &str = ":s0:c";
    let parts = find(text, b' ', " scontext=").and_then(|start| {
        let at = start + find(text.get(start..)?, b':', LEVEL)? + LEVEL.len();
        let (front, after) = text.split_at(at);
        let behind = skip(after, is_category);
        let object = behind.strip_prefix(" tcontext=")?;
        let object = object.get(..object.bytes().position(|byte| byte == b' ')?)?;
        let bare = object.ends_with(":s0") && object.bytes().filter(|byte| *byte == b':').count() == 3;
        let same_label = !front.get(start + 1..)?.contains(' ');
        (bare && same_label).then_some((front, behind))
    });
    parts.map_or((text, None), |(front, behind)| (front, Some(behind)))
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

fn is_category(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b',' | b'.' | b'c')
}

/// What is left behind the bytes of a kind, all of them ASCII.
fn skip(text: &str, kind: fn(u8) -> bool) -> &str {
    let end = text.bytes().position(|byte| !kind(byte)).unwrap_or(text.len());
    text.split_at(end).1
}

/// Finds a text by its first byte. The standard search prepares itself for long texts, which these lines are not.
fn find(text: &str, first: u8, needle: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(needle.as_bytes()) {
            return Some(at);
        }
        from = at + 1;
    }
}
