//! One module per subcommand. Each has its arguments and a `run` that returns the exit status.

mod admit;
mod check;
mod completions;
mod explain;
mod grants;
mod policy;
mod scc;
mod selinux;
mod serve;
mod vmi;

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
    /// SELinux: denials explained, policies in CIL asked, contexts and levels compared
    #[command(subcommand)]
    Selinux(selinux::Command),
    /// The Kubewarden policy: check its settings, print manifests that deploy it
    #[command(subcommand)]
    Policy(policy::Command),
    /// The SCCs that OpenShift ships: list, show, compare, order of trying
    Scc(scc::Args),
    /// Virtual machines: their features, what those change in pods, which grants that costs
    Vmi(vmi::Args),
    /// What a rule, an SCC, or a field of an SCC or a pod is about
    Explain(explain::Args),
    /// Completions for a shell
    Completions(completions::Args),
    /// The manual page
    Man(completions::ManArgs),
    /// The page, on this machine: judge in a browser what you would rather not send anywhere
    Serve(serve::Args),
}

/// Runs a subcommand.
pub(crate) fn run(command: Command) -> ExitCode {
    let status = match command {
        Command::Check(args) => check::run(&args),
        Command::Admit(args) => admit::run(&args),
        Command::Grants(arguments) => grants::run(arguments),
        Command::Selinux(command) => selinux::run(&command),
        Command::Policy(command) => policy::run(&command),
        Command::Scc(args) => scc::run(&args),
        Command::Vmi(args) => vmi::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Completions(args) => completions::run(&args),
        Command::Man(args) => completions::man(&args),
        Command::Serve(args) => serve::run(&args),
    };
    ExitCode::from(status)
}
