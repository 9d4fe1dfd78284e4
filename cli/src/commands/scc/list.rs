//! `scc list`.

use super::Version;
use crate::columns::{Lean, columns, paragraph};
use crate::style::{DIM, STRONG, paint};
use Lean::{Left, Right};
use virt_grants_core::scc::builtin::{self, Minor, Named};
use virt_grants_core::scc::order::grouped;
use virt_grants_core::scc::{BindingSubject, Scc};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    version: Version,
    /// Form of the output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(args: &Args) -> Result<String, String> {
    let minor = args.version.minor()?;
    match args.format {
        Format::Text => Ok(text(minor)),
        Format::Json => json(minor),
    }
}

fn text(minor: &Minor) -> String {
    let heading =
        format!("OpenShift {}, Kubernetes {}: {} SCCs", minor.name, minor.kubernetes, minor.sccs.len());
    let mut out = format!("{}, in the order in which they are tried\n\n", paint(STRONG, heading));
    let head = ["", "NAME", "PRIO", "POINTS", "USER ID", "ON THE HOST"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (index, ranked) in minor.sccs.iter().enumerate() {
        let scc = &ranked.scc;
        rows.push(vec![
            (index + 1).to_string(),
            format!("{}{}", scc.name, if is_inferred(scc.name, minor) { "*" } else { "" }),
            scc.priority.map_or_else(String::new, |priority| priority.to_string()),
            grouped(ranked.points),
            scc.run_as_user.kind.to_owned(),
            host_access(scc),
        ]);
    }
    out.push_str(&columns(&rows, &[Right, Left, Right, Right, Left, Left], 0));
    out.push('\n');
    out.push_str(&paint(STRONG, "Usable without a further grant"));
    out.push('\n');
    out.push_str(&columns(&usable(minor), &[Left, Left], 2));
    if minor.sccs.iter().any(|ranked| is_inferred(ranked.scc.name, minor)) {
        let note = "* something about it in this minor is concluded, not stated by a source; `virt-grants scc show NAME` says what and from what.";
        out.push('\n');
        out.push_str(&paint(DIM, paragraph(note, 0).trim_end()));
        out.push('\n');
    }
    out
}

/// Whether its presence, or the newest change of one of its fields up to this minor, is concluded.
fn is_inferred(name: &str, minor: &Minor) -> bool {
    builtin::facts(name).is_some_and(|facts| {
        facts.inferred.is_some()
            || facts.changes.iter().any(|change| change.inferred.is_some() && concerns(change.minor, minor))
    })
}

/// Whether a minor would look different had the change come one minor earlier or later.
fn concerns(change: &str, minor: &Minor) -> bool {
    builtin::minor(change).is_some_and(|change| (minor.number..=minor.number + 1).contains(&change.number))
}

fn host_access(scc: &Scc<'_>) -> String {
    let all = [
        (scc.allow_privileged_container, "priv"),
        (scc.allow_host_network, "net"),
        (scc.allow_host_ports, "ports"),
        (scc.allow_host_pid, "pid"),
        (scc.allow_host_ipc, "ipc"),
        (scc.allows_volume("hostPath"), "dirs"),
    ];
    let names: Vec<_> = all.iter().filter(|(set, _)| *set).map(|(_, name)| *name).collect();
    if names.is_empty() { "-".to_owned() } else { names.join(" ") }
}

/// Name and who may use it: named on the object, or by a default role binding.
pub(super) fn usable(minor: &Minor) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for ranked in minor.sccs {
        let by = usable_by(&ranked.scc, minor);
        if !by.is_empty() {
            rows.push(vec![ranked.scc.name.to_owned(), by.join(", ")]);
        }
    }
    let everything = minor.bindings.iter().filter(|binding| binding.scc == "*");
    let groups: Vec<_> = everything.filter_map(|binding| group(binding.subject)).collect();
    rows.push(vec!["all of them".to_owned(), format!("{} (cluster-admin)", groups.join(", "))]);
    rows
}

pub(super) fn usable_by(scc: &Scc<'_>, minor: &Minor) -> Vec<String> {
    let name = |named: Named<'_>| {
        if named.by_role_binding { format!("{} (role binding)", named.name) } else { named.name.to_owned() }
    };
    minor.usable_by(scc).into_iter().map(name).collect()
}

fn group(subject: BindingSubject<'static>) -> Option<&'static str> {
    match subject {
        BindingSubject::Group(name) => Some(name),
        BindingSubject::User(_) => None,
    }
}

fn json(minor: &Minor) -> Result<String, String> {
    let sccs = minor.sccs.iter().map(|ranked| {
        let facts = builtin::facts(ranked.scc.name);
        serde_json::json!({
            "name": ranked.scc.name,
            "priority": ranked.scc.priority,
            "points": ranked.points,
            "group": facts.map(|facts| facts.group),
            "since": facts.and_then(|facts| facts.since),
            "source": facts.map(|facts| facts.source),
            "inferred": is_inferred(ranked.scc.name, minor),
            "usableBy": usable_by(&ranked.scc, minor),
        })
    });
    let value = serde_json::json!({
        "openshift": minor.name,
        "kubernetes": minor.kubernetes,
        "valueStyle": minor.style,
        "sccs": sccs.collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&value).map(|text| text + "\n").map_err(|error| error.to_string())
}
