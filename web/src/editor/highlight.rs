//! Text to coloured pieces, line by line.
//!
//! A light reader of its own, because colours have to appear while the text is broken. What is right and wrong is the
//! engine's to say.

mod log;
mod yaml;

/// What a text is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// YAML, and JSON with it.
    #[default]
    Yaml,
    /// SELinux's common intermediate language.
    Cil,
    /// Lines of a log.
    Log,
}

impl Language {
    /// What a text seems to be written in.
    pub fn of(text: &str) -> Self {
        let start = text.trim_start();
        if start.starts_with('(') || start.starts_with(';') {
            Self::Cil
        } else if start.lines().take(4).any(|line| line.contains("avc:") || line.contains("is forbidden:")) {
            Self::Log
        } else {
            Self::Yaml
        }
    }
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A name that something is called by.
    Key,
    /// Quoted text.
    String,
    /// A number.
    Number,
    /// A word with a meaning of its own.
    Word,
    /// A remark.
    Comment,
    /// Anchors, tags, the start of a document.
    Mark,
    /// Brackets and the like.
    Punct,
}

impl Class {
    /// The class in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Key => "t-key",
            Self::String => "t-string",
            Self::Number => "t-number",
            Self::Word => "t-word",
            Self::Comment => "t-comment",
            Self::Mark => "t-mark",
            Self::Punct => "t-punct",
        }
    }
}

/// A coloured piece of a line; what lies between pieces has no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub class: Class,
    /// Its first byte in the line.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

/// Reads lines one after the other and remembers what one line means for the next.
pub struct Reader {
    language: Language,
    yaml: yaml::State,
}

impl Reader {
    /// A reader at the start of a text.
    pub fn new(language: Language) -> Self {
        Self { language, yaml: yaml::State::default() }
    }

    /// The pieces of the next line, in order and without overlap.
    pub fn line(&mut self, line: &str) -> Vec<Piece> {
        match self.language {
            Language::Yaml => yaml::line(&mut self.yaml, line),
            Language::Cil => log::cil(line),
            Language::Log => log::log(line),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Class::{Comment, Key, Mark, Number, Punct, String, Word};

    fn read(language: Language, text: &str) -> Vec<Vec<(Class, &str)>> {
        let mut reader = Reader::new(language);
        let line = |line| {
            let pieces = reader.line(line);
            pieces.iter().map(|piece| (piece.class, line.get(piece.start..piece.end).unwrap())).collect()
        };
        text.lines().map(line).collect()
    }

    #[test]
    fn yaml_has_keys_values_and_remarks() {
        let lines = read(Language::Yaml, "spec: # why\n  - runAsUser: 107\n    on: 'a: b'\n---");
        assert_eq!(lines[0], [(Key, "spec"), (Punct, ":"), (Comment, "# why")]);
        assert_eq!(lines[1], [(Punct, "-"), (Key, "runAsUser"), (Punct, ":"), (Number, "107")]);
        assert_eq!(lines[2], [(Key, "on"), (Punct, ":"), (String, "'a: b'")]);
        assert_eq!(lines[3], [(Mark, "---")]);
    }

    #[test]
    fn block_text_goes_on_while_it_is_indented() {
        let lines = read(Language::Yaml, "a: |-\n  b: 1\n\n  # no\nc: true");
        assert_eq!(lines[0], [(Key, "a"), (Punct, ":"), (Mark, "|-")]);
        assert_eq!(lines[1], [(String, "  b: 1")]);
        assert_eq!(lines[3], [(String, "  # no")]);
        assert_eq!(lines[4], [(Key, "c"), (Punct, ":"), (Word, "true")]);
    }

    #[test]
    fn json_is_yaml() {
        let lines = read(Language::Yaml, r#"{"a": [1, null, "b\"c"]}"#);
        let colours: Vec<Class> = lines[0].iter().map(|(class, _)| *class).collect();
        assert_eq!(colours, [Punct, Key, Punct, Punct, Number, Punct, Word, Punct, String, Punct, Punct]);
    }

    #[test]
    fn other_languages_have_their_own_marks() {
        let lines = read(Language::Cil, "(allow a b (file (read))) ; c");
        assert_eq!(lines[0][1], (Key, "allow"));
        assert_eq!(lines[0].last(), Some(&(Comment, "; c")));
        let lines = read(Language::Log, "avc:  denied  { read } for pid=1 comm=\"x\"");
        assert_eq!(lines[0][..4], [(Word, "denied"), (Mark, "{ read }"), (Key, "pid"), (Punct, "=")]);
    }

    #[test]
    fn nonsense_keeps_its_bytes_in_order() {
        for text in ["\u{e9}: \"\u{1d11e}", "'", "- - - :", "a:b", "{[}]", ": |", "&", "#", "\"\\"] {
            for language in [Language::Yaml, Language::Cil, Language::Log] {
                let mut last = 0;
                for piece in Reader::new(language).line(text) {
                    assert!(
                        last <= piece.start && piece.start < piece.end && piece.end <= text.len(),
                        "{text}"
                    );
                    assert!(text.get(piece.start..piece.end).is_some(), "{text}");
                    last = piece.end;
                }
            }
        }
    }
}
