//! Why a request could not be judged.

use crate::host::CallFailure;
use std::fmt::{self, Display};

/// Something that has to be mended before requests can be judged. The request is refused: nothing is guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// A call to the host failed.
    Call(CallFailure),
    /// Objects from outside of the settings cannot be read.
    Objects(String),
    /// Two namespaces would share ids or a level.
    Collision(String),
}

impl From<CallFailure> for Failure {
    fn from(failure: CallFailure) -> Self {
        Self::Call(failure)
    }
}

impl Failure {
    /// The HTTP status.
    pub(crate) fn code(&self) -> u16 {
        match self {
            Self::Call(_) | Self::Objects(_) => 500,
            Self::Collision(_) => 403,
        }
    }
}

impl Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(failure) => failure.fmt(out),
            Self::Objects(text) | Self::Collision(text) => out.write_str(text),
        }
    }
}
