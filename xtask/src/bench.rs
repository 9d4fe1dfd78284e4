//! `cargo xtask bench`: runs the measuring programs in `bench/src/bin/`, optimised.
//!
//! Each prints a table of ratios to a peer that it measures itself in the same run; absolute times are for reading only.

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::{process, step};
use std::fs;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Programs to run; all if none is named.
    names: Vec<String>,
}

/// Runs the programs one after the other, so that they do not disturb each other.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let programs = programs(project);
    if programs.is_empty() {
        return Err(Failure::new("there is nothing to measure yet: bench/src/bin/ holds no program"));
    }
    if let Some(unknown) = arguments.names.iter().find(|name| !programs.contains(name)) {
        return Err(Failure::new(format!(
            "there is no bench `{unknown}`; there are: {}",
            programs.join(", ")
        )));
    }
    let asked = |name: &&String| arguments.names.is_empty() || arguments.names.contains(name);
    for name in programs.iter().filter(asked) {
        step::run(&format!("bench {name}"), || {
            let mut command = process::cargo();
            command.current_dir(project.root()).args(["run", "--release", "--package", "virt-grants-bench"]);
            process::run(command.args(["--bin", name]))
        })?;
    }
    Ok(())
}

/// The programs in `bench/src/bin/`, sorted.
fn programs(project: &Project) -> Vec<String> {
    let Ok(entries) = fs::read_dir(project.path("bench/src/bin")) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir() || path.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    names
}
