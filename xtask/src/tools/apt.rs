//! Debian's packages.

use crate::failure::{Failure, Result};
use crate::{process, step};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether packages can be installed here: Debian or a relative, and root.
pub(crate) fn usable() -> bool {
    Path::new("/etc/debian_version").is_file() && process::find("apt-get").is_some() && is_root()
}

/// Whether all of the packages are installed.
pub(crate) fn installed(packages: &[&str]) -> bool {
    packages.iter().all(|package| {
        let mut query = Command::new("dpkg-query");
        query.args(["--show", "--showformat=${db:Status-Status}", package]).stderr(Stdio::null());
        process::capture(&mut query).is_ok_and(|status| status == "installed")
    })
}

/// Installs packages that are not installed yet.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    if installed(packages) {
        return Ok(());
    }
    step::say(&format!("    installing Debian packages: {}", packages.join(" ")));
    refresh()?;
    let mut command = apt_get();
    command.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    process::run(&mut command).map_err(|failure| {
        Failure::new(format!("Debian's packages {} could not be installed: {failure}", packages.join(", ")))
    })
}

/// Fetches the package lists, once per run: before that apt may know nothing, or something old.
fn refresh() -> Result<()> {
    static FRESH: AtomicBool = AtomicBool::new(false);
    if FRESH.swap(true, Ordering::Relaxed) {
        return Ok(());
    }
    process::run(apt_get().arg("update"))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    // What went wrong is on standard error; the rest is hundreds of lines of unpacking.
    command.arg("--quiet=2").env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    command
}

fn is_root() -> bool {
    process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}
