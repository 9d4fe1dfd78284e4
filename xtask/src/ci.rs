//! `cargo xtask ci`: the script that continuous integration runs, run here.

use crate::failure::Result;
use crate::process;
use crate::project::Project;
use std::process::Command;

/// Runs `.ci/run` as a build server does.
pub(crate) fn run(project: &Project) -> Result<()> {
    process::run(Command::new("bash").arg(".ci/run").env("CI", "true").current_dir(project.root()))
}
