//! The command line, optimised.

use crate::failure::Result;
use crate::process;
use crate::project::{Part, Project, unattended};

/// Builds `target/release/virt-grants`.
pub(super) fn build(project: &Project) -> Result<()> {
    let mut command = process::cargo();
    command.current_dir(project.root()).args(["build", "--release", "--package", Part::Cli.package()]);
    if unattended() {
        command.arg("--locked");
    }
    process::run(&mut command)
}
