//! `selinux`: contexts, levels and denials.

mod avc;
mod context;
mod mcs;

use clap::Subcommand;
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Explain denials from an audit log, the journal, dmesg or a paste.
    Avc(avc::Arguments),
    /// Take contexts apart.
    Context(context::Arguments),
    /// Compare levels and say what categories keep apart.
    Mcs(mcs::Arguments),
}

pub(crate) fn run(command: Command) -> ExitCode {
    let status = match command {
        Command::Avc(arguments) => avc::run(&arguments),
        Command::Context(arguments) => context::run(&arguments),
        Command::Mcs(arguments) => mcs::run(&arguments),
    };
    match status {
        Ok(code) => ExitCode::from(code),
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::from(super::CLEAN),
        Err(error) => {
            eprintln!("virt-grants: {error}");
            ExitCode::from(super::NOT_JUDGED)
        }
    }
}
