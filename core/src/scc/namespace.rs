//! What a namespace says about ids and labels: the `openshift.io/sa.scc.*` annotations.

use super::model::IdRange;
use std::fmt::{self, Display};

/// Annotation with the block of user ids.
pub const UID_RANGE: &str = "openshift.io/sa.scc.uid-range";
/// Annotation with the MCS level.
pub const MCS: &str = "openshift.io/sa.scc.mcs";
/// Annotation with the blocks of group ids.
pub const SUPPLEMENTAL_GROUPS: &str = "openshift.io/sa.scc.supplemental-groups";
/// Label that exempts a namespace when it is `0` or `1`.
pub const RUN_LEVEL: &str = "openshift.io/run-level";
/// Label that exempts a namespace when it is `true`.
pub const DISABLE: &str = "security.openshift.io/disable-securitycontextconstraints";

/// Namespaces in which the plugin never runs.
/// Source: openshift/kubernetes, `openshift-kube-apiserver/admission/admissionenablement`.
pub const EXEMPT: [&str; 6] =
    ["default", "kube-system", "kube-public", "openshift-node", "openshift-infra", "openshift"];

/// The facts of a namespace that admission uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Namespace<'a> {
    /// Its name, which is the request's namespace.
    pub name: &'a str,
    /// Whether the object does not exist.
    pub missing: bool,
    /// Value of [`UID_RANGE`].
    pub uid_range: Option<&'a str>,
    /// Value of [`MCS`].
    pub mcs: Option<&'a str>,
    /// Value of [`SUPPLEMENTAL_GROUPS`].
    pub supplemental_groups: Option<&'a str>,
    /// Value of the label [`RUN_LEVEL`].
    pub run_level: Option<&'a str>,
    /// Value of the label [`DISABLE`].
    pub disable: Option<&'a str>,
}

/// Why admission does not look at a namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Exemption {
    /// Its name is one of [`EXEMPT`].
    Name,
    /// Label [`RUN_LEVEL`].
    RunLevel,
    /// Label [`DISABLE`].
    Label,
}

impl<'a> Namespace<'a> {
    /// A namespace known by the annotations of its object.
    pub fn from_annotations(name: &'a str, annotations: &[(&str, &'a str)]) -> Self {
        let value = |key| annotations.iter().rev().find(|(name, _)| *name == key).map(|(_, value)| *value);
        Self {
            name,
            uid_range: value(UID_RANGE),
            mcs: value(MCS),
            supplemental_groups: value(SUPPLEMENTAL_GROUPS),
            ..Self::default()
        }
    }

    /// Why the plugin is skipped here, if it is.
    pub fn exemption(&self) -> Option<Exemption> {
        if EXEMPT.contains(&self.name) {
            Some(Exemption::Name)
        } else if matches!(self.run_level, Some("0" | "1")) {
            Some(Exemption::RunLevel)
        } else if self.disable == Some("true") {
            Some(Exemption::Label)
        } else {
            None
        }
    }
}

/// Why a block of ids could not be read; printed as the API server prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockError<'a> {
    /// Text ends where a number should start.
    EndOfText,
    /// Text ends where the separator should be.
    UnexpectedEnd,
    /// No digit where a number should start.
    ExpectedInteger,
    /// Another separator.
    Separator,
    /// A line end before a number.
    NewLine,
    /// A number of 2^32 or more.
    Overflow(&'a str),
    /// A number of 2^64 or more.
    Range(&'a str),
}

impl Display for BlockError<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndOfText => out.write_str("EOF"),
            Self::UnexpectedEnd => out.write_str("unexpected EOF"),
            Self::ExpectedInteger => out.write_str("expected integer"),
            Self::Separator => out.write_str("input does not match format"),
            Self::NewLine => out.write_str("unexpected newline"),
            Self::Overflow(digits) => write!(out, "unsigned integer overflow on token {digits}"),
            Self::Range(digits) => write!(out, "strconv.ParseUint: parsing \"{digits}\": value out of range"),
        }
    }
}

/// Reads `start/size` or `start-end`.
///
/// Arithmetic is unsigned 32-bit and wraps, and whatever follows the second number is ignored: OpenShift reads
/// annotations with a scanner, not with a grammar.
pub fn parse_block(text: &str) -> Result<IdRange, BlockError<'_>> {
    let separator = if text.contains('/') { '/' } else { '-' };
    let (start, rest) = scan_number(text)?;
    let rest = match rest.strip_prefix(separator) {
        Some(rest) => rest,
        None if rest.is_empty() => return Err(BlockError::UnexpectedEnd),
        None => return Err(BlockError::Separator),
    };
    let (second, _) = scan_number(rest)?;
    let end = if separator == '/' { start.wrapping_add(second).wrapping_sub(1) } else { second };
    Ok(IdRange { min: i64::from(start), max: i64::from(end) })
}

/// Reads blocks separated by commas.
pub fn parse_blocks(text: &str) -> Result<Vec<IdRange>, BlockError<'_>> {
    text.split(',').map(parse_block).collect()
}

fn scan_number(text: &str) -> Result<(u32, &str), BlockError<'_>> {
    let text = text.trim_start_matches(is_scanner_space);
    if text.starts_with('\n') {
        return Err(BlockError::NewLine);
    }
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    match digits.parse::<u64>() {
        Ok(number) => match u32::try_from(number) {
            Ok(number) => Ok((number, rest)),
            Err(_) => Err(BlockError::Overflow(digits)),
        },
        Err(_) if !digits.is_empty() => Err(BlockError::Range(digits)),
        Err(_) if text.is_empty() => Err(BlockError::EndOfText),
        Err(_) => Err(BlockError::ExpectedInteger),
    }
}

/// White space that Go's `fmt.Sscanf` skips before a number: Unicode's, without the line feed.
fn is_scanner_space(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scanner_oddities() {
        let block =
            |text| parse_block(text).map(|range| (range.min, range.max)).map_err(|why| why.to_string());
        assert_eq!(block("1000/0"), Ok((1000, 999)));
        assert_eq!(block("5-1"), Ok((5, 1)));
        assert_eq!(block("0/0"), Ok((0, 4_294_967_295)));
        assert_eq!(block("4294967295/2"), Ok((4_294_967_295, 0)));
        assert_eq!(block("1000/10x"), Ok((1000, 1009)));
        assert_eq!(block("1/ 2"), Ok((1, 2)));
        assert_eq!(block("1 /2"), Err("input does not match format".into()));
        assert_eq!(block("10"), Err("unexpected EOF".into()));
        assert_eq!(block(""), Err("EOF".into()));
        assert_eq!(block("x/1"), Err("expected integer".into()));
        assert_eq!(block("\n1/1"), Err("unexpected newline".into()));
        assert_eq!(block("4294967296/1"), Err("unsigned integer overflow on token 4294967296".into()));
        assert!(parse_blocks("1/1,").is_err());
    }
}
