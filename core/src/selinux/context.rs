//! Security contexts: `user:role:type` and, where the policy has levels, `:range`.

use super::level::{LevelError, Range};
use std::error::Error;
use std::fmt::{self, Display};
use std::str::FromStr;

/// Longest name of a user, role or type that is accepted, in bytes; the limit of the policy compiler.
pub const MAX_NAME_BYTES: usize = 2047;

/// Why a text is no context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContextError {
    /// Fewer than the three parts user, role and type.
    Parts(String),
    /// A user, role or type that no policy could declare.
    Name(String),
    /// The part behind the type is no range.
    Range(LevelError),
}

impl Display for ContextError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parts(text) => write!(out, "`{text}` is not a context: expected `user:role:type:level`"),
            Self::Name(text) => {
                write!(out, "`{text}` is not a name: expected letters, digits, `_`, `-` and `.`")
            }
            Self::Range(error) => error.fmt(out),
        }
    }
}

impl Error for ContextError {}

impl From<LevelError> for ContextError {
    fn from(error: LevelError) -> Self {
        Self::Range(error)
    }
}

/// Whether a policy could declare a user, role or type of this name.
pub(crate) fn is_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    !text.is_empty() && text.len() <= MAX_NAME_BYTES && text.bytes().all(plain)
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The name as the policy spells it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = ContextError;

            fn from_str(text: &str) -> Result<Self, ContextError> {
                if is_name(text) { Ok(Self(text.to_owned())) } else { Err(ContextError::Name(text.to_owned())) }
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    };
}

name! {
    /// An SELinux user, `system_u`.
    SelinuxUser
}
name! {
    /// An SELinux role, `system_r`.
    SelinuxRole
}
name! {
    /// An SELinux type, `container_t` or `virt_launcher.process`.
    SelinuxType
}

/// A security context.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Context {
    /// Who, to SELinux.
    pub user: SelinuxUser,
    /// `object_r` for files.
    pub role: SelinuxRole,
    /// What type enforcement decides by.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub type_: SelinuxType,
    /// The clearance; absent under policies without levels.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub range: Option<Range>,
}

impl Display for Context {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.user, self.role, self.type_)?;
        self.range.as_ref().map_or(Ok(()), |range| write!(out, ":{range}"))
    }
}

impl FromStr for Context {
    type Err = ContextError;

    fn from_str(text: &str) -> Result<Self, ContextError> {
        let mut parts = text.splitn(4, ':');
        let (Some(user), Some(role), Some(type_)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(ContextError::Parts(text.to_owned()));
        };
        Ok(Self {
            user: user.parse()?,
            role: role.parse()?,
            type_: type_.parse()?,
            range: parts.next().map(str::parse).transpose()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_prints() {
        for text in [
            "system_u:system_r:virt_launcher.process:s0:c559,c957",
            "root:sysadm_r:sysadm_t:s0-s15:c0.c1023",
            "root:object_r:user_home_t",
            "u:r:untrusted_app:s0:c512,c768",
        ] {
            assert_eq!(text.parse::<Context>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let message = |text: &str| text.parse::<Context>().unwrap_err().to_string();
        assert_eq!(
            message("system_r:container_t"),
            "`system_r:container_t` is not a context: expected `user:role:type:level`"
        );
        assert_eq!(message("u:r:t:SystemLow"), "`SystemLow` is not a sensitivity: expected `s0`, `s1`, …");
        assert_eq!(message("u:r:a b:s0"), "`a b` is not a name: expected letters, digits, `_`, `-` and `.`");
    }
}
