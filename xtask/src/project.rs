//! Where things are, and which parts of the workspace exist.

use crate::failure::{Failure, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The checked-out project.
pub(crate) struct Project {
    root: PathBuf,
}

/// A part that ships.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Part {
    /// The command line: `target/release/virt-grants`.
    Cli,
    /// The Kubewarden policy: `dist/policy.wasm`.
    Policy,
    /// The page and the JavaScript module: `dist/web/`.
    Web,
}

impl Part {
    /// All parts, in the order in which they are built: the command line holds the page.
    pub(crate) const ALL: [Self; 3] = [Self::Policy, Self::Web, Self::Cli];

    /// The folder of its package.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Cli => "cli",
            Self::Policy => "wasm-policy",
            Self::Web => "web",
        }
    }

    /// The name of its package.
    pub(crate) fn package(self) -> &'static str {
        match self {
            Self::Cli => "virt-grants",
            Self::Policy => "virt-grants-policy",
            Self::Web => "virt-grants-web",
        }
    }
}

impl Project {
    /// The workspace that holds this program's own source.
    pub(crate) fn find() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.parent().filter(|root| root.join("Cargo.toml").is_file());
        root.map(|root| Self { root: root.to_owned() })
            .ok_or_else(|| Failure::new(format!("the workspace above {} is gone", manifest.display())))
    }

    /// The folder of the workspace.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the workspace.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Whether a path exists inside the workspace.
    pub(crate) fn has(&self, relative: &str) -> bool {
        self.path(relative).exists()
    }

    /// Whether a part is there to be built.
    pub(crate) fn has_part(&self, part: Part) -> bool {
        self.path(part.folder()).join("Cargo.toml").is_file()
    }

    /// Where what is shipped is put.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Cargo's output folder, as Cargo finds it.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), |target| self.root.join(target))
    }

    /// The output folder for modules. It is apart because another compiler may build them, and two compilers in one
    /// folder undo each other's work.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.target().join("wasm")
    }
}

/// Whether this is a run without a person: lock files are then law, and nothing asks.
pub(crate) fn unattended() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
