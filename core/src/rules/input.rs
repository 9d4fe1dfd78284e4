//! Rules about what a text is: objects, kinds, API versions.

pub mod empty_review;
pub mod missing_template;
pub mod not_an_object;
pub mod removed_api_version;
pub mod unknown_kind;
pub mod wrong_api_version;
