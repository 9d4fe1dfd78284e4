//! One module per subcommand. Each has its arguments and a `run` that returns the exit status.

mod grants;

use clap::Subcommand;
use std::process::ExitCode;

/// Nothing to report.
pub(crate) const CLEAN: u8 = 0;
/// Findings, or a refusal.
#[expect(dead_code, reason = "the subcommands that judge return it")]
pub(crate) const FINDINGS: u8 = 1;
/// The input could not be judged.
pub(crate) const NOT_JUDGED: u8 = 2;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// What KubeVirt is granted: documented, shipped and needed, release by release
    Grants(grants::Arguments),
}

/// Runs a subcommand.
pub(crate) fn run(command: Command) -> ExitCode {
    ExitCode::from(match command {
        Command::Grants(arguments) => grants::run(arguments),
    })
}
