//! What a log line says, as far as it is a record.

use super::field::{Fields, Key, is_separator};
use crate::selinux::context::{Context, is_name};
use std::borrow::Cow;

/// One thing found in the text.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "entries are lent to a callback one by one and never stored")]
pub enum Entry<'a> {
    /// An access vector record.
    Avc(Record<'a>),
    /// A transition or label that was invalid.
    SelinuxErr(SelinuxErr<'a>),
    /// The first line of a setroubleshoot report.
    Summary(Summary<'a>),
    /// Its `Hash:` line.
    Hash(Hash<'a>),
    /// A record that cannot be read.
    Malformed(Malformed),
}

/// Longest time in words that is taken for one, in bytes.
const MAX_TIME_BYTES: usize = 64;

/// When, and under which number: `audit(1600170002.102:50471)`, or the time in words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
pub enum AuditId {
    /// As the kernel writes it.
    Stamp {
        /// Seconds since 1970.
        seconds: u64,
        /// Milliseconds of that second.
        millis: u32,
        /// The number of the event since boot.
        serial: u64,
    },
    /// As `ausearch -i` writes it.
    Text {
        /// The time in the locale of whoever ran it.
        time_text: String,
        /// The number of the event since boot.
        serial: u64,
    },
}

impl AuditId {
    /// The number of the event; all records of an event share it.
    pub fn serial(&self) -> u64 {
        match self {
            Self::Stamp { serial, .. } | Self::Text { serial, .. } => *serial,
        }
    }

    /// Reads what stands between the parentheses of `audit(…)`.
    pub fn read(text: &str) -> Option<Self> {
        let (time, serial) = text.rsplit_once(':').filter(|(time, _)| time.len() <= MAX_TIME_BYTES)?;
        let serial = serial.trim().parse().ok()?;
        let (seconds, millis) = time.split_once('.').unwrap_or((time, "0"));
        match (seconds.parse(), millis.parse()) {
            (Ok(seconds), Ok(millis)) if !seconds_is_date(time) => {
                Some(Self::Stamp { seconds, millis, serial })
            }
            _ => Some(Self::Text { time_text: time.trim().to_owned(), serial }),
        }
    }
}

fn seconds_is_date(time: &str) -> bool {
    !time.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// A context as the log has it: it may lack its level, or have it in words, or be no context at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContextText<'a> {
    /// The whole text.
    pub raw: &'a str,
    /// User, role, type and the text behind them, where there are at least the three.
    pub parts: Option<ContextParts<'a>>,
}

/// The parts of a context, as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContextParts<'a> {
    /// `system_u`
    pub user: &'a str,
    /// `system_r`
    pub role: &'a str,
    /// `container_t`
    pub type_: &'a str,
    /// `s0:c1,c2`, or `SystemLow`
    pub range: Option<&'a str>,
}

impl<'a> ContextText<'a> {
    /// Splits a context.
    pub fn read(raw: &'a str) -> Self {
        let mut parts = raw.splitn(4, ':');
        let parts = match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(user), Some(role), Some(type_), range) if [user, role, type_].into_iter().all(is_name) => {
                Some(ContextParts { user, role, type_, range })
            }
            _ => None,
        };
        Self { raw, parts }
    }

    /// The type, where it is a context.
    pub fn type_(&self) -> Option<&'a str> {
        self.parts.map(|parts| parts.type_)
    }

    /// The context as a value, where everything in it can be read.
    pub fn context(&self) -> Option<Context> {
        self.raw.parse().ok()
    }
}

/// Whether the access was refused, or allowed and logged because a rule says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Decision {
    /// Refused, or in permissive mode let through.
    Denied,
    /// An `auditallow` rule logged it.
    Granted,
}

/// Who wrote a user-space record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Reporter<'a> {
    /// Its process.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub pid: Option<u64>,
    /// Its context.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub subj: Option<&'a str>,
    /// Its program.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub exe: Option<Cow<'a, str>>,
}

/// An access vector record.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// Who reported it, for records of user-space object managers such as D-Bus and systemd.
    pub reporter: Option<Reporter<'a>>,
    /// Denied or granted.
    pub decision: Decision,
    /// What stands between the braces.
    pub permissions: &'a str,
    /// Who.
    pub source: Option<ContextText<'a>>,
    /// On what.
    pub target: Option<ContextText<'a>>,
    /// The class of the object.
    pub class: Option<&'a str>,
    /// Whether it went through all the same; old kernels do not say.
    pub permissive: Option<bool>,
    /// The machine, where the log names it.
    pub node: Option<&'a str>,
    /// When; the journal does not say.
    pub audit_id: Option<AuditId>,
    /// Everything else.
    pub fields: Fields<'a>,
    /// Whether the values went through `ausearch -i`.
    pub interpreted: bool,
}

impl<'a> Record<'a> {
    /// The permissions, in the order written.
    pub fn permissions(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.permissions.split(is_separator).filter(|word| !word.is_empty())
    }

    /// A text field, decoded.
    pub fn text(&self, key: Key) -> Option<Cow<'a, str>> {
        self.fields.get(key).map(|raw| raw.decode(key, self.interpreted))
    }

    /// Source type, target type and class, if nothing is missing.
    pub fn triple(&self) -> Option<(&'a str, &'a str, &'a str)> {
        Some((self.source?.type_()?, self.target?.type_()?, self.class?))
    }

    /// What a rule would need and the record does not have.
    pub fn missing(&self) -> Vec<&'static str> {
        let usable =
            |context: Option<ContextText<'_>>| context.is_some_and(|context| context.parts.is_some());
        let present = [
            ("perms", self.permissions().next().is_some()),
            ("scontext", usable(self.source)),
            ("tcontext", usable(self.target)),
            ("tclass", self.class.is_some()),
        ];
        present.iter().filter(|(_, there)| !there).map(|(name, _)| *name).collect()
    }
}

/// A `SELINUX_ERR` record. Contexts are kept as text: being invalid is the point of it.
#[derive(Clone, Debug)]
pub struct SelinuxErr<'a> {
    /// When.
    pub audit_id: Option<AuditId>,
    /// What the kernel was about to do, `security_compute_sid`.
    pub op: Option<&'a str>,
    /// The machine, where the log names it.
    pub node: Option<&'a str>,
    /// `invalid_context` and the other contexts.
    pub fields: Fields<'a>,
    /// The invalid context where an old kernel wrote it without a key.
    pub invalid_context: Option<&'a str>,
}

impl SelinuxErr<'_> {
    /// The keys that are shown, in order.
    pub const KEYS: &'static [Key] = &[
        Key::Seresult,
        Key::InvalidContext,
        Key::OldContext,
        Key::NewContext,
        Key::TaskContext,
        Key::Scontext,
        Key::Tcontext,
        Key::Tclass,
    ];
}

/// `SELinux is preventing SOURCE from PERMS access on the CLASS TARGET.`
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Summary<'a> {
    /// The program.
    pub source: &'a str,
    /// The permissions.
    pub perms: Vec<&'a str>,
    /// The class in words.
    pub object_class_text: &'a str,
    /// What it was tried on.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub target: Option<&'a str>,
}

/// `Hash: COMM,SOURCE,TARGET,CLASS,PERMS`
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Hash<'a> {
    /// The program.
    pub comm: &'a str,
    /// The type of the subject.
    pub source_type: &'a str,
    /// The type of the object.
    pub target_type: &'a str,
    /// The class of the object.
    pub tclass: &'a str,
    /// The permissions.
    pub perms: Vec<&'a str>,
}

/// A record that starts like one and cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Malformed {
    /// What is wrong.
    pub reason: &'static str,
    /// When.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub audit_id: Option<AuditId>,
}
