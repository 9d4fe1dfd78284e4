//! Generators of committed files. Run by `cargo xtask gen`.
//!
//! A generator is a function in a module of its own here, and a row of [`GENERATORS`]. It makes the text of its files
//! from rows of data and hands each to [`publish`].

mod kubevirt;
mod policy;
mod scc;
mod schema;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// A file that was not as it should be.
#[derive(Debug)]
pub(crate) struct Changed(PathBuf);

/// What a generator returns: the files it changed, or would change; else one sentence that says what is wrong.
pub(crate) type Outcome = Result<Vec<Changed>, String>;

/// Makes files below the workspace's folder. With `check` it writes nothing.
type Generator = fn(root: &Path, check: bool) -> Outcome;

/// Every generator with its name, in the order in which they run.
const GENERATORS: &[(&str, Generator)] =
    &[("kubevirt", kubevirt::run), ("policy", policy::run), ("scc", scc::run), ("schema", schema::run)];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let check = arguments.iter().any(|argument| argument == "--check");
    let Some(root) = arguments.iter().find(|argument| !argument.starts_with("--")) else {
        eprintln!("xtask-gen: the workspace's folder is missing: run `cargo xtask gen`");
        return ExitCode::FAILURE;
    };
    run(Path::new(root), check)
}

fn run(root: &Path, check: bool) -> ExitCode {
    let mut stale = 0_usize;
    for (name, generate) in GENERATORS {
        match generate(root, check) {
            Ok(changed) => {
                for Changed(file) in &changed {
                    println!("{} {}: {}", if check { "stale" } else { "wrote" }, name, file.display());
                }
                stale += changed.len();
            }
            Err(sentence) => {
                eprintln!("xtask-gen: {name}: {sentence}");
                return ExitCode::FAILURE;
            }
        }
    }
    if check && stale > 0 {
        eprintln!(
            "xtask-gen: {stale} generated files are stale: run `cargo xtask gen` and commit the result"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Makes the file at `relative` hold `text`, or only compares when `check` is set.
pub(crate) fn publish(root: &Path, check: bool, relative: &str, text: &str) -> Outcome {
    let file = root.join(relative);
    if fs::read_to_string(&file).is_ok_and(|old| old == text) {
        return Ok(Vec::new());
    }
    if !check {
        let failure = |error: std::io::Error| format!("{relative}: {error}");
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(failure)?;
        }
        fs::write(&file, text).map_err(failure)?;
    }
    Ok(vec![Changed(PathBuf::from(relative))])
}
