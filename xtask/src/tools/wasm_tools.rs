//! What happens to a module after rustc, done by this package's own `xtask-wasm`: JavaScript bindings and Kubewarden
//! metadata. It is a program of its own because its dependencies take a while to compile and most commands need none.

use crate::failure::Result;
use crate::process;
use crate::project::{Project, unattended};
use std::path::Path;
use std::process::Command;

/// Builds it.
pub(crate) fn install(project: &Project) -> Result<()> {
    process::run(cargo(project, "build").args(["--bin", "xtask-wasm"]))
}

/// Who loads the bindings.
#[derive(Clone, Copy)]
pub(crate) enum Loader {
    /// A browser, as an ES module that fetches its wasm.
    Web,
}

impl Loader {
    fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
        }
    }
}

/// Writes `NAME.js`, `NAME.d.ts` and `NAME_bg.wasm` for a module into `folder`.
pub(crate) fn bindings(
    project: &Project,
    module: &Path,
    loader: Loader,
    folder: &Path,
    name: &str,
) -> Result<()> {
    let mut command = cargo(project, "run");
    command.args(["--bin", "xtask-wasm", "--", "bindings", loader.name(), name]).arg(module).arg(folder);
    process::run(&mut command)
}

/// Embeds a policy's metadata, with its README as the usage text.
pub(crate) fn annotate(
    project: &Project,
    module: &Path,
    metadata: &Path,
    readme: &Path,
    out: &Path,
) -> Result<()> {
    let mut command = cargo(project, "run");
    command.args(["--bin", "xtask-wasm", "--", "annotate"]).args([module, metadata, readme, out]);
    process::run(&mut command)
}

fn cargo(project: &Project, subcommand: &str) -> Command {
    let mut command = process::cargo();
    command.current_dir(project.root()).args([
        subcommand,
        "--quiet",
        "--package",
        "xtask",
        "--features",
        "wasm",
    ]);
    if unattended() {
        command.arg("--locked");
    }
    command
}
