//! `selinux compile`.

use super::policy::{self, Switches, Text};
use crate::commands::{CLEAN, FINDINGS};
use clap::Args;
use serde_json::json;
use std::io::{self, Write};
use std::path::PathBuf;
use virt_grants_core::selinux::cil::CompileError;
use virt_grants_core::selinux::policy::{Policy, Summary};

/// Arguments of `selinux compile`.
#[derive(Args)]
pub(crate) struct Arguments {
    /// CIL files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Files compiled before; only what goes beyond them is shown
    #[arg(long, value_name = "FILE")]
    base: Vec<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    switches: Switches,
}

pub(super) fn run(arguments: &Arguments) -> io::Result<u8> {
    let base = policy::read(&arguments.base)?;
    let files = policy::read(&arguments.files)?;
    let texts: Vec<&Text> = base.iter().chain(&files).collect();
    let options = arguments.switches.options();
    let mut out = anstream::stdout().lock();
    match policy::compile(&texts, &options) {
        Ok(policy) => {
            let base = base_policy(&base, arguments)?;
            let summary = policy.summary(base.as_ref());
            if arguments.json {
                let mut answer = serde_json::to_value(&summary)?;
                insert_status(&mut answer, "ok");
                writeln!(out, "{answer}")?;
            } else {
                print(&mut out, &policy, &summary)?;
            }
            Ok(CLEAN)
        }
        Err(error) => {
            if arguments.json {
                let mut answer = serde_json::to_value(&error)?;
                insert_status(&mut answer, "error");
                writeln!(out, "{answer}")?;
            } else {
                explain(&mut out, &error)?;
            }
            Ok(FINDINGS)
        }
    }
}

/// The base by itself. What it alone violates is not asked here: the whole was compiled before.
fn base_policy(base: &[Text], arguments: &Arguments) -> io::Result<Option<Policy>> {
    if base.is_empty() {
        return Ok(None);
    }
    let mut options = arguments.switches.options();
    options.skip_neverallow = true;
    let texts: Vec<&Text> = base.iter().collect();
    policy::compile(&texts, &options)
        .map(Some)
        .map_err(|error| io::Error::other(format!("the base: {error}")))
}

fn insert_status(answer: &mut serde_json::Value, status: &str) {
    if let Some(fields) = answer.as_object_mut() {
        fields.insert("status".to_owned(), json!(status));
    }
}

fn print(out: &mut impl Write, policy: &Policy, summary: &Summary) -> io::Result<()> {
    let (types, attributes) = (policy.types().len(), policy.attributes().len());
    writeln!(out, "ok: {types} types, {attributes} attributes, {} rules", policy.rule_count())?;
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
