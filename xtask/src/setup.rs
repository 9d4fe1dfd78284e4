//! `cargo xtask setup`: every tool, now rather than when it is first needed.

use crate::failure::Result;
use crate::project::Project;
use crate::step;
use crate::tools::wasm_rust::Target;
use crate::tools::{chromium, node, wasm_opt, wasm_rust, wasm_tools};

/// Installs everything and says what is where.
pub(crate) fn run(project: &Project) -> Result<()> {
    for target in Target::ALL {
        step::run(&format!("Rust for {}", target.triple()), || wasm_rust::install(target))?;
    }
    step::run("module tools", || wasm_tools::install(project))?;
    step::run("wasm-opt", || wasm_opt::install(project))?;
    step::run("Chromium", || chromium::install(project))?;
    if project.has("playwright/package-lock.json") {
        step::run("test packages", || node::install_packages(&project.path("playwright")))?;
    }
    Ok(())
}
