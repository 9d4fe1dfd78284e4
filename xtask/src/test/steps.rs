//! The steps of `cargo xtask test`, cheap ones first.

use super::count::Count;
use crate::failure::{Failure, Result};
use crate::project::{Part, Project, unattended};
use crate::tools::chromium::{self, Browser};
use crate::tools::node;
use crate::{build, generate, process, step};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A named check.
pub(super) struct Step {
    /// By which it is asked for.
    pub(super) name: &'static str,
    /// What it does.
    pub(super) about: &'static str,
    /// Whether there is something to run.
    pub(super) present: fn(&Project) -> bool,
    /// Runs it.
    pub(super) run: fn(&Project) -> Result<Count>,
}

/// Own workspace of the tests that run the policy module in a host.
const CONTRACT: &str = "wasm-policy/contract/Cargo.toml";
/// Tests of the JavaScript module, for Node.js: the files `*.test.mjs` here.
const JAVASCRIPT_TESTS: &str = "web/js/tests";

/// Every step, in the order in which they run.
pub(super) const STEPS: &[Step] = &[
    Step { name: "fmt", about: "formatting of all Rust code", present: always, run: fmt },
    Step { name: "clippy", about: "lints of all packages, warnings refused", present: always, run: clippy },
    Step { name: "gen", about: "generated files are fresh", present: always, run: generated },
    Step { name: "deny", about: "rules for dependencies, by cargo-deny", present: has_cargo_deny, run: deny },
    Step { name: "rust", about: "Rust tests of all packages", present: always, run: rust },
    Step { name: "policy", about: "builds wasm-policy/", present: has_policy, run: policy },
    Step {
        name: "contract",
        about: "runs the policy module in a host",
        present: has_contract,
        run: contract,
    },
    Step { name: "web", about: "builds web/", present: has_web, run: web },
    Step {
        name: "js",
        about: "calls the JavaScript module from Node.js",
        present: has_javascript,
        run: javascript,
    },
    Step {
        name: "e2e",
        about: "the page in Chromium, by playwright/",
        present: has_playwright,
        run: playwright,
    },
];

fn always(_: &Project) -> bool {
    true
}

fn has_cargo_deny(_: &Project) -> bool {
    process::find("cargo-deny").is_some()
}

fn has_policy(project: &Project) -> bool {
    project.has_part(Part::Policy)
}

fn has_contract(project: &Project) -> bool {
    has_policy(project) && project.has(CONTRACT)
}

fn has_web(project: &Project) -> bool {
    project.has_part(Part::Web)
}

fn has_javascript(project: &Project) -> bool {
    has_web(project) && project.has(JAVASCRIPT_TESTS)
}

fn has_playwright(project: &Project) -> bool {
    has_web(project) && project.has("playwright/package-lock.json")
}

fn fmt(project: &Project) -> Result<Count> {
    process::run(cargo(project, "fmt").args(["--all", "--check"]))?;
    if project.has(CONTRACT) {
        process::run(cargo(project, "fmt").args(["--manifest-path", CONTRACT, "--check"]))?;
    }
    Ok(Count::default())
}

fn clippy(project: &Project) -> Result<Count> {
    let mut command = cargo(project, "clippy");
    command.args(["--workspace", "--all-targets", "--all-features"]).args(locked());
    process::run(command.args(["--", "--deny", "warnings"]))?;
    Ok(Count::default())
}

fn generated(project: &Project) -> Result<Count> {
    generate::run(project, generate::Arguments::CHECK)?;
    Ok(Count::default())
}

fn deny(project: &Project) -> Result<Count> {
    let deny =
        |arguments: &[&str]| process::run(cargo(project, "deny").args(["--all-features"]).args(arguments));
    deny(&["check", "bans", "licenses", "sources"])?;
    if process::succeeds(cargo(project, "deny").arg("fetch")) {
        deny(&["check", "advisories"])?;
    } else {
        step::say("    advisories are not checked: their database cannot be fetched here");
    }
    Ok(Count::default())
}

fn rust(project: &Project) -> Result<Count> {
    counted(cargo(project, "test").args(["--workspace", "--all-features"]).args(locked()))
}

fn policy(project: &Project) -> Result<Count> {
    build::part(project, Part::Policy)?;
    Ok(Count::default())
}

fn contract(project: &Project) -> Result<Count> {
    counted(cargo(project, "test").args(["--manifest-path", CONTRACT]).args(locked()))
}

fn web(project: &Project) -> Result<Count> {
    build::part(project, Part::Web)?;
    Ok(Count::default())
}

fn javascript(project: &Project) -> Result<Count> {
    let mut command = node::command()?;
    // Old versions of Node.js take no patterns and new ones no folders, so the files are named.
    command
        .current_dir(project.root())
        .args(["--test", "--test-reporter=spec"])
        .args(javascript_files(project)?);
    counted(&mut command)
}

/// The test files for Node.js, sorted.
fn javascript_files(project: &Project) -> Result<Vec<PathBuf>> {
    let folder = project.path(JAVASCRIPT_TESTS);
    let failure = |error: std::io::Error| Failure::new(format!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failure)? {
        let path = entry.map_err(failure)?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn playwright(project: &Project) -> Result<Count> {
    // Takes a second when the step before has built it.
    build::part(project, Part::Web)?;
    let folder = project.path("playwright");
    node::install_packages(&folder)?;
    process::run(Command::new(node::package_program(&folder, "tsc")).arg("--noEmit").current_dir(&folder))?;
    let browser = chromium::install(project)?;
    let mut command = Command::new(node::package_program(&folder, "playwright"));
    command.arg("test").current_dir(&folder);
    if let Browser::Program(program) = browser {
        command.env(chromium::VARIABLE, program);
    }
    counted(&mut command)
}

fn cargo(project: &Project, subcommand: &str) -> Command {
    let mut command = process::cargo();
    command.current_dir(project.root()).arg(subcommand);
    command
}

/// Without a person, a lock file that does not fit is a mistake to report, not one to mend.
fn locked() -> Option<&'static str> {
    unattended().then_some("--locked")
}

fn counted(command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    process::run_reading(command, |line| count.read(line))?;
    Ok(count)
}
