//! A Chromium for the end-to-end tests: the one `CHROMIUM` names, one on `PATH`, Debian's
//! package, or Playwright's own download.

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::tools::{apt, node};
use crate::{process, step};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The variable by which a person chooses a browser and by which the tests are told which one to start.
pub(crate) const VARIABLE: &str = "CHROMIUM";

/// Names under which distributions install it.
const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// Which browser the tests start.
pub(crate) enum Browser {
    /// This program.
    Program(PathBuf),
    /// The one that Playwright downloaded for itself.
    Playwrights,
}

/// Finds a browser or installs one.
pub(crate) fn install(project: &Project) -> Result<Browser> {
    if let Some(chosen) = env::var_os(VARIABLE).map(PathBuf::from) {
        return if chosen.is_file() {
            Ok(Browser::Program(chosen))
        } else {
            Err(Failure::new(format!(
                "Chromium is missing: {VARIABLE} names {}, which is no file",
                chosen.display()
            )))
        };
    }
    if let Some(program) = PROGRAMS.into_iter().find_map(process::find) {
        return Ok(Browser::Program(program));
    }
    if apt::usable() {
        apt::install(&["chromium"])?;
        return PROGRAMS.into_iter().find_map(process::find).map(Browser::Program).ok_or_else(missing);
    }
    let tests = project.path("playwright");
    if tests.join("package-lock.json").is_file() {
        node::install_packages(&tests)?;
        step::say("    downloading Playwright's Chromium");
        let program = node::package_program(&tests, "playwright");
        if process::run(Command::new(program).args(["install", "chromium"]).current_dir(&tests)).is_ok() {
            return Ok(Browser::Playwrights);
        }
    }
    Err(missing())
}

fn missing() -> Failure {
    Failure::new(format!("Chromium is missing: install it and put it on PATH, or let {VARIABLE} name it"))
}
