//! The page: rustc, then JavaScript bindings, then `wasm-opt`.
//!
//! The package is a `cdylib`. What is in `web/static/` is copied to the site as it is.

use super::{copy_folder, empty_folder};
use crate::failure::{Failure, Result};
use crate::process;
use crate::project::{Part, Project};
use crate::tools::wasm_rust::{self, Target};
use crate::tools::wasm_tools::Loader;
use crate::tools::{wasm_opt, wasm_tools};
use std::fs;

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
    empty_folder(&site)?;
    wasm_tools::bindings(project, &built, Loader::Web, &site, NAME)?;
    let module = site.join(format!("{NAME}_bg.wasm"));
    let optimised = project.wasm_target().join("web.optimised.wasm");
    wasm_opt::optimise(project, &module, &optimised)?;
    fs::copy(&optimised, &module).map_err(|error| Failure::new(format!("{}: {error}", module.display())))?;
    let fixed = project.path(Part::Web.folder()).join("static");
    if fixed.is_dir() { copy_folder(&fixed, &site) } else { Ok(()) }
}
