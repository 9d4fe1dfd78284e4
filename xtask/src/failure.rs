//! Why a command could not go on, as one sentence.

use std::fmt;

/// What every step of the door returns.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// One sentence that names what is missing or what went wrong.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// A failure that says `sentence`.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
