//! The Kubewarden policy: rustc, then `wasm-opt`, then its metadata.
//!
//! The package is a `cdylib`. Every `wasm-policy/metadata*.yml` gives a module of its own, the same code with other
//! metadata: `metadata.yml` gives `dist/policy.wasm`, `metadata-raw.yml` gives `dist/policy-raw.wasm`.

use crate::failure::{Failure, Result};
use crate::process;
use crate::project::{Part, Project};
use crate::tools::wasm_opt::Aim;
use crate::tools::wasm_rust::{self, Target};
use crate::tools::{wasm_opt, wasm_tools};
use std::fs;
use std::path::{Path, PathBuf};

/// The target of the ecosystem: random seeds, clocks and standard output work there instead of trapping.
const TARGET: Target = Target::Wasi;

/// The page's module is built for size alone. This one is loaded once and instantiated for every request, where `s` is
/// worth its bytes.
const OPTIMISATION: (&str, &str) = ("CARGO_PROFILE_WASM_OPT_LEVEL", "s");

/// Builds every variant of the policy into `dist/`.
pub(super) fn build(project: &Project) -> Result<()> {
    let mut command = wasm_rust::build(project, TARGET)?;
    command.env(OPTIMISATION.0, OPTIMISATION.1).args(["--package", Part::Policy.package(), "--lib"]);
    process::run(&mut command)?;
    let built = wasm_rust::output_folder(project, TARGET).join("virt_grants_policy.wasm");
    let optimised = project.wasm_target().join("policy.optimised.wasm");
    wasm_opt::optimise(project, Aim::Plain, &built, &optimised)?;
    let dist = project.dist();
    fs::create_dir_all(&dist).map_err(|error| Failure::new(format!("{}: {error}", dist.display())))?;
    let folder = project.path(Part::Policy.folder());
    // Metadata comes last: optimisers are free to drop sections they do not know.
    for metadata in variants(&folder)? {
        let out = dist.join(output_name(&metadata));
        wasm_tools::annotate(project, &optimised, &metadata, &folder.join("README.md"), &out)?;
    }
    Ok(())
}

/// The metadata files of a folder, sorted.
fn variants(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).map_err(|error| Failure::new(format!("{}: {error}", folder.display())))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("metadata") && name.ends_with(".yml")
        })
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(format!("{} is missing", folder.join("metadata.yml").display())));
    }
    Ok(files)
}

/// `metadata-raw.yml` is for `policy-raw.wasm`.
fn output_name(metadata: &Path) -> String {
    let stem = metadata.file_stem().unwrap_or_default().to_string_lossy();
    format!("{}.wasm", stem.replacen("metadata", "policy", 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_of_the_metadata_names_its_module() {
        assert_eq!(output_name(Path::new("a/metadata.yml")), "policy.wasm");
        assert_eq!(output_name(Path::new("a/metadata-raw.yml")), "policy-raw.wasm");
    }
}
