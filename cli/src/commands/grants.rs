//! `virt-grants grants`: what KubeVirt is granted.

mod cells;
mod diff;
mod drift;
mod list;
mod notes;
mod objects;
pub(super) mod output;
mod table;
mod why;

use super::{CLEAN, NOT_JUDGED};
use clap::{Args, Subcommand};
use output::Format;
use virt_grants_core::kubevirt::{Release, Unknown, releases};

/// Arguments of `grants`.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    query: Option<Query>,
    #[command(flatten)]
    list: list::Arguments,
}

#[derive(Subcommand)]
enum Query {
    /// What changes between two releases, two documentation versions, or one of each
    Diff(diff::Arguments),
    /// Where the documentation and the shipped release disagree
    Drift(drift::Arguments),
    /// Why a grant exists, what it allows, and when it was true
    Why(why::Arguments),
    /// What a plain list of grants hides
    Notes(notes::Arguments),
    /// The SecurityContextConstraints object a release ships, ready for `oc apply`
    Scc(objects::SccArguments),
    /// The SELinux module a release ships
    Cil(objects::CilArguments),
    /// The roles of the account kubevirt-controller
    Rbac(objects::RbacArguments),
}

/// Runs the command; the exit status is 2 when a name is not known.
pub(crate) fn run(arguments: Arguments) -> u8 {
    let result = match arguments.query {
        None => list::run(&arguments.list),
        Some(Query::Diff(arguments)) => diff::run(&arguments),
        Some(Query::Drift(arguments)) => drift::run(&arguments),
        Some(Query::Why(arguments)) => why::run(&arguments),
        Some(Query::Notes(arguments)) => Ok(notes::run(&arguments)),
        Some(Query::Scc(arguments)) => objects::scc(&arguments),
        Some(Query::Cil(arguments)) => objects::cil(&arguments),
        Some(Query::Rbac(arguments)) => objects::rbac(&arguments),
    };
    match result {
        Ok(text) => {
            output::print(&text);
            CLEAN
        }
        Err(message) => {
            eprintln!("error: {message}");
            NOT_JUDGED
        }
    }
}

/// The release called `text`. A minor stands for its newest release; when its releases do not all ship the same, a note
/// on standard error says so.
pub(super) fn release(text: &str) -> Result<&'static Release, Unknown> {
    use virt_grants_core::kubevirt::{Side, diff};
    let release = releases::resolve(text)?;
    if releases::is_minor(text) {
        let others = release.minor_siblings().filter(|other| !other.prerelease && other.tag != release.tag);
        let differ: Vec<&str> = others
            .filter(|other| !diff(Side::Release(other), Side::Release(release)).changes.is_empty())
            .map(|other| other.name)
            .collect();
        if !differ.is_empty() {
            let others = differ.join(", ");
            eprintln!(
                "note: {text} stands for {release}, its newest release; {others}: other grants, name the tag to see them"
            );
        }
    }
    Ok(release)
}
