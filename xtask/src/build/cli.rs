//! The command line, optimised, with the page in it where that has been built.

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
    let site = project.dist().join("web");
    if site.join("index.html").is_file() {
        // `virt-grants serve` then needs no folder beside the program.
        command.env("VIRT_GRANTS_SITE", site);
    }
    process::run(&mut command)
}
