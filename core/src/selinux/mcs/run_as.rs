//! The comparison that the SCC strategy `MustRunAs` makes between levels.

/// Whether the level `given` is accepted where `required` is demanded.
///
/// Texts are compared, not sets: equal text, or the same sensitivity and the same comma-separated parts in any
/// order. `c0.c1` is not `c0,c1`, and `c01` is not `c1`.
pub fn must_run_as(required: &str, given: &str) -> bool {
    if required == given {
        return true;
    }
    let (Some(required), Some(given)) = (required.split_once(':'), given.split_once(':')) else {
        return false;
    };
    required.0 == given.0 && parts(required.1) == parts(given.1)
}

fn parts(categories: &str) -> Vec<&str> {
    let mut parts: Vec<_> = categories.split(',').collect();
    parts.sort_unstable();
    parts
}
