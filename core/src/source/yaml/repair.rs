//! Reading on in a document after an error.
//!
//! The line that cannot be read is replaced by white space of the same length and the document is read again, so that
//! findings further down still show, with spans that fit the original text. What comes of it is marked as broken.

use super::anchors::Budget;
use super::build::{Attempt, Place, build};
use super::fault::{Fault, Reason};
use super::template;
use crate::diag::{Location, clip};
use crate::rules::yaml as rules;
use crate::source::limits::MAX_REPAIRS;
use crate::source::{Node, Span};

/// Reads a document, mending lines as long as that helps.
pub(super) fn read(text: &str, place: Place, budget: Budget) -> Attempt<'_> {
    let first = build(text, place, budget);
    if (first.fault.is_some() || first.has_complex_keys())
        && let Some((masked, (start, end))) = template::mask(text)
    {
        let mut rest = mended(&masked, build(&masked, place, budget), place, budget);
        // A key made of a template is nobody's mistake beyond that.
        rest.found.list.retain(|finding| finding.rule != rules::complex_key::RULE.id);
        let at = Location::at(place.document, Span::new(place.base + start, place.base + end));
        let template = text.get(start..end).unwrap_or_default();
        rest.found.put_first(vec![rules::template::found(at, &clip(template))]);
        let root = rest.root.map(Node::into_owned);
        return Attempt { root, found: rest.found, fault: None, budget: rest.budget };
    }
    mended(text, first, place, budget)
}

/// The attempt itself if it came to the end of the text, else one at a mended text, else the attempt as far as it came.
fn mended<'t>(text: &'t str, mut first: Attempt<'t>, place: Place, budget: Budget) -> Attempt<'t> {
    let Some(fault) = first.fault.take() else {
        return first;
    };
    let finding = fault.report(text, place);
    if !matches!(fault.reason, Reason::Limit { .. })
        && let Some(mended) = mend(text, fault, place, budget)
    {
        return mended;
    }
    first.found.put_first(vec![finding]);
    first
}

fn mend(text: &str, mut fault: Fault, place: Place, budget: Budget) -> Option<Attempt<'static>> {
    let mut patched = text.as_bytes().to_vec();
    let mut previous = None;
    let mut findings = Vec::new();
    for _ in 0..MAX_REPAIRS {
        let line = line_of(&patched, fault.at)?;
        let again = previous == Some(line);
        if !again {
            findings.push(fault.report(text, place));
        }
        if matches!(fault.reason, Reason::Tab { .. }) && previous.is_none() {
            untab(&mut patched);
        } else {
            blank(&mut patched, line, fault.at, again);
        }
        previous = Some(line);
        let mended = std::str::from_utf8(&patched).ok()?;
        let attempt = build(mended, place, budget);
        match attempt.fault {
            None => {
                let root = attempt.root.map(Node::into_owned);
                let mut found = attempt.found;
                found.put_first(findings);
                return Some(Attempt { root, found, fault: None, budget: attempt.budget });
            }
            Some(next) if matches!(next.reason, Reason::Limit { .. }) => return None,
            Some(next) => fault = next,
        }
    }
    None
}

/// The last line at or before `at` that holds anything.
fn line_of(text: &[u8], at: usize) -> Option<(usize, usize)> {
    let until = text.get(..at)?;
    let mut start = until.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let length = text.get(start..)?.iter().position(|byte| *byte == b'\n');
    let mut end = length.map_or(text.len(), |length| start + length);
    while text.get(start..end)?.trim_ascii().is_empty() {
        end = start.checked_sub(1)?;
        start = text.get(..end)?.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    }
    Some((start, end))
}

/// Replaces the part of a line that is at fault by spaces: first what follows its dash or key, then all but its dashes.
fn blank(text: &mut [u8], (start, end): (usize, usize), at: usize, again: bool) {
    let Some(line) = text.get_mut(start..end) else { return };
    let mut keep = line.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    while line.get(keep..).is_some_and(|rest| rest.starts_with(b"- ")) {
        keep += 2;
        keep += line.iter().skip(keep).take_while(|byte| **byte == b' ').count();
    }
    let key_end = line.windows(2).skip(keep).position(|pair| pair == b": ").map(|offset| keep + offset + 1);
    if let Some(key_end) = key_end
        && !again
        && at > start + key_end
    {
        keep = key_end;
    }
    let only_kept = line.iter().skip(keep).all(u8::is_ascii_whitespace);
    let keep = if only_kept { 0 } else { keep };
    for byte in line.iter_mut().skip(keep) {
        if *byte != b'\r' {
            *byte = b' ';
        }
    }
}

/// Turns every tab in front of a line into one space.
fn untab(text: &mut [u8]) {
    for line in text.split_mut(|byte| *byte == b'\n') {
        for byte in line.iter_mut().take_while(|byte| matches!(**byte, b' ' | b'\t')) {
            *byte = b' ';
        }
    }
}
