//! `cargo xtask serve`: the page on the loopback address.

use crate::failure::{Failure, Result};
use crate::process;
use crate::project::{Part, Project};
use crate::{build, step};

/// Where to serve.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The port to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Builds the page and serves it until it is interrupted.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    if !project.has_part(Part::Web) {
        return Err(Failure::new(format!("there is no package in {}/ to serve", Part::Web.folder())));
    }
    step::run("build web", || build::part(project, Part::Web))?;
    let mut command = process::cargo();
    command.current_dir(project.root()).args([
        "run",
        "--quiet",
        "--package",
        Part::Cli.package(),
        "--",
        "serve",
    ]);
    command.arg("--site").arg(project.dist().join("web")).arg("--port").arg(arguments.port.to_string());
    process::run(&mut command)
}
