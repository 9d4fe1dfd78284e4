//! One module per subcommand. Each has its arguments and a `run` that returns the exit status.

mod selinux;

use clap::Subcommand;
use std::process::ExitCode;

/// Nothing to report.
pub(crate) const CLEAN: u8 = 0;
/// Findings, or a refusal.
pub(crate) const FINDINGS: u8 = 1;
/// The input could not be judged.
pub(crate) const NOT_JUDGED: u8 = 2;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Contexts, levels and denials of SELinux.
    #[command(subcommand)]
    Selinux(selinux::Command),
}

/// Runs a subcommand.
pub(crate) fn run(command: Command) -> ExitCode {
    match command {
        Command::Selinux(command) => selinux::run(command),
    }
}
