//! The one door to the project: `cargo xtask <command>`.
//!
//! Every command finds or installs the tools it needs, says what it does, and ends with one sentence that names
//! what is missing when it cannot go on.

mod bench;
mod build;
mod ci;
mod failure;
mod fuzz;
mod generate;
mod process;
mod project;
mod serve;
mod setup;
mod size;
mod step;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use failure::Result;
use project::Project;
use std::process::ExitCode;

/// Set up, build, serve, test and measure virt-grants.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", max_term_width = 100)]
struct Door {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install every tool the other commands need.
    Setup,
    /// Build the page and serve it on the loopback address.
    Serve(serve::Arguments),
    /// Build the command line, the policy module and the page (all by default).
    Build(build::Arguments),
    /// Run every check and every test.
    Test(test::Arguments),
    /// Write the generated files anew, or check that they are fresh.
    Gen(generate::Arguments),
    /// Measure speed, as ratios to a peer measured in the same run.
    Bench(bench::Arguments),
    /// Print the sizes of what is shipped: raw, gzip and brotli.
    Size,
    /// Run the fuzz targets (nightly Rust).
    Fuzz(fuzz::Arguments),
    /// Do what continuous integration does.
    Ci,
}

fn main() -> ExitCode {
    match run(Door::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let project = Project::find()?;
    match command {
        Command::Setup => setup::run(&project),
        Command::Serve(arguments) => serve::run(&project, &arguments),
        Command::Build(arguments) => build::run(&project, &arguments),
        Command::Test(arguments) => test::run(&project, &arguments),
        Command::Gen(arguments) => generate::run(&project, arguments),
        Command::Bench(arguments) => bench::run(&project, &arguments),
        Command::Size => size::run(&project),
        Command::Fuzz(arguments) => fuzz::run(&project, &arguments),
        Command::Ci => ci::run(&project),
    }
}
