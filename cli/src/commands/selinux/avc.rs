//! `selinux avc`: denials read from a log as it streams by, grouped and explained.

use crate::commands::{CLEAN, FINDINGS};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use virt_grants_core::selinux::avc::explain::{to_text, unknown_text};
use virt_grants_core::selinux::avc::{
    AvcReader, Decision, Entry, Explanation, Group, Grouper, MAX_GROUPS, Merger, Seen, explain,
};

/// How much of a log is read at a time, in bytes.
const CHUNK_BYTES: usize = 1 << 20;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The log; `-` or nothing for standard input
    file: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Explain at most so many groups, the most frequent first
    #[arg(long, default_value_t = 50)]
    groups: usize,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Groups and what to do about them
    Text,
    /// Every record, the merged rules and the groups
    Json,
}

/// What was found, besides the records themselves.
#[derive(Default)]
struct Found {
    merger: Merger,
    grouper: Grouper,
    records: u64,
    notes: Vec<String>,
    malformed: u64,
    summaries: u64,
}

#[derive(Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    group: &'a Group,
    explanation: &'a Explanation,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<u8> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut found = Found::default();
    match arguments.format {
        Format::Text => {
            let seen = read(arguments.file.as_deref(), |entry| {
                found.add(entry);
                Ok(())
            })?;
            text(&mut out, arguments, found, seen)
        }
        Format::Json => {
            write!(out, "{{\"records\":[")?;
            let mut separator = "";
            read(arguments.file.as_deref(), |entry| {
                found.add(entry);
                out.write_all(separator.as_bytes())?;
                separator = ",";
                serde_json::to_writer(&mut out, entry).map_err(io::Error::from)
            })?;
            json(&mut out, arguments, found)
        }
    }
}

/// Feeds the log to a reader; the first error of `found` ends it.
fn read(file: Option<&Path>, mut found: impl FnMut(&Entry<'_>) -> io::Result<()>) -> io::Result<Seen> {
    let mut source: Box<dyn Read> = match file {
        Some(path) if path != Path::new("-") => {
            Box::new(File::open(path).map_err(|error| named(path, &error))?)
        }
        _ => Box::new(io::stdin().lock()),
    };
    let (mut reader, mut status) = (AvcReader::new(), Ok(()));
    let mut chunk = vec![0; CHUNK_BYTES];
    let mut each = |entry: Entry<'_>| {
        if status.is_ok() {
            status = found(&entry);
        }
    };
    loop {
        match source.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => reader.push(chunk.get(..length).unwrap_or_default(), &mut each),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let seen = reader.finish(&mut each);
    status.map(|()| seen)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("cannot read `{}`: {error}", path.display()))
}

impl Found {
    fn add(&mut self, entry: &Entry<'_>) {
        match entry {
            Entry::Avc(record) => {
                self.records += 1;
                self.grouper.add(record);
                let whole = record.decision == Decision::Denied && record.permissions().next().is_some();
                if let Some(key) = record.triple().filter(|_| whole) {
                    self.merger.add(key, record.permissions());
                }
                let missing = record.missing();
                if !missing.is_empty() {
                    let at = record.audit_id.as_ref().map(|id| format!(" (event {})", id.serial()));
                    self.note(format!("a record{} lacks {}", at.unwrap_or_default(), missing.join(", ")));
                }
            }
            Entry::SelinuxErr(error) => {
                let context = error.invalid_context.unwrap_or("a context");
                let op = error.op.unwrap_or("the kernel");
                self.note(format!("{op}: `{context}` is invalid in the policy of the node: not a denial, no rule helps; mend the label, or the role it is reached from"));
            }
            Entry::Malformed(malformed) => {
                self.malformed += 1;
                let at = malformed.audit_id.as_ref().map(|id| format!(" (event {})", id.serial()));
                self.note(format!("a record{} cannot be read: {}", at.unwrap_or_default(), malformed.reason));
            }
            Entry::Summary(_) => self.summaries += 1,
            Entry::Hash(_) => {}
        }
    }

    fn note(&mut self, note: String) {
        // What was skipped is said, but not a million times.
        if self.notes.len() < MAX_GROUPS && !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

fn text(out: &mut impl Write, arguments: &Arguments, found: Found, seen: Seen) -> io::Result<u8> {
    let (left_out, records) = (found.grouper.left_out(), found.records);
    let groups = found.grouper.groups();
    writeln!(out, "{} in {} of log, {}", plural(records, "record"), bytes(seen.bytes), {
        plural(groups.len() as u64, "cause")
    })?;
    let explained: Vec<_> =
        groups.iter().take(arguments.groups).map(|group| (group, explain(group, None))).collect();
    for (number, (group, explanation)) in (1..).zip(&explained) {
        writeln!(out)?;
        write!(out, "{}", to_text(number, group, explanation))?;
    }
    if !explained.is_empty() {
        writeln!(out)?;
        write!(out, "{}", unknown_text(explained.iter().map(|(_, explanation)| explanation)))?;
    }
    if groups.len() > arguments.groups {
        writeln!(out, "\n{} more causes: see --groups", groups.len() - arguments.groups)?;
    }
    if left_out > 0 {
        writeln!(
            out,
            "\n{left_out} records belong to none of the first {MAX_GROUPS} causes and are not grouped"
        )?;
    }
    if !found.notes.is_empty() {
        writeln!(out)?;
    }
    for note in &found.notes {
        writeln!(out, "note: {note}")?;
    }
    if records == 0 && found.summaries > 0 {
        writeln!(
            out,
            "note: only the summary of setroubleshoot; the raw audit message below it has the labels"
        )?;
    } else if records == 0 && found.notes.is_empty() {
        writeln!(
            out,
            "nothing in it is an SELinux denial; `ausearch -m avc,user_avc,selinux_err -ts recent` prints them"
        )?;
    }
    out.flush()?;
    Ok(if records > 0 || found.malformed > 0 { FINDINGS } else { CLEAN })
}

fn json(out: &mut impl Write, arguments: &Arguments, found: Found) -> io::Result<u8> {
    let rules: Vec<_> = found.merger.rules().iter().map(ToString::to_string).collect();
    let (left_out, incomplete) = (found.grouper.left_out(), found.grouper.incomplete());
    write!(out, "],\"merged_rules\":")?;
    serde_json::to_writer(&mut *out, &rules)?;
    write!(out, ",\"groups\":[")?;
    for (position, group) in found.grouper.groups().iter().take(arguments.groups).enumerate() {
        let separator = if position > 0 { "," } else { "" };
        write!(out, "{separator}")?;
        serde_json::to_writer(&mut *out, &Explained { group, explanation: &explain(group, None) })?;
    }
    writeln!(out, "],\"ungrouped\":{left_out},\"incomplete\":{incomplete}}}")?;
    out.flush()?;
    Ok(if found.records > 0 || found.malformed > 0 { FINDINGS } else { CLEAN })
}

fn plural(count: u64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

fn bytes(count: u64) -> String {
    match count {
        0..10_000 => format!("{count} bytes"),
        10_000..10_000_000 => format!("{} kB", count / 1_000),
        _ => format!("{} MB", count / 1_000_000),
    }
}
