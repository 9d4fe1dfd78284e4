//! `cargo xtask fuzz`: runs the targets in `fuzz/fuzz_targets/` for a bounded time each.

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::{process, step};
use std::process::Command;

/// What to fuzz and how long.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Targets to run; all if none is named.
    targets: Vec<String>,
    /// Seconds for each target.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

/// Runs each target.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    if !project.has("fuzz/Cargo.toml") {
        return Err(Failure::new("there is nothing to fuzz yet: fuzz/ holds no package"));
    }
    if !process::succeeds(Command::new("rustup").args(["run", "nightly", "rustc", "--version"])) {
        return Err(Failure::new("nightly Rust is missing: run `rustup toolchain install nightly`"));
    }
    if process::find("cargo-fuzz").is_none() {
        return Err(Failure::new("cargo-fuzz is missing: run `cargo install --locked cargo-fuzz`"));
    }
    let known = process::capture(cargo_fuzz(project).arg("list"))?;
    let known: Vec<&str> = known.lines().collect();
    if let Some(unknown) = arguments.targets.iter().find(|target| !known.contains(&target.as_str())) {
        return Err(Failure::new(format!(
            "there is no fuzz target `{unknown}`; there are: {}",
            known.join(", ")
        )));
    }
    let asked = |target: &&&str| {
        arguments.targets.is_empty() || arguments.targets.iter().any(|name| name == **target)
    };
    for target in known.iter().filter(asked) {
        step::run(&format!("fuzz {target}"), || {
            let limit = format!("-max_total_time={}", arguments.seconds);
            let mut command = cargo_fuzz(project);
            command.args(["run", target, "--", &limit, "-timeout=10", "-rss_limit_mb=2048"]);
            // A target can have a file of words that its input is made of.
            let words = format!("fuzz/dictionaries/{target}.dict");
            if project.has(&words) {
                command.arg(format!("-dict={}", project.path(&words).display()));
            }
            process::run(&mut command)
        })?;
    }
    Ok(())
}

fn cargo_fuzz(project: &Project) -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo", "fuzz"]).current_dir(project.root());
    // `cargo run` names the toolchain it belongs to; nightly is another.
    for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "RUSTC"] {
        command.env_remove(variable);
    }
    command
}
