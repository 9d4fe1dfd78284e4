//! One module per subcommand. Each has its arguments and a `run` that returns the exit status.

mod admit;
mod check;
mod grants;

use clap::Subcommand;
use std::process::ExitCode;

/// Nothing to report.
pub(crate) const CLEAN: u8 = 0;
/// Findings, or a refusal.
pub(crate) const FINDINGS: u8 = 1;
/// The input could not be judged.
pub(crate) const NOT_JUDGED: u8 = 2;

/// The subcommands.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Judge manifests: which SCC takes each pod, what changes in it, why the others refuse
    Check(check::Args),
    /// Decide admission requests in bulk, one JSON line in, one JSON line out
    Admit(admit::Args),
    /// What KubeVirt is granted: documented, shipped and needed, release by release
    Grants(grants::Arguments),
}

/// Runs a subcommand.
pub(crate) fn run(command: Command) -> ExitCode {
    let status = match command {
        Command::Check(args) => check::run(&args),
        Command::Admit(args) => admit::run(&args),
        Command::Grants(arguments) => grants::run(arguments),
    };
    ExitCode::from(status)
}
