//! `check`: manifests in, verdicts out.

use super::NOT_JUDGED;

/// placeholder
#[derive(clap::Args)]
pub(crate) struct Args {}

/// Runs the subcommand.
pub(crate) fn run(_: &Args) -> u8 {
    NOT_JUDGED
}
