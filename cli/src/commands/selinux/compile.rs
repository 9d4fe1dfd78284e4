//! `selinux compile`.

use super::policy::{self, Switches};
use super::query;
use crate::commands::{CLEAN, FINDINGS};
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;
use virt_grants_core::selinux::bulk::{self, Base, Outcome};
use virt_grants_core::selinux::cil::CompileError;
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
    let base = policy::read(&arguments.base)?;
    let options = arguments.switches.options();
    let base = match base.as_slice() {
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
            Outcome::Ok(summary) => print(&mut out, summary)?,
            Outcome::Error(error) => explain(&mut out, error)?,
        }
    }
    Ok(if matches!(outcome, Outcome::Ok(_)) { CLEAN } else { FINDINGS })
}

fn print(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let (types, attributes) = (summary.types.len(), summary.attributes.len());
    writeln!(out, "ok: {types} types, {attributes} attributes, {} rules", summary.rules.len())?;
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

/// An error with everything that is known of it.
pub(super) fn explain(out: &mut impl Write, error: &CompileError) -> io::Result<()> {
    match &error.at {
        Some(place) => writeln!(out, "{place}: {} [{}]", error.message, error.category)?,
        None => writeln!(out, "{} [{}]", error.message, error.category)?,
    }
    if let Some(expected) = &error.expected {
        writeln!(out, "  expected: {expected}")?;
    }
    if let Some(name) = &error.did_you_mean {
        writeln!(out, "  did you mean: {name}")?;
    }
    for (place, note) in &error.related {
        writeln!(out, "  {place}: {note}")?;
    }
    Ok(())
}
