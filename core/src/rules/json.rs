//! Rules about the text as JSON.

pub mod syntax;
