//! Parts that pages are made of.

pub mod api_text;
pub mod changes;
pub mod copy;
pub mod effective;
pub mod icon;
pub mod kubevirt;
pub mod ladder;
pub mod layers;
pub mod layout;
pub mod link;
pub mod problems;
pub mod refusals;
pub mod remedies;
pub mod smallest;
pub mod theme;
pub mod verdict;
