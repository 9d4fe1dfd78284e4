//! Text to tree.
//!
//! Two readers produce the same [`Node`]: [`yaml`] (YAML 1.2 with byte spans, several documents, recovery) and
//! [`json`] (fast, for admission requests). Nothing downstream knows which of them was used.

pub mod json;
pub mod json_print;
pub mod limits;
pub mod node;
pub mod span;
pub mod yaml;
pub mod yaml_print;

pub use node::{Entry, Node, Value};
pub use span::{LineIndex, Position, Span};
