//! `selinux avc`: denials read from a log as it streams by, grouped and explained.

use super::policy::PolicyFiles;
use crate::commands::{CLEAN, FINDINGS};
use crate::style::{self, paint};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use virt_grants_core::selinux::avc::explain::{NodePolicy, printable, to_text, unknown_text};
use virt_grants_core::selinux::avc::{
    Entry, Explanation, Group, MAX_GROUPS, Tally, Total, explain, merged_rules,
};

/// How much of a log is read at a time, in bytes.
const CHUNK_BYTES: usize = 1 << 20;

/// Where the text behind a label begins.
const LABEL_COLUMNS: usize = 16;
/// Most notes about single records that are printed.
const MAX_NOTES: usize = 100;

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
    /// Set a boolean of the policy
    #[arg(long = "boolean", value_name = "NAME=on|off", value_parser = super::query::boolean, requires = "policy")]
    booleans: Vec<(String, bool)>,
    #[command(flatten)]
    policy: PolicyFiles,
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
    notes: Vec<String>,
    more_notes: u64,
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
    let file = arguments.file.as_deref();
    let policy = if arguments.policy.policy.is_empty() { None } else { Some(arguments.policy.as_on_node()?) };
    if let Some(policy) = &policy {
        policy.boolean_values(&arguments.booleans).map_err(|error| io::Error::other(error.message))?;
    }
    let node = policy.as_ref().map(|policy| NodePolicy { policy, booleans: &arguments.booleans });
    let mut found = Found::default();
    match arguments.format {
        Format::Text => {
            let mut tally = Tally::new();
            read(file, |chunk| {
                tally.push(chunk, |entry| found.add(entry));
                Ok(())
            })?;
            let total = tally.finish(|entry| found.add(entry));
            // Colours are taken out again where the output is no terminal.
            text(&mut BufWriter::new(anstream::stdout()), arguments, node.as_ref(), &found, &total)
        }
        Format::Json => json(&mut BufWriter::new(io::stdout().lock()), arguments, node.as_ref(), found),
    }
}

/// Hands the log on in chunks.
fn read(file: Option<&Path>, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut source: Box<dyn Read> = match file {
        Some(path) if path != Path::new("-") => {
            Box::new(File::open(path).map_err(|error| named(path, &error))?)
        }
        _ => Box::new(io::stdin().lock()),
    };
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        match source.read(&mut chunk) {
            Ok(0) => return Ok(()),
            Ok(length) => each(chunk.get(..length).unwrap_or_default())?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("cannot read `{}`: {error}", path.display()))
}

impl Found {
    fn add(&mut self, entry: &Entry<'_>) {
        match entry {
            Entry::Avc(record) => {
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
        if self.notes.len() >= MAX_NOTES {
            self.more_notes += 1;
        } else if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

fn text(
    out: &mut impl Write,
    arguments: &Arguments,
    node: Option<&NodePolicy<'_>>,
    found: &Found,
    total: &Total,
) -> io::Result<u8> {
    let (groups, records) = (&total.groups, total.records);
    let (log, causes) = (bytes(total.seen.bytes), plural(groups.len() as u64, "cause"));
    writeln!(out, "{} in {log} of log, {causes}", plural(records, "record"))?;
    let explained: Vec<_> =
        groups.iter().take(arguments.groups).map(|group| (group, explain(group, node))).collect();
    for (number, (group, explanation)) in (1..).zip(&explained) {
        writeln!(out)?;
        let text = to_text(number, group, explanation);
        let headline = text.lines().take_while(|line| !line.trim_start().starts_with("outcome")).count();
        for (position, line) in text.lines().enumerate() {
            let line = if position < headline { paint(style::STRONG, line) } else { painted(line) };
            writeln!(out, "{line}")?;
        }
    }
    if !explained.is_empty() {
        writeln!(out)?;
        write!(out, "{}", unknown_text(explained.iter().map(|(_, explanation)| explanation)))?;
    }
    if node.is_some() && !explained.is_empty() {
        writeln!(out, "\nthe policy supplied: {}", arguments.policy.described())?;
    }
    if groups.len() > arguments.groups {
        writeln!(out, "\n{} more causes: see --groups", groups.len() - arguments.groups)?;
    }
    let left_out = total.left_out;
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
        writeln!(out, "note: {}", printable(note))?;
    }
    if found.more_notes > 0 {
        writeln!(out, "note: {} more records like these", found.more_notes)?;
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

/// A line of an explanation with its label in colour: what stands in the way, what to do, and the rule.
fn painted(line: &str) -> String {
    let style = match line.trim_start() {
        text if text.starts_with("the rule") => {
            if text.contains("NOT") {
                style::BAD
            } else {
                style::WARN
            }
        }
        text if text.starts_with("why: ") || text.starts_with("neverallow") => style::WARN,
        text if text.starts_with('→') => return paint(style::GOOD, line),
        _ => style::DIM,
    };
    match line.char_indices().nth(LABEL_COLUMNS) {
        Some((end, _)) if !line.starts_with(&" ".repeat(LABEL_COLUMNS)) => {
            let (label, text) = line.split_at(end);
            format!("{}{text}", paint(style, label))
        }
        _ => line.to_owned(),
    }
}

/// Records go out as they come in, so that a log of any size passes.
fn json(
    out: &mut impl Write,
    arguments: &Arguments,
    node: Option<&NodePolicy<'_>>,
    mut found: Found,
) -> io::Result<u8> {
    let mut tally = Tally::of_every_record();
    let (mut separator, mut status) = ("", Ok(()));
    let mut each = |entry: &Entry<'_>, out: &mut dyn Write| {
        found.add(entry);
        if status.is_ok() {
            status =
                out.write_all(separator.as_bytes()).and_then(|()| Ok(serde_json::to_writer(out, entry)?));
        }
        separator = ",";
    };
    write!(out, "{{\"records\":[")?;
    read(arguments.file.as_deref(), |chunk| {
        tally.push(chunk, |entry| each(entry, &mut *out));
        Ok(())
    })?;
    let Total { groups, records, left_out, incomplete, .. } = tally.finish(|entry| each(entry, &mut *out));
    status?;
    let rules: Vec<_> = merged_rules(&groups).iter().map(ToString::to_string).collect();
    write!(out, "],\"merged_rules\":")?;
    serde_json::to_writer(&mut *out, &rules)?;
    write!(out, ",\"groups\":[")?;
    for (position, group) in groups.iter().take(arguments.groups).enumerate() {
        let separator = if position > 0 { "," } else { "" };
        write!(out, "{separator}")?;
        serde_json::to_writer(&mut *out, &Explained { group, explanation: &explain(group, node) })?;
    }
    writeln!(out, "],\"ungrouped\":{left_out},\"incomplete\":{incomplete}}}")?;
    out.flush()?;
    Ok(if records > 0 || found.malformed > 0 { FINDINGS } else { CLEAN })
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
