//! Words that more than one part of the page says.

/// The name of the product.
pub const NAME: &str = "virt-grants";
/// What is promised beside everything that takes text.
pub const PRIVATE: &str = "Nothing you paste leaves this page.";
/// For people who see no pictures.
pub const SKIP: &str = "Skip to the content";

/// A number with what is counted: `1 rule`, `2 rules`.
pub fn counted(count: impl std::fmt::Display, one: &str) -> String {
    let count = count.to_string();
    let end = if count == "1" { "" } else { "s" };
    format!("{count} {one}{end}")
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn one_is_singular() {
        assert_eq!([0, 1, 2].map(|count| counted(count, "rule")), ["0 rules", "1 rule", "2 rules"]);
    }
}
