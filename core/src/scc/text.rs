//! OpenShift's own words: the texts of refusals, byte for byte.
//!
//! How values print depends on the Kubernetes the API server was built with; see [`ValueStyle`].

use super::refusal::{Reason, Refusal, Site};
use super::seccomp::POD_ANNOTATION;
use crate::hash::hash_bytes;
use crate::source::limits::MAX_LISTED;
use std::fmt::{self, Display, Write as _};
use std::ops::Range;

/// How lists and absent values print inside a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum ValueStyle {
    /// Compact JSON: Kubernetes 1.34 and later, OpenShift 4.21 and later.
    #[default]
    Json,
    /// Go syntax: Kubernetes 1.33 and earlier, OpenShift 4.20 and earlier.
    Go,
}

impl ValueStyle {
    fn integers(self, list: Option<&[i64]>) -> String {
        let (open, separator, close) = match self {
            Self::Json => ("[", ",", "]"),
            Self::Go => ("[]int64{", ", ", "}"),
        };
        match list {
            Some(list) => join(list.iter(), open, separator, close),
            None if self == Self::Json => "null".to_owned(),
            None => "[]int64(nil)".to_owned(),
        }
    }

    /// A list of capabilities; an empty one never reached the API and prints as none.
    fn capabilities(self, list: &[&str]) -> String {
        match self {
            Self::Json if list.is_empty() => "null".to_owned(),
            Self::Json => join(list.iter().map(|text| json_quote(text)), "[", ",", "]"),
            Self::Go if list.is_empty() => "[]core.Capability(nil)".to_owned(),
            Self::Go => join(list.iter().map(|text| go_quote(text)), "[]core.Capability{", ", ", "}"),
        }
    }

    const fn null(self) -> &'static str {
        match self {
            Self::Json => "null",
            Self::Go => "\"null\"",
        }
    }
}

/// The items between `open` and `close`, at most [`MAX_LISTED`] of them.
fn join<T: Display>(items: impl Iterator<Item = T>, open: &str, separator: &str, close: &str) -> String {
    let mut text = String::from(open);
    for (index, item) in items.enumerate() {
        if index > 0 {
            text.push_str(separator);
        }
        if index == MAX_LISTED {
            text.push('…');
            break;
        }
        let _ = write!(text, "{item}");
    }
    text.push_str(close);
    text
}

/// Text in double quotes as Go's `strconv.Quote` prints it.
pub fn go_quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\u{7}' => quoted.push_str("\\a"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{b}' => quoted.push_str("\\v"),
            c if c.is_ascii_control() => {
                let _ = write!(quoted, "\\x{:02x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Text in double quotes as Go's `encoding/json` prints it, with `<`, `>` and `&` escaped.
fn json_quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    crate::source::json::write_string(text, &mut quoted);
    if quoted.contains(['<', '>', '&']) {
        quoted = quoted.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    }
    quoted
}

const NO_GROUPS: &str = "unable to validate empty groups against required ranges";

/// A refusal as the provider of `scc` prints it.
pub(super) struct RefusalText<'t, 'a> {
    pub(super) refusal: &'t Refusal<'a>,
    pub(super) scc: &'t str,
    pub(super) style: ValueStyle,
}

impl RefusalText<'_, '_> {
    fn prefix(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.refusal.site {
            Site::Pod => {
                out.write_str("provider ")?;
                out.write_str(self.scc)?;
                out.write_str(": .spec.securityContext")
            }
            Site::Container { list, index, .. } => {
                out.write_str("provider ")?;
                out.write_str(self.scc)?;
                out.write_str(": .")?;
                out.write_str(list.field())?;
                write!(out, "[{index}]")
            }
        }
    }

    fn seccomp_path(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.refusal.site {
            Site::Pod => write!(out, "pod.metadata.annotations[{POD_ANNOTATION}]"),
            Site::Container { name, .. } => {
                write!(out, "pod.metadata.annotations[container.seccomp.security.alpha.kubernetes.io/{name}]")
            }
        }
    }

    fn invalid(
        &self,
        out: &mut fmt::Formatter<'_>,
        field: &str,
        value: impl Display,
        detail: impl Display,
    ) -> fmt::Result {
        self.prefix(out)?;
        out.write_str(".")?;
        out.write_str(field)?;
        out.write_str(": Invalid value: ")?;
        value.fmt(out)?;
        out.write_str(": ")?;
        detail.fmt(out)
    }

    fn required(&self, out: &mut fmt::Formatter<'_>, field: &str, detail: &str) -> fmt::Result {
        self.prefix(out)?;
        write!(out, ".{field}: Required value{detail}")
    }

    fn truth(&self, value: Option<bool>) -> &'static str {
        match value {
            Some(true) => "true",
            Some(false) => "false",
            None => self.style.null(),
        }
    }
}

impl Display for RefusalText<'_, '_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let style = self.style;
        match &self.refusal.reason {
            Reason::FsGroup { group } => {
                let detail = format_args!("{group} is not an allowed group");
                self.invalid(out, "fsGroup", style.integers(Some(&[*group])), detail)
            }
            Reason::NoFsGroup => self.invalid(out, "fsGroup", style.integers(Some(&[])), NO_GROUPS),
            Reason::SupplementalGroup { group, list } => {
                let detail = format_args!("{group} is not an allowed group");
                let list = if list.is_empty() { std::slice::from_ref(group) } else { list };
                self.invalid(out, "supplementalGroups", style.integers(Some(list)), detail)
            }
            Reason::NoSupplementalGroups { present } => {
                let list = style.integers(present.then_some(&[]));
                self.invalid(out, "supplementalGroups", list, NO_GROUPS)
            }
            Reason::SeccompSet => {
                self.seccomp_path(out)?;
                out.write_str(": Forbidden: seccomp may not be set")
            }
            Reason::Seccomp { profile, allowed } => {
                self.seccomp_path(out)?;
                let (profile, allowed) = (profile.text(), join(allowed.iter(), "", " ", ""));
                write!(
                    out,
                    ": Forbidden: {profile} is not an allowed seccomp profile. Valid values are [{allowed}]"
                )
            }
            Reason::NoSeLinuxOptions => self.required(out, "seLinuxOptions", ""),
            Reason::SeLinux { part, found, wanted } => {
                self.prefix(out)?;
                let (part, found) = (part.field(), go_quote(found));
                write!(out, ".seLinuxOptions.{part}: Invalid value: {found}: must be {wanted}")
            }
            Reason::HostNamespace(which) => {
                let detail = format_args!("{} is not allowed to be used", which.words());
                self.invalid(out, which.field(), "true", detail)
            }
            Reason::HostUsers { found } => {
                self.invalid(out, "hostUsers", self.truth(*found), "Host Users must be set to false")
            }
            Reason::Sysctl { index, name, unsafe_ } => {
                let (kind, name) = (if *unsafe_ { "unsafe sysctl" } else { "sysctl" }, go_quote(name));
                write!(
                    out,
                    "pod.spec.securityContext.sysctls[{index}]: Forbidden: {kind} {name} is not allowed"
                )
            }
            Reason::Volume { index, kind } => {
                write!(
                    out,
                    "spec.volumes[{index}]: Invalid value: \"{kind}\": {kind} volumes are not allowed to be used"
                )
            }
            Reason::FlexDriver { index, driver } => {
                let field = format_args!("volumes[{index}].driver").to_string();
                self.invalid(out, &field, go_quote(driver), "Flexvolume driver is not allowed to be used")
            }
            Reason::NoRunAsUser => self.required(out, "runAsUser", ""),
            Reason::RunAsUser { found, wanted } => {
                self.invalid(out, "runAsUser", found, format_args!("must be: {wanted}"))
            }
            Reason::RunAsUserRange { found, min, max } => {
                self.invalid(out, "runAsUser", found, format_args!("must be in the ranges: [{min}, {max}]"))
            }
            Reason::RunAsRoot => self.invalid(out, "runAsUser", 0, "running with the root UID is forbidden"),
            Reason::NoRunAsNonRoot => self.required(out, "runAsNonRoot", ": must be true"),
            Reason::RunAsNonRootFalse => self.invalid(out, "runAsNonRoot", "false", "must be true"),
            Reason::Privileged => {
                self.invalid(out, "privileged", "true", "Privileged containers are not allowed")
            }
            Reason::NoCapabilities => self.invalid(
                out,
                "capabilities",
                style.null(),
                "required capabilities are not set on the securityContext",
            ),
            Reason::CapabilityAdd(capability) => {
                self.invalid(out, "capabilities.add", go_quote(capability), "capability may not be added")
            }
            Reason::CapabilityDrop { capability, list } => {
                let detail = format_args!("{capability} is required to be dropped but was not found");
                self.invalid(out, "capabilities.drop", style.capabilities(list), detail)
            }
            Reason::HostPort { list, index, port } => {
                let field = format!("{}[{index}].hostPort", list.field());
                self.invalid(out, &field, port, "Host ports are not allowed to be used")
            }
            Reason::ReadOnlyRootFilesystem { found: None } => self.invalid(
                out,
                "readOnlyRootFilesystem",
                style.null(),
                "ReadOnlyRootFilesystem may not be nil and must be set to true",
            ),
            Reason::ReadOnlyRootFilesystem { found } => {
                let detail = "ReadOnlyRootFilesystem must be set to true";
                self.invalid(out, "readOnlyRootFilesystem", self.truth(*found), detail)
            }
            Reason::AllowPrivilegeEscalation { found } => {
                let detail = "Allowing privilege escalation for containers is not allowed";
                self.invalid(out, "allowPrivilegeEscalation", self.truth(*found), detail)
            }
        }
    }
}

/// Texts as `utilerrors.Aggregate` prints them: repeated ones once, one alone, several in brackets, none `<nil>`.
pub(crate) fn aggregate<T: Display>(texts: impl IntoIterator<Item = T>) -> String {
    let mut all = Aggregate::default();
    for text in texts {
        all.add(&text);
    }
    all.finish()
}

/// Gathers texts for [`aggregate`].
#[derive(Default)]
pub(crate) struct Aggregate {
    /// An opening bracket and the texts, with what stands between them.
    text: String,
    /// Where each text stands, with its hash; only texts with the same one are compared.
    parts: Vec<(u64, Range<usize>)>,
}

impl Aggregate {
    /// Adds a text, unless it is there already.
    pub(crate) fn add(&mut self, text: &impl Display) {
        let end = self.text.len();
        self.text.push_str(if self.parts.is_empty() { "[" } else { ", " });
        let start = self.text.len();
        let _ = write!(self.text, "{text}");
        let new = self.text.get(start..).unwrap_or_default();
        let hash = hash_bytes(new.as_bytes());
        let is_known =
            |(other, part): &(u64, Range<usize>)| *other == hash && self.text.get(part.clone()) == Some(new);
        if self.parts.iter().any(is_known) {
            self.text.truncate(end);
        } else {
            self.parts.push((hash, start..self.text.len()));
        }
    }

    /// The whole.
    pub(crate) fn finish(mut self) -> String {
        match self.parts.len() {
            0 => "<nil>".to_owned(),
            1 => self.text.split_off(1),
            _ => {
                self.text.push(']');
                self.text
            }
        }
    }
}
