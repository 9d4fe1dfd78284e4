//! What a link carries: text and form, after `#`, so that no server ever sees them.
//!
//! `check=1` and then base64url of raw deflate of fields: name, a line end, length in bytes, a line end, content. Fields
//! with their default are left out. The number is the version of this format; links of older versions stay readable.

mod base64url;

use crate::examples;
use crate::state::{Controls, Field, Who};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use std::fmt::{self, Display};

/// Most bytes a link may unfold to.
pub const MAX_INFLATED: usize = 1 << 20;
/// Links above this length are cut by some programs that pass them on.
pub const LONG: usize = 8_000;

const PREFIX: &str = "check=";
const VERSION: &str = "1";
const BEST: u8 = 9;

/// What a link says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedCheck {
    /// The text.
    pub text: String,
    /// The form.
    pub controls: Controls,
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It was made by a newer version.
    Version,
    /// It is cut or changed.
    Damaged,
    /// It would unfold to more than [`MAX_INFLATED`].
    TooLarge,
}

impl Display for LinkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Version => "This link was made by a newer version of the page; reload to get it.",
            Self::Damaged => {
                "This link is cut or changed, so it cannot be opened. Ask for it again as a file."
            }
            Self::TooLarge => "This link unfolds to more than 1 MiB, so it was not opened.",
        })
    }
}

/// The fragment for a text and a form.
pub fn write(text: &str, controls: &Controls) -> String {
    let mut fields = Vec::new();
    let mut put = |name: &str, value: &str| {
        if !value.is_empty() {
            fields.extend_from_slice(format!("{name}\n{}\n{value}", value.len()).as_bytes());
        }
    };
    let example = examples::ALL.iter().find(|example| example.text == text);
    match example {
        Some(example) => put("example", example.name),
        None => put("text", text),
    }
    if controls.who != Who::default() {
        put("who", controls.who.name());
    }
    for (field, name) in Field::ALL {
        put(name, controls.get(field));
    }
    format!("{PREFIX}{VERSION}{}", base64url::encode(&compress_to_vec(&fields, BEST)))
}

/// What a fragment says; nothing if it speaks of something else.
pub fn read(fragment: &str) -> Result<Option<SharedCheck>, LinkError> {
    let Some(rest) = fragment.strip_prefix(PREFIX) else { return Ok(None) };
    let coded = rest.strip_prefix(VERSION).ok_or(LinkError::Version)?;
    let packed = base64url::decode(coded).ok_or(LinkError::Damaged)?;
    let bytes = decompress_to_vec_with_limit(&packed, MAX_INFLATED).map_err(|error| {
        if error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput {
            LinkError::TooLarge
        } else {
            LinkError::Damaged
        }
    })?;
    let fields = String::from_utf8(bytes).map_err(|_| LinkError::Damaged)?;
    let mut shared = SharedCheck::default();
    let mut rest = fields.as_str();
    while !rest.is_empty() {
        let (name, value, left) = field(rest).ok_or(LinkError::Damaged)?;
        shared.put(name, value);
        rest = left;
    }
    Ok(Some(shared))
}

/// A field and what follows it.
fn field(text: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = text.split_once('\n')?;
    let (length, rest) = rest.split_once('\n')?;
    let (value, rest) = rest.split_at_checked(length.parse().ok()?)?;
    Some((name, value, rest))
}

impl SharedCheck {
    /// Takes a field; names of a later version are passed over.
    fn put(&mut self, name: &str, value: &str) {
        match name {
            "text" => value.clone_into(&mut self.text),
            "example" => {
                let example = examples::ALL.iter().find(|example| example.name == value);
                example.map_or("", |example| example.text).clone_into(&mut self.text);
            }
            "who" => self.controls.who = Who::from_name(value).unwrap_or_default(),
            _ => {
                if let Some((field, _)) = Field::ALL.iter().find(|(_, known)| *known == name) {
                    value.clone_into(self.controls.get_mut(*field));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_of_version_1_stay_readable() {
        let link = "check=1LY5LDoJADIb3PUUvIIZETJyd8QJudF-HBhqYR2aKQIx3dzAsuvj-fn0oLwr1-QIU5ckpS_AG3zUM4luD99CCY6WWlAwgenJscOCoh1H8ADmy3XIbvJL4Mr8R4mE3Z379GVEcdSVI3EnWtFa8kIsjVza4Y7FMvXuZ7ZRE11vZWF4z-ME0-Wt-ZE4GG_zC3Ac4wVR4K2iARrG83cuRLJde7kP8AQ";
        let shared = read(link).unwrap().unwrap();
        assert!(
            shared.text.starts_with("apiVersion: v1\nkind: Pod\nmetadata:\n  name: kept-link\n"),
            "{}",
            shared.text
        );
        let controls = Controls {
            who: Who::User,
            user: "alice".to_owned(),
            namespace: "shop".to_owned(),
            ..Controls::default()
        };
        assert_eq!(shared.controls, controls);
    }

    #[test]
    fn other_fragments_are_left_alone() {
        assert_eq!(read("content"), Ok(None));
        assert_eq!(read(""), Ok(None));
    }

    #[test]
    fn bad_links_say_what_is_wrong_with_them() {
        assert_eq!(read("check=9abc"), Err(LinkError::Version));
        assert_eq!(read("check=1***"), Err(LinkError::Damaged));
        let bomb = base64url::encode(&compress_to_vec(&vec![b'a'; MAX_INFLATED + 1], BEST));
        assert_eq!(read(&format!("check=1{bomb}")), Err(LinkError::TooLarge));
    }

    #[test]
    fn an_example_goes_by_its_name() {
        let example = examples::first();
        let link = write(example.text, &Controls::default());
        assert!(link.len() < 60, "{link}");
        assert_eq!(read(&link).unwrap().unwrap().text, example.text);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(text in ".{1,200}", user in ".{0,20}", who in 0usize..5) {
            let who = Who::ALL.into_iter().nth(who).unwrap_or_default();
            let controls = Controls { who, user, ..Controls::default() };
            let link = write(&text, &controls);
            prop_assert_eq!(read(&link).unwrap().unwrap(), SharedCheck { text, controls });
        }

        #[test]
        fn nothing_makes_reading_fall_over(link in "check=1[A-Za-z0-9_-]{0,80}") {
            let _ = read(&link);
        }
    }
}
