//! Collections in brackets.

use super::{Place, Slot, Writer, same, write};
use crate::source::{Entry, Node};

type Range = (usize, usize);

impl Writer<'_> {
    /// Takes entries out of a mapping in brackets and puts others in.
    pub(super) fn flow_entries(
        &mut self,
        entries: &[Entry<'_>],
        removed: &[bool],
        added: &[&Entry<'_>],
    ) -> Option<()> {
        let json = self.lines.json;
        let ranges: Vec<Range> = entries.iter().map(|entry| self.lines.entry_range(entry)).collect();
        let texts: Vec<_> =
            added.iter().map(|entry| write::flow_entry(&entry.key, &entry.value, json)).collect();
        self.flow_parts(&ranges, removed, &texts)
    }

    pub(super) fn flow_sequence(&mut self, old: &Node<'_>, new: &Node<'_>, slot: Slot) -> Option<()> {
        let (before, after) = (old.items(), new.items());
        // Items start after a bracket or a comma; an alias is found there.
        let mut start = old.span.start as usize + 1;
        let mut ranges: Vec<Range> = Vec::with_capacity(before.len());
        for item in before {
            let range = self.lines.value_range(item, start);
            ranges.push(range);
            let rest = self.lines.source.get(range.1..)?;
            start = range.1 + rest.find(',').map_or(0, |comma| comma + 1);
        }
        if before.len() == after.len() {
            for ((old, new), range) in before.iter().zip(after).zip(&ranges) {
                let place = Place::Flow;
                self.value(old, new, Slot { start: range.0, column: slot.column, place })?;
            }
            return Some(());
        }
        match super::block::difference(before, after) {
            Some((removed, added)) => {
                let json = self.lines.json;
                let texts: Vec<_> = added.iter().map(|item| write::flow(item, json)).collect();
                self.flow_parts(&ranges, &removed, &texts)
            }
            None => self.replace(old, new, slot),
        }
    }

    /// Takes parts out, and puts new ones in the place of the first that goes, or at the end.
    fn flow_parts(&mut self, ranges: &[Range], removed: &[bool], added: &[String]) -> Option<()> {
        let mut removed = removed.to_vec();
        if let (false, Some(first)) = (added.is_empty(), removed.iter().position(|gone| *gone)) {
            let (start, end) = *ranges.get(first)?;
            self.edit(start, end, added.join(", "))?;
            *removed.get_mut(first)? = false;
        } else if !added.is_empty() {
            let (start, end) = *ranges.last()?;
            let separator = if self.lines.is_first(start) {
                format!(",{}{}", self.lines.newline, write::pad(self.lines.column(start)))
            } else {
                ", ".to_owned()
            };
            let text: Vec<_> = added.iter().map(|text| format!("{separator}{text}")).collect();
            self.edit(end, end, text.concat())?;
        }
        let mut index = 0;
        while index < removed.len() {
            let first = index;
            while removed.get(index) == Some(&true) {
                index += 1;
            }
            if first == index {
                index += 1;
                continue;
            }
            // Up to the next part, or from the previous one: the comma goes with it.
            let (start, end) = match (ranges.get(index), first.checked_sub(1)) {
                (Some(next), _) => (ranges.get(first)?.0, next.0),
                (None, Some(previous)) => (ranges.get(previous)?.1, ranges.get(index - 1)?.1),
                (None, None) => return None,
            };
            self.edit(start, end, String::new())?;
        }
        Some(())
    }
}

/// Whether two lists of items are the same one by one.
pub(super) fn starts_with(long: &[Node<'_>], short: &[Node<'_>]) -> bool {
    long.len() >= short.len() && long.iter().zip(short).all(|(one, other)| same(one, other))
}
