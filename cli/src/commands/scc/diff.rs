//! `scc diff`.

use super::{Version, minor, object};
use crate::columns::{Lean, columns, paragraph};
use crate::commands::{CLEAN, FINDINGS};
use crate::style::{ADDED, REMOVED, STRONG, paint};
use std::fmt::Write as _;
use virt_grants_core::scc::builtin::{self, Minor};
use virt_grants_core::scc::{Ranked, Scc, fields};

#[derive(clap::Args)]
pub(super) struct Args {
    /// An SCC (`restricted`, or `restricted@4.10` of a minor) or a minor (`4.10`)
    first: String,
    /// What to compare it with, of the same sort
    second: String,
    #[command(flatten)]
    version: Version,
}

pub(super) fn run(args: &Args) -> Result<(String, u8), String> {
    let text = match (builtin::minor(&args.first), builtin::minor(&args.second)) {
        (Some(first), Some(second)) => minors(first, second),
        (None, None) => {
            let default = args.version.minor()?;
            let (first, second) = (named(&args.first, default)?, named(&args.second, default)?);
            objects((&args.first, first), (&args.second, second))
        }
        _ => return Err("give two SCCs or two OpenShift minors, not one of each".to_owned()),
    };
    match text {
        Some(text) => Ok((text, FINDINGS)),
        None => Ok((format!("{} and {} are the same\n", args.first, args.second), CLEAN)),
    }
}

/// `NAME` or `NAME@4.N`.
fn named(text: &str, default: &'static Minor) -> Result<&'static Ranked<'static>, String> {
    match text.split_once('@') {
        Some((name, version)) => object(name, minor(version)?),
        None => object(text, default),
    }
}

fn objects(first: (&str, &Ranked<'_>), second: (&str, &Ranked<'_>)) -> Option<String> {
    let lines = changed(&first.1.scc, &second.1.scc);
    if lines.is_empty() {
        return None;
    }
    let mut out = format!(
        "{}\n{}\n",
        paint(REMOVED, format!("- {}", first.0)),
        paint(ADDED, format!("+ {}", second.0))
    );
    out.push_str(&lines);
    Some(out)
}

/// The fields that differ, lists entry by entry.
fn changed(first: &Scc<'_>, second: &Scc<'_>) -> String {
    let mut out = String::new();
    for ((field, old), (_, new)) in fields::values(first).into_iter().zip(fields::values(second)) {
        if old == new {
            continue;
        }
        let is_list = matches!(field, "volumes" | "users" | "groups")
            || field.contains("apabilit")
            || field.ends_with("Sysctls")
            || field.ends_with("Profiles");
        let entries = |text: &str| -> Vec<String> {
            if is_list {
                text.split(", ").filter(|entry| *entry != "none").map(str::to_owned).collect()
            } else {
                vec![text.to_owned()]
            }
        };
        let (old, new) = (entries(&old), entries(&new));
        let gone: Vec<_> = old.iter().filter(|entry| !new.contains(entry)).cloned().collect();
        let come: Vec<_> = new.iter().filter(|entry| !old.contains(entry)).cloned().collect();
        let _ = writeln!(out, "\n  {}", paint(STRONG, field));
        for (sign, style, entries) in [("-", REMOVED, gone), ("+", ADDED, come)] {
            if !entries.is_empty() {
                let text = paragraph(&format!("{sign} {}", entries.join(", ")), 4);
                let _ = writeln!(out, "{}", paint(style, text.trim_end()));
            }
        }
    }
    out
}

fn minors(first: &Minor, second: &Minor) -> Option<String> {
    let mut out = String::new();
    let missing = |from: &Minor, of: &Minor| -> Vec<&'static str> {
        let names = of.sccs.iter().map(|ranked| ranked.scc.name);
        names.filter(|name| from.get(name).is_none()).collect()
    };
    for (sign, style, names) in [("-", REMOVED, missing(second, first)), ("+", ADDED, missing(first, second))]
    {
        let rows: Vec<_> = names
            .iter()
            .map(|name| {
                let summary = builtin::facts(name).map_or("", |facts| facts.summary);
                vec![paint(style, format!("{sign} {name}")), summary.to_owned()]
            })
            .collect();
        if !rows.is_empty() {
            out.push('\n');
            out.push_str(&columns(&rows, &[Lean::Left, Lean::Left], 0));
        }
    }
    // Objects with the same changes share one entry.
    let mut changes: Vec<(String, Vec<&str>)> = Vec::new();
    for ranked in first.sccs {
        let Some(other) = second.get(ranked.scc.name) else { continue };
        let lines = changed(&ranked.scc, &other.scc);
        if lines.is_empty() {
            continue;
        }
        match changes.iter_mut().find(|(known, _)| *known == lines) {
            Some((_, names)) => names.push(ranked.scc.name),
            None => changes.push((lines, vec![ranked.scc.name])),
        }
    }
    for (lines, names) in changes {
        out.push('\n');
        out.push_str(&paragraph(&names.join(", "), 0));
        out.push_str(lines.trim_start_matches('\n'));
    }
    if first.style != second.style {
        let text = "Messages print lists and absent values differently: Go syntax before Kubernetes 1.34, JSON from then on.";
        out.push('\n');
        out.push_str(&paragraph(text, 0));
    }
    (!out.is_empty()).then(|| {
        format!(
            "{}\n{}\n{out}",
            paint(REMOVED, format!("- OpenShift {}, Kubernetes {}", first.name, first.kubernetes)),
            paint(ADDED, format!("+ OpenShift {}, Kubernetes {}", second.name, second.kubernetes))
        )
    })
}
