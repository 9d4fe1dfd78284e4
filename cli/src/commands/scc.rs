//! `scc`: the objects that OpenShift ships.

mod diff;
mod list;
mod order;
mod show;
mod suggest;

use super::{CLEAN, NOT_JUDGED};
use crate::columns;
use virt_grants_core::scc::Ranked;
use virt_grants_core::scc::builtin::{self, Minor};
use virt_grants_core::schema::nearest;

/// Looks at SecurityContextConstraints: those of every OpenShift minor, or your own.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    query: Query,
}

#[derive(clap::Subcommand)]
enum Query {
    /// The SCCs of an OpenShift minor in the order in which they are tried
    List(list::Args),
    /// One SCC: what it is for, its fields, its points line by line, its history and its source
    Show(show::Args),
    /// What differs between two SCCs, or between two OpenShift minors; status 1 if anything does
    Diff(diff::Args),
    /// The order in which SCCs are tried, with the reason each goes before the next
    Order(order::Args),
    /// The smallest SCC for your pods, as YAML, and what each of its permissions is needed for
    Suggest(suggest::Args),
}

/// The option that names a minor.
#[derive(clap::Args)]
struct Version {
    /// OpenShift minor [default: the newest known]
    #[arg(long, value_name = "4.N")]
    openshift: Option<String>,
}

impl Version {
    fn minor(&self) -> Result<&'static Minor, String> {
        self.openshift.as_deref().map_or_else(|| Ok(builtin::newest()), minor)
    }
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> u8 {
    let result = match &args.query {
        Query::List(args) => list::run(args).map(|text| (text, CLEAN)),
        Query::Show(args) => show::run(args).map(|text| (text, CLEAN)),
        Query::Diff(args) => diff::run(args),
        Query::Order(args) => order::run(args),
        Query::Suggest(args) => suggest::run(args),
    };
    match result {
        Ok((text, status)) => {
            columns::print(&text);
            status
        }
        Err(message) => {
            eprintln!("error: {message}");
            NOT_JUDGED
        }
    }
}

/// The minor of that name.
pub(super) fn minor(name: &str) -> Result<&'static Minor, String> {
    builtin::minor(name).ok_or_else(|| {
        let (oldest, newest) = (builtin::minors().first(), builtin::newest());
        let oldest = oldest.map_or(newest.name, |minor| minor.name);
        format!("`{name}` is no known OpenShift minor; known are {oldest} to {}", newest.name)
    })
}

/// What `scc show` prints.
pub(super) fn show_text(name: &str, minor: &'static Minor) -> Result<String, String> {
    // An object that the minor does not have yet is explained in its newest form.
    let minor = if minor.get(name).is_some() { minor } else { builtin::newest() };
    object(name, minor).map(|ranked| show::text(ranked, minor))
}

/// The object of that name: of the minor, or one that is in no minor.
fn object(name: &str, minor: &Minor) -> Result<&'static Ranked<'static>, String> {
    if let Some(ranked) = minor.get(name) {
        return Ok(ranked);
    }
    match builtin::facts(name) {
        Some(facts) => match facts.since {
            None => builtin::by_name(name).ok_or_else(|| format!("no SCC is named `{name}`")),
            Some(since) => Err(format!("OpenShift {} has no `{name}`: it came with {since}", minor.name)),
        },
        None => Err(match nearest(name, builtin::names()) {
            Some(meant) => format!("no built-in SCC is named `{name}`; did you mean `{meant}`?"),
            None => format!("no built-in SCC is named `{name}`; `virt-grants scc list` names them all"),
        }),
    }
}
