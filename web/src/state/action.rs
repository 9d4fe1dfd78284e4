//! What can happen to the checker.

use super::controls::{Field, Who};
use virt_grants_core::diag::TextEdit;
use virt_grants_core::source::Span;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The text was changed in the editor.
    Type(String),
    /// An example, a file or a pasted text replaces the text.
    Load(String),
    /// A link was opened; what its address says after `#`.
    Open(String),
    /// Somebody else creates the pods.
    Who(Who),
    /// A field of the form was changed.
    Set(Field, String),
    /// Another pod is looked at.
    Pod(usize),
    /// The caret goes to a place in the text.
    Go(Span),
    /// A fix is applied.
    Fix(Vec<TextEdit>),
    /// The last fix is taken back.
    Undo,
    /// The text becomes the cluster's own SCCs.
    Adopt,
    /// Something is to be said.
    Notice(String),
}
