//! seccomp profiles between their two spellings: the field and the annotation.

use crate::pod::SeccompProfile;
use std::borrow::Cow;

/// Annotation that names the pod's profile.
pub const POD_ANNOTATION: &str = "seccomp.security.alpha.kubernetes.io/pod";

/// A profile as text, the form in which lists and annotations name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile<'a> {
    /// Text as written; empty for no profile.
    Text(&'a str),
    /// `localhost/` and a file, from a field.
    Localhost(&'a str),
}

const LOCALHOST: &str = "localhost/";

impl<'a> Profile<'a> {
    /// No profile.
    pub const NONE: Self = Self::Text("");

    /// What a field says; empty for types the API does not know.
    pub fn of_field(field: &SeccompProfile<'a>) -> Self {
        match (field.kind, field.localhost_profile) {
            ("Unconfined", _) => Self::Text("unconfined"),
            ("RuntimeDefault", _) => Self::Text("runtime/default"),
            ("Localhost", Some(file)) => Self::Localhost(file),
            _ => Self::NONE,
        }
    }

    /// The field that says the same, if one does.
    pub fn to_field(self) -> Option<SeccompProfile<'a>> {
        let of = |kind, localhost_profile| Some(SeccompProfile { kind, localhost_profile });
        match self {
            Self::Text("unconfined") => of("Unconfined", None),
            Self::Text("runtime/default" | "docker/default") => of("RuntimeDefault", None),
            Self::Text(text) => match text.strip_prefix(LOCALHOST) {
                None | Some("") => None,
                file => of("Localhost", file),
            },
            Self::Localhost("") => None,
            Self::Localhost(file) => of("Localhost", Some(file)),
        }
    }

    /// Whether there is no profile.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Whether `text` spells this profile.
    pub fn is(self, text: &str) -> bool {
        match self {
            Self::Text(own) => own == text,
            Self::Localhost(file) => text.strip_prefix(LOCALHOST) == Some(file),
        }
    }

    /// The text.
    pub fn text(self) -> Cow<'a, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Localhost(file) => Cow::Owned(format!("{LOCALHOST}{file}")),
        }
    }
}
