//! Parts that pages are made of.

pub mod copy;
pub mod icon;
pub mod layout;
pub mod link;
pub mod theme;
