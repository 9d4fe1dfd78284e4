//! Where every fact was read.

use crate::generated::kubevirt_sources::SOURCES;
use std::fmt::{self, Display};

/// A repository file, a pull request or a document.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Source {
    /// What rows call it.
    pub key: &'static str,
    /// `owner/name` on GitHub.
    pub repository: Option<&'static str>,
    /// The name of a document.
    pub document: Option<&'static str>,
    /// The file in the repository.
    pub path: Option<&'static str>,
    /// The tag it was read at.
    pub tag: Option<&'static str>,
    /// The commit it was read at.
    pub commit: Option<&'static str>,
    /// The git blob of the file.
    pub blob: Option<&'static str>,
    /// An address.
    pub url: Option<&'static str>,
    /// Its date.
    pub date: Option<&'static str>,
    /// Its licence, as an SPDX name.
    pub licence: &'static str,
    /// What was read there.
    pub what: Option<&'static str>,
}

/// Every source that the rows name, sorted by key.
pub fn sources() -> &'static [Source] {
    SOURCES
}

/// The source called `key`.
pub fn source(key: &str) -> Option<&'static Source> {
    let at = SOURCES.binary_search_by(|source| source.key.cmp(key)).ok()?;
    SOURCES.get(at)
}

impl Source {
    /// An address a browser can open.
    pub fn address(&self) -> Option<String> {
        if let Some(url) = self.url {
            return Some(url.to_owned());
        }
        let (repository, path) = (self.repository?, self.path?);
        let revision = self.commit.or(self.tag)?;
        let simple =
            revision.chars().all(|character| character.is_ascii_alphanumeric() || "._-".contains(character));
        simple.then(|| format!("https://github.com/{repository}/blob/{revision}/{path}"))
    }
}

impl Display for Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [self.repository, self.document, self.path, self.tag];
        let text: Vec<&str> = parts.into_iter().flatten().collect();
        out.write_str(&text.join(" "))?;
        if let Some(url) = self.url {
            write!(out, " <{url}>")?;
        }
        match self.date {
            Some(date) => write!(out, " ({date})"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_sorted_and_can_be_opened() {
        assert!(SOURCES.is_sorted_by_key(|source| source.key));
        let scc = source("kubevirt/scc.go@v1.0.1").unwrap();
        assert_eq!(scc.tag, Some("v1.0.1"));
        assert!(scc.address().unwrap().ends_with("/pkg/virt-operator/resource/generate/components/scc.go"));
    }
}
