//! The form of levels, contexts and of the statements that label objects.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::form::{self, END, L, S};
use super::super::keyword as word;
use super::super::program::Program;
use super::super::symbol::Symbol;
use super::SetKind;
use std::net::IpAddr;

/// The kinds of files, in the order the policy stores them.
pub(crate) const FILE_KINDS: [Symbol; 8] =
    [word::FILE, word::DIR, word::CHAR, word::BLOCK, word::SOCKET, word::PIPE, word::SYMLINK, word::ANY];

impl Program {
    /// `(SENSITIVITY [CATEGORIES])`.
    pub(crate) fn check_level(&self, list: u32) -> Result<(), Failure> {
        if !form::matches(&self.syntax, list, list + 1, &[S, S | L | END, END]) {
            return malformed(list, "level", "`(SENSITIVITY [(CATEGORY...)])`");
        }
        match self.syntax.children(list).nth(1) {
            Some(categories) => self.check_set(categories, SetKind::Category),
            None => Ok(()),
        }
    }

    /// `(LOW HIGH)`.
    pub(crate) fn check_range(&self, list: u32) -> Result<(), Failure> {
        if !form::matches(&self.syntax, list, list + 1, &[S | L, S | L, END]) {
            return malformed(list, "level range", "`(LOW HIGH)`");
        }
        let levels: Vec<u32> = self.syntax.children(list).collect();
        levels
            .into_iter()
            .filter(|level| self.syntax.is_list(*level))
            .try_for_each(|level| self.check_level(level))
    }

    /// A range or the name of one.
    pub(crate) fn check_range_or_name(&self, item: u32) -> Result<(), Failure> {
        if self.syntax.is_list(item) { self.check_range(item) } else { Ok(()) }
    }

    /// `(USER ROLE TYPE RANGE)`.
    pub(crate) fn check_context(&self, list: u32) -> Result<(), Failure> {
        if !form::matches(&self.syntax, list, list + 1, &[S, S, S, S | L, END]) {
            return malformed(list, "context", "`(USER ROLE TYPE ((LOW) (HIGH)))`");
        }
        self.check_range_or_name(self.syntax.children(list).nth(3).unwrap_or_default())
    }

    /// A context or the name of one.
    pub(crate) fn check_context_or_name(&self, item: u32) -> Result<(), Failure> {
        if self.syntax.is_full_list(item) { self.check_context(item) } else { Ok(()) }
    }

    /// The address that is written at `item`; in a list it is the first word.
    pub(crate) fn address(&self, item: u32) -> Result<IpAddr, Failure> {
        let item = if self.syntax.is_list(item) { item + 1 } else { item };
        let text = self.syntax.word(item).map_or("", |address| self.text(address));
        let numeric =
            text.contains(':') || (text.contains('.') && text.starts_with(|c: char| c.is_ascii_digit()));
        match text.parse::<IpAddr>() {
            Ok(address) if numeric => Ok(address),
            _ => {
                let message = format!("`{text}` is not an address");
                Err(Failure::unplaced(Category::Syntax, item, message).expected("an IPv4 or IPv6 address"))
            }
        }
    }

    /// Whether a word is written like an address, and not like a name.
    pub(crate) fn looks_like_address(&self, item: u32) -> bool {
        let text = self.syntax.word(item).map_or("", |address| self.text(address));
        text.contains(':') || (text.contains('.') && text.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// The number that is written at `item`.
    pub(crate) fn number(&self, item: u32, decimal: bool, largest: u64) -> Result<u64, Failure> {
        let text = self.syntax.word(item).map_or("", |number| self.text(number));
        match parse_number(text, decimal) {
            Some(number) if number <= largest => Ok(number),
            _ => {
                let message = format!("`{text}` is not a number that fits");
                Err(Failure::unplaced(Category::Syntax, item, message)
                    .expected(format!("a number up to {largest}")))
            }
        }
    }

    /// The pair at `item`: one number twice, or `(LOW HIGH)`.
    pub(crate) fn number_range(&self, item: u32, decimal: bool, largest: u64) -> Result<(u64, u64), Failure> {
        if !self.syntax.is_full_list(item) {
            let number = self.number(item, decimal, largest)?;
            return Ok((number, number));
        }
        let ends: Vec<u32> = self.syntax.children(item).collect();
        let [low, high] = ends.as_slice() else {
            let failure = Failure::unplaced(Category::Syntax, item, "a range has two ends");
            return Err(failure.expected("`(LOW HIGH)`"));
        };
        Ok((self.number(*low, decimal, largest)?, self.number(*high, decimal, largest)?))
    }
}

fn malformed(item: u32, what: &str, expected: &str) -> Result<(), Failure> {
    let message = format!("the {what} is not well-formed");
    Err(Failure::unplaced(Category::Syntax, item, message).expected(expected))
}

/// A number as C's `strtoul` reads it, with its prefix if it is not decimal.
pub(crate) fn parse_number(text: &str, decimal: bool) -> Option<u64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.starts_with(['+', '-']) {
        return None;
    }
    let number = if decimal {
        digits.parse().ok()?
    } else if let Some(hexadecimal) = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        u64::from_str_radix(hexadecimal, 16).ok()?
    } else if digits.len() > 1 && digits.starts_with('0') {
        u64::from_str_radix(digits, 8).ok()?
    } else {
        digits.parse().ok()?
    };
    Some(if negative { number.wrapping_neg() } else { number })
}

#[cfg(test)]
mod tests {
    use super::parse_number;

    #[test]
    fn numbers_have_prefixes_where_c_has_them() {
        assert_eq!(parse_number("0x8910", false), Some(0x8910));
        assert_eq!(parse_number("010", false), Some(8));
        assert_eq!(parse_number("010", true), Some(10));
        assert_eq!(parse_number("0x10", true), None);
        assert_eq!(parse_number("+-1", true), None);
    }
}
