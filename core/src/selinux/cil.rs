//! The Common Intermediate Language: text to a resolved program.
//!
//! The passes follow secilc's order, because which error is reported, and what an optional sees, depends on it.

mod arena;
mod build;
mod error;
pub(crate) mod failure;
mod flavor;
mod form;
mod keyword;
mod lex;
pub(crate) mod link;
mod options;
mod print;
pub(crate) mod program;
pub(crate) mod resolve;
mod resolved;
pub(crate) mod sets;
mod suggest;
mod symbol;
mod syntax;
mod tree;

pub use error::{Category, CompileError, Place};
pub use options::Options;
pub use print::format;
pub(crate) use suggest::closest as suggest_closest;
pub use syntax::SourceFile;
