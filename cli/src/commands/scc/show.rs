//! `scc show`.

use super::list::usable_by;
use super::{Version, object};
use crate::columns::{Lean, columns, paragraph};
use crate::style::{DIM, STRONG, paint};
use std::fmt::Write as _;
use virt_grants_core::scc::builtin::{self, Change, Facts, Minor, Source};
use virt_grants_core::scc::order::grouped;
use virt_grants_core::scc::{Ranked, fields, order, to_node};
use virt_grants_core::source::{json_print, yaml_print};

#[derive(clap::Args)]
pub(super) struct Args {
    /// Name of a built-in SCC
    name: String,
    #[command(flatten)]
    version: Version,
    /// Form of the output; `yaml` and `json` are the object alone
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Yaml,
    Json,
}

pub(super) fn run(args: &Args) -> Result<String, String> {
    let minor = args.version.minor()?;
    let ranked = object(&args.name, minor)?;
    Ok(match args.format {
        Format::Yaml => yaml_print::print(&to_node(&ranked.scc)),
        Format::Json => json_print::print(&to_node(&ranked.scc)),
        Format::Text => text(ranked, minor),
    })
}

pub(super) fn text(ranked: &Ranked<'_>, minor: &Minor) -> String {
    let scc = &ranked.scc;
    let facts = builtin::facts(scc.name);
    let of_minor = minor.get(scc.name).is_some();
    let place =
        if of_minor { format!("OpenShift {}", minor.name) } else { "installed by KubeVirt".to_owned() };
    let mut out = format!("{}, {place}\n", paint(STRONG, scc.name));
    if let Some(facts) = facts {
        out.push_str(&paragraph(facts.summary, 0));
    }
    let values = fields::values(scc).into_iter().map(|(field, value)| vec![field.to_owned(), value]);
    section(&mut out, "Fields");
    out.push_str(&columns(&values.collect::<Vec<_>>(), &[Lean::Left, Lean::Left], 2));
    points(&mut out, ranked, minor);
    section(&mut out, "Usable by");
    let mut by = usable_by(scc, minor);
    if by.is_empty() {
        by.push("nobody without a grant; cluster administrators may use every SCC".to_owned());
    }
    for who in by {
        out.push_str(&paragraph(&who, 2));
    }
    if let Some(facts) = facts {
        history(&mut out, facts);
        section(&mut out, "Source");
        out.push_str(&paragraph(&source(facts.source), 2));
    }
    out
}

/// The points with the reason for each.
fn points(out: &mut String, ranked: &Ranked<'_>, minor: &Minor) {
    section(out, "Points: the fewer, the earlier it is tried");
    let lines = order::points_lines(&ranked.scc);
    let mut rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| vec![line.field.to_owned(), grouped(line.points), order::why(&ranked.scc, line.field)])
        .collect();
    let place = minor.sccs.iter().position(|other| other.scc.name == ranked.scc.name);
    let place = place.map_or_else(String::new, |place| {
        let priority = ranked.scc.priority.filter(|priority| *priority != 0);
        let before = priority
            .map_or_else(String::new, |priority| format!("; priority {priority} counts before points"));
        format!("place {} of {}{before}", place + 1, minor.sccs.len())
    });
    rows.push(vec!["total".to_owned(), grouped(ranked.points), place]);
    out.push_str(&columns(&rows, &[Lean::Left, Lean::Right, Lean::Left], 2));
}

fn history(out: &mut String, facts: &Facts) {
    section(out, "History");
    let oldest = builtin::minors().first().map(|minor| minor.name);
    let since = match facts.since {
        Some(since) if Some(since) == oldest => format!("in {since} and before"),
        Some(since) => format!("new in {since}"),
        None => "installed by KubeVirt, whatever the OpenShift minor".to_owned(),
    };
    out.push_str(&paragraph(&with_inferred(&since, facts.inferred), 2));
    for change in facts.changes {
        let Change { minor, field, text, source: from, inferred } = change;
        let line = with_inferred(&format!("{minor}  {field}: {text} [{}]", from.key), *inferred);
        out.push_str(&paragraph(&line, 2));
    }
}

fn with_inferred(text: &str, inferred: Option<&str>) -> String {
    inferred.map_or_else(|| text.to_owned(), |why| format!("{text} (concluded: {why})"))
}

fn source(source: &Source) -> String {
    let mut text = format!("{} {}", source.repository, source.path);
    if let Some(commit) = source.commit {
        let _ = write!(text, " at {}", commit.get(..12).unwrap_or(commit));
    }
    if let Some(date) = source.date {
        let _ = write!(text, ", {date}");
    }
    text
}

fn section(out: &mut String, title: &str) {
    let _ = write!(out, "\n{}\n", paint(DIM.bold(), title));
}
