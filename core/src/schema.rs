//! The strict field check: unknown and misplaced fields, values of the wrong type, missing fields, values outside a
//! closed set.
//!
//! The tables come from `k8s-openapi` and from rows for OpenShift's kinds; see `xtask/src/gen/schema.rs`. They are made
//! to be small, because they are part of a page: one string of names and arrays of numbers.

mod check;
mod leaf;
mod nearest;
mod table;

pub use nearest::nearest;

use crate::diag::Diagnostic;
use crate::input::Object;
use crate::path::FieldPath;
use crate::source::Node;

/// Checks an object against the fields of its kind. `source` is the text it was read from; with it, fixes keep the
/// spelling of a value. Kinds without a table have no findings.
pub fn check(object: &Object<'_>, source: Option<&str>) -> Vec<Diagnostic> {
    let Some(root) = table::root(&object.kind) else {
        return Vec::new();
    };
    // Versions before the first stable one required less.
    let required =
        !object.broken && !object.api_version.contains("beta") && !object.api_version.contains("alpha");
    check::run(object.node, root, object.document, &object.path, &check::Options { source, required })
}

/// Checks a pod or a pod template that stands at `path`, without an object around it.
pub fn check_pod(
    node: &Node<'_>,
    document: usize,
    path: &FieldPath,
    source: Option<&str>,
) -> Vec<Diagnostic> {
    let options = check::Options { source, required: true };
    table::root("Pod").map_or_else(Vec::new, |root| check::run(node, root, document, path, &options))
}

/// The names of the fields that may stand at `path` in an object of `kind`, for completion and explanation. `None` when
/// the path leads nowhere; empty when it leads to a value.
pub fn fields_at(kind: &str, path: &FieldPath) -> Option<Vec<&'static str>> {
    table::fields_at(kind, path)
}
