//! Collections by indentation, and mappings of both styles.

use super::flow::starts_with;
use super::{Place, Slot, Writer, same, write};
use crate::diag::TextEdit;
use crate::source::{Entry, Node};
use std::collections::BTreeMap;

/// What of a list goes, and what comes behind it.
type Difference<'n, 'a> = (Vec<bool>, &'n [Node<'a>]);

/// How one list becomes another by taking items out or by adding some at the end; `None` for anything else.
pub(super) fn difference<'n, 'a>(before: &[Node<'_>], after: &'n [Node<'a>]) -> Option<Difference<'n, 'a>> {
    if after.len() > before.len() {
        let added = after.get(before.len()..).filter(|_| starts_with(after, before))?;
        return Some((vec![false; before.len()], added));
    }
    let mut rest = after.iter().peekable();
    let removed = before.iter().map(|item| rest.next_if(|next| same(item, next)).is_none()).collect();
    rest.next().is_none().then_some((removed, &[]))
}

impl Writer<'_> {
    /// A mapping that stays one: entries change, go and come.
    pub(super) fn mapping(&mut self, old: &Node<'_>, new: &Node<'_>) -> Option<()> {
        let is_flow = self.lines.starts_flow(old.span);
        let (before, after) = (old.entries(), new.entries());
        let last = |entries: &[Entry<'_>]| -> BTreeMap<String, usize> {
            entries.iter().enumerate().map(|(index, entry)| (entry.key.to_string(), index)).collect()
        };
        let (last_before, last_after) = (last(before), last(after));
        let mut removed = vec![false; before.len()];
        for (index, entry) in before.iter().enumerate() {
            let Some(value) = last_after.get(&*entry.key).and_then(|at| after.get(*at)) else {
                *removed.get_mut(index)? = true;
                continue;
            };
            // Of repeated keys only the last one counts.
            if last_before.get(&*entry.key) != Some(&index) || same(&entry.value, &value.value) {
                continue;
            }
            is_written_in(old, entry)?;
            let place = if is_flow { Place::Flow } else { Place::BlockKey };
            let start = self.lines.after_colon(entry)?;
            let column = self.lines.column(entry.key_span.start as usize);
            self.value(&entry.value, &value.value, Slot { start, column, place })?;
        }
        let added: Vec<&Entry<'_>> =
            after.iter().filter(|entry| !last_before.contains_key(&*entry.key)).collect();
        let goes = removed.contains(&true);
        for (entry, _) in before.iter().zip(&removed).filter(|(_, gone)| **gone) {
            is_written_in(old, entry)?;
        }
        match (is_flow, goes, added.is_empty()) {
            (_, false, true) => Some(()),
            (true, _, _) => self.flow_entries(before, &removed, &added),
            (false, false, false) => self.append(before, &added),
            (false, true, _) => self.block_entries(before, &removed, &added),
        }
    }

    /// Adds entries below the last one.
    fn append(&mut self, entries: &[Entry<'_>], added: &[&Entry<'_>]) -> Option<()> {
        let last = entries.last()?;
        let (start, end) = self.lines.entry_range(last);
        let (column, newline) = (self.lines.column(start), self.lines.newline);
        let pad = write::pad(column);
        let texts: Vec<_> =
            added.iter().map(|entry| write::block_entry(&entry.key, &entry.value, column, newline)).collect();
        let at = self.lines.line_end(end);
        // Where the lines at the end of the last entry go, the new ones take their place.
        let covers = |edit: &&mut TextEdit| (edit.span.start as usize) < at && at < edit.span.end as usize;
        if let Some(taken) = self.edits.iter_mut().find(covers) {
            let goes = taken.text.is_empty() && self.lines.is_first(taken.span.start as usize);
            let lines: Vec<_> = texts.iter().map(|text| format!("{pad}{text}{newline}")).collect();
            taken.text = lines.concat();
            return goes.then_some(());
        }
        let text: Vec<_> = texts.iter().map(|text| format!("{newline}{pad}{text}")).collect();
        self.edit(at, at, text.concat())
    }

    /// Takes entries out; new ones take the place of the first that goes.
    fn block_entries(&mut self, entries: &[Entry<'_>], removed: &[bool], added: &[&Entry<'_>]) -> Option<()> {
        let mut gone = entries.iter().enumerate().filter(|(index, _)| removed.get(*index) == Some(&true));
        if !added.is_empty() {
            let (start, end) = self.lines.entry_range(gone.next()?.1);
            let (column, newline) = (self.lines.column(start), self.lines.newline);
            let texts: Vec<_> = added
                .iter()
                .map(|entry| write::block_entry(&entry.key, &entry.value, column, newline))
                .collect();
            self.edit(start, end, texts.join(&format!("{newline}{}", write::pad(column))))?;
        }
        for (index, entry) in gone {
            let (start, end) = self.lines.entry_range(entry);
            if !self.lines.is_last(end) {
                return None;
            }
            if self.lines.is_first(start) {
                self.edit(self.lines.line_start(start), self.lines.next_line(end), String::new())?;
                continue;
            }
            // It stands behind a dash: the next entry that stays takes its place, unless a comment is in between.
            let next = entries.iter().zip(removed).skip(index + 1).find(|(_, gone)| !**gone);
            let next = next.map(|(entry, _)| entry.key_span.start as usize);
            let is_next = removed.get(index + 1) == Some(&false);
            let between = next.and_then(|next| self.lines.source.get(end..next));
            match (next, between) {
                (Some(next), Some(between)) if is_next && between.trim().is_empty() => {
                    self.edit(start, next, String::new())?;
                }
                (Some(_), _) => self.edit(start, end, String::new())?,
                (None, _) => return None,
            }
        }
        Some(())
    }

    pub(super) fn block_sequence(&mut self, old: &Node<'_>, new: &Node<'_>, slot: Slot) -> Option<()> {
        let (before, after) = (old.items(), new.items());
        let mut parts = Vec::with_capacity(before.len());
        let mut start = old.span.start as usize;
        for item in before {
            let dash = self.lines.dash(start)?;
            let end = self.lines.value_range(item, dash + 1).1.max(dash + 1);
            parts.push((dash, end));
            start = end;
        }
        if before.len() == after.len() {
            for ((old, new), (dash, _)) in before.iter().zip(after).zip(&parts) {
                let column = self.lines.column(*dash);
                self.value(old, new, Slot { start: dash + 1, column, place: Place::BlockItem })?;
            }
            return Some(());
        }
        let Some((removed, added)) = difference(before, after) else {
            return self.replace(old, new, slot);
        };
        for ((dash, end), _) in parts.iter().zip(&removed).filter(|(_, gone)| **gone) {
            if !self.lines.is_first(*dash) || !self.lines.is_last(*end) {
                return self.replace(old, new, slot);
            }
            self.edit(self.lines.line_start(*dash), self.lines.next_line(*end), String::new())?;
        }
        if let (false, Some((dash, end))) = (added.is_empty(), parts.last()) {
            let (column, newline) = (self.lines.column(*dash), self.lines.newline);
            let pad = write::pad(column);
            let text: Vec<_> = added
                .iter()
                .map(|item| format!("{newline}{pad}- {}", write::block(item, column + 2, newline)))
                .collect();
            let at = self.lines.line_end(*end);
            self.edit(at, at, text.concat())?;
        }
        Some(())
    }
}

/// Refuses entries that a merge brought: they stand somewhere else.
fn is_written_in(mapping: &Node<'_>, entry: &Entry<'_>) -> Option<()> {
    let (outer, inner) = (mapping.span, entry.key_span);
    (outer.start <= inner.start && inner.end <= outer.end).then_some(())
}
