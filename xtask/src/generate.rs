//! `cargo xtask gen`: runs the generators, which are a program of their own because some read large schemas.

use crate::failure::Result;
use crate::process;
use crate::project::{Project, unattended};

/// What to do.
#[derive(Clone, Copy, clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail if a generated file is stale.
    #[arg(long)]
    check: bool,
}

impl Arguments {
    /// Write nothing, compare.
    pub(crate) const CHECK: Self = Self { check: true };
}

/// Builds and runs the generators.
pub(crate) fn run(project: &Project, arguments: Arguments) -> Result<()> {
    let mut command = process::cargo();
    command.current_dir(project.root()).args(["run", "--quiet", "--package", "xtask", "--features", "gen"]);
    if unattended() {
        command.arg("--locked");
    }
    command.args(["--bin", "xtask-gen", "--"]).arg(project.root());
    if arguments.check {
        command.arg("--check");
    }
    process::run(&mut command)
}
