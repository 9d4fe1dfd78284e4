//! Node.js and packages from the npm registry.

use crate::failure::{Failure, Result};
use crate::{process, step};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest major version that Playwright and Binaryen run on.
const OLDEST_MAJOR: u32 = 20;

/// A `node` command, once the version is known to do.
pub(crate) fn command() -> Result<Command> {
    let missing = || Failure::new(format!("Node.js {OLDEST_MAJOR} or newer is missing: install it with npm"));
    let node = process::find("node").ok_or_else(missing)?;
    let version = process::capture(Command::new(&node).arg("--version"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST_MAJOR) {
        Ok(Command::new(node))
    } else {
        Err(Failure::new(format!("Node.js {OLDEST_MAJOR} or newer is missing: {version} is too old")))
    }
}

/// Installs the packages of `folder/package-lock.json` exactly, unless that has been done already.
pub(crate) fn install_packages(folder: &Path) -> Result<()> {
    command()?;
    let wanted = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules").join(".installed-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step::say(&format!("    installing npm packages of {}", folder.display()));
    let npm = process::find("npm").ok_or_else(|| Failure::new("npm is missing: install it with Node.js"))?;
    process::run(
        Command::new(npm).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder),
    )?;
    fs::write(&stamp, wanted).map_err(|error| Failure::new(format!("{}: {error}", stamp.display())))
}

/// A program that an installed package brings.
pub(crate) fn package_program(folder: &Path, program: &str) -> PathBuf {
    folder.join("node_modules").join(".bin").join(program)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| Failure::new(format!("{}: {error}", file.display())))
}
