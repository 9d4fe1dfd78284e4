//! Logs: counted at once when they are short, and slice by slice when they are files.

use std::rc::Rc;
use virt_grants_core::selinux::avc::{Entry, Tally, Total};
use web_sys::File;

/// Bytes of a file that are read at a time: the page draws and listens in between.
const SLICE: u64 = 1 << 20;
/// Most unreadable records that are named.
const NAMED: usize = 20;

/// What a log added up to.
#[derive(Debug)]
pub(super) struct Counted {
    /// Causes and records.
    pub(super) total: Total,
    /// Lines of any kind.
    pub(super) lines: u64,
    /// Records that cannot be read: the first ones, each with its reason.
    pub(super) malformed: Vec<String>,
    /// How many there are.
    pub(super) malformed_count: u64,
}

/// Counts while slices arrive.
#[derive(Default)]
struct Counter {
    tally: Tally,
    lines: u64,
    ends_line: bool,
    malformed: Vec<String>,
    malformed_count: u64,
}

impl Counter {
    fn push(&mut self, bytes: &[u8]) {
        let Self { tally, malformed, malformed_count, .. } = self;
        tally.push(bytes, |entry| note(entry, malformed, malformed_count));
        #[expect(clippy::naive_bytecount, reason = "a dependency for one count is too much")]
        let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
        self.lines += ends as u64;
        self.ends_line = bytes.last().is_none_or(|byte| *byte == b'\n');
    }

    fn finish(self) -> Counted {
        let Self { tally, lines, ends_line, mut malformed, mut malformed_count } = self;
        let total = tally.finish(|entry| note(entry, &mut malformed, &mut malformed_count));
        Counted { total, lines: lines + u64::from(!ends_line), malformed, malformed_count }
    }
}

fn note(entry: &Entry<'_>, malformed: &mut Vec<String>, count: &mut u64) {
    if let Entry::Malformed(found) = entry {
        *count += 1;
        if malformed.len() < NAMED {
            let serial = found.audit_id.as_ref().map(|id| format!("record {}: ", id.serial()));
            malformed.push(format!("{}{}", serial.unwrap_or_default(), found.reason));
        }
    }
}

/// Counts a text.
pub(super) fn count(text: &str) -> Counted {
    let mut counter = Counter { ends_line: true, ..Counter::default() };
    counter.push(text.as_bytes());
    counter.finish()
}

/// How far a file is.
#[derive(Clone, Debug)]
pub(super) enum Progress {
    /// Bytes read and bytes there are.
    Reading(f64, f64),
    /// All of it.
    Done(Rc<Counted>),
    /// It could not be read.
    Failed(String),
}

/// Reads a file slice by slice. `told` says whether somebody is still interested.
pub(super) fn read(file: &File, told: impl Fn(Progress) -> bool + 'static) {
    let size = file.size();
    let blob = gloo::file::Blob::from(web_sys::Blob::from(file.clone()));
    yew::platform::spawn_local(async move {
        let mut counter = Counter { ends_line: true, ..Counter::default() };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "sizes of files are whole"
        )]
        let end = size as u64;
        let mut start = 0;
        while start < end {
            let stop = end.min(start + SLICE);
            match gloo::file::futures::read_as_bytes(&blob.slice(start, stop)).await {
                Ok(bytes) => counter.push(&bytes),
                Err(error) => {
                    told(Progress::Failed(error.to_string()));
                    return;
                }
            }
            start = stop;
            #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
            if !told(Progress::Reading(start as f64, size)) {
                return;
            }
        }
        told(Progress::Done(Rc::new(counter.finish())));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_accounted_for() {
        let text =
            format!("{}noise\ntype=AVC msg=audit(1.2:9): avc:  denied  {{ read", crate::examples::DENIALS);
        let counted = count(&text);
        assert_eq!((counted.lines, counted.total.records, counted.malformed_count), (4, 2, 1), "{counted:?}");
        assert!(counted.malformed[0].contains('9'), "{counted:?}");
        assert_eq!(count("").lines, 0);
    }
}
