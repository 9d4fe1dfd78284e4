//! `wasm-opt` of Binaryen, from the npm package `binaryen` at the version in `xtask/package-lock.json`.

use crate::failure::Result;
use crate::process;
use crate::project::Project;
use crate::tools::node;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Installs it.
pub(crate) fn install(project: &Project) -> Result<()> {
    node::install_packages(&project.path("xtask"))
}

/// What a module is made small for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Aim {
    /// Few bytes as it is: it is read and instantiated uncompressed.
    Plain,
    /// Few bytes when compressed. Everything that rewrites code makes what LLVM wrote less regular: `-Oz` takes a tenth off the
    /// plain size and adds a twentieth to what is sent.
    Compressed,
}

impl Aim {
    fn passes(self) -> &'static [&'static str] {
        match self {
            Self::Plain => &["-Oz"],
            Self::Compressed => &[
                "--dce",
                "--remove-unused-module-elements",
                "--duplicate-function-elimination",
                "--simplify-locals",
                "--coalesce-locals",
                "--vacuum",
                "--reorder-locals",
            ],
        }
    }
}

/// Optimises a module for size.
pub(crate) fn optimise(project: &Project, aim: Aim, input: &Path, output: &Path) -> Result<()> {
    install(project)?;
    // The package's program is JavaScript; running it through node works the same on every system.
    let program = fs::canonicalize(node::package_program(&project.path("xtask"), "wasm-opt"))
        .unwrap_or_else(|_| project.path("xtask/node_modules/binaryen/bin/wasm-opt"));
    let mut command: Command = node::command()?;
    command.arg(program).args(aim.passes());
    command
        .arg("--strip-debug")
        .args(["--strip-producers", "--strip-target-features"])
        .arg(input)
        .arg("-o")
        .arg(output);
    process::run(&mut command)
}
