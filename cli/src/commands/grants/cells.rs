//! What stands in one cell of a table.

use virt_grants_core::kubevirt::shipped::Shipped;
use virt_grants_core::kubevirt::{Grant, Kind, ReleaseRange, State, documented};

/// Conditions that several cells share, numbered from 1.
pub(super) struct Footnotes(pub(super) Vec<&'static str>);

impl Footnotes {
    /// The number of a condition, a new one if need be.
    pub(super) fn number(&mut self, note: &'static str) -> usize {
        let known = self.0.iter().position(|known| *known == note);
        known.unwrap_or_else(|| {
            self.0.push(note);
            self.0.len() - 1
        }) + 1
    }
}

/// The value, or `yes` where it would only repeat the grant's name.
pub(super) fn brief(grant: &Grant, held: State) -> String {
    let named =
        matches!(grant.kind, Kind::Object { .. } | Kind::Capability { .. } | Kind::SeccompProfile { .. });
    if named && held.value().is_some() { "yes".to_owned() } else { state(held) }
}

/// When releases ship a grant; a field that is `false` grants nothing.
pub(super) fn timeline(grant: &Grant) -> String {
    let granting: Vec<&Shipped> = grant.shipped.iter().filter(|row| row.value != ["false"]).collect();
    let mut values: Vec<&[&str]> = granting.iter().map(|row| row.value).collect();
    values.sort_unstable();
    values.dedup();
    let joined = ReleaseRange::joined(granting.iter().map(|row| row.range));
    let lines: Vec<String> = joined.iter().map(ToString::to_string).collect();
    match (values.len(), grant.shipped.is_empty()) {
        (0, false) => "false in all".to_owned(),
        (0, true) => "-".to_owned(),
        (1, _) => lines.join("\n"),
        (count, _) => format!("{}\n({count} values)", lines.join("\n")),
    }
}

/// The text, or a dash where there is none.
pub(super) fn or_dash(text: String) -> String {
    if text.is_empty() { "-".to_owned() } else { text }
}

/// One cell for a state.
pub(super) fn state(state: State) -> String {
    match state {
        State::Held(value) => value.join(" "),
        State::Absent => "-".to_owned(),
        State::Unread => "?".to_owned(),
    }
}

/// Ranges of releases in one cell.
pub(super) fn ranges(ranges: &[ReleaseRange]) -> String {
    or_dash(ranges.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
}

/// The documentation versions that print a grant, neighbours joined.
pub(super) fn editions(grant: &Grant) -> String {
    let all = documented::editions();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (position, edition) in all.iter().enumerate() {
        if grant.documented_in(edition.version).is_none() {
            continue;
        }
        match runs.last_mut() {
            Some((_, to)) if *to + 1 == position => *to = position,
            _ => runs.push((position, position)),
        }
    }
    let name = |at: usize| all.get(at).map_or("", |edition| edition.version);
    let text = runs.iter().map(|(from, to)| {
        if from == to { name(*from).to_owned() } else { format!("{} .. {}", name(*from), name(*to)) }
    });
    or_dash(text.collect::<Vec<_>>().join(", "))
}
