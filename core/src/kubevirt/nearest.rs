//! "Did you mean": the known name nearest to an unknown one.

use std::fmt::{self, Display};

/// Longer texts are not compared: nobody mistypes a name of that length.
const MAX_COMPARED: usize = 80;

/// A name that is not known, with the nearest one that is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Unknown {
    /// What was asked for: `KubeVirt release`, `documentation version`, `grant`, ….
    pub what: &'static str,
    /// The text as given.
    pub text: String,
    /// The nearest known names, best first.
    pub suggestions: Vec<String>,
    /// What is known, in one line.
    pub known: String,
}

impl Display for Unknown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "unknown {} `{}`", self.what, self.text)?;
        match self.suggestions.as_slice() {
            [] => write!(out, "; known: {}", self.known),
            [one] => write!(out, ", did you mean `{one}`?"),
            many => write!(out, ", did you mean one of `{}`?", many.join("`, `")),
        }
    }
}

impl std::error::Error for Unknown {}

/// The candidate with the fewest typing mistakes, if they are few enough for the length; the first of equals.
pub(crate) fn nearest<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let text = text.to_ascii_lowercase();
    let allowed = 1 + text.chars().count() / 4;
    candidates
        .into_iter()
        .map(|candidate| (distance(&text, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein distance in characters.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    if left.len() > MAX_COMPARED || right.len() > MAX_COMPARED {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.chars().enumerate() {
        let mut diagonal = line;
        let mut before = line + 1;
        let mut next = vec![before];
        for (to, above) in right.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = *above;
            before = replaced.min(before + 1).min(above + 1);
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_typing_mistakes() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(nearest("NET_ADMN", ["NET_RAW", "NET_ADMIN"]), Some("NET_ADMIN"));
        assert_eq!(nearest("zebra", ["NET_RAW", "NET_ADMIN"]), None);
    }
}
