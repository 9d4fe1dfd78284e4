//! Counts a large log: records that repeat a known one are counted without being parsed again.
//!
//! A denial rarely comes alone. Records of one cause differ in time, serial number, process, inode and, where they play no
//! role, the categories of the subject; what is left of a line without these is its shape, and the first line of a shape
//! says everything about the others. The path of an object is looked for in the records around that first line only.

mod shape;

pub use shape::MAX_SHAPES;
pub(super) use shape::Sample;

use super::group::{Group, Grouper};
use super::reader::{AvcReader, Seen, Sink};
use super::record::Entry;
use shape::Shapes;

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
        for shape in self.shapes.known() {
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
    fn is_repeated(&mut self, line: &str) -> bool {
        let repeated = !self.every && self.shapes.repeats(line);
        *self.records += u64::from(repeated);
        repeated
    }

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
                self.grouper.mark(group, self.shapes.order());
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
