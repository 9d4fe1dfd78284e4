//! `vmi`: virtual machines in, features and grants out.

mod markdown;
mod text;

use super::grants::output;
use super::{CLEAN, FINDINGS, NOT_JUDGED};
use crate::files::{self, Source};
use std::path::PathBuf;
use virt_grants_core::diag::{Diagnostic, Severity};
use virt_grants_core::kubevirt::releases;
use virt_grants_core::kubevirt::vmi::{self, Analysis, Settings};
use virt_grants_core::source::yaml;

/// Says which features the virtual machines in the named files use, what those change in pods, which grants they cost,
/// and what would be refused. Instancetypes, preferences, claims, storage classes and the KubeVirt object are taken into
/// account where the same text holds them.
///
/// Exit status: 0 nothing is refused by the release's SCC and no field is wrong, 1 otherwise, 2 no virtual machine could
/// be read.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files, folders, patterns, or `-` for standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// KubeVirt release [default: the newest known]
    #[arg(long, short, value_name = "vX.Y.Z")]
    release: Option<String>,
    /// Feature gate that is on; may be repeated
    #[arg(long, value_name = "GATE")]
    gate: Vec<String>,
    /// Feature gate that is off although it is on by default; may be repeated
    #[arg(long, value_name = "GATE")]
    no_gate: Vec<String>,
    /// Form of the output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
    Yaml,
    Md,
}

/// A file with what is known of its virtual machines.
#[derive(serde::Serialize)]
struct Read {
    file: String,
    machines: Vec<Analysis>,
    diagnostics: Vec<Diagnostic>,
    #[serde(skip)]
    text: String,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> u8 {
    let release = match args.release.as_deref().map(super::grants::release).transpose() {
        Ok(release) => release.unwrap_or_else(releases::newest),
        Err(unknown) => {
            eprintln!("error: {unknown}");
            return NOT_JUDGED;
        }
    };
    let settings =
        Settings { gates: args.gate.clone(), disabled_gates: args.no_gate.clone(), ..Settings::default() };
    let mut status = CLEAN;
    let mut all = Vec::new();
    for source in files::read(&args.files) {
        match read(source, release, &settings) {
            Ok(read) => {
                status = status.max(exit_status(&read));
                all.push(read);
            }
            Err(message) => {
                eprintln!("error: {message}");
                status = NOT_JUDGED;
            }
        }
    }
    match printed(&all, args.format) {
        Ok(text) => crate::columns::print(&text),
        Err(message) => {
            eprintln!("error: {message}");
            return NOT_JUDGED;
        }
    }
    status
}

fn read(source: Source, release: &'static releases::Release, settings: &Settings) -> Result<Read, String> {
    let bytes = source.bytes.map_err(|message| format!("{}: {message}", source.name))?;
    let (text, mut findings) = yaml::decode(&bytes);
    let (machines, found) = vmi::read(&text, release, settings);
    findings.extend(found);
    Ok(Read { file: source.name, machines, diagnostics: findings, text: text.into_owned() })
}

fn exit_status(read: &Read) -> u8 {
    let refused = |machine: &Analysis| machine.refused.iter().any(|one| one.gate == vmi::Gate::Scc);
    if read.machines.is_empty() {
        NOT_JUDGED
    } else if read.machines.iter().any(refused)
        || read.diagnostics.iter().any(|one| one.severity >= Severity::Warning)
    {
        FINDINGS
    } else {
        CLEAN
    }
}

fn printed(all: &[Read], format: Format) -> Result<String, String> {
    let value = || serde_json::to_value(all).map_err(|error| error.to_string());
    Ok(match format {
        Format::Text => text::all(all),
        Format::Md => markdown::all(all),
        Format::Json => output::data(value()?, output::Format::Json),
        Format::Yaml => output::data(value()?, output::Format::Yaml),
    })
}
