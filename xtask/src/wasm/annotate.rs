//! Kubewarden metadata in a module, where `kwctl annotate` puts it.

use crate::{metadata, section};
use std::fs;
use std::path::Path;

/// The custom section that the policy server and `kwctl` read.
const SECTION: &str = "io.kubewarden.metadata";

/// Writes `module` to `out` with the metadata of a `metadata.yml` in it and a README as its usage text.
pub(crate) fn write(module: &Path, metadata: &Path, readme: &Path, out: &Path) -> Result<(), String> {
    let failure = |path: &Path, error: String| format!("{}: {error}", path.display());
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| failure(path, error.to_string()));
    let json = metadata::json(&read(metadata)?, &read(readme)?).map_err(|error| failure(metadata, error))?;
    let bytes = fs::read(module).map_err(|error| failure(module, error.to_string()))?;
    let bytes = section::replace(&bytes, SECTION, json.as_bytes()).map_err(|error| failure(module, error))?;
    fs::write(out, bytes).map_err(|error| failure(out, error.to_string()))
}
