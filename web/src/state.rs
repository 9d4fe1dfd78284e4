//! What the checker knows: the text, who creates it and where, and what the editor is told to do.
//!
//! No browser here: everything is tested natively.

mod action;
mod controls;
mod reduce;

pub use action::Action;
pub use controls::{Controls, Field, Who};

use crate::editor::Order;
use crate::examples;
use yew::AttrValue;

/// Largest text that is taken into the editor, in bytes. The engine reads more; a text box is no place for it.
pub const MAX_TEXT: usize = 1 << 20;

/// The checker's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What is checked.
    pub text: AttrValue,
    /// Who creates it, and where.
    pub controls: Controls,
    /// Which pod of the text is shown.
    pub pod: usize,
    /// What the editor is told.
    pub order: Option<Order>,
    /// Texts from before fixes were applied.
    pub before: Vec<AttrValue>,
    /// Something to say that is no finding, such as a file that is too large.
    pub notice: Option<AttrValue>,
}

impl Default for State {
    fn default() -> Self {
        let text = examples::first().text;
        Self {
            text: AttrValue::Static(text),
            controls: Controls::default(),
            pod: 0,
            order: None,
            before: Vec::new(),
            notice: None,
        }
    }
}
