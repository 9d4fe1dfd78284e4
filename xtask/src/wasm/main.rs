//! What happens to a module after rustc. Run by `xtask`, which knows where everything is.

mod annotate;
mod bindings;
mod metadata;
mod section;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Works on compiled modules.
#[derive(Parser)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write JavaScript bindings for a module.
    Bindings { loader: bindings::Loader, name: String, module: PathBuf, folder: PathBuf },
    /// Embed a policy's metadata into its module.
    Annotate { module: PathBuf, metadata: PathBuf, readme: PathBuf, out: PathBuf },
}

fn main() -> ExitCode {
    let outcome = match Program::parse().command {
        Command::Bindings { loader, name, module, folder } => {
            bindings::write(loader, &name, &module, &folder)
        }
        Command::Annotate { module, metadata, readme, out } => {
            annotate::write(&module, &metadata, &readme, &out)
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask-wasm: {sentence}");
            ExitCode::FAILURE
        }
    }
}
