//! What to change so that a pod is admitted, and what to grant.
//!
//! Three remedies for a refused pod, each verified by running the engine again before it is returned:
//!
//! - [`changes()`]: the smallest set of field edits after which one object takes the pod; [`remedies`] asks every
//!   object and puts the answers in order; [`text`] writes the edits into the user's text.
//! - [`grant()`]: the least permissive object that takes the pod unchanged, and how to grant its use.
//! - [`smallest_scc`]: a new object for a set of pods, no wider than they need.

mod candidate;
mod changes;
mod edited;
mod grant;
mod ranking;
mod smallest;
mod surplus;
pub mod text;
mod words;

use crate::diag::Diagnostic;
use crate::path::FieldPath;
use crate::pod::{self, Pod};
use crate::source::Node;

pub use changes::{MAX_EDITS, MAX_NODES_VISITED, MAX_ROUNDS, Obstacle, SuggestedEdit, Suggestion, changes};
pub use edited::edited;
pub use grant::{Grant, Grantee, grant};
pub use ranking::{Remedy, remedies};
pub use smallest::{Loosened, MAX_OPENINGS, MAX_PODS, SmallestScc, WhyNot, smallest_scc};
pub use surplus::surplus;

/// In which form a pod is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As its author wrote it: what the API server adds before admission is added before every evaluation.
    Written,
    /// As the API server hands it to admission.
    Served,
}

impl Form {
    /// The pod as admission sees it.
    fn lower<'a>(self, node: &'a Node<'_>) -> (Pod<'a>, Vec<Diagnostic>) {
        let (mut lowered, findings) = pod::lower(node, 0, &FieldPath::root());
        if self == Self::Written {
            // Who may use an object is not asked here, so the account's real name does not matter.
            pod::api_defaults(&mut lowered, node, "default");
        }
        (lowered, findings)
    }
}
