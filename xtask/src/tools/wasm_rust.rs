//! A Rust compiler that builds for wasm.
//!
//! Asked for in this order, so that a machine that is set up already fetches nothing: the target in the compiler that
//! runs us, Debian's compiler if it is installed, `rustup target add`, Debian's packages. Debian ships a recent compiler
//! (`rustc-web`) without the wasm standard library but with its source, so that one builds the library as well.
//!
//! A module for a browser is sent to every visitor, so its standard library is built in its small form wherever the
//! source is at hand: with Debian's compiler, and with rustup's component `rust-src`. Without it the module works and is larger.

use crate::failure::{Failure, Result};
use crate::project::{Project, unattended};
use crate::tools::apt;
use crate::{process, step};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a module is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Target {
    /// A browser or Node.js.
    Browser,
    /// A host with WASI preview 1, as Kubewarden's.
    Wasi,
}

impl Target {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Browser, Self::Wasi];

    /// rustc's name for it.
    pub(crate) fn triple(self) -> &'static str {
        match self {
            Self::Browser => "wasm32-unknown-unknown",
            Self::Wasi => "wasm32-wasip1",
        }
    }

    fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Self::Browser => &["rustc-web", "cargo-web", "rust-web-src", "lld-22"],
            Self::Wasi => &["rustc-web", "cargo-web", "rust-web-src", "lld-22", "wasi-libc"],
        }
    }
}

/// For `RUSTFLAGS`. A panic ends a module anyway: without its message, all that formats and carries messages is left out.
const SMALL_PANIC: &str = "-Z unstable-options -C panic=immediate-abort";
/// Sorting and the printing of numbers in their small form; neither is what takes time here.
const SMALL_LIBRARY: [&str; 2] = ["-Z", "build-std-features=optimize_for_size"];
/// Builds the standard library with everything else.
const OWN_LIBRARY: [&str; 2] = ["-Z", "build-std=std,panic_abort"];

/// How a target can be built here.
enum Compiler {
    /// The compiler that runs us has the target.
    Own,
    /// The compiler that runs us has the source of the standard library.
    OwnWithSource,
    /// Debian's compiler, which builds the standard library too.
    Debian,
}

/// Makes sure that modules for `target` can be built.
pub(crate) fn install(target: Target) -> Result<()> {
    compiler(target).map(drop)
}

/// A `cargo build` for `target` with the project's `wasm` profile. The module is written to the folder that
/// [`output_folder`] names.
pub(crate) fn build(project: &Project, target: Target) -> Result<Command> {
    let mut command = match compiler(target)? {
        Compiler::Own => own_cargo(),
        Compiler::OwnWithSource => {
            let mut command = own_cargo();
            build_library(&mut command, target, "");
            command
        }
        Compiler::Debian => debian_cargo(target),
    };
    command.current_dir(project.root()).env("CARGO_TARGET_DIR", project.wasm_target());
    command.args(["--profile", "wasm", "--target", target.triple()]);
    if unattended() {
        command.arg("--locked");
    }
    Ok(command)
}

/// Where [`build`] leaves modules.
pub(crate) fn output_folder(project: &Project, target: Target) -> PathBuf {
    project.wasm_target().join(target.triple()).join("wasm")
}

fn compiler(target: Target) -> Result<Compiler> {
    let packages = target.debian_packages();
    if target == Target::Browser && own_compiler_has_source() {
        return Ok(Compiler::OwnWithSource);
    }
    if target == Target::Wasi && own_compiler_has(target) {
        return Ok(Compiler::Own);
    }
    if process::find("dpkg-query").is_some() && apt::installed(packages) {
        return Ok(Compiler::Debian);
    }
    if target == Target::Browser && rustup(&["component", "add", "rust-src"]) && own_compiler_has_source() {
        return Ok(Compiler::OwnWithSource);
    }
    if own_compiler_has(target) {
        return Ok(Compiler::Own);
    }
    step::say(&format!("    adding the Rust target {}", target.triple()));
    if rustup(&["target", "add", target.triple()]) && own_compiler_has(target) {
        return Ok(Compiler::Own);
    }
    let missing = || {
        Failure::new(format!(
            "the Rust target {0} is missing: run `rustup target add {0}`, or install Debian's packages {1} as root",
            target.triple(),
            packages.join(", "),
        ))
    };
    if !apt::usable() {
        return Err(missing());
    }
    apt::install(packages).map(|()| Compiler::Debian)
}

fn own_compiler_has(target: Target) -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(rustc);
    command.args(["--print", "target-libdir", "--target", target.triple()]);
    process::capture(&mut command).is_ok_and(|folder| Path::new(&folder).is_dir())
}

/// Whether the source of the standard library is there and the compiler is new enough for what it is to be built with.
fn own_compiler_has_source() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(rustc);
    command.env("RUSTC_BOOTSTRAP", "1").args(SMALL_PANIC.split(' ')).args(["--print", "sysroot"]);
    process::capture(&mut command)
        .is_ok_and(|folder| Path::new(&folder).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

/// Whether rustup is there and did what it was asked.
fn rustup(arguments: &[&str]) -> bool {
    process::find("rustup").is_some() && process::succeeds(Command::new("rustup").args(arguments))
}

fn own_cargo() -> Command {
    let mut command = process::cargo();
    command.arg("build");
    command
}

/// Has the standard library built as well, in its small form for a browser.
fn build_library(command: &mut Command, target: Target, flags: &str) {
    // The standard library may only be built by a compiler that takes unstable flags.
    command.env("RUSTC_BOOTSTRAP", "1").args(OWN_LIBRARY);
    match target {
        Target::Browser => {
            command.args(SMALL_LIBRARY).env("RUSTFLAGS", format!("{SMALL_PANIC} {flags}"));
        }
        Target::Wasi => {
            command.env("RUSTFLAGS", flags);
        }
    }
}

fn debian_cargo(target: Target) -> Command {
    let mut command = Command::new("/usr/bin/cargo");
    // `cargo run` tells its child about the toolchain it belongs to; this one is another.
    for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "RUSTC", "RUSTDOC"] {
        command.env_remove(variable);
    }
    let path = env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("/usr/bin:{path}")).env("RUSTC", "/usr/bin/rustc");
    // Debian's compiler comes without a linker for wasm.
    let triple = target.triple().replace('-', "_").to_uppercase();
    command.env(format!("CARGO_TARGET_{triple}_LINKER"), "/usr/lib/llvm-22/bin/wasm-ld");
    command.arg("build");
    build_library(
        &mut command,
        target,
        if target == Target::Wasi { "-L native=/usr/lib/wasm32-wasi" } else { "" },
    );
    command
}
