//! `wasm-opt` of Binaryen, from the npm package `binaryen` at the version in `xtask/package-lock.json`.

use crate::failure::Result;
use crate::process;
use crate::project::Project;
use crate::tools::node;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Installs it.
pub(crate) fn install(project: &Project) -> Result<()> {
    node::install_packages(&project.path("xtask"))
}

/// Optimises a module for size.
pub(crate) fn optimise(project: &Project, input: &Path, output: &Path) -> Result<()> {
    install(project)?;
    // The package's program is JavaScript; running it through node works the same on every system.
    let program = fs::canonicalize(node::package_program(&project.path("xtask"), "wasm-opt"))
        .unwrap_or_else(|_| project.path("xtask/node_modules/binaryen/bin/wasm-opt"));
    let mut command: Command = node::command()?;
    command.arg(program).arg("-Oz");
    command
        .arg("--strip-debug")
        .args(["--strip-producers", "--strip-target-features"])
        .arg(input)
        .arg("-o")
        .arg(output);
    process::run(&mut command)
}
