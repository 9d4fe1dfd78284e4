//! The page: rustc, then JavaScript bindings, then `wasm-opt`, then every page drawn to HTML.
//!
//! The package is a `cdylib`. What is in `web/static/` is copied to the site as it is.

use super::{copy_folder, empty_folder};
use crate::failure::{Failure, Result};
use crate::process;
use crate::project::{Part, Project, unattended};
use crate::tools::wasm_opt::Aim;
use crate::tools::wasm_rust::{self, Target};
use crate::tools::wasm_tools::Loader;
use crate::tools::{wasm_opt, wasm_tools};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The name of the bindings and of the module beside them.
const NAME: &str = "virt-grants";

/// Builds the site into `dist/web/`.
pub(super) fn build(project: &Project) -> Result<()> {
    process::run(wasm_rust::build(project, Target::Browser)?.args([
        "--package",
        Part::Web.package(),
        "--lib",
    ]))?;
    let built = wasm_rust::output_folder(project, Target::Browser).join("virt_grants_web.wasm");
    let site = project.dist().join("web");
    let module = site.join(format!("{NAME}_bg.wasm"));
    if !is_newer(&module, &built) {
        engine(project, &built, &site, &module)?;
    }
    copy_folder(&project.path(Part::Web.folder()).join("static"), &site)?;
    process::run(&mut prerender(project, &site))
}

/// The bindings and the optimised module, in an empty folder. Takes a while, so it is left out when nothing has changed.
fn engine(project: &Project, built: &Path, site: &Path, module: &Path) -> Result<()> {
    empty_folder(site)?;
    wasm_tools::bindings(project, built, Loader::Web, site, NAME)?;
    let optimised = project.wasm_target().join("web.optimised.wasm");
    wasm_opt::optimise(project, Aim::Compressed, module, &optimised)?;
    let failure = |error| Failure::new(format!("{}: {error}", module.display()));
    fs::copy(&optimised, module).map(drop).map_err(failure)
}

/// Whether one file was written after another.
fn is_newer(one: &Path, other: &Path) -> bool {
    let written = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    written(one).zip(written(other)).is_some_and(|(one, other)| one > other)
}

/// Draws every page to HTML, with the same components that the browser runs.
fn prerender(project: &Project, site: &Path) -> Command {
    let mut command = process::cargo();
    command.current_dir(project.root()).args(["run", "--quiet", "--package", Part::Web.package()]);
    if unattended() {
        command.arg("--locked");
    }
    command.args(["--bin", "virt-grants-prerender", "--"]).arg(site);
    command
}
