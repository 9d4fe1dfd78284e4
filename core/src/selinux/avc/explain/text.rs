//! An explanation as text for a terminal or a ticket.

use super::super::group::Group;
use super::super::record::AuditId;
use super::{Explanation, RuleVerdict, times};
use std::fmt::Write as _;

/// Width that running text is wrapped at, in characters.
const WIDTH: usize = 100;

/// The explanation of a group as text; `number` is its place in the list, from 1.
pub fn to_text(number: usize, group: &Group, explanation: &Explanation) -> String {
    let mut out = String::new();
    paragraph(
        &mut out,
        &format!("{number}. "),
        &format!("{} — {}", explanation.headline, times(group.count)),
    );
    let outcome = &explanation.outcome;
    entry(&mut out, "outcome", &format!("{} [{}]", outcome.text, outcome.basis));
    entry(&mut out, "who", &group.source_context);
    entry(&mut out, "on what", &format!("{} ({})", group.target_context, group.class));
    let permissions: Vec<_> =
        group.permissions.iter().map(|(name, count)| format!("{name} ×{count}")).collect();
    entry(&mut out, "asked for", &permissions.join(", "));
    examples(&mut out, group);
    for reason in &explanation.reasons {
        let label = cause_label(reason.cause);
        entry(&mut out, label, &format!("{} [{}]", reason.statement.text, reason.statement.basis));
    }
    for grant in &explanation.grants {
        let documented = if grant.documented { "documented" } else { "never documented" };
        let mut text = format!(
            "{} ({}): `{}`, {documented}, shipped with KubeVirt {}",
            grant.id,
            grant.feature,
            grant.rule,
            grant.releases()
        );
        if let Some(container) = &grant.container {
            let _ = write!(text, "; container_t has {container}");
        }
        text.push_str(" [from the documentation]");
        entry(&mut out, "grant", &text);
    }
    if explanation.documented.subject.is_some() && !explanation.documented.uncovered.is_empty() {
        let text = format!(
            "the eight documented grants do not name {} [from the documentation]",
            explanation.documented.uncovered.join(", ")
        );
        entry(&mut out, "no grant", &text);
    }
    remedies(&mut out, explanation);
    if let Some(rule) = &explanation.rule {
        let verdict = match rule.verdict {
            RuleVerdict::ChangesNothing => "NOT the fix, it changes nothing",
            RuleVerdict::Wrong => "NOT the right fix",
            RuleVerdict::LastResort => "last resort",
        };
        entry(&mut out, "the rule", &format!("{verdict}: {}", rule.because));
        // Rules stay on one line, to be copied.
        let _ = writeln!(out, "                {}", rule.rule);
        let _ = writeln!(out, "                {}", rule.cil);
    }
    // Names in a log are chosen by those it reports: none may move the reader's cursor.
    out.split('\n').map(printable).collect::<Vec<_>>().join("\n")
}

/// A text without control characters, which would rearrange the reader's terminal.
pub fn printable(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character }).collect()
}

/// What only the nodes can tell about these explanations: said once, below all of them.
pub fn unknown_text<'a>(explanations: impl Iterator<Item = &'a Explanation>) -> String {
    let mut unknown: Vec<&str> = Vec::new();
    for line in explanations.flat_map(|explanation| &explanation.unknown) {
        if !unknown.contains(&line.as_str()) {
            unknown.push(line);
        }
    }
    let mut out = String::new();
    if !unknown.is_empty() {
        out.push_str("What the log does not say and only the node can tell:\n");
    }
    for line in unknown {
        paragraph(&mut out, "   - ", line);
    }
    out
}

fn examples(out: &mut String, group: &Group) {
    for (label, examples) in [
        ("programs", &group.commands),
        ("objects", &group.objects),
        ("details", &group.details),
        ("nodes", &group.nodes),
    ] {
        if examples.seen.len() > 1 || (label == "details" && !examples.seen.is_empty()) {
            let more = if examples.more { ", …" } else { "" };
            entry(out, label, &format!("{}{more}", examples.seen.join(", ")));
        }
    }
    match (&group.first, &group.last) {
        (Some(first), Some(last)) if first != last => {
            entry(out, "when", &format!("{} to {}", when(first), when(last)));
        }
        (Some(first), _) => entry(out, "when", &when(first)),
        _ => {}
    }
}

fn when(id: &AuditId) -> String {
    match id {
        AuditId::Stamp { seconds, millis, serial } => {
            format!("{}.{millis:03} UTC (event {serial})", date_time(*seconds))
        }
        AuditId::Text { time_text, serial } => format!("{time_text} (event {serial})"),
    }
}

/// `2020-09-15 11:40:02` of seconds since 1970. Years begin in March here, so that the leap day ends one.
fn date_time(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let (era, day) = ((days + 719_468) / 146_097, (days + 719_468) % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = era.saturating_mul(400) + year + next;
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}

fn remedies(out: &mut String, explanation: &Explanation) {
    for (position, remedy) in explanation.remedies.iter().enumerate() {
        let label = format!("{})", position + 1);
        let label = if position == 0 { format!("do      {label}") } else { format!("        {label}") };
        entry(out, &label, &format!("if {},", remedy.condition));
        entry(out, "", &format!("then {} [{}]", remedy.diagnosis, remedy.basis));
        entry(out, "", &format!("→ {}", remedy.action));
        entry(out, "", &format!("cost: {}", remedy.cost));
    }
}

fn cause_label(cause: super::Cause) -> &'static str {
    use super::Cause;
    match cause {
        Cause::Label => "why: label",
        Cause::TypeEnforcement => "why: TE",
        Cause::Boolean => "why: boolean",
        Cause::Mcs => "why: MCS",
        Cause::Constraint => "constraint",
        Cause::Role => "why: role",
        Cause::Bounds => "why: bounds",
        Cause::Permissive => "permissive",
        Cause::Neverallow => "neverallow",
        Cause::Allowed => "why: policy",
        Cause::DontAudit => "dontaudit",
    }
}

fn entry(out: &mut String, label: &str, text: &str) {
    paragraph(out, &format!("   {label:<12} "), text);
}

/// Wraps at blanks; later lines are indented below the first.
fn paragraph(out: &mut String, start: &str, text: &str) {
    let indent = start.chars().count();
    out.push_str(start);
    let mut column = indent;
    for (position, word) in text.split(' ').enumerate() {
        let length = word.chars().count();
        if position > 0 && column + 1 + length > WIDTH {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        } else if position > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::date_time;

    #[test]
    fn seconds_become_dates() {
        assert_eq!(date_time(0), "1970-01-01 00:00:00");
        assert_eq!(date_time(951_782_400), "2000-02-29 00:00:00");
        assert_eq!(date_time(1_600_170_002), "2020-09-15 11:40:02");
        assert_eq!(date_time(4_107_542_399), "2100-02-28 23:59:59");
        assert_eq!(date_time(4_107_542_400), "2100-03-01 00:00:00");
        date_time(u64::MAX);
    }
}
