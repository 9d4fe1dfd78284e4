//! What was chosen, in the address: `sccs=restricted-v2@4.21,anyuid@4.21&grants=4.10,v1.4.0`.

use crate::dom;

/// The two names of a comparison in the address of the open page.
pub(super) fn chosen(part: &str) -> Option<(String, String)> {
    find(&dom::fragment(), part)
}

/// Puts two names into the address, beside those of the other comparisons.
pub(super) fn keep(part: &str, first: &str, second: &str) {
    dom::set_fragment(&with(&dom::fragment(), part, first, second));
}

fn find(fragment: &str, part: &str) -> Option<(String, String)> {
    let value = fragment.split('&').find_map(|pair| pair.strip_prefix(part)?.strip_prefix('='))?;
    let (first, second) = value.split_once(',')?;
    Some((first.to_owned(), second.to_owned()))
}

fn with(fragment: &str, part: &str, first: &str, second: &str) -> String {
    let is_other = |pair: &&str| pair.split_once('=').is_some_and(|(name, _)| name != part);
    let own = format!("{part}={first},{second}");
    fragment.split('&').filter(is_other).chain([own.as_str()]).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_side_by_side() {
        let one = with("", "sccs", "anyuid@4.21", "nonroot-v2");
        let both = with(&one, "grants", "4.10", "v1.4.0");
        assert_eq!(both, "sccs=anyuid@4.21,nonroot-v2&grants=4.10,v1.4.0");
        assert_eq!(find(&both, "sccs"), Some(("anyuid@4.21".to_owned(), "nonroot-v2".to_owned())));
        assert_eq!(with(&both, "sccs", "a", "b"), "grants=4.10,v1.4.0&sccs=a,b");
        assert_eq!(find("content", "sccs"), None);
    }
}
