//! `cargo xtask build`: what is shipped.

mod cli;
mod policy;
mod web;

use crate::failure::{Failure, Result};
use crate::project::{Part, Project};
use crate::step;
use std::fs;
use std::path::Path;

/// What to build.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The parts to build; all that exist if none is named.
    parts: Vec<Part>,
}

/// Builds the parts asked for.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    if let Some(missing) = arguments.parts.iter().find(|part| !project.has_part(**part)) {
        return Err(Failure::new(format!("there is no package in {}/ to build", missing.folder())));
    }
    let asked = |part: &Part| arguments.parts.is_empty() || arguments.parts.contains(part);
    Part::ALL
        .into_iter()
        .filter(|part| project.has_part(*part) && asked(part))
        .try_for_each(|part| step::run(&format!("build {}", part.folder()), || self::part(project, part)))
}

/// Builds one part that exists.
pub(crate) fn part(project: &Project, part: Part) -> Result<()> {
    match part {
        Part::Cli => cli::build(project),
        Part::Policy => policy::build(project),
        Part::Web => web::build(project),
    }
}

/// An empty folder at `path`.
fn empty_folder(path: &Path) -> Result<()> {
    let failure = |error: std::io::Error| Failure::new(format!("{}: {error}", path.display()));
    if path.exists() {
        fs::remove_dir_all(path).map_err(failure)?;
    }
    fs::create_dir_all(path).map_err(failure)
}

/// Copies what is in a folder, folders in it included.
fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    let failure = |path: &Path, error: std::io::Error| Failure::new(format!("{}: {error}", path.display()));
    fs::create_dir_all(to).map_err(|error| failure(to, error))?;
    for entry in fs::read_dir(from).map_err(|error| failure(from, error))? {
        let source = entry.map_err(|error| failure(from, error))?.path();
        let Some(name) = source.file_name() else { continue };
        let copy = to.join(name);
        if source.is_dir() {
            copy_folder(&source, &copy)?;
        } else {
            fs::copy(&source, &copy).map_err(|error| failure(&source, error))?;
        }
    }
    Ok(())
}
