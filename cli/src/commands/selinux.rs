//! `selinux`: policies in CIL and what they allow, contexts, levels and denials.

mod ask;
mod avc;
mod compile;
mod context;
mod lists;
mod mcs;
mod policy;
mod query;

use clap::Subcommand;
use std::io;

/// The subcommands.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Explain denials from an audit log, the journal, dmesg or a paste
    Avc(avc::Arguments),
    /// Ask in a sentence: "container_t may read on proc_t:file"
    Ask(ask::Arguments),
    /// Compile CIL and show what it comes to, or why it is refused
    Compile(compile::Arguments),
    /// Answer many requests, one JSON line in, one JSON line out
    Query(query::Arguments),
    /// Everything a domain may do
    Rules(lists::RuleArguments),
    /// Who may do something to a type
    Who(lists::WhoArguments),
    /// What one set of files has beyond another
    Diff(lists::DiffArguments),
    /// The members of attributes, and the attributes of types
    Attributes(lists::AttributeArguments),
    /// Take contexts apart
    Context(context::Arguments),
    /// Compare levels and say what categories keep apart
    Mcs(mcs::Arguments),
}

/// Runs a subcommand and gives the exit status.
pub(crate) fn run(command: &Command) -> u8 {
    let status = match command {
        Command::Avc(arguments) => avc::run(arguments),
        Command::Ask(arguments) => ask::run(arguments),
        Command::Compile(arguments) => compile::run(arguments),
        Command::Query(arguments) => query::run(arguments),
        Command::Rules(arguments) => lists::rules(arguments),
        Command::Who(arguments) => lists::who(arguments),
        Command::Diff(arguments) => lists::diff(arguments),
        Command::Attributes(arguments) => lists::attributes(arguments),
        Command::Context(arguments) => context::run(arguments),
        Command::Mcs(arguments) => mcs::run(arguments),
    };
    match status {
        Ok(code) => code,
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => super::CLEAN,
        Err(error) => {
            anstream::eprintln!("virt-grants: {error}");
            super::NOT_JUDGED
        }
    }
}
