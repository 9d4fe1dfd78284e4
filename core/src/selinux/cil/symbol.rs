//! Interned names. Equal names have equal numbers; the keywords of the language have fixed ones.

use super::arena::Arena;
use crate::hash::hash_bytes;

/// A name by its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Symbol(pub(crate) u32);

/// Every name of a compile, stored once.
#[derive(Clone, Debug)]
pub(crate) struct Symbols {
    text: String,
    ends: Arena<u32>,
    hashes: Arena<u32>,
    table: Vec<u32>,
}

impl Default for Symbols {
    fn default() -> Self {
        let mut symbols = Self {
            text: String::new(),
            ends: Arena::default(),
            hashes: Arena::default(),
            table: vec![0; 1 << 10],
        };
        for word in super::keyword::WORDS {
            symbols.intern(word);
        }
        symbols
    }
}

impl Symbols {
    /// The number of a name, new if it was not seen before.
    pub(crate) fn intern(&mut self, name: &str) -> Symbol {
        let hash = fold(name);
        let slot = match self.find(name, hash) {
            Ok(found) => return found,
            Err(slot) => slot,
        };
        self.text.push_str(name);
        let id = self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.hashes.push(hash);
        if let Some(entry) = self.table.get_mut(slot) {
            *entry = id;
        }
        if (id as usize) * 2 > self.table.len() {
            self.grow();
        }
        Symbol(id)
    }

    /// The number of a name that was seen before.
    pub(crate) fn lookup(&self, name: &str) -> Option<Symbol> {
        self.find(name, fold(name)).ok()
    }

    /// The text of a name.
    pub(crate) fn name(&self, symbol: Symbol) -> &str {
        let start = if symbol.0 == 0 { 0 } else { *self.ends.at(symbol.0 - 1) as usize };
        self.text.get(start..*self.ends.at(symbol.0) as usize).unwrap_or_default()
    }

    fn find(&self, name: &str, hash: u32) -> Result<Symbol, usize> {
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.table.get(slot).copied().unwrap_or_default() {
                0 => return Err(slot),
                id if *self.hashes.at(id) == hash && self.name(Symbol(id)) == name => return Ok(Symbol(id)),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let size = self.table.len() * 2;
        self.table = vec![0; size];
        for id in self.hashes.ids() {
            let mut slot = *self.hashes.at(id) as usize & (size - 1);
            while self.table.get(slot).is_some_and(|taken| *taken != 0) {
                slot = (slot + 1) & (size - 1);
            }
            if let Some(entry) = self.table.get_mut(slot) {
                *entry = id;
            }
        }
    }
}

fn fold(name: &str) -> u32 {
    let hash = hash_bytes(name.as_bytes());
    u32::try_from((hash ^ hash >> 32) & 0xffff_ffff).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_have_equal_numbers() {
        let mut symbols = Symbols::default();
        let first = symbols.intern("container_t");
        for number in 0..5_000 {
            symbols.intern(&format!("type_{number}"));
        }
        assert_eq!(symbols.intern("container_t"), first);
        assert_eq!(symbols.name(first), "container_t");
        assert_eq!(symbols.lookup("nowhere"), None);
    }

    #[test]
    fn keywords_have_fixed_numbers() {
        let symbols = Symbols::default();
        assert_eq!(symbols.name(super::super::keyword::ALLOW), "allow");
        assert_eq!(symbols.lookup("blockinherit"), Some(super::super::keyword::BLOCKINHERIT));
    }
}
