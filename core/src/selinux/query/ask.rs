//! Questions in a sentence: `container_t may read on proc_t:file`.

use std::fmt::{self, Display};

/// A question as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Who: a type, a type with a level, or a context.
    pub source: String,
    /// The permissions.
    pub permissions: Vec<String>,
    /// Whom or what.
    pub target: String,
    /// The class.
    pub class: String,
}

/// Why a sentence is no question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence;

impl Display for Sentence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("expected `SOURCE may PERMISSION[,PERMISSION...] on TARGET:CLASS`")
    }
}

impl std::error::Error for Sentence {}

impl Question {
    /// Reads `SOURCE may PERMISSION[, PERMISSION...] on TARGET:CLASS`. The class is what follows the last colon, so that
    /// both sides may have levels.
    pub fn parse(text: &str) -> Result<Self, Sentence> {
        let text = text.trim().trim_end_matches('?');
        let (source, rest) = text.split_once(" may ").ok_or(Sentence)?;
        let (permissions, object) = rest.rsplit_once(" on ").ok_or(Sentence)?;
        let (target, class) = object.trim().rsplit_once(':').ok_or(Sentence)?;
        let permissions: Vec<String> = permissions
            .split([',', ' '])
            .filter(|word| !word.is_empty() && *word != "and" && *word != "{" && *word != "}")
            .map(str::to_owned)
            .collect();
        let (source, target) = (source.trim().to_owned(), target.trim().to_owned());
        if permissions.is_empty() || source.is_empty() || target.is_empty() || class.is_empty() {
            return Err(Sentence);
        }
        let target = if target == "self" { source.clone() } else { target };
        Ok(Self { source, permissions, target, class: class.to_owned() })
    }
}

impl Display for Question {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} may {} on {}:{}", self.source, self.permissions.join(", "), self.target, self.class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_sentence() {
        let question =
            Question::parse("container_t:s0:c1,c2 may read, open on container_file_t:s0:c1:file?").unwrap();
        assert_eq!(question.source, "container_t:s0:c1,c2");
        assert_eq!(question.permissions, ["read", "open"]);
        assert_eq!(question.target, "container_file_t:s0:c1");
        assert_eq!(question.class, "file");
        assert_eq!(Question::parse(&question.to_string()), Ok(question));
    }

    #[test]
    fn the_target_can_be_the_source() {
        assert_eq!(Question::parse("spc_t may fork on self:process").unwrap().target, "spc_t");
        assert_eq!(Question::parse("spc_t fork"), Err(Sentence));
    }
}
