//! `cargo xtask bench`: runs the measuring programs in `bench/src/bin/`, optimised, and [`POLICY`], which measures the
//! built policy module in a wasm engine and so lives beside its tests.
//!
//! Each prints a table of ratios to a peer that it measures itself in the same run; absolute times are for reading only.

use crate::failure::{Failure, Result};
use crate::project::{Part, Project};
use crate::{build, process, step};
use std::fs;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Programs to run; all if none is named.
    names: Vec<String>,
}

/// The program that measures the policy module, by the name of its bench and its manifest.
const POLICY: (&str, &str) = ("policy", "wasm-policy/contract/Cargo.toml");

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
            command.current_dir(project.root()).arg("run");
            if name == POLICY.0 {
                build::part(project, Part::Policy)?;
                // Its profile for development optimises what is measured, and the tests have built the engine with it.
                return process::run(command.args(["--manifest-path", POLICY.1, "--bin", "measure"]));
            }
            process::run(command.args(["--release", "--package", "virt-grants-bench", "--bin", name]))
        })?;
    }
    Ok(())
}

/// The programs in `bench/src/bin/` and the policy's, sorted.
fn programs(project: &Project) -> Vec<String> {
    let entries = fs::read_dir(project.path("bench/src/bin")).into_iter().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir() || path.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .chain(project.has(POLICY.1).then(|| POLICY.0.to_owned()))
        .collect();
    names.sort();
    names
}
