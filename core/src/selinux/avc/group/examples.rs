//! A few examples stand for many.

use crate::selinux::avc::field::{Key, cut};

/// Most examples of a program, an object or a machine that a group keeps.
pub const MAX_EXAMPLES: usize = 5;

/// Longest example that is kept whole, in bytes.
pub const MAX_EXAMPLE_BYTES: usize = 512;

/// Distinct examples, in the order seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Examples {
    /// At most [`MAX_EXAMPLES`].
    pub seen: Vec<String>,
    /// Whether there were more.
    pub more: bool,
}

impl Examples {
    pub(super) fn add(&mut self, example: &str) {
        let example = cut(example, MAX_EXAMPLE_BYTES);
        if self.seen.iter().any(|seen| seen == example) {
        } else if self.seen.len() < MAX_EXAMPLES {
            self.seen.push(example.to_owned());
        } else {
            self.more = true;
        }
    }

    /// Adds `key=value`, without making the text of what is there already.
    pub(super) fn add_field(&mut self, key: Key, value: &str) {
        let value = cut(value, MAX_EXAMPLE_BYTES);
        let is_same = |seen: &String| {
            let seen = seen.strip_prefix(key.as_str()).and_then(|seen| seen.strip_prefix('='));
            seen == Some(value)
        };
        if self.seen.len() < MAX_EXAMPLES && !self.seen.iter().any(is_same) {
            self.seen.push(format!("{}={value}", key.as_str()));
        } else {
            self.more = self.more || !self.seen.iter().any(is_same);
        }
    }

    /// Whether a path that ends with this name is among them.
    pub(super) fn has_path_of(&self, name: &str) -> bool {
        let ends = |seen: &String| seen.strip_suffix(name).is_some_and(|dir| dir.ends_with('/'));
        !name.is_empty() && self.seen.iter().any(ends)
    }

    /// Puts what is known better in the place of an example.
    pub(super) fn replace(&mut self, example: &str, better: &str) {
        let (example, better) = (cut(example, MAX_EXAMPLE_BYTES), cut(better, MAX_EXAMPLE_BYTES));
        if self.seen.iter().any(|seen| seen == better) {
            self.seen.retain(|seen| seen != example);
        } else if let Some(seen) = self.seen.iter_mut().find(|seen| *seen == example) {
            better.clone_into(seen);
        }
    }

    /// The first one.
    pub fn first(&self) -> Option<&str> {
        self.seen.first().map(String::as_str)
    }
}
