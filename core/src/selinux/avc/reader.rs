//! Reads a log as it arrives: any chunks in, entries out, memory bounded.
//!
//! Most of a log is not about SELinux, so a chunk is first searched for the few texts a record must hold. Lines that
//! hold one are read; an incomplete one is joined with the lines after it, because mail programs and terminals wrap.

use super::event::{Event, Next};
use super::field::{cut, is_blank, skip_blanks, starts_with_field};
use super::line::{self, MARKERS};
use super::record::Entry;
use super::unwrap;
use std::borrow::Cow;

/// Longest line that is read, in bytes; what is longer is cut. The kernel's own records end at 8970 bytes.
pub const MAX_LINE_BYTES: usize = 64 << 10;
/// Most lines that are joined into one record.
pub const MAX_JOINED_LINES: usize = 16;
/// How much is searched at a time for the texts that make a line worth reading, in bytes.
const BLOCK_BYTES: usize = 16 << 10;

/// What a reader has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Seen {
    /// Bytes read.
    pub bytes: u64,
    /// Lines that were cut at [`MAX_LINE_BYTES`].
    pub cut_lines: u64,
}

/// A reader that is fed chunks and hands out entries.
#[derive(Clone, Debug, Default)]
pub struct AvcReader {
    /// The start of a line whose end has not arrived.
    partial: Vec<u8>,
    /// A record that the next line may continue.
    open: Option<Open<'static>>,
    /// The event of the last record, as long as its other records may follow.
    event: Option<Event>,
    seen: Seen,
}

#[derive(Clone, Debug)]
struct Open<'a> {
    text: Cow<'a, str>,
    lines: usize,
}

/// Where lines and entries go.
pub(super) trait Sink {
    /// Whether a line is like one that was read lately: a quick look, before anything is searched in it.
    fn is_repeated(&mut self, _line: &str) -> bool {
        false
    }

    /// Whether a line that may hold a record needs no parsing, because one like it was parsed before.
    fn is_known(&mut self, _line: &str) -> bool {
        false
    }

    /// Something was found.
    fn entry(&mut self, entry: Entry<'_>);

    /// The whole path of the object that the last record calls `name`.
    fn path(&mut self, _name: &str, _path: &str) {}
}

struct Each<F>(F);

impl<F: FnMut(Entry<'_>)> Sink for Each<F> {
    fn entry(&mut self, entry: Entry<'_>) {
        (self.0)(entry);
    }
}

impl AvcReader {
    /// A reader at the start of a log.
    pub fn new() -> Self {
        Self::default()
    }

    /// What has been read so far.
    pub fn seen(&self) -> Seen {
        self.seen
    }

    /// Reads a chunk; lines may begin and end anywhere in it.
    pub fn push(&mut self, chunk: &[u8], found: impl FnMut(Entry<'_>)) {
        self.push_to(chunk, &mut Each(found));
    }

    /// Reads what is left: the log has ended.
    pub fn finish(self, found: impl FnMut(Entry<'_>)) -> Seen {
        self.finish_to(&mut Each(found))
    }

    pub(super) fn push_to(&mut self, chunk: &[u8], sink: &mut impl Sink) {
        self.seen.bytes += chunk.len() as u64;
        let mut rest = chunk;
        if !self.partial.is_empty() {
            let end = rest.iter().position(|byte| *byte == b'\n');
            let (head, tail) = rest.split_at(end.map_or(rest.len(), |at| at + 1));
            self.keep(head);
            if end.is_none() {
                return;
            }
            let line = std::mem::take(&mut self.partial);
            self.lines(&line, sink);
            rest = tail;
        }
        let whole = rest.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let (lines, tail) = rest.split_at(whole);
        self.lines(lines, sink);
        self.keep(tail);
    }

    pub(super) fn finish_to(mut self, sink: &mut impl Sink) -> Seen {
        let line = std::mem::take(&mut self.partial);
        self.lines(&line, sink);
        if let Some(open) = self.open.take() {
            self.entries(&open.text, sink);
        }
        self.seen
    }

    fn keep(&mut self, part: &[u8]) {
        let room = MAX_LINE_BYTES.saturating_sub(self.partial.len());
        if part.len() > room {
            // Once per line: the part that fills it up.
            self.seen.cut_lines += u64::from(room > 0);
        }
        self.partial.extend_from_slice(part.get(..room).unwrap_or(part));
    }

    /// Reads whole lines.
    fn lines(&mut self, bytes: &[u8], sink: &mut impl Sink) {
        // Checking is much faster than repairing, which logs seldom need.
        let text = std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed);
        let mut open = self.open.take();
        let mut rest = &*text;
        while !rest.is_empty() {
            let (block, after) = rest.split_at(end_of_block(rest));
            if MARKERS.iter().any(|marker| block.contains(marker)) {
                for line in block.lines() {
                    self.line(line, &mut open, sink);
                }
            } else {
                let mut lines = block.lines();
                while (open.is_some() || self.event.is_some())
                    && let Some(line) = lines.next()
                {
                    self.line(line, &mut open, sink);
                }
            }
            rest = after;
        }
        self.open = open.map(|open| Open { text: Cow::Owned(open.text.into_owned()), lines: open.lines });
    }

    fn line<'a>(&mut self, line: &'a str, open: &mut Option<Open<'a>>, sink: &mut impl Sink) {
        self.seen.cut_lines += u64::from(line.len() > MAX_LINE_BYTES);
        let line = cut(line, MAX_LINE_BYTES);
        if open.is_none() && sink.is_repeated(line) {
            self.event = None;
            return;
        }
        let marked = MARKERS.iter().any(|marker| line.contains(marker));
        if let Some(mut record) = open.take() {
            if !marked && record.lines < MAX_JOINED_LINES && continues(&record.text, line) {
                join(record.text.to_mut(), line);
                record.lines += 1;
                *open = Some(record);
                return;
            }
            self.entries(&record.text, sink);
        }
        if !marked {
            self.related(line, sink);
            return;
        }
        if sink.is_known(line) {
            self.event = None;
            return;
        }
        let text = unwrap::unwrap(line);
        if may_continue(&text) {
            *open = Some(Open { text, lines: 1 });
        } else {
            self.entries(&text, sink);
        }
    }
}

impl AvcReader {
    /// Hands on the entries of a logical line.
    fn entries(&mut self, text: &str, sink: &mut impl Sink) {
        line::read(text, |entry| {
            self.event = if let Entry::Avc(record) = &entry { Event::of(record) } else { None };
            sink.entry(entry);
        });
    }

    /// Looks whether a line belongs to the event of the last record.
    fn related(&mut self, line: &str, sink: &mut impl Sink) {
        let Some(event) = &mut self.event else { return };
        match event.next(line) {
            Next::Goes => {}
            Next::Over => self.event = None,
            Next::Path(path) => {
                sink.path(event.name(), &path);
                self.event = None;
            }
        }
    }
}

/// Everything of a text that is at hand as a whole.
pub fn read(text: &str, mut found: impl FnMut(Entry<'_>)) {
    let mut reader = AvcReader::new();
    reader.push(text.as_bytes(), &mut found);
    reader.finish(found);
}

fn end_of_block(text: &str) -> usize {
    let bytes = text.as_bytes();
    let from = bytes.get(BLOCK_BYTES..).unwrap_or_default();
    from.iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| BLOCK_BYTES + at + 1)
}

/// Whether a line may lack fields that the next one brings.
fn may_continue(text: &str) -> bool {
    if text.contains("permissive=") {
        // What systemd reports goes on with who reported it, in a line of its own.
        return text.contains("USER_AVC") && text.contains("msg='") && !text.contains("exe=");
    }
    let Some((_, record)) = text.rsplit_once("avc:") else { return false };
    record.contains("denied") || record.contains("granted") || record.trim_matches(is_blank).is_empty()
}

/// Whether `line` goes on with an incomplete record.
fn continues(record: &str, line: &str) -> bool {
    let line = unquote(line);
    if line.is_empty() || record.len() + line.len() > MAX_LINE_BYTES || starts_another(line) {
        return false;
    }
    let last = record.rsplit_once("avc:").map_or(record, |(_, last)| last);
    if last.contains("tclass=") {
        return ["permissive=", "srawcon=", "trawcon=", "app=", "exe="]
            .iter()
            .any(|key| line.starts_with(key));
    }
    if last.trim_matches(is_blank).is_empty() {
        return line.starts_with("denied") || line.starts_with("granted");
    }
    let opened = last.contains('{') && !last.contains('}');
    (opened && line.contains('}'))
        || (!opened && (starts_with_field(line) || line.starts_with("for ")))
        || [" scontext=", " tcontext=", " tclass="].iter().any(|key| line.contains(key))
        || (!last.contains('{') && line.starts_with('{'))
}

fn starts_another(line: &str) -> bool {
    ["type=", "node=", "audit", "----", "time->", "[", "<"].iter().any(|start| line.starts_with(start))
}

/// Adds a line: with a blank where words end, without where a terminal cut through a word.
fn join(record: &mut String, line: &str) {
    let line = unquote(line);
    let whole_word = record.ends_with(is_blank)
        || starts_with_field(line)
        || record.ends_with(['{', '}'])
        || line.starts_with(['{', '}'])
        || (record.contains('{') && !record.contains('}'))
        || line.starts_with("for ")
        || record.ends_with("avc:");
    if whole_word {
        record.push(' ');
    }
    record.push_str(line);
}

/// A line without the signs that mail and Markdown put in front of quoted ones.
fn unquote(line: &str) -> &str {
    skip_blanks(line.trim_start_matches(|sign| is_blank(sign) || matches!(sign, '>' | '|')))
        .trim_end_matches('\r')
}
