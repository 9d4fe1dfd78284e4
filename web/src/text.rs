//! Words that more than one part of the page says.

/// The name of the product.
pub const NAME: &str = "virt-grants";
/// What is promised beside everything that takes text.
pub const PRIVATE: &str = "Nothing you paste leaves this page.";
/// For people who see no pictures.
pub const SKIP: &str = "Skip to the content";
