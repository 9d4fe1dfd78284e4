//! Counts a large log: records that repeat a known one are counted without being parsed again.
//!
//! A denial rarely comes alone. Records of one cause differ in time, serial number, process, inode and, where they play no
//! role, the categories of the subject; what is left of a line without these is its shape, and the first line of a shape
//! says everything about the others. The path of an object is looked for in the records around that first line only.

use super::group::{Group, Grouper};
use super::reader::{AvcReader, Seen, Sink};
use super::record::{AuditId, Entry};
use std::collections::HashMap;

/// Most shapes that are remembered; further ones are parsed line by line.
pub const MAX_SHAPES: usize = 4_096;
/// Longest line that is remembered, in bytes.
const MAX_SHAPE_BYTES: usize = 1_024;

/// A reader and the groups it fills.
#[derive(Debug, Default)]
pub struct Tally {
    reader: AvcReader,
    shapes: Shapes,
    grouper: Grouper,
    records: u64,
    /// The group of the last record.
    last: Option<usize>,
    every: bool,
}

/// What a log added up to.
#[derive(Debug)]
pub struct Total {
    /// The groups, most frequent first.
    pub groups: Vec<Group>,
    /// Access vector records, those that belong to no group among them.
    pub records: u64,
    /// Records that found no room among the groups.
    pub left_out: u64,
    /// Records that name no type, class or permission.
    pub incomplete: u64,
    /// What was read.
    pub seen: Seen,
}

impl Tally {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// One that parses repetitions as well, for callers that want every record.
    pub fn of_every_record() -> Self {
        Self { every: true, ..Self::default() }
    }

    /// Reads a chunk. `found` is called for every entry that is not a repetition of an earlier record.
    pub fn push(&mut self, chunk: &[u8], found: impl FnMut(&Entry<'_>)) {
        let Self { reader, shapes, grouper, records, last, every } = self;
        reader.push_to(chunk, &mut Counter { shapes, grouper, records, last, every: *every, found });
    }

    /// Reads what is left and adds up.
    pub fn finish(mut self, found: impl FnMut(&Entry<'_>)) -> Total {
        let Self { reader, shapes, grouper, records, last, every } = &mut self;
        let reader = std::mem::take(reader);
        let every = *every;
        let seen = reader.finish_to(&mut Counter { shapes, grouper, records, last, every, found });
        for shape in &self.shapes.known {
            self.grouper.repeat(shape.group, &shape.sample(), shape.hits, shape.last_id());
        }
        let (left_out, incomplete) = (self.grouper.left_out(), self.grouper.incomplete());
        Total { groups: self.grouper.into_groups(), records: self.records, left_out, incomplete, seen }
    }
}

struct Counter<'t, F> {
    shapes: &'t mut Shapes,
    grouper: &'t mut Grouper,
    records: &'t mut u64,
    last: &'t mut Option<usize>,
    every: bool,
    found: F,
}

impl<F: FnMut(&Entry<'_>)> Sink for Counter<'_, F> {
    fn is_known(&mut self, line: &str) -> bool {
        let known = !self.every && self.shapes.count(line);
        *self.records += u64::from(known);
        known
    }

    fn entry(&mut self, entry: Entry<'_>) {
        if let Entry::Avc(record) = &entry {
            *self.records += 1;
            let group = self.grouper.place(record);
            *self.last = group;
            if let Some(group) = group {
                self.grouper.mark(group, self.shapes.order);
                self.shapes.remember(group, record.permissive == Some(true));
            }
        }
        (self.found)(&entry);
    }

    fn path(&mut self, name: &str, path: &str) {
        if let Some(last) = *self.last {
            self.grouper.name_path(last, name, path);
        }
    }
}

#[derive(Debug, Default)]
struct Shapes {
    known: Vec<Shape>,
    index: HashMap<u64, usize>,
    /// The shape of the line that is being parsed.
    pending: Option<(u64, Shape)>,
    /// How many lines were seen.
    order: u64,
}

/// A line without what differs between repetitions.
#[derive(Debug)]
struct Shape {
    text: String,
    group: usize,
    permissions: (usize, usize),
    is_permissive: bool,
    hits: u64,
    /// The time and serial number of the last repetition, as written.
    last: String,
    last_order: u64,
}

/// What a repetition adds to its group.
pub(super) struct Sample<'a> {
    /// The permissions, as between the braces.
    pub(super) permissions: &'a str,
    /// Whether it went through.
    pub(super) is_permissive: bool,
    /// Its place in the log.
    pub(super) order: u64,
}

impl Shape {
    fn sample(&self) -> Sample<'_> {
        let permissions = self.text.get(self.permissions.0..self.permissions.1).unwrap_or_default();
        Sample { permissions, is_permissive: self.is_permissive, order: self.last_order }
    }

    fn last_id(&self) -> Option<AuditId> {
        AuditId::read(&self.last)
    }
}

impl Shapes {
    /// Counts a line of a known shape; of an unknown one, keeps the shape until the line is parsed.
    fn count(&mut self, line: &str) -> bool {
        self.order += 1;
        self.pending = None;
        let Some(parts) = Parts::of(line) else { return false };
        let hash = parts.hash();
        match self.index.get(&hash).and_then(|at| self.known.get_mut(*at)) {
            Some(shape) if parts.is(&shape.text) => {
                shape.hits += 1;
                shape.last_order = self.order;
                shape.last.clear();
                shape.last.push_str(parts.id);
                true
            }
            Some(_) => false,
            None => {
                if self.known.len() < MAX_SHAPES {
                    self.pending = parts.shape(self.order).map(|shape| (hash, shape));
                }
                false
            }
        }
    }

    /// The pending line was a record and belongs to this group.
    fn remember(&mut self, group: usize, is_permissive: bool) {
        if let Some((hash, shape)) = self.pending.take() {
            self.index.insert(hash, self.known.len());
            self.known.push(Shape { group, is_permissive, ..shape });
        }
    }
}

/// A line cut at what differs: `HEAD audit(ID) BODY pid=N MIDDLE ino=N LABEL:s0:cN,cN END`.
struct Parts<'a> {
    id: &'a str,
    pieces: [&'a str; 5],
}

impl<'a> Parts<'a> {
    /// Lines of one whole record only: with the flag that ends it, and a single `avc:`.
    fn of(line: &'a str) -> Option<Self> {
        if line.len() > MAX_SHAPE_BYTES || !has_flag(line) {
            return None;
        }
        let (head, id, rest) = match find(line, b'a', "audit(") {
            Some(at) => {
                let (head, rest) = line.split_at(at);
                let end = rest.bytes().position(|byte| byte == b')')?;
                let (id, rest) = rest.split_at(end);
                (head, id.strip_prefix("audit(")?, rest)
            }
            None => ("", "", line),
        };
        let (body, rest) = cut_number(rest, " pid=");
        let (middle, rest) = cut_number(rest, " ino=");
        let single = !middle.contains("avc:") && !rest.contains("avc:") && body.contains("avc:");
        let (label, end) = cut_categories(rest);
        single.then_some(Self { id, pieces: [head, body, middle, label, end] })
    }

    fn hash(&self) -> u64 {
        self.pieces.iter().fold(0, |hash, piece| mix(hash, piece.as_bytes()))
    }

    /// Whether the pieces, one after the other, are `text`.
    fn is(&self, text: &str) -> bool {
        let rest = self.pieces.iter().try_fold(text, |rest, piece| rest.strip_prefix(piece));
        rest.is_some_and(str::is_empty)
    }

    fn shape(&self, order: u64) -> Option<Shape> {
        let text = self.pieces.concat();
        let record = text.find("avc:")?;
        let start = record + text.get(record..)?.find('{')? + 1;
        let end = start + text.get(start..)?.find('}')?;
        Some(Shape {
            text,
            group: 0,
            permissions: (start, end),
            is_permissive: false,
            hits: 0,
            last: String::new(),
            last_order: order,
        })
    }
}

/// Whether the record ends with `permissive=`: nearly always it is the last thing on the line.
fn has_flag(line: &str) -> bool {
    let tail = line.len().checked_sub("permissive=0".len()).and_then(|start| line.get(start..));
    tail.is_some_and(|tail| tail.starts_with("permissive=")) || line.contains("permissive=")
}

/// Cuts the number behind the first `key` out; without the key, everything is in front.
fn cut_number<'a>(text: &'a str, key: &str) -> (&'a str, &'a str) {
    let Some(at) = find(text, b' ', key) else { return (text, "") };
    let (front, after) = text.split_at(at + key.len());
    let digits = after.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(after.len());
    (front, after.split_at(digits).1)
}

/// Cuts the categories of the subject out where the object has none: any subject may do there what its type may.
fn cut_categories(text: &str) -> (&str, &str) {
    const LEVEL: &str = ":s0:c";
    let parts = find(text, b' ', " scontext=").and_then(|start| {
        let at = start + find(text.get(start..)?, b':', LEVEL)? + LEVEL.len();
        let (front, after) = text.split_at(at);
        let end = after.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b',' | b'.' | b'c'))?;
        let behind = after.get(end..)?;
        let object = behind.strip_prefix(" tcontext=")?;
        let object = object.get(..object.bytes().position(|byte| byte == b' ')?)?;
        let bare = object.ends_with(":s0") && object.bytes().filter(|byte| *byte == b':').count() == 3;
        let same_label = !front.get(start + 1..)?.contains(' ');
        (bare && same_label).then_some((front, behind))
    });
    parts.unwrap_or((text, ""))
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

/// Eight bytes at a time; a collision costs a comparison, never a wrong count.
fn mix(hash: u64, bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let words = bytes.chunks_exact(8);
    let rest = words.remainder().iter().fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    let words = words.map(|word| <[u8; 8]>::try_from(word).map_or(0, u64::from_le_bytes));
    words.chain([rest]).fold(hash, |hash, word| (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR))
}
