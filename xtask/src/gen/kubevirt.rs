//! `core/data/kubevirt/*.toml` to `core/src/generated/kubevirt_*.rs`.
//!
//! Rows are checked on the way: every tag, grant, feature and source that is named must exist, and every tag must have
//! exactly one SCC of each name and one launcher type. What follows from rows (which release ships a grant) is worked
//! out here, so that the program does no such work at run time.

mod derive;
mod emit;
mod rbac;
mod rows;

use rows::Rows;
use std::fs;
use std::path::Path;

/// Writes the tables, or with `check` says which of them are stale.
pub(crate) fn run(root: &Path, check: bool) -> Result<(), String> {
    let rows = Rows::read(&root.join("core/data"))?;
    let mut stale = Vec::new();
    for (name, text) in emit::files(&rows)? {
        let path = root.join("core/src/generated").join(format!("kubevirt_{name}.rs"));
        if fs::read_to_string(&path).is_ok_and(|current| current == text) {
            continue;
        }
        if check {
            stale.push(path.display().to_string());
        } else {
            fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!("stale, run `cargo xtask gen`:\n  {}", stale.join("\n  ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_tables_are_fresh() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert_eq!(run(root, true), Ok(()));
    }
}
