//! `selinux compile`.

use super::policy::{self, Switches, Text};
use super::query;
use crate::commands::{CLEAN, FINDINGS};
use crate::style::{self, paint};
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;
use virt_grants_core::selinux::avc::explain::printable;
use virt_grants_core::selinux::bulk::{self, Base, Outcome};
use virt_grants_core::selinux::cil::{CompileError, Place};
use virt_grants_core::selinux::policy::Summary;

/// Arguments of `selinux compile`.
#[derive(Args)]
pub(crate) struct Arguments {
    /// CIL files
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl", value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Files compiled before; only what goes beyond them is shown
    #[arg(long, value_name = "FILE")]
    base: Vec<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    /// Compile each JSON line `{cil, args}` of standard input by itself
    #[arg(long)]
    jsonl: bool,
    #[command(flatten)]
    switches: Switches,
}

pub(super) fn run(arguments: &Arguments) -> io::Result<u8> {
    let base_texts = policy::read(&arguments.base)?;
    let options = arguments.switches.options();
    let base = match base_texts.as_slice() {
        [] => None,
        texts => Some(
            Base::new(&policy::sources(texts), &options)
                .map_err(|error| io::Error::other(format!("the base: {error}")))?,
        ),
    };
    if arguments.jsonl {
        return query::lines(|line| bulk::compile(line, base.as_ref()));
    }
    let files = policy::read(&arguments.files)?;
    let outcome = Outcome::of(base.as_ref(), &policy::sources(&files), &options);
    let mut out = anstream::stdout().lock();
    if arguments.json {
        serde_json::to_writer(&mut out, &outcome)?;
        writeln!(out)?;
    } else {
        match &outcome {
            Outcome::Ok(summary) => print(&mut out, summary, base.is_some())?,
            Outcome::Error(error) => explain(&mut out, error, &[&base_texts[..], &files[..]].concat())?,
        }
    }
    Ok(if matches!(outcome, Outcome::Ok(_)) { CLEAN } else { FINDINGS })
}

fn print(out: &mut impl Write, summary: &Summary, has_base: bool) -> io::Result<()> {
    let (types, attributes) = (summary.types.len(), summary.attributes.len());
    let beyond = if has_base { ", beyond the base" } else { "" };
    writeln!(
        out,
        "{}: {types} types, {attributes} attributes, {} rules{beyond}",
        paint(style::GOOD, "ok"),
        summary.rules.len()
    )?;
    let names = |names: Vec<&String>| names.into_iter().cloned().collect::<Vec<_>>().join(" ");
    if has_base {
        for (title, list) in [
            ("types", names(summary.types.keys().collect())),
            ("attributes", names(summary.attributes.keys().collect())),
            ("booleans", names(summary.booleans.keys().collect())),
        ] {
            if !list.is_empty() {
                writeln!(out, "{title}: {list}")?;
            }
        }
    }
    let lists = [
        ("rules", &summary.rules),
        ("constraints", &summary.constraints),
        ("labels", &summary.labeling),
        ("file contexts", &summary.file_contexts),
        ("roles and ranges", &summary.rbac_mls_rules),
    ];
    for (title, lines) in lists.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        writeln!(out, "\n{title}:")?;
        for line in lines {
            writeln!(out, "  {}", line.trim_end())?;
        }
    }
    Ok(())
}

/// An error with everything that is known of it, and the lines it is about.
fn explain(out: &mut impl Write, error: &CompileError, texts: &[Text]) -> io::Result<()> {
    let message = paint(style::STRONG, printable(&error.message));
    match &error.at {
        Some(place) => writeln!(out, "{place}: {message} [{}]", error.category)?,
        None => writeln!(out, "{message} [{}]", error.category)?,
    }
    if let Some(place) = &error.at {
        excerpt(out, place, texts)?;
    }
    if let Some(expected) = &error.expected {
        writeln!(out, "  expected: {expected}")?;
    }
    if let Some(name) = &error.did_you_mean {
        writeln!(out, "  did you mean: {name}")?;
    }
    for (place, note) in &error.related {
        writeln!(out, "  {place}: {}", printable(note))?;
        excerpt(out, place, texts)?;
    }
    Ok(())
}

/// Characters of a line that are shown before and after what it is about.
const AROUND: usize = 60;

/// The line of a place with what it is about marked. Lines of compiled modules are long: what is far away is left out.
fn excerpt(out: &mut impl Write, place: &Place, texts: &[Text]) -> io::Result<()> {
    let Some(text) = texts.iter().find(|text| text.name == place.file).filter(|_| place.line > 0) else {
        return Ok(());
    };
    let (start, end) = (place.span.start as usize, place.span.end as usize);
    let (before, rest) =
        (text.text.get(..start).unwrap_or_default(), text.text.get(start..).unwrap_or_default());
    let is_end = |character| matches!(character, '\n' | '\r');
    let before = before.rsplit(is_end).next().unwrap_or_default();
    let line_rest = rest.split(is_end).next().unwrap_or_default();
    let marked = text.text.get(start..end).unwrap_or_default().split(is_end).next().unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skipped).collect();
    let shown: String = line_rest.chars().take(AROUND.max(marked.chars().count())).collect();
    let (first, last) =
        (if skipped > 0 { "…" } else { "" }, if shown.len() < line_rest.len() { "…" } else { "" });
    let number = place.line.to_string();
    writeln!(out, "  {number} | {first}{}{last}", printable(&format!("{before}{shown}").replace('\t', " ")))?;
    let indent = number.len() + 5 + first.chars().count() + before.chars().count();
    let marks = "^".repeat(marked.chars().count().clamp(1, 2 * AROUND));
    writeln!(out, "{}{}", " ".repeat(indent), paint(style::BAD, marks))
}
