//! Entries as serde values: the machine-readable form of the command line and the page.

use super::documented::documented;
use super::field::Key;
use super::record::{ContextText, Entry, Record, SelinuxErr};
use super::rule::AllowRule;
use crate::selinux::level::{CategorySet, Sensitivity};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Avc(record) => record.serialize(serializer),
            Self::SelinuxErr(error) => error.serialize(serializer),
            Self::Summary(summary) => tagged(serializer, "setroubleshoot_summary", summary),
            Self::Hash(hash) => tagged(serializer, "setroubleshoot_hash", hash),
            Self::Malformed(malformed) => tagged(serializer, "malformed", malformed),
        }
    }
}

#[derive(serde::Serialize)]
struct Tagged<'a, T> {
    kind: &'static str,
    #[serde(flatten)]
    value: &'a T,
}

fn tagged<S: Serializer, T: Serialize>(
    serializer: S,
    kind: &'static str,
    value: &T,
) -> Result<S::Ok, S::Error> {
    Tagged { kind, value }.serialize(serializer)
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", if self.reporter.is_some() { "user_avc" } else { "avc" })?;
        map.serialize_entry("decision", &self.decision)?;
        map.serialize_entry("perms", &self.permissions().collect::<Vec<_>>())?;
        if let Some(source) = &self.source {
            map.serialize_entry("scontext", source)?;
        }
        if let Some(target) = &self.target {
            map.serialize_entry("tcontext", target)?;
        }
        if let Some(class) = self.class {
            map.serialize_entry("tclass", class)?;
        }
        map.serialize_entry("permissive", &self.permissive)?;
        let mut net = Vec::new();
        for key in Key::ALL {
            match group_of(*key) {
                Shown::Text => {
                    // The program of a user-space record is the reporter's.
                    if (*key != Key::Exe || self.reporter.is_none())
                        && let Some(text) = self.text(*key)
                    {
                        map.serialize_entry(key.as_str(), &text)?;
                    }
                }
                Shown::Number => {
                    if let Some(number) = self.fields.text(*key).and_then(|text| text.parse::<u64>().ok()) {
                        map.serialize_entry(key.as_str(), &number)?;
                    }
                }
                Shown::Either => {
                    if let Some(text) = self.fields.text(*key) {
                        map.serialize_entry(key.as_str(), &NumberOrText(text, *key))?;
                    }
                }
                Shown::Net => {
                    net.extend(self.fields.text(*key).map(|text| (*key, text)));
                }
                Shown::Elsewhere => {}
            }
        }
        if !net.is_empty() {
            map.serialize_entry("net", &Net(&net))?;
        }
        let missing = self.missing();
        if !missing.is_empty() {
            map.serialize_entry("missing", &missing)?;
        } else if self.decision == super::record::Decision::Denied
            && let Some((source, target, class)) = self.triple()
        {
            let rule = AllowRule {
                source: source.to_owned(),
                target: target.to_owned(),
                class: class.to_owned(),
                permissions: self.permissions().map(str::to_owned).collect(),
            };
            map.serialize_entry("rule", &rule.to_policy())?;
            map.serialize_entry("cil", &rule.to_cil())?;
            map.serialize_entry("documented", &documented((source, target, class), self.permissions()))?;
        }
        if let Some(reporter) = &self.reporter {
            map.serialize_entry("reporter", reporter)?;
        }
        if let Some(node) = self.node {
            map.serialize_entry("node", node)?;
        }
        if let Some(audit_id) = &self.audit_id {
            map.serialize_entry("audit_id", audit_id)?;
        }
        map.end()
    }
}

impl Serialize for SelinuxErr<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", "selinux_err")?;
        if let Some(audit_id) = &self.audit_id {
            map.serialize_entry("audit_id", audit_id)?;
        }
        if let Some(op) = self.op {
            map.serialize_entry("op", op)?;
        }
        for key in Self::KEYS {
            let value =
                if *key == Key::InvalidContext { self.invalid_context } else { self.fields.text(*key) };
            if let Some(text) = value {
                map.serialize_entry(key.as_str(), text)?;
            }
        }
        if let Some(node) = self.node {
            map.serialize_entry("node", node)?;
        }
        map.end()
    }
}

enum Shown {
    Text,
    Number,
    Either,
    Net,
    Elsewhere,
}

fn group_of(key: Key) -> Shown {
    match key {
        Key::Pid | Key::Ino | Key::Spid | Key::Tpid => Shown::Number,
        Key::IoctlCmd | Key::Capability => Shown::Either,
        Key::Saddr
        | Key::Src
        | Key::Daddr
        | Key::Dest
        | Key::Laddr
        | Key::Lport
        | Key::Faddr
        | Key::Fport
        | Key::Netif => Shown::Net,
        Key::Scontext
        | Key::Tcontext
        | Key::Tclass
        | Key::Permissive
        | Key::Subj
        | Key::Op
        | Key::InvalidContext
        | Key::OldContext
        | Key::NewContext
        | Key::TaskContext
        | Key::Seresult
        | Key::Inode
        | Key::Cwd => Shown::Elsewhere,
        _ => Shown::Text,
    }
}

/// Decimal, except that an ioctl command is hexadecimal; text where it is a name.
struct NumberOrText<'a>(&'a str, Key);

impl Serialize for NumberOrText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = if self.1 == Key::IoctlCmd {
            u64::from_str_radix(self.0.strip_prefix("0x").unwrap_or(self.0), 16)
        } else {
            self.0.parse()
        };
        match number {
            Ok(number) => serializer.serialize_u64(number),
            Err(_) => serializer.serialize_str(self.0),
        }
    }
}

struct Net<'a>(&'a [(Key, &'a str)]);

impl Serialize for Net<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, text) in self.0 {
            map.serialize_entry(key.as_str(), &NumberOrText(text, *key))?;
        }
        map.end()
    }
}

impl Serialize for ContextText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("raw", self.raw)?;
        match &self.parts {
            None => map.serialize_entry("invalid", &true)?,
            Some(parts) => {
                map.serialize_entry("user", parts.user)?;
                map.serialize_entry("role", parts.role)?;
                map.serialize_entry("type", parts.type_)?;
                if let Some(range) = parts.range {
                    map.serialize_entry("range", &RangeText(range))?;
                }
            }
        }
        map.end()
    }
}

/// A range as it is written: `s0-s0:c0.c1023`, or words.
struct RangeText<'a>(&'a str);

impl Serialize for RangeText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let (low, high) = match self.0.split_once('-') {
            Some((low, high)) => (low, Some(high)),
            None => (self.0, None),
        };
        map.serialize_entry("low", &LevelText(low))?;
        if let Some(high) = high {
            map.serialize_entry("high", &LevelText(high))?;
        }
        map.end()
    }
}

/// A level as it is written, items in their order and not merged; words stay words.
struct LevelText<'a>(&'a str);

impl Serialize for LevelText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (sensitivity, categories) = match self.0.split_once(':') {
            Some((sensitivity, categories)) => (sensitivity, Some(categories)),
            None => (self.0, None),
        };
        let readable = sensitivity.parse::<Sensitivity>().is_ok()
            && categories.is_none_or(|text| CategorySet::items(text).all(|item| item.is_ok()));
        let mut map = serializer.serialize_map(None)?;
        if readable {
            map.serialize_entry("sensitivity", sensitivity)?;
            map.serialize_entry("categories", &Items(categories))?;
        } else {
            map.serialize_entry("raw", self.0)?;
        }
        map.end()
    }
}

struct Items<'a>(Option<&'a str>);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let items = self.0.into_iter().flat_map(CategorySet::items).flatten();
        let mut list = serializer.serialize_seq(None)?;
        for item in items {
            list.serialize_element(&[item.low(), item.high()])?;
        }
        list.end()
    }
}
