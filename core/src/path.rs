//! Where in a document something is: `spec.containers[0].securityContext.runAsUser`.

use std::borrow::Cow;
use std::fmt::{self, Display, Write as _};

/// One step of a [`FieldPath`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A key of a mapping.
    Key(Cow<'static, str>),
    /// An index into a sequence, from 0.
    Index(usize),
}

/// A path from the root of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath {
    segments: Vec<Segment>,
}

impl FieldPath {
    /// The document itself.
    pub const fn root() -> Self {
        Self { segments: Vec::new() }
    }

    /// A path of keys that are fixed: `FieldPath::of(&["spec", "containers"])`.
    pub fn of(keys: &[&'static str]) -> Self {
        Self { segments: keys.iter().map(|key| Segment::Key(Cow::Borrowed(key))).collect() }
    }

    /// This path and one key more.
    #[must_use]
    pub fn key(&self, key: impl Into<Cow<'static, str>>) -> Self {
        self.with(Segment::Key(key.into()))
    }

    /// This path and one index more.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    /// This path followed by another.
    #[must_use]
    pub fn join(&self, rest: &FieldPath) -> Self {
        let mut segments = self.segments.clone();
        segments.extend_from_slice(&rest.segments);
        Self { segments }
    }

    /// The steps.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Whether this is the document itself.
    pub fn is_root(&self) -> bool {
        self.segments.is_empty()
    }

    /// The path without its last step.
    pub fn parent(&self) -> Option<Self> {
        let (_, init) = self.segments.split_last()?;
        Some(Self { segments: init.to_vec() })
    }

    /// Adds a step in place.
    pub fn push(&mut self, segment: Segment) {
        self.segments.push(segment);
    }

    /// Takes the last step off.
    pub fn pop(&mut self) -> Option<Segment> {
        self.segments.pop()
    }

    /// RFC 6901 form: `/spec/containers/0`.
    pub fn to_json_pointer(&self) -> String {
        let mut pointer = String::new();
        for segment in &self.segments {
            pointer.push('/');
            match segment {
                Segment::Key(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
                Segment::Index(index) => {
                    let _ = write!(pointer, "{index}");
                }
            }
        }
        pointer
    }

    /// Reads the printed form back. Keys that need it stand in brackets: `metadata.annotations[openshift.io/scc]`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut segments = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(inner) = rest.strip_prefix('[') {
                let (name, after) = inner.split_once(']')?;
                segments.push(match name.parse() {
                    Ok(index) => Segment::Index(index),
                    Err(_) => Segment::Key(Cow::Owned(name.to_owned())),
                });
                rest = after;
            } else {
                let name = rest.strip_prefix('.').unwrap_or(rest);
                let end = name.find(['.', '[']).unwrap_or(name.len());
                let (key, after) = name.split_at(end);
                if key.is_empty() {
                    return None;
                }
                segments.push(Segment::Key(Cow::Owned(key.to_owned())));
                rest = after;
            }
        }
        Some(Self { segments })
    }

    fn with(&self, segment: Segment) -> Self {
        let mut segments = Vec::with_capacity(self.segments.len() + 1);
        segments.extend_from_slice(&self.segments);
        segments.push(segment);
        Self { segments }
    }
}

impl Display for FieldPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.segments.iter().enumerate() {
            match segment {
                Segment::Index(index) => write!(out, "[{index}]")?,
                Segment::Key(key) if needs_brackets(key) => write!(out, "[{key}]")?,
                Segment::Key(key) if position == 0 => out.write_str(key)?,
                Segment::Key(key) => write!(out, ".{key}")?,
            }
        }
        Ok(())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for FieldPath {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn needs_brackets(key: &str) -> bool {
    key.is_empty() || key.contains(['.', '/', '[', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_and_reads_back() {
        let path = FieldPath::of(&["metadata", "annotations"]).key("openshift.io/scc");
        assert_eq!(path.to_string(), "metadata.annotations[openshift.io/scc]");
        assert_eq!(path.to_json_pointer(), "/metadata/annotations/openshift.io~1scc");
        assert_eq!(FieldPath::parse(&path.to_string()), Some(path));
        let path = FieldPath::of(&["spec", "containers"]).index(3).key("ports");
        assert_eq!(path.to_string(), "spec.containers[3].ports");
        assert_eq!(FieldPath::parse(&path.to_string()), Some(path));
    }
}
