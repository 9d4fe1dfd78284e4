//! `selinux`: contexts, levels and denials.

mod avc;
mod context;
mod mcs;

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Explain denials from an audit log, the journal, dmesg or a paste.
    Avc(avc::Arguments),
    /// Take contexts apart.
    Context(context::Arguments),
    /// Compare levels and say what categories keep apart.
    Mcs(mcs::Arguments),
}

pub(crate) fn run(command: Command) -> u8 {
    let status = match command {
        Command::Avc(arguments) => avc::run(&arguments),
        Command::Context(arguments) => context::run(&arguments),
        Command::Mcs(arguments) => mcs::run(&arguments),
    };
    match status {
        Ok(code) => code,
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => super::CLEAN,
        Err(error) => {
            eprintln!("virt-grants: {error}");
            super::NOT_JUDGED
        }
    }
}
