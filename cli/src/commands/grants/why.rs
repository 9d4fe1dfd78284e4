//! `grants why GRANT`.

use super::cells::{editions, or_dash, ranges};
use super::output::{self, Format};
use super::table::{Table, paragraph};
use clap::Args;
use serde_json::json;
use std::fmt::Write as _;
use virt_grants_core::kubevirt::grants::find;
use virt_grants_core::kubevirt::why::{Why, why};

/// Arguments of `grants why`.
#[derive(Args)]
pub(super) struct Arguments {
    /// An id (capability/net-admin), a capability, an SCC field, a seccomp profile, an SELinux type or class, or the text of
    /// a rule
    #[arg(required = true, num_args = 1..)]
    grant: Vec<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Explains a grant, or each of those that the name may mean.
pub(super) fn run(arguments: &Arguments) -> Result<String, String> {
    let found = find(&arguments.grant.join(" ")).map_err(|error| error.to_string())?;
    let answers: Vec<Why> = found.into_iter().map(why).collect();
    Ok(match arguments.format {
        Format::Json | Format::Yaml => output::data(json!(answers), arguments.format),
        format => answers.iter().map(|answer| text(answer, format)).collect::<Vec<_>>().join("\n"),
    })
}

fn text(answer: &Why, format: Format) -> String {
    let grant = answer.grant;
    let mut out = format!("{}: {}\n", grant.id, grant.title);
    let mut part = |name: &str, body: &str| {
        let _ = write!(out, "\n{name}\n{}", paragraph(body, 2));
    };
    part("Upstream name", &grant.upstream());
    let meaning = answer.meaning;
    let inferred = if meaning.inferred { " (inferred)" } else { "" };
    part("Why it exists", &format!("{}{inferred}", meaning.reason));
    part("What it allows", meaning.allows);
    part("Without it", meaning.without);
    part("Documented", &documented(answer));
    for (name, meaning) in &answer.permissions {
        if answer.permissions.first().is_some_and(|(first, _)| first == name) {
            out.push_str("\nPermissions\n");
        }
        let _ = writeln!(out, "  {name:<14} a process may {meaning}");
    }
    let _ = write!(out, "\nShipped\n{}", indented(&shipped(answer, format), format));
    if !grant.needed.is_empty() {
        let _ = write!(out, "\nNeeded\n{}", indented(&needed(answer, format), format));
    }
    for note in &answer.notes {
        let _ = write!(out, "\nNote: {}\n{}", note.title, paragraph(note.text, 2));
    }
    out.push_str("\nSources\n");
    for known in &answer.sources {
        out.push_str(&paragraph(&format!("{} [{}]", known, known.licence), 2));
    }
    out
}

fn documented(answer: &Why) -> String {
    let grant = answer.grant;
    let Some(last) = grant.documented.last() else { return "in no version of the documentation".to_owned() };
    let mut values: Vec<String> = Vec::new();
    for row in grant.documented {
        let value = row.value.join(" ");
        if values.last() != Some(&value) {
            values.push(value);
        }
    }
    format!("{}: {} ({} in {})", editions(grant), values.join(", then "), last.seen.as_str(), last.edition)
}

fn shipped(answer: &Why, format: Format) -> String {
    if answer.grant.shipped.is_empty() {
        return "in no release\n".to_owned();
    }
    let mut table = Table::new(&[("releases", 36), ("value", 34), ("how", 26)]);
    for row in answer.grant.shipped {
        let mut how = row.by.to_owned();
        if row.defaulted {
            how.push_str(", not set there: OpenShift's default");
        }
        for more in [row.when, row.inferred.map(|_| "partly inferred")].into_iter().flatten() {
            let _ = write!(how, "; {more}");
        }
        table.row([ranges(&[row.range]), or_dash(row.value.join(" ")), how]);
    }
    table.render(format)
}

fn needed(answer: &Why, format: Format) -> String {
    let mut table = Table::new(&[("feature", 22), ("releases", 32), ("when", 42)]);
    for need in answer.grant.needed {
        let mut when = need.when.to_owned();
        if need.unmet {
            when.push_str("; KubeVirt's SCC does not allow it");
        }
        if need.inferred {
            when.push_str(" (inferred)");
        }
        table.row([need.feature.to_owned(), ranges(&[need.range]), when]);
    }
    table.render(format)
}

fn indented(table: &str, format: Format) -> String {
    if format == Format::Md {
        return format!("\n{table}");
    }
    table.lines().fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{}{line}", if line.is_empty() { "" } else { "  " });
        out
    })
}
