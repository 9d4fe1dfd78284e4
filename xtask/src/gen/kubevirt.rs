//! `core/data/kubevirt/*.toml` to `core/src/generated/kubevirt_*.rs`.
//!
//! Rows are checked on the way: every tag, grant, feature and source that is named must exist, and every tag must have
//! exactly one SCC of each name and one launcher type. What follows from rows (which release ships a grant) is worked
//! out here, so that the program does no such work at run time.

mod derive;
mod effects;
mod emit;
mod rbac;
mod rows;
mod shapes;

use super::{Outcome, publish};
use rows::Rows;
use std::path::Path;

/// Writes the tables.
pub(crate) fn run(root: &Path, check: bool) -> Outcome {
    let rows = Rows::read(&root.join("core/data"))?;
    let mut changed = Vec::new();
    for (name, text) in emit::files(&rows)? {
        changed.extend(publish(root, check, &format!("core/src/generated/kubevirt_{name}.rs"), &text)?);
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_tables_are_fresh() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert!(run(root, true).unwrap().is_empty());
    }
}
