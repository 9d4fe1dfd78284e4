//! `grants diff A B`.

use super::cells::state;
use super::output::{self, Format};
use super::table::{Table, paragraph};
use clap::Args;
use serde_json::json;
use std::fmt::Write as _;
use virt_grants_core::kubevirt::diff::{Change, ChangeKind};
use virt_grants_core::kubevirt::{Diff, Side, documented, side};

/// Arguments of `grants diff`.
#[derive(Args)]
pub(super) struct Arguments {
    /// A release (v1.0.0, v1.0, main) or a documentation version (4.10)
    before: String,
    /// What to compare it with
    after: String,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Compares two sides.
pub(super) fn run(arguments: &Arguments) -> Result<String, String> {
    let diff = virt_grants_core::kubevirt::diff(read(&arguments.before)?, read(&arguments.after)?);
    Ok(match arguments.format {
        Format::Json | Format::Yaml => output::data(data(&diff), arguments.format),
        Format::Table | Format::Md => table(&diff, arguments.format),
    })
}

/// A side; a minor that stands for one of several different releases says so.
fn read(text: &str) -> Result<Side, String> {
    let read = side(text).map_err(|error| error.to_string())?;
    match read {
        Side::Release(_) if documented::edition(text).is_none() => {
            super::release(text).map(Side::Release).map_err(|error| error.to_string())
        }
        _ => Ok(read),
    }
}

fn table(diff: &Diff, format: Format) -> String {
    let (before, after) = (diff.before.to_string(), diff.after.to_string());
    let mut text = String::new();
    if diff.changes.is_empty() {
        let _ = writeln!(text, "{before} and {after}: no grant differs.");
    } else {
        let mut table = Table::new(&[("", 1), ("grant", 34), (&before, 28), (&after, 28)]);
        let mut group = "";
        for change in &diff.changes {
            if change.grant.kind.group() != group {
                group = change.grant.kind.group();
                table.title(group);
            }
            table.row([
                mark(change).to_owned(),
                change.grant.id.to_owned(),
                state(change.before),
                state(change.after),
            ]);
        }
        text.push_str(&table.render(format));
        text.push_str(
            "\n+ only the second has it   - only the first has it   ~ both, with different values\n",
        );
    }
    if !diff.unread.is_empty() {
        let roles = diff.unread.iter().filter(|id| id.starts_with("rbac")).count();
        let others = diff.unread.iter().copied().filter(|id| !id.starts_with("rbac")).collect::<Vec<_>>();
        let mut line = format!("Not compared, because not read on both sides: {}", others.join(", "));
        if roles > 0 {
            let and = if others.is_empty() { "" } else { ", and " };
            let read = virt_grants_core::kubevirt::rbac::read_at();
            let read: Vec<&str> = read.iter().map(|tag| tag.as_str()).collect();
            let _ = write!(line, "{and}{roles} rights of the roles (read at {})", read.join(", "));
        }
        text.push('\n');
        text.push_str(&paragraph(&format!("{line}."), 0));
    }
    text
}

const fn mark(change: &Change) -> &'static str {
    match change.kind {
        ChangeKind::Added => "+",
        ChangeKind::Removed => "-",
        ChangeKind::Changed => "~",
    }
}

fn data(diff: &Diff) -> serde_json::Value {
    let changes = diff.changes.iter().map(|change| {
        json!({
            "grant": change.grant.id, "title": change.grant.title, "change": change.kind,
            "before": change.before.value(), "after": change.after.value(),
            "gained": change.gained(), "lost": change.lost(),
        })
    });
    json!({
        "before": diff.before.to_string(), "after": diff.after.to_string(),
        "changes": changes.collect::<Vec<_>>(), "unread": diff.unread,
    })
}
