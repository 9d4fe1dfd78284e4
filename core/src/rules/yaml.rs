//! Rules about the text as YAML. They hold whatever the document is about.

pub mod alias_loop;
pub mod complex_key;
pub mod control_character;
pub mod duplicate_key;
pub mod invalid_utf8;
pub mod limit;
pub mod merge_not_mapping;
pub mod merge_overrides;
pub mod not_finite;
pub mod number_notation;
pub mod octal_number;
pub mod rewritten_key;
pub mod sexagesimal;
pub mod syntax;
pub mod tab_indentation;
pub mod tag_mismatch;
pub mod template;
pub mod undefined_alias;
pub mod unknown_tag;
pub mod word_boolean;
