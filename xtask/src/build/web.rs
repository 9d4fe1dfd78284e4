//! The site: for every module rustc, then JavaScript bindings, then `wasm-opt`; then every page drawn to HTML.
//!
//! What is in `web/static/` is copied to the site as it is, and `dist/policy.wasm` beside it when the policy has been built;
//! `cargo xtask build` does that first.

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

/// A package that becomes a module.
struct Module {
    package: &'static str,
    /// The name of the bindings and of the module beside them.
    name: &'static str,
    /// Whether programmers load it, and so want its types.
    typed: bool,
}

/// What runs in browsers: two engines for pages, and one for other people's programs.
const MODULES: [Module; 3] = [
    Module { package: "virt-grants-page-check", name: "check", typed: false },
    Module { package: "virt-grants-page-explore", name: "explore", typed: false },
    Module { package: "virt-grants-js", name: "virt-grants", typed: true },
];

/// Builds the site into `dist/web/`.
pub(super) fn build(project: &Project) -> Result<()> {
    let mut command = wasm_rust::build(project, Target::Browser)?;
    process::run(command.args(MODULES.iter().flat_map(|module| ["--package", module.package])))?;
    let site = project.dist().join("web");
    let folder = wasm_rust::output_folder(project, Target::Browser);
    let built = |module: &Module| folder.join(format!("{}.wasm", module.package.replace('-', "_")));
    let shipped = |module: &Module| site.join(format!("{}_bg.wasm", module.name));
    if !MODULES.iter().all(|module| is_newer(&shipped(module), &built(module))) {
        empty_folder(&site)?;
        for module in &MODULES {
            finish(project, module, &built(module), &site, &shipped(module))?;
        }
    }
    copy_folder(&project.path(Part::Web.folder()).join("static"), &site)?;
    policy(project, &site)?;
    process::run(&mut prerender(project, &site))
}

/// The bindings and the optimised module. Takes a while, so it is left out when nothing has changed.
fn finish(project: &Project, module: &Module, built: &Path, site: &Path, shipped: &Path) -> Result<()> {
    wasm_tools::bindings(project, built, Loader::Web, site, module.name)?;
    let optimised = project.wasm_target().join(format!("{}.optimised.wasm", module.name));
    wasm_opt::optimise(project, Aim::Compressed, shipped, &optimised)?;
    let failure = |error| Failure::new(format!("{}: {error}", shipped.display()));
    fs::copy(&optimised, shipped).map_err(failure)?;
    // Nobody programs against the pages' own modules.
    let types = [".d.ts", "_bg.wasm.d.ts"].map(|end| site.join(format!("{}{end}", module.name)));
    types.iter().filter(|_| !module.typed).try_for_each(|file| fs::remove_file(file).map_err(failure))
}

/// The policy's module, for those who deploy it, if it has been built. The site does without: building it takes longer than the site.
fn policy(project: &Project, site: &Path) -> Result<()> {
    let (module, copy) = (project.dist().join("policy.wasm"), site.join("policy.wasm"));
    if module.is_file() && !is_newer(&copy, &module) {
        fs::copy(&module, &copy).map_err(|error| Failure::new(format!("{}: {error}", copy.display())))?;
    }
    Ok(())
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
