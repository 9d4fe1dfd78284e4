//! `virt-grants`: OpenShift SCC admission, KubeVirt's grants and SELinux denials on the command line.

mod columns;
mod commands;
mod files;
mod pasted;
mod stream;
mod style;

use clap::Parser;
use std::process::ExitCode;

/// Who may run which pod on OpenShift, what KubeVirt is granted, and what an SELinux denial means.
#[derive(Parser)]
#[command(version, propagate_version = true, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: commands::Command,
}

fn main() -> ExitCode {
    commands::run(Cli::parse().command)
}
